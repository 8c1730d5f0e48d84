"""What changed, as text, JSON, Markdown and HTML."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.chromium import inspected, require_chromium
from tests.workbooks.reports.made import finding
from tests.workbooks.reports.test_hostile_text import HOSTILE, strange
from tests.workbooks.reports.test_html_report import Page

from commissioning.reports.changes import FORMATS, changes_as
from commissioning.reports.changes.sections import Changes
from commissioning_schemas.comparing import CellChange, Difference, Move, RowChange

AMOUNT = CellChange("Allocation", "Plan!B4", "100", "£<b>150|</b>", 5_000)
DIFFERENCE = Difference(
    structure=['Sheet "Old" is gone.'],
    rows=[
        RowChange("changed", "Plan", "L-1", "Plan!A4", [AMOUNT]),
        RowChange("changed", "Plan", "L-2", "Plan!A5", [CellChange("Name", "Plan!A5", "x", "")]),
        RowChange("added", "Plan", "L-3", "Plan!A6", [CellChange("Cost", "Plan!B6", "", "7", 700)]),
        RowChange("removed", "", "", "Notes!A6", [CellChange("", "Notes!A6", "old note", "")]),
    ],
    moves=[
        Move("C05", "Total, 2020-21", "Sums!B8", "£100", "£150", 5_000),
        Move("", "Share", "Sums!B9", "10.0%", "12.0%"),
    ],
    come=[finding(message="asks for too much.")],
    gone=[finding("B9", message="was empty.")],
)
CHANGES = Changes("old.xlsx", "new.xlsx", DIFFERENCE)
NONE = Changes("old.xlsx", "new.xlsx", Difference([], [], [], [], []))


def test_the_text_tells_what_was_what_is_and_by_how_much_it_moved() -> None:
    assert changes_as("text", CHANGES, 80).splitlines()[1:] == [
        "old.xlsx → new.xlsx",
        "",
        "  2 rows changed, 1 row added, 1 row removed, 1 change of layout, 2 figures",
        "  moved, 1 finding came, 1 went.",
        "",
        "  Layout",
        '    - Sheet "Old" is gone.',
        "",
        "  Plan",
        "    L-1",
        "      Plan!B4 Allocation: 100 → £<b>150|</b>                                +£50",
        "    L-2",
        "      Plan!A5 Name: x → (empty)",
        "    L-3 (added)",
        "      Plan!A6: Cost: 7                                                       +£7",
        "",
        "  Outside the tables",
        "    (removed)",
        "      Notes!A6: old note",
        "",
        "  Figures that moved",
        "    Total, 2020-21",
        "      Sums!B8: £100 → £150                                                  +£50",
        "    Share",
        "      Sums!B9: 10.0% → 12.0%",
        "",
        "  Findings that came",
        "    - error · TYP-002 malformed-amount · Plan!B4 · Asks for too much.",
        "",
        "  Findings that went",
        "    - error · TYP-002 malformed-amount · Plan!B9 · Was empty.",
    ]


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_nothing_different_is_said_in_words(form: str) -> None:
    assert "Nothing is different." in changes_as(form, NONE)


def test_the_json_holds_pence_and_every_change() -> None:
    document = json.loads(changes_as("json", CHANGES))
    assert document["schema_version"] == 1
    assert (document["old"], document["new"], document["different"]) == (
        *("old.xlsx", "new.xlsx"),
        True,
    )
    assert document["rows"][0] == {
        "kind": "changed",
        "table": "Plan",
        "key": "L-1",
        "place": "Plan!A4",
        "cells": [
            {
                "place": "Plan!B4",
                "column": "Allocation",
                "was": "100",
                "now": "£<b>150|</b>",
                "moved_pence": 5_000,
            }
        ],
    }
    assert document["rows"][3]["table"] is None
    assert document["figures"][0]["moved_pence"] == 5_000
    assert document["findings"]["come"][0]["fingerprint"] == "0123456789abcdef"
    assert len(document["findings"]["gone"]) == 1
    assert json.loads(changes_as("json", NONE))["different"] is False


def test_the_markdown_is_tables_in_which_no_text_of_a_workbook_is_markup() -> None:
    lines = changes_as("markdown", CHANGES).splitlines()
    assert lines[0] == "## new.xlsx against old.xlsx"
    assert "| L-1 | Plan!B4 Allocation | 100 | £&lt;b&gt;150\\|&lt;/b&gt; | +£50 |" in lines


def test_the_page_escapes_what_it_shows_and_has_a_table_for_each_part() -> None:
    page = Page(changes_as("html", CHANGES))
    assert "£<b>150|</b>" in page.text
    assert [tag for tag, _ in page.elements].count("table") == 6
    assert not {"script", "b", "img"} & {tag for tag, _ in page.elements}


@pytest.mark.parametrize("form", FORMATS)
def test_no_hidden_character_of_a_workbook_reaches_a_report(form: str) -> None:
    cell = CellChange(HOSTILE, f"{HOSTILE}!B4", HOSTILE, HOSTILE)
    hostile = Difference(
        [HOSTILE],
        [RowChange("changed", HOSTILE, HOSTILE, HOSTILE, [cell])],
        [Move("C05", HOSTILE, HOSTILE, HOSTILE, HOSTILE)],
        [finding(message=HOSTILE)],
        [],
    )
    assert strange(changes_as(form, Changes(HOSTILE, HOSTILE, hostile))) == set()


def test_the_page_can_be_read_by_everyone(tmp_path: Path) -> None:
    require_chromium()
    told = inspected(changes_as("html", CHANGES), tmp_path, width=320)
    assert told["faults"] == []
    assert told["wide"] <= 0


def test_a_row_is_named_once_and_its_amounts_have_their_thousands_apart() -> None:
    cells = [
        CellChange("Apr", "Plan!C4", "58566.67", "1058608.34", 100_004_167),
        CellChange("May", "Plan!D4", "", "-2000", -200_000),
        CellChange("Code", "Plan!E4", "58566.67", "1058608"),
    ]
    rows = [RowChange("changed", "Plan", "L-1", "Plan!A4", cells)]
    text = changes_as("text", Changes("a", "b", Difference([], rows, [], [], [])), 80)
    assert text.splitlines()[-4:] == [
        "    L-1",
        "      Plan!C4 Apr: 58,566.67 → 1,058,608.34                       +£1,000,041.67",
        "      Plan!D4 May: (empty) → -2,000                                      −£2,000",
        "      Plan!E4 Code: 58566.67 → 1058608",
    ]


def test_the_markdown_fits_a_comment_of_github() -> None:
    rows = [
        RowChange(
            "changed",
            "Plan",
            f"L-{n}",
            "Plan!A4",
            [CellChange("Name", "Plan!B4", "x" * 90, "£" * 90)],
        )
        for n in range(900)
    ]
    text = changes_as("markdown", Changes("a", "b", Difference([], rows, [], [], [])))
    assert 50_000 < len(text.encode()) <= 65_000
    assert re.search(r"The page is full: [0-9]{3} more rows left out here\.", text)
