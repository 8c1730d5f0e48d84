from __future__ import annotations

from commissioning_schemas.address import a1
from commissioning_schemas.owned import live_checks

YEARS = ("2020-21", "2021-22", "2022-23")
MODULES = {"awards", "virements", "profile"}
REVISED = "Budget[Revised budget (£ calc)]"
PAID = f'SUMIFS({REVISED},Budget[Reserve or fund],Funding[Fund],Budget[Paid from],"External")'
AWARDS = "SUMIFS(Awards[Amount awarded (£)],Awards[Fund],Funding[Fund]"

AMOUNTS = {
    5: ("BUD-002", "£", "=SUM(Summary!$B$12:$D$12)"),
    6: (
        "FRM-002",
        "£",
        f'=ROUND(SUMIFS({REVISED},Budget[Paid from],"<>External")-SUM(Summary!$B$8:$D$8),2)',
    ),
    7: ("ARI-003", "£", "=ROUND(SUM(Summary!$B$8:$D$8)-SUM(Summary!$B$5:$D$7),2)"),
    8: ("RES-002", "£", "=MAX(0,-MIN(Summary!$B$38:$D$38))"),
    9: (
        "BUD-017",
        "£",
        f"=ROUND(SUMPRODUCT(ABS(SUMIFS({REVISED},Budget[Reserve or fund],Summary!$A$34,"
        'Budget[Paid from],"Reserve",Budget[Year],Summary!$B$4:$D$4)-SUMIFS(Reserves[Amount (£)],'
        'Reserves[Reserve],Summary!$A$34,Reserves[Movement],"Draw",Reserves[Year],'
        "Summary!$B$4:$D$4))),2)",
    ),
    10: (
        "BUD-007",
        "£",
        f"=ROUND(SUMPRODUCT(ABS(Years[Of which contributions (£)]-SUMIFS({REVISED},"
        'Budget[Year],Years[Year],Budget[Line type],"Contribution"))),2)',
    ),
    11: (
        "GRT-002",
        "£",
        f"=SUMPRODUCT((ROUND({AWARDS})-Funding[Amount awarded (£)],2)>0)*"
        f"ROUND({AWARDS})-Funding[Amount awarded (£)],2))",
    ),
    12: (
        "GRT-015",
        "£",
        f'=SUMPRODUCT(({PAID}<>0)*(ROUND({PAID}+{AWARDS},Awards[Line],"")'
        f'-Funding[Amount awarded (£)],2)>0)*ROUND({PAID}+{AWARDS},Awards[Line],"")'
        "-Funding[Amount awarded (£)],2))",
    ),
    13: (
        "BUD-008",
        "£",
        "=ROUND(ABS(SUM(Virements[Amount (£)])-SUM(Budget[Virement in (£ calc)]))"
        "+ABS(SUM(Virements[Amount (£)])-SUM(Budget[Virement out (£ calc)])),2)",
    ),
    14: ("BUD-010", "£", "=SUMPRODUCT(ABS(Profile[Difference (£ calc)]))"),
    15: ("ARI-005", "years", "=COUNT(Summary!$B$18:$D$18)-COUNTIF(Summary!$B$18:$D$18,1)"),
    16: (
        "REF-002, REF-004",
        "lines",
        "=SUMPRODUCT(--(COUNTIF(Years[Year],Budget[Year])=0))"
        "+SUMPRODUCT(--(COUNTIF(Portfolios[Portfolio],Budget[Portfolio])=0))",
    ),
    17: (
        "REF-001",
        "lines",
        '=ROUND(ROWS(Budget[Line])-SUMPRODUCT(1/COUNTIF(Budget[Line],Budget[Line]&"")),0)',
    ),
    18: (
        "TYP-005",
        "cells",
        "=SUMPRODUCT(--ISTEXT(Years[Approved budget (£)]))"
        "+SUMPRODUCT(--ISTEXT(Budget[Original budget (£)]))"
        "+SUMPRODUCT(--ISTEXT(Virements[Amount (£)]))+SUMPRODUCT(--ISTEXT(Reserves[Amount (£)]))"
        "+SUMPRODUCT(--ISTEXT(Funding[Amount awarded (£)]))"
        "+SUMPRODUCT(--ISTEXT(Awards[Amount awarded (£)]))",
    ),
}


def contents(
    reserves: tuple[str, ...] = ("COMM",),
    modules: set[str] | None = None,
    portfolios: tuple[str, ...] = ("DCP", "VV", "RRO"),
) -> dict[str, str]:
    chosen = MODULES if modules is None else modules
    cells = live_checks.plan(portfolios, YEARS, reserves, chosen)
    return {a1(cell.row, cell.column): cell.content for cell in cells}


def test_every_live_check_is_the_one_of_the_specification() -> None:
    found = contents()
    rows = {row: tuple(found[f"{letter}{row}"] for letter in "ADC") for row in AMOUNTS}
    assert rows == AMOUNTS
    assert "A19" not in found


def test_the_state_of_a_check_is_told_from_its_amount() -> None:
    state = '=IF(ISERROR(C18),"CHECK",IF(ABS(C18)<0.005,"OK","CHECK"))'
    assert contents()["E18"] == state


def test_the_headings_are_those_of_the_specification() -> None:
    found = contents()
    assert [found[f"{c}4"] for c in "ABCDE"] == ["Rule", "Check", "Amount", "Unit", "State"]


def test_without_modules_their_checks_are_left_out_and_no_row_is_empty() -> None:
    found = contents(modules=set())
    rules = [found[f"A{row}"] for row in range(5, 15)]
    absent = {"GRT-002", "GRT-015", "BUD-008", "BUD-010"}
    assert rules == [rule for rule, _, _ in AMOUNTS.values() if rule not in absent]
    assert "Awards[" not in "".join(found.values())
    assert "Virements[" not in "".join(found.values())
    assert "All 10 live checks pass" in found["A2"]


def test_a_check_names_every_reserve_in_one_more_term() -> None:
    found = contents(reserves=("A", "B"))
    below = "=MAX(0,-MIN(Summary!$B$38:$D$38))+MAX(0,-MIN(Summary!$B$44:$D$44))"
    assert found["C8"] == below
    assert found["C9"].count("Summary!$A$40") == 2
    assert found["C9"].count("SUMPRODUCT(ABS(") == 2


def test_without_a_reserve_the_checks_on_reserves_are_left_out() -> None:
    rules = {text for cell, text in contents(reserves=()).items() if cell.startswith("A")}
    assert {"RES-002", "BUD-017"}.isdisjoint(rules)


def test_without_portfolios_the_status_says_that_checks_have_not_begun() -> None:
    found = contents(portfolios=())
    assert sorted(found) == ["A1", "A2", "A3"]
    assert found["A2"] == "The live checks begin when Years and Portfolios are filled in"
