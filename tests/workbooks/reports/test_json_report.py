from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.workbooks.reports.contract import check_document
from tests.workbooks.reports.made import finding, workbook

from commissioning.checking import check
from commissioning.reports.json_report import json_report
from commissioning.reports.run import Run
from commissioning.shipped import shipped
from commissioning_schemas.findings import Severity


def run_of(*names: str) -> Run:
    return Run([check(shipped(f"examples/{name}.xlsx")) for name in names], 60, 60)


def test_the_report_on_the_examples_keeps_the_contract() -> None:
    document = json.loads(json_report(run_of("working", "as-published")))
    check_document(document)
    working, published = document["workbooks"]
    assert working["path"].endswith("/examples/working.xlsx")
    assert working["settings"] == {"map": None, "as_at": "2021-03-18", "tolerance_pence": 0}
    assert published["settings"]["map"].endswith("/as-published.map.toml")
    assert all(working[part] for part in ("findings", "figures", "tables"))
    assert published["tables"][0]["unit"] == "£m"


def test_a_finding_is_written_whole() -> None:
    one = finding(range="B4:B6", found="1645900", expected="-205100.50", impact_pence=20_510_050)
    (book,) = json.loads(json_report(Run([workbook(one)], 60, 60)))["workbooks"]
    assert book["findings"] == [
        {
            "code": "TYP-002",
            "name": "malformed-amount",
            "severity": "error",
            "sheet": "Plan",
            "cell": "B4",
            "range": "B4:B6",
            "table": "Plan",
            "column": "Allocation",
            "message": "Plan!B4:B6: is not an amount.",
            "fix": "Type the amount again.",
            "found": "1645900",
            "expected": "-205100.50",
            "impact_pence": 20510050,
            "fingerprint": "0123456789abcdef",
        }
    ]


def test_the_tool_counts_every_rule_and_the_summary_every_severity() -> None:
    run = Run(
        [
            workbook(finding("B4"), finding("B5", severity=Severity.WARNING)),
            workbook(finding("B4", severity=Severity.WARNING), complete=False),
        ],
        rules=60,
        asked=3,
    )
    document = json.loads(json_report(run))
    check_document(document)
    assert document["tool"]["rules"] == 60
    assert document["summary"] == {
        **{"workbooks": 2, "complete": 1},
        **{"error": 1, "warning": 2, "info": 0},
    }


def test_findings_keep_their_order() -> None:
    cells = ["C8", "B4", "B5"]
    run = Run([workbook(*(finding(cell, severity=Severity.INFO) for cell in cells))], 60, 60)
    (book,) = json.loads(json_report(run))["workbooks"]
    assert [one["cell"] for one in book["findings"]] == cells


def test_a_refused_file_is_one_entry_with_one_finding(tmp_path: Path) -> None:
    path = tmp_path / "old.xlsx"
    path.write_bytes(b"")
    document = json.loads(json_report(Run([check(path)], 60, 60)))
    check_document(document)
    (book,) = document["workbooks"]
    (one,) = book["findings"]
    assert (book["complete"], book["tables"], book["figures"]) == (False, [], [])
    assert (one["code"], one["severity"], one["found"]) == ("STR-009", "error", "empty")
    assert (one["sheet"], one["cell"]) == (None, None)
    assert book["sha256"] == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@pytest.mark.parametrize("names", [(), ("working",)])
def test_the_same_run_gives_the_same_text_and_ends_with_a_line(names: tuple[str, ...]) -> None:
    first, second = json_report(run_of(*names)), json_report(run_of(*names))
    assert first == second
    assert first.endswith("}\n")
    check_document(json.loads(first))


def test_an_interrupted_run_says_that_it_is_partial() -> None:
    assert json.loads(json_report(Run([], 60, 60, partial=True)))["partial"] is True
    assert "partial" not in json.loads(json_report(Run([], 60, 60)))


def test_each_finding_and_figure_has_a_line_of_its_own() -> None:
    run = run_of("working")
    lines = json_report(run).splitlines()
    result = run.workbooks[0].result
    assert sum('"fingerprint": ' in line for line in lines) == len(result.findings)
    assert sum('"stale": ' in line for line in lines) == len(result.figures)
