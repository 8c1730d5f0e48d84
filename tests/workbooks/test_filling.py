from __future__ import annotations

from pathlib import Path

import pytest
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
from commissioning.writer import CannotWrite, put_names, replace_parts, write_cells
from commissioning_schemas.edits import Edit
from commissioning_schemas.fill_log import HEADINGS, read_log

SHELL = {"[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml", "xl/styles.xml"}
"""Parts that list the sheets and their styles, and change when FillLog is added."""

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
        1, "Summary", "B8", "number", 1645000, "=SUM(B5:B7)", 1645900, None,
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
    left = revert(tmp_path / "f.xlsx").reverting.left
    assert [(one.sheet, one.reason) for one in left] == [
        ("Summary", "look"),
        ("Panel Report", "look"),
    ]


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
