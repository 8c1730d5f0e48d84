"""The benchmarks' own workbook still holds the faults that were planted, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.bench import large as grown
from tests.bench import make, ours
from tests.bench.offices import CHECKED_TABLES, office
from tests.bench.outside import ROWS
from tests.bench.planted import FAULTS

import commissioning


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make.make_one(tmp_path_factory.mktemp("bench"))


def test_the_workbook_to_measure_holds_the_planted_faults_and_no_others(workbook: Path) -> None:
    ours.in_process(workbook)
    ours.command(workbook)


def test_the_workbook_to_measure_is_as_large_as_it_is_said_to_be(workbook: Path) -> None:
    tables = office(0).tables
    assert set(tables) == set(CHECKED_TABLES)
    assert sum(len(rows) >= ROWS for rows in tables.values()) == 12
    checked = commissioning.check(workbook).result
    assert checked.cells > 12 * ROWS * 10
    assert len({fault.kind for fault in FAULTS}) == 5


def test_the_large_workbooks_to_measure_hold_the_planted_faults(tmp_path: Path) -> None:
    large = tmp_path / "large.xlsx"
    large.write_bytes(grown.large(60, grown.MEDIUM))
    found = [(one.code, one.sheet, one.cell) for one in commissioning.check(large).result.findings]
    planted = [(one.code, one.table, one.cell) for one in grown.FAULTS]
    assert sorted(planted) == sorted(one for one in found if one[0] != grown.OVERSPENT)
