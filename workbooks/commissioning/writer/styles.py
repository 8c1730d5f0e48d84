"""Looks as entries of a workbook's style sheet: those it lacks are added, none is touched."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from ..reader.markup import MAIN
from .document import Document
from .growth import STYLES, following, grown, placed
from .new_sheet import Look
from .nodes import Node
from .registry import add_part, relate

_BUILT_IN = {
    "General": 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "0%": 9, "0.00%": 10, "@": 49,
}  # fmt: skip
_FIRST_OWN_FORMAT = 164
_SIDES = ("left", "right", "top", "bottom")
_XF = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
_DEFAULTS = {
    "fonts": ['<{p}font><{p}sz val="11"/><{p}name val="Calibri"/></{p}font>'],
    "fills": [
        '<{p}fill><{p}patternFill patternType="none"/></{p}fill>',
        '<{p}fill><{p}patternFill patternType="gray125"/></{p}fill>',
    ],
    "borders": ["<{p}border/>"],
    "cellStyleXfs": ['<{p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
    "cellXfs": ['<{p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
}
"""The first entries of each list, which cells have that say nothing of their look."""

_FIRST = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<styleSheet xmlns="{}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font>'
    '</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill '
    'patternType="gray125"/></fill></fills><borders count="1"><border/></borders>'
    f'<cellStyleXfs count="1">{_XF}</cellStyleXfs><cellXfs count="1">{_XF}</cellXfs></styleSheet>'
)


class Styles:
    """The style sheet of a document; ``finish`` puts what was added into it."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._part = document.workbook.part("styles") or _new_part(document)
        self._xml = document.read(self._part)
        self._root = document.nodes(self._part)
        self._prefix = self._root.prefix
        self._cells: dict[tuple[Look, bool], int] = {}
        self._known: dict[str, dict[str, int]] = {}
        self._counts: dict[str, int] = {}
        self._added: dict[str, list[str]] = {}
        self._formats: dict[str, int] | None = None
        self._is_whole = all(self._list(kind) for kind in _DEFAULTS)

    def cell(self, look: Look, *, quoted: bool = False) -> int:
        """Return the number of the cell style that gives this look.

        A quoted cell holds text that stays text when a person edits it, whatever it begins with.
        """
        self._complete()
        if (look, quoted) not in self._cells:
            self._cells[look, quoted] = self._cell(look, quoted)
        return self._cells[look, quoted]

    def _cell(self, look: Look, quoted: bool) -> int:
        p = self._prefix
        ids = {
            "numFmtId": self._format(look.number_format),
            "fontId": self._index("fonts", self._font(look, whole=True)),
            "fillId": self._index("fills", self._fill(look.fill)) if look.fill else 0,
            "borderId": self._index("borders", self._border(look)) if look.box + look.above else 0,
            "xfId": 0,
        }
        stated = "".join(f' {name}="{number}"' for name, number in ids.items())
        stated += ' quotePrefix="1"' if quoted else ""
        for name in ("NumberFormat", "Font", "Fill", "Border", "Alignment", "Protection"):
            stated += f' apply{name}="1"'
        placing = f' horizontal="{look.across}"' if look.across else ""
        placing += f' vertical="{look.down}"' if look.down else ""
        placing += ' wrapText="1"' if look.wrap else ""
        placing += f' indent="{look.indent}"' if look.indent else ""
        inside = f"<{p}alignment{placing}/>" + (
            "" if look.locked else f'<{p}protection locked="0"/>'
        )
        return self._index("cellXfs", f"<{p}xf{stated}>{inside}</{p}xf>")

    def mark(self, look: Look) -> int:
        """Return the number of the difference that a conditional format makes to a cell."""
        self._complete()
        p = self._prefix
        inside = self._font(look, whole=False)
        if look.fill:
            colour = f'<{p}bgColor rgb="FF{look.fill}"/>'
            inside += f"<{p}fill><{p}patternFill>{colour}</{p}patternFill></{p}fill>"
        inside += self._border(look) if look.box else ""
        return self._index("dxfs", f"<{p}dxf>{inside}</{p}dxf>")

    def finish(self) -> None:
        """Put what was added at the ends of the lists of the style sheet."""
        for kind, added in self._added.items():
            xml, root = self._document.read(self._part), self._document.nodes(self._part)
            new = "".join(added).encode()
            listed = root.child(kind)
            if listed is None:
                p = self._prefix
                new = b"".join(
                    (f'<{p}{kind} count="{len(added)}">'.encode(), new, f"</{p}{kind}>".encode())
                )
                splices = [placed(root, new, following(STYLES, kind))]
            else:
                count = str(len(listed.children) + len(added))
                splices = grown(xml, listed, new, {"count": count})
            self._document.change(self._part, xml, splices)
        self._added.clear()

    def _complete(self) -> None:
        """Give lists that are empty their first entries, so that no look of ours becomes one."""
        if not self._is_whole:
            self._is_whole = True
            for kind, entries in _DEFAULTS.items():
                for entry in entries if not self._list(kind) else ():
                    self._index(kind, entry.format(p=self._prefix))

    def _font(self, look: Look, *, whole: bool) -> str:
        p = self._prefix
        inside = "".join(
            f"<{p}{name}/>"
            for name, on in (("b", look.bold), ("i", look.italic), ("u", look.underline))
            if on
        )
        inside += f'<{p}sz val="{look.size:g}"/>' if whole else ""
        inside += f'<{p}color rgb="FF{look.colour}"/>' if look.colour else ""
        if whole:
            inside += f'<{p}name val={quoteattr(look.font)}/><{p}family val="2"/>'
        return f"<{p}font>{inside}</{p}font>" if inside else ""

    def _fill(self, colour: str) -> str:
        p = self._prefix
        colours = f'<{p}fgColor rgb="FF{colour}"/><{p}bgColor indexed="64"/>'
        pattern = f'<{p}patternFill patternType="solid">{colours}</{p}patternFill>'
        return f"<{p}fill>{pattern}</{p}fill>"

    def _border(self, look: Look) -> str:
        p = self._prefix
        lines = dict.fromkeys(_SIDES, look.box)
        lines["top"] = look.above or look.box
        sides = "".join(
            f'<{p}{side} style="thin"><{p}color rgb="FF{colour}"/></{p}{side}>'
            if colour
            else f"<{p}{side}/>"
            for side, colour in lines.items()
        )
        return f"<{p}border>{sides}</{p}border>"

    def _format(self, code: str) -> int:
        if code in _BUILT_IN:
            return _BUILT_IN[code]
        if self._formats is None:
            self._formats = {
                node.attributes.get("formatCode", ""): int(node.attributes.get("numFmtId", 0))
                for node in self._list("numFmts")
            }
        if code not in self._formats:
            number = max([_FIRST_OWN_FORMAT - 1, *self._formats.values()]) + 1
            self._formats[code] = number
            stated = f'numFmtId="{number}" formatCode={quoteattr(code)}'
            self._added.setdefault("numFmts", []).append(f"<{self._prefix}numFmt {stated}/>")
        return self._formats[code]

    def _index(self, kind: str, entry: str) -> int:
        """Return the number of an entry that is there in the same bytes, or is added."""
        if kind not in self._known:
            self._known[kind] = {}
            for number, node in enumerate(self._list(kind)):
                text = self._xml[node.start : node.end].decode()
                self._known[kind].setdefault(text, number)
            self._counts[kind] = len(self._list(kind))
        known = self._known[kind]
        if entry not in known:
            known[entry] = self._counts[kind]
            self._counts[kind] += 1
            self._added.setdefault(kind, []).append(entry)
        return known[entry]

    def _list(self, kind: str) -> list[Node]:
        listed = self._root.child(kind)
        return listed.children if listed else []


def _new_part(document: Document) -> str:
    part = "xl/styles.xml"
    add_part(document, part, "styles", _FIRST.format(MAIN[document.is_strict]).encode())
    relate(document, document.workbook_part, "styles", part)
    return part
