"""LibreOffice works out every formula of the workbooks and must come to our stored results."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest
from tests.libreoffice import recalculated, require_libreoffice

from commissioning.reader import read
from commissioning.shipped import shipped
from commissioning.template import Office, build_workbook, working_office
from commissioning.template.office import Record
from commissioning.writer import put_results
from commissioning_schemas.grid import Grid, Value

pytestmark = pytest.mark.libreoffice

WRONG = 123456
TOTAL = (8, 2)


def other_office() -> Office:
    """Another shape: two portfolios, four years, two reserves, a gap, a tie and no module."""
    working = working_office()
    tables: dict[str, Sequence[Record]] = {
        **working.tables,
        "Portfolios": working.tables["Portfolios"][:2],
        "Years": [
            *working.tables["Years"],
            {"year": "2023-24", "status": "Plan", "approved_budget": 1000},
        ],
        "ReserveList": [*working.tables["ReserveList"], {"reserve_id": "SECOND"}],
        "Reserves": [
            *working.tables["Reserves"],
            {
                "reserve_id": "SECOND",
                "year": "2021-22",
                "movement": "Draw",
                "amount": Decimal("10.01"),
            },
        ],
        "Budget": [
            *working.tables["Budget"],
            {"line_id": "X", "year": "2022-23", "portfolio_id": "DCP", "original_budget": 500},
            {"line_id": "x", "year": "2022-23", "portfolio_id": "VV", "original_budget": 500},
            {"line_id": "Y", "year": "2030-31", "portfolio_id": "VV", "original_budget": 1},
        ],
    }
    return Office({**working.about, "base_year": "2021-22"}, tables, frozenset({"mtfs"}))


@pytest.fixture(scope="module")
def stored() -> dict[str, Grid]:
    return {name: read(data) for name, data in workbooks().items()}


def workbooks() -> dict[str, bytes]:
    return {
        "working": shipped("examples/working.xlsx").read_bytes(),
        "template": shipped("template.xlsx").read_bytes(),
        "other": build_workbook(other_office()),
    }


@pytest.fixture(scope="module")
def worked_out(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Grid]:
    require_libreoffice()
    files = workbooks()
    files["working"] = put_results(files["working"], {"Summary": {TOTAL: WRONG}})
    assert value(read(files["working"]), "Summary", *TOTAL) == WRONG
    return recalculated(files, tmp_path_factory.mktemp("libreoffice"))


def value(grid: Grid, name: str, row: int, column: int) -> Value:
    sheet = grid.sheet(name)
    assert sheet is not None
    return sheet.value(row, column)


def alike(ours: Value, theirs: Value, number_format: str) -> bool:
    """Tell whether two results agree: money to the penny, everything else to the billionth."""
    if isinstance(ours, int | float) and isinstance(theirs, int | float):
        apart = 0.005 if number_format.startswith("#,##0") else 1e-9
        return abs(ours - theirs) < apart
    return ours == theirs


def test_a_wrong_result_that_was_planted_comes_back_corrected(
    worked_out: dict[str, Grid],
) -> None:
    assert value(worked_out["working"], "Summary", *TOTAL) == 1645900


@pytest.mark.parametrize("name", ["working", "template", "other"])
def test_every_result_of_libreoffice_is_the_stored_one(
    stored: dict[str, Grid], worked_out: dict[str, Grid], name: str
) -> None:
    compared, apart = 0, []
    for sheet in stored[name].sheets:
        for row, formulas in sheet.formulas.items():
            for column, formula in formulas.items():
                ours = sheet.value(row, column)
                theirs = value(worked_out[name], sheet.name, row, column)
                compared += 1
                if not alike(ours, theirs, sheet.number_format(row, column)):
                    apart.append((sheet.name, row, column, ours, theirs, formula))
    assert apart == []
    assert compared >= {"working": 270, "template": 30, "other": 150}[name]


def test_the_live_checks_of_a_faulty_workbook_say_how_many_need_attention(
    worked_out: dict[str, Grid],
) -> None:
    status = value(worked_out["other"], "LiveChecks", 2, 1)
    assert isinstance(status, str)
    assert status.endswith(" of 10 live checks need attention")
