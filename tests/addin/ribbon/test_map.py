"""Map this workbook: the proposal on a sheet, the answers from it, the map beside the file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.addin.excel import Book, Excel
from tests.addin.ribbon.conftest import Click
from tests.edited import example

from commissioning.map_files import read_map
from commissioning_schemas.grid import Grid, Sheet
from commissioning_schemas.map_sheet import HEADINGS, NAME

PLAIN = Grid(
    (
        Sheet(
            "Plan",
            rows={
                1: {1: "Commissioning plan 2021-22"},
                3: {1: "Portfolio", 2: "Budget 2021-22 (£)"},
                4: {1: "Demand and Crime Prevention", 2: 710000},
                5: {1: "Victims", 2: 484000},
                6: {1: "Reoffending", 2: 451000},
                7: {1: "Total", 2: 1645000},
            },
        ),
    )
)


def map_sheet(book: Book) -> Sheet:
    sheet = book.saved().sheet(NAME)
    assert sheet is not None
    return sheet


def test_what_was_found_and_what_is_open_is_listed(
    excel: Excel, click: Click, tmp_path: Path
) -> None:
    book = excel.open(PLAIN, "plan.xlsx", str(tmp_path))
    click("map_workbook")
    sheet = map_sheet(book)
    assert tuple(sheet.rows[4].values()) == HEADINGS
    text = " ".join(str(cells.get(2, "")) for cells in sheet.rows.values())
    assert "Plan!" in text
    assert "on the sheet Map" in excel.alerts[-1]
    assert book.current is not None
    assert book.current.name == NAME


def test_the_map_is_stored_beside_the_workbook_and_validate_reads_it(
    excel: Excel, click: Click, tmp_path: Path
) -> None:
    excel.open(example("as-published"), "as-published.xlsx", str(tmp_path))
    click("map_workbook")
    place = tmp_path / "as-published.map.toml"
    assert str(place) in excel.alerts[-1]
    assert read_map(place).tables
    click("validate")
    assert "none of the tables" not in excel.alerts[-1]


def test_an_answer_on_the_sheet_is_taken_and_kept(
    excel: Excel, click: Click, tmp_path: Path
) -> None:
    book = excel.open(example("as-published"), "as-published.xlsx", str(tmp_path))
    click("map_workbook")
    open_rows = [row for row, cells in map_sheet(book).rows.items() if row > 4 and cells.get(1)]
    assert open_rows
    row = open_rows[0]
    question = map_sheet(book).value(row, 1)
    choices = str(map_sheet(book).value(row, 4) or "none").split(" | ")
    leaf = next(one for one in book.leaves if one.name == NAME)
    leaf.values[(row, 3)] = choices[0]
    excel.answers = ["yes", "ok"]
    click("map_workbook")
    kept = {cells.get(1): cells.get(3) for cells in map_sheet(book).rows.values()}
    assert kept[question] == choices[0]


def test_an_answer_that_is_none_of_the_choices_is_told(
    excel: Excel, click: Click, tmp_path: Path
) -> None:
    book = excel.open(example("as-published"), "as-published.xlsx", str(tmp_path))
    click("map_workbook")
    leaf = next(one for one in book.leaves if one.name == NAME)
    row = next(r for (r, c), value in leaf.values.items() if c == 4 and r > 4 and value)
    leaf.values[(row, 3)] = "nonsense"
    click("map_workbook")
    assert "none of the answers" in excel.alerts[-1]


def test_a_map_that_a_person_wrote_is_replaced_only_after_a_question(
    excel: Excel, click: Click, tmp_path: Path
) -> None:
    from tests.edited import map_file

    place = tmp_path / "as-published.map.toml"
    place.write_text(map_file("as-published"), "utf-8")
    before = read_map(place)
    excel.open(example("as-published"), "as-published.xlsx", str(tmp_path))
    excel.answers = ["no"]
    click("map_workbook")
    assert place.read_text("utf-8") == map_file("as-published")
    excel.answers = ["yes"]
    click("map_workbook")
    assert place.read_text("utf-8") != map_file("as-published")
    assert read_map(place).ties == before.ties


def test_a_workbook_that_was_never_saved_is_asked_to_be(excel: Excel, click: Click) -> None:
    excel.open(example("as-published"), "Book1")
    click("map_workbook")
    assert "Save the workbook on this computer" in excel.alerts[-1]


def test_nothing_that_can_be_read_is_said(excel: Excel, click: Click, tmp_path: Path) -> None:
    excel.open(Grid((Sheet("A", rows={1: {1: "Dear all"}}),)), "a.xlsx", str(tmp_path))
    click("map_workbook")
    assert "0 tables can be read" in excel.alerts[-1]
    assert not list(tmp_path.glob("*.toml"))


def test_the_template_needs_no_map_and_a_sheet_of_ones_own_is_left(
    excel: Excel, click: Click
) -> None:
    excel.open(example())
    click("map_workbook")
    assert "needs no map" in excel.alerts[-1]
    own = Sheet(NAME, rows={1: {1: "how to find us"}})
    book = excel.open(replace(PLAIN, sheets=(*PLAIN.sheets, own)))
    click("map_workbook")
    assert "of its own" in excel.alerts[-1]
    assert book.saved().sheet(NAME) == own


@pytest.mark.parametrize("action", ["validate", "report"])
def test_the_profile_of_the_office_is_read(
    excel: Excel, click: Click, tmp_path: Path, action: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "commissioning.toml").write_text("nonsense = 1\n")
    excel.open(example(), "plan.xlsx", str(tmp_path))
    from commissioning_addin.ribbon.running import run_action

    run_action(action)
    assert "commissioning.toml" in excel.alerts[-1]
    assert "nonsense" in excel.alerts[-1]
