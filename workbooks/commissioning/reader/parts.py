"""How the parts of a workbook file point at one another."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from .archive import Archive
from .kept import kept
from .markup import local, tree


@dataclass(frozen=True, slots=True)
class Link:
    """One relation of a part: the last word of its type, and the part it points at."""

    kind: str
    target: str


def links(archive: Archive, part: str) -> Mapping[str, Link]:
    """Return the relations of a part by their id; none where it has none."""
    folder, name = posixpath.split(part)
    listing = posixpath.join(folder, "_rels", f"{name}.rels")
    return _links(archive.read(listing), listing) if listing in archive else {}


@kept
def _links(data: bytes, listing: str) -> Mapping[str, Link]:
    folder = posixpath.dirname(posixpath.dirname(listing))
    return {
        element.get("Id", ""): Link(
            element.get("Type", "").rpartition("/")[2], _resolved(folder, element.get("Target", ""))
        )
        for element in tree(data, listing)
        if local(element.tag) == "Relationship" and element.get("TargetMode") != "External"
    }


def _resolved(folder: str, target: str) -> str:
    path = posixpath.join("/", folder, unquote(target).replace("\\", "/"))
    return posixpath.normpath(path).lstrip("/")
