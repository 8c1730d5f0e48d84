from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.workbooks.cli.running import report_of, run
from tests.workbooks.filled_files import WORKING, typed
from tests.workbooks.plans import MAP, write_plan

from commissioning.reader import read
from commissioning.writer import write_cells
from commissioning_schemas.edits import Edit

STALE = typed({"Awards!H25": 22953.38, "Summary!B6": 484000})
LINE = {
    "Budget!A18": "NEW", "Budget!B18": "2020-21", "Budget!C18": "VV", "Budget!E18": "New line",
    "Budget!F18": "Base", "Budget!G18": "Own budget", "Budget!I18": 100,
}  # fmt: skip
YOUTH = {"Portfolios!A8": "YTH", "Portfolios!B8": "Youth", "Portfolios!E8": 4, "Budget!C5": "YTH"}


@pytest.fixture
def stale(tmp_path: Path) -> Path:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(STALE)
    return path


def test_without_a_place_to_write_to_the_command_says_what_to_choose(stale: Path) -> None:
    done = run("fill", stale)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "-o OUT for a new workbook, or --in-place" in done.stderr
    assert stale.read_bytes() == STALE


def test_a_preview_shows_each_cell_with_both_values_and_the_pounds_moved(stale: Path) -> None:
    done = run("fill", stale, "--diff")
    assert done.exit_code == 0
    text = report_of(done)
    line = next(line for line in text.splitlines() if "R25" in line)
    assert line.split() == ["R25", "Balance", "(£", "calc),", "A-2021-021", "£0", "→", "£1", "£1"]
    assert "The most that moves in one cell is" in text
    assert "Left as they are" in text
    assert "- Summary!B6: £484,000 is typed over the formula" in text
    assert text.endswith("Nothing was written.\n")
    assert stale.read_bytes() == STALE


def test_a_check_returns_1_for_a_stale_workbook_and_0_for_another(
    stale: Path, tmp_path: Path
) -> None:
    assert run("fill", stale, "--check").exit_code == 1
    done = run("fill", stale, "-o", tmp_path / "new.xlsx")
    assert done.exit_code == 0
    assert run("fill", tmp_path / "new.xlsx", "--check", "--diff").exit_code == 0
    assert stale.read_bytes() == STALE


def test_a_fill_in_place_changes_the_workbook_once(stale: Path) -> None:
    done = run("fill", stale, "--in-place")
    assert done.exit_code == 0
    assert f"commissioning revert {stale.as_posix()} --in-place" in done.stdout
    written = stale.read_bytes()
    assert read(written).sheet("FillLog") is not None
    again = run("fill", stale, "--in-place")
    assert (again.exit_code, stale.read_bytes()) == (0, written)
    assert "Nothing changes: 277 calculated cells looked at" in again.stdout
    assert again.stdout.endswith("Nothing was written.\n")


def test_restore_puts_typed_over_formulas_back(stale: Path) -> None:
    assert "Left as they are" not in report_of(run("fill", stale, "--in-place", "--restore"))
    sheet = read(stale.read_bytes()).sheet("Summary")
    assert sheet is not None
    assert sheet.value(6, 2) == 484300


def test_a_copy_is_made_where_there_is_nothing_to_fill(tmp_path: Path) -> None:
    (tmp_path / "w.xlsx").write_bytes(WORKING)
    done = run("fill", tmp_path / "w.xlsx", "-o", tmp_path / "copy.xlsx")
    assert "is a copy of the workbook" in done.stdout
    assert (tmp_path / "copy.xlsx").read_bytes() == WORKING


def test_sheets_that_are_built_anew_are_named_with_the_reason(tmp_path: Path) -> None:
    path = tmp_path / "w.xlsx"
    path.write_bytes(typed(YOUTH, {"Portfolios": "A4:G8"}))
    text = " ".join(report_of(run("fill", path, "--diff")).split())
    assert "4 sheets built anew." in text
    assert "Summary, LiveChecks, MTFS and Panel Report are built anew: portfolio YTH was" in text
    assert "new cells with nothing to show yet." in text
    assert "B8 Requested: YTH, 2020-21 empty → £7,500 £7,500" in text


def test_the_live_status_over_every_table_is_one_line(stale: Path) -> None:
    text = report_of(run("fill", stale, "--diff"))
    assert "The live status in A2 of" in text
    assert text.count("live checks need") <= 2


