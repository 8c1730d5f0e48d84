"""Are the sentences there that the map names?"""

from __future__ import annotations

from collections.abc import Iterator

from ..evidence import Evidence
from ..findings import Place, Said
from ..words import quote
from .are_the_tables_there import MISSING_TABLE
from .question import asks


@asks("Are the sentences there?", MISSING_TABLE)
def are_the_sentences_there(evidence: Evidence) -> Iterator[Said]:
    """Every sheet of sentences is in the workbook, and its column of text holds some."""
    book = evidence.book
    for part in book.map.texts if book.map is not None else ():
        sheet = book.grid.sheet(part.sheet)
        if sheet is None:
            names = ", ".join(quote(one.name) for one in book.grid.sheets)
            yield Said(
                "STR-001",
                Place(key=part.sheet),
                f"the map reads sentences from a sheet {quote(part.sheet)}, which is not in the "
                f"workbook. Its sheets are {names}.",
                expected=part.sheet,
                fix="Restore the sheet, or correct its name in the map.",
            )
            continue
        if not any(one.sheet == sheet.name for one in evidence.sentences):
            evidence.leave_out(Place(sheet.name), f"column {part.text} holds no sentences")
        for cell in filter(None, (part.purpose, *part.portfolio_cells)):
            if evidence.sentence_at(part.sheet, cell) is None:
                evidence.leave_out(Place(sheet.name, cell), "the map names it, and it is empty")
