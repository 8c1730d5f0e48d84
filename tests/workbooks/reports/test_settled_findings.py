"""Findings that are known or accepted: every report lists them, and none lets them fail."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from tests.workbooks.reports.made import finding, workbook
from tests.workbooks.reports.test_hostile_text import HOSTILE, strange

from commissioning.baselines import Known
from commissioning.reports.formats import FORMATS, report_as
from commissioning.reports.run import Run
from commissioning_schemas.acceptances import Acceptance
from commissioning_schemas.findings import Place, Severity

CODES = [("TYP-002", "malformed-amount"), ("TYP-001", "not-an-amount")]
ACCEPTED = Acceptance("c" * 16, "Agreed with the funder.", "CFO", dt.date(2026, 6, 30), Place())


def run(acceptance: Acceptance = ACCEPTED) -> Run:
    book = workbook(
        finding("B4", fingerprint="a" * 16, message="is new."),
        finding("B5", fingerprint="b" * 16, message="was known."),
        finding("B6", fingerprint="c" * 16, message="is fine.", severity=Severity.WARNING),
    )
    result = replace(book.result, accepted={acceptance.fingerprint: acceptance})
    known = {
        "b" * 16: Known("TYP-002", "error", "Plan!B5"),
        "d" * 16: Known("TYP-001", "error", "Plan!B9"),
        "e" * 16: Known("GONE-1", "error", "Plan!B9"),
    }
    return Run([replace(book, result=result, baseline=known)], 2, 2, codes=CODES)


def report(form: str) -> str:
    return report_as(form, run(), [Severity.ERROR])


def test_people_read_the_new_one_in_full_and_the_settled_ones_in_a_line() -> None:
    text = report("text")
    assert "1 error, the worst first:" in text
    assert "- TYP-002 malformed-amount, Plan!B5" in text
    flat = " ".join(text.split())
    assert (
        "- TYP-002 malformed-amount, Plan!B6: is fine. – accepted by CFO until 30 June 2026: "
        "Agreed with the funder." in flat
    )
    assert "1 workbook: 1 error, 0 warnings, 0 notes." in flat
    assert "Not counted: 1 finding known from the baseline and 1 finding accepted." in flat


def test_the_page_and_the_markdown_show_why_a_finding_is_accepted() -> None:
    for form in ("html", "markdown"):
        text = report(form)
        assert "accepted by CFO until 30 June 2026: Agreed with the funder." in text
        assert "Known from the baseline" in text


def test_only_the_new_one_fails_its_case_in_junit() -> None:
    (suite,) = ElementTree.fromstring(report("junit"))
    assert suite.get("failures") == "1"
    (case,) = (one for one in suite if one.get("name") == "TYP-002 malformed-amount")
    failure, output = case.find("failure"), case.find("system-out")
    assert failure is not None
    assert output is not None
    assert "B4" in str(failure.text)
    assert "B5" not in str(failure.text)
    assert "was known." in str(output.text)


def test_github_is_told_of_the_new_one_alone() -> None:
    assert [line.partition("::")[2].split(" ")[0] for line in report("github").splitlines()] == [
        "error"
    ]


def test_sarif_knows_the_state_of_each_and_what_is_suppressed_and_why() -> None:
    results = json.loads(report("sarif"))["runs"][0]["results"]
    assert [one["baselineState"] for one in results] == ["new", "unchanged", "new", "absent"]
    assert results[2]["suppressions"] == [
        {
            "kind": "external",
            "justification": "accepted by CFO until 30 June 2026: Agreed with the funder.",
        }
    ]
    assert results[3]["ruleId"] == "TYP-001"
    assert not any("suppressions" in one for one in results[:2])


def test_programs_read_the_status_in_json_csv_and_the_concise_lines() -> None:
    statuses = ["new", "known", "accepted"]
    (book,) = json.loads(report("json"))["workbooks"]
    assert [one["status"] for one in book["findings"]] == statuses
    assert [row["status"] for row in csv.DictReader(io.StringIO(report("csv")))] == statuses
    ends = [line.rpartition(" ")[2] for line in report("concise").splitlines()]
    assert ends == ["new.", "[known]", "[accepted]"]


@pytest.mark.parametrize("form", FORMATS)
def test_the_words_of_an_acceptance_steer_no_terminal(form: str) -> None:
    hostile = replace(ACCEPTED, reason=HOSTILE, by=HOSTILE, until=None)
    assert strange(report_as(form, run(hostile), []).replace("\r\n", "\n")) == set()
