"""The run as SARIF 2.1.0, for code scanning: each finding at a real line of the cells as text."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from urllib.parse import quote

from commissioning_schemas.checks import catalogue
from commissioning_schemas.codes import Code
from commissioning_schemas.findings import Finding, Severity

from .. import __version__
from ..checking import WorkbookResult
from .cells_text import line_numbers, line_of
from .harmless import harmless
from .redact import LEFT_OUT
from .run import Run
from .settled import reason_of
from .wording import IS_PARTIAL, message_of, place_of

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_FINGERPRINT = "commissioning/v1"


def sarif_report(run: Run) -> str:
    """Return the run as a SARIF log of one run.

    The region of a result is the line that ``commissioning cells`` gives its cell; the cell
    itself is the logical location.
    """
    rules = [code for code in catalogue().codes.values() if code.code in dict(run.codes)]
    places = {code.code: number for number, code in enumerate(rules)}
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "commissioning",
                        "version": __version__,
                        "rules": list(map(_rule, rules)),
                    }
                },
                **({"redactionTokens": [LEFT_OUT]} if run.redacted else {}),
                "columnKind": "unicodeCodePoints",
                "invocations": [
                    {
                        "executionSuccessful": not (run.partial or run.faults),
                        "toolExecutionNotifications": list(map(_notification, _untold(run))),
                    }
                ],
                "artifacts": list(map(_artifact, run.workbooks)),
                "results": [
                    result
                    for number, workbook in enumerate(run.workbooks)
                    for result in _results(number, workbook, places)
                ],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rule(code: Code) -> dict[str, object]:
    return {
        "id": code.code,
        "name": code.name,
        "shortDescription": {"text": code.name.replace("-", " ").capitalize()},
        "fullDescription": {"text": code.rule},
        "help": {"text": f"{code.why} {code.fix}"},
        "defaultConfiguration": {"level": _LEVELS[code.severity]},
        "properties": {"tags": [code.family]},
    }


def _artifact(workbook: WorkbookResult) -> dict[str, object]:
    found: dict[str, object] = {"location": {"uri": _uri(workbook)}}
    if workbook.sha256 is not None:
        found["hashes"] = {"sha-256": workbook.sha256}
    if workbook.result.marking:
        found["properties"] = {"marking": harmless(workbook.result.marking)}
    return found


def _uri(workbook: WorkbookResult) -> str:
    return quote(workbook.path, safe="/", errors="replace")


def _untold(run: Run) -> Iterator[str]:
    """Yield, in sentences, what no result tells: what was not checked."""
    for workbook in run.workbooks:
        if not workbook.result.complete:
            why = "; ".join(f"{one.what}: {one.why}" for one in workbook.result.not_checked)
            yield f"{workbook.path} could not be checked in full. {why}"
    if run.partial:
        yield IS_PARTIAL


def _notification(text: str) -> dict[str, object]:
    return {"level": "error", "message": {"text": harmless(text)}}


def _results(
    number: int, workbook: WorkbookResult, places: Mapping[str, int]
) -> list[dict[str, object]]:
    lines = line_numbers(workbook.grid) if workbook.grid is not None else {}
    found = [_result(one, number, workbook, lines, places) for one in workbook.result.findings]
    return [*found, *_absent(number, workbook, places)]


def _absent(
    number: int, workbook: WorkbookResult, places: Mapping[str, int]
) -> Iterator[dict[str, object]]:
    """Yield the findings of the baseline that are there no more."""
    there = {one.fingerprint for one in workbook.result.findings}
    for fingerprint, known in (workbook.baseline or {}).items():
        if fingerprint not in there and known.code in places:
            yield {
                "ruleId": known.code,
                "ruleIndex": places[known.code],
                "baselineState": "absent",
                "message": {"text": harmless(f"{known.place}: was found before, and is not now.")},
                "locations": [
                    {
                        "physicalLocation": {
                            "artifactLocation": {"uri": _uri(workbook), "index": number}
                        }
                    }
                ],
                "partialFingerprints": {_FINGERPRINT: fingerprint},
            }


def _result(
    one: Finding,
    number: int,
    workbook: WorkbookResult,
    lines: Mapping[tuple[str, int, int], int],
    places: Mapping[str, int],
) -> dict[str, object]:
    place = harmless(place_of(one))
    location: dict[str, object] = {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(workbook), "index": number},
            "region": {"startLine": line_of(lines, one.sheet, one.cell)},
        }
    }
    if one.sheet is not None:
        name = harmless(one.cell or one.sheet)
        location["logicalLocations"] = [{"name": name, "fullyQualifiedName": place}]
    found: dict[str, object] = {
        "ruleId": one.code,
        "level": _LEVELS[one.severity],
        "message": {"text": harmless(f"{place}: {message_of(one)} To do: {one.fix}")},
        "locations": [location],
        "partialFingerprints": {_FINGERPRINT: one.fingerprint},
    }
    if workbook.baseline is not None:
        found["baselineState"] = "unchanged" if one.fingerprint in workbook.baseline else "new"
    if (acceptance := workbook.result.accepted.get(one.fingerprint)) is not None:
        why = harmless(reason_of(acceptance))
        found["suppressions"] = [{"kind": "external", "justification": why}]
    if one.code in places:
        found["ruleIndex"] = places[one.code]
    extra = {"found": one.found, "expected": one.expected, "impact_pence": one.impact_pence}
    if kept := {name: _plain(value) for name, value in extra.items() if value is not None}:
        found["properties"] = kept
    return found


def _plain(value: str | int) -> str | int:
    return harmless(value) if isinstance(value, str) else value
