from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commissioning_schemas.address import a1, parse_cell
from commissioning_schemas.owned import summary
from commissioning_schemas.owned.planned import Planned, Subject

YEARS = ("2020-21", "2021-22", "2022-23")
PORTFOLIOS = ("DCP", "VV", "RRO")
SIGNED = "=SUMIFS(Reserves[Signed (£ calc)],Reserves[Reserve],$A$34,Reserves[Year]"

FORMULAS = {
    "B5": (
        "=SUMIFS(Budget[Revised budget (£ calc)],Budget[Year],B$4,Budget[Portfolio],$A5,"
        'Budget[Paid from],"<>External")'
    ),
    "B8": "=SUM(B5:B7)",
    "B9": "=INDEX(Years[Approved budget (£)],MATCH(B$4,Years[Year],0))",
    "B10": "=B9-B8",
    "B11": '=SUMIFS(Reserves[Amount (£)],Reserves[Year],B$4,Reserves[Movement],"Draw")',
    "B12": "=MAX(0,B8-B9-B11)",
    "B15": (
        '=IF(OR(SUM(B$5:B$7)=0,MIN(B$5:B$7)<0),"",(INT(ROUND(B5/SUM(B$5:B$7)*1000,9))+(SUMPRODUCT('
        "(ROUND(MOD(ROUND(B$5:B$7/SUM(B$5:B$7)*1000,9),1),9)>ROUND(MOD(ROUND(B5/SUM(B$5:B$7)*1000,"
        "9),1),9))+(ROUND(MOD(ROUND(B$5:B$7/SUM(B$5:B$7)*1000,9),1),9)=ROUND(MOD(ROUND(B5/SUM("
        "B$5:B$7)*1000,9),1),9))*((B$5:B$7>B5)+(B$5:B$7=B5)*(ROW(B$5:B$7)<ROW(B5))))<1000-"
        "SUMPRODUCT(INT(ROUND(B$5:B$7/SUM(B$5:B$7)*1000,9)))))/1000)"
    ),
    "B18": '=IF(COUNT(B15:B17)=0,"",ROUND(SUM(B15:B17),3))',
    "B21": ("=SUMIFS(Funding[Amount awarded (£)],Funding[Year],B$4,Funding[Portfolio],$A21)"),
    "B24": "=SUM(B21:B23)",
    "B27": "=B5+B21",
    "B30": "=SUM(B27:B29)",
    "B32": (
        '=SUMIFS(Budget[Revised budget (£ calc)],Budget[Year],B$4,Budget[Line type],"Contribution")'
    ),
    "B35": f'{SIGNED},B$4,Reserves[Movement],"Opening")',
    "C35": "=B38",
    "B36": f'{SIGNED},B$4,Reserves[Signed (£ calc)],">0",Reserves[Movement],"<>Opening")',
    "B37": f'{SIGNED.replace("=", "=-")},B$4,Reserves[Signed (£ calc)],"<0")',
    "B38": "=B35+B36-B37",
    "B41": "=B35",
    "B42": "=B36",
    "B43": "=B37",
    "B44": "=B38",
    "B46": "=B8-C9",
    "B47": '=IF(B8=0,"",B46/B8)',
    "E5": "=INDEX(Portfolios[Name],MATCH($A5,Portfolios[Portfolio],0))",
}
FIGURES = {
    "B5:D7": "C04", "B8:D8": "C05", "B9:D9": "C06", "B10:D10": "C07", "B11:D11": "C08",
    "B12:D12": "C09", "B15:D17": "C12", "B18:D18": "C13", "B21:D23": "C14", "B24:D24": "C48",
    "B27:D29": "C15", "B30:D30": "C49", "B32:D32": "C16", "B35:D35": "C18", "B36:D36": "C19",
    "B37:D37": "C20", "B38:D38": "C21", "B41:D44": "C50", "B46:C47": "C22", "E5:E7": "C51",
}  # fmt: skip
LABELS = {
    8: "Total requested", 9: "Approved budget", 10: "Unallocated (negative = over-programmed)",
    11: "Reserve draw", 12: "Funding gap", 18: "Sum of shares", 24: "Total external",
    30: "Total resources", 32: "Contributions, of which", 34: "COMM", 35: "Opening", 36: "In",
    37: "Out", 38: "Closing", 40: "All reserves", 41: "Opening", 42: "In", 43: "Out",
    44: "Closing", 46: "Fall to next year's approved budget", 47: "Fall in %",
    5: "DCP", 17: "RRO", 22: "VV", 27: "DCP",
}  # fmt: skip


def planned(*sizes: tuple[str, ...]) -> dict[str, Planned]:
    cells = summary.plan(*(sizes or (PORTFOLIOS, YEARS, ("COMM",))))
    return {a1(cell.row, cell.column): cell for cell in cells}


@pytest.mark.parametrize(("cell", "formula"), FORMULAS.items())
def test_each_formula_is_the_one_of_the_specification(cell: str, formula: str) -> None:
    assert planned()[cell].content == formula


