"""PUB-002: an identifier is the prefix, a hyphen and the id, without slashes and spaces."""

from __future__ import annotations

import pytest
from tests.schemas.offices import findings, places
from tests.schemas.publishing import publisher, to_publish


@pytest.mark.parametrize("name", ["A-2021-001", "A.1", "360G-office-A-2021-001"])
def test_letters_digits_and_hyphens_are_fit_for_an_identifier(name: str) -> None:
    assert places(publisher(to_publish(award_id=name)), "PUB-002") == []


@pytest.mark.parametrize(
    ("name", "right"),
    [("A/001", "360G-office-A-001"), ("A\\1", "360G-office-A-1"), ("A 1 / 2", "360G-office-A-1-2")],
)
def test_a_slash_or_a_space_is_said_with_the_identifier_expected(name: str, right: str) -> None:
    (found,) = findings(publisher(to_publish(award_id=name)), "PUB-002")
    assert (found.cell, found.found, found.expected) == ("A5", name, right)


def test_without_a_prefix_the_id_alone_is_shown() -> None:
    (found,) = findings(publisher(to_publish(award_id="A/1"), prefix=None), "PUB-002")
    assert found.expected == "A-1"


def test_a_space_in_the_prefix_is_said_once() -> None:
    grid = publisher(to_publish(), to_publish(award_id="A-2"), prefix="360G office")
    (found,) = findings(grid, "PUB-002")
    assert (found.sheet, found.expected) == ("About", "360G-office")


def test_an_award_that_is_not_published_needs_no_identifier() -> None:
    grid = publisher(to_publish(award_id="A/1", publish="No"), prefix="360G office")
    assert places(grid, "PUB") == []


def test_an_id_used_twice_is_said_by_its_key_alone() -> None:
    found = findings(publisher(to_publish(), to_publish()))
    assert [one.code for one in found] == ["REF-001"]
