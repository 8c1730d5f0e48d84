"""The elements of an XML part, and where each stands in its bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree
from xml.parsers import expat

from ..reader.refused import Refused
from .cannot import CannotWrite

ATTRIBUTES = rb"""(?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*"""
ATTRIBUTE = re.compile(rb"""\s+([^\s=<>"'/]+)\s*=\s*("[^"<]*"|'[^'<]*')""")
_TAG = re.compile(rb"<([^\s<>/]+)" + ATTRIBUTES + rb"(/?)>")


@dataclass(slots=True)
class Node:
    """An element: its bytes go from ``start`` to ``end``, its content from ``inner`` to ``close``.

    ``name`` is without, ``prefix`` with the colon of its namespace prefix; ``prefixes`` are the
    namespaces that it declares.
    """

    name: str
    namespace: str
    prefix: str
    attributes: dict[str, str]
    start: int
    inner: int
    close: int = 0
    end: int = 0
    empty: bool = False
    prefixes: dict[str, str] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)

    def all(self, name: str) -> Iterator[Node]:
        """Yield the children of a name."""
        return (child for child in self.children if child.name == name)

    def child(self, name: str) -> Node | None:
        """Return the first child of a name; None where there is none."""
        return next(self.all(name), None)

    def shift(self, after: int, by: int) -> None:
        """Move what stands at or after a place along by so many bytes."""
        self.start += by * (self.start >= after)
        self.inner += by * (self.inner > after)
        self.close += by * (self.close >= after)
        self.end += by * (self.end > after)
        for child in self.children:
            child.shift(after, by)


class _Builder:
    def __init__(self, xml: bytes) -> None:
        self._xml = xml
        self._open: list[Node] = []
        self._declared: dict[str, str] = {}
        self.root: Node | None = None
        parser = expat.ParserCreate("utf-8", namespace_separator=" ")
        parser.StartDoctypeDeclHandler = _refuse_doctype
        parser.StartNamespaceDeclHandler = self._declare
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        self._parser = parser

    def parse(self) -> None:
        self._parser.Parse(self._xml, True)

    def _declare(self, prefix: str | None, uri: str | None) -> None:
        self._declared[prefix or ""] = uri or ""

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        start = self._parser.CurrentByteIndex
        tag = _TAG.match(self._xml, start)
        assert tag is not None
        namespace, _, local = name.rpartition(" ")
        prefix = tag[1].rpartition(b":")
        node = Node(
            local, namespace, (prefix[0] + prefix[1]).decode(), attributes, start, tag.end()
        )
        node.empty, node.prefixes, self._declared = bool(tag[2]), self._declared, {}
        if self._open:
            self._open[-1].children.append(node)
        else:
            self.root = node
        self._open.append(node)

    def _end(self, _: str) -> None:
        node = self._open.pop()
        if node.empty:
            node.close = node.end = node.inner
        else:
            node.close = self._parser.CurrentByteIndex
            node.end = self._xml.index(b">", node.close) + 1


def _refuse_doctype(*_: object) -> None:
    raise Refused("doctype")


def nodes(xml: bytes, part: str) -> Node:
    """Return the root element of a part in UTF-8; CannotWrite where it is not well formed."""
    builder = _Builder(xml)
    try:
        builder.parse()
    except expat.ExpatError as error:
        raise CannotWrite("unusual", detail=f"the part {part} is not well-formed XML") from error
    assert builder.root is not None
    return builder.root


def with_attributes(tag: bytes, changed: Mapping[str, str | None]) -> bytes:
    """Return a start tag with attributes set, or taken out where the new value is None.

    Values are plain ASCII without quotes and brackets.
    """
    left = dict(changed)
    end = len(tag) - (2 if tag.endswith(b"/>") else 1)
    body = tag[:end].rstrip()

    def put(match: re.Match[bytes]) -> bytes:
        name = match[1].decode()
        if name not in left:
            return match[0]
        value = left.pop(name)
        return b"" if value is None else f' {name}="{value}"'.encode()

    body = ATTRIBUTE.sub(put, body)
    added = "".join(f' {name}="{value}"' for name, value in left.items() if value is not None)
    return body + added.encode() + tag[end:]


def text_of(xml: bytes, node: Node) -> str:
    """Return the text between the tags of an element."""
    return text_between(xml[node.inner : node.close])


def text_between(inside: bytes) -> str:
    """Return the text of what stands between two tags, without that of remarks."""
    return "".join(ElementTree.fromstring(b"<t>%b</t>" % inside).itertext())