def test_every_figure_stands_in_its_cells_and_nowhere_else() -> None:
    expected: dict[str, str] = {}
    for area, figure in FIGURES.items():
        (top, left), (bottom, right) = map(parse_cell, area.split(":"))
        for row in range(top, bottom + 1):
            expected |= {a1(row, column): figure for column in range(left, right + 1)}
    assert {cell: plan.figure for cell, plan in planned().items() if plan.figure} == expected


def test_the_labels_stand_in_the_rows_of_the_layout() -> None:
    cells = planned()
    assert {row: cells[f"A{row}"].content for row in LABELS} == LABELS


def test_the_years_stand_over_their_columns_and_the_names_after_them() -> None:
    cells = planned()
    assert [cells[f"{letter}4"].content for letter in "BCDE"] == [*YEARS, "Name"]
    assert [cells[f"A{row}"].content for row in (1, 2)] == ["Summary", "=live_status"]


def test_the_last_year_falls_to_no_other() -> None:
    assert {"D46", "D47"}.isdisjoint(planned())


def test_a_cell_says_what_it_is_about() -> None:
    cells = planned()
    assert cells["C6"].about == Subject(portfolio="VV", year="2021-22")
    assert (cells["C6"].row_label, cells["C6"].column_label) == ("VV", "2021-22")
    assert cells["C38"].about == Subject(year="2021-22", reserve="COMM")
    assert cells["C38"].row_label == "COMM closing"
    assert cells["C44"].row_label == "All reserves closing"
    assert (cells["B8"].row_label, cells["B8"].look) == ("Total requested", "money")
    assert (cells["B16"].look, cells["B18"].look, cells["B47"].look) == ("share",) * 3


def test_all_reserves_have_one_term_for_each_reserve() -> None:
    cells = planned(("A", "B"), ("2020-21", "2021-22"), ("R1", "R2", "R3"))
    at = summary.rows(2, 3)
    assert at.all_reserves.heading == 48
    assert cells["C52"].content == "=C34+C40+C46"
    assert cells["B52"].figure == "C50"
    assert cells["A48"].content == "All reserves"


def test_with_no_reserve_all_reserves_are_nil() -> None:
    cells = planned(("A",), ("2020-21",), ())
    assert [cells[f"B{row}"].content for row in (27, 28, 29, 30)] == ["=0"] * 4


def test_without_portfolios_or_years_only_the_head_is_planned() -> None:
    for lists in (((), YEARS, ()), (PORTFOLIOS, (), ())):
        assert sorted(planned(*lists)) == ["A1", "A2", "A3"]


ids = st.integers(1, 40).map(lambda n: tuple(f"P{i}" for i in range(n)))
labels = st.integers(1, 10).map(lambda n: tuple(f"{2013 + i}-{14 + i}" for i in range(n)))
names = st.integers(1, 10).map(lambda n: tuple(f"R{i}" for i in range(n)))


@given(ids, labels, names)
def test_no_two_cells_share_a_place_and_every_formula_stays_on_the_sheet(
    portfolios: tuple[str, ...], years: tuple[str, ...], reserves: tuple[str, ...]
) -> None:
    cells = summary.plan(portfolios, years, reserves)
    places = [(cell.row, cell.column) for cell in cells]
    assert places == sorted(set(places))
    at = summary.rows(len(portfolios), len(reserves))
    assert max(places)[0] == at.fall_share
    for cell in cells:
        for row in re.findall(r"\$?[A-L]\$?([0-9]+)", cell.content if cell.figure else ""):
            assert 4 <= int(row) <= at.fall_share


@given(ids, labels, names)
def test_the_rows_are_those_of_the_general_layout(
    portfolios: tuple[str, ...], years: tuple[str, ...], reserves: tuple[str, ...]
) -> None:
    n, r, y = len(portfolios), len(reserves), len(years)
    total = 22 + 4 * n + 6 * r
    figures = {
        "C05": 5 + n, "C06": 6 + n, "C07": 7 + n, "C08": 8 + n, "C09": 9 + n, "C13": 12 + 2 * n,
        "C48": 15 + 3 * n, "C49": 18 + 4 * n, "C16": 20 + 4 * n,
    }  # fmt: skip
    found: dict[str, set[int]] = {}
    for cell in summary.plan(portfolios, years, reserves):
        found.setdefault(cell.figure, set()).add(cell.row)
    assert {figure: found[figure] for figure in figures} == {f: {w} for f, w in figures.items()}
    assert found["C12"] == set(range(12 + n, 12 + 2 * n))
    assert found["C14"] == set(range(15 + 2 * n, 15 + 3 * n))
    assert found["C15"] == set(range(18 + 3 * n, 18 + 4 * n))
    assert found["C21"] == {26 + 4 * n + 6 * k for k in range(r)}
    assert found["C50"] == set(range(total + 1, total + 5))
    assert found.get("C22", set()) == ({total + 6, total + 7} if y > 1 else set())
