from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font, PatternFill
from tests.schemas.fill.offices import cells_of
from tests.workbooks.filled import filled_office
from tests.workbooks.filled_files import (
    WORKING,
    cells_but_the_log,
    changed_parts,
    filled,
    parts_of,
    taken_back,
    typed,
    without_formulas,
)
from tests.workbooks.plans import MAP, write_plan

import commissioning
from commissioning.filling import NotFillableError, fill, revert
from commissioning.reader import read
from commissioning.template import build_workbook
from commissioning.writer import CannotWrite, put_names, replace_parts, resize_tables, write_cells
from commissioning_schemas.edits import Edit
from commissioning_schemas.fill_log import HEADINGS, read_log

SHELL = {"[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml", "xl/styles.xml"}
"""Parts that list the sheets and their styles, and change when FillLog is added."""

LINE = {
    "Budget!A18": "NEW", "Budget!B18": "2020-21", "Budget!C18": "VV", "Budget!E18": "New line",
    "Budget!F18": "Base", "Budget!G18": "Own budget", "Budget!I18": 100,
}  # fmt: skip
YOUTH = {"Portfolios!A8": "YTH", "Portfolios!B8": "Youth", "Portfolios!E8": 4, "Budget!C5": "YTH"}


def sheets_that_differ(before: bytes, after: bytes) -> list[str]:
    old, new = parts_of(before), parts_of(after)
    return [name for name in old if "/worksheets/" in name and new[name] != old[name]]


def test_a_workbook_that_is_up_to_date_keeps_every_byte(tmp_path: Path) -> None:
    done = filled(tmp_path / "w.xlsx", WORKING)
    assert not done.filling.is_stale
    assert done.data == WORKING


def test_every_formula_that_was_taken_out_of_the_file_comes_back(tmp_path: Path) -> None:
    done = filled(tmp_path / "w.xlsx", without_formulas(WORKING))
    assert cells_but_the_log(done.data) == cells_but_the_log(WORKING)
    again = filled(tmp_path / "again.xlsx", done.data)
    assert not again.filling.is_stale
    assert again.data == done.data


def test_only_the_sheets_that_are_filled_change(tmp_path: Path) -> None:
    before = typed({"Awards!H25": 22953.38})
    done = filled(tmp_path / "w.xlsx", before)
    sheets = {one.edit.sheet for one in done.filling.changes}
    changed = {name for name in changed_parts(before, done.data) if "worksheets" in name}
    assert len(changed) == len(sheets) + 1  # and FillLog
    assert changed_parts(before, done.data) <= SHELL | changed
    assert read(done.data).sheets[-1].name == "FillLog"
    assert read(done.data).sheets[-1].state == "hidden"


def test_what_was_written_is_what_was_foreseen(tmp_path: Path) -> None:
    done = filled(tmp_path / "w.xlsx", typed(YOUTH, {"Portfolios": "A4:G8"}))
    assert cells_but_the_log(done.data) == cells_but_the_log(done.filling.grid)


def test_the_log_keeps_what_stood_in_each_cell_and_what_came_there(tmp_path: Path) -> None:
    done = filled(tmp_path / "w.xlsx", typed({"Awards!H25": 22953.38, "Summary!B8": 1645000}),
                  restore=True)  # fmt: skip
    grid = read(done.data)
    by_cell = {f"{one.sheet}!{one.cell}": one for one in read_log(grid)}
    assert by_cell["Summary!B8"].cells == (
        1, "Summary", "B8", "number", 1645000, "=SUM(B5:B7)", 1645900, None, None,
    )  # fmt: skip
    balance = by_cell["Awards!R25"]
    assert (balance.before_kind, balance.before_result, balance.after_value) == ("formula", 0, 1)
    sheet = grid.sheet("FillLog")
    assert sheet is not None
    assert tuple(sheet.rows[4].values()) == HEADINGS


def test_taking_back_a_fill_restores_every_cell_to_the_byte(tmp_path: Path) -> None:
    before = without_formulas(WORKING)
    after = filled(tmp_path / "w.xlsx", before).data
    back = taken_back(tmp_path / "f.xlsx", after)
    assert sheets_that_differ(before, back) == []
    assert read_log(read(back)) == []


def test_taking_back_a_fill_that_built_sheets_anew_restores_their_cells(tmp_path: Path) -> None:
    before = typed({**YOUTH, "Summary!B7": 451000}, {"Portfolios": "A4:G8"})
    after = filled(tmp_path / "w.xlsx", before).data
    assert cells_but_the_log(taken_back(tmp_path / "f.xlsx", after)) == cells_but_the_log(before)
    assert revert(tmp_path / "f.xlsx").reverting.left == []


