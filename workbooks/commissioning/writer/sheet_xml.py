"""The elements of a new sheet, by name, as a workbook file stores them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from commissioning_schemas.address import Range, a1

from .cannot import CannotWrite
from .new_sheet import DropDown, Mark, NewCell, NewSheet
from .stored import NotStorable, content
from .styles import Styles
from .text import escaped

_FORMULA_STARTS = ("=", "+", "-", "@")
_WIDEST, _HIGHEST = 255, 409
_LONGEST_TITLE, _LONGEST_MESSAGE = 32, 255

OWNED = (
    "dimension", "cols", "sheetData", "sheetProtection", "protectedRanges", "autoFilter",
    "sortState", "mergeCells", "conditionalFormatting", "dataValidations", "hyperlinks",
    "tableParts",
)  # fmt: skip
"""The children that are written anew when a sheet is; all others stay."""


class SheetXml:
    """Writes the parts of one new sheet with a namespace prefix."""

    def __init__(self, sheet: NewSheet, styles: Styles, prefix: str, date1904: bool) -> None:
        self._sheet, self._styles, self._p, self._date1904 = sheet, styles, prefix, date1904

    def owned(self) -> dict[str, str]:
        """Return the children that hold what the sheet says; empty ones are left out."""
        sheet, p = self._sheet, self._p
        links = [cell for cell in sheet.cells if cell.link]
        merged = [f'<{p}mergeCell ref="{Range.parse(area).a1}"/>' for area in sheet.merged]
        found = {
            "dimension": f'<{p}dimension ref="{self._extent()}"/>',
            "cols": self._list("cols", map(self._col, sorted(sheet.widths.items())), count=False),
            "sheetData": f"<{p}sheetData>{''.join(self._rows())}</{p}sheetData>",
            "sheetProtection": self._protection(),
            "mergeCells": self._list("mergeCells", merged),
            "conditionalFormatting": "".join(
                marked(mark, self._styles.mark(mark.look), priority, p)
                for priority, mark in enumerate(sheet.marks, 1)
            ),
            "dataValidations": self._list("dataValidations", map(self._choice, sheet.drop_downs)),
            "hyperlinks": self._list("hyperlinks", map(self._link, links), count=False),
        }
        return {name: text for name, text in found.items() if text}

    def framed(self) -> dict[str, str]:
        """Return the children that a sheet gets once, and that people may change."""
        sheet, p = self._sheet, self._p
        tab = f'<{p}tabColor rgb="FF{sheet.tab_colour}"/>' if sheet.tab_colour else ""
        lines = "" if sheet.gridlines else ' showGridLines="0"'
        view = f'<{p}sheetView{lines} workbookViewId="0">{self._pane()}</{p}sheetView>'
        fit = f'<{p}pageSetUpPr fitToPage="1"/>'
        return {
            "sheetPr": f"<{p}sheetPr>{tab}{fit}</{p}sheetPr>",
            "sheetViews": f"<{p}sheetViews>{view}</{p}sheetViews>",
            "sheetFormatPr": f'<{p}sheetFormatPr defaultRowHeight="15"/>',
            "pageMargins": f'<{p}pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" '
            'header="0.3" footer="0.3"/>',
            "pageSetup": f'<{p}pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
        }

    def _rows(self) -> Iterable[str]:
        p, heights = self._p, self._sheet.heights
        rows: dict[int, dict[int, NewCell]] = defaultdict(dict)
        for cell in self._sheet.cells:
            if cell.column in rows[cell.row]:
                raise CannotWrite("twice", self._sheet.name, a1(cell.row, cell.column))
            rows[cell.row][cell.column] = cell
        for number in sorted(rows.keys() | heights.keys()):
            cells = [self._cell(cell) for _, cell in sorted(rows[number].items())]
            height = min(heights.get(number, 0), _HIGHEST)
            high = f' ht="{height:g}" customHeight="1"' if height else ""
            yield f'<{p}row r="{number}"{high}>{"".join(cells)}</{p}row>'

    def _cell(self, cell: NewCell) -> str:
        place = a1(cell.row, cell.column)
        try:
            kind, inside = content(cell.value, cell.formula, self._date1904, self._p)
        except NotStorable as error:
            raise CannotWrite(str(error), self._sheet.name, place) from error
        quoted = kind == "inlineStr" and str(cell.value).startswith(_FORMULA_STARTS)
        style = cell.style or self._styles.cell(cell.look, quoted=quoted)
        stated = f' t="{kind}"' if kind else ""
        return f'<{self._p}c r="{place}" s="{style}"{stated}>{inside}</{self._p}c>'

    def _col(self, width: tuple[int, float]) -> str:
        number, wide = width
        stated = f'min="{number}" max="{number}" width="{min(wide, _WIDEST):g}" customWidth="1"'
        return f"<{self._p}col {stated}/>"

    def _extent(self) -> str:
        rows = [cell.row for cell in self._sheet.cells] or [1]
        columns = [cell.column for cell in self._sheet.cells] or [1]
        return Range(min(rows), min(columns), max(rows), max(columns)).a1

    def _protection(self) -> str:
        if not self._sheet.protected:
            return ""
        stated = 'sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"'
        return f"<{self._p}sheetProtection {stated}/>"

    def _pane(self) -> str:
        if not self._sheet.frozen:
            return ""
        first = Range.parse(self._sheet.frozen)
        across, down = first.left - 1, first.top - 1
        splits = (f' xSplit="{across}"' if across else "") + (f' ySplit="{down}"' if down else "")
        pane = ("bottom" if down else "top") + ("Right" if across else "Left")
        return (
            f'<{self._p}pane{splits} topLeftCell="{first.a1}" activePane="{pane}" state="frozen"/>'
            f'<{self._p}selection pane="{pane}" activeCell="{first.a1}" sqref="{first.a1}"/>'
        )

    def _choice(self, choice: DropDown) -> str:
        literal = choice.source.strip('"') if choice.source.startswith('"') else ""
        if (
            len(choice.title) > _LONGEST_TITLE
            or max(len(choice.message), len(literal)) > _LONGEST_MESSAGE
        ):
            raise CannotWrite("too-long", self._sheet.name, choice.range)
        stated = ' type="list"' + ("" if choice.strict else ' errorStyle="warning"')
        stated += ' allowBlank="1" showInputMessage="1" showErrorMessage="1"'
        stated += f" promptTitle={_text(choice.title)}" if choice.title else ""
        stated += f" prompt={_text(choice.message)}" if choice.message else ""
        source = escape(choice.source.removeprefix("="))
        inside = f"<{self._p}formula1>{source}</{self._p}formula1>"
        element = f"{self._p}dataValidation"
        return f'<{element}{stated} sqref="{Range.parse(choice.range).a1}">{inside}</{element}>'

    def _link(self, cell: NewCell) -> str:
        place = a1(cell.row, cell.column)
        return f'<{self._p}hyperlink ref="{place}" location={_text(cell.link)}/>'

    def _list(self, name: str, items: Iterable[str], *, count: bool = True) -> str:
        listed = list(items)
        stated = f' count="{len(listed)}"' if count else ""
        element = f"{self._p}{name}"
        return f"<{element}{stated}>{''.join(listed)}</{element}>" if listed else ""


def marked(mark: Mark, difference: int, priority: int, prefix: str) -> str:
    """Return the element of a conditional format."""
    p = prefix
    formula = escape(mark.formula.removeprefix("="))
    rule = f'<{p}cfRule type="expression" dxfId="{difference}" priority="{priority}">'
    inside = f"{rule}<{p}formula>{formula}</{p}formula></{p}cfRule>"
    area = Range.parse(mark.range).a1
    return f'<{p}conditionalFormatting sqref="{area}">{inside}</{p}conditionalFormatting>'


def _text(text: str) -> str:
    return quoteattr(escaped(text))
