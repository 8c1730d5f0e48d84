"""The unit of a table: what its cells, its headings and its titles say, in that order (F.2.3)."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...cells import read_money
from ...grid import Sheet
from ...units import Unit, unit_in_heading
from ...words import clean, quote
from .asking import Asking, Question

LARGE, SMALL, PLAIN = 50_000, 10, 10_000
CHOICES = (
    ("£", "pounds"),
    ("£k", "thousands of pounds"),
    ("£m", "millions of pounds"),
)


@dataclass(frozen=True)
class UnitEvidence:
    """What is said of a table's unit: by whom, and how large its bare numbers are.

    ``lost`` tells that amounts are written like £0.891, which is no amount of pounds.
    ``of_sheet`` is what the title of the sheet says, above another table. ``each`` tells that
    the heading of every column says its own unit, and no title says another; ``mixed`` that
    some amounts are written with a unit and others are numbers alone.
    """

    said: Sequence[tuple[Unit, str]]
    median: float
    small: bool
    has_pence: bool
    lost: bool
    written: bool
    of_sheet: Sequence[tuple[Unit, str]] = ()
    each: bool = False
    mixed: bool = False

    @property
    def unit(self) -> Unit | None:
        """The unit that is said first."""
        return self.said[0][0] if self.said else None


def unit_evidence(
    sheet: Sheet,
    columns: Iterable[int],
    rows: Sequence[int],
    headings: Iterable[str],
    titles: Sequence[str],
    over: Sequence[str] = (),
) -> UnitEvidence:
    """Gather what is said of a unit; bare pound signs on fractions say nothing.

    ``over`` are the lines at the top of the sheet, above another table.
    """
    written: Counter[Unit] = Counter()
    numbers: list[float] = []
    lost = texts = 0
    spots, heads = list(columns), list(headings)
    for column in spots:
        for row in rows:
            value = sheet.value(row, column)
            if isinstance(value, bool) or value is None:
                continue
            if isinstance(value, int | float):
                numbers.append(abs(value))
            elif isinstance(value, str):
                one = _written(value)
                texts += one is not None
                if one is not None and one[1]:
                    lost += 1
                elif one is not None and one[0] is not None:
                    written[one[0]] += 1
    said: list[tuple[Unit, str]] = []
    if written and 2 * sum(written.values()) >= texts:
        said += [
            (unit, f"{count} of its amounts {'are' if count > 1 else 'is'} written in {unit.value}")
            for unit, count in written.most_common()
            if 5 * count >= texts
        ]
    for text in heads:
        if unit_heading := unit_in_heading(text):
            said.append((unit_heading, f"the heading {quote(text)} says {unit_heading.value}"))
    said += _lines(titles)
    nonzero = [one for one in numbers if one]
    return UnitEvidence(
        said=said,
        median=statistics.median(nonzero) if nonzero else 0,
        small=bool(nonzero) and all(one < SMALL for one in nonzero) and _fractions(nonzero),
        has_pence=any(round(one * 100) % 100 and one >= 100 for one in nonzero),
        mixed=bool(written) and bool(numbers),
        lost=lost > 0 and not written,
        written=bool(written) and not numbers,
        of_sheet=_lines(over),
        each=len(heads) >= len(spots)
        and all(unit_in_heading(text) for text in heads)
        and not _lines(titles),
    )


def _lines(texts: Sequence[str]) -> list[tuple[Unit, str]]:
    return [
        (unit, f"the line {quote(text)} says {unit.value}")
        for text in texts
        if (unit := unit_in_heading(text))
    ]


def settle_unit(
    evidence: UnitEvidence, asking: Asking, place: str, usual: Unit | None
) -> Unit | None:
    """Return the unit of a table; ``None`` where a person must say it."""
    unit, confidence, why = _judge(evidence, usual)
    question = Question(
        id=f"{place} unit",
        text=f"In what unit are the amounts of the table at {place}? {why}.",
        choices=CHOICES,
        suggestion=unit.value if unit else "",
        evidence=why,
    )
    answer = asking.settle(question, "unit", confidence)
    return Unit.parse(answer) if answer else None


def _judge(evidence: UnitEvidence, usual: Unit | None) -> tuple[Unit | None, float, str]:
    units = {unit for unit, _ in evidence.said}
    words = " and ".join(dict.fromkeys(why for _, why in evidence.said))
    if len(units) > 1 and evidence.each and not evidence.written:
        most = Counter(unit for unit, _ in evidence.said).most_common(1)[0][0]
        return most, 0.9, f"each column says its own: {words}"
    if len(units) > 1:
        return evidence.unit, 0.4, f"two things are said: {words}"
    if evidence.lost and not units:
        if usual is Unit.MILLIONS:
            return usual, 0.8, "the other tables are in £m, and these amounts lack their unit"
        return None, 0.0, "amounts such as £0.891 have lost their unit"
    unit = evidence.unit
    if unit is not None:
        scaled = unit is not Unit.POUNDS
        if scaled and evidence.mixed and len(evidence.said) == 1:
            return unit, 0.4, f"{words}, and others are numbers alone"
        if scaled and evidence.median > LARGE:
            return unit, 0.4, f"{words}, but half of the numbers are above {LARGE:,}"
        if not scaled and evidence.small and not evidence.written:
            return unit, 0.4, f"{words}, but all numbers are below {SMALL}"
        return unit, 0.95, words
    if evidence.of_sheet:
        unit, why = evidence.of_sheet[0]
        return unit, 0.6, f"{why}, and another table stands between"
    if evidence.median >= PLAIN or (evidence.has_pence and evidence.median >= 1_000):
        return Unit.POUNDS, 0.85, "no unit is stated, and amounts of this size are pounds"
    if not evidence.median:
        return usual or Unit.POUNDS, 0.8, "the table holds no numbers"
    return None, 0.0, "no unit is stated, and the numbers are small"


def _written(text: str) -> tuple[Unit | None, bool] | None:
    """Return the unit that a text of an amount states, and whether its unit is lost."""
    tidy = clean(text)
    reading = read_money(tidy, Unit.MILLIONS)
    codes = {problem.code for problem in reading.problems}
    if "TYP-004" in codes:
        return None, True
    if "TYP-015" in codes:
        return unit_in_heading(tidy.replace("-", " ")), False
    if not reading.value:
        return None
    plain = read_money(tidy, Unit.POUNDS).value
    other = read_money(tidy, Unit.THOUSANDS).value
    if plain != other:
        return None, False
    return _stated(tidy), False


def _stated(tidy: str) -> Unit:
    low = tidy.casefold().rstrip(")- ")
    if low.endswith(("m", "mn", "million", "millions")):
        return Unit.MILLIONS
    return Unit.THOUSANDS if low.endswith(("k", "thousand", "thousands")) else Unit.POUNDS


def _fractions(numbers: Sequence[float]) -> bool:
    return any(one != int(one) for one in numbers)
