from __future__ import annotations

import pytest
from tests.edited import example, example_map
from tests.schemas.fill.offices import changed

from commissioning_schemas.book import build_book
from commissioning_schemas.edits import Edit
from commissioning_schemas.fill import NotOursError, guard

BOOK = build_book(example())


@pytest.mark.parametrize(
    "place",
    ["Budget!L5", "Profile!C6", "Profile!O5", "Summary!Z99", "MTFS!B5", "LiveChecks!C5",
     "Panel Report!A1", "Checks!N5", "FillLog!A9", "Budget!A2", "Awards!R25"],
)  # fmt: skip
def test_calculated_cells_and_sheets_of_ours_may_be_written(place: str) -> None:
    sheet, _, cell = place.partition("!")
    guard([Edit(sheet, cell, 1)], BOOK)


@pytest.mark.parametrize(
    "place",
    ["Budget!I5", "Budget!A5", "Budget!L4", "Budget!L18", "Budget!A1", "Profile!B5", "Years!E5",
     "Codes!D5", "About!B7", "Own notes!B2", "Organisations!A2x"],
)  # fmt: skip
def test_an_edit_of_anything_else_is_refused(place: str) -> None:
    sheet, _, cell = place.partition("!")
    with pytest.raises((NotOursError, ValueError), match=r"not a calculated cell|not the address"):
        guard([Edit(sheet, cell, 1)], BOOK)


def test_a_month_is_a_persons_where_the_method_is_manual() -> None:
    book = build_book(changed({"Profile!B6": "Manual"}))
    with pytest.raises(NotOursError, match=r"Profile!C6"):
        guard([Edit("Profile", "C6", 1)], book)


def test_words_over_a_table_are_a_persons() -> None:
    book = build_book(changed({"Budget!A2": "Agreed on Monday"}))
    with pytest.raises(NotOursError, match=r"Budget!A2"):
        guard([Edit("Budget", "A2", 1)], book)


def test_in_a_workbook_with_a_map_only_what_the_map_names_may_be_written() -> None:
    book = build_book(example("as-published"), example_map("as-published"))
    with pytest.raises(NotOursError, match=r"Table 1!B8"):
        guard([Edit("Table 1", "B8", 1)], book)
