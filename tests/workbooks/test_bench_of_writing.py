"""The comparison of writing checks what was written before it takes the time."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.bench import write

from commissioning.writer import write_cells
from commissioning_schemas.edits import Edit


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write.make(tmp_path_factory.mktemp("bench") / "small.xlsx", 40)


@pytest.mark.parametrize("tool", write.TOOLS)
def test_each_tool_writes_what_it_was_to_write(tool: str, workbook: Path) -> None:
    wall, cpu, memory = write.measured(tool, workbook)
    assert min(wall, cpu, memory) > 0


def test_a_tool_that_did_not_write_is_not_measured(workbook: Path, tmp_path: Path) -> None:
    target = tmp_path / "some.xlsx"
    target.write_bytes(write_cells(workbook.read_bytes(), [Edit("Data", "B25000", 1)]))
    with pytest.raises(AssertionError, match="D60000"):
        write.check(target)
