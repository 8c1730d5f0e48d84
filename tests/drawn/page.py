"""A hand that draws a workbook: cells put down row by row, then saved as Excel would save it."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import Protocol, TypeAlias

from openpyxl import Workbook
from openpyxl.packaging.relationship import Relationship
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.external_link import ExternalLink
from openpyxl.workbook.external_link.external import ExternalBook
from openpyxl.worksheet.table import Table as ExcelTable
from openpyxl.worksheet.worksheet import Worksheet

from commissioning.reader import read
from commissioning.writer import Result, put_results
from commissioning_schemas.address import Range, parse_cell
from commissioning_schemas.formula import Calculator, Unsupported
from commissioning_schemas.grid import Grid, Sheet

from .truth import Table, Truth

Typed: TypeAlias = str | int | float | dt.date | None


class Page:
    """One sheet to draw on."""

    def __init__(self, sheet: Worksheet, stored: dict[tuple[int, int], Result]) -> None:
        self.sheet = sheet
        self._stored = stored

    def put(self, at: str, *lines: Sequence[Typed]) -> None:
        """Type lines of values from a cell on; ``None`` leaves a cell empty."""
        top, left = parse_cell(at)
        for row, line in enumerate(lines, top):
            for column, value in enumerate(line, left):
                if value is not None:
                    self.sheet.cell(row, column, value)

    def down(self, at: str, *values: Typed) -> None:
        """Type values down a column."""
        self.put(at, *([value] for value in values))

    def merge(self, area: str, value: Typed = None) -> None:
        """Merge cells, and type into them."""
        self.sheet.merge_cells(area)
        if value is not None:
            self.sheet[area.partition(":")[0]] = value

    def look(self, area: str, number_format: str) -> None:
        """Give cells a number format."""
        cells = Range.parse(area)
        for row in self.sheet.iter_rows(cells.top, cells.bottom, cells.left, cells.right):
            for cell in row:
                cell.number_format = number_format

    def bold(self, *areas: str, fill: str = "") -> None:
        """Make cells bold, on a colour where one is named."""
        for area in areas:
            cells = Range.parse(area)
            for row in self.sheet.iter_rows(cells.top, cells.bottom, cells.left, cells.right):
                for cell in row:
                    cell.font = Font(bold=True)
                    if fill:
                        cell.fill = PatternFill("solid", fgColor=fill)

    def hide(self, first: int, last: int) -> None:
        """Hide rows."""
        for row in range(first, last + 1):
            self.sheet.row_dimensions[row].hidden = True

    def table(self, name: str, area: str) -> None:
        """Make an Excel Table of a range."""
        self.sheet.add_table(ExcelTable(displayName=name, ref=area))

    def linked(self, at: str, formula: str, value: int | Decimal) -> None:
        """Type a formula that reads another file, with the result that Excel stored."""
        self.sheet[at] = formula
        self._stored[parse_cell(at)] = value


class Desk:
    """A workbook to draw."""

    def __init__(self) -> None:
        self.workbook = Workbook()
        self.workbook.remove(self.workbook.worksheets[0])
        self._stored: dict[str, dict[tuple[int, int], Result]] = {}

    def page(self, name: str, state: str = "visible") -> Page:
        """Add a sheet."""
        sheet = self.workbook.create_sheet(name)
        sheet.sheet_state = state
        return Page(sheet, self._stored.setdefault(name, {}))

    def link(self, file: str) -> None:
        """Link another workbook, which formulas then call ``[1]``."""
        link = ExternalLink(externalBook=ExternalBook(id="rId1"))
        link.file_link = Relationship(type="externalLinkPath", Target=file, TargetMode="External")
        self.workbook._external_links.append(link)

    def saved(self) -> bytes:
        """Return the file, each formula with its result."""
        file = io.BytesIO()
        self.workbook.save(file)
        grid = read(file.getvalue())
        calculator = Calculator(replace(grid, sheets=tuple(map(self._unlinked, grid.sheets))))
        for sheet in grid.sheets:
            stored = self._stored[sheet.name]
            for row, formulas in sheet.formulas.items():
                for column in formulas:
                    if (row, column) not in stored:
                        result = calculator.value(sheet.name, row, column)
                        assert not isinstance(result, Unsupported), f"{sheet.name} {row} {column}"
                        stored[row, column] = result
        return put_results(file.getvalue(), self._stored)

    def _unlinked(self, sheet: Sheet) -> Sheet:
        """Return a sheet with what was read from other files typed in."""
        rows = {row: dict(cells) for row, cells in sheet.rows.items()}
        formulas = {row: dict(cells) for row, cells in sheet.formulas.items()}
        for (row, column), value in self._stored[sheet.name].items():
            rows[row][column] = value if isinstance(value, int) else float(str(value))
            del formulas[row][column]
        return replace(sheet, rows=rows, formulas=formulas)


class Book(Protocol):
    """A workbook with its truth."""

    @property
    def name(self) -> str: ...

    @property
    def truth(self) -> Truth: ...

    @property
    def grid(self) -> Grid: ...


@dataclass(frozen=True)
class Drawn:
    """A drawn workbook: whose it is, the layouts of domain.md F.1 in it, and its truth."""

    name: str
    covers: frozenset[str]
    truth: Truth
    draw: Callable[[Desk], None]

    @cached_property
    def data(self) -> bytes:
        """The workbook's file."""
        desk = Desk()
        self.draw(desk)
        return desk.saved()

    @cached_property
    def grid(self) -> Grid:
        """The workbook as it is read."""
        return read(self.data)


def drawn(
    name: str, covers: str, *tables: Table, others: Sequence[str] = ()
) -> Callable[[Callable[[Desk], None]], Drawn]:
    """Put the truth beside the function that draws the workbook."""

    def together(draw: Callable[[Desk], None]) -> Drawn:
        return Drawn(name, frozenset(covers.split()), Truth(tables, tuple(others)), draw)

    return together
