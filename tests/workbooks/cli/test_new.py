from __future__ import annotations

import datetime as dt
import errno
import json
import os
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from tests.workbooks.cli.running import report_of, run

from commissioning.cli import main
from commissioning.template import ALL_MODULES

OFFICE = ("--year", "2026-27", "--body", 'Swyddfa\'r Comisiynydd & "Tŷ"', "--portfolio", "VV=Dŵr")
CORE = [
    "Read me", "About", "Summary", "LiveChecks", "Checks", "Years", "Portfolios", "Budget",
    "ReserveList", "Reserves", "Funding", "Organisations", "Codes",
]  # fmt: skip


def made(folder: Path, *more: object) -> Path:
    """Make a workbook, and fail where the command does."""
    out = folder / "plan.xlsx"
    result = run("new", out, *OFFICE, *more)
    assert result.exit_code == 0, result.output
    return out


def checked(path: Path) -> dict[str, Any]:
    found = json.loads(report_of(run("check", path, "--format", "json")))
    workbook: dict[str, Any] = found["workbooks"][0]
    return workbook


def about(path: Path) -> dict[str, object]:
    rows = load_workbook(path)["About"]["A5:B21"]
    return {row[0].value: row[1].value for row in rows if row[1].value is not None}


def test_it_says_what_it_made_and_what_comes_next(tmp_path: Path) -> None:
    out = tmp_path / "my plan.xlsx"
    result = run("new", out, *OFFICE, "--reserve", "R=Reserve", "--years", 4)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        f"Made {out}: 13 sheets, 2026-27 to 2029-30, 1 portfolio, 1 reserve.",
        "Now open it in Excel and begin with the sheet Read me. To see what is still to be "
        "filled in:",
        f'  commissioning check "{out}"',
    ]
    assert "13 sheets, 2026-27, 1 portfolio, 0 reserves." in report_of(
        run("new", tmp_path / "short.xlsx", *OFFICE, "--years", 1)
    )


def test_about_and_the_lists_hold_what_is_known_and_no_amount(tmp_path: Path) -> None:
    out = made(tmp_path, "--body-code", "EXA", "--reserve", "R 1=Cronfa")
    assert about(out) == {
        "body_name": "Swyddfa'r Comisiynydd & \"Tŷ\"", "body_code": "EXA", "base_year": "2026-27",
        "as_at": dt.datetime(2026, 4, 1), "money_unit": "£", "schema_version": "1.0",
        "status": "Draft", "tolerance_pence": 0,
    }  # fmt: skip
    workbook = load_workbook(out)
    assert workbook.sheetnames == CORE
    years = [[cell.value for cell in row[:5]] for row in workbook["Years"]["A5:H7"]]
    assert years == [
        ["2026-27", dt.datetime(2026, 4, 1), dt.datetime(2027, 3, 31), "Current", None],
        ["2027-28", dt.datetime(2027, 4, 1), dt.datetime(2028, 3, 31), "Budget", None],
        ["2028-29", dt.datetime(2028, 4, 1), dt.datetime(2029, 3, 31), "Plan", None],
    ]
    assert [cell.value for cell in workbook["Portfolios"][5]] == [
        "VV", "Dŵr", None, None, 1, None, None,
    ]  # fmt: skip
    assert [cell.value for cell in workbook["ReserveList"][5]][:3] == ["R 1", "Cronfa", None]
    assert (workbook["Budget"]["J5"].value, workbook["Budget"]["K5"].value) == ("=0", "=0")
    assert workbook["Summary"]["A5"].value == "VV"


def test_check_names_only_what_people_have_still_to_fill_in(tmp_path: Path) -> None:
    modules = ",".join(sorted(ALL_MODULES - {"calendar"}))
    found = checked(made(tmp_path, "--reserve", "R=Reserve", "--with", modules))
    cells = [(one["code"], one["sheet"], one["cell"]) for one in found["findings"]]
    assert sorted(cells) == [
        ("BUD-001", "Years", "E5"), ("BUD-001", "Years", "E6"), ("BUD-001", "Years", "E7"),
        ("RES-001", "ReserveList", "C5"), ("RES-001", "ReserveList", "D5"),
        ("RES-001", "ReserveList", "E5"), ("RES-001", "ReserveList", "F5"),
        ("RES-008", "ReserveList", "A5"),
        ("TYP-019", "About", "B12"), ("TYP-019", "About", "B13"), ("TYP-019", "About", "B6"),
    ]  # fmt: skip
    assert found["complete"]
    assert found["not_checked"] == []
    # A row without input is no figure: Monitoring's would show an error.
    assert {figure["sheet"] for figure in found["figures"]} == {"Summary", "MTFS", "Panel Report"}


