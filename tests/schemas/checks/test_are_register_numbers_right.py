"""PUB-004, PUB-005 and PUB-006: recipients are named by an official register, with its numbers."""

from __future__ import annotations

import pytest
from tests.schemas.offices import findings, places
from tests.schemas.publishing import publisher, to_publish
from tests.schemas.registers import organisation

from commissioning_schemas.grid import Grid, Value


def recipient(**more: Value) -> Grid:
    return publisher(to_publish(), organisations=(organisation("CH1", **more),))


def codes(**more: Value) -> list[str]:
    return [f"{one.code} {one.cell}" for one in findings(recipient(**more), "PUB")]


@pytest.mark.parametrize(
    ("number", "identifier"),
    [
        ("116488", "GB-CHC-116488"),
        ("1164883", "GB-CHC-1164883"),
        ("1164883-1", "GB-CHC-1164883-1"),
        ("SC012345", "GB-SC-SC012345"),
        ("NIC100002", "GB-NIC-100002"),
    ],
)
def test_a_charity_number_of_any_register_gives_its_identifier(
    number: str, identifier: str
) -> None:
    assert codes(charity_number=number, org_identifier=identifier) == []
    (found,) = findings(recipient(charity_number=number, org_identifier="360G-office-7"), "PUB")
    assert (found.code, found.cell, found.expected) == ("PUB-004", "H6", identifier)


@pytest.mark.parametrize(
    "number", ["116488A", "11648", "11648833", "SC12345", "SC112345", "1164883-", "n/a"]
)
def test_any_other_charity_number_is_a_warning_and_nothing_else(number: str) -> None:
    assert codes(charity_number=number) == ["PUB-005 F6"]


@pytest.mark.parametrize("number", ["09506232", "SC123456", "OC301234", "NI012345"])
def test_a_company_number_has_eight_characters(number: str) -> None:
    assert codes(company_number=number, org_identifier=f"GB-COH-{number}") == []


@pytest.mark.parametrize(
    ("number", "right", "drops"),
    [
        (9506232, "09506232", True),
        ("9506232", "09506232", True),
        ("SC1234", "SC001234", True),
        ("095062321", None, False),
        ("0950 6232", "09506232", False),
        ("none", None, False),
    ],
)
def test_any_other_company_number_is_said_with_the_zeros_it_lost(
    number: Value, right: str | None, drops: bool
) -> None:
    (found,) = findings(recipient(company_number=number), "PUB")
    assert (found.code, found.cell) == ("PUB-006", "G6")
    assert found.expected == (right or "8 letters and digits")
    assert ("Did Excel drop a zero?" in found.message) == drops
    assert f"has {len(str(number))} characters" in found.message


def test_an_empty_identifier_is_said_where_a_number_is_known() -> None:
    (found,) = findings(recipient(company_number="09506232"), "PUB")
    assert (found.code, found.cell, found.found) == ("PUB-004", "H6", None)
    assert found.fix == "Write GB-COH-09506232."


def test_the_charity_register_comes_before_that_of_companies() -> None:
    (found,) = findings(recipient(charity_number="1164883", company_number="09506232"), "PUB")
    assert found.expected == "GB-CHC-1164883"


def test_another_official_register_is_official_too() -> None:
    more = {"company_number": "09506232", "org_identifier": "GB-LAE-SWD"}
    assert codes(**more) == []


def test_without_a_number_the_office_may_use_its_own_identifier() -> None:
    assert codes(org_identifier="360G-office-org7") == []
    assert codes() == []


def test_only_recipients_of_published_awards_are_looked_at() -> None:
    odd = organisation("CH1", charity_number="116488A", company_number="1")
    other = organisation("CH2", charity_number="116488A")
    kept = to_publish(award_id="A-2", recipient_org_id="CH2")
    assert places(publisher(to_publish(publish="No"), organisations=(odd, other)), "PUB") == []
    assert places(publisher(kept, organisations=(odd, other)), "PUB") == ["Organisations!F7"]


def test_a_recipient_of_two_awards_is_said_once() -> None:
    odd = organisation("CH1", charity_number="116488A")
    grid = publisher(to_publish(), to_publish(award_id="A-2"), organisations=(odd,))
    assert places(grid, "PUB") == ["Organisations!F6"]
