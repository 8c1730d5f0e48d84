"""Looking at a whole workbook: its tables, what is left out, and what a person must decide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ...address import Range, a1
from ...grid import Grid, Sheet
from ...units import Unit
from ...words import listing, quote
from ..rows import last_before_gap
from .asking import Asking, Question
from .assemble import tables_of
from .blocks import blocks
from .candidates import Candidate, candidates
from .heads import rows_under
from .reading import AsRole
from .roles import settle_headings, settle_role
from .side_by_side import is_amounts
from .table import LookedTable, Passed
from .unit import unit_evidence
from .unknown import settle_block
from .vocabulary import Sort, Vocabulary


def look(
    grid: Grid, vocabulary: Vocabulary, asking: Asking, skip: frozenset[str] = frozenset()
) -> tuple[list[LookedTable], list[Passed], Unit | None]:
    """Find the tables of a workbook; ``skip`` are sheets that are known to hold none."""
    sheets = [sheet for sheet in grid.sheets if sheet.name.casefold() not in skip]
    seen = [(sheet, candidates(sheet, vocabulary)) for sheet in sheets]
    usual = _usual_unit([one for _, found in seen for one in found])
    tables: list[LookedTable] = []
    passed: list[Passed] = []
    likely = {one.readings[0].role.name for _, found in seen for one in found}
    for sheet, found in seen:
        here: list[tuple[Candidate, list[LookedTable]]] = []
        for first in found:
            one = settle_headings(first, asking)
            reading = settle_role(one, asking) if one is not None else None
            if one is None or reading is None:
                one = one or first
                passed.append(_open(one))
                here.append((one, []))
                continue
            made = tables_of(one, reading, vocabulary, asking, usual)
            made += _also(one, reading, made, vocabulary, asking, usual, likely)
            passed += _unread(one, made)
            here.append((one, made))
        tables += _apart(sheet, here)
        for block in blocks(sheet, [area for one, made in here for area in _taken(one, made)]):
            more, left = settle_block(block, vocabulary, asking)
            tables += more
            passed += [left] if left is not None else []
        read = {table.sheet.name for table in tables} | {part.sheet for part in passed}
        if sheet.shown_rows and sheet.name not in read:
            passed.append(_words(sheet))
    units = Counter(table.unit for table in tables if table.unit is not None)
    return tables, passed, units.most_common(1)[0][0] if units else usual


def _taken(one: Candidate, made: Sequence[LookedTable]) -> Iterator[Range]:
    """Yield the cells of a sheet that belong to headings: to what is read below them, or may be."""
    left, right = min(one.head.texts), max(one.head.texts)
    if not made:
        yield Range(one.head.first, left, one.end, right)
    for table in made:
        last = max(table.area.bottom, one.head.row)
        yield Range(one.head.first, min(left, table.area.left), last, max(right, table.area.right))


def _unread(one: Candidate, made: Sequence[LookedTable]) -> Iterator[Passed]:
    """Yield the columns of amounts, below headings that are read, that are no field."""
    read = {spot for table in made for spot in table.spots}
    left = [
        column
        for column, text in sorted(one.head.texts.items())
        if column not in read and text and is_amounts(one.looks[column])
    ]
    if made and left:
        heads = listing([quote(one.head.texts[column]) for column in left[:8]])
        more = f" and {len(left) - 8} more" if len(left) > 8 else ""
        last = max(table.area.bottom for table in made)
        area = Range(one.head.first, left[0], last, left[-1])
        why = f"no field is known for the numbers under {heads}{more}"
        yield Passed(one.head.sheet.name, area.a1, why)


def _words(sheet: Sheet) -> Passed:
    """Return a sheet on which nothing was found, so that somebody says so."""
    area, rows = sheet.extent, len(sheet.shown_rows)
    many = f"{rows:,} row{'s' if rows != 1 else ''}"
    why = f"no table of ours was recognised ({many} of words)"
    return Passed(sheet.name, area.a1 if area else "", why, is_words=True)


def _usual_unit(every: Sequence[Candidate]) -> Unit | None:
    """Return the unit that most tables state, for those that state none."""
    stated: Counter[Unit] = Counter()
    for one in every:
        best = one.readings[0]
        money = [
            spot
            for name, spots in best.columns.items()
            if best.role.by_field[name].sort is Sort.MONEY
            for spot in spots
        ]
        rows = rows_under(one.head, one.end)
        heads = [one.head.texts[spot] for spot in money]
        unit = unit_evidence(one.head.sheet, money, rows, heads, one.titles).unit
        if unit is not None:
            stated[unit] += 1
    return stated.most_common(1)[0][0] if stated else None


def _open(one: Candidate) -> Passed:
    first, last = min(one.head.texts), max(one.head.texts)
    area = Range(one.head.first, first, one.end, last)
    return Passed(one.head.sheet.name, area.a1, "nobody has said what table it is")


def _also(
    one: Candidate,
    reading: AsRole,
    made: Sequence[LookedTable],
    vocabulary: Vocabulary,
    asking: Asking,
    usual: Unit | None,
    others: set[str],
) -> list[LookedTable]:
    """Ask whether the same rows are another table too, where no other table holds it."""
    second = vocabulary.both.get(reading.role.name)
    other = next((each for each in one.readings if each.role.name == second), None)
    if other is None or second is None or second in others or not made:
        return []
    place = f"{one.head.sheet.name}!{a1(one.head.row, min(one.head.texts))}"
    question = Question(
        id=f"{place} also",
        text=f"Are the rows of the table at {place} the lines of {second} too? No other table of "
        f"the workbook holds them.",
        choices=(("yes", f"yes, read them as {second} too"), ("no", "no")),
        evidence=f"it has a column for {second}, and no other table has",
        optional=True,
    )
    if asking.settle(question, f"also {second}", 0.0) != "yes":
        return []
    return tables_of(one, other, vocabulary, asking, usual)


def _apart(sheet: Sheet, here: Sequence[tuple[Candidate, list[LookedTable]]]) -> list[LookedTable]:
    """Keep tables of one sheet apart: by the title above, and by what stands below."""
    found: list[LookedTable] = []
    earlier: list[Mapping[int, str]] = []
    for number, (one, made) in enumerate(here):
        texts = set(one.head.texts.values())
        again = any(set(heads.values()) & texts for heads in earlier)
        same = any(set(heads.values()) >= texts for heads in earlier)
        for table in made:
            if again and one.titles:
                table = replace(table, below=one.titles[0])
            elif same:
                table = replace(table, is_open=True)
            found.append(_ended(sheet, one, table, here[number + 1 :]))
        earlier.append(one.head.texts)
    return found


def _ended(
    sheet: Sheet,
    one: Candidate,
    table: LookedTable,
    later: Sequence[tuple[Candidate, list[LookedTable]]],
) -> LookedTable:
    """Give a table the text that ends it, where it would run on into what is not read."""
    following = next((made for other, made in later if other.head.first == one.end + 1), None)
    read = sorted(table.spots)
    if following:
        return table
    natural = last_before_gap(sheet, one.head.row + 1, read)
    if natural <= one.end:
        return table
    first = next((row for row in sheet.shown_rows if row > one.end), 0)
    texts = sheet.rows.get(first, {})
    text = next((v for _, v in sorted(texts.items()) if isinstance(v, str) and v.strip()), "")
    return replace(table, until=text) if text else replace(table, is_open=True)
