"""Whatever goes wrong while a file is saved, the original is whole and nothing is left behind."""

from __future__ import annotations

import errno
import hashlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from commissioning.writer.save import (
    ChangedError,
    InUseError,
    NotSavedError,
    OpenInExcelError,
    ReadOnlyError,
    refuse_unsafe,
    save,
)  # fmt: skip

OLD, NEW = b"old" * 1000, b"new" * 100_000
SHA = hashlib.sha256(OLD).hexdigest()
STEPS = ("fdopen", "fsync", "chmod", "replace")
POSIX = pytest.mark.skipif(os.name != "posix", reason="there are no such rights or signals")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(OLD)
    return path


def untouched(path: Path) -> bool:
    return path.read_bytes() == OLD and list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize(
    "error", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt(), MemoryError()]
)
def test_an_error_at_any_step_leaves_the_original_alone(
    path: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(os, step, fails)
    with pytest.raises(type(error)):
        save(path, NEW, replace=True, sha256=SHA)
    monkeypatch.undo()
    assert untouched(path)


class FullDisk:
    """A file on a disk that has room for a few bytes."""

    def __init__(self, file: object, *_: object) -> None:
        self.handle = file

    def __enter__(self) -> FullDisk:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self.handle)

    def write(self, data: bytes) -> int:
        os.write(self.handle, data[:100])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_leaves_the_original_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fdopen", FullDisk)
    with pytest.raises(OSError, match="No space left"):
        save(path, NEW, replace=True)
    assert untouched(path)


CHILD = """
import os, signal, sys
from pathlib import Path
from commissioning.writer.save import save
step, limit = sys.argv[1], int(sys.argv[2])
if step == "limit":
    import resource
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
else:
    setattr(os, step, lambda *a, **k: os.kill(os.getpid(), signal.SIGKILL))
save(Path(sys.argv[3]), b"new" * 100_000, replace=True)
"""


def child(step: str, path: Path, limit: int = 0) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", CHILD, step, str(limit), str(path)],
        capture_output=True,
        text=True,
        timeout=60,
    )


@POSIX
@pytest.mark.parametrize("step", STEPS)
def test_a_program_killed_at_any_step_leaves_the_original_whole(path: Path, step: str) -> None:
    assert child(step, path).returncode == -signal.SIGKILL
    assert path.read_bytes() == OLD
    save(path, NEW, replace=True, sha256=SHA)
    assert path.read_bytes() == NEW


@POSIX
def test_a_system_that_stops_a_file_from_growing_leaves_the_original_alone(path: Path) -> None:
    done = child("limit", path, 5000)
    assert "OSError: [Errno 27]" in done.stderr
    assert untouched(path)


def test_a_file_that_changed_since_it_was_read_is_kept(path: Path) -> None:
    path.write_bytes(OLD + b"more")
    with pytest.raises(ChangedError, match="try again, so that their changes are kept"):
        save(path, NEW, replace=True, sha256=SHA)
    assert path.read_bytes() == OLD + b"more"
    path.unlink()
    with pytest.raises(ChangedError):
        save(path, NEW, replace=True, sha256=SHA)
    assert list(path.parent.iterdir()) == []


def test_a_file_that_did_not_change_is_replaced(path: Path) -> None:
    save(path, NEW, replace=True, sha256=SHA.upper())
    assert path.read_bytes() == NEW


def test_of_writers_at_once_only_the_first_is_heard(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace: Callable[[str, Path], None] = os.replace

    def slow(source: str, target: Path) -> None:
        time.sleep(0.02)  # Long enough for all others to have looked at the file.
        replace(source, target)

    monkeypatch.setattr(os, "replace", slow)

    def write(number: int) -> type[BaseException] | None:
        try:
            save(path, b"%d" % number * 100_000, replace=True, sha256=SHA)
        except ChangedError:
            return ChangedError
        return None

    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(write, range(8)))
    assert results.count(None) == 1
    assert path.read_bytes() == b"%d" % results.index(None) * 100_000
    assert list(path.parent.iterdir()) == [path]


@POSIX
def test_a_read_only_file_is_left_alone(path: Path) -> None:
    path.chmod(0o444)
    for attempt in (refuse_unsafe, lambda path: save(path, NEW, replace=True)):
        with pytest.raises(ReadOnlyError, match="save under another name"):
            attempt(path)
    assert untouched(path)


def test_a_file_opened_in_excel_while_the_work_goes_on_is_left_alone(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync: Callable[[int], None] = os.fsync
    owner = path.with_name("~$plan.xlsx")

    def slow(handle: int) -> None:
        sync(handle)
        owner.touch()

    monkeypatch.setattr(os, "fsync", slow)
    with pytest.raises(OpenInExcelError, match="close it there, then try again"):
        save(path, NEW, replace=True)
    owner.unlink()
    assert untouched(path)


def test_a_file_that_windows_holds_is_said_to_be_in_use(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(*_: object) -> None:
        raise PermissionError(13, "Access is denied")

    monkeypatch.setattr(os, "replace", held)
    with pytest.raises(InUseError, match="close it everywhere") as error:
        save(path, NEW, replace=True)
    assert isinstance(error.value, NotSavedError)
    assert untouched(path)


def test_a_folder_that_cannot_be_flushed_is_no_failure(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync: Callable[[int], None] = os.fsync

    def only_files(handle: int) -> None:
        if not os.path.isfile(f"/proc/self/fd/{handle}"):
            raise OSError(errno.EINVAL, "Invalid argument")
        sync(handle)

    monkeypatch.setattr(os, "fsync", only_files)
    save(path, NEW, replace=True)
    assert path.read_bytes() == NEW


def test_windows_needs_no_lock(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    save(path, NEW, replace=True, sha256=SHA)
    assert path.read_bytes() == NEW


@POSIX
def test_the_owner_of_a_file_stays_its_owner(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = []

    def refused(_: object, user: int, group: int) -> None:
        given.append((user, group))
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "chown", refused)
    save(path, NEW, replace=True)
    assert given == [(os.getuid(), os.getgid())]
    assert path.read_bytes() == NEW
