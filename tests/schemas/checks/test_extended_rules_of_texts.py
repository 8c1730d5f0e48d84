"""TXT-004 and PUB-012: changes told in words, and whether everybody can read Publish."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.edited import edited, example, example_map, module_sheet
from tests.schemas.offices import findings

from commissioning_schemas.address import Range
from commissioning_schemas.grid import Grid, TableRange

AWARD = {
    "Identifier": "360G-examplepcc-A-2021-001",
    "Currency": "GBP",
    "Amount Awarded": 20000,
    "Award Date": "2020-08-01",
}


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("There was a small reduction to £0.841m.", "small reduction"),
        ("A significant further increase to £0.9m is planned.", "significant further increase"),
        ("Spend fell slightly to £0.8m.", "fell slightly"),
        ("It is significantly higher than £0.8m.", "significantly higher"),
        ("There was a small reduction of 5.6% to £0.841m.", None),
        ("There was a small reduction of five per cent to £0.841m.", None),
        ("There was a small reduction.", None),
        ("A small number of grants came to £0.841m.", None),
        ("There is a significant risk to £0.841m.", None),
        ("A small reduction was made. The grant is £0.841m.", None),
    ],
)
def test_a_change_of_money_is_told_with_its_percentage(sentence: str, words: str | None) -> None:
    cells = {"Paper!B16": "Nothing.", "Paper!B17": sentence}
    found = findings(edited(example("as-published"), cells), "TXT-004", example_map("as-published"))
    assert [(one.cell, one.found) for one in found] == ([("B17", words)] if words else [])


def test_one_cell_is_told_of_once() -> None:
    both = "A small rise to £1m was seen. A large fall to £0.5m followed."
    grid = edited(example("as-published"), {"Paper!B16": both})
    (one,) = findings(grid, "TXT-004", example_map("as-published"))
    assert one.found == "small rise"


def publish(*, blank: bool = False, second: bool = False, merged: str = "") -> Grid:
    rows = [AWARD, dict.fromkeys(AWARD) if blank else AWARD, AWARD]
    sheet = module_sheet("Publish", rows)
    if second:
        sheet = replace(sheet, tables=(*sheet.tables, TableRange("More", Range(20, 2, 22, 3), ())))
    if merged:
        sheet = replace(sheet, merged=(Range.parse(merged),))
    return replace(example(), sheets=(*example().sheets, sheet))


@pytest.mark.parametrize(
    ("grid", "cells"),
    [
        (publish(), []),
        (publish(blank=True), ["A6"]),
        (publish(second=True), ["B20"]),
        (publish(merged="A1:D1"), ["A1"]),
        (publish(blank=True, merged="B2:C2"), ["B2", "A6"]),
    ],
)
def test_the_published_sheet_is_one_plain_table(grid: Grid, cells: list[str]) -> None:
    assert [one.cell for one in findings(grid, "PUB-012")] == cells


def test_a_sheet_without_the_titles_of_360giving_has_no_blank_rows() -> None:
    sheet = module_sheet("Publish", [{"Name": "x"}, {"Name": None}, {"Name": "y"}])
    grid = replace(example(), sheets=(*example().sheets, sheet))
    assert findings(grid, "PUB-012") == []
