"""Map this workbook: the proposal on a sheet, the answers from it, the map beside the file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.addin.excel import Book, Excel
from tests.addin.ribbon.conftest import Click
from tests.edited import example

from commissioning.map_files import map_of, read_map
from commissioning_addin.ribbon.running import run_action
from commissioning_schemas.check import check
from commissioning_schemas.checks_list import read_list
from commissioning_schemas.grid import Grid, Sheet
from commissioning_schemas.map_sheet import HEADINGS, NAME, read_stored
from commissioning_schemas.proposing import propose
from commissioning_schemas.units import Unit

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
    choices = str(map_sheet(book).value(row, 7) or "none").split(" | ")
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
    row = next(r for (r, c), value in leaf.values.items() if c == 7 and r > 4 and value)
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


def answer(book: Book, question: str, said: object) -> int:
    """Write an answer as a person does, and return its row."""
    leaf = next(one for one in book.leaves if one.name == NAME)
    row = next(r for (r, c), value in leaf.values.items() if c == 1 and value == question)
    leaf.values[(row, 3)] = said
    if said is None:
        del leaf.values[(row, 3)]
    return row


def line(book: Book, question: str) -> dict[str, object]:
    """Return what stands on the line of a question, by heading."""
    sheet = map_sheet(book)
    row = next(row for row in sheet.rows if sheet.value(row, 1) == question)
    return {heading: sheet.value(row, at) for at, heading in enumerate(HEADINGS, 1)}


def test_each_column_has_a_line_with_how_it_is_read(excel: Excel, click: Click) -> None:
    book = excel.open(example("as-published"))
    click("map_workbook")
    read = line(book, "Years!B4 in Years")
    assert read["What is asked, or was found"] == 'Years: column "Approved budget"'
    assert read["Answer"] == read["Found"] == "Approved budget (£)"
    assert read["Sure"] == 0.95
    assert "Approved budget (£)" in str(read["Choices"]).split(" | ")
    assert line(book, "Years!D4 in Years")["Answer"] is None


def test_a_column_that_was_found_is_corrected_on_the_sheet(
    excel: Excel, click: Click, tmp_path: Path
) -> None:
    book = excel.open(example("as-published"), "as-published.xlsx", str(tmp_path))
    click("map_workbook")
    place = tmp_path / "as-published.map.toml"
    before = next(one for one in read_map(place).tables if one.role == "Bids")
    assert before.columns["amount_high"] == ("Amount high",)
    answer(book, "Bids!D4 in Bids", None)
    answer(book, "Bids!C4 in Bids", "amount high (£)")
    click("map_workbook")
    after = next(one for one in read_map(place).tables if one.role == "Bids")
    assert after.columns["amount_high"] == ("Amount low",)
    assert "amount_low" not in after.columns
    assert line(book, "Bids!C4 in Bids")["Answer"] == "amount high (£)"
    assert line(book, "Bids!C4 in Bids")["Found"] == "Amount low (£)"
    assert place.read_text("utf-8") == read_stored(book.saved())


def test_what_was_decided_is_answered_otherwise_on_the_sheet(
    excel: Excel, click: Click, tmp_path: Path
) -> None:
    book = excel.open(example("as-published"), "as-published.xlsx", str(tmp_path))
    click("map_workbook")
    assert line(book, "Bids!A4 unit")["Answer"] == "£m"
    answer(book, "Bids!A4 unit", "£k")
    click("map_workbook")
    place = tmp_path / "as-published.map.toml"
    bids = next(one for one in read_map(place).tables if one.role == "Bids")
    assert bids.unit is Unit.THOUSANDS
    click("map_workbook")
    assert line(book, "Bids!A4 unit")["Answer"] == "£k"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("Amount hgih", 'is no column of Bids. Did you mean "Amount high (£)"?'),
        ("Amount high (£)", "another column is read as"),
    ],
)
def test_an_answer_that_cannot_be_taken_names_its_cell(
    excel: Excel, click: Click, said: str, why: str
) -> None:
    book = excel.open(example("as-published"))
    click("map_workbook")
    row = answer(book, "Bids!C4 in Bids", said)
    before = map_sheet(book)
    click("map_workbook")
    assert excel.alerts[-1].startswith(f"Map!C{row}: ")
    assert why in excel.alerts[-1]
    assert map_sheet(book) == before


def test_a_column_that_is_gone_is_told(excel: Excel, click: Click) -> None:
    book = excel.open(example("as-published"))
    click("map_workbook")
    row = answer(book, "Bids!E4 in Bids", "Stage")
    bids = next(one for one in book.leaves if one.name == "Bids")
    del bids.values[(4, 5)]
    click("map_workbook")
    assert excel.alerts[-1].startswith(f'Map!C{row}: There is no column "Bids!E4 in Bids" any more')


def test_a_workbook_that_was_never_saved_keeps_its_map_on_the_sheet(
    excel: Excel, click: Click, tmp_path: Path
) -> None:
    book = excel.open(example("as-published"), "Book1")
    click("map_workbook")
    assert "read it from there" in excel.alerts[-1]
    for action in ("validate", "fill_totals", "report"):
        click(action)
        assert "none of the tables" not in excel.alerts[-1]
    assert list(read_list(book.saved()))
    book.name, book.folder = "mine.xlsx", str(tmp_path)
    place = tmp_path / "mine.map.toml"
    click("validate")
    assert excel.alerts[-1].endswith(f"is stored beside the workbook now: {place}")
    assert read_map(place) == map_of(read_stored(book.saved()), "Map")
    click("validate")
    assert "beside the workbook" not in excel.alerts[-1]


def test_the_sheet_itself_is_neither_checked_nor_mapped(
    excel: Excel, click: Click, tmp_path: Path
) -> None:
    book = excel.open(example("as-published"), "as-published.xlsx", str(tmp_path))
    click("map_workbook")
    map = read_map(tmp_path / "as-published.map.toml")
    without, beside = check(example("as-published"), map), check(book.saved(), map)
    assert (without.findings, without.not_checked) == (beside.findings, beside.not_checked)
    assert propose(book.saved()).map == propose(example("as-published")).map


def test_a_map_that_cannot_be_stored_beside_the_workbook_is_used_and_told(
    excel: Excel, click: Click, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    book = excel.open(example("as-published"), "Book1")
    click("map_workbook")
    book.folder = str(tmp_path)
    monkeypatch.setattr("commissioning_addin.sheets.map_in_use.save", refuse)
    click("validate")
    assert "It cannot be stored beside the workbook: Permission denied." in excel.alerts[-1]
    assert list(read_list(book.saved()))


def test_a_folder_that_takes_no_map_is_told_and_the_sheet_is_written(
    excel: Excel, click: Click, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    book = excel.open(example("as-published"), "as-published.xlsx", str(tmp_path))
    monkeypatch.setattr("commissioning_addin.actions.map_workbook.save", refuse)
    click("map_workbook")
    assert "It cannot be stored beside the workbook: Permission denied." in excel.alerts[-1]
    assert read_stored(book.saved())


def test_a_correction_counts_before_it_is_stored_and_that_is_said(
    excel: Excel, click: Click, tmp_path: Path
) -> None:
    book = excel.open(example("as-published"), "as-published.xlsx", str(tmp_path))
    click("map_workbook")
    click("validate")
    before = {row.code for row in read_list(book.saved())}
    answer(book, "Years!B4 in Years", None)
    click("validate")
    assert excel.alerts[-1].endswith("is not stored yet: choose Map this workbook.")
    assert {row.code for row in read_list(book.saved())} != before


def test_the_file_beside_the_workbook_comes_before_the_sheet(
    excel: Excel, click: Click, tmp_path: Path
) -> None:
    excel.open(example("as-published"), "as-published.xlsx", str(tmp_path))
    click("map_workbook")
    place = tmp_path / "as-published.map.toml"
    place.write_text(place.read_text("utf-8").replace('"Bids"', '"Bidz"'), "utf-8")
    run_action("validate")
    assert str(place) in excel.alerts[-1]
    assert "Bidz" in excel.alerts[-1]


def test_a_stored_map_that_somebody_broke_is_told(excel: Excel, click: Click) -> None:
    book = excel.open(example("as-published"), "Book1")
    click("map_workbook")
    leaf = next(one for one in book.leaves if one.name == NAME)
    spot = next(spot for spot, value in leaf.values.items() if value == "[[table]]")
    leaf.values[spot] = "[[tabel]]"
    run_action("validate")
    assert excel.alerts[-1].startswith("The sheet Map: ")


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
    run_action(action)
    assert "commissioning.toml" in excel.alerts[-1]
    assert "nonsense" in excel.alerts[-1]
