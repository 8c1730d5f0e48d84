"""Is every table there, with every column that it needs?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..address import a1
from ..book import Book, Table
from ..book.places import Nowhere
from ..codes import Code, Example
from ..evidence import Evidence
from ..figures.needed import columns_read
from ..findings import Place, Said, Severity
from ..layout import Wanted, headings_of
from ..tables import CORE
from ..words import listing, normal, quote
from .question import asks

if TYPE_CHECKING:
    from ..proposing import Proposal

MISSING_TABLE = Code(
    code="STR-001",
    name="missing-table",
    severity=Severity.ERROR,
    kind="reading",
    applies="both",
    rule="A workbook without a map holds every core sheet (About, Years, Portfolios, Budget, "
    "Funding, ReserveList, Reserves); a mapped workbook holds what its map names.",
    why="Without the table, everything that rests on it goes unchecked.",
    fix="Add the sheet from the template, or map an existing sheet to it.",
    source="S-32..36",
    fails=Example("the sheet of reserves was deleted", deleted_sheet="Reserves"),
    passes=Example("a sheet of a module was deleted", deleted_sheet="Bids"),
)

MISSING_COLUMN = Code(
    code="STR-002",
    name="missing-column",
    severity=Severity.ERROR,
    kind="reading",
    applies="working",
    rule="Every required column of a present sheet is found in its header, and every column that "
    "is calculated or that a formula of the template reads.",
    why="A column that is not found is not read: its amounts and links go unchecked.",
    fix="Restore the heading, or map the column that holds it.",
    source="Analysis Function checklist 5",
    fails=Example("a heading was renamed", {"Budget!I4": "Money"}),
    passes=Example("a heading in capitals", {"Budget!I4": "ORIGINAL BUDGET (£)"}),
)


@asks("Is every table there, with every column it needs?", MISSING_TABLE, MISSING_COLUMN)
def are_the_tables_there(evidence: Evidence) -> Iterator[Said]:
    """A workbook of the template holds the core tables, and each table its required columns."""
    if evidence.book.guess is not None:
        yield _nothing_is_mapped(evidence.book, evidence.book.guess)
        return
    if evidence.book.map is not None:
        yield from _demanded(evidence.book)
        return
    yield from _tables(evidence)
    yield from _without_headings(evidence)
    for table in evidence.book.tables if evidence.book.is_recognised else ():
        region = table.region
        known = set(region.headings.values())
        others = [text for text in headings_of(region).values() if text not in known]
        for want in region.missing:
            if _must_be(table, want) and region.columns and not _stands_twice(table, want):
                yield Said(
                    "STR-002",
                    Place(
                        region.sheet.name,
                        a1(region.heading_row, 1),
                        table=region.role,
                        column=want.headings[0],
                        field=want.field,
                    ),
                    f"{region.role} has no column {quote(want.headings[0])}. "
                    f"{_instead(others, list(region.headings.values()))}",
                    found=", ".join(others) or None,
                    expected=want.headings[0],
                )


def _instead(others: Sequence[str], known: Sequence[str]) -> str:
    if not others:
        return f"Its headings are {', '.join(map(quote, known))}."
    verb = "heading is" if len(others) == 1 else "headings are"
    return f"Its other {verb} {listing([quote(text) for text in others[:4]])}."


def _must_be(table: Table, want: Wanted) -> bool:
    """Tell whether a column must be there: to be filled in, or because a formula reads it."""
    read = (table.region.role, want.headings[0]) in columns_read()
    return want.required or want.calculated or read


def _stands_twice(table: Table, want: Wanted) -> bool:
    """Tell whether two headings name a column, so that neither is read: STR-003 says so."""
    texts = headings_of(table.region).values()
    return sum(normal(text) == normal(want.headings[0]) for text in texts) > 1


def _without_headings(evidence: Evidence) -> Iterator[Said]:
    """Say once of a sheet that bears a table's name and none of its headings."""
    for table in evidence.book.tables if evidence.book.is_recognised else ():
        region = table.region
        if not region.columns:
            wanted = ", ".join(quote(want.headings[0]) for want in region.missing if want.required)
            yield Said(
                "STR-002",
                Place(region.sheet.name, a1(region.heading_row, 1), table=region.role),
                f"{region.role} has none of the headings that it needs: {wanted}.",
                expected=wanted,
            )


def _nothing_is_mapped(book: Book, guess: Proposal) -> Said:
    """Say once of a workbook of unknown layout what was recognised, and what is to be done."""
    have = {table.region.role for table in book.tables} | {row.table for row in book.given}
    missing = [role for role in dict.fromkeys((*CORE, *book.demanded)) if role not in have]
    sheets = ", ".join(quote(sheet.name) for sheet in book.grid.sheets)
    found = listing([f"{one.role} ({one.place})" for one in guess.tables])
    open_ones = len(guess.undecided)
    if guess.tables:
        said = (
            f"this workbook has a layout of its own and no map. Recognised and checked: {found}. "
            f"Not recognised: {listing(missing)}."
        )
    else:
        said = (
            f"this workbook holds none of the tables that are checked here. Its sheets are "
            f"{sheets}."
        )
    if open_ones:
        said += f" {open_ones} question{'s are' if open_ones > 1 else ' is'} open."
    return Said(
        "STR-001",
        Place(),
        said,
        found=sheets,
        expected=", ".join(missing),
        fix='Run "commissioning map" on it: it shows what was found, asks, and stores the map '
        "beside the workbook. Or check a workbook made from the template.",
    )


def _demanded(book: Book) -> Iterator[Said]:
    """Say of each table that the office demands and the map does not name."""
    named = {table.role for table in book.map.tables} if book.map is not None else set()
    have = {row.table for row in book.given} | named
    for role in book.demanded:
        if role not in have and role != "About":
            yield Said(
                "STR-001",
                Place(table=role, key=role),
                f"the office's profile demands a table {role}, and the map names none.",
                expected=role,
                fix="Map the table, or take it out of the profile's list of required tables.",
            )


def _tables(evidence: Evidence) -> Iterator[Said]:
    book = evidence.book
    have = {table.region.role for table in book.tables}
    if not isinstance(book.about.places, Nowhere):
        have.add("About")
    unreadable = {name.casefold() for name, _ in book.grid.unreadable}
    wanted = dict.fromkeys((*CORE, *book.demanded))
    missing = [role for role in wanted if role not in have and role.casefold() not in unreadable]
    sheets = ", ".join(quote(sheet.name) for sheet in book.grid.sheets)
    for role in missing:
        yield Said(
            "STR-001",
            Place(table=role, key=role),
            f"there is no sheet {quote(role)}. The sheets are {sheets}.",
            found=None,
            expected=role,
        )
