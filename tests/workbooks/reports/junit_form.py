"""What programs that read JUnit XML rely on: its elements, their order and their attributes."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

ATTRIBUTES = {
    "testsuites": {"name", "tests", "failures", "errors"},
    "testsuite": {"name", "tests", "failures", "errors"},
    "properties": set(),
    "property": {"name", "value"},
    "testcase": {"name", "classname", "time"},
    "failure": {"message", "type"},
    "error": {"message", "type"},
    "system-out": set(),
}
CHILDREN = {
    "testsuites": "(testsuite )*",
    "testsuite": "(properties )?(testcase )*",
    "properties": "(property )*",
    "testcase": "(failure )?(error )?(system-out )?",
}
COUNTS = {"tests": "testcase", "failures": "failure", "errors": "error"}


def check_form(root: Element) -> None:
    """Assert that a document is what readers of JUnit XML expect."""
    assert root.tag == "testsuites"
    for one in root.iter():
        assert set(one.keys()) == ATTRIBUTES[one.tag], one.tag
        children = "".join(f"{child.tag} " for child in one)
        assert re.fullmatch(CHILDREN.get(one.tag, ""), children), (one.tag, children)
        if one.tag in ("testsuites", "testsuite"):
            for attribute, tag in COUNTS.items():
                holders = {id(case) for case in one.iter("testcase")}
                found = (
                    len(holders)
                    if tag == "testcase"
                    else sum(case.find(tag) is not None for case in one.iter("testcase"))
                )
                assert one.get(attribute) == str(found), attribute
        if one.tag == "testcase":
            assert float(one.get("time", "")) >= 0
