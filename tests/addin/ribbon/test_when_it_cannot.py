"""What cannot be done is said in a sentence, and Excel stays as it was."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import xlwings as xw
from tests.addin import excel as stand_in
from tests.addin.excel import BusyError, Excel
from tests.addin.ribbon.conftest import Click
from tests.edited import edited, example

from commissioning_addin.ribbon import ACTIONS, running
from commissioning_addin.ribbon.running import run_action
from commissioning_schemas.grid import CellError, Grid, Sheet

OF_A_WORKBOOK = [action for action in ACTIONS if action not in ("new_workbook", "help")]
STRANGE = ("x.py", "commissioning.conf", "xlwings.conf", 'it\'s £ "quoted"', "=1+1")


@pytest.mark.parametrize("action", OF_A_WORKBOOK)
def test_no_workbook_is_open(excel: Excel, click: Click, action: str) -> None:
    click(action)
    assert len(excel.alerts) == 1
    assert excel.alerts[0].startswith("No workbook is open for editing.")


@pytest.mark.parametrize("action", ["next_finding", "explain", "clear_marks", "accept"])
def test_there_is_no_list_yet(excel: Excel, click: Click, action: str) -> None:
    excel.open(Grid((Sheet("Sheet1"),)))
    click(action)
    assert excel.alerts == [
        "There is no list of findings in this workbook yet. Click Validate first."
    ]


def test_a_workbook_with_none_of_our_tables(excel: Excel, click: Click) -> None:
    book = excel.open(Grid((Sheet("Sheet1", rows={1: {1: "Dear all"}}),)))
    click("validate")
    assert "none of the tables" in excel.alerts[0]
    assert [leaf.name for leaf in book.leaves] == ["Sheet1"]


def test_a_workbook_with_half_of_our_tables_is_checked(excel: Excel, click: Click) -> None:
    grid = example()
    excel.open(replace(grid, sheets=grid.sheets[: len(grid.sheets) // 2]))
    click("validate")
    assert "Not checked" in excel.alerts[0] or "error" in excel.alerts[0]


@pytest.mark.parametrize("action", ["validate", "fill_totals"])
def test_a_sheet_of_the_same_name_that_is_somebodys_own_is_left(
    excel: Excel, click: Click, action: str
) -> None:
    name = "Checks" if action == "validate" else "FillLog"
    grid = edited(example(), {"Summary!B8": None}, deleted_sheet="Checks")
    own = Sheet(name, rows={1: {1: "my own"}})
    book = excel.open(replace(grid, sheets=(*grid.sheets, own)))
    excel.answers = ["yes"]
    click(action)
    assert f'a sheet "{name}" of its own' in excel.alerts[-1]
    assert book.saved().sheet(name) == own


def test_a_workbook_whose_structure_is_protected(
    excel: Excel, click: Click, monkeypatch: pytest.MonkeyPatch
) -> None:
    excel.open(edited(example(), {}, deleted_sheet="Checks"))

    def refuse(*_: object) -> None:
        raise RuntimeError("Workbook is protected")

    monkeypatch.setattr("tests.addin.excel.Leaves.add", refuse)
    click("validate")
    assert "its structure is protected" in excel.alerts[-1]


def test_the_cell_of_a_finding_on_a_hidden_or_deleted_sheet(excel: Excel, click: Click) -> None:
    book = excel.open(example())
    click("validate")
    summary = next(leaf for leaf in book.leaves if leaf.name == "Summary")
    summary.recorded = replace(summary.recorded, state="veryHidden")
    click("next_finding")
    assert book.current is not None
    assert book.current.name == "Checks"
    assert "is hidden" in str(excel.bars[-1])
    book.leaves.remove(summary)
    click("next_finding")
    assert "not there any more" in str(excel.bars[-1])


def test_twenty_workbooks_are_open_and_the_one_in_front_is_meant(
    excel: Excel, click: Click, monkeypatch: pytest.MonkeyPatch
) -> None:
    books = [excel.open(example(), f"plan {n}.xlsx") for n in range(20)]
    excel.active = books[7]
    click("validate")
    assert [book.name for book in books if sum(leaf.writes for leaf in book.leaves)] == [
        "plan 7.xlsx"
    ]
    monkeypatch.setattr("sys.argv", ["-c", "--from_xl=1", "--wb=plan 3.xlsx"])
    click("validate")
    assert sum(leaf.writes for leaf in books[3].leaves) > 0


@pytest.mark.parametrize("name", ["a=b & c.xlsx", 'it\'s £5 "x".xlsx', "50% %TEMP%.xlsx"])
def test_a_name_with_signs_is_found(
    excel: Excel, click: Click, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    meant = excel.open(example(), name)
    excel.open(example(), "other.xlsx")
    monkeypatch.setattr("sys.argv", ["-c", f"--wb={name}", "--from_xl=1"])
    click("validate")
    assert sum(leaf.writes for leaf in meant.leaves) > 0


def test_strange_sheets_errors_and_text_that_looks_like_a_formula_do_no_harm(
    excel: Excel, click: Click
) -> None:
    strange = [
        Sheet(name, rows={1: {1: "INTERPRETER_WIN", 2: "=1+1", 3: CellError("#SPILL!")}})
        for name in STRANGE
    ]
    grid = example()
    book = excel.open(replace(grid, sheets=(*grid.sheets, *strange)))
    click("validate")
    assert "warning" in excel.alerts[-1]
    assert [book.saved().sheet(name) for name in STRANGE] == strange


def test_text_of_a_user_that_begins_with_a_sign_stays_text(excel: Excel, click: Click) -> None:
    book = excel.open(edited(example(), {"Budget!B5": '=HYPERLINK("http://x")x'[1:]}))
    leaf = next(leaf for leaf in book.leaves if leaf.name == "Budget")
    leaf.values[(5, 2)] = '=HYPERLINK("http://x","click")'
    click("validate")
    checks = next(leaf for leaf in book.leaves if leaf.name == "Checks")
    links = [text for (row, _), text in checks.written.items() if row > 4]
    assert [text for text in links if "http" in text] == []
    assert any('=HYPERLINK("http' in str(value) for value in checks.values.values())


def test_excel_that_is_busy_is_tried_again(
    excel: Excel, click: Click, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running.time, "sleep", lambda _: None)
    excel.open(example())
    excel.busy = 3
    click("validate")
    assert "5 warnings" in excel.alerts[-1]


@pytest.mark.parametrize(
    "asked", ["Protection.Unprotect", "Leaves.add", "Tables.add", "Book.fullname"]
)
def test_excel_that_is_busy_just_then_is_not_taken_to_refuse(
    excel: Excel, home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, asked: str
) -> None:
    owner, _, name = asked.partition(".")
    kind = getattr(stand_in, owner)
    real, tries = getattr(kind, name), []

    def busy_once(*given: Any, **more: Any) -> Any:
        tries.append(given)
        if len(tries) == 1:
            raise BusyError("Call was rejected by callee.")
        return real.fget(*given) if isinstance(real, property) else real(*given, **more)

    fake = property(busy_once) if isinstance(real, property) else busy_once
    monkeypatch.setattr(kind, name, fake)
    monkeypatch.setattr(running.time, "sleep", lambda _: None)
    (tmp_path / "plan.map.toml").write_text("version = 1\nnonsense = 2\n")
    grid = edited(example(), {}, deleted_sheet="Checks") if name == "add" else example()
    book = excel.open(grid, "plan.xlsx", str(tmp_path) if name == "fullname" else "")
    checks = next((leaf for leaf in book.leaves if leaf.name == "Checks"), None)
    if checks is not None:
        checks.protected = True
    run_action("validate")
    assert len(tries) > 1
    assert ("plan.map.toml" if name == "fullname" else "5 warnings") in excel.alerts[-1]


def test_excel_that_stays_busy_is_told_so(
    excel: Excel, click: Click, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter(range(0, 1000, 2))
    monkeypatch.setattr(running.time, "sleep", lambda _: None)
    monkeypatch.setattr(running.time, "monotonic", lambda: float(next(clock)))
    excel.open(example())
    excel.busy = 10_000
    click("validate")
    assert excel.alerts == [
        "Excel is busy. Leave the cell that is being edited (press Enter or Esc), close any open "
        "window of Excel, and click again."
    ]


def test_a_filter_that_keeps_excel_from_taking_a_cell_is_found_out(
    excel: Excel, monkeypatch: pytest.MonkeyPatch
) -> None:
    excel.open(example())
    monkeypatch.setattr("tests.addin.excel.Area._type", lambda *_: None)
    run_action("validate")
    assert excel.alerts[-1].startswith("Excel did not take what was written to Checks!A5.")


def test_a_sheet_that_is_coloured_to_its_end_is_named(
    excel: Excel, click: Click, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("commissioning_addin.port.reading.MOST_CELLS", 300)
    excel.open(example())
    click("validate")
    assert "is too large. Select the empty rows" in excel.alerts[-1]


def test_a_map_that_is_wrong_is_told_with_its_name(excel: Excel, tmp_path: Path) -> None:
    (tmp_path / "plan.map.toml").write_text("version = 1\nnonsense = 2\n")
    excel.open(example(), "plan.xlsx", str(tmp_path))
    run_action("validate")
    assert "plan.map.toml" in excel.alerts[-1]
    assert "nonsense" in excel.alerts[-1]


def test_a_fault_of_ours_is_logged_without_any_cell_and_told(
    excel: Excel, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("a mistake")

    monkeypatch.setattr("commissioning_addin.actions.help.act", fail)
    excel.open(example())
    excel.screen = True
    run_action("help")
    log = home / "state" / "commissioning" / "commissioning.log"
    assert str(log) in excel.alerts[-1]
    assert "ZeroDivisionError: a mistake" in log.read_text("utf-8")
    assert excel.bars[-1] is False


def test_a_log_that_cannot_be_written_does_not_silence_the_message(
    excel: Excel, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "state").write_text("a file where the folder should be")
    monkeypatch.setattr("commissioning_addin.actions.help.act", lambda _: 1 / 0)
    run_action("help")
    assert "made a mistake" in excel.alerts[-1]


def test_an_excel_that_is_gone_is_told_on_the_console(
    excel: Excel, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(xw.engines, "active", xw.Engine(impl=Excel()))
    monkeypatch.setattr("tests.addin.excel.Apps.__len__", lambda _: 0)
    monkeypatch.setattr("tests.addin.excel.Apps.__iter__", lambda _: iter(()))
    run_action("help")
    assert "Excel does not answer" in capsys.readouterr().err


@pytest.mark.parametrize("action", list(ACTIONS))
def test_sheet_selection_screen_and_calculation_stay_as_they_were(
    excel: Excel, click: Click, action: str
) -> None:
    book = excel.open(edited(example(), {"Summary!B8": None}, deleted_sheet="Checks"))
    excel.calculation, excel.screen = "manual", True
    if action not in ("validate", "new_workbook"):
        click("validate")
    book.current = book.leaves[3]
    book.selected = book.leaves[3].range("B7")
    excel.answers = ["yes", "no"]
    click(action)
    assert excel.calculation == "manual"
    assert excel.screen is True
    if action not in ("next_finding", "previous_finding", "new_workbook"):
        assert book.current is book.leaves[3]
        assert book.selected.range.a1 == "B7"


def test_nothing_heavy_is_loaded_before_the_status_bar_answers() -> None:
    code = (
        "import sys; from commissioning_addin.ribbon.light_xlwings import xw; "
        "import commissioning_addin.ribbon.desk; "
        "heavy = {'pandas', 'numpy', 'pandera', 'cryptography', 'commissioning_schemas'}; "
        "print(sorted(heavy & set(sys.modules))); "
        "import pandas; print(pandas.DataFrame({'a': [1]}).a.sum())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "[]\n1\n"), done.stderr
