from __future__ import annotations

import pytest
from tests.workbooks.reports.made import finding, workbook

from commissioning.reports.concise import concise_report
from commissioning.reports.run import Run
from commissioning.reports.wording import message_of
from commissioning_schemas.findings import Severity


def test_each_finding_is_a_line_with_its_path_place_severity_code_and_name() -> None:
    found = [
        finding("B4"),
        finding("B5", range="B5:B7", severity=Severity.INFO),
        finding(None, sheet="Plan"),
        finding(None, sheet=None),
    ]
    run = Run([workbook(*found[:2], path="in/a.xlsx"), workbook(*found[2:], path="b.xlsx")], 60, 60)
    assert concise_report(run).splitlines() == [
        "in/a.xlsx: Plan!B4: error TYP-002 malformed-amount: is not an amount.",
        "in/a.xlsx: Plan!B5:B7: info TYP-002 malformed-amount: is not an amount.",
        "b.xlsx: Plan: error TYP-002 malformed-amount: is not an amount.",
        "b.xlsx: error TYP-002 malformed-amount: is not an amount.",
    ]


@pytest.mark.parametrize(
    ("message", "found", "expected", "shown"),
    [
        ("£1,851,000 is asked for.", "1851000", None, "£1,851,000 is asked for."),
        ("−£205,100.50 is left.", "-205100.50", None, "−£205,100.50 is left."),
        ("£0.205m is two things.", "205000", None, "£0.205m is two things."),
        ("£205k is two things.", "205000", None, "£205k is two things."),
        ("is not right.", "1851000", None, "is not right. Found: 1851000."),
        ("is not right.", None, "North", "is not right. Expected: North."),
        ("is not right.", None, "1857300.50", "is not right. Expected: 1,857,300.50."),
        ("is late.", None, "2025-03-21 or earlier", "is late. Expected: 21/03/2025 or earlier."),
        ("is north.", "tbc", "North", "is north. Found: tbc."),
        ("is empty.", "", "", "is empty."),
    ],
)
def test_a_message_always_holds_what_was_found_and_expected(
    message: str, found: str | None, expected: str | None, shown: str
) -> None:
    assert message_of(finding(message=message, found=found, expected=expected)) == shown