def test_every_module_of_the_help_can_be_asked_for_alone(tmp_path: Path) -> None:
    text = main.commands["new"].params
    (option,) = (one for one in text if one.name == "modules")
    told = option.to_info_dict()["help"]
    named = set(told.partition(": ")[2].removesuffix("; or all.").split(", "))
    assert named == ALL_MODULES
    for module in sorted(named):
        out = made(tmp_path, "--with", module, "--years", 1, "--force")
        # What is published are awards: publish brings their sheet with it.
        assert len(load_workbook(out).sheetnames) == len(CORE) + 1 + (module == "publish")
        assert checked(out)["not_checked"] == []
    assert len(load_workbook(made(tmp_path, "--with", "all", "--force")).sheetnames) == 28


@pytest.mark.parametrize("year", ["2026/27", "FY 2026-27", "2026-2027", "26-27"])
def test_a_year_may_be_written_in_any_way_that_means_one(tmp_path: Path, year: str) -> None:
    out = tmp_path / "plan.xlsx"
    assert run("new", out, "--year", year, *OFFICE[2:]).exit_code == 0
    assert about(out)["base_year"] == "2026-27"


@pytest.mark.parametrize("day", ["2027-02-03", "03/02/2027"])
def test_the_day_on_which_the_workbook_stands_can_be_given(tmp_path: Path, day: str) -> None:
    assert about(made(tmp_path, "--as-at", day))["as_at"] == dt.datetime(2027, 2, 3)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (["--year", "2026"], 'Error: "2026" lies in two financial years. Write the one you mean'),
        (["--year", "next"], '"next" is not a financial year such as 2026-27.'),
        (["--year", "2011-12"], "The base year can be 2012-13 to 2089-90; 2011-12 is not"),
        (["--years", "11"], "11 is not in the range 1<=x<=10"),
        (["--with", "award"], 'There is no module "award". Did you mean "awards"? They are'),
        (["--portfolio", "DCP"], '"DCP" should be an id, an equals sign and the name of the'),
        (["--body", " "], "The name of the body is empty."),
        (["--reserve", "R\x1b[1m"], '"R[U+001B][1m" should be an id, an equals sign and'),
    ],
)
def test_a_wrong_option_is_explained_and_nothing_is_made(
    tmp_path: Path, wrong: list[str], said: str
) -> None:
    result = run("new", tmp_path / "plan.xlsx", *OFFICE, *wrong)
    assert said in result.output
    assert "\x1b" not in result.output
    assert (result.exit_code, list(tmp_path.iterdir())) == (2, [])


def test_a_place_where_no_workbook_can_be_is_explained(tmp_path: Path) -> None:
    for out, said in (
        (tmp_path / "none" / "plan.xlsx", f'There is no folder "{tmp_path / "none"}".'),
        (tmp_path / "plan.xlsm", "should end in .xlsx"),
        (tmp_path, "is a folder"),
    ):
        result = run("new", out, *OFFICE)
        assert (result.exit_code, list(tmp_path.iterdir())) == (2, [])
        assert said in result.stderr


def test_a_file_that_is_there_is_replaced_only_by_force(tmp_path: Path) -> None:
    out = tmp_path / "plan.xlsx"
    out.write_bytes(b"mine")
    result = run("new", out, *OFFICE)
    assert result.exit_code == 2
    assert "is there already. Choose another name, or add --force to replace it." in result.stderr
    assert out.read_bytes() == b"mine"
    made(tmp_path, "--force")
    assert out.read_bytes()[:2] == b"PK"
    assert list(tmp_path.iterdir()) == [out]


def test_a_workbook_that_is_open_in_excel_is_not_replaced(tmp_path: Path) -> None:
    out = made(tmp_path)
    before = out.read_bytes()
    (tmp_path / "~$plan.xlsx").write_bytes(b"owner")
    result = run("new", out, *OFFICE, "--years", 1, "--force")
    assert (result.exit_code, out.read_bytes()) == (2, before)
    assert "is open in Excel. Close it there first." in result.stderr


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = made(tmp_path)
    before = out.read_bytes()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    result = run("new", out, *OFFICE, "--years", 1, "--force")
    assert (result.exit_code, out.read_bytes()) == (2, before)
    assert f"cannot be written: {os.strerror(errno.ENOSPC)}." in result.stderr
    assert list(tmp_path.iterdir()) == [out]
