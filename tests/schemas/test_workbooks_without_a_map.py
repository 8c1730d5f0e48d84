"""A workbook of unknown layout without a map: what is sure is checked, and one finding says so."""

from __future__ import annotations

from tests.schemas.grids import grid, sheet
from tests.schemas.layouts.drawings import parts, total
from tests.schemas.layouts.office import PROFILE

from commissioning_schemas.check import check
from commissioning_schemas.grid import Grid, Sheet
from commissioning_schemas.result import Result

PLAN = sheet(
    "Comm budget",
    ("Commissioning budget 2021-22 (£)",),
    ("Portfolio area", "Allocation"),
    *parts("2021-22"),
    ("Total", total("2021-22") - 1),
)


def result(*pages: Sheet) -> Result:
    return check(Grid(pages), profile=PROFILE)


def test_one_finding_says_what_was_recognised_and_what_to_do() -> None:
    found = [one for one in result(PLAN).findings if one.code == "STR-001"]
    assert len(found) == 1
    assert "Recognised and checked: Budget (Comm budget!A2:B6)." in found[0].message
    assert found[0].fix.startswith('Run "commissioning map" on it')
    assert found[0].expected == "About, Years, Funding, ReserveList, Reserves"


def test_what_is_sure_is_checked_in_her_words() -> None:
    found = [one for one in result(PLAN).findings if one.code == "ARI-003"]
    assert [(one.sheet, one.cell, one.impact_pence) for one in found] == [
        ("Comm budget", "B6", 100)
    ]


def test_there_is_no_wall_of_missing_tables_and_columns() -> None:
    named_like_ours = sheet(
        "Budget", ("Portfolio", "Notes", "Budget (£) 2021-22"), ("North", "", 5)
    )
    for page in (PLAN, named_like_ours):
        codes = [one.code for one in result(page).findings]
        assert codes.count("STR-001") == 1
        assert "STR-002" not in codes


def test_what_is_not_sure_is_not_checked_and_said() -> None:
    small = sheet("Plan", ("Budget 2021-22",), ("Portfolio", "Budget"), ("North", 5), ("South", 6))
    found = result(small)
    assert [one.table for one in found.tables] == []
    assert [(one.what, one.why) for one in found.not_checked] == [
        ("Budget (Plan!A2:B4)", '1 question is open: run "commissioning map"')
    ]
    assert "1 question is open." in found.findings[0].message
    assert found.complete


def test_nothing_recognised_is_said() -> None:
    found = result(sheet("Notes", ("Only words",))).findings
    assert [one.code for one in found] == ["STR-001"]
    assert "holds none of the tables" in found[0].message


def test_money_outside_every_table_is_listed_once_a_sheet() -> None:
    formats = {9: {5: "£#,##0"}, 10: {5: "#,##0"}, 11: {5: "General"}}
    rows = {**PLAN.rows, 9: {5: 100}, 10: {5: 23}, 11: {5: 7}, 12: {5: "£1,000"}}
    page = type(PLAN)(PLAN.name, rows=rows, formats=formats)
    outside = [one for one in result(page).not_checked if "outside" in one.why]
    assert [(one.what, one.why) for one in outside] == [
        ("Comm budget!E9:E12", "3 amounts outside every table that is read: £1,123")
    ]


def test_a_workbook_of_the_template_is_never_guessed_at() -> None:
    about = sheet("About", ("body_name", "An office"))
    codes = [one.code for one in check(grid(about, PLAN)).findings]
    assert codes.count("STR-001") == 6


def test_thousands_that_may_be_rounded_are_not_held_to_the_penny() -> None:
    rows = [(name, round(amount / 1000)) for name, amount in parts("2020-21")]
    title, head = ("Commissioning budget 2020-21 (£k)",), ("Portfolio", "Budget")
    apart = round(total("2020-21") / 1000) - sum(amount for _, amount in rows)
    assert apart
    page = sheet("Plan", title, head, *rows, ("Total", round(total("2020-21") / 1000)))
    assert [one for one in result(page).findings if one.code == "ARI-003"] == []
