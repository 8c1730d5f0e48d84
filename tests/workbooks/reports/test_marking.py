"""What a workbook says must stand on every page made of it stands on every report."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook
from tests.workbooks.cli.running import run
from tests.workbooks.filled_files import WORKING, typed
from tests.workbooks.reports.made import finding, workbook
from tests.workbooks.reports.test_hostile_text import HOSTILE, strange

from commissioning.reports.changes import FORMATS as DIFF_FORMATS
from commissioning.reports.formats import FORMATS, TO_FILES, report_as, report_bytes
from commissioning.reports.run import Run

MARKING = "OFFICIAL-SENSITIVE"
MARKED = typed({"About!B22": MARKING, "Summary!B8": 1645000})


@pytest.fixture
def marked(tmp_path: Path) -> Path:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(MARKED)
    return path


@pytest.mark.parametrize("redact", [(), ("--redact",)])
def test_every_format_shows_it(marked: Path, redact: tuple[str, ...]) -> None:
    wanted = [p for form in TO_FILES for p in ("--report", f"{form}={marked.parent}/out.{form}")]
    assert run("check", marked, *wanted, *redact).exit_code == 1
    for form in FORMATS:
        assert MARKING in (marked.parent / f"out.{form}").read_text("utf-8"), form
    sheet = load_workbook(marked.parent / "out.xlsx")["Findings"]
    assert [cell.value for cell in sheet["P"]][:2] == ["Marking", MARKING]


@pytest.mark.parametrize("form", DIFF_FORMATS)
def test_every_diff_shows_it(marked: Path, form: str) -> None:
    old = marked.with_name("old.xlsx")
    old.write_bytes(WORKING)
    assert MARKING in run("diff", old, marked, "--format", form, "--redact").stdout


def test_a_workbook_without_one_has_none(tmp_path: Path) -> None:
    book = workbook(finding())
    assert "marking" not in json.loads(report_as("json", Run([book], 1, 1), ()))["workbooks"][0]
    assert "Marked" not in report_as("github", Run([book], 1, 1), ())
    assert 'class="marking"' not in report_as("html", Run([book], 1, 1), ())


def test_two_workbooks_have_each_its_own() -> None:
    books = [
        replace(book, result=replace(book.result, marking=text))
        for book, text in ((workbook(path="a.xlsx"), "ONE"), (workbook(path="b.xlsx"), "TWO"))
    ]
    run_of = Run(books, 1, 1)
    assert report_as("github", run_of, ()).splitlines()[0].endswith("::Marked ONE, TWO")
    root = ElementTree.fromstring(report_as("junit", run_of, ()))
    told = [one.get("value") for one in root.iter("property")]
    assert told == ["ONE", "TWO"]
    assert "**ONE, TWO**" in report_as("markdown", run_of, ())


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "csv"])
def test_a_hostile_one_steers_nothing(form: str) -> None:
    book = workbook()
    evil = replace(book, result=replace(book.result, marking=f"{HOSTILE}<script>"))
    text = report_as(form, Run([evil], 1, 1), ())
    assert strange(text) == set()
    assert form not in ("html", "markdown") or "<script>" not in text


def test_a_hostile_one_is_text_in_a_workbook_of_findings() -> None:
    book = workbook(finding())
    evil = replace(book, result=replace(book.result, marking="=1+1"))
    sheet = load_workbook(io.BytesIO(report_bytes("xlsx", Run([evil], 1, 1), ())))["Findings"]
    assert sheet["P2"].data_type == "s"


def test_github_keeps_within_its_limit_of_notices() -> None:
    from commissioning_schemas.findings import Severity

    book = workbook(*[finding(severity=Severity.INFO) for _ in range(30)])
    marked = replace(book, result=replace(book.result, marking=MARKING))
    lines = report_as("github", Run([marked], 1, 1), ()).splitlines()
    assert sum(line.startswith("::notice") for line in lines) == 10
