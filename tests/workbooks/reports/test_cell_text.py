from __future__ import annotations

import datetime as dt

import pytest

from commissioning.reports.cell_text import cell_text, value_text
from commissioning_schemas.grid import CellError, Sheet, Value


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (1645900, "#,##0", "1,645,900"),
        (1645900, "General", "1645900"),
        (-205100, "#,##0", "-205,100"),
        (2021, "0", "2021"),
        (1234.5, "#,##0", "1,234.5"),  # the format hides the pence; a reader must see them
        (1234.5, "#,##0.00", "1,234.50"),
        (1234, "£#,##0.00", "£1,234"),
        (-0.07, '"£"#,##0', "-£0.07"),
        (0.1 + 0.2, "General", "0.3"),
        (-0.124613, "0.0%", "-12.4613%"),
        (0.125, "0.0%", "12.5%"),
        (1, "0%", "100%"),
        (5, '0" of 100%"', "5"),
        (1e21, "General", "1000000000000000000000"),
        (True, "General", "TRUE"),
        (False, "0", "FALSE"),
        (CellError("#REF!"), "General", "#REF!"),
        ("", "General", ""),
        ("tbc", "#,##0", "tbc"),
        (None, "General", ""),
        (dt.date(2021, 3, 8), "yyyy", "08/03/2021"),
        (dt.datetime(2021, 3, 8, 9, 5), "General", "08/03/2021 09:05"),
        (dt.time(9, 5), "General", "09:05"),
    ],
)
def test_a_value_is_shown_as_excel_shows_it_with_every_digit(
    value: Value, number_format: str, shown: str
) -> None:
    assert value_text(value, number_format) == shown


def test_a_formula_without_a_result_shows_itself() -> None:
    sheet = Sheet("Plan", rows={1: {1: None, 2: 7}}, formulas={1: {1: "=B1*2", 2: "=3+4"}})
    assert [cell_text(sheet, 1, column) for column in (1, 2, 3)] == ["=B1*2", "7", ""]
