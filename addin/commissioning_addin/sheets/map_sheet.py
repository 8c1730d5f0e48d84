"""The sheet Map in an open workbook: what people say on it, and the map that is stored on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import xlwings as xw

from commissioning.sheets.map import map_sheet
from commissioning_schemas.grid import Grid
from commissioning_schemas.layout.looking import AnswerError
from commissioning_schemas.map_sheet import HEADINGS_ROW, NAME, Line, is_map, read_answers
from commissioning_schemas.maps import Map
from commissioning_schemas.proposing import corrected, is_column

from ..ribbon.telling import CannotError
from .own_sheet import not_somebodys_own, own_sheet


@dataclass(frozen=True)
class Said:
    """What people say on the sheet otherwise than what was found.

    ``answers`` go by question, ``columns`` by the ids of columns; ``rows`` are where each stands.
    """

    answers: Mapping[str, str]
    columns: Mapping[str, str]
    rows: Mapping[str, int]

    def corrected(self, grid: Grid, map: Map) -> Map:
        """Return a map with the columns read as people say; CannotError where they cannot be."""
        try:
            return corrected(grid, map, self.columns)
        except AnswerError as error:
            raise self.wrong(error) from error

    def wrong(self, error: AnswerError) -> CannotError:
        """Return an answer that cannot be taken as a sentence that names its cell."""
        cell = next((f"{NAME}!C{row}: " for id, row in self.rows.items() if id in str(error)), "")
        return CannotError(f"{cell}{error} Correct it on the sheet Map, and click again.")


def said(grid: Grid) -> Said:
    """Return what people say on the sheet; CannotError where the sheet is somebody's own."""
    not_somebodys_own(grid, NAME, is_map)
    found = read_answers(grid)
    return Said(
        {id: answer for id, (_, answer) in found.items() if answer and not is_column(id)},
        {id: answer for id, (_, answer) in found.items() if is_column(id)},
        {id: row for id, (row, _) in found.items()},
    )


def put_map(book: xw.Book, grid: Grid, lines: Sequence[Line], text: str) -> xw.Sheet:
    """Write the lines and the text of the map, in place of those before."""
    there = not_somebodys_own(grid, NAME, is_map)
    return own_sheet(book, map_sheet(lines, text), there, HEADINGS_ROW + 1)
