"""The columns of a map's tables: how each is read, and reading them otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..address import a1
from ..book.regions import place_of
from ..book.sheets import on_each_sheet
from ..book.wanted import wanted
from ..grid import Grid
from ..layout import NotFound, Region, find_mapped
from ..layout.headings import (
    headings_of,
    only_year,
    plain_heading,
    same_heading,
    texts_of,
)
from ..layout.looking import AnswerError
from ..maps import Map, MappedTable
from ..tables import TABLES
from ..words import listing, nearest, normal, quote


@dataclass(frozen=True)
class MappedColumn:
    """A column under the headings of tables of one role; ``field`` is ``""`` for one not read.

    ``tables`` are the numbers of the map's tables, which are several where each holds one year.
    ``is_first`` tells that no column to the left has the same heading.
    """

    place: str
    role: str
    column: int
    text: str
    field: str
    is_first: bool
    tables: tuple[int, ...]

    @property
    def id(self) -> str:
        """What an answer is given to."""
        return f"{self.place} in {self.role}"

    @property
    def name(self) -> str:
        """The heading that its field has in the template; ``""`` for one not read."""
        return TABLES[self.role].columns[self.field].heading if self.field else ""


def mapped_columns(grid: Grid, map: Map) -> list[MappedColumn]:
    """Return the columns of every table, those beside it that are not read too.

    Of a table that stands on several sheets, those of the first.
    """
    found: dict[tuple[str, str], MappedColumn] = {}
    for number, table in enumerate(map.tables):
        region = _region(grid, map, table)
        for one in _of_region(region, table, number) if region is not None else ():
            before = found.get((one.place, one.role))
            if before is None or (one.field and not before.field):
                found[one.place, one.role] = one
            elif one.field:
                found[one.place, one.role] = replace(before, tables=(*before.tables, number))
    return list(found.values())


def corrected(grid: Grid, map: Map, answers: Mapping[str, str]) -> Map:
    """Return the map with columns read as a person says; ``""`` leaves a column unread.

    ``answers`` go by the ids of columns; a column is named by its heading in the template, or by
    its field. AnswerError where a column is not there, or two would be read as one.
    """
    by_id = {one.id: one for one in mapped_columns(grid, map)}
    tables = list(map.tables)
    read = [(one := _known(by_id, id), _field(one, answer)) for id, answer in answers.items()]
    changed = [(one, field) for one, field in read if field != one.field]
    for one, _ in changed:
        for number in one.tables:
            tables[number] = _without(tables[number], one)
    for one, field in changed:
        for number in one.tables if field else ():
            tables[number] = _with(tables[number], one, field)
    return replace(map, tables=tuple(table for table in tables if table.columns or table.letters))


def is_column(id: str) -> bool:
    """Tell whether an answer is given to a column, rather than to a question."""
    place, _, role = id.rpartition(" in ")
    return bool(place) and role in TABLES


def field_names(role: str) -> Sequence[str]:
    """Return the headings that a table of this role has in the template."""
    return [column.heading for column in TABLES[role].columns.values() if not column.calculated]


def _region(grid: Grid, map: Map, table: MappedTable) -> Region | None:
    places = [place_of(one, map) for each in map.tables for one in on_each_sheet(grid, each)]
    first = next(iter(on_each_sheet(grid, table)), None)
    if first is None:
        return None
    found = find_mapped(grid, place_of(first, map), places, wanted(table.role))
    return None if isinstance(found, NotFound) else found


def _of_region(region: Region, table: MappedTable, number: int) -> Iterator[MappedColumn]:
    texts = headings_of(region) if table.heading_rows else {}
    fields = {column: field for field, column in region.columns.items()}
    for field, heads in table.columns.items():
        for column, text in texts.items():
            # Columns that stand for years or parts side by side are not among a region's own.
            if field not in region.columns and any(same_heading(text, head) for head in heads):
                fields[column] = field
    for column in sorted({*texts, *fields}):
        place = f"{region.sheet.name}!{a1(region.heading_row, column)}"
        text, field = texts.get(column, ""), fields.get(column, "")
        same = (c for c, had in texts_of(region).items() if same_heading(had, text))
        is_first = bool(text) and min(same) == column
        yield MappedColumn(place, table.role, column, text, field, is_first, (number,))


def _known(by_id: Mapping[str, MappedColumn], id: str) -> MappedColumn:
    if id in by_id:
        return by_id[id]
    raise AnswerError(f"There is no column {quote(id)} any more. Delete its row.")


def _field(one: MappedColumn, answer: str) -> str:
    """Return the field that an answer names; ``""`` for an answer that names none."""
    if not answer:
        return ""
    columns = TABLES[one.role].columns
    if answer in columns:
        return answer
    for form in (plain_heading, normal):
        for field, column in columns.items():
            if form(column.heading) == form(answer):
                return field
    names = field_names(one.role)
    guess = nearest(answer, names)
    hint = f" Did you mean {quote(guess)}?" if guess else ""
    raise AnswerError(
        f"{one.id}: {quote(answer)} is no column of {one.role}.{hint} They are "
        f"{listing([quote(name) for name in names])}; leave the answer empty to read nothing."
    )


def _without(table: MappedTable, one: MappedColumn) -> MappedTable:
    """Return a table without a column, and without what was said of it and of its field alone."""
    columns = {
        field: kept
        for field, texts in table.columns.items()
        if (kept := texts if field != one.field else _others(texts, one.text))
    }
    letters = {field: column for field, column in table.letters.items() if column != one.column}
    gone = {one.field} - {*columns, *letters}
    return replace(
        table,
        columns=columns,
        letters=letters,
        across={text: said for text, said in table.across.items() if _others([text], one.text)},
        text_columns=_others(table.text_columns, one.text),
        reversed=tuple(field for field in table.reversed if field not in gone),
        values={field: words for field, words in table.values.items() if field not in gone},
        units={field: unit for field, unit in table.units.items() if field not in gone},
    )


def _others(texts: Iterable[str], text: str) -> tuple[str, ...]:
    return tuple(one for one in texts if not same_heading(one, text))


def _with(table: MappedTable, one: MappedColumn, field: str) -> MappedTable:
    texts = (*table.columns.get(field, ()), one.text)
    years = [only_year(text) for text in texts]
    across = all(years) and len(set(years)) == len(years)
    if field in table.letters or (len(texts) > 1 and not across):
        name = TABLES[one.role].columns[field].heading
        raise AnswerError(
            f"{one.id}: another column is read as {quote(name)} already. Leave the answer of one "
            "of them empty."
        )
    table = replace(
        table,
        constants={name: value for name, value in table.constants.items() if name != field},
        signs={name: values for name, values in table.signs.items() if name != field},
        sections="" if table.sections == field else table.sections,
    )
    if one.is_first:
        return replace(table, columns={**table.columns, field: texts})
    return replace(table, letters={**table.letters, field: one.column})
