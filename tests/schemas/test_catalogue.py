"""The codes in the program and those in the catalogue are the same, both ways."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from commissioning_schemas.checks import catalogue
from commissioning_schemas.codes import FAMILIES

CATALOGUE = {
    rule["code"]: rule
    for rule in json.loads((Path(__file__).parent.parent / "data/rules.json").read_text("utf-8"))
}
CODES = catalogue().codes

LEFT_OUT = {
    "PUB-009": "no column says on which day an award was published: publish = Yes is a wish, and "
    "last_modified changes with any edit, so that every award of an earlier month would be accused",
}
"""The codes of the catalogue that this version cannot raise, and why."""


OUR_OWN = {"ACC-001", "ACC-002", "ACC-003"}
"""Codes on acceptances, which the catalogue of rules does not list."""


def test_every_code_is_either_built_or_left_out_for_a_reason() -> None:
    assert set(CODES) | set(LEFT_OUT) == set(CATALOGUE) | OUR_OWN
    assert set(CODES) & set(LEFT_OUT) == set()
    assert {CATALOGUE[code]["set"] for code in LEFT_OUT} == {"ext"}
    assert all(LEFT_OUT.values())


@pytest.mark.parametrize("code", sorted(set(CODES) - OUR_OWN))
def test_a_code_agrees_with_its_entry_in_the_catalogue(code: str) -> None:
    ours, entry = CODES[code], CATALOGUE[code]
    assert ours.severity.value == entry["severity"]
    assert ours.kind == entry["kind"]
    assert ours.applies == entry["applies"]
    assert ours.family == entry["family"]
    assert ours.set == entry["set"]
    assert ours.family in FAMILIES


def test_names_are_unique_and_state_the_fault_in_words_with_hyphens() -> None:
    names = [code.name for code in CODES.values()]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in names)


@pytest.mark.parametrize("code", sorted(CODES))
def test_a_code_says_what_why_and_how_to_mend_in_sentences(code: str) -> None:
    ours = CODES[code]
    for text in (ours.rule, ours.why, ours.fix):
        assert text[0].isupper() or text[0] in '"£'
        assert text.endswith(".")
    assert ours.source


def test_every_question_is_a_question_and_names_declared_codes() -> None:
    for check in catalogue().checks:
        assert check.question.endswith("?")
        assert set(check.codes) <= set(CODES)
