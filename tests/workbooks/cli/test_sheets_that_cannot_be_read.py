"""A sheet that cannot be read is named by every command that looks at the others."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.workbooks.cli.running import run
from tests.workbooks.reader.making import parts, sheet, zipped

GOOD = sheet('<row r="1"><c r="A1"><v>1</v></c></row>')


@pytest.fixture
def half(tmp_path: Path) -> Path:
    """A workbook whose first sheet is cut off."""
    path = tmp_path / "half.xlsx"
    path.write_bytes(zipped(parts(GOOD[:-20], GOOD)))
    return path


def test_the_text_of_its_cells_says_so_below_the_others(half: Path) -> None:
    for more in ((), ("--redact",)):
        lines = run("cells", half, *more).stdout.splitlines()
        assert [line.split("\t")[0] for line in lines] == ["Two!A1", "One"]
        assert lines[-1] == "One\tthis sheet cannot be read"


def test_a_diff_says_that_it_was_not_compared(half: Path) -> None:
    done = run("diff", half, half)
    assert done.exit_code == 3
    said = f'{half.as_posix()}: the sheet "One" cannot be read, so it was not compared: the part '
    assert done.stderr.count(said) == 2


def test_a_map_says_that_it_is_left_out(half: Path) -> None:
    done = run("map", half, "--yes")
    assert 'The sheet "One" cannot be read, so it is left out: the part ' in done.stderr
