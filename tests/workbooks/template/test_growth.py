"""Offices of any size: our figures, LibreOffice's, and what the data mean are one."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.libreoffice import recalculated, require_libreoffice
from tests.workbooks.filled import filled_office, office_of

from commissioning.reader import read
from commissioning.template import build_workbook
from commissioning_schemas.check import check
from commissioning_schemas.figures import Figure
from commissioning_schemas.figures.model import Meant, same
from commissioning_schemas.grid import Grid
from commissioning_schemas.result import Result

SIZES = {"least": (1, 1, 0), "several": (5, 4, 3), "named": (12, 2, 1), "most": (40, 10, 10)}
FIGURES = {"least": 90, "several": 450, "named": 450, "most": 4500}


@pytest.fixture(scope="module")
def workbooks() -> dict[str, bytes]:
    return {name: build_workbook(filled_office(*size)) for name, size in SIZES.items()}


@pytest.fixture(scope="module")
def results(workbooks: dict[str, bytes]) -> dict[str, Result]:
    return {name: check(read(data)) for name, data in workbooks.items()}


@pytest.fixture(scope="module")
def worked_out(
    workbooks: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Grid]:
    require_libreoffice()
    return recalculated(workbooks, tmp_path_factory.mktemp("libreoffice"))


def in_pounds(figure: Figure) -> Meant:
    """Return what the data mean in a figure, in the unit of its cell."""
    if figure.kind == "money" and isinstance(figure.meant, int):
        return Decimal(figure.meant) / 100
    return figure.meant


@pytest.mark.parametrize("name", SIZES)
def test_every_figure_is_what_the_data_mean(results: dict[str, Result], name: str) -> None:
    figures = results[name].figures
    apart = [
        (figure.place, figure.excel, figure.meant)
        for figure in figures
        if not same(figure.kind, figure.excel, in_pounds(figure))
    ]
    assert apart == []
    assert len(figures) >= FIGURES[name]
    assert all(figure.standard and not figure.stale for figure in figures)


@pytest.mark.parametrize("name", SIZES)
def test_no_formula_total_or_layout_is_found_wrong(results: dict[str, Result], name: str) -> None:
    result = results[name]
    # ARI-011 only notes that two amounts happen to be equal.
    wrong = [
        one.message
        for one in result.findings
        if one.code[:3] in ("FRM", "ARI", "STR") and one.code != "ARI-011"
    ]
    assert wrong == []
    assert result.complete
    # Rules that rest on a cell with a finding of its own are listed, and nothing else is.
    assert [one for one in result.not_checked if "was found" not in one.why] == []


@pytest.mark.libreoffice
@pytest.mark.parametrize("name", SIZES)
def test_libreoffice_works_out_every_figure_alike(
    results: dict[str, Result], worked_out: dict[str, Grid], name: str
) -> None:
    apart = []
    for figure in results[name].figures:
        sheet = worked_out[name].sheet(figure.sheet)
        theirs = sheet.value(figure.row, figure.column) if sheet is not None else None
        if not same(figure.kind, figure.stored, theirs):
            apart.append((figure.place, figure.stored, theirs))
    assert apart == []


@pytest.mark.parametrize("size", [(1, 1, 0), (5, 4, 3)])
def test_a_blank_workbook_of_any_size_builds_the_same_bytes_each_time(
    size: tuple[int, int, int],
) -> None:
    assert build_workbook(office_of(*size)) == build_workbook(office_of(*size))
