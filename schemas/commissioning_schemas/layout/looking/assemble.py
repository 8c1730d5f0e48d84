"""From headings that are read as a role to a table, or to one table a year."""

from __future__ import annotations

from dataclasses import replace

from ...address import Range, a1, column_letters
from ...units import Unit
from ...words import normal, quote
from ..headings import same_heading
from ..joined import BETWEEN, joined_headings
from ..rows import data_rows, is_blank, last_before_gap
from ..shape import counts_columns, repeats_headings
from .amounts import settle_amounts
from .asking import Asking, Question
from .body import Body
from .by_year import by_year, left_to_right
from .candidates import Candidate
from .columns import Columns, settle_columns
from .given import named_part, settle_given
from .heads import rows_under
from .keys import is_unit
from .kinds import Kinds, row_kinds
from .reading import AsRole
from .signs import settle_by_sign, settle_side_signs, settle_signs
from .table import LookedTable
from .unit import settle_unit, unit_evidence
from .values import settle_values
from .vocabulary import Sort, Vocabulary


def tables_of(
    one: Candidate, reading: AsRole, vocabulary: Vocabulary, asking: Asking, usual: Unit | None
) -> list[LookedTable]:
    """Return what is to be read below headings: one table, or one for each year across."""
    sheet, head = reading.head.sheet, reading.head
    place = f"{sheet.name}!{a1(head.row, min(head.texts))}"
    sample = rows_under(head, one.end)
    columns = settle_columns(reading, sample, vocabulary, asking)
    settle_amounts(reading, columns, one.looks, asking)
    turned = settle_signs(reading, columns, sample, vocabulary.differences, asking)
    turned += settle_side_signs(reading, columns, sample, asking)
    signs, unsigned = settle_by_sign(reading, columns, asking)
    declined = reading.side is not None and not columns.gives
    if declined or not (columns.spots or columns.across):
        return []
    constants = settle_given(reading, columns, one.titles, vocabulary.across, asking, place)
    rows, last = _rows(one, columns)
    unsaid = bool(sample) and not rows and not _is_empty(one, asking, place)
    money = _money(reading, columns)
    heads = [head.texts[column] for column in money if column in head.texts]
    corner = head.texts[min(head.texts)].rpartition(BETWEEN)[2]
    heads += [corner] if is_unit(corner) else []
    evidence = unit_evidence(sheet, money, rows, heads, one.titles, one.over)
    unit = settle_unit(evidence, asking, place, usual) if money else Unit.POUNDS
    read = set(_read(columns))
    others = [column for column in sorted(head.texts) if column not in read]
    dates = [s for n, s in columns.spots.items() if reading.role.by_field[n].sort is Sort.DATE]
    body = Body(sheet, rows, _labels(reading, columns), money, head.row + 1, others, dates)
    kinds = row_kinds(body, vocabulary, asking, place)
    sections = _sections(reading, columns, kinds, vocabulary, asking, place)
    values, unclear = settle_values(reading, columns, kinds.of("data"), asking)
    steps = _are_steps(one, columns, vocabulary, asking, place)
    if not sections:
        constants |= named_part(reading, columns, one.titles, vocabulary, asking, place)
    table = _table(reading, columns, last, kinds, sections)
    table = replace(
        table,
        constants=constants,
        unit=unit,
        reversed=turned,
        values=values,
        signs=signs,
        is_open=columns.is_open
        or unsaid
        or unit is None
        or kinds.is_open
        or unclear
        or unsigned
        or steps,
    )
    return by_year(reading, columns, table, vocabulary, asking, place)


def _is_empty(one: Candidate, asking: Asking, place: str) -> bool:
    """Ask of rows below headings that fill no column that is read, so that none is passed over."""
    question = Question(
        id=f"{place} rows",
        text=f"The rows below the headings at {place}, down to row {one.end}, show nothing in the "
        "columns that are read. Is the table empty?",
        choices=(("empty", "yes; those rows are not to be read"),),
        evidence="no row below it fills a column that is read",
    )
    return asking.settle(question, "rows", 0.0) == "empty"


def _rows(one: Candidate, columns: Columns) -> tuple[list[int], int]:
    head, sheet = one.head, one.head.sheet
    spots = _read(columns)
    last = last_before_gap(sheet, head.row + 1, spots, one.end)
    rows = data_rows(sheet, head.row + 1, last, spots)
    if rows and counts_columns(sheet, rows[0], spots):
        rows = rows[1:]
    return [row for row in rows if not repeats_headings(sheet, row, head.texts)], last


def _read(columns: Columns) -> list[int]:
    across = [spot for spots in columns.across.values() for spot in spots]
    return sorted({*columns.spots.values(), *across})


