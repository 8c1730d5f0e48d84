"""SARIF: rules, results with their fingerprints, and lines that exist in the cells as text."""

from __future__ import annotations

import json
from typing import Any

from tests.edited import example
from tests.workbooks.reports.made import finding, workbook
from tests.workbooks.reports.test_hostile_text import HOSTILE, strange

from commissioning.checking import WorkbookResult
from commissioning.reports.cells_text import cells_text
from commissioning.reports.run import Run
from commissioning.reports.sarif import sarif_report
from commissioning_schemas.check import check
from commissioning_schemas.findings import Severity
from commissioning_schemas.result import NotChecked

CODES = [("TYP-002", "malformed-amount"), ("BUD-002", "unfunded-request")]


def run_of(*workbooks: WorkbookResult) -> dict[str, Any]:
    log = json.loads(sarif_report(Run(workbooks, 60, 2, False, CODES)))
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    run: dict[str, Any] = log["runs"][0]
    return run


def test_every_rule_that_was_asked_is_described() -> None:
    rules = run_of(workbook())["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["TYP-002", "BUD-002"]
    assert rules[1]["defaultConfiguration"] == {"level": "error"}
    assert rules[1]["fullDescription"]["text"]


def test_a_result_names_its_rule_file_cell_fingerprint_and_money() -> None:
    cells = {"A3": "Area", "B3": "Allocation", "B4": 5}
    found = finding(severity=Severity.INFO, found="£22,10", impact_pence=100)
    (result,) = run_of(workbook(found, path="in/a b.xlsx", cells=cells))["results"]
    assert (result["ruleId"], result["ruleIndex"], result["level"]) == ("TYP-002", 0, "note")
    (location,) = result["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "in/a%20b.xlsx", "index": 0},
        "region": {"startLine": 3},
    }
    assert location["logicalLocations"] == [{"name": "B4", "fullyQualifiedName": "Plan!B4"}]
    assert result["partialFingerprints"] == {"commissioning/v1": "0123456789abcdef"}
    assert result["properties"] == {"found": "£22,10", "impact_pence": 100}
    assert result["message"]["text"].endswith("To do: Type the amount again.")


def test_every_line_of_a_result_is_the_line_of_its_cell_in_the_cells_as_text() -> None:
    done = check(example())
    lines = cells_text(example()).splitlines()
    run = run_of(WorkbookResult("working.xlsx", "00", done, grid=example()))
    assert len(run["results"]) == len(done.findings) > 3
    for result in run["results"]:
        (location,) = result["locations"]
        line = lines[location["physicalLocation"]["region"]["startLine"] - 1]
        assert line.split("\t")[0] == location["logicalLocations"][0]["fullyQualifiedName"]


def test_a_cell_that_is_empty_is_shown_at_the_next_one_of_its_sheet() -> None:
    cells = {"A3": "Area", "B3": "Allocation", "B9": 5}
    found = [finding("B4"), finding("B99"), finding(None), finding(None, sheet=None)]
    run = run_of(workbook(*found, cells=cells))
    at = [one["locations"][0]["physicalLocation"]["region"]["startLine"] for one in run["results"]]
    assert at == [3, 3, 1, 1]


def test_a_workbook_that_was_not_checked_in_full_is_a_notification() -> None:
    run = run_of(workbook(complete=False, not_checked=[NotChecked("Plan!B4", "no result")]))
    (told,) = run["invocations"][0]["toolExecutionNotifications"]
    assert told["level"] == "error"
    assert "could not be checked in full. Plan!B4: no result" in told["message"]["text"]
    assert run["artifacts"][0]["hashes"] == {"sha-256": "ab" * 32}


def test_hostile_text_steers_nothing() -> None:
    found = finding(message=HOSTILE, fix=HOSTILE, found=HOSTILE, sheet=HOSTILE)
    text = sarif_report(Run([workbook(found, path=f"{HOSTILE}.xlsx")], 60, 60))
    assert strange(text) == set()
    assert json.loads(text)
