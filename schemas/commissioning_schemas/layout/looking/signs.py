"""Signs: whether an overspend is positive in a column of differences, as it is for us."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...address import a1
from ...words import quote
from ..sums import amount_at
from .asking import Asking, Question
from .columns import Columns
from .reading import AsRole

_UNDER_IS_MINUS = re.compile(
    r"[(\[-] ?under(?:spend)?[)\]]?|over(?:spend)? ?/ ?[(\[] ?under", re.IGNORECASE
)
_OVER_IS_MINUS = re.compile(
    r"[(\[-] ?over(?:spend)?[)\]]|under(?:spend)? ?/ ?[(\[] ?over", re.IGNORECASE
)
_PLUS = "over is plus"
_MINUS = "under is plus"
Pair = tuple[str, str]


def settle_signs(
    reading: AsRole,
    columns: Columns,
    rows: Sequence[int],
    differences: Sequence[tuple[str, Sequence[Pair]]],
    asking: Asking,
) -> tuple[str, ...]:
    """Return the fields whose sign is the other way round; one that is open is not read.

    ``differences`` names each such field with the pairs of fields whose difference it is.
    """
    turned: list[str] = []
    before = ""
    for name, pairs in differences:
        spot = columns.spots.get(name)
        if spot is None:
            continue
        text = reading.head.texts[spot]
        way, confidence, why = _way(reading, columns, rows, spot, pairs, text)
        if before and not pairs:
            way, confidence, why = before, 0.9, "it goes with the column before it"
        question = Question(
            id=f"{reading.head.sheet.name}!{a1(reading.head.row, spot)} sign",
            text=f"What does a plus in the column {quote(text)} mean?",
            choices=((_PLUS, "more is spent than planned"), (_MINUS, "less is spent than planned")),
            suggestion=way,
            evidence=why,
        )
        answer = asking.settle(question, f"sign of {quote(text)}", confidence)
        before = answer
        if answer == _MINUS:
            turned.append(name)
        elif not answer:
            del columns.spots[name]
    return tuple(turned)


def settle_by_sign(
    reading: AsRole, columns: Columns, asking: Asking
) -> tuple[dict[str, tuple[str, ...]], bool]:
    """Return what the sign of an amount gives to a field, and whether that is open."""
    signed, amount = reading.role.signed, reading.role.amount
    spots = [*columns.across.get(amount, ()), *filter(None, [columns.spots.get(amount)])]
    told = {*columns.spots, *columns.said}
    if signed is None or not reading.has_minus or signed.field in told or not spots:
        return {}, False
    text = reading.head.texts.get(spots[0], "")
    one, other = signed.values
    question = Question(
        id=f"{reading.head.sheet.name}!{a1(reading.head.row, spots[0])} sign",
        text=f"What does a plus in the column {quote(text)} mean, and what a minus?",
        choices=(
            (one, f"a plus is {quote(one)}, a minus {quote(other)}"),
            (other, f"a plus is {quote(other)}, a minus {quote(one)}"),
        ),
        suggestion=signed.says(text),
        evidence="no column says it",
    )
    answer = asking.settle(question, f"sign of {quote(text)}", 0.6)
    if not answer:
        return {}, True
    return {signed.field: (answer, other if answer == one else one)}, False


def settle_side_signs(
    reading: AsRole, columns: Columns, rows: Sequence[int], asking: Asking
) -> tuple[str, ...]:
    """Return the headings side by side whose amounts lessen a balance and are written so.

    Where a balance beside them shows that they do, nobody is asked.
    """
    parts = reading.side.parts if reading.side is not None and columns.gives else {}
    turned: list[str] = []
    for spot, part in parts.items():
        sheet, text = reading.head.sheet, reading.head.texts[spot]
        amounts = [one[0] for row in rows if (one := amount_at(sheet, row, spot)) is not None]
        below = sum(amount < 0 for amount in amounts)
        if not part.takes or not below:
            continue
        clear = below == sum(amount != 0 for amount in amounts)
        proven = _adds_to_a_balance(reading, spot, rows)
        question = Question(
            id=f"{sheet.name}!{a1(reading.head.row, spot)} sign",
            text=f"What does a minus in the column {quote(text)} mean?",
            choices=(("taken out", "money that was taken out"), ("put back", "money put back")),
            suggestion="taken out",
            evidence="the balance beside it adds up so" if proven else "some of it has no minus",
        )
        answer = asking.settle(question, f"sign of {quote(text)}", 0.9 if proven and clear else 0.6)
        if answer == "taken out":
            turned.append(text)
        columns.is_open |= not answer
    return tuple(turned)


def _adds_to_a_balance(reading: AsRole, spot: int, rows: Sequence[int]) -> bool:
    """Tell whether the next column that is not read adds up those since the last balance."""
    read = {*reading.spots, *((reading.label,) if reading.label is not None else ())}
    heads = sorted(reading.head.texts)
    after = next((c for c in heads if c > spot and c not in read), None)
    if after is None or reading.side is None:
        return False
    sides = reading.side.parts
    opening = [c for c in heads if c < spot and (c not in read or (c in sides and c == min(sides)))]
    first = max(opening, default=spot)
    hits = 0
    for row in rows:
        shown = amount_at(reading.head.sheet, row, after)
        parts = [amount_at(reading.head.sheet, row, c) for c in heads if first <= c < after]
        known = [part for part in parts if part is not None]
        if shown is None or not known:
            continue
        slack = shown[1] + sum(half for _, half in known)
        if abs(shown[0] - sum(value for value, _ in known)) > slack:
            return False
        hits += 1
    return hits > 1


def _way(
    reading: AsRole,
    columns: Columns,
    rows: Sequence[int],
    spot: int,
    pairs: Sequence[Pair],
    text: str,
) -> tuple[str, float, str]:
    if reading.exact:
        return _PLUS, 0.9, "every heading of the table is that of our own workbook"
    says = _PLUS if _UNDER_IS_MINUS.search(text) else _MINUS if _OVER_IS_MINUS.search(text) else ""
    for more, less in pairs:
        if more in columns.spots and less in columns.spots:
            way = _by_sums(reading, rows, spot, columns.spots[more], columns.spots[less])
            if way and says and way != says:
                return way, 0.4, "its heading says one thing and its amounts another"
            if way:
                return way, 0.95, "its amounts are the difference of the columns beside it"
    if says:
        return says, 0.9, "its heading says so"
    return _PLUS, 0.5, "nothing shows which way round it is"


def _by_sums(reading: AsRole, rows: Sequence[int], spot: int, more: int, less: int) -> str:
    sheet = reading.head.sheet
    plus = minus = 0
    for row in rows:
        own, high, low = (amount_at(sheet, row, column) for column in (spot, more, less))
        if own is None or high is None or low is None or not own[0]:
            continue
        slack = own[1] + high[1] + low[1]
        plus += abs(high[0] - low[0] - own[0]) <= slack
        minus += abs(low[0] - high[0] - own[0]) <= slack
    if plus > 2 * minus:
        return _PLUS
    return _MINUS if minus > 2 * plus else ""
