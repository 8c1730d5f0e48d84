"""The extended rules on the examples, and on a workbook that was just made."""

from __future__ import annotations

from pathlib import Path

from tests.edited import example
from tests.schemas.found import published
from tests.workbooks.cli.running import run

import commissioning
from commissioning.shipped import shipped
from commissioning_schemas.check import check
from commissioning_schemas.checks import catalogue
from commissioning_schemas.grid import Grid
from commissioning_schemas.maps import Map

EXTENDED = catalogue().of_set("ext")


def extended(grid: Grid, map: Map | None = None) -> list[tuple[str, str, str]]:
    core = {one.fingerprint for one in check(grid, map).findings}
    result = check(grid, map, also=EXTENDED)
    assert not result.faults, result.faults[0].trace
    assert core <= {one.fingerprint for one in result.findings}
    return sorted(
        (one.severity.value, one.code, f"{one.sheet}!{one.cell}")
        for one in result.findings
        if one.fingerprint not in core
    )


def test_the_working_example_has_figures_that_move_and_two_that_are_near() -> None:
    assert extended(example()) == [
        ("info", "ARI-012", "Funding!J6"),
        ("info", "ARI-012", "Summary!C8"),
        ("info", "BUD-015", "Summary!C5"),
        ("info", "BUD-015", "Summary!C6"),
        ("info", "BUD-015", "Summary!C7"),
    ]


def test_the_published_example_has_the_same_and_a_change_told_in_words() -> None:
    assert extended(*published()) == [
        ("info", "ARI-012", "Funding!F6"),
        ("info", "ARI-012", "Table 2!B8"),
        ("info", "BUD-015", "Table 2!B5"),
        ("info", "BUD-015", "Table 2!B6"),
        ("info", "BUD-015", "Table 2!B7"),
        ("warning", "TXT-004", "Paper!B16"),
    ]


def test_a_new_workbook_is_not_accused_of_more_than_is_to_be_filled_in(tmp_path: Path) -> None:
    made = tmp_path / "new.xlsx"
    asked = ["new", made, "--year", "2026-27", "--body", "An office", "--with", "all"]
    lists = ["--portfolio", "VV=Victims", "--portfolio", "DCP=Demand", "--reserve", "COMM=Common"]
    assert run(*asked, *lists).exit_code == 0
    for path in (made, shipped("template.xlsx")):
        core = commissioning.check(path).result
        both = commissioning.check(path, extended=True).result
        assert both.findings == core.findings
        assert not both.faults
