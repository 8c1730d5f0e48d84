"""The published example maps without a hand: only what a person must decide is asked."""

from __future__ import annotations

from dataclasses import replace

from tests.edited import example, example_map
from tests.schemas.layouts.office import PROFILE, map_of

from commissioning_schemas.proposing import propose

ANSWERS = {"published": "all", "about as_at": "2021-03-18", "about status": "Approved"}


def test_only_what_the_workbook_does_not_say_is_asked() -> None:
    asked = {question.id for question in propose(example("as-published"), PROFILE).questions}
    assert asked == {"published", "about as_at", "about status", "ties"}


def test_the_proposal_is_the_stored_map_but_for_its_ties() -> None:
    stored = example_map("as-published")
    assert stored is not None
    proposal = propose(example("as-published"), PROFILE, ANSWERS)
    assert map_of(proposal) == replace(stored, ties=())


def test_every_decision_has_its_evidence_in_words() -> None:
    decisions = propose(example("as-published"), PROFILE).decisions
    assert all(one.evidence and 0.8 <= one.confidence <= 1 for one in decisions)
    words = [f"{one.place} {one.what}: {one.evidence}" for one in decisions]
    assert (
        'Table 1!A4 headings in row 4: row 4 names 1 column of Budget ("Amount"), and so does '
        "its title"
    ) in words


def test_without_a_profile_labels_are_asked() -> None:
    asked = {question.id for question in propose(example("as-published")).questions}
    assert {"Table 1!A4 column", "Table 2!A4 column", "about body_name"} <= asked
