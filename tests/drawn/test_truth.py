"""The truth of each drawn workbook is true of its cells, and complete."""

from __future__ import annotations

import re
from itertools import combinations

from tests.drawn.books import BOOKS
from tests.drawn.every import every_book, every_drawn_book, every_table, short
from tests.drawn.page import Book, Drawn
from tests.drawn.shown import filled_rows, heading, shown
from tests.drawn.truth import TREATMENT, Table

from commissioning.reader import read
from commissioning_schemas.address import Range, column_number, parse_cell
from commissioning_schemas.grid import CellError, Sheet
from commissioning_schemas.tables import TABLES

ABOUT = {"role", "headings", "unit", "rows", "sign", "levels", "values"}


def sheet_of(book: Book, table: Table) -> Sheet:
    sheet = book.grid.sheet(table.sheet)
    assert sheet is not None
    return sheet


def places(table: Table) -> list[str]:
    also = [[said] if isinstance(said, str) else said for said in table.may.values()]
    across = [said for columns in table.across.values() for said in columns]
    return [*table.columns.values(), *across, *(said for many in also for said in many)]


def test_there_are_thirty_workbooks_at_least_each_of_another_office() -> None:
    assert len({short(book) for book in BOOKS}) == len(BOOKS) >= 30


def test_every_layout_that_was_seen_is_drawn_at_least_once() -> None:
    assert {layout for book in BOOKS for layout in book.covers} == {f"L{n}" for n in range(1, 27)}


@every_book
def test_a_workbook_opens_whole_and_without_an_error_in_a_cell(book: Book) -> None:
    assert book.grid.unreadable == ()
    cells = [value for sheet in book.grid.sheets for _, _, value in sheet.filled()]
    assert not [value for value in cells if isinstance(value, CellError)]


@every_drawn_book
def test_every_formula_has_the_result_that_excel_would_have_stored(book: Drawn) -> None:
    for sheet in book.grid.sheets:
        for row, formulas in sheet.formulas.items():
            assert None not in [sheet.value(row, column) for column in formulas]


@every_drawn_book
def test_a_workbook_is_drawn_the_same_each_time(book: Drawn) -> None:
    again = Drawn(book.name, book.covers, book.truth, book.draw)
    assert read(again.data) == book.grid


@every_book
def test_the_truth_speaks_of_every_sheet(book: Book) -> None:
    with_tables = {table.sheet for table in book.truth.tables}
    assert with_tables.isdisjoint(book.truth.others)
    assert with_tables | {*book.truth.others} == {sheet.name for sheet in book.grid.sheets}


@every_book
def test_tables_of_a_sheet_do_not_overlap(book: Book) -> None:
    for one, other in combinations(book.truth.tables, 2):
        first, second = one.range, other.range
        assert (
            one.sheet != other.sheet
            or first.right < second.left
            or second.right < first.left
            or first.bottom < (other.heading or second.top)
            or second.bottom < (one.heading or first.top)
        )


@every_table
def test_a_column_bears_the_heading_that_the_truth_names(book: Book, table: Table) -> None:
    sheet = sheet_of(book, table)
    for said in places(table):
        at, _, words = said.partition(": ")
        assert heading(sheet, table, at.rstrip(":")) == words, said
        assert table.range.left <= column_number(at.rstrip(":")) <= table.range.right


@every_table
def test_a_table_begins_below_its_headings_and_ends_in_a_filled_row(
    book: Book, table: Table
) -> None:
    assert table.heading in (None, table.range.top - 1)
    assert table.parents in (None, (table.heading or 0) - 1)
    rows = filled_rows(sheet_of(book, table), table)
    if rows:
        assert (rows[0], rows[-1]) == (table.range.top, table.range.bottom)


@every_table
def test_nothing_stands_right_below_a_table_or_right_before_it(book: Book, table: Table) -> None:
    sheet = sheet_of(book, table)
    area = table.range
    below = Range(area.bottom + 1, area.left, area.bottom + 1, area.right)
    assert not list(sheet.filled(below))
    if area.left > 1:
        assert not list(sheet.filled(Range(area.top, area.left - 1, area.bottom, area.left - 1)))


@every_table
def test_a_row_that_is_not_data_bears_the_label_that_the_truth_names(
    book: Book, table: Table
) -> None:
    sheet = sheet_of(book, table)
    for said, kind in table.rows.items():
        number, _, label = said.partition(": ")
        assert kind in TREATMENT
        assert int(number) in filled_rows(sheet, table)
        area = table.range
        row = [shown(sheet, int(number), at) for at in range(area.left, area.right + 1)]
        assert label in row


@every_table
def test_a_row_that_is_called_a_total_is_no_data(book: Book, table: Table) -> None:
    sheet = sheet_of(book, table)
    if table.role is not None:
        for row in filled_rows(sheet, table):
            label = next(filter(None, (shown(sheet, row, at) for at in range(1, 5))), "")
            if "total" in label.casefold().split():
                assert row in table.kinds, label


@every_table
def test_a_row_of_sums_over_the_rows_above_is_no_data(book: Book, table: Table) -> None:
    sheet = sheet_of(book, table)
    for row in filled_rows(sheet, table) if sheet.formulas else ():
        for column in range(table.range.left, table.range.right + 1):
            downward = re.fullmatch(r"=SUM\(([A-Z]+)\d+:\1\d+\)", sheet.formula(row, column) or "")
            assert not downward or row in table.kinds


@every_table
def test_every_name_is_a_field_of_its_role(book: Book, table: Table) -> None:
    for name, _ in table.allowed:
        role, _, field = name.partition("@")[0].partition(".")
        assert field in TABLES[role].columns, name
    if table.role is not None:
        assert table.columns or table.across or table.asks
        fields = TABLES[table.role].columns
        assert {*table.known, *filter(None, [table.sections])} <= {*fields}


@every_table
def test_the_year_of_a_table_is_known_or_asked(book: Book, table: Table) -> None:
    year = TABLES[table.role].columns.get("year") if table.role else None
    if year is not None and not year.calculated:
        asks = {ask.about for ask in table.asks}
        says = {"year", "date", *table.across} & {*table.columns, *table.known, *table.across}
        assert says or asks & {"year", "levels"}


@every_table
def test_no_two_certain_names_share_a_column(book: Book, table: Table) -> None:
    assert len({*table.certain.values()}) == len(table.certain)


@every_table
def test_what_is_known_from_outside_the_columns_stands_where_the_truth_says(
    book: Book, table: Table
) -> None:
    sheet = sheet_of(book, table)
    for value, where in table.known.values():
        if where == "the sheet's name":
            assert value in sheet.name
        else:
            at, _, words = where.partition(": ")
            assert words in shown(sheet, *parse_cell(at))


@every_table
def test_a_question_is_about_something_that_can_be_asked(book: Book, table: Table) -> None:
    for ask in table.asks:
        of_role = table.role and ask.about in TABLES[table.role].columns
        column = ask.about.isupper() and column_number(ask.about) <= table.range.right
        assert ask.about in ABOUT or of_role or column, ask
        assert ask.why
    if table.unit is None:
        assert {"unit", "role", "headings"} & {ask.about for ask in table.asks} or not table.role
    assert ("ask" in table.rows.values()) <= ("rows" in {ask.about for ask in table.asks})
    assert (table.heading is None) == ("headings" in {ask.about for ask in table.asks})