def _money(reading: AsRole, columns: Columns) -> list[int]:
    fields = reading.role.by_field
    spots = {s for name, s in columns.spots.items() if fields[name].sort is Sort.MONEY}
    for name, across in columns.across.items():
        if fields[name].sort is Sort.MONEY:
            spots |= set(across)
    return sorted(spots)


def _labels(reading: AsRole, columns: Columns) -> list[int]:
    fields = reading.role.by_field
    return sorted(s for name, s in columns.spots.items() if fields[name].sort is Sort.TEXT)


def _table(
    reading: AsRole, columns: Columns, last: int, kinds: Kinds, sections: str
) -> LookedTable:
    head = reading.head
    whole = joined_headings(head.sheet, head.row, head.count)
    spots = {spot: name for name, spot in columns.spots.items()}
    for name, across in columns.across.items():
        spots |= dict.fromkeys(across, name)
    named: dict[str, tuple[str, ...]] = {}
    letters: dict[str, str] = {}
    for name, spot in sorted(columns.spots.items(), key=left_to_right):
        text = head.texts.get(spot, "")
        first = min((c for c, had in whole.items() if same_heading(had, text)), default=0)
        if text and first == spot:
            named[name] = (text,)
        else:
            letters[name] = column_letters(spot)
    for name, across in columns.across.items():
        named[name] = tuple(head.texts[spot] for spot in sorted(across))
    texts = [head.texts[c] for c in sorted(spots) if c in head.texts] or [*head.texts.values()]
    labels = {kind: tuple(found) for kind, found in kinds.labels.items()}
    skip = labels.get("skip", ())
    return LookedTable(
        sheet=head.sheet,
        role=reading.role.name,
        heading=texts[0],
        heading_rows=head.count,
        area=Range(head.first, min(spots), max(last, head.row), max(spots)),
        columns=named,
        spots=dict(sorted(spots.items())),
        letters=letters,
        gives={head.texts[spot]: given for spot, given in sorted(columns.gives.items())},
        text_columns=tuple(head.texts[c] for c in sorted(reading.misfits)),
        totals=labels.get("total", ()),
        funding=labels.get("funding", ()),
        of_which=labels.get("of_which", ()),
        skip=skip if sections else (*skip, *labels.get("section", ())),
        sections=sections,
        rows=tuple(kinds.of("data")),
        sums=tuple(kinds.of("total")),
        exact=reading.exact,
    )


def _sections(
    reading: AsRole,
    columns: Columns,
    kinds: Kinds,
    vocabulary: Vocabulary,
    asking: Asking,
    place: str,
) -> str:
    """Return the field that headings of sections fill, where there are such rows."""
    field, sheet = vocabulary.name_field, reading.head.sheet
    spot = columns.spots.get(field)
    told = field in columns.said or (
        spot is not None and any(not is_blank(sheet.value(row, spot)) for row in kinds.of("data"))
    )
    if not kinds.sections or told or field not in reading.role.by_field:
        return ""
    known = sum(vocabulary.is_name(text) for text in kinds.sections)
    labels = ", ".join(map(quote, kinds.sections[:4]))
    every = known == len(kinds.sections)
    why = f"{known} of {len(kinds.sections)} are names that the office has listed"
    if spot is not None and all(
        not is_blank(sheet.value(row, spot)) for row in kinds.of("section")
    ):
        every, why = True, f"they stand under {quote(reading.head.texts[spot])}, and nothing else"
    question = Question(
        id=f"{place} sections",
        text=f"Do the headings of sections ({labels}) name the "
        f"{quote(reading.role.by_field[field].own)} of the rows below them?",
        choices=((field, "yes"), ("nothing", "no; they are only words")),
        suggestion=field,
        evidence=why,
    )
    answer = asking.settle(question, "section headings", 0.9 if every else 0.5)
    kinds.is_open |= not answer
    return field if answer == field else ""


def _are_steps(
    one: Candidate, columns: Columns, vocabulary: Vocabulary, asking: Asking, place: str
) -> bool:
    """Tell whether a table of several years may show changes, or be left as a question."""
    words = " ".join(f" {normal(text)} " for text in [*one.titles, one.head.sheet.name])
    hit = next((word for word in sorted(vocabulary.steps) if f" {word} " in words), "")
    if not columns.across or columns.gives or not hit:
        return False
    question = Question(
        id=f"{place} levels",
        text=f"Does each year of the table at {place} show whole amounts, or changes from the "
        f"year before? Its title says {quote(hit)}.",
        choices=(("levels", "whole amounts"), ("changes", "changes; they are not to be read")),
        evidence=f"the title says {quote(hit)}",
    )
    return asking.settle(question, "levels or changes", 0.0) != "levels"
