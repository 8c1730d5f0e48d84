"""JUnit XML: a suite for each workbook, a case for each rule, failed where the run fails."""

from __future__ import annotations

from xml.etree import ElementTree

from tests.workbooks.reports.made import finding, workbook
from tests.workbooks.reports.test_hostile_text import HOSTILE

from commissioning.checking import WorkbookResult
from commissioning.reports.junit import junit_report
from commissioning.reports.run import Run
from commissioning_schemas.findings import Severity
from commissioning_schemas.result import NotChecked

CODES = [("TYP-002", "malformed-amount"), ("BUD-002", "unfunded-request")]


def suites(
    *workbooks: WorkbookResult, fails: tuple[Severity, ...] = (Severity.ERROR,)
) -> ElementTree.Element:
    return ElementTree.fromstring(junit_report(Run(workbooks, 60, 2, False, CODES), fails))


def test_every_rule_that_was_asked_is_a_case_of_every_workbook() -> None:
    root = suites(workbook(path="a.xlsx"), workbook(path="b.xlsx"))
    assert [suite.get("name") for suite in root] == ["a.xlsx", "b.xlsx"]
    for suite in root:
        names = [case.get("name") for case in suite]
        assert names == ["TYP-002 malformed-amount", "BUD-002 unfunded-request", "checked in full"]
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("6", "0", "0")


def test_findings_of_one_rule_fail_its_case_once() -> None:
    root = suites(workbook(finding("B4"), finding("B5")))
    (failure,) = root.iter("failure")
    assert failure.get("message") == "Plan!B4: is not an amount."
    assert (failure.text or "").splitlines()[1].startswith("error Plan!B5: is not an amount. To do")
    assert root.get("failures") == root[0].get("failures") == "1"


def test_findings_below_the_level_that_fails_stand_in_the_output() -> None:
    root = suites(workbook(finding(severity=Severity.WARNING)))
    assert not list(root.iter("failure"))
    (out,) = root.iter("system-out")
    assert (out.text or "").startswith("warning Plan!B4: ")
    root = suites(
        workbook(finding(severity=Severity.WARNING)), fails=(Severity.ERROR, Severity.WARNING)
    )
    assert len(list(root.iter("failure"))) == 1


def test_a_workbook_that_was_not_checked_in_full_is_an_error_with_the_reasons() -> None:
    root = suites(workbook(complete=False, not_checked=[NotChecked("Plan!B4", "no result")]))
    (error,) = root.iter("error")
    assert error.text == "Plan!B4: no result"
    assert root.get("errors") == "1"


def test_a_code_that_was_not_asked_by_name_still_has_its_case() -> None:
    root = suites(workbook(finding(code="STR-009", name="unreadable-file")))
    assert "STR-009 unreadable-file" in [case.get("name") for case in root[0]]
    assert root[0].get("tests") == "4"


def test_hostile_text_leaves_the_document_well_formed() -> None:
    root = suites(workbook(finding(message=HOSTILE, fix=HOSTILE), path=f'{HOSTILE}<&">.xlsx'))
    (failure,) = root.iter("failure")
    assert "[U+001B]" in (failure.text or "")
