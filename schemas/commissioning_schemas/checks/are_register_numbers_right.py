"""Are those who receive published awards named by an official register, with its own numbers?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..publication import recipients
from ..register_numbers import (
    charity_identifier,
    company_identifier,
    completed_company,
    is_listed,
)
from ..tables import Organisation
from ..words import quote
from .question import asks

REGISTER_NOT_USED = Code(
    code="PUB-004",
    name="register-not-used",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="Recipient identifier uses an official register when a number is known.",
    why="Only by its register number can a recipient be found in the awards of other funders.",
    fix="Use the identifier of the register.",
    source="360Giving; its data quality tool",
    fails=Example(
        "an identifier of the office's own",
        {"Organisations!F12": "1164883", "Organisations!H12": "360G-examplepcc-org7"},
    ),
    passes=Example(
        "the number of the charity register",
        {"Organisations!F12": "1164883", "Organisations!H12": "GB-CHC-1164883"},
    ),
)

ODD_CHARITY_NUMBER = Code(
    code="PUB-005",
    name="odd-charity-number",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="Charity number looks right: 6 or 7 digits in England and Wales, with -1 and so on for "
    "a linked charity; SC0 and 5 digits in Scotland; 6 digits in Northern Ireland.",
    why="A wrong number names another charity, or none.",
    fix="Check the number in the register.",
    source="360Giving; its data quality tool",
    fails=Example("a letter at the end", {"Organisations!F12": "116488A"}),
    passes=Example(
        "a Scottish number",
        {"Organisations!F12": "SC012345", "Organisations!H12": "GB-SC-SC012345"},
    ),
)

ODD_COMPANY_NUMBER = Code(
    code="PUB-006",
    name="odd-company-number",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="Company number is 8 characters with leading zeros.",
    why="Excel drops the zeros of a number; what is left names no company.",
    fix="Format the cell as text, and enter all 8 characters.",
    source="360Giving, on leading zeros",
    fails=Example("the zero is lost", {"Organisations!G12": 9506232}),
    passes=Example(
        "with its zero",
        {"Organisations!G12": "09506232", "Organisations!H12": "GB-COH-09506232"},
    ),
)


@asks("Are the register numbers right?", REGISTER_NOT_USED, ODD_CHARITY_NUMBER, ODD_COMPANY_NUMBER)
def are_register_numbers_right(evidence: Evidence) -> Iterator[Said]:
    """Numbers have the form of their register; a recipient with a number is named by it."""
    for row in recipients(evidence.book):
        charity, company = row.charity_number, row.company_number
        by_charity, by_company = charity_identifier(charity), company_identifier(company)
        if charity and by_charity is None:
            yield Said(
                "PUB-005",
                Place.of(row, Organisation.charity_number),
                f"{quote(charity)} does not look like a charity number.",
                found=charity,
                expected="6 or 7 digits, or SC0 and 5 digits",
            )
        if company and by_company is None:
            yield _company(row, company)
        register = by_charity or by_company
        if register is not None and not is_listed(row.org_identifier):
            yield _unregistered(row, register, charity if by_charity else company)


def _company(row: Organisation, number: str) -> Said:
    right = completed_company(number)
    lost = "" if right is None or len(number) > 8 else " Did Excel drop a zero?"
    return Said(
        "PUB-006",
        Place.of(row, Organisation.company_number),
        f"{quote(number)} has {len(number)} characters.{lost} Expected "
        f"{quote(right) if right else '8 letters and digits'}.",
        found=number,
        expected=right or "8 letters and digits",
        fix=f"Format the cell as text, and enter {right}." if right else None,
    )


def _unregistered(row: Organisation, register: str, number: str) -> Said:
    place, own = Place.of(row, Organisation.org_identifier), row.org_identifier
    said = f"{quote(own)} is of no official register" if own else f"{place.column} is empty"
    kind = "company" if register.startswith("GB-COH") else "charity"
    return Said(
        "PUB-004",
        place,
        f"{said}, though the {kind} number {number} is known. Expected {quote(register)}.",
        found=own or None,
        expected=register,
        fix=f"Write {register}.",
    )
