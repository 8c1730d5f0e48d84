"""The folder of kept results: private to its owner, bounded, and never trusted blindly."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from commissioning_schemas.result import Result

from .results import Unreadable, from_bytes, to_bytes

LARGEST = 256_000_000
"""How many bytes the folder may hold; beyond these the results that were longest unused go."""


class CacheError(OSError):
    """A folder in which no result can be kept; its text says why."""


class Cache:
    """Kept results by their keys.

    CacheError where the folder cannot be made, or where others can look into it or change it.
    """

    def __init__(self, folder: Path | None = None, largest: int = LARGEST) -> None:
        self._folder, self._largest = folder or _usual_folder(), largest
        self._stored = False
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            state = self._folder.stat()
        except OSError as error:
            raise CacheError(f"{self._folder} cannot be used ({error.strerror}).") from error
        if os.name == "posix" and (
            state.st_uid != os.getuid() or stat.S_IMODE(state.st_mode) & 0o77
        ):
            raise CacheError(f"{self._folder} is open to others. Delete it, or make it private.")

    def find(self, key: str) -> Result | None:
        """Return the result that is kept under a key; ``None`` where there is none to be used."""
        path = self._folder / key
        try:
            result = from_bytes(path.read_bytes())
            os.utime(path)
        except (OSError, Unreadable):
            return None
        return result

    def keep(self, key: str, result: Result) -> None:
        """Keep a result; where the disk will not have it, it is not kept."""
        try:
            data = to_bytes(result)
        except ValueError:
            return  # A number that JSON cannot write.
        self._stored = True
        with suppress(OSError):
            handle, name = tempfile.mkstemp(".tmp", "", self._folder)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(data)
                os.replace(name, self._folder / key)
            except BaseException:
                os.unlink(name)
                raise

    def close(self) -> None:
        """Let go of the results that were longest unused, where the folder holds too much."""
        if self._stored:
            self._stored = False
            with suppress(OSError):
                self._prune()

    def _prune(self) -> None:
        kept = [(one, one.stat()) for one in self._folder.iterdir()]
        held = sum(state.st_size for _, state in kept)
        for path, state in sorted(kept, key=lambda one: one[1].st_mtime):
            if held <= self._largest:
                return
            path.unlink(missing_ok=True)
            held -= state.st_size


def _usual_folder() -> Path:
    if given := os.environ.get("COMMISSIONING_CACHE_DIR"):
        return Path(given)
    import platformdirs

    return platformdirs.user_cache_path("commissioning", appauthor=False) / "results"
