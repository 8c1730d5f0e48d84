from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.schemas.formula.grids import sheet
from tests.schemas.formula.worked import workbook

from commissioning_schemas.formula import Calculator
from commissioning_schemas.grid import Grid, Sheet

REVISED = "Budget[Revised budget (£ calc)]"
PAID = f'SUMIFS({REVISED},Budget[Reserve or fund],Funding[Fund],Budget[Paid from],"External")'
AWARDED = "SUMIFS(Awards[Amount awarded (£)],Awards[Fund],Funding[Fund]"
UNTAGGED = f'ROUND({PAID}+{AWARDED},Awards[Line],"")-Funding[Amount awarded (£)],2)'
AMOUNTS = (
    "Years[Approved budget (£)]",
    "Budget[Original budget (£)]",
    "Virements[Amount (£)]",
    "Reserves[Amount (£)]",
    "Funding[Amount awarded (£)]",
    "Awards[Amount awarded (£)]",
)
CHECKS = {
    5: "=SUM(Summary!$B$12:$D$12)",
    6: f'=ROUND(SUMIFS({REVISED},Budget[Paid from],"<>External")-SUM(Summary!$B$8:$D$8),2)',
    7: "=ROUND(SUM(Summary!$B$8:$D$8)-SUM(Summary!$B$5:$D$7),2)",
    8: "=MAX(0,-MIN(Summary!$B$38:$D$38))",
    9: f"=ROUND(SUMPRODUCT(ABS(SUMIFS({REVISED},Budget[Reserve or fund],Summary!$A$34,"
    'Budget[Paid from],"Reserve",Budget[Year],Summary!$B$4:$D$4)-SUMIFS(Reserves[Amount (£)],'
    'Reserves[Reserve],Summary!$A$34,Reserves[Movement],"Draw",Reserves[Year],'
    "Summary!$B$4:$D$4))),2)",
    10: f"=ROUND(SUMPRODUCT(ABS(Years[Of which contributions (£)]-SUMIFS({REVISED},"
    'Budget[Year],Years[Year],Budget[Line type],"Contribution"))),2)',
    11: f"=SUMPRODUCT((ROUND({AWARDED})-Funding[Amount awarded (£)],2)>0)"
    f"*ROUND({AWARDED})-Funding[Amount awarded (£)],2))",
    12: f"=SUMPRODUCT(({PAID}<>0)*({UNTAGGED}>0)*{UNTAGGED})",
    13: "=ROUND(ABS(SUM(Virements[Amount (£)])-SUM(Budget[Virement in (£ calc)]))"
    "+ABS(SUM(Virements[Amount (£)])-SUM(Budget[Virement out (£ calc)])),2)",
    14: "=SUMPRODUCT(ABS(Profile[Difference (£ calc)]))",
    15: "=COUNT(Summary!$B$18:$D$18)-COUNTIF(Summary!$B$18:$D$18,1)",
    16: "=SUMPRODUCT(--(COUNTIF(Years[Year],Budget[Year])=0))"
    "+SUMPRODUCT(--(COUNTIF(Portfolios[Portfolio],Budget[Portfolio])=0))",
    17: '=ROUND(ROWS(Budget[Line])-SUMPRODUCT(1/COUNTIF(Budget[Line],Budget[Line]&"")),0)',
    18: "=" + "+".join(f"SUMPRODUCT(--ISTEXT({amount}))" for amount in AMOUNTS),
}
MASTER = (
    '=IF(COUNTIF(E5:E18,"OK")=ROWS(E5:E18),"All "&ROWS(E5:E18)&" live checks pass",'
    '(ROWS(E5:E18)-COUNTIF(E5:E18,"OK"))&" of "&ROWS(E5:E18)&" live checks need attention")'
)


def live_checks() -> Sheet:
    cells = {"A2": MASTER}
    for row, formula in CHECKS.items():
        cells[f"C{row}"] = formula
        cells[f"E{row}"] = f'=IF(ISERROR(C{row}),"CHECK",IF(ABS(C{row})<0.005,"OK","CHECK"))'
    return sheet("LiveChecks", cells)


NAMES = {"live_status": "LiveChecks!$A$2"}


def typed(grid: Grid, name: str, row: int, column: int, value: Any) -> Grid:
    """The same workbook with one cell typed over."""

    def over(one: Sheet) -> Sheet:
        if one.name != name:
            return one
        rows = {**one.rows, row: {**one.rows.get(row, {}), column: value}}
        kept = {at: cell for at, cell in one.formulas.get(row, {}).items() if at != column}
        return replace(one, rows=rows, formulas={**one.formulas, row: kept})

    return replace(grid, sheets=tuple(map(over, grid.sheets)))


@pytest.mark.parametrize("row", CHECKS)
def test_every_live_check_gives_nothing_in_a_sound_workbook(row: int) -> None:
    worked = Calculator(workbook(live_checks(), names=NAMES))
    assert worked.value("LiveChecks", row, 3) == 0
    assert worked.value("LiveChecks", row, 5) == "OK"


@pytest.mark.parametrize(
    ("row", "place", "value", "amount"),
    [
        (5, ("Budget", 10, 9), 588900 + 1000, 1000),
        (6, ("Budget", 5, 3), "XYZ", 7500),
        (7, ("Summary", 8, 2), 1645901, 1),
        (8, ("Reserves", 6, 6), 5100, 200000),
        (9, ("Budget", 11, 8), "OTHER", 40100),
        (10, ("Years", 5, 3), 500, 500),
        (11, ("Funding", 6, 6), 481000, 1000),
        (12, ("Funding", 5, 6), 890000, 1000),
        (13, ("Virements", 5, 4), "nowhere", 2500),
        (14, ("Profile", 5, 3), 7600, 100),
        (15, ("Summary", 15, 2), 0.5, 1),
        (16, ("Budget", 5, 2), "2019-20", 1),
        (17, ("Budget", 6, 1), "b2021-dcp-01", 1),
        (18, ("Funding", 5, 6), "891,000", 1),
    ],
)
def test_each_live_check_finds_its_fault(
    row: int, place: tuple[str, int, int], value: Any, amount: Any
) -> None:
    worked = Calculator(typed(workbook(live_checks(), names=NAMES), *place, value))
    assert worked.value("LiveChecks", row, 3) == amount
    assert worked.value("LiveChecks", row, 5) == "CHECK"


def test_the_master_cell_counts_what_needs_attention_and_is_read_by_its_name() -> None:
    sound = workbook(live_checks(), names=NAMES)
    assert Calculator(sound).evaluate("=live_status", "Years", 2, 1) == "All 14 live checks pass"
    faulty = Calculator(typed(sound, "Years", 5, 3, 500))
    assert faulty.evaluate("=live_status", "Years", 2, 1) == "1 of 14 live checks need attention"


def test_an_error_in_a_column_turns_the_checks_that_read_it() -> None:
    faulty = Calculator(typed(workbook(live_checks()), "Years", 5, 3, "n/a"))
    assert str(faulty.value("LiveChecks", 10, 3)) == "#VALUE!"
    assert faulty.value("LiveChecks", 10, 5) == "CHECK"
