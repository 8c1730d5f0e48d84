"""The shared strings of a workbook."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from .archive import Broken
from .entities import Odd, plain_text
from .markup import MAIN, Parser
from .spans import spans
from .text import XML_SPACE, Runs, run

_HEAD = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>?]*\?>)?\s*<sst( [^<>]*)>\s*", re.DOTALL)
_PLAIN = re.compile('<si><t( xml:space="preserve")?>([^<]*)</t></si>(?=<si>|\\Z)')
_ONE = re.compile(rb'<si><t(?: xml:space="(preserve)")?(?:>([^<]*)</t>| ?/>)')
_RUN = re.compile(rb'<t(?: xml:space="(preserve)")?>([^<]*)</t>')
_RICH = re.compile(
    rb'<si>(?:<r>(?:<rPr>(?:<\w+(?: \w+="[^"<>]*")*/>)*</rPr>)?'
    rb'<t(?: xml:space="preserve")?>[^<]*</t></r>)+'
)


def shared_strings(pieces: Callable[[], Iterator[bytes]], exact: bool, part: str) -> list[str]:
    """Return the shared strings in order; ``pieces`` unpacks the part from its start."""
    if not exact:
        try:
            return _quick(pieces(), part)
        except (Odd, Broken):
            pass
    strings = _Strings()
    Parser(strings, "sst", part).feed_all(pieces())
    return strings.found


def _quick(pieces: Iterator[bytes], part: str) -> list[str]:
    found: list[str] = []
    head = True
    for span, last in spans(pieces, b"</si>"):
        if head:
            start = _HEAD.match(span)
            if start is None or not is_plain_head(start[0]):
                raise Odd
            # A head that is no XML is for the parser to refuse.
            Parser(_Strings(), "sst", part).feed_all([start[0] + b"</sst>"])
            span = span[start.end() :]
            head = False
        if last:
            if span.strip() != b"</sst>":
                raise Odd
        else:
            found += _plain_items(span) or map(_item, span.split(b"</si>")[:-1])
    return found


def _plain_items(span: bytes) -> list[str]:
    """Return all texts of a span at once where none needs a closer look; else nothing."""
    if b"&" in span or b"_x" in span:
        return []
    found = _PLAIN.findall(plain_text(span))
    if len(found) != span.count(b"<si") or len(found) != span.count(b"</si>"):
        return []
    return [text if preserve else text.strip(XML_SPACE) for preserve, text in found]


def is_plain_head(head: bytes) -> bool:
    """Tell whether a part begins in plain UTF-8 with the spreadsheet namespace as default."""
    declared = re.search(rb"""encoding=["']([^"']*)""", head)
    if declared and declared[1].lower() != b"utf-8":
        return False
    return b"xml:space" not in head and any(
        b'xmlns="%s"' % namespace.encode() in head for namespace in MAIN
    )


def _item(item: bytes) -> str:
    if found := _ONE.fullmatch(item):
        return run(plain_text(found[2] or b""), bool(found[1]))
    if not _RICH.fullmatch(item):
        raise Odd
    return "".join(
        run(plain_text(text), bool(preserve), formatted=True)
        for preserve, text in _RUN.findall(item)
    )


class _Strings:
    """Collects the texts of a part in the exact way."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._runs = Runs()

    def opened(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "si":
            self._runs = Runs()
        self._runs.opened(tag)

    def closed(self, tag: str, text: str, preserve: bool) -> None:
        self._runs.closed(tag, text, preserve)
        if tag == "si":
            self.found.append(self._runs.joined())
