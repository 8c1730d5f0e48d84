from __future__ import annotations

import pytest

from commissioning_schemas.address import a1
from commissioning_schemas.owned import mtfs, panel_report, summary
from commissioning_schemas.owned.planned import Planned, Subject
from commissioning_schemas.owned.recurring import FundLine, funds_of, recurring_grants

YEARS = ("2020-21", "2021-22", "2022-23")
PORTFOLIOS = (("DCP", "Prevention"), ("VV", "Victims"), ("RRO", "Reoffending"))
AWARDED = 'INDEX(Funding[Amount awarded (£)],MATCH("MOJ-CORE-{}",Funding[Fund],0))'

MTFS = {
    "B4": "=Summary!B4",
    "B5": "=Summary!B9",
    "B6": "=Summary!B8",
    "B7": "=Summary!B11",
    "B8": "=Summary!B12",
    "C9": "=C6-B6",
    "D9": "=D6-C6",
}
PANEL = {
    "B5": ("C37", "=ROUND(Summary!B5/1000000,3)"),
    "B8": ("C37", "=ROUND(Summary!B9/1000000,3)"),
    "A9": (
        "C37",
        '=IF(ROUND(SUM(B5:B7)-B8,3)=0,"","Figures may not sum due to rounding.")',
    ),
    "B12": ("C38", "=ROUND(Summary!C5/1000000,3)"),
    "B15": ("C38", "=ROUND(Summary!C8/1000000,3)"),
    "B16": ("C38", "=ROUND(Summary!C9/1000000,3)"),
    "B17": ("C38", "=ROUND(Summary!C11/1000000,3)"),
    "A20": ("C39", '=INDEX(Funding[Fund name],MATCH("MOJ-CORE-2021",Funding[Fund],0))'),
    "B20": ("C39", f"=ROUND({AWARDED.format(2021)}/1000000,3)"),
    "C20": (
        "C39",
        '=IF(INDEX(Funding[Kind],MATCH("MOJ-CORE-2021",Funding[Fund],0))="Annual formula",'
        '"Annually set",INDEX(Funding[Year],MATCH("MOJ-CORE-2021",Funding[Fund],0)))',
    ),
    "B22": ("C39", "=ROUND(Summary!B24/1000000,3)"),
    "B25": (
        "C47",
        f"=ROUND(({AWARDED.format(2122)}-{AWARDED.format(2021)})/1000000,3)",
    ),
    "C25": (
        "C47",
        f'=IF({AWARDED.format(2021)}=0,"n/a",({AWARDED.format(2122)}-{AWARDED.format(2021)})'
        f"/{AWARDED.format(2021)})",
    ),
    "A28": (
        "C40",
        '="The commissioning budget for "&Summary!B4&" is £"&TEXT(B8,"0.000")&"m."',
    ),
    "A29": (
        "C40",
        '="Possible spend of £"&TEXT(B15,"0.000")&"m in "&Summary!C4&" is £"&TEXT(B15-B16,'
        '"0.000")&"m more than the agreed budget of £"&TEXT(B16,"0.000")&"m."',
    ),
    "A30": ("C40", '="External funding in "&Summary!B4&" is £"&TEXT(B22,"0.000")&"m."'),
}


def by_cell(cells: list[Planned]) -> dict[str, Planned]:
    assert len({(cell.row, cell.column) for cell in cells}) == len(cells)
    return {a1(cell.row, cell.column): cell for cell in cells}


def panel(base_year: str = "2020-21") -> dict[str, Planned]:
    funds = ("MOJ-CORE-2021", "MOJ-COVID-2021")
    recurring = (("MOJ-CORE-2021", "MOJ-CORE-2122", "Core grant"),)
    layout = summary.rows(3, 1)
    return by_cell(panel_report.plan(PORTFOLIOS, YEARS, base_year, funds, recurring, layout))


