"""Do the cells of the sheet Publish have the forms that 360Giving reads?"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from ..address import a1
from ..cells.described import as_text, described
from ..codes import ByHeading, Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..grid import Value
from ..publication import published_titles
from .question import asks

_AWARD: ByHeading = {
    "Identifier": "360G-examplepcc-A-2021-001",
    "Currency": "GBP",
    "Amount Awarded": 20000,
    "Award Date": "2020-08-01",
    "From An Open Call?": "Yes",
}

BAD_PUBLISHED_VALUE = Code(
    code="PUB-003",
    name="bad-published-value",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="On the sheet Publish, amount is a plain number, date is YYYY-MM-DD, currency GBP, open "
    "call Yes/No.",
    why="Programs read the published file: another form is refused, or read wrongly.",
    fix="Rebuild the sheet Publish.",
    source="360Giving schema",
    fails=Example("day, month, year", sheets={"Publish": [{**_AWARD, "Award Date": "01/08/2020"}]}),
    passes=Example("year, month, day", sheets={"Publish": [_AWARD]}),
)

_PLAIN = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@asks("Is the Publish sheet right?", BAD_PUBLISHED_VALUE)
def is_the_publish_sheet_right(evidence: Evidence) -> Iterator[Said]:
    """Say of each amount, date, currency and answer what form it should have."""
    sheet = evidence.book.grid.sheet("Publish")
    if sheet is None or evidence.book.map is not None:
        return
    first, titles = published_titles(sheet)
    for row, column, value in sheet.filled():
        wanted = _FORMS.get(titles.get(column, "")) if row > first else None
        if wanted is None or value == "":
            continue
        form = sheet.number_format(row, column)
        as_date = "formats" in evidence.book.grid.unread or form.casefold() == "yyyy-mm-dd"
        if not wanted.fits(value) and not (wanted is _DATE and _is_day(value) and as_date):
            title = titles[column]
            place = Place(sheet.name, a1(row, column), None, "Publish", title, str(row), title)
            said = described(value) if not _is_day(value) else f"A date shown as {form}"
            yield Said(
                "PUB-003",
                place,
                f"{said} is not {wanted.words}.",
                found=as_text(value),
                expected=wanted.words,
            )


@dataclass(frozen=True)
class _Form:
    """What a cell should hold, in words, and how to tell."""

    words: str
    fits: Callable[[Value], bool]


def _is_plain_number(value: Value) -> bool:
    if isinstance(value, str):
        return bool(_PLAIN.fullmatch(value))
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_iso_day(value: Value) -> bool:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        return False
    try:
        dt.date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_day(value: Value) -> bool:
    return isinstance(value, dt.date)


_AMOUNT = _Form("a plain number such as 20000", _is_plain_number)
_DATE = _Form("a date such as 2020-08-01", _is_iso_day)
_FORMS: Mapping[str, _Form] = {
    "Amount Applied For": _AMOUNT,
    "Amount Awarded": _AMOUNT,
    "Amount Disbursed": _AMOUNT,
    "Award Date": _DATE,
    "Planned Dates:Start Date": _DATE,
    "Planned Dates:End Date": _DATE,
    "Currency": _Form("GBP", lambda value: value == "GBP"),
    "From An Open Call?": _Form("Yes or No", lambda value: value in ("Yes", "No")),
}
