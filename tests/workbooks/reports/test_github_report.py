"""Annotations for GitHub Actions: the worst first, within its limits, forged by no text."""

from __future__ import annotations

from tests.workbooks.reports.made import finding, workbook

from commissioning.reports.github import github_report
from commissioning.reports.run import Run
from commissioning_schemas.findings import Finding, Severity


def lines(*findings: Finding, path: str = "in/plan.xlsx") -> list[str]:
    return github_report(Run([workbook(*findings, path=path)], 60, 60)).splitlines()


def test_a_finding_is_an_annotation_of_its_file_with_what_is_wrong_and_what_to_do() -> None:
    assert lines(finding()) == [
        "::error file=in/plan.xlsx,title=TYP-002 malformed-amount::Plan!B4: is not an amount. "
        "To do: Type the amount again."
    ]


def test_warnings_and_notes_have_their_own_kinds_and_errors_come_first() -> None:
    found = [finding(severity=one) for one in (Severity.INFO, Severity.WARNING, Severity.ERROR)]
    kinds = [line.split(" ")[0] for line in lines(*found)]
    assert kinds == ["::error", "::warning", "::notice"]


def test_most_money_comes_first() -> None:
    found = [finding(f"B{n}", impact_pence=n * 100) for n in (4, 9, 6)]
    assert [line.split("::")[2][:7] for line in lines(*found)] == ["Plan!B9", "Plan!B6", "Plan!B4"]


def test_what_github_would_drop_is_counted_in_one_line() -> None:
    found = [finding(f"B{n}") for n in range(1, 13)]
    found += [finding(f"C{n}", severity=Severity.INFO) for n in range(1, 13)]
    told = lines(*found)
    assert sum(line.startswith("::error ") for line in told) == 10
    assert sum(line.startswith("::notice ") for line in told) == 10
    assert told[-1].endswith("::And 2 errors, 3 notes more: see the report of this job.")


def test_ten_of_a_kind_need_no_such_line() -> None:
    assert len(lines(*(finding(f"B{n}") for n in range(1, 11)))) == 10


def test_no_text_of_a_workbook_begins_a_command_of_its_own() -> None:
    evil = "100%\r\n::error::forged, a:b"
    (line,) = lines(finding(message=evil), path="a,b:c%.xlsx")
    assert "file=a%2Cb%3Ac%25.xlsx," in line
    assert "100%25  ::error::forged, a:b" in line


def test_a_finding_about_the_whole_workbook_names_no_place() -> None:
    (line,) = lines(finding(None, sheet=None))
    assert "::is not an amount." in line
