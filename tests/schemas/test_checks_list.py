from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests.edited import edited, example, example_map

from commissioning_schemas.address import Range
from commissioning_schemas.check import check
from commissioning_schemas.checks_list import (
    HEADINGS,
    HEADINGS_ROW,
    NAME,
    Answer,
    ListedFinding,
    is_list,
    list_findings,
    read_list,
)
from commissioning_schemas.edited import with_sheet
from commissioning_schemas.findings import Severity
from commissioning_schemas.grid import Grid, Sheet, TableRange, Value
from commissioning_schemas.maps import Map

AGREED = Answer("As agreed with the board", "Chief finance officer", dt.date(2021, 9, 30))


def listed(grid: Grid, map: Map | None = None) -> list[ListedFinding]:
    return list_findings(grid, check(grid, map), map)


def with_list(grid: Grid, rows: Sequence[ListedFinding]) -> Grid:
    cells: dict[int, dict[int, Value]] = {HEADINGS_ROW: dict(enumerate(HEADINGS, 1))}
    for number, row in enumerate(rows, HEADINGS_ROW + 1):
        found = enumerate(row.cells, 1)
        cells[number] = {column: cell for column, cell in found if cell not in (None, "")}
    area = Range(HEADINGS_ROW, 1, HEADINGS_ROW + max(1, len(rows)), len(HEADINGS))
    table = TableRange(NAME, area, HEADINGS)
    return with_sheet(grid, Sheet(NAME, rows=cells, tables=(table,)))


def accepted(grid: Grid, code: str, answer: Answer = AGREED) -> Grid:
    rows = [replace(r, answer=answer) if r.code == code else r for r in listed(grid)]
    return with_list(grid, rows)


def row_of(rows: Sequence[ListedFinding], code: str) -> ListedFinding:
    return next(row for row in rows if row.code == code)


def test_every_finding_has_its_row_the_worst_first() -> None:
    grid = edited(example(), {"Summary!B8": 1645000})
    rows = listed(grid)
    assert len(rows) == len(check(grid).findings)
    assert [row.severity.rank for row in rows] == sorted(row.severity.rank for row in rows)
    assert {row.status for row in rows} == {"New"}


def test_a_row_says_what_the_finding_says_with_the_key_and_heading_of_the_sheet() -> None:
    row = row_of(listed(example()), "GRT-007")
    assert row.cells == (
        "GRT-007", "warning", "Funding", "MOJ-CORE-2122", "Amount awarded (£)", "J7",
        "MOJ Victim / RJ funding goes from £891,000 in 2020-21 to £841,000 in 2021-22 (−5.6%); "
        "changes above 2.0% need a reason.", "841000", "891000",
        "Check the amount, and explain the change in the report.", 50000, row.fingerprint, "New",
        None, None, None,
    )  # fmt: skip


def test_the_key_of_several_columns_is_joined_as_the_marks_of_the_table_join_it() -> None:
    row = row_of(listed(example()), "BUD-014")
    assert (row.sheet, row.key, row.column) == (
        "Monitoring", "2020-21|M11|ALL|", "Variance (£ calc)",
    )  # fmt: skip


def test_a_finding_on_a_sheet_of_results_has_its_label_for_a_key() -> None:
    row = row_of(listed(example()), "BUD-003")
    assert (row.sheet, row.key, row.column, row.cell) == (
        "Summary", "Total requested", "2021-22", "C8",
    )  # fmt: skip


def test_a_key_with_a_stray_space_is_kept_as_it_stands_for_marks_go_by_it() -> None:
    row = row_of(listed(edited(example(), {"Budget!C7": "VV "})), "TYP-018")
    assert (row.key, row.column) == ("B2021-VV-01", "Portfolio")
    row = row_of(listed(edited(example(), {"Budget!A7": "B2021-VV-01 "})), "TYP-018")
    assert row.key == "B2021-VV-01 "


def test_a_finding_about_a_whole_workbook_has_neither_cell_nor_key() -> None:
    row = row_of(listed(edited(example(), {}, deleted_sheet="Reserves")), "STR-001")
    assert (row.sheet, row.cell, row.key) == ("", "", "")


