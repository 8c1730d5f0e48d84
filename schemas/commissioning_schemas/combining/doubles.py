"""Doubles: one grant, award or portfolio that two workbooks hold under two ids."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..book.references import id_form
from ..findings import Severity
from ..tables import Row
from ..words import listing, normal
from .entries import Entry
from .merging import Kept
from .model import Across, Content

Form = tuple[object, ...]


@dataclass(frozen=True)
class _Question:
    """What makes two rows of a table the same thing, and what is said of them."""

    code: str
    form: Callable[[Mapping[str, Content]], Form]
    named: str
    amount: str
    fix: str


def _grant(values: Mapping[str, Content]) -> Form:
    name = normal(str(values.get("fund_name") or ""))
    return _id(values, "funder_org_id"), name, values.get("year")


def _award(values: Mapping[str, Content]) -> Form:
    recipient = _id(values, "recipient_org_id")
    return recipient, values.get("amount_awarded"), values.get("award_date")


def _portfolio(values: Mapping[str, Content]) -> Form:
    return (normal(str(values.get("name") or "")),)


_QUESTIONS = {
    "Funding": _Question(
        "ARI-010",
        _grant,
        "the same funder, fund name and year",
        "amount_awarded",
        "If it is one grant, take it out of one of the workbooks; if it is shared, give both "
        "rows an award group.",
    ),
    "Awards": _Question(
        "REF-001",
        _award,
        "the same recipient, amount and award date",
        "amount_awarded",
        "If it is one award, take it out of one of the workbooks.",
    ),
    "Portfolios": _Question(
        "REF-001",
        _portfolio,
        "the same name",
        "",
        "Use one id for it in every workbook.",
    ),
}


def doubles(kind: type[Row], kept: Iterable[Kept]) -> Iterator[Across]:
    """Say of each row that another workbook seems to hold under another id.

    Both rows stay: only a person knows whether they are one.
    """
    question = _QUESTIONS.get(kind.table)
    if question is None:
        return
    found: dict[Form, list[Entry]] = {}
    for one in kept:
        form = question.form(one.entry.values)
        if all(form) and not one.entry.values.get("group_id"):
            found.setdefault(form, []).append(one.entry)
    for entries in found.values():
        if len({entry.file for entry in entries}) > 1:
            yield _say(question, entries)


def _say(question: _Question, entries: Sequence[Entry]) -> Across:
    first, *others = entries
    field = question.amount or first.row.key_fields[0]
    spots = listing([f"{entry.key} ({entry.spot(field)})" for entry in entries])
    amounts = [entry.values.get(question.amount) for entry in others]
    pounds = sum((one for one in amounts if isinstance(one, Decimal)), Decimal(0))
    last = others[-1]
    return Across(
        question.code,
        first.row.table,
        last.key,
        field,
        f"{spots} have {question.named}. Here each stands in a row of its own"
        + (", and all are counted." if question.amount else "."),
        Severity.WARNING,
        question.fix,
        found=last.key,
        expected=first.key,
        impact=int(pounds.scaleb(2)) if question.amount else None,
    )


def _id(values: Mapping[str, Content], name: str) -> str:
    return id_form(str(values.get(name) or ""))