def _with_looks_of_its_own(data: bytes) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(data))
    sheet = book["Summary"]
    sheet["B7"].fill = sheet["D40"].fill = PatternFill("solid", fgColor="FF00FF00")
    sheet["B9"].number_format = "0.000"
    sheet["A60"] = "a note"
    sheet["A60"].font = Font(bold=True)
    sheet.column_dimensions["C"].width, sheet.column_dimensions["K"].width = 40, 5
    sheet.row_dimensions[6].height = 50
    return _saved(book)


def _saved(book: openpyxl.Workbook) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _looks(data: bytes) -> dict[tuple[object, ...], object]:
    found: dict[tuple[object, ...], object] = {}
    for sheet in openpyxl.load_workbook(io.BytesIO(data)).worksheets:
        if sheet.title != "FillLog":
            for place, cell in sheet._cells.items():
                if cell.value is not None or cell.has_style:
                    parts = (cell.font, cell.fill, cell.border, cell.alignment, cell.number_format)
                    found[sheet.title, place] = repr(parts)
            for letters, column in sheet.column_dimensions.items():
                found[sheet.title, letters, column.min, column.max] = column.width
            for number, row in sheet.row_dimensions.items():
                if row.height:
                    found[sheet.title, "row", number] = row.height
    return found


def test_sheets_built_anew_get_back_their_colours_formats_widths_and_heights(
    tmp_path: Path,
) -> None:
    before = _with_looks_of_its_own(typed(YOUTH, {"Portfolios": "A4:G8"}))
    after = filled(tmp_path / "w.xlsx", before).data
    wanted = _looks(before)
    assert len(wanted.items() - _looks(after).items()) > 100
    assert _looks(taken_back(tmp_path / "f.xlsx", after)) == wanted
    again = _saved(openpyxl.load_workbook(io.BytesIO(after)))  # Its styles have other numbers.
    assert _looks(taken_back(tmp_path / "g.xlsx", again)) == wanted


def test_a_cell_that_was_changed_since_keeps_its_look_too(tmp_path: Path) -> None:
    before = _with_looks_of_its_own(typed(YOUTH, {"Portfolios": "A4:G8"}))
    after = filled(tmp_path / "w.xlsx", before).data
    since = write_cells(after, [Edit("Summary", "B7", 5)])
    back = _looks(taken_back(tmp_path / "f.xlsx", since))
    assert back["Summary", (7, 2)] == _looks(since)["Summary", (7, 2)]


def test_rows_pasted_below_a_table_become_part_of_it_until_the_fill_is_taken_back(
    tmp_path: Path,
) -> None:
    before = typed({**LINE, "Portfolios!A8": "YTH", "Portfolios!B8": "Youth", "Portfolios!E8": 4})
    done = filled(tmp_path / "w.xlsx", before)
    assert [(one.table, one.after) for one in done.filling.grown] == [
        ("Portfolios", "A4:G8"),
        ("Budget", "A4:O18"),
    ]
    grid = read(done.data)
    assert grid.tables["budget"][1].range.a1 == "A4:O18"
    assert cells_of(grid)["Budget!L18"][0] == 100
    assert cells_of(grid)["Summary!B9"] == (1646000, "=SUM(B5:B8)")
    assert not filled(tmp_path / "again.xlsx", done.data).filling.is_stale
    back = taken_back(tmp_path / "f.xlsx", done.data)
    assert cells_but_the_log(back) == cells_but_the_log(before)
    assert read(back).tables["budget"][1].range.a1 == "A4:O17"
    assert _looks(back) == _looks(before)


def test_a_table_that_a_person_gave_another_range_since_keeps_it(tmp_path: Path) -> None:
    after = filled(tmp_path / "w.xlsx", typed(LINE)).data
    path = tmp_path / "f.xlsx"
    path.write_bytes(resize_tables(after, {"Budget": "A4:O19"}))
    reverting = revert(path).reverting
    assert [(one.sheet, one.reason) for one in reverting.left] == [("Budget", "changed-since")]


def test_fills_are_taken_back_one_after_the_other(tmp_path: Path) -> None:
    first = typed({"Awards!H25": 22953.38})
    second = filled(tmp_path / "a.xlsx", first).data
    third = filled(tmp_path / "b.xlsx", _typed_again(second)).data
    assert {one.run for one in read_log(read(third))} == {1, 2}
    back = taken_back(tmp_path / "c.xlsx", third)
    assert cells_but_the_log(back) == cells_but_the_log(_typed_again(second))
    (tmp_path / "d.xlsx").write_bytes(back)
    assert revert(tmp_path / "d.xlsx").reverting.run == 1


def _typed_again(data: bytes) -> bytes:
    return write_cells(data, [Edit("Awards", "H24", 22900)])


