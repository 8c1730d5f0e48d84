"""How the parts of a workbook file point at one another."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from urllib.parse import unquote

from .archive import Archive
from .markup import local, tree


@dataclass(frozen=True, slots=True)
class Link:
    """One relation of a part: the last word of its type, and the part it points at."""

    kind: str
    target: str


def links(archive: Archive, part: str) -> dict[str, Link]:
    """Return the relations of a part by their id; none where it has none."""
    folder, name = posixpath.split(part)
    listing = posixpath.join(folder, "_rels", f"{name}.rels")
    if listing not in archive:
        return {}
    return {
        element.get("Id", ""): Link(
            element.get("Type", "").rpartition("/")[2], _resolved(folder, element.get("Target", ""))
        )
        for element in tree(archive.read(listing), listing)
        if local(element.tag) == "Relationship" and element.get("TargetMode") != "External"
    }


def _resolved(folder: str, target: str) -> str:
    path = posixpath.join("/", folder, unquote(target).replace("\\", "/"))
    return posixpath.normpath(path).lstrip("/")
