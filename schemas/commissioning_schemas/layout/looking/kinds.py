"""Row kinds: which rows of a table are data, and which are totals, payers, notes or headings."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from ...address import a1
from ...words import normal, quote
from ..rows import is_blank, is_note_label, is_total_label
from ..sums import Amounts, Tally, adds_to, is_sum_of_above
from .asking import Asking, Question
from .body import Body
from .vocabulary import Vocabulary

CHOICES = (
    ("data", "a line of its own, to be counted"),
    ("total", "a total or subtotal of other rows"),
    ("funding", "what pays for the total"),
    ("of_which", "a part of another row, shown again"),
    ("skip", "nothing to be read"),
)


@dataclass
class Kinds:
    """The rows of a table by kind, and the labels that tell them apart."""

    rows: dict[int, str] = field(default_factory=dict)
    labels: dict[str, list[str]] = field(default_factory=dict)
    sections: list[str] = field(default_factory=list)
    is_open: bool = False

    def put(self, row: int, kind: str, label: str) -> None:
        """Give a row its kind."""
        self.rows[row] = kind
        if kind != "data" and label and label not in self.labels.setdefault(kind, []):
            self.labels[kind].append(label)

    def of(self, kind: str) -> list[int]:
        """Return the rows of a kind, in order."""
        return [row for row, own in self.rows.items() if own == kind]


def row_kinds(body: Body, vocabulary: Vocabulary, asking: Asking, place: str) -> Kinds:
    """Sort the rows of a table; rows whose kind is not plain become questions."""
    kinds = Kinds()
    _by_label(body, vocabulary, kinds)
    _by_arithmetic(body, vocabulary, kinds, asking)
    _after_the_last_total(body, vocabulary, kinds, asking)
    told = [(kind, texts) for kind, texts in kinds.labels.items() if kind != "section"]
    if told:
        words = "; ".join(f"{kind}: {', '.join(map(quote, texts))}" for kind, texts in told)
        asking.note(place, "rows that are no data", words, 0.9, "by their labels and their sums")
    return kinds


def _by_label(body: Body, vocabulary: Vocabulary, kinds: Kinds) -> None:
    words, funding = vocabulary.rows, False
    tails = {normal(name) for name in vocabulary.names}
    for row in body.rows:
        label, amounts = body.label(row), body.has_amount(row)
        form = normal(label)
        if is_total_label(label, tails | {normal(one) for one in kinds.sections}):
            kinds.put(row, "total", label)
        elif not amounts and _begins(form, words.funding_heads):
            funding = True
            kinds.put(row, "skip", label)
        elif label and body.amounts and not amounts and body.is_alone(row):
            is_note = is_note_label(label) or len(label) > 60 or label.startswith("*")
            if is_note:
                kinds.put(row, "skip", label)
            else:
                kinds.put(row, "section", label)
                kinds.sections.append(label)
        elif label and amounts and _begins(form, words.of_which):
            kinds.put(row, "of_which", label)
        elif label and amounts and _begins(form, words.net):
            kinds.put(row, "skip", label)
        elif label and amounts and _begins(form, words.funding_heads):
            kinds.put(row, "funding", label)
        else:
            kinds.put(row, "funding" if funding and amounts else "data", label)
    _sections_without_rows(body, kinds)


def _sections_without_rows(body: Body, kinds: Kinds) -> None:
    """Take a text that no data follows for a note."""
    last = max(kinds.of("data"), default=0)
    sections = kinds.of("section")
    kinds.labels.pop("section", None)
    kinds.sections.clear()
    for row in sections:
        label = body.label(row)
        kinds.put(row, "section" if row < last else "skip", label)
        if row < last and label not in kinds.sections:
            kinds.sections.append(label)


def _by_arithmetic(body: Body, vocabulary: Vocabulary, kinds: Kinds, asking: Asking) -> None:
    """Find rows that add up others, whatever they are called."""
    amounts = Amounts(body.sheet, body.amounts)
    above, every = Tally(amounts), Tally(amounts)
    words = tuple(f" {word} " for word in vocabulary.rows.sums)
    shown = Counter(body.label(row) for row in body.rows)
    for row in body.rows:
        kind, label = kinds.rows[row], body.label(row)
        if kind == "total":
            above = Tally(amounts)
        if kind != "data" or not body.has_amount(row):
            continue
        form = f" {normal(label)} "
        says_total = " total " in form or " totals " in form
        says_sum = says_total or form.startswith(words)
        sums = is_sum_of_above(body.sheet, row, body.first, body.amounts)
        adds = sums or any(of.rows > 1 and of.is_shown_in(row) for of in (above, every))
        if (says_sum or not label) and adds:
            kinds.put(row, "total", label)
            above = Tally(amounts)
        elif not label and not _has_more(body, row):
            _ask(body, kinds, asking, row, "it has an amount and no text", "")
        elif says_total or (
            adds and shown[label] == 1 and not vocabulary.is_name(label) and not body.is_line(row)
        ):
            why = 'its label says "total", and its amounts are no sum of the rows above'
            if adds:
                why = "its amounts are the sum of those above, and its label does not say so"
            _ask(body, kinds, asking, row, why, "total" if adds else "")
            above = above if kinds.rows[row] == "data" else Tally(amounts)
        else:
            above.add(row)
        if kinds.rows[row] == "data":
            every.add(row)
    data = [row for row in kinds.of("data") if body.has_amount(row)]
    for place, row in enumerate(data):
        alone = shown[body.label(row)] == 1 and not body.is_line(row)
        if alone and kinds.rows[row] == "data":
            below = [one for one in data[place + 1 : place + 25] if kinds.rows[one] == "data"]
            _adds_those_below(body, kinds, asking, row, below[:12], amounts)


def _has_more(body: Body, row: int) -> bool:
    """Tell whether a row shows anything but amounts."""
    cells = body.sheet.rows[row]
    return any(not is_blank(value) for c, value in cells.items() if c not in body.amounts)


def _adds_those_below(
    body: Body, kinds: Kinds, asking: Asking, row: int, below: Sequence[int], amounts: Amounts
) -> None:
    """Ask of a row whose amounts are the sum of the rows that follow it."""
    added = Tally(amounts)
    for count, one in enumerate(below, 1):
        added.add(one)
        if count > 1 and added.is_shown_in(row):
            why = f"its amounts are the sum of the {count} rows below it"
            _ask(body, kinds, asking, row, why, "total")
            return


def _after_the_last_total(body: Body, vocabulary: Vocabulary, kinds: Kinds, asking: Asking) -> None:
    """Settle rows that follow a total, or what is net of it: they may be what pays for it."""
    nets = [row for row in kinds.of("skip") if body.has_amount(row)]
    totals = sorted([*kinds.of("total"), *nets])
    data = [row for row in kinds.of("data") if body.has_amount(row)] if totals else []
    for number, total in enumerate(totals):
        end = totals[number + 1] if number + 1 < len(totals) else max(body.rows) + 1
        here = data[bisect_right(data, total) : bisect_left(data, end)]
        after = [row for row in here if kinds.rows[row] == "data"]
        if not after or data[0] > total:
            continue
        pays = len(after) > 1 and _together(body, total, after)
        named = all(_has_word(body.label(r), vocabulary.rows.funding) for r in after)
        if pays and (named or end > max(body.rows)):
            for row in after:
                kinds.put(row, "funding", body.label(row))
        elif end > max(body.rows) or pays or named:
            for row in after:
                why = f"it stands below the total in row {total}"
                _ask(body, kinds, asking, row, why, "funding" if named else "")


def _together(body: Body, total: int, rows: Collection[int]) -> bool:
    return adds_to(body.sheet, total, list(rows), body.amounts)


def _ask(body: Body, kinds: Kinds, asking: Asking, row: int, why: str, suggestion: str) -> None:
    label = body.label(row)
    spot = a1(row, body.labels[0] if body.labels else body.amounts[0])
    question = Question(
        id=f"{body.sheet.name}!{spot} row",
        text=f"What is row {row}, {quote(label)}? {why[:1].upper()}{why[1:]}.",
        choices=CHOICES,
        suggestion=suggestion,
        evidence=why,
    )
    answer = asking.settle(question, "row", 0.6)
    if answer:
        kinds.put(row, answer, label)
    else:
        kinds.is_open = True


def _begins(form: str, words: Collection[str]) -> bool:
    return any(form == word or form.startswith(word + " ") for word in words)


def _has_word(label: str, words: Collection[str]) -> bool:
    form = f" {normal(label)} "
    return any(f" {word} " in form for word in words)
