"""Is one organisation listed twice?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..tables import Organisation
from ..words import normal, quote
from .question import asks

LISTED_TWICE = Code(
    code="REF-007",
    name="organisation-listed-twice",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="One organisation does not appear under two names or two ids: no two rows share a name, "
    "an alias, or a charity, company or register number. Rows whose numbers differ may share a "
    "name.",
    why="What one body receives is spread over two, and no total of it is right.",
    fix="Keep one row, and put the other name under Also called.",
    source='360Giving data quality; S, "Swindon Woman\'s AID"',
    fails=Example(
        "one charity number, two names",
        {"Organisations!F12": "1164883", "Organisations!F13": "1164883"},
    ),
    passes=Example("two numbers", {"Organisations!F12": "1164883", "Organisations!F13": "1164884"}),
    set="ext",
)

_NUMBERS = (Organisation.charity_number, Organisation.company_number, Organisation.org_identifier)


@asks("Is an organisation listed twice?", LISTED_TWICE)
def is_an_organisation_listed_twice(evidence: Evidence) -> Iterator[Said]:
    """Every row of Organisations is another body; said once of the second row."""
    numbers: dict[tuple[str, str], Organisation] = {}
    names: dict[str, Organisation] = {}
    for row in evidence.book.rows(Organisation):
        if row.published:
            continue
        found = _by_number(row, numbers) or _by_name(row, names)
        if found is not None:
            other, shared = found
            yield Said(
                "REF-007",
                Place.of(row, Organisation.name),
                f"{quote(row.name)} ({row.org_id}) and {quote(other.name)} ({other.org_id}) share "
                f"{shared}.",
                found=row.name,
                expected=other.name,
            )
        for column in _NUMBERS:
            if number := normal(getattr(row, column.field)):
                numbers.setdefault((column.field, number), row)
        for name in _names(row):
            names.setdefault(name, row)


def _by_number(
    row: Organisation, known: dict[tuple[str, str], Organisation]
) -> tuple[Organisation, str] | None:
    for column in _NUMBERS:
        number = getattr(row, column.field)
        other = known.get((column.field, normal(number)))
        if other is not None:
            return other, f"the {column.heading.lower()} {number}"
    return None


def _by_name(row: Organisation, known: dict[str, Organisation]) -> tuple[Organisation, str] | None:
    for name in _names(row):
        other = known.get(name)
        if other is not None and not _told_apart(row, other):
            return other, "a name"
    return None


def _names(row: Organisation) -> list[str]:
    return [form for text in (row.name, *row.aliases.split(";")) if (form := normal(text))]


def _told_apart(row: Organisation, other: Organisation) -> bool:
    """Tell whether a number that both have says that they are two."""
    pairs = [(getattr(row, one.field), getattr(other, one.field)) for one in _NUMBERS]
    return any(mine and yours and normal(mine) != normal(yours) for mine, yours in pairs)
