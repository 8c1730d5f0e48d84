"""Results of cells, as text for people and for machines."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from commissioning_schemas.figures.model import FigureKind
from commissioning_schemas.formula import Result
from commissioning_schemas.grid import CellError, Value
from commissioning_schemas.values import show_value, write_value


@pytest.mark.parametrize(
    ("value", "kind", "shown", "written"),
    [
        (1645900, "money", "£1,645,900", "1645900"),
        (-205100.5, "money", "−£205,100.50", "-205100.50"),
        (Decimal("0.005"), "money", "£0.01", "0.01"),
        (Decimal("0.1108"), "share", "11.1%", "0.1108"),
        (0.12345, "share", "12.3%", "0.1235"),
        (2, "number", "2", "2"),
        (1.646, "number", "1.646", "1.646"),
        ("Amber", "text", '"Amber"', "Amber"),
        ("tbc", "money", '"tbc"', "tbc"),
        (True, "bool", "TRUE", "TRUE"),
        (False, "money", "FALSE", "FALSE"),
        (dt.date(2021, 3, 18), "date", "2021-03-18", "2021-03-18"),
        (dt.datetime(2021, 3, 18, 9, 30), "date", "2021-03-18", "2021-03-18"),
        (CellError("#REF!"), "money", "#REF!", "#REF!"),
        (None, "money", "nothing", None),
        ("", "text", '""', ""),
    ],
)
def test_a_result_is_shown_and_written(
    value: Value | Result, kind: FigureKind, shown: str, written: str | None
) -> None:
    assert show_value(value, kind) == shown
    assert write_value(value, kind) == written
