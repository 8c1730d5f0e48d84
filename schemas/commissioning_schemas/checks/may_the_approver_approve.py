"""May the person who approved a virement approve that much?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..book import Book
from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..money import Pence, pence_from_number
from ..show import plain, show_pounds
from ..tables import CodeValue, Virement
from ..units import Unit
from ..words import listing, normal
from .question import asks

ABOVE_THE_APPROVERS_LIMIT = Code(
    code="BUD-009",
    name="above-the-approvers-limit",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="A virement above a limit has the approver its limit needs. The limits stand in Codes, "
    "list virement limit; a role that is not on that list has none.",
    why="Money moved without the right approval was not moved lawfully.",
    fix="Get the approval, and record its reference.",
    source="local financial regulations (limits vary; set in Codes)",
    fails=Example("a penny above the manager's limit", {"Virements!F5": 5000.01}),
    passes=Example("the manager's limit to the penny", {"Virements!F5": 5000}),
    set="ext",
)


@asks("May the approver approve?", ABOVE_THE_APPROVERS_LIMIT)
def may_the_approver_approve(evidence: Evidence) -> Iterator[Said]:
    """Every virement is within the limit of the role that approved it."""
    limits = _limits(evidence.book)
    roles = evidence.book.codes.get("approver role", ())
    for virement in evidence.book.rows(Virement):
        role, amount = virement.approver_role, virement.amount
        limit = limits.get(normal(role))
        if virement.published or amount is None or limit is None or amount <= limit:
            continue
        may = [one for one in roles if limits.get(normal(one), amount) >= amount]
        needed = f" Expected {listing(may).replace(' and ', ' or ')}." if may else ""
        yield Said(
            "BUD-009",
            Place.of(virement, Virement.approver_role),
            f"{show_pounds(amount)} was approved by the {role}, who may approve up to "
            f"{show_pounds(limit)}.{needed}",
            found=role,
            expected=f"at most {plain(limit)}",
            impact=amount - limit,
        )


def _limits(book: Book) -> Mapping[str, Pence]:
    """Return what each role may approve; a role listed twice may approve the larger amount."""
    found: dict[str, Pence] = {}
    for row in book.rows(CodeValue):
        if normal(row.list) == "virement limit" and row.number is not None:
            pence = pence_from_number(row.number, Unit.POUNDS)[0]
            found[normal(row.value)] = max(pence, found.get(normal(row.value), pence))
    return found
