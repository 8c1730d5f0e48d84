"""``commissioning combine``: managers' workbooks into one, whole or not at all."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from tests.workbooks.cli.running import report_of, run
from tests.workbooks.managers import MAP, write_parts_of_the_example, write_plan

from commissioning.reader import read, read_file
from commissioning.template import build_workbook, working_office
from commissioning_schemas.book import Book
from commissioning_schemas.read_book import read_book
from commissioning_schemas.tables import TABLES


def combined(*arguments: object) -> tuple[int, list[dict[str, Any]]]:
    """Combine workbooks, and return the number for the system and the report of each."""
    result = run("combine", *arguments, "--format", "json")
    return result.exit_code, json.loads(report_of(result))["workbooks"]


def codes(workbook: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [(one["code"], one["sheet"], one["cell"]) for one in workbook["findings"]]


def cells(path: Path, sheet: str) -> list[tuple[object, ...]]:
    return list(load_workbook(path)[sheet].iter_rows(min_row=5, values_only=True))


def plans(folder: Path) -> list[Path]:
    return [
        write_plan(folder / "North.xlsx", ["N1", "North", 710.1234], unit="£k"),
        write_plan(folder / "South.xlsx", ["S1", "South", 484_300.05]),
    ]


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("managers")
    write_parts_of_the_example(folder)
    return folder


def test_the_parts_of_the_example_make_the_example_again(parts: Path, tmp_path: Path) -> None:
    out = tmp_path / "Office.xlsx"
    before = {path: path.read_bytes() for path in parts.iterdir()}
    number, found = combined(parts, "-o", out)
    assert number == 0
    assert [Path(one["path"]).name for one in found] == [
        "DCP.xlsx", "RRO.xlsx", "VV.xlsx", "Office.xlsx",
    ]  # fmt: skip
    assert [one["findings"] for one in found[:3]] == [[], [], []]
    assert {path: path.read_bytes() for path in parts.iterdir()} == before
    whole = tmp_path / "whole.xlsx"
    whole.write_bytes(build_workbook(working_office()))
    (alone,) = json.loads(report_of(run("check", whole, "--format", "json")))["workbooks"]
    assert _by_place(found[3]["figures"], out) == _by_place(alone["figures"], whole)
    assert [(one["code"], one["impact_pence"]) for one in found[3]["findings"]] == [
        (one["code"], one["impact_pence"]) for one in alone["findings"]
    ]
    assert _rows(out) == _rows(whole)


def _by_place(figures: list[dict[str, Any]], path: Path) -> dict[tuple[str, ...], object]:
    """Return the figures by sheet, row key and column: rows may stand in another order."""
    book = read(path.read_bytes())
    found: dict[tuple[str, ...], object] = {}
    for one in figures:
        sheet = book.sheet(one["sheet"])
        assert sheet is not None
        number = int("".join(filter(str.isdigit, one["cell"])))
        column = "".join(filter(str.isalpha, one["cell"]))
        keys = [str(sheet.value(number, spot)) for spot in (1, 2, 3)]
        found[one["sheet"], *keys, column] = (one["stored"], one["expected"], one["meant"])
    return found


def _rows(path: Path) -> dict[str, list[str]]:
    grid, _ = read_file(path)
    book: Book = read_book(grid, None, None)
    return {
        name: sorted(
            str({field: getattr(row, field) for field in kind.columns if field != "notes"})
            for row in book.rows(kind)
        )
        for name, kind in TABLES.items()
        if name not in ("About", "Codes")
    }


def test_a_total_that_does_not_meet_the_budget_names_what_each_manager_plans(
    parts: Path, tmp_path: Path
) -> None:
    _, found = combined(parts, "-o", tmp_path / "Office.xlsx")
    (over,) = [one for one in found[3]["findings"] if one["code"] == "BUD-003"]
    assert over["message"].endswith(
        "Planned: £629,000 in DCP.xlsx, £599,000 in RRO.xlsx and £623,000 in VV.xlsx."
    )


def test_plans_with_maps_become_tables_in_pounds(tmp_path: Path) -> None:
    out = tmp_path / "Office.xlsx"
    number, found = combined(*plans(tmp_path), "-o", out)
    assert number == 1  # The years have no approved budget yet.
    rows = [row[:3] + row[8:9] + row[13:14] for row in cells(out, "Budget")]
    assert rows == [
        ("N1", "2021-22", "N", 710_123.4, "From North.xlsx, Plan row 4."),
        ("S1", "2021-22", "S", 484_300.05, "From South.xlsx, Plan row 4."),
    ]
    assert ("BUD-001", "Years", "E5") in codes(found[2])
    assert ("TYP-003", "About", "B9") in codes(found[2])
    assert not any(code == "REF-001" for code, *_ in codes(found[2]))
    summary = read(out.read_bytes()).sheet("Summary")
    assert summary is not None
    assert summary.value(5, 2) == 710_123.4


def test_the_sheet_sources_names_the_file_sheet_and_row_of_every_row(tmp_path: Path) -> None:
    out = tmp_path / "Office.xlsx"
    plans(tmp_path)
    write_plan(tmp_path / "West.xlsx", ["N1", "South", 5])
    number, found = combined(tmp_path, "-o", out)
    assert number == 1
    rows = [row for row in cells(out, "Sources") if row[0] == "Budget"]
    assert rows == [
        ("Budget", "N1", "North.xlsx", "Plan", 4, "Yes"),
        ("Budget", "S1", "South.xlsx", "Plan", 4, "Yes"),
        ("Budget", "N1", "West.xlsx", "Plan", 4, "No: its id is used"),
    ]
    (clash,) = [
        one for one in found[3]["findings"] if (one["code"], one["table"]) == ("REF-001", "Budget")
    ]
    assert (clash["sheet"], clash["cell"], clash["impact_pence"]) == ("Budget", "A5", 500)
    listed = [row for row in cells(out, "Checks") if "REF-001" in row and "Budget" in row]
    assert ["West.xlsx, Plan!B4" in str(row) for row in listed] == [True]


def test_a_grant_with_two_amounts_is_said_once_with_both_files(tmp_path: Path) -> None:
    grants = MAP + (
        '[[table]]\nrole = "Funding"\nsheet = "Grants"\nheading = "Fund"\ncolumns = {{ '
        'fund_id = "Fund", year = "Year", funder_org_id = "From", fund_name = "Name", '
        'amount_awarded = "Amount" }}\n'
    )
    head = ("Fund", "Year", "From", "Name", "Amount")
    for name, key, amount in (("North", "F1", 500), ("South", "F2", 480)):
        sheet = {"Grants": [head, (key, "2021-22", "MOJ", "Victims", amount)]}
        write_plan(tmp_path / f"{name}.xlsx", [key, name, 1], more=sheet, map=grants)
    _, found = combined(tmp_path, "-o", tmp_path / "Office.xlsx")
    (double,) = [one for one in found[2]["findings"] if one["code"] == "ARI-010"]
    assert "F1 (North.xlsx, Grants!E2) and F2 (South.xlsx, Grants!E2)" in double["message"]


def test_what_is_not_taken_over_is_said(tmp_path: Path) -> None:
    out = tmp_path / "Office.xlsx"
    head = ("Line", "Area", "Allocation", "Remarks")
    more = {"Phones": [["Ann", "555"]]}
    rows = ["N1", "North", "tbc", "Ask"], ["N2", "North", "5,000", None]
    write_plan(tmp_path / "North.xlsx", *rows, head=head, more=more)
    _, found = combined(tmp_path / "North.xlsx", "-o", out)
    said = {one["what"]: one["why"] for one in found[0]["not_checked"]}
    assert said["Budget (Plan)"] == 'not combined: the columns "Remarks"'
    assert said["Phones"] == "not combined: no table of this sheet is read"
    assert "commissioning check" in said["The workbook on its own"]
    assert [row[8] for row in cells(out, "Budget")] == ["tbc", 5000]


def test_a_published_table_is_an_error_of_its_own_workbook(tmp_path: Path) -> None:
    published = MAP.replace('heading = "Line"', 'heading = "Line"\npublished = true')
    write_plan(tmp_path / "North.xlsx", ["N1", "North", 0.7], unit="£m", map=published)
    number, found = combined(tmp_path, "-o", tmp_path / "Office.xlsx")
    assert (number, codes(found[0])) == (1, [("STR-001", "Plan", "A3")])
    assert found[0]["findings"][0]["impact_pence"] == 70_000_000


def test_a_workbook_without_a_map_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    out = tmp_path / "Office.xlsx"
    plans(tmp_path)
    write_plan(tmp_path / "West.xlsx", ["W1", "West", 5], map=None)
    result = run("combine", tmp_path, "-o", out)
    assert result.exit_code == 2
    assert "West.xlsx: it has no map and is not of the template" in result.stderr
    assert "commissioning map" in result.stderr
    assert not out.exists()


def test_a_workbook_that_cannot_be_read_stops_it_and_nothing_is_written(tmp_path: Path) -> None:
    out = tmp_path / "Office.xlsx"
    plans(tmp_path)
    (tmp_path / "West.xlsx").write_bytes(b"no workbook")
    number, found = combined(tmp_path, "-o", out)
    assert number == 3
    assert [code for code, *_ in codes(found[2])] == ["STR-009"]
    assert len(found) == 3
    assert not out.exists()
    assert "Nothing was written." in run("combine", tmp_path, "-o", out).stderr


def test_a_workbook_that_is_there_is_replaced_only_with_force(tmp_path: Path) -> None:
    out = tmp_path / "Office.xlsx"
    first, second = plans(tmp_path)
    out.write_bytes(b"older")
    result = run("combine", first, second, "-o", out)
    assert (result.exit_code, out.read_bytes()) == (2, b"older")
    assert "add --force to replace it" in result.stderr
    result = run("combine", first, second, "-o", out, "--force", "--fail-on", "never")
    assert result.exit_code == 0
    assert result.stderr.endswith(f"Written to {out}.\n")


def test_the_workbook_of_an_earlier_run_is_not_combined_with_its_own_sources(
    tmp_path: Path,
) -> None:
    out = tmp_path / "Office.xlsx"
    plans(tmp_path)
    combined(tmp_path, "-o", out)
    once = cells(out, "Sources")
    _, found = combined(tmp_path, "-o", out, "--force")
    assert len(found) == 3
    assert cells(out, "Sources") == once
    result = run("combine", out, "-o", out, "--force")
    assert result.exit_code == 2
    assert "is named as a workbook to combine too" in result.stderr


def test_a_folder_without_a_workbook_gives_4(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = run("combine", tmp_path / "empty", "-o", tmp_path / "Office.xlsx")
    assert result.exit_code == 4
    assert "There is no workbook" in result.stderr


def test_workbooks_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    for name in ("north", "south"):
        (tmp_path / name).mkdir()
        write_plan(tmp_path / name / "plan.xlsx", [name, name.title(), 5])
    out = tmp_path / "Office.xlsx"
    combined(tmp_path, "-o", out)
    files = {row[2] for row in cells(out, "Sources") if row[0] == "Budget"}
    assert files == {(tmp_path / name / "plan.xlsx").as_posix() for name in ("north", "south")}
