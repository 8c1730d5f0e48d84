"""XML as workbooks use it: two generations of namespaces, and no document type declarations."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Protocol
from xml.etree import ElementTree
from xml.parsers import expat

from .archive import Broken
from .refused import Refused

STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
MAIN = ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", STRICT)
_SPACE = "http://www.w3.org/XML/1998/namespace space"
_PLAIN = re.compile(
    rb"""(?:\xef\xbb\xbf)?\s*<(?:\?xml(?![^>]*encoding\s*=\s*["'](?!utf-8["']))|[\w])""", re.I
)


class Handler(Protocol):
    """What wants to hear of the elements of a part, by their names without namespace."""

    def opened(self, tag: str, attributes: dict[str, str]) -> None:
        """Hear of a start tag."""

    def closed(self, tag: str, text: str, preserve: bool) -> None:
        """Hear of an end tag, with the text since the last tag and whether its spaces count."""


def _refuse_doctype(*_: object) -> None:
    raise Refused("doctype")


def tree(data: bytes, part: str) -> ElementTree.Element:
    """Return a small part as a tree; Broken where it is not well formed."""
    try:
        if b"<!DOCTYPE" in data or not _PLAIN.match(data):
            scan = expat.ParserCreate()
            scan.StartDoctypeDeclHandler = _refuse_doctype
            scan.Parse(data, True)
        return ElementTree.fromstring(data)
    except (ElementTree.ParseError, expat.ExpatError, ValueError, LookupError) as error:
        raise Broken(f"the part {part} is not well-formed XML") from error


def local(name: str) -> str:
    """Return a name without its namespace."""
    return name.rpartition("}")[2]


def attribute(element: ElementTree.Element, name: str) -> str | None:
    """Return an attribute that has a namespace, whichever it is."""
    return next((text for key, text in element.items() if key.endswith("}" + name)), None)


def true(text: str | None) -> bool:
    """Tell whether an XML boolean is set."""
    return text is not None and text.strip() in ("1", "true", "on")


class Parser:
    """Feeds a handler with the spreadsheet elements of a part; all foreign ones are left out."""

    def __init__(self, handler: Handler, root: str, part: str) -> None:
        self._handler, self._root, self._part = handler, root, part
        self._preserve = [False]
        self._foreign = 0
        self._text: list[str] = []
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refuse_doctype
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text.append
        self._parser = parser

    def feed(self, data: bytes, last: bool = False) -> None:
        """Take the next piece of the part; Broken where it is not well formed."""
        try:
            self._parser.Parse(data, last)
        except (expat.ExpatError, LookupError, ValueError) as error:
            # The latter two speak of an encoding that the parser does not know or cannot read.
            raise Broken(f"the part {self._part} is not well-formed XML") from error

    def feed_all(self, pieces: Iterable[bytes]) -> None:
        """Take all pieces of the part."""
        for piece in pieces:
            self.feed(piece)
        self.feed(b"", True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, tag = name.rpartition(" ")
        if self._foreign or namespace not in MAIN or tag == "extLst":
            if len(self._preserve) == 1:
                raise Broken(f"the part {self._part} is not a {self._root}")
            self._foreign += 1
            return
        if len(self._preserve) == 1 and tag != self._root:
            raise Broken(f"the part {self._part} is not a {self._root}")
        space = attributes.get(_SPACE)
        self._preserve.append(self._preserve[-1] if space is None else space == "preserve")
        self._text.clear()
        self._handler.opened(tag, attributes)

    def _end(self, name: str) -> None:
        if self._foreign:
            self._foreign -= 1
            return
        self._handler.closed(name.rpartition(" ")[2], "".join(self._text), self._preserve.pop())
        self._text.clear()
