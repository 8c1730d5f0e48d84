"""PUB-003: the cells of the sheet Publish have the forms that 360Giving reads."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from tests.schemas.offices import findings, office, places

from commissioning_schemas.grid import Grid, Sheet, Value

HEADINGS = ["Identifier", "Currency", "Amount Awarded", "Award Date", "From An Open Call?", "Note"]
RIGHT: list[Value] = ["360G-office-A-1", "GBP", 20000, "2020-08-01", "Yes", "£20,000"]


def published(*cells: Value, form: str = "General") -> Grid:
    rows = {4: dict(enumerate(HEADINGS, 1)), 5: dict(enumerate(cells, 1))}
    sheet = Sheet("Publish", rows=rows, formats={5: {4: form}})
    grid = office()
    return replace(grid, sheets=(*grid.sheets, sheet))


def with_(column: str, value: Value, form: str = "General") -> Grid:
    cells = [value if name == column else own for name, own in zip(HEADINGS, RIGHT, strict=True)]
    return published(*cells, form=form)


def test_an_office_without_the_sheet_is_asked_nothing() -> None:
    assert places(office(), "PUB-003") == []


@pytest.mark.parametrize("amount", [20000, 22952.38, "20000", "22952.38", 0, None])
def test_a_plain_number_is_an_amount(amount: Value) -> None:
    assert places(with_("Amount Awarded", amount), "PUB-003") == []


@pytest.mark.parametrize("amount", ["£20,000", "20,000", "20k", True, "20000 "])
def test_any_other_amount_is_said_where_it_stands(amount: Value) -> None:
    (found,) = findings(with_("Amount Awarded", amount), "PUB-003")
    assert (found.sheet, found.cell, found.column) == ("Publish", "C5", "Amount Awarded")
    assert "is not a plain number such as 20000." in found.message


@pytest.mark.parametrize("day", ["2020-08-01", "2020-02-29", "", None])
def test_a_date_is_year_month_and_day(day: Value) -> None:
    assert places(with_("Award Date", day), "PUB-003") == []


@pytest.mark.parametrize("day", ["01/08/2020", "01/08/20", "2021-02-29", "2020-8-1", 44044])
def test_any_other_date_is_said(day: Value) -> None:
    assert places(with_("Award Date", day), "PUB-003") == ["Publish!D5"]


def test_a_date_of_excel_must_be_shown_as_year_month_day() -> None:
    day = dt.date(2020, 8, 1)
    assert places(with_("Award Date", day, "yyyy-mm-dd"), "PUB-003") == []
    (found,) = findings(with_("Award Date", day, "dd/mm/yyyy"), "PUB-003")
    assert "A date shown as dd/mm/yyyy is not a date such as 2020-08-01." in found.message
    unseen = replace(with_("Award Date", day), unread=frozenset({"formats"}))
    assert places(unseen, "PUB-003") == []


@pytest.mark.parametrize(
    ("column", "value", "cells"),
    [
        ("Currency", "EUR", ["Publish!B5"]),
        ("Currency", "gbp", ["Publish!B5"]),
        ("From An Open Call?", "No", []),
        ("From An Open Call?", "TRUE", ["Publish!E5"]),
        ("Note", "anything", []),
    ],
)
def test_currency_and_open_call_have_their_own_words(
    column: str, value: Value, cells: list[str]
) -> None:
    assert places(with_(column, value), "PUB-003") == cells


def test_a_sheet_without_the_titles_of_360giving_is_not_read() -> None:
    grid = office()
    sheet = Sheet("Publish", rows={1: {1: "Notes on publishing"}, 2: {1: "£20,000"}})
    assert places(replace(grid, sheets=(*grid.sheets, sheet)), "PUB-003") == []
