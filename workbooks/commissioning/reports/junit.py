"""The run as JUnit XML: a suite for each workbook, a case for each rule that was asked."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree

from commissioning_schemas.findings import Finding, Severity

from ..checking import WorkbookResult
from .harmless import harmless
from .run import Run
from .wording import IS_PARTIAL, message_of, place_of

_IN_FULL = "checked in full"


def junit_report(run: Run, fails: Sequence[Severity] = (Severity.ERROR,)) -> str:
    """Return the run as XML; findings of the severities ``fails`` fail their case.

    Findings of other severities stand in the case's output. A workbook that could not be
    checked in full has a case of that name which stops with an error, and so has a run that was
    interrupted.
    """
    root = ElementTree.Element("testsuites", name="commissioning")
    for workbook in run.workbooks:
        _add_suite(root, run, workbook, fails)
    if run.partial:
        suite = ElementTree.SubElement(root, "testsuite", name="The whole run", tests="1")
        suite.attrib |= {"failures": "0", "errors": "1"}
        case = _case(suite, "The whole run", _IN_FULL)
        ElementTree.SubElement(case, "error", message=IS_PARTIAL, type="error")
    for count in ("tests", "failures", "errors"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in root)))
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ElementTree.tostring(root, "unicode")}\n'


def _add_suite(
    root: ElementTree.Element, run: Run, workbook: WorkbookResult, fails: Sequence[Severity]
) -> None:
    suite = ElementTree.SubElement(root, "testsuite", name=harmless(workbook.path))
    if workbook.result.marking:
        told = ElementTree.SubElement(suite, "properties")
        marking = harmless(workbook.result.marking)
        ElementTree.SubElement(told, "property", name="marking", value=marking)
    by_code: dict[str, list[Finding]] = {code: [] for code, _ in run.codes}
    names = dict(run.codes)
    for one in workbook.result.findings:
        by_code.setdefault(one.code, []).append(one)
        names[one.code] = one.name
    fresh = set(map(id, workbook.fresh))
    failures = 0
    for code, found in by_code.items():
        case = _case(suite, workbook.path, f"{code} {names[code]}")
        failing = [one for one in found if one.severity in fails and id(one) in fresh]
        if failing:
            failures += 1
            first = f"{place_of(failing[0])}: {message_of(failing[0])}"
            failure = ElementTree.SubElement(case, "failure", message=harmless(first), type=code)
            failure.text = _listed(failing)
        others = [one for one in found if one not in failing]
        if others:
            ElementTree.SubElement(case, "system-out").text = _listed(others)
    case = _case(suite, workbook.path, _IN_FULL)
    if not workbook.result.complete:
        error = ElementTree.SubElement(case, "error", message="not checked in full", type="error")
        listed = (f"{one.what}: {one.why}" for one in workbook.result.not_checked)
        error.text = "\n".join(map(harmless, listed))
    suite.set("tests", str(len(by_code) + 1))
    suite.set("failures", str(failures))
    suite.set("errors", str(int(not workbook.result.complete)))


def _case(suite: ElementTree.Element, of: str, name: str) -> ElementTree.Element:
    return ElementTree.SubElement(
        suite, "testcase", classname=harmless(of), name=harmless(name), time="0"
    )


def _listed(found: Sequence[Finding]) -> str:
    lines = (
        f"{one.severity.value} {place_of(one)}: {message_of(one)} To do: {one.fix}" for one in found
    )
    return "\n".join(map(harmless, lines))
