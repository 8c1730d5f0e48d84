"""Does a formula read a cell of another workbook?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..address import a1
from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..words import quote
from .question import asks

READS_ANOTHER_WORKBOOK = Code(
    code="REF-010",
    name="reads-another-workbook",
    severity=Severity.WARNING,
    kind="formula",
    applies="working",
    rule="No external links to other workbooks. One finding for each column and workbook.",
    why="Whoever lacks the other file sees an old figure, and nobody can tell that it is old.",
    fix="Bring the value in, and note its source.",
    source='FAST, "avoid links between workbooks"',
    fails=Example(
        "a cell of last year's file", {"Budget!I6": "=[Old.xlsx]Sheet1!B4"}, recalculated=False
    ),
    passes=Example("a cell of this workbook", {"Budget!I6": "=Budget!I5"}),
    set="ext",
)

_TEXT = re.compile(r'"[^"]*"')
_LINK = re.compile(r"(?:'[^'\[\]]*)?\[[^\[\]]+\](?:''|[^!\[\]'\"(),;])*'?!")


@asks("Does a formula read another workbook?", READS_ANOTHER_WORKBOOK)
def does_a_formula_read_another_workbook(evidence: Evidence) -> Iterator[Said]:
    """Say once of each column which other workbook its cells read."""
    book = evidence.book
    looked_at = {table.region.sheet.name for table in book.tables}
    for sheet in book.grid.sheets:
        if book.map is not None and sheet.name not in looked_at:
            continue
        found: dict[tuple[int, str], list[tuple[int, str]]] = {}
        for row in sorted(sheet.formulas):
            for column, text in sheet.formulas[row].items():
                link = _LINK.search(_TEXT.sub('""', text)) if "[" in text and "!" in text else None
                if link is not None:
                    file = link[0].partition("]")[0] + "]"
                    found.setdefault((column, file), []).append((row, text))
        for (column, file), cells in sorted(found.items()):
            row, text = cells[0]
            more = f" (and {len(cells) - 1} more below)" if len(cells) > 1 else ""
            place = Place(sheet.name, a1(row, column), key=str(column), field=file)
            yield Said(
                "REF-010",
                place,
                f"the formula {quote(text)} reads another workbook{more}.",
                found=text,
            )
