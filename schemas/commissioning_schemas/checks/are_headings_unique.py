"""Does each heading of a table stand there once, and each field in one column?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ..address import LAST_COLUMN, Range, a1
from ..book import Table
from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..layout import Region, headings_of, plain_heading
from ..words import normal, quote
from .question import asks

REPEATED_HEADING = Code(
    code="STR-003",
    name="repeated-heading",
    severity=Severity.ERROR,
    kind="reading",
    applies="both",
    rule="No two columns map to the same field; no duplicate headings in one table.",
    why="Only one of the columns is read: what stands in the other counts nowhere.",
    fix="Rename one of the headings, or delete the column that is not needed.",
    source="Analysis Function checklist 5",
    fails=Example("a second column of original budgets", {"Budget!N4": "Original budget £"}),
    passes=Example("a column of another budget", {"Budget!N4": "Budget of the board (£)"}),
)


@asks("Does each heading stand there once?", REPEATED_HEADING)
def are_headings_unique(evidence: Evidence) -> Iterator[Said]:
    """Say of each heading that repeats one to its left, in words or in meaning."""
    for table in evidence.book.tables:
        headings = headings_of(table.region)
        if table.region.mapped:
            area = _range_in_map(evidence, table)
            inside = {c: text for c, text in headings.items() if area.left <= c <= area.right}
            again = _read_again(table.region, inside)
        else:
            again = _again(headings, [column.heading for column in table.kind.columns.values()])
        for column, other in sorted(again.items()):
            yield _say(table, headings, column, other)


def _again(headings: Mapping[int, str], fields: Sequence[str] = ()) -> dict[int, int]:
    """Return the columns whose heading, or the field that it names, stands further left."""
    forms = Counter(normal(field) for field in fields)
    first: dict[tuple[str, str], int] = {}
    found: dict[int, int] = {}
    for column, text in headings.items():
        keys = [("words", plain_heading(text))]
        if forms[normal(text)] == 1:
            keys.append(("field", normal(text)))
        others = [first[key] for key in keys if key in first]
        if others:
            found[column] = min(others)
        for key in keys:
            first.setdefault(key, column)
    return found


def _read_again(region: Region, headings: Mapping[int, str]) -> dict[int, int]:
    """Return the columns that repeat a heading which the map reads, or the year of another."""
    read = set(region.used)
    read |= {*region.columns.values(), *region.text_columns}
    found = {one: other for one, other in _again(headings).items() if {one, other} & read}
    first: dict[tuple[str, str], int] = {}
    for record in region.records:
        if record.row == region.records[0].row:
            years = str(sorted(record.constants.items()))
            for name, column in record.columns.items():
                other = first.setdefault((name, years), column)
                if other != column:
                    found.setdefault(max(column, other), min(column, other))
    return found


def _range_in_map(evidence: Evidence, table: Table) -> Range:
    """Return the columns that the map gives a table, where it gives its range."""
    sheet, area = table.region.sheet.name, table.region.range
    map = evidence.book.map
    given = [
        one.range
        for one in (map.tables if map is not None else ())
        if one.range is not None and one.sheet.casefold() == sheet.casefold()
    ]
    inside = (one for one in given if one.top == area.top and one.left <= area.left <= one.right)
    return next(inside, Range(area.top, 1, area.bottom, LAST_COLUMN))


def _say(table: Table, headings: Mapping[int, str], column: int, other: int) -> Said:
    region = table.region
    spot, before = a1(region.heading_row, column), a1(region.heading_row, other)
    text = headings[column]
    if plain_heading(text) == plain_heading(headings[other]):
        said = f"the heading {quote(text)} also stands in {before}."
    else:
        said = f"the heading {quote(text)} means the same as {quote(headings[other])} in {before}."
    return Said(
        "STR-003",
        Place(region.sheet.name, spot, None, region.role, text, text, ""),
        f"{said} {region.role} is read from one of the two.",
        found=text,
    )
