"""Each button on the working example, as a person sees it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from tests.addin.excel import Book, Excel
from tests.addin.ribbon.conftest import Click
from tests.edited import edited, example

from commissioning.sheets.palette import LOOK_FORMATS
from commissioning_schemas.check import check
from commissioning_schemas.checks_list import HEADINGS, list_findings, read_list
from commissioning_schemas.fill import fill
from commissioning_schemas.fill_log import read_log
from commissioning_schemas.grid import Grid, Sheet


def open_working(excel: Excel, grid: Grid | None = None) -> Book:
    return excel.open(grid or example())


def but_for(grid: Grid, *names: str) -> list[object]:
    return [replace(sheet, formats={}) for sheet in grid.sheets if sheet.name not in names]


def test_validate_lists_what_check_finds_and_changes_nothing_else(
    excel: Excel, click: Click
) -> None:
    book = open_working(excel)
    click("validate")
    expected = list_findings(example(), check(example()))
    assert list(read_list(book.saved())) == expected
    assert but_for(book.saved(), "Checks") == but_for(example(), "Checks")
    table = next(leaf for leaf in book.leaves if leaf.name == "Checks").tabled[0]
    assert table.range.a1 == f"A4:P{4 + len(expected)}"


def test_validate_names_the_worst_three_by_pounds(excel: Excel, click: Click) -> None:
    open_working(excel, edited(example(), {"Summary!B8": 1_000_000}))
    click("validate")
    (said,) = excel.alerts
    amounts = [line for line in said.splitlines() if line.startswith("£")]
    assert len(amounts) == 3
    assert amounts[0].startswith("£645,900  Summary!B8")
    assert "FRM-001" in said or "ARI-003" in said


def test_validate_twice_lists_the_same_as_open(excel: Excel, click: Click) -> None:
    book = open_working(excel)
    click("validate")
    once = list(read_list(book.saved()))
    click("validate")
    assert list(read_list(book.saved())) == [replace(row, status="Open") for row in once]


def test_a_shorter_list_leaves_no_row_of_the_longer_one(excel: Excel, click: Click) -> None:
    book = open_working(excel, edited(example(), {"Summary!B8": 1_000_000}))
    click("validate")
    longer = len(list(read_list(book.saved())))
    summary = next(leaf for leaf in book.leaves if leaf.name == "Summary")
    summary.values, summary.written = (
        dict(next(s for s in open_working(Excel()).leaves if s.name == "Summary").values),
        dict(next(s for s in open_working(Excel()).leaves if s.name == "Summary").written),
    )
    click("validate")
    rows = list(read_list(book.saved()))
    assert len(rows) < longer
    checks = book.saved().sheet("Checks")
    assert checks is not None
    assert max(checks.rows) == 4 + len(rows)


def test_next_and_previous_go_round_the_list_and_say_what_to_do(excel: Excel, click: Click) -> None:
    book = open_working(excel)
    click("validate")
    rows = list(read_list(book.saved()))
    places = []
    for _ in rows:
        click("next_finding")
        assert book.current is not None
        assert book.selected is not None
        places.append((book.current.name, book.selected.range.a1))
    assert places == [(row.sheet, row.cell) for row in rows]
    assert str(excel.bars[-1]).startswith(f"{len(rows)} of {len(rows)}: Funding!J8 ARI-011 ")
    click("next_finding")
    assert str(excel.bars[-1]).startswith("1 of ")
    assert rows[0].fix[:30] in str(excel.bars[-1])
    click("previous_finding")
    assert str(excel.bars[-1]).startswith(f"{len(rows)} of ")


def test_two_findings_of_one_cell_are_both_come_by(excel: Excel, click: Click) -> None:
    book = open_working(excel, edited(example(), {"Summary!B8": 1_000_000}))
    click("validate")
    rows = list(read_list(book.saved()))
    cells = [(row.sheet, row.cell) for row in rows]
    assert len(set(cells)) < len(cells)
    seen = []
    for _ in rows:
        click("next_finding")
        seen.append(str(excel.bars[-1]).partition(" ")[0])
    assert seen == [str(number) for number in range(1, len(rows) + 1)]


def test_explain_says_rule_reason_and_remedy(excel: Excel, click: Click) -> None:
    open_working(excel)
    click("validate")
    click("next_finding")
    click("explain")
    said = excel.alerts[-1]
    for part in ("BUD-003", "Rule: ", "Why: ", "To do: "):
        assert part in said


def test_explain_knows_the_row_of_the_list_that_is_selected(excel: Excel, click: Click) -> None:
    book = open_working(excel)
    click("validate")
    checks = next(leaf for leaf in book.leaves if leaf.name == "Checks")
    book.current, book.selected = checks, checks.range((10, 3))
    click("explain")
    assert "ARI-011" in excel.alerts[-1]


@pytest.mark.parametrize("action", ["explain", "accept"])
def test_a_cell_without_a_finding_is_told_so(excel: Excel, click: Click, action: str) -> None:
    open_working(excel)
    click("validate")
    click(action)
    assert "click again" in excel.alerts[-1]


def test_accept_leads_to_the_cells_to_fill_in_and_validate_keeps_them(
    excel: Excel, click: Click
) -> None:
    book = open_working(excel)
    click("validate")
    click("next_finding")
    click("accept")
    assert book.current is not None
    assert book.selected is not None
    assert (book.current.name, book.selected.range.a1) == ("Checks", "N5")
    until = dt.date(2022, 3, 31)
    for column, value in zip((14, 15, 16), ("agreed, see =A1", "CFO", until), strict=True):
        book.current.values[(5, column)] = value
    click("validate")
    first = next(iter(read_list(book.saved())))
    assert first.status == "Accepted"
    assert (first.answer.reason, first.answer.until) == ("agreed, see =A1", until)


def test_an_error_is_not_to_be_accepted(excel: Excel, click: Click) -> None:
    book = open_working(excel, edited(example(), {"Summary!B8": 1_000_000}))
    click("validate")
    leaf = next(leaf for leaf in book.leaves if leaf.name == "Summary")
    book.current, book.selected = leaf, leaf.range("B8")
    click("accept")
    assert "has to be mended" in excel.alerts[-1]


def test_clear_marks_empties_the_list_and_keeps_what_people_wrote(
    excel: Excel, click: Click
) -> None:
    book = open_working(excel)
    click("validate")
    click("clear_marks")
    assert list(read_list(book.saved())) == []
    checks = next(leaf for leaf in book.leaves if leaf.name == "Checks")
    assert checks.tabled[0].range.a1 == "A4:P5"
    click("validate")
    checks.values[(6, 14)] = "under discussion"
    click("clear_marks")
    (kept,) = read_list(book.saved())
    assert kept.answer.reason == "under discussion"
    assert "somebody wrote" in excel.alerts[-1]


def test_a_workbook_of_ones_own_gets_the_sheet_at_its_end(excel: Excel, click: Click) -> None:
    from commissioning.shipped import shipped

    path = shipped("examples/as-published.xlsx")
    book = excel.open(example("as-published"), path.name, str(path.parent))
    click("validate")
    assert [leaf.name for leaf in book.leaves][-1] == "Checks"
    assert book.current is book.leaves[0]
    assert book.leaves[-1].tabled[0].columns == HEADINGS
    assert list(read_list(book.saved()))
    assert not any(name.startswith("marks_") for name in book.grid.names)


def test_fill_shows_asks_logs_and_writes(excel: Excel, click: Click) -> None:
    book = open_working(excel, edited(example(), {"Summary!B8": None}))
    excel.answers = ["no", "yes"]
    click("fill_totals")
    assert "Summary" in excel.alerts[-1]
    assert "£1,645,900" in excel.alerts[-1]
    assert book.saved().sheet("FillLog") is None
    click("fill_totals")
    summary, log = book.saved().sheet("Summary"), book.saved().sheet("FillLog")
    assert summary is not None
    assert log is not None
    assert summary.formula(8, 2) is not None
    assert log.state == "hidden"
    assert [(entry.sheet, entry.cell) for entry in read_log(book.saved())] == [("Summary", "B8")]


def test_what_follows_from_a_fill_is_left_to_excel_to_work_out(excel: Excel, click: Click) -> None:
    open_working(excel, edited(example(), {"Summary!B8": None}))
    excel.answers = ["yes"]
    excel.calculation = "manual"
    click("fill_totals")
    assert excel.calculated == 1
    assert excel.calculation == "manual"


def test_fill_then_revert_puts_every_cell_back(excel: Excel, click: Click) -> None:
    before = edited(example(), {"Summary!B8": None})
    book = open_working(excel, before)
    excel.answers = ["yes", "yes"]
    click("fill_totals")
    click("revert_fill")
    assert but_for(book.saved(), "FillLog") == but_for(before, "FillLog")
    assert read_log(book.saved()) == []
    click("revert_fill")
    assert "no fill to take back" in excel.alerts[-1]


def test_rows_below_a_table_become_part_of_it_until_the_fill_is_reverted(
    excel: Excel, click: Click
) -> None:
    line = {"A": "NEW", "B": "2020-21", "C": "VV", "E": "x", "F": "Base", "G": "Own budget", "I": 5}
    before = edited(example(), {f"Budget!{column}18": text for column, text in line.items()})
    book = open_working(excel, before)
    excel.answers = ["yes", "yes"]
    click("fill_totals")
    assert book.saved().tables["budget"][1].range.a1 == "A4:O18"
    budget = book.saved().sheet("Budget")
    assert budget is not None
    assert budget.formula(18, 12) is not None
    click("revert_fill")
    after, wanted = book.saved().sheet("Budget"), before.sheet("Budget")
    assert after is not None
    assert wanted is not None
    assert (texts(after), after.tables) == (texts(wanted), wanted.tables)


def test_a_cell_typed_over_is_left_by_fill_and_restored_on_demand(
    excel: Excel, click: Click
) -> None:
    book = open_working(excel, edited(example(), {"Summary!B8": 1_000_000}))
    click("fill_totals")
    assert "Left as they are" in excel.alerts[-1]
    excel.answers = ["yes"]
    click("restore_formulas")
    summary = book.saved().sheet("Summary")
    assert summary is not None
    assert summary.formula(8, 2) is not None


def test_a_protected_sheet_is_filled_and_protected_again(excel: Excel, click: Click) -> None:
    book = open_working(excel, edited(example(), {"Summary!B8": None}))
    leaf = next(leaf for leaf in book.leaves if leaf.name == "Summary")
    leaf.protected = True
    excel.answers = ["yes"]
    click("fill_totals")
    assert leaf.written[(8, 2)]
    assert leaf.protected
    assert leaf.protected_again[0]["AllowFiltering"]
    assert not leaf.protected_again[0]["AllowSorting"]


def test_a_password_is_told_and_nothing_is_filled(excel: Excel, click: Click) -> None:
    book = open_working(excel, edited(example(), {"Summary!B8": None}))
    leaf = next(leaf for leaf in book.leaves if leaf.name == "Summary")
    leaf.protected, leaf.password = True, "secret"
    excel.answers = ["yes"]
    click_and_log(excel, "fill_totals")
    assert 'The sheet "Summary" is protected with a password' in excel.alerts[-1]
    assert (8, 2) not in leaf.written


def click_and_log(excel: Excel, action: str) -> None:
    from commissioning_addin.ribbon.running import run_action

    run_action(action)


def test_the_report_is_written_beside_the_workbook(
    excel: Excel, click: Click, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    folder = tmp_path / 'Zoë\'s £ "plans"'
    folder.mkdir()
    excel.open(example(), "plan £1.xlsx", str(folder))
    excel.answers = ["no", "yes"]
    click("report")
    assert opened == []
    click("report")
    page = folder / "plan £1.report.html"
    assert "BUD-003" in page.read_text("utf-8")
    assert opened == [page.as_uri()]


@pytest.mark.parametrize("folder", ["", "https://office.sharepoint.com/sites/x/Documents"])
def test_the_report_of_a_workbook_without_a_folder_goes_to_the_documents(
    excel: Excel, click: Click, home: Path, folder: str
) -> None:
    excel.open(example(), "Book1", folder)
    excel.answers = ["no"]
    click("report")
    assert (home / "Documents" / "Book1.report.html").is_file()


def test_a_new_workbook_is_a_copy_that_overwrites_nothing(
    excel: Excel, click: Click, home: Path
) -> None:
    click("new_workbook")
    click("new_workbook")
    assert [path.rpartition("/")[2] for path in excel.opened] == [
        "Commissioning workbook.xlsx",
        "Commissioning workbook (2).xlsx",
    ]
    assert excel.active is not None
    assert excel.active.name == "Commissioning workbook (2).xlsx"


@pytest.fixture
def _healthy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("commissioning_addin.actions.help.doctor", lambda _: [])


@pytest.mark.usefixtures("_healthy")
def test_help_says_version_last_check_and_log(excel: Excel, click: Click) -> None:
    click("help")
    assert "Last check: none yet" in excel.alerts[-1]
    assert "Doctor finds everything fine." in excel.alerts[-1]
    open_working(excel)
    click("validate")
    click("help")
    assert "plan.xlsx: 5 warnings, 1 note." in excel.alerts[-1]
    assert "commissioning-addin doctor" in excel.alerts[-1]


def test_help_says_what_doctor_finds(excel: Excel, click: Click) -> None:
    click("help")
    assert "Doctor finds:\n- " in excel.alerts[-1]
    assert "there is no Excel for desktops on this system. Use the command line" in excel.alerts[-1]


def test_a_portfolio_that_was_added_gets_its_row_on_the_sheets_of_results(
    excel: Excel, click: Click
) -> None:
    grid = edited(
        example(),
        {"Portfolios!A8": "NEW", "Portfolios!B8": "A new portfolio"},
        tables={"Portfolios": "A4:G8"},
    )
    book = open_working(excel, grid)
    filling = fill(grid)
    assert "Summary" in {one.name for one in filling.rebuilt}
    excel.answers = ["yes"]
    click("fill_totals")
    summary = book.saved().sheet("Summary")
    wanted = filling.grid.sheet("Summary")
    assert summary is not None
    assert wanted is not None
    assert texts(summary) == texts(wanted)
    (plan,) = (one.plan for one in filling.rebuilt if one.name == "Summary")
    for one in plan:
        if one.look in LOOK_FORMATS:
            assert summary.number_format(one.row, one.column) == LOOK_FORMATS[one.look]
    assert all(book.grid.names[name] == text for name, text in filling.names.items())


def texts(sheet: Sheet) -> dict[tuple[int, int], object]:
    """Return what stands in each cell: its formula, or its value."""
    found: dict[tuple[int, int], object] = {}
    for row, cells in sheet.rows.items():
        found.update({(row, column): value for column, value in cells.items()})
    for row, formulas in sheet.formulas.items():
        found.update({(row, column): text for column, text in formulas.items()})
    return {spot: text for spot, text in found.items() if text not in (None, "")}


def test_a_list_with_nothing_on_it_and_no_selection(excel: Excel, click: Click) -> None:
    book = open_working(excel)
    click("validate")
    click("clear_marks")
    click("next_finding")
    assert "There is no finding on the list" in excel.alerts[-1]
    click("validate")
    book.selected = None
    click("explain")
    assert "No finding of the last check is in this cell" in excel.alerts[-1]


def test_the_names_of_the_marks_are_made_where_they_are_missing(excel: Excel, click: Click) -> None:
    grid = example()
    names = {name: text for name, text in grid.names.items() if not name.startswith("marks_")}
    book = open_working(excel, replace(grid, names=names))
    click("validate")
    assert book.grid.names["marks_key"] == "Checks[Key]"


def test_a_finding_about_the_whole_workbook_leads_to_its_row(excel: Excel, click: Click) -> None:
    book = open_working(excel, edited(example(), {}, deleted_sheet="Reserves", recalculated=False))
    click("validate")
    rows = list(read_list(book.saved()))
    at = next(number for number, row in enumerate(rows) if not row.cell)
    for _ in range(at + 1):
        click("next_finding")
    assert book.selected is not None
    assert book.selected.range.a1 == f"G{5 + at}"


def test_a_report_stays_unopened_and_a_fill_unreverted_where_the_answer_is_no(
    excel: Excel, click: Click
) -> None:
    book = open_working(excel, edited(example(), {"Summary!B8": None}))
    excel.answers = ["yes", "no"]
    click("fill_totals")
    filled = book.saved()
    click("revert_fill")
    assert book.saved() == filled