@pytest.mark.parametrize(("portfolios", "years", "reserves"), [(1, 1, 0), (4, 3, 2), (9, 5, 3)])
def test_offices_of_any_size_are_filled_and_taken_back(
    tmp_path: Path, portfolios: int, years: int, reserves: int
) -> None:
    built = build_workbook(filled_office(portfolios, years, reserves))
    assert not filled(tmp_path / "w.xlsx", built).filling.is_stale
    before = without_formulas(built)
    done = filled(tmp_path / "w.xlsx", before)
    assert done.filling.left == []
    assert cells_but_the_log(done.data) == cells_but_the_log(built)
    assert not filled(tmp_path / "again.xlsx", done.data).filling.is_stale
    back = taken_back(tmp_path / "f.xlsx", done.data)
    assert sheets_that_differ(before, back) == []


def test_a_mapped_workbook_is_filled_and_gets_its_log_too(tmp_path: Path) -> None:
    map = MAP + 'rows = { total = ["Total"] }\ncalculated = ["B6"]\n'
    path = write_plan(tmp_path / "plan.xlsx", 1000, 2000, None, map=map,
                      names=("North", "South", "Total"))  # fmt: skip
    before = path.read_bytes()
    done = fill(path)
    assert done.source.map_path is not None
    path.write_bytes(done.data)
    grid = read(done.data)
    assert [sheet.name for sheet in grid.sheets] == ["Plan", "FillLog"]
    assert grid.sheets[0].formula(6, 2) == "=SUM(B4:B5)"
    assert "FillLog" not in str(commissioning.check(path).result.not_checked)
    assert cells_but_the_log(revert(path).data) == cells_but_the_log(before)


def test_a_file_that_is_no_workbook_cannot_be_filled(tmp_path: Path) -> None:
    (tmp_path / "w.xlsx").write_text("no workbook")
    with pytest.raises(NotFillableError):
        fill(tmp_path / "w.xlsx")
    with pytest.raises(FileNotFoundError):
        fill(tmp_path / "none.xlsx")


def test_a_workbook_of_another_kind_has_nothing_to_fill(tmp_path: Path) -> None:
    path = write_plan(tmp_path / "plan.xlsx", map=None)
    with pytest.raises(NotFillableError, match="needs a map"):
        fill(path)


def test_a_sheet_that_cannot_be_read_stops_the_fill(tmp_path: Path) -> None:
    broken = replace_parts(WORKING, {"xl/worksheets/sheet7.xml": b"<worksheet><sheetData><row"})
    (tmp_path / "w.xlsx").write_bytes(broken)
    with pytest.raises(NotFillableError, match='The sheet "Budget" cannot be read'):
        fill(tmp_path / "w.xlsx")


def test_a_sheet_with_a_password_is_refused(tmp_path: Path) -> None:
    part, open_one = "xl/worksheets/sheet2.xml", typed({"Summary!B8": 5})
    xml = parts_of(open_one)[part]
    locked = xml.replace(b"<sheetProtection ", b'<sheetProtection password="CC1A" ')
    assert locked != xml
    done = filled(tmp_path / "w.xlsx", replace_parts(open_one, {part: locked}), restore=True)
    with pytest.raises(CannotWrite, match="password"):
        done.data  # noqa: B018


def test_a_sheet_of_a_person_is_not_taken_for_the_log(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(typed({"Summary!B8": None})))
    book.create_sheet("FillLog")["A4"] = "Diesel"
    done = filled(tmp_path / "w.xlsx", _saved(book))
    with pytest.raises(NotFillableError, match="Give that sheet another name"):
        done.data  # noqa: B018


@pytest.mark.parametrize("lost", ["LiveChecks", "Summary"])
def test_a_sheet_that_was_deleted_is_filled_at_once_and_the_fill_is_taken_back(
    tmp_path: Path, lost: str
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(WORKING))
    del book[lost]
    before = _saved(book)
    after = filled(tmp_path / "w.xlsx", before).data
    assert not filled(tmp_path / "again.xlsx", after).filling.is_stale
    back = cells_but_the_log(taken_back(tmp_path / "f.xlsx", after))
    held = {place: cell for place, cell in back.items() if cell != (None, None)}
    assert held == cells_but_the_log(before)


def test_the_live_status_is_named_again_where_its_name_was_lost(tmp_path: Path) -> None:
    lost = put_names(WORKING, {"live_status": "LiveChecks!$Z$99"})
    done = filled(tmp_path / "w.xlsx", lost)
    assert done.filling.names
    assert read(done.data).names["live_status"] == "LiveChecks!$A$2"


def test_the_functions_for_programs_are_the_commands(tmp_path: Path) -> None:
    path = tmp_path / "w.xlsx"
    path.write_bytes(typed({"Awards!H25": 22953.38}))
    done = commissioning.fill(path)
    path.write_bytes(done.data)
    assert commissioning.revert(path).reverting.run == 1