@pytest.mark.parametrize(("cell", "formula"), MTFS.items())
def test_each_formula_of_the_mtfs_is_the_one_of_the_specification(cell: str, formula: str) -> None:
    found = by_cell(mtfs.plan(YEARS, summary.rows(3, 1)))[cell]
    assert (found.content, found.figure) == (formula, "C36")


def test_the_first_year_of_the_mtfs_has_no_change() -> None:
    cells = by_cell(mtfs.plan(YEARS, summary.rows(3, 1)))
    assert "B9" not in cells
    assert cells["C9"].about == Subject(year="2021-22")
    assert (cells["C9"].row_label, cells["C9"].column_label) == ("Change in requested", "2021-22")


@pytest.mark.parametrize(("cell", "expected"), PANEL.items())
def test_each_formula_of_the_panel_report_is_the_one_of_the_specification(
    cell: str, expected: tuple[str, str]
) -> None:
    found = panel()[cell]
    assert (found.figure, found.content) == expected


def test_the_panel_report_says_in_words_what_its_rows_are() -> None:
    cells = panel()
    labels = {row: cells[f"A{row}"].content for row in (5, 8, 13, 15, 16, 17, 22, 25, 27)}
    assert labels == {
        5: "Prevention",
        8: "Total",
        13: "Victims",
        15: "Total requested",
        16: "Budget",
        17: "Commissioning reserve",
        22: "Total",
        25: "Core grant",
        27: "Sentences",
    }
    assert cells["B13"].about == Subject(portfolio="VV", year="2021-22")
    assert cells["B20"].about == Subject(fund="MOJ-CORE-2021", year="2020-21")


def test_a_later_base_year_reads_its_own_columns_of_the_summary() -> None:
    cells = panel("2021-22")
    assert cells["B5"].content == "=ROUND(Summary!C5/1000000,3)"
    assert cells["B12"].content == "=ROUND(Summary!D5/1000000,3)"
    assert "&Summary!D4&" in cells["A29"].content


def test_in_the_last_year_there_is_no_table_of_the_next() -> None:
    cells = panel("2022-23")
    assert {"A11", "B15", "B25"}.isdisjoint(cells)
    assert cells["A29"].content.startswith('="External funding in "&Summary!D4')
    assert "A30" not in cells


def test_without_lists_only_the_heads_are_planned() -> None:
    nothing = summary.rows(0, 0)
    heads = ["A1", "A2", "A3"]
    assert sorted(by_cell(mtfs.plan(YEARS, nothing))) == heads
    assert sorted(by_cell(panel_report.plan((), YEARS, "2020-21", (), (), nothing))) == heads
    layout = summary.rows(3, 1)
    assert sorted(by_cell(panel_report.plan(PORTFOLIOS, YEARS, "2030-31", (), (), layout))) == heads


ANNUAL = "Annual formula"
FUNDS = (
    FundLine("F1", "2020-21", "MOJ", "Core", ANNUAL),
    FundLine("F2", "2020-21", "MOJ", "Once", "Emergency"),
    FundLine("F3", "2021-22", "moj ", "core", ANNUAL),
    FundLine("F4", "2021-22", "MOJ", "Once", "Emergency"),
    FundLine("F5", "2020-21", "HO", "Other", ANNUAL),
    FundLine("F6", "2021-22", "MOJ", "Other", ANNUAL),
    FundLine("", "2020-21", "", "", ""),
)


def test_an_annual_grant_recurs_where_the_same_funder_gives_it_again() -> None:
    assert funds_of(FUNDS, "2020-21") == ["F1", "F2", "F5"]
    assert recurring_grants(FUNDS, "2020-21", "2021-22") == [("F1", "F3", "Core")]


def test_two_grants_of_one_name_in_a_year_are_not_said_to_recur() -> None:
    twice = (*FUNDS, FundLine("F7", "2021-22", "MOJ", "Core", ANNUAL))
    assert recurring_grants(twice, "2020-21", "2021-22") == []
