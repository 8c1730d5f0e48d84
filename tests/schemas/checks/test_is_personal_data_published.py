"""PUB-007: no e-mail address, telephone or person stands in what is published."""

from __future__ import annotations

import pytest
from tests.schemas.offices import findings, places
from tests.schemas.publishing import publisher, to_publish
from tests.schemas.registers import organisation


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Contact jo@example.org for referrals.", "jo@example.org"),
        ("jo.o'neil+grants@mail.example.org.uk", "jo.o'neil+grants@mail.example.org.uk"),
        ("Ring 01225 123456.", "01225 123456"),
        ("Ring 020 7946 0000 now", "020 7946 0000"),
        ("07700 900123", "07700 900123"),
        ("07700900123", "07700900123"),
        ("+44 7700 900123", "+44 7700 900123"),
        ("(01225) 123-456", "(01225) 123-456"),
        ("+44 (0)20 7946 0000", "+44 (0)20 7946 0000"),
    ],
)
def test_an_address_or_a_telephone_is_said_as_it_stands(text: str, found: str) -> None:
    (one,) = findings(publisher(to_publish(description=text)), "PUB-007")
    assert (one.cell, one.found) == ("F5", found)


@pytest.mark.parametrize(
    "text",
    [
        "Support for victims",
        "From 01/04/2020 to 31/03/2021, 482,000 people",
        "01-08-2020 31-03-2021",
        "Charity 1164883, company 09506232",
        "£0200000000 of 20000000000",
        "Years 2020 2021 2022 2023",
        "Reference A-2021-0012345678901",
        "Help @ home, 24/7",
        "0.123456789012",
    ],
)
def test_other_numbers_and_signs_are_not_personal(text: str) -> None:
    assert places(publisher(to_publish(description=text)), "PUB-007") == []


@pytest.mark.parametrize(
    ("field", "cell"),
    [
        ("round", "C5"),
        ("title", "E5"),
        ("description", "F5"),
        ("conditions", "N5"),
        ("reason", "O5"),
    ],
)
def test_every_published_text_is_read(field: str, cell: str) -> None:
    grid = publisher(to_publish(**{field: "Ask jo@example.org"}))
    assert places(grid, "PUB-007") == [f"Awards!{cell}"]


def test_what_is_not_published_is_not_read() -> None:
    row = to_publish(publish="No", description="jo@example.org")
    assert places(publisher(row), "PUB-007") == []
    assert places(publisher(to_publish(withhold_reason="jo@example.org")), "PUB-007") == []


@pytest.mark.parametrize(
    ("name", "kind", "codes"),
    [
        ("Mrs Jo Smith", "Other", 1),
        ("Mr. & Mrs. Smith", "Unregistered group", 1),
        ("Miss O'Neil", "Other", 1),
        ("Ms A B Smith", "Other", 1),
        ("Jo Smith", "Individual", 1),
        ("Jo Smith", "Charity", 0),
        ("Mrs Smith's Almshouses", "Charity", 0),
        ("Misses Jones' Fund", "Charity", 0),
        ("Mr Jones' Fund", "Charity", 0),
        ("Mr Men Community Centre Trust", "Charity", 0),
        ("Mind", "Charity", 0),
    ],
)
def test_a_person_as_recipient_is_said_at_the_name(name: str, kind: str, codes: int) -> None:
    grid = publisher(to_publish(), organisations=(organisation("CH1", name=name, org_type=kind),))
    assert places(grid, "PUB-007") == ["Organisations!B6"] * codes


def test_an_address_in_the_recipients_name_is_said_there() -> None:
    grid = publisher(to_publish(), organisations=(organisation("CH1", name="jo@example.org"),))
    assert places(grid, "PUB-007") == ["Organisations!B6"]
