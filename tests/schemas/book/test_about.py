"""About: its keys in any order and wording, and what a map adds."""

from __future__ import annotations

import datetime as dt

from tests.edited import edited, example
from tests.schemas.found import listed, result, the_sheet, typed, usual, with_sheet, without
from tests.schemas.grids import grid, sheet

from commissioning_schemas.book import build_book
from commissioning_schemas.grid import Grid, Sheet, Value
from commissioning_schemas.maps import parse_map

KEYS = {row: str(cells[1]) for row, cells in the_sheet(example(), "About").rows.items() if row > 4}


def row_of(key: str) -> int:
    return next(row for row, name in KEYS.items() if name == key)


def about_of(*rows: tuple[Value, ...]) -> Grid:
    return grid(sheet("About", *rows))


def test_the_keys_of_about_may_stand_in_any_order() -> None:
    rows = the_sheet(example(), "About").rows
    turned = dict(zip(KEYS, [rows[row] for row in reversed(KEYS)], strict=True))
    changed = Sheet("About", rows={**rows, **turned})
    assert listed(result(with_sheet(example(), changed))) == sorted(usual())


def test_the_keys_of_about_may_be_written_as_words() -> None:
    cells: dict[str, Value] = {
        f"About!A{row}": key.replace("_", " ").capitalize() for row, key in KEYS.items()
    }
    assert typed(cells) == []


def test_about_may_stand_beside_other_cells() -> None:
    book = build_book(about_of((None, "Hello"), (None, "Body name:", "An office"), ("as at", "x")))
    assert (book.about.body_name, book.about.as_at) == ("An office", None)
    assert [str(one.place) for one in book.said] == ["About!B3"]


def test_the_first_of_two_equal_keys_counts() -> None:
    book = build_book(about_of(("Status", "Draft"), ("Status", "Approved")))
    assert book.about.status == "Draft"


def test_a_workbook_without_about_lacks_one_table() -> None:
    found = [one for one in listed(result(without(example(), "About"))) if one not in usual()]
    assert "error STR-001 None!None" in found


def test_a_key_that_about_lacks_and_one_that_is_empty_are_named() -> None:
    row = row_of("status")
    assert typed({f"About!A{row}": None, f"About!B{row}": None}) == ["error STR-011 About!None"]
    assert typed({f"About!B{row}": None}) == [f"error STR-011 About!B{row}"]


def test_a_unit_that_is_none_is_said() -> None:
    row = row_of("money_unit")
    assert typed({f"About!B{row}": "dollars"}) == [f"error STR-011 About!B{row}"]


def test_dates_reach_twelve_years_beyond_the_base_year() -> None:
    base = f"About!B{row_of('base_year')}"
    last, after = dt.date(2033, 3, 31), dt.date(2033, 4, 1)
    assert typed({"Funding!P5": last}) == []
    assert typed({"Funding!P5": after}) == ["error TYP-008 Funding!P5"]
    assert "error TYP-008 Funding!P5" not in typed({"Funding!P5": after, base: "2021-22"})
    assert "error TYP-008 Funding!P5" in typed({"Funding!P5": after, base: None})


def test_no_date_is_before_the_first_commissioner() -> None:
    assert typed({"Funding!P5": dt.date(2012, 3, 31)}) == ["error TYP-008 Funding!P5"]
    assert typed({"Funding!P5": dt.date(1899, 12, 31)}) == ["error TYP-008 Funding!P5"]
    assert typed({"Virements!B5": dt.date(2020, 2, 29)}) == []


def test_without_a_base_year_or_a_date_the_bounds_are_wide() -> None:
    plain = grid(sheet("Years", ("Year", "Start", "End"), ("2020-21", dt.date(2062, 3, 31), None)))
    assert [one.code for one in build_book(plain).said] == []
    late = grid(sheet("Years", ("Year", "Start", "End"), ("2020-21", dt.date(2062, 4, 1), None)))
    assert [one.code for one in build_book(late).said] == ["TYP-008"]


def test_a_map_completes_about() -> None:
    given = {"body_name": "An office", "base_year": "2020/21", "as_at": dt.date(2021, 3, 18)}
    book = build_book(grid(sheet("About", ("Status", "Draft"))), parse_map({"about": given}))
    assert (book.about.base_year, book.about.as_at) == ("2020-21", dt.date(2021, 3, 18))
    assert (book.about.status, book.about.body_name) == ("", "An office")


def test_an_excel_table_called_about_is_found_on_any_sheet() -> None:
    built = sheet("Cover", ("Key", "Value"), ("Status", "Draft"), table="A1:B2", named="About")
    assert build_book(grid(built)).about.status == "Draft"


def test_what_the_map_says_wrongly_of_about_is_on_no_sheet() -> None:
    map = parse_map({"about": {"base_year": "2020/22"}})
    done = result(grid(sheet("Money")), map)
    assert listed(done) == ["error TYP-009 None!None"]


def test_edits_of_these_tests_touch_the_keys_they_mean() -> None:
    cells = {f"About!B{row_of('body_name')}": "Another office"}
    assert build_book(edited(example(), cells)).about.body_name == "Another office"
