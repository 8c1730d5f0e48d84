"""The list of sheets that some workbooks keep among their properties."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from ..reader.text import unescape
from .document import Document
from .nodes import Node, text_of, with_attributes
from .splices import Splice


def list_sheet(document: Document, names: Sequence[str], new: str) -> None:
    """Add a sheet to the list after those that are there; leave a list of another form alone."""
    links = document.links("").values()
    part = next((link.target for link in links if link.kind == "extended-properties"), "")
    if part not in document:
        return
    xml, root = document.read(part), document.nodes(part)
    pairs, titles = _vector(root, "HeadingPairs"), _vector(root, "TitlesOfParts")
    if pairs is None or titles is None or not titles.children:
        return
    counts = [node for variant in pairs.children for node in variant.all("i4")]
    there = [unescape(text_of(xml, node)) for node in titles.children[: len(names)]]
    if not counts or text_of(xml, counts[0]) != str(len(names)) or there != list(names):
        return
    last = titles.children[len(names) - 1]
    element = f"{last.prefix}lpstr"
    tag = with_attributes(xml[titles.start : titles.inner], {"size": str(len(titles.children) + 1)})
    document.change(
        part,
        xml,
        [
            Splice(counts[0].inner, counts[0].close, str(len(names) + 1).encode()),
            Splice(titles.start, titles.inner, tag),
            Splice(last.end, last.end, f"<{element}>{escape(new)}</{element}>".encode()),
        ],
    )


def _vector(root: Node, name: str) -> Node | None:
    holder = root.child(name)
    return holder.child("vector") if holder else None
