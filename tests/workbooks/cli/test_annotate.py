from __future__ import annotations

from pathlib import Path

import pytest
from tests.workbooks.cli.running import run
from tests.workbooks.filled_files import WORKING, typed

from commissioning.reader import read
from commissioning_schemas.checks_list import read_list

FAULTY = typed({"Summary!B8": 1645000})


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(FAULTY)
    return path


def test_a_copy_with_the_findings_is_written_beside_the_report(faulty: Path) -> None:
    out = faulty.with_name("checked.xlsx")
    done = run("check", faulty, "--annotate", out, "--format", "concise")
    assert done.exit_code == 1
    assert "FRM-001" in done.stdout
    assert f"Written to {out}: see its sheet Checks." in done.stderr
    assert "FRM-001" in {row.code for row in read_list(read(out.read_bytes()))}
    assert faulty.read_bytes() == FAULTY


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("plan.xlsx", "more.xlsx", "--annotate", "new.xlsx"), "the paths name 2"),
        (("plan.xlsx", "--annotate", "new.xlsx", "--select", "BUD"), "leave out --select"),
        (("plan.xlsx", "--annotate", "new.xlsx", "--ignore", "BUD"), "leave out --select"),
        (("plan.xlsx", "--annotate", "plan.xlsx"), "is the workbook itself"),
        (("plan.xlsx", "--annotate", "more.xlsx"), "is there already"),
        (("plan.xlsx", "--annotate", "new.txt"), "should end in .xlsx"),
    ],
)
def test_where_no_copy_can_be_made_nothing_is_checked(
    faulty: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(faulty.parent)
    Path("more.xlsx").write_bytes(WORKING)
    done = run("check", *arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr
    assert not Path("new.xlsx").exists()
    assert Path("more.xlsx").read_bytes() == WORKING


def test_force_replaces_an_earlier_copy(faulty: Path) -> None:
    out = faulty.with_name("checked.xlsx")
    out.write_bytes(b"old")
    assert run("check", faulty, "--annotate", out, "--force").exit_code == 1
    assert list(read_list(read(out.read_bytes())))


def test_a_file_that_cannot_be_read_has_no_copy(tmp_path: Path) -> None:
    path, out = tmp_path / "w.xlsx", tmp_path / "new.xlsx"
    path.write_text("words")
    done = run("check", path, "--annotate", out)
    assert done.exit_code == 3
    assert "was not written" in done.stderr
    assert not out.exists()
