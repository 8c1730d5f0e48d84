from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from tests.workbooks.reports.made import PLAN, finding, text_of, workbook

from commissioning.checking import ended_early
from commissioning.reports.run import Run
from commissioning.reports.text import text_report
from commissioning_schemas.findings import Severity
from commissioning_schemas.grid import Value
from commissioning_schemas.result import CheckedTable, NotChecked

CELLS: Mapping[str, Value] = {
    "A3": "Area",
    "B3": "Allocation",
    "A4": "North",
    "B4": "£22,10",
    "A5": "South",
    "B5": 2000,
}


def flat(text: str) -> str:
    return " ".join(text.split())


def test_a_finding_says_what_where_how_much_and_what_to_do() -> None:
    text = text_of(workbook(finding(impact_pence=2_210_050), cells=CELLS))
    assert text.splitlines()[9:] == [
        "",
        "  1 error, the worst first:",
        "",
        "  ERROR  TYP-002  malformed-amount" + " " * 47 + "£22,100.50 at stake",
        '  Plan!B4, in "Allocation"',
        "",
        "    Is not an amount.",
        "",
        "        │   A        B",
        "      3 │ Area   Allocation",
        "    → 4 │ North [£22,10]",
        "      5 │ South        2000",
        "",
        "    To do: Type the amount again.",
        "",
        "─" * 100,
        "1 workbook: 1 error, 0 warnings, 0 notes. Checked 6 cells against 60 rules. "
        "Nothing was left out.",
    ]


def test_the_head_says_what_was_read() -> None:
    tables = [PLAN, CheckedTable("Years", "Tab 1", "A4:C99", 1234, "£")]
    text = text_of(workbook(tables=tables, map="plan.map.toml"))
    assert text.splitlines()[:9] == [
        "─" * 100,
        "plan.xlsx",
        "",
        "  Map    plan.map.toml",
        "  As at  8 March 2021",
        "  Unit   £ (pounds)",
        "  Read   2 tables, 1,236 rows of data",
        "",
        "    Plan                 A3:B5       2 rows    Years (sheet Tab 1)  A4:C99  1,234 rows",
    ]


def test_the_head_says_what_is_not_known() -> None:
    text = text_of(workbook(tables=(), as_at=None))
    assert "Map    none; tables were found by their headings" in text
    assert "As at  no date is given" in text
    assert "Read   no table was recognised" in text
    assert "Unit" not in text
    assert "Nothing was checked: no table was recognised." in text
    assert "Nothing wrong" not in text


def test_units_that_differ_stand_beside_each_table() -> None:
    tables = [PLAN, CheckedTable("Years", "Years", "A4:C5", 1, "£m")]
    text = text_of(workbook(tables=tables))
    assert "Unit   not the same in every table: see below" in text
    assert "2 rows, £ " in text
    assert "1 row, £m" in text


def test_a_workbook_with_nothing_wrong_says_so() -> None:
    text = text_of(workbook())
    assert "  Nothing wrong was found.\n" in text
    assert "Nothing was left out." in text


def test_what_was_not_checked_is_named_and_counted() -> None:
    missed = NotChecked("Plan!B5", "its formula has no stored result")
    text = text_of(workbook(not_checked=[missed], complete=False))
    assert "Nothing wrong was found in what could be checked." in text
    assert "  - Plan!B5: its formula has no stored result\n" in text
    assert "1 workbook could not be checked in full. Not checked: 1 item, named above." in flat(
        text
    )


def test_a_file_whose_check_was_ended_does_not_say_that_it_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "large.xlsx"
    path.write_bytes(b"PK")
    ended = ended_early(path, "large.xlsx", None, "The check took longer than 5 seconds.")
    text = text_of(ended)
    said = "Nothing in this file was checked. The check took longer than 5 seconds.\n"
    assert said in text
    assert "could not be read" not in text


def test_a_refused_file_says_that_nothing_in_it_was_checked() -> None:
    refused = workbook(
        finding(None, sheet=None, column=None, message="The file is empty.", found="empty"),
        refusal="empty",
        complete=False,
        not_checked=[NotChecked("plan.xlsx", "the file cannot be read")],
    )
    text = text_of(replace(refused, grid=None))
    assert "This file could not be read. Nothing in it was checked." in text
    assert "The whole workbook\n" in text
    assert "The file is empty." in text
    assert "Map" not in text


def test_a_group_shows_its_messages_once_where_they_are_the_same() -> None:
    text = text_of(workbook(finding("B4"), finding("B5"), cells=CELLS))
    assert 'Plan!B4:B5, in "Allocation" (2 cells)' in text
    assert text.count("Is not an amount.") == 1
    assert text.count("→") == 2


@pytest.mark.parametrize(("full", "shown"), [(False, 4), (True, 6)])
def test_a_group_of_many_messages_is_cut_short_unless_all_is_asked_for(
    full: bool, shown: int
) -> None:
    found = [finding(f"B{row}", message=f"says {row}") for row in range(4, 10)]
    text = text_of(workbook(*found, cells=CELLS), full=full)
    assert text.count("Says ") == shown
    assert ("… and 2 more like these; -v shows them all." in text) is not full


def test_severities_are_words_and_notes_are_not_called_info() -> None:
    kinds = [finding("B4", code=f"TYP-00{n}", severity=one) for n, one in enumerate(Severity)]
    text = text_of(workbook(*kinds, cells=CELLS))
    assert [w for w in text.split() if w in ("ERROR", "WARNING", "NOTE")] == [
        *("ERROR", "WARNING", "NOTE")
    ]
    assert "  1 error, 1 warning, 1 note, the worst first:\n" in text


def test_a_sum_of_several_workbooks_is_the_last_line() -> None:
    found = finding("B4")
    text = text_of(workbook(found, cells=CELLS), workbook(path="other.xlsx", cells=CELLS))
    assert text.splitlines()[-1].startswith(
        "2 workbooks: 1 error, 0 warnings, 0 notes. Checked 12 cells against 60 rules."
    )


@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_no_line_is_longer_than_the_page(width: int) -> None:
    cells = dict(CELLS) | {"C4": "z" * 90, "D4": "w" * 90}
    long = finding(message="word " * 40 + "x" * 150, fix="do " * 60, impact_pence=10**11)
    missed = NotChecked("some thing " * 9, "a reason " * 9)
    text = text_of(workbook(long, cells=cells, not_checked=[missed], path="p" * 120), width=width)
    assert max(map(len, text.splitlines())) <= width
    assert all(line == line.rstrip() for line in text.splitlines())


def test_quiet_leaves_the_findings() -> None:
    run = Run([workbook(finding(), cells=CELLS), workbook(path="clean.xlsx")], 60, 60)
    text = text_report(run, quiet=True)
    assert text.splitlines()[0] == "plan.xlsx"
    assert "clean.xlsx" not in text
    assert "Checked" not in text
    assert "To do: Type the amount again." in text
