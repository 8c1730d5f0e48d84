"""The package's own lists: which part is of which type, and which part points at which."""

from __future__ import annotations

import posixpath
import re
from xml.sax.saxutils import quoteattr

from .document import CONTENT_TYPES, Document, relations_of
from .growth import grown
from .nodes import Node
from .splices import Splice

_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.{}+xml"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_STRICT_KINDS = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
_EMPTY = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<Relationships xmlns="{_PACKAGE}"></Relationships>'
).encode()


def add_part(document: Document, part: str, kind: str, xml: bytes) -> None:
    """Add a part and name its type: ``worksheet``, ``table`` or ``styles``."""
    document.put(part, xml)
    types, listed = document.read(CONTENT_TYPES), document.nodes(CONTENT_TYPES)
    element = (
        f"<{listed.prefix}Override PartName={quoteattr('/' + part)} "
        f'ContentType="{_TYPE.format(kind)}"/>'
    ).encode()
    # A type may be left of a part that is no longer there; one part has one type.
    left = [node for node in listed.all("Override") if _names(node, part)]
    splices = [Splice(node.start, node.end, b"") for node in left]
    document.change(CONTENT_TYPES, types, [*splices, *grown(types, listed, element)])


def remove_part(document: Document, part: str) -> None:
    """Take a part out, and its type off the list."""
    types, listed = document.read(CONTENT_TYPES), document.nodes(CONTENT_TYPES)
    splices = [
        Splice(node.start, node.end, b"") for node in listed.all("Override") if _names(node, part)
    ]
    document.change(CONTENT_TYPES, types, splices)
    document.remove(part)


def _names(node: Node, part: str) -> bool:
    return node.attributes.get("PartName", "").casefold() == f"/{part}".casefold()


def relate(document: Document, part: str, kind: str, target: str) -> str:
    """Let a part point at another, and return the id under which it does."""
    listing = relations_of(part)
    if listing not in document:
        document.put(listing, _EMPTY)
    xml, listed = document.read(listing), document.nodes(listing)
    number = 1 + max(
        (int(digits[0]) for node in listed.children
         if (digits := re.findall(r"^rId(\d{1,6})$", node.attributes.get("Id", "")))),
        default=0,
    )  # fmt: skip
    kinds = _STRICT_KINDS if document.is_strict else _KINDS
    path = posixpath.relpath("/" + target, "/" + posixpath.dirname(part))
    element = (
        f'<{listed.prefix}Relationship Id="rId{number}" Type="{kinds}{kind}" '
        f"Target={quoteattr(path)}/>"
    ).encode()
    document.change(listing, xml, grown(xml, listed, element))
    return f"rId{number}"


def unrelate(document: Document, part: str, target: str) -> None:
    """Take out every pointer from one part to another."""
    ids = {key for key, link in document.links(part).items() if link.target == target}
    listing = relations_of(part)
    xml, listed = document.read(listing), document.nodes(listing)
    document.change(
        listing,
        xml,
        [
            Splice(node.start, node.end, b"")
            for node in listed.children
            if node.attributes.get("Id") in ids
        ],
    )
