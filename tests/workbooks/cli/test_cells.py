"""``commissioning cells``: one line a cell, in the order of the sheets."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.workbooks.cli.running import run
from tests.workbooks.plans import write_plan

from commissioning.shipped import shipped


def test_each_cell_is_a_line_with_its_place_value_and_formula() -> None:
    lines = run("cells", shipped("examples/working.xlsx")).stdout.splitlines()
    assert "Summary!B8\t1645900\t=SUM(B5:B7)" in lines
    assert "Budget!A5\tB2021-DCP-01" in lines
    assert [line.split("!")[0] for line in lines].index("Summary") > 0
    assert len(lines) == len({line.split("\t")[0] for line in lines}) > 500


def test_one_change_of_one_cell_changes_one_line(tmp_path: Path) -> None:
    one, other = (write_plan(tmp_path / f"{n}.xlsx", 1000, n) for n in (5, 6))
    before, after = (run("cells", path).stdout.splitlines() for path in (one, other))
    assert [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]] == [
        ("Plan!B5\t5", "Plan!B5\t6")
    ]


@pytest.mark.parametrize(("content", "code"), [(None, 2), (b"", 3), (b"a,b\n1,2\n", 3)])
def test_a_file_that_is_no_workbook_is_refused_in_a_sentence(
    tmp_path: Path, content: bytes | None, code: int
) -> None:
    path = tmp_path / "x.xlsx"
    if content is not None:
        path.write_bytes(content)
    done = run("cells", path)
    assert (done.exit_code, done.stdout) == (code, "")
    assert "x.xlsx" in done.stderr
    assert "Traceback" not in done.stderr
