"""``-`` among the paths: the list of paths that standard input holds."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

FROM_INPUT = "-"


def with_listed(paths: Iterable[str]) -> list[str]:
    """Return the paths, with those of standard input, one a line, where ``-`` stands."""
    return [each for path in paths for each in (_listed() if path == FROM_INPUT else [path])]


def _listed() -> Iterator[str]:
    data = sys.stdin.buffer.read()
    # Other programs end a name with a nought byte where it might hold the end of a line.
    lines = data.split(b"\0") if b"\0" in data else data.splitlines()
    yield from (text for line in lines if (text := line.decode("utf-8", "surrogateescape")))
