"""STR-009 on one sheet of a workbook whose other sheets can be read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.edited import example
from tests.schemas.found import new, published, result, without

from commissioning_schemas.grid import Grid


def unreadable(grid: Grid, *names: str) -> Grid:
    return replace(
        without(grid, *names), unreadable=tuple((name, "it ends early") for name in names)
    )


@pytest.mark.parametrize("name", ["Years", "Funding", "Awards", "Codes"])
def test_a_sheet_that_cannot_be_read_is_said_once_and_is_not_called_missing(name: str) -> None:
    grid = unreadable(example(), name)
    assert new(grid) == [f"error STR-009 {name}!None"]
    (one,) = [one for one in result(grid).findings if one.code == "STR-009"]
    assert (one.sheet, one.cell, one.found) == (name, None, "damaged")
    assert one.message == (
        f"{name}: the sheet cannot be read: it ends early. "
        "The other sheets were checked without it."
    )


def test_each_sheet_has_its_own_finding_in_a_check_that_is_not_complete() -> None:
    done = result(unreadable(example(), "MTFS", "Panel Report"))
    assert [one.sheet for one in done.findings if one.code == "STR-009"] == ["MTFS", "Panel Report"]
    assert done.complete is False
    assert ("MTFS", "the sheet cannot be read: it ends early") in [
        (one.what, one.why) for one in done.not_checked
    ]


def test_a_mapped_sheet_that_cannot_be_read_is_not_called_missing() -> None:
    grid, map = published()
    codes = {one.code for one in result(unreadable(grid, "Table 1"), map).findings}
    assert "STR-009" in codes
    assert "STR-001" not in codes
    assert "STR-001" in {one.code for one in result(without(grid, "Table 1"), map).findings}
