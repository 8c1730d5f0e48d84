"""The findings on the working example and on its variations: these, there, and no others."""

from __future__ import annotations

from tests.edited import edited, example, without_row

from commissioning_schemas.check import check
from commissioning_schemas.grid import Grid
from commissioning_schemas.result import Result

WORKING = [
    ("info", "ARI-011", "Funding!J8"),
    ("warning", "BUD-003", "Summary!C8"),
    ("warning", "BUD-004", "Summary!D8"),
    ("warning", "BUD-006", "Summary!D10"),
    ("warning", "BUD-014", "Monitoring!K5"),
    ("warning", "GRT-007", "Funding!J7"),
]


def found(grid: Grid) -> list[tuple[str, str, str]]:
    return listed(check(grid))


def listed(result: Result) -> list[tuple[str, str, str]]:
    assert not result.faults, result.faults[0].trace
    return sorted(
        (finding.severity.value, finding.code, f"{finding.sheet}!{finding.cell}")
        for finding in result.findings
    )


def said(grid: Grid, code: str) -> str:
    return next(f.message for f in check(grid).findings if f.code == code)


def test_the_working_example_has_five_warnings_and_a_note() -> None:
    assert found(example()) == WORKING


def test_a_deleted_draw_leaves_the_year_unfunded() -> None:
    grid = edited(example(), without_row("Reserves", 7, 11), tables={"Reserves": "A4:K6"})
    assert found(grid) == [
        ("error", "BUD-002", "Summary!C8"),
        ("info", "ARI-011", "Funding!J8"),
        ("warning", "BUD-006", "Summary!D10"),
        ("warning", "BUD-014", "Monitoring!K5"),
        ("warning", "GRT-007", "Funding!J7"),
    ]
    assert "£205,100" in said(grid, "BUD-002")


def test_a_total_typed_over_is_found_twice_recalculated_or_not() -> None:
    for recalculated in (True, False):
        grid = edited(example(), {"Summary!B8": 1645000}, recalculated=recalculated)
        assert found(grid) == sorted(
            [
                *WORKING,
                ("error", "ARI-003", "Summary!B8"),
                ("error", "FRM-001", "Summary!B8"),
            ]
        )
        assert "£900" in said(grid, "ARI-003")


def test_an_award_a_pound_higher_breaks_its_fund() -> None:
    grid = edited(example(), {"Awards!H25": 22953.38})
    assert found(grid) == sorted([*WORKING, ("error", "GRT-002", "Awards!H25")])
    assert "£1" in said(grid, "GRT-002")


def test_the_same_award_not_recalculated_leaves_a_stale_balance() -> None:
    grid = edited(example(), {"Awards!H25": 22953.38}, recalculated=False)
    assert found(grid) == sorted(
        [*WORKING, ("error", "GRT-002", "Awards!H25"), ("error", "ARI-009", "Awards!R25")]
    )
    stale = next(f for f in check(grid).findings if f.code == "ARI-009")
    assert (stale.found, stale.expected) == ("0", "1")


def test_another_spelling_of_a_portfolio_is_an_error_with_its_pounds() -> None:
    for text, code in (("Victims & Vulnerability", "REF-003"), ("VV ", "TYP-018")):
        grid = edited(example(), {"Budget!C7": text})
        assert found(grid) == sorted([*WORKING, ("error", code, "Budget!C7")])
        assert "Excel leaves £484,300 out of Summary!B6" in said(grid, code)


def test_another_form_of_a_year_is_an_error_with_its_pounds() -> None:
    grid = edited(example(), {"Budget!B5": "2020/21"})
    assert found(grid) == sorted([*WORKING, ("error", "TYP-010", "Budget!B5")])
    assert "Excel leaves £7,500 out of Summary!B5" in said(grid, "TYP-010")


def test_a_line_stored_as_text_still_counts_and_is_a_warning() -> None:
    grid = edited(example(), {"Budget!I7": "484300"})
    assert found(grid) == sorted([*WORKING, ("warning", "TYP-005", "Budget!I7")])


def test_a_new_portfolio_without_a_row_on_the_summary_is_found_in_its_list() -> None:
    cells = {
        "Portfolios!A8": "YTH",
        "Portfolios!B8": "Youth",
        "Portfolios!E8": 4,
        "Budget!C5": "YTH",
    }
    grid = edited(example(), cells, tables={"Portfolios": "A4:G8"})
    assert found(grid) == sorted([*WORKING, ("error", "FRM-002", "Portfolios!A8")])
    assert "£7,500" in said(grid, "FRM-002")
