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

NOT_YET_BUILT = {
    "ARI-012",
    "ARI-013",
    "ARI-014",
    "BID-003",
    "BUD-009",
    "BUD-012",
    "BUD-013",
    "BUD-015",
    "BUD-018",
    "BUD-019",
    "FRM-004",
    "FRM-005",
    "FRM-006",
    "FRM-008",
    "FRM-009",
    "FRM-010",
    "GOV-003",
    "GOV-006",
    "GOV-007",
    "GOV-010",
    "GOV-011",
    "GOV-012",
    "GRT-010",
    "GRT-011",
    "GRT-013",
    "GRT-014",
    "PUB-009",
    "PUB-010",
    "PUB-011",
    "PUB-012",
    "REF-006",
    "REF-007",
    "REF-008",
    "REF-009",
    "REF-010",
    "RES-007",
    "STR-010",
    "STR-012",
    "SVC-003",
    "SVC-004",
    "SVC-006",
    "SVC-008",
    "TXT-004",
    "TYP-011",
    "TYP-016",
}


OUR_OWN = {"ACC-001", "ACC-002", "ACC-003"}
"""Codes on acceptances, which the catalogue of rules does not list."""


def test_every_code_is_either_built_or_listed_as_not_yet_built() -> None:
    assert set(CODES) | NOT_YET_BUILT == set(CATALOGUE) | OUR_OWN
    assert set(CODES) & NOT_YET_BUILT == set()


@pytest.mark.parametrize("code", sorted(set(CODES) - OUR_OWN))
def test_a_code_agrees_with_its_entry_in_the_catalogue(code: str) -> None:
    ours, entry = CODES[code], CATALOGUE[code]
    assert ours.severity.value == entry["severity"]
    assert ours.kind == entry["kind"]
    assert ours.applies == entry["applies"]
    assert ours.family == entry["family"]
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
