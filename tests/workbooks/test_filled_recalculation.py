"""LibreOffice works out what fill wrote, and must come to the results that fill stored."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.libreoffice import recalculated, require_libreoffice
from tests.workbooks.filled import filled_office
from tests.workbooks.filled_files import WORKING, filled, typed, without_formulas
from tests.workbooks.template.test_acceptance_numbers import ACCEPTED, value
from tests.workbooks.template.test_recalculation import alike

from commissioning.reader import read
from commissioning.template import build_workbook
from commissioning.writer import put_results
from commissioning_schemas.grid import Grid

pytestmark = pytest.mark.libreoffice

GROWN = {
    "Portfolios!A8": "YTH", "Portfolios!B8": "Youth", "Portfolios!E8": 4, "Budget!C5": "YTH",
    "Years!A8": "2023-24", "Years!D8": "Plan", "Years!E8": 1700000,
    "ReserveList!A6": "TRANS", "Reserves!A8": "R4", "Reserves!B8": "TRANS",
    "Reserves!C8": "2023-24", "Reserves!E8": "Contribution", "Reserves!F8": 1000.01,
}  # fmt: skip
TABLES = {"Portfolios": "A4:G8", "Years": "A4:H8", "ReserveList": "A4:H6", "Reserves": "A4:K8"}


@pytest.fixture(scope="module")
def workbooks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    path = tmp_path_factory.mktemp("filled") / "w.xlsx"
    before = {
        "emptied": without_formulas(WORKING),
        "grown": typed(GROWN, TABLES),
        "office": without_formulas(build_workbook(filled_office(5, 4, 2))),
    }
    return {name: filled(path, data).data for name, data in before.items()}


@pytest.fixture(scope="module")
def worked_out(
    workbooks: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Grid]:
    require_libreoffice()
    wrong = put_results(workbooks["emptied"], {"Summary": {(8, 2): 123456}})
    return recalculated({**workbooks, "wrong": wrong}, tmp_path_factory.mktemp("libreoffice"))


def test_a_wrong_result_that_was_planted_comes_back_corrected(
    worked_out: dict[str, Grid],
) -> None:
    assert value(worked_out["wrong"], "Summary!B8") == 1645900


@pytest.mark.parametrize("name", ["emptied", "grown", "office"])
def test_every_result_that_fill_stored_is_that_of_libreoffice(
    workbooks: dict[str, bytes], worked_out: dict[str, Grid], name: str
) -> None:
    compared, apart = 0, []
    for sheet in read(workbooks[name]).sheets:
        theirs = worked_out[name].sheet(sheet.name)
        for row, formulas in sheet.formulas.items():
            for column in formulas:
                ours = sheet.value(row, column)
                other = theirs.value(row, column) if theirs else None
                compared += 1
                if not alike(ours, other, sheet.number_format(row, column)):
                    apart.append((sheet.name, row, column, ours, other))
    assert apart == []
    assert compared > 270


def test_each_accepted_number_is_back_where_everything_was_emptied(
    workbooks: dict[str, bytes],
) -> None:
    grid = read(workbooks["emptied"])
    assert {place: value(grid, place) for place in ACCEPTED} == ACCEPTED


def test_the_grown_workbook_counts_everything(workbooks: dict[str, bytes], tmp_path: Path) -> None:
    from commissioning import check

    path = tmp_path / "grown.xlsx"
    path.write_bytes(workbooks["grown"])
    codes = {one.code for one in check(path).result.findings}
    assert not codes & {"FRM-001", "FRM-002", "FRM-003", "ARI-003", "ARI-009"}