def test_what_was_found_before_and_not_answered_is_open() -> None:
    grid = with_list(example(), listed(example()))
    assert {row.status for row in listed(grid)} == {"Open"}


def test_an_answered_warning_is_accepted_and_keeps_its_answer() -> None:
    rows = listed(accepted(example(), "GRT-007"))
    row = row_of(rows, "GRT-007")
    assert (row.status, row.answer) == ("Accepted", AGREED)
    assert row_of(rows, "BUD-003").status == "Open"


@pytest.mark.parametrize(
    "part",
    [replace(AGREED, reason=None), replace(AGREED, by=None), replace(AGREED, until=None),
     replace(AGREED, until="for ever")],
)  # fmt: skip
def test_without_a_reason_a_name_and_a_date_nothing_is_accepted(part: Answer) -> None:
    row = row_of(listed(accepted(example(), "GRT-007", part)), "GRT-007")
    assert (row.status, row.answer) == ("Open", part)


@pytest.mark.parametrize(
    ("until", "status"),
    [
        (dt.date(2021, 3, 17), "Lapsed"),
        (dt.date(2021, 3, 18), "Accepted"),
        (dt.datetime(2021, 3, 18, 9, 30), "Accepted"),
    ],
)
def test_an_acceptance_lapses_on_the_day_after_its_date(until: dt.date, status: str) -> None:
    rows = listed(accepted(example(), "GRT-007", replace(AGREED, until=until)))
    assert row_of(rows, "GRT-007").status == status


def test_an_acceptance_lapses_when_the_value_changes_and_stays_beside_the_new_finding() -> None:
    grid = edited(accepted(example(), "GRT-007"), {"Funding!J7": 840000})
    for _ in range(2):
        rows = [row for row in listed(grid) if row.code == "GRT-007"]
        assert [(row.status, row.answer, row.found) for row in rows] in (
            [("New", Answer(), "840000"), ("Lapsed", AGREED, "841000")],
            [("Open", Answer(), "840000"), ("Lapsed", AGREED, "841000")],
        )
        grid = with_list(grid, listed(grid))
    assert not [one for one in check(grid).findings if one.code.startswith("ACC")]


def test_what_ran_out_holds_again_with_a_new_date() -> None:
    old = accepted(example(), "GRT-007", replace(AGREED, until=dt.date(2021, 1, 1)))
    rows = [replace(row, answer=AGREED) if row.code == "GRT-007" else row for row in listed(old)]
    assert row_of(rows, "GRT-007").status == "Lapsed"
    assert row_of(listed(with_list(example(), rows)), "GRT-007").status == "Accepted"


def test_an_error_cannot_be_accepted_and_keeps_what_was_written() -> None:
    grid = edited(example(), {"Summary!B8": 1645000})
    row = row_of(listed(accepted(grid, "ARI-003")), "ARI-003")
    assert (row.severity, row.status, row.answer) == (Severity.ERROR, "Open", AGREED)


def test_of_two_sources_one_may_be_named_as_right() -> None:
    grid, map = example("as-published"), example_map("as-published")
    rows = [replace(r, answer=AGREED) for r in listed(grid, map)]
    row = row_of(listed(with_list(grid, rows), map), "TXT-001")
    assert (row.severity, row.status) == (Severity.ERROR, "Accepted")


def test_a_finding_that_is_mended_is_gone_from_the_list() -> None:
    grid = edited(accepted(example(), "GRT-007"), {"Funding!J7": 891000})
    assert "GRT-007" not in {row.code for row in listed(grid)}


def test_a_sheet_of_somebodys_own_is_no_list() -> None:
    own = Sheet(NAME, rows={4: {1: "Cheque", 2: "Amount"}, 5: {1: "0001", 2: 5}})
    assert not is_list(own)
    assert list(read_list(with_sheet(example(), own))) == []


def test_rows_without_a_severity_are_nobodys_finding() -> None:
    sheet = example().sheet(NAME)
    assert sheet is not None
    assert is_list(sheet)
    typed = replace(sheet, rows={**sheet.rows, 9: {1: "My note", 14: "remember"}})
    assert list(read_list(with_sheet(example(), typed))) == []
