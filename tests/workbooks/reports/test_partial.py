"""A run that was interrupted says so in every format, and is well formed in each."""

from __future__ import annotations

import io
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook
from tests.workbooks.reports.junit_form import check_form
from tests.workbooks.reports.made import finding, workbook

from commissioning.reports.formats import FORMATS, report_as, report_bytes
from commissioning.reports.run import Run
from commissioning.reports.wording import closing

SAID = "Interrupted: the other workbooks were not checked."
WHOLE = Run([workbook(*[finding()] * 12)], 1, 1)
PARTIAL = Run(WHOLE.workbooks, 1, 1, partial=True)


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "json"])
def test_every_format_says_that_it_is_partial(form: str) -> None:
    assert SAID in " ".join(report_as(form, PARTIAL, ()).split())
    assert "nterrupted" not in report_as(form, WHOLE, ())


def test_json_and_workbooks_say_so_too() -> None:
    assert '"partial": true' in report_as("json", PARTIAL, ())
    book = load_workbook(io.BytesIO(report_bytes("xlsx", PARTIAL, ())))
    texts = [str(cell.value) for row in book["Workbooks"].iter_rows() for cell in row]
    assert any(SAID in text for text in texts)


@pytest.mark.parametrize("run", [PARTIAL, Run([], 1, 1, partial=True)])
def test_in_junit_it_is_an_error_of_a_case_of_its_own(run: Run) -> None:
    root = ElementTree.fromstring(report_as("junit", run, ()))
    check_form(root)
    (case,) = root.iterfind("testsuite[@name='The whole run']/testcase")
    assert [error.get("message") for error in case] == [SAID]
    assert root.get("errors") == "1"


def test_github_keeps_within_its_limit_of_errors() -> None:
    lines = report_as("github", PARTIAL, ()).splitlines()
    assert sum(line.startswith("::error") for line in lines) == 10
    assert lines[-1].endswith("And 3 errors more: see the report of this job.")


def test_it_never_says_that_nothing_was_left_out() -> None:
    assert "Nothing was left out." in closing(WHOLE)
    assert "Nothing was left out." not in closing(PARTIAL)
