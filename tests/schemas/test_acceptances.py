"""Acceptances: written beside a finding, they hold for its value and until their day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pytest
from tests.edited import edited, example

from commissioning_schemas.acceptances import Acceptance
from commissioning_schemas.check import check
from commissioning_schemas.findings import Finding, Place
from commissioning_schemas.grid import Value
from commissioning_schemas.result import Result


def fingerprint(code: str, cells: Mapping[str, Value] | None = None) -> str:
    found = check(edited(example(), cells or {})).findings
    return next(one.fingerprint for one in found if one.code == code)


def accepted(
    mark: str, until: Value = dt.date(2021, 6, 30), **cells: Value
) -> tuple[Result, list[Finding]]:
    typed: dict[str, Value] = {
        "Checks!L5": mark,
        "Checks!N5": "The funder cut it for everyone.",
        "Checks!O5": "Chief finance officer",
        "Checks!P5": until,
    }
    result = check(
        edited(example(), {**typed, **{k.replace("_", "!"): v for k, v in cells.items()}})
    )
    return result, [one for one in result.findings if one.code.startswith("ACC")]


def test_an_acceptance_with_reason_name_and_day_holds_for_its_finding() -> None:
    mark = fingerprint("GRT-007")
    result, said = accepted(mark)
    assert said == []
    assert dict(result.accepted) == {
        mark: Acceptance(
            mark,
            "The funder cut it for everyone.",
            "Chief finance officer",
            dt.date(2021, 6, 30),
            Place("Checks", "N5", None, "Checks", None, mark, "acceptance"),
        )
    }
    assert mark in {one.fingerprint for one in result.findings}


def test_it_holds_on_its_last_day_and_not_on_the_day_after() -> None:
    mark = fingerprint("GRT-007")
    assert mark in accepted(mark, dt.date(2021, 3, 18))[0].accepted
    result, (said,) = accepted(mark, dt.date(2021, 3, 17))
    assert dict(result.accepted) == {}
    assert (said.code, said.sheet, said.cell, said.found) == (
        *("ACC-001", "Checks", "N5"),
        "2021-03-17",
    )
    assert "GRT-007 at Funding!J7 ran out on 17 March 2021" in said.message


def test_a_workbook_that_gives_no_day_lets_no_acceptance_run_out() -> None:
    mark = fingerprint("GRT-007")
    assert mark in accepted(mark, dt.date(2015, 1, 1), About_B8=None)[0].accepted


def test_an_acceptance_lapses_when_the_value_changes() -> None:
    result, (said,) = accepted(fingerprint("GRT-007"), Funding_J7=840000)
    assert said.code == "ACC-002"
    assert dict(result.accepted) == {}


def test_one_that_its_own_status_calls_lapsed_is_said_no_more() -> None:
    assert accepted("0123456789abcdef", Checks_M5="Lapsed")[1] == []


@pytest.mark.parametrize(
    ("cell", "lacks"),
    [("Checks_N5", "a reason"), ("Checks_O5", "a name"), ("Checks_P5", "a date")],
)
def test_an_acceptance_that_lacks_a_part_does_not_hold_and_says_which(
    cell: str, lacks: str
) -> None:
    result, (said,) = accepted(fingerprint("GRT-007"), **{cell: None})
    assert (said.code, dict(result.accepted)) == ("ACC-003", {})
    assert f"lacks {lacks}." in said.message


def test_a_day_that_is_no_date_is_a_day_that_is_lacking() -> None:
    assert "lacks a date" in accepted(fingerprint("GRT-007"), "next year")[1][0].message


def test_a_day_typed_as_text_is_read_day_first() -> None:
    mark = fingerprint("GRT-007")
    assert accepted(mark, "30/06/2021")[0].accepted[mark].until == dt.date(2021, 6, 30)


def test_an_error_cannot_be_accepted() -> None:
    short: Mapping[str, Value] = {"Reserves!F7": 200000}
    result, (said,) = accepted(fingerprint("BUD-002", short), Reserves_F7=200000)
    assert (said.code, dict(result.accepted)) == ("ACC-003", {})
    assert "is an error: errors are mended, not accepted" in said.message


def test_a_row_of_findings_without_any_acceptance_says_nothing() -> None:
    typed: Mapping[str, Value] = {"Checks!L5": "0123456789abcdef", "Checks!A5": "GRT-007"}
    assert not any(one.code.startswith("ACC") for one in check(edited(example(), typed)).findings)


def test_a_sheet_of_findings_without_the_columns_for_people_accepts_nothing() -> None:
    mark = fingerprint("GRT-007")
    grid = edited(example(), {"Checks!L5": mark, "Checks!N5": "why"})
    sheets = tuple(sheet for sheet in grid.sheets if sheet.name != "Checks")
    from dataclasses import replace

    assert dict(check(replace(grid, sheets=sheets)).accepted) == {}
    (checks,) = (sheet for sheet in grid.sheets if sheet.name == "Checks")
    (table,) = checks.tables
    narrow = replace(table, columns=tuple(f"{text}?" for text in table.columns))
    other = replace(grid, sheets=(*sheets, replace(checks, tables=(narrow,))))
    assert not any(one.code.startswith("ACC") for one in check(other).findings)


def test_acceptances_from_elsewhere_are_judged_like_those_of_the_workbook() -> None:
    mark = fingerprint("GRT-007")
    given = [
        Acceptance(mark, "known", "CFO", dt.date(2022, 1, 1), Place(), "commissioning.toml"),
        Acceptance("f" * 16, "known", "CFO", dt.date(2022, 1, 1), Place(), "commissioning.toml"),
        Acceptance("e" * 16, "any", "CFO", dt.date(2022, 1, 1), Place(), told=True),
    ]
    result = check(example(), accepted=given)
    assert set(result.accepted) == {mark}
    (said,) = (one for one in result.findings if one.code == "ACC-002")
    assert (said.sheet, said.cell) == (None, None)
    assert "by CFO in commissioning.toml accepts a finding that is not there" in said.message


def test_of_two_sources_in_a_text_one_may_be_named_as_right() -> None:
    from tests.edited import example_map

    first = check(example("as-published"), example_map("as-published"))
    mark = next(one.fingerprint for one in first.findings if one.code == "TXT-001")
    why = Acceptance(mark, "The letter says 843k.", "CFO", dt.date(2022, 1, 1), Place())
    result = check(example("as-published"), example_map("as-published"), accepted=[why])
    assert set(result.accepted) == {mark}
