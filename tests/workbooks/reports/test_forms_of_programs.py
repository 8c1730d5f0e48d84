"""SARIF and JUnit have the form that other programs read, whatever a run holds.

SARIF is held against the schema of OASIS itself: see tests/data/README.md.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from jsonschema import Draft4Validator
from tests.workbooks.reports.junit_form import check_form
from tests.workbooks.reports.made import finding, workbook
from tests.workbooks.reports.test_hostile_text import HOSTILE

from commissioning import check
from commissioning.baselines import Known
from commissioning.reports.junit import junit_report
from commissioning.reports.redact import redacted
from commissioning.reports.run import Run
from commissioning.reports.sarif import sarif_report
from commissioning.shipped import shipped
from commissioning_schemas.acceptances import Acceptance
from commissioning_schemas.findings import Place, Severity
from commissioning_schemas.result import NotChecked

CODES = [("TYP-002", "malformed-amount"), ("BUD-002", "unfunded-request")]


def everything() -> Run:
    """Return a run with a result of every kind."""
    shown = finding(severity=Severity.INFO, found=HOSTILE, impact_pence=5)
    other = finding("B5", fingerprint="e" * 16, code="STR-009", sheet=HOSTILE)
    whole = finding(None, sheet=None, fingerprint="d" * 16)
    book = workbook(
        shown, other, whole, path=f"in/a b {HOSTILE}.xlsx",
        complete=False, not_checked=[NotChecked("Plan!B4", HOSTILE)],
        cells={"A3": "Area", "B4": 5},
    )  # fmt: skip
    accepted = {"e" * 16: Acceptance("e" * 16, HOSTILE, "CFO", None, Place())}
    book = replace(
        book,
        result=replace(book.result, accepted=accepted, marking="OFFICIAL"),
        baseline={"d" * 16: Known("TYP-002", "error", "Plan"), "c" * 16: Known(*_GONE)},
    )
    refused = workbook(whole, path="b.xlsx", refusal="empty", complete=False)
    return Run([book, replace(refused, sha256=None), workbook(path="c.xlsx")], 2, 2, True, CODES)


_GONE = ("TYP-002", "warning", "Plan!B9")


def shipped_ones() -> Run:
    books = [
        check(shipped(f"examples/{n}.xlsx"), extended=True) for n in ("working", "as-published")
    ]
    return Run(books, 2, 2, False, CODES)


RUNS: dict[str, Callable[[], Run]] = {
    "everything": everything,
    "redacted": lambda: redacted(everything()),
    "shipped": shipped_ones,
    "nothing": lambda: Run([], 2, 2, False, CODES),
}
SCHEMA = Path(__file__).parents[2] / "data" / "sarif-schema-2.1.0.json"
VALIDATOR = Draft4Validator(json.loads(SCHEMA.read_text("utf-8")))


def mistakes(log: object) -> list[str]:
    return [f"{one.json_path}: {one.message[:200]}" for one in VALIDATOR.iter_errors(log)]


@pytest.mark.parametrize("name", RUNS)
def test_sarif_has_the_form_of_the_standard(name: str) -> None:
    log = json.loads(sarif_report(RUNS[name]()))
    assert mistakes(log) == []
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        if "ruleIndex" in result:
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        (location,) = result["locations"]
        place = location["physicalLocation"]["artifactLocation"]
        assert run["artifacts"][place["index"]]["location"]["uri"] == place["uri"]
        assert re.fullmatch(r"[!-~]+", place["uri"])
        assert "\\" not in place["uri"]


def _no_message(log: Any) -> None:
    del log["runs"][0]["results"][0]["message"]


def _line_nought(log: Any) -> None:
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0


def _other_level(log: Any) -> None:
    log["runs"][0]["results"][0]["level"] = "info"


def _unknown_key(log: Any) -> None:
    log["runs"][0]["results"][0]["fix"] = "x"


@pytest.mark.parametrize("spoil", [_no_message, _line_nought, _other_level, _unknown_key])
def test_the_form_would_see_a_mistake(spoil: Callable[[Any], None]) -> None:
    log = copy.deepcopy(json.loads(sarif_report(everything())))
    spoil(log)
    assert mistakes(log)


@pytest.mark.parametrize("name", RUNS)
@pytest.mark.parametrize("fails", [(), (Severity.ERROR,), tuple(Severity)])
def test_junit_has_the_form_that_is_read(name: str, fails: tuple[Severity, ...]) -> None:
    check_form(ElementTree.fromstring(junit_report(RUNS[name](), fails)))