def test_programs_get_every_change_as_json(stale: Path, tmp_path: Path) -> None:
    out = tmp_path / "new.xlsx"
    done = json.loads(report_of(run("fill", stale, "-o", out, "--format", "json")))
    assert (done["schema_version"], done["stale"], done["cells"]) == (1, True, 277)
    assert (done["path"], done["written"]) == (stale.as_posix(), out.as_posix())
    change = next(one for one in done["changes"] if one["sheet"] == "Awards" and one["figure"])
    assert change == {
        "sheet": "Awards", "cell": "R25", "figure": "C27", "label":
        "Balance (£ calc), A-2021-021", "kind": "money", "unit": "£", "old": 0,
        "old_formula": change["new_formula"], "new": 1, "new_formula": change["new_formula"],
        "impact_pence": 100,
    }  # fmt: skip
    assert done["left"][0]["reason"] == "typed-over"
    preview = json.loads(report_of(run("fill", stale, "--diff", "--format", "json")))
    assert preview["written"] is None


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--diff", "--in-place"), "write nothing"),
        (("--check", "-o", "new.xlsx"), "write nothing"),
        (("--in-place", "-o", "new.xlsx"), "one of the two"),
        (("-o", "."), "is a folder"),
        (("-o", "nowhere/new.xlsx"), "There is no folder"),
        (("-o", "new.xlsm"), "should end in .xlsx"),
        (("-o", "plan.xlsx"), "is the workbook itself"),
        (("-o", "other.xlsx"), "is there already"),
        (("--diff", "--map", "none.map.toml"), "the map cannot be opened"),
    ],
)
def test_a_wrong_place_or_option_returns_2_and_says_why(
    stale: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(stale.parent)
    Path("other.xlsx").write_bytes(b"somebody's")
    done = run("fill", "plan.xlsx", *options)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr
    assert stale.read_bytes() == STALE
    assert Path("other.xlsx").read_bytes() == b"somebody's"


def test_force_replaces_another_file(stale: Path) -> None:
    other = stale.with_name("other.xlsx")
    other.write_bytes(b"old")
    assert run("fill", stale, "-o", other, "--force").exit_code == 0
    assert read(other.read_bytes()).sheet("FillLog") is not None


def test_a_workbook_that_is_not_there_returns_2(tmp_path: Path) -> None:
    done = run("fill", tmp_path / "none.xlsx", "--diff")
    assert done.exit_code == 2
    assert "There is no file" in done.stderr


def test_a_file_that_is_no_workbook_returns_3(tmp_path: Path) -> None:
    (tmp_path / "w.xlsx").write_text("words")
    done = run("fill", tmp_path / "w.xlsx", "--diff")
    assert done.exit_code == 3
    assert done.stderr.endswith("Nothing was written.\n")


def test_a_workbook_that_is_open_in_excel_is_not_changed(stale: Path) -> None:
    stale.with_name("~$plan.xlsx").write_bytes(b"")
    done = run("fill", stale, "--in-place")
    assert done.exit_code == 2
    assert "open in Excel" in done.stderr
    assert stale.read_bytes() == STALE


def test_a_workbook_that_is_read_only_is_not_changed(stale: Path) -> None:
    stale.chmod(0o444)
    done = run("fill", stale, "--in-place")
    assert done.exit_code == 2
    assert "read-only" in done.stderr
    assert stale.read_bytes() == STALE


@pytest.mark.parametrize("folder", ["OneDrive - Northshire", "SharePoint", "Dropbox"])
def test_a_folder_that_is_kept_in_step_asks_for_force(tmp_path: Path, folder: str) -> None:
    path = tmp_path / folder / "plan.xlsx"
    path.parent.mkdir()
    path.write_bytes(STALE)
    done = run("fill", path, "--in-place")
    assert done.exit_code == 2
    assert f"lies in {folder}" in done.stderr
    assert path.read_bytes() == STALE
    assert run("fill", path, "-o", tmp_path / "new.xlsx").exit_code == 0
    assert run("fill", path, "--in-place", "--force").exit_code == 0
    assert path.read_bytes() != STALE


def test_the_folder_that_windows_names_is_kept_in_step_too(
    stale: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(stale.parent))
    done = run("fill", stale, "--in-place")
    assert done.exit_code == 2
    assert "keeps it in step" in done.stderr


def test_a_fill_is_taken_back(stale: Path, tmp_path: Path) -> None:
    run("fill", stale, "--in-place")
    done = run("revert", stale, "--in-place")
    assert done.exit_code == 0
    assert "Fill number 1 is taken back in" in done.stdout
    sheet = read(stale.read_bytes()).sheet("Awards")
    assert sheet is not None
    assert sheet.value(25, 18) == 0
    again = run("revert", stale, "-o", tmp_path / "more.xlsx")
    assert again.exit_code == 0
    assert "There is no fill to take back" in again.stdout
    assert not (tmp_path / "more.xlsx").exists()


def test_a_table_that_takes_in_rows_is_named_and_so_is_its_end_again(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(typed(LINE))
    done = run("fill", path, "--in-place")
    assert "1 table made longer, 3 formulas put in" in done.stdout
    assert "The table Budget takes in 1 row below it." in done.stdout
    told = json.loads(report_of(run("revert", path, "-o", tmp_path / "x.xlsx", "--format", "json")))
    assert told["tables"] == [
        {"table": "Budget", "sheet": "Budget", "old": "A4:O18", "new": "A4:O17"}
    ]
    back = run("revert", path, "--in-place")
    assert "The table Budget ends at A4:O17 again." in back.stdout
    assert "The live status in A2 of" in back.stdout


def test_what_was_changed_since_is_listed_when_a_fill_is_taken_back(stale: Path) -> None:
    run("fill", stale, "--in-place")
    stale.write_bytes(write_cells(stale.read_bytes(), [Edit("Awards", "R25", 12)]))
    done = run("revert", stale, "--in-place", "--format", "json")
    told = json.loads(report_of(done))
    assert [one["cell"] for one in told["left"]] == ["R25"]
    assert (told["run"], told["written"]) == (1, stale.as_posix())


def test_revert_asks_where_to_write(stale: Path) -> None:
    done = run("revert", stale)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "Say where to write" in done.stderr


def test_a_mapped_workbook_without_calculated_cells_has_none_to_fill(tmp_path: Path) -> None:
    path = write_plan(tmp_path / "plan.xlsx")
    text = report_of(run("fill", path, "--diff"))
    assert "The map calls no cell calculated" in text
    assert "plan.map.toml" in text


def test_amounts_of_a_mapped_workbook_are_shown_in_its_unit(tmp_path: Path) -> None:
    map = MAP.replace('unit = "£"', 'unit = "£m"')
    map += 'rows = { total = ["Total"] }\ncalculated = ["B6"]\n'
    names = ("North", "South", "Total")
    path = write_plan(tmp_path / "plan.xlsx", 0.71, 0.4843, None, map=map, names=names)
    text = report_of(run("fill", path, "--diff"))
    assert "£1.1943m" in text
    assert "£1,194,300" in text
