from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal

import pytest

from commissioning.reports.json_figures import figure_entry
from commissioning_schemas.figures import Figure
from commissioning_schemas.formula import Unsupported
from commissioning_schemas.grid import CellError


def figure(**changed: object) -> Figure:
    known: dict[str, object] = {
        "id": "C05",
        "table": "Sums",
        "sheet": "Sums",
        "row": 8,
        "column": 2,
        "kind": "money",
        "formula": "=1+1",
        "own": "=1+1",
        "stored": 1645900,
        "excel": Decimal(1645900),
        "by_formula": Decimal(1645900),
        "standard": True,
        "meant": 164590000,
    }
    return Figure(**known | changed)


def test_a_figure_is_written_whole_with_money_in_pounds() -> None:
    entry = figure_entry(figure())
    assert json.dumps(entry) == (
        '{"id": "C05", "sheet": "Sums", "cell": "B8", "kind": "money", "stored": 1645900, '
        '"expected": 1645900, "meant": 1645900, "stale": false}'
    )


@pytest.mark.parametrize(
    ("kind", "stored", "shown"),
    [
        ("money", 710.5, 710.5),
        ("money", 0.1 + 0.2, 0.3),
        ("money", -205100.0, -205100),
        ("money", CellError("#REF!"), "#REF!"),
        ("money", None, None),
        ("money", "tbc", "tbc"),
        ("money", "", ""),
        ("share", 0.125, 0.125),
        ("share", 1, 1),
        ("number", 12.0, 12),
        ("text", "North", "North"),
        ("bool", True, True),
        ("date", dt.date(2021, 3, 18), "2021-03-18"),
        ("date", 44273, "2021-03-18"),
        ("date", 10**9, 10**9),
        ("date", -1, -1),
    ],
)
def test_what_is_stored_has_the_form_of_its_kind(kind: str, stored: object, shown: object) -> None:
    entry = figure_entry(figure(kind=kind, stored=stored))
    assert (entry["stored"], type(entry["stored"])) == (shown, type(shown))


@pytest.mark.parametrize(
    ("kind", "excel", "shown"),
    [
        ("money", None, ""),
        ("money", Decimal("12.345"), 12.35),
        ("money", CellError("#DIV/0!"), "#DIV/0!"),
        ("money", Unsupported("LAMBDA"), None),
        ("share", Decimal("0.1246130000000000000000000000"), 0.124613),
        ("date", Decimal(44273), "2021-03-18"),
        ("text", "", ""),
        ("bool", False, False),
    ],
)
def test_what_is_expected_has_the_form_of_its_kind(kind: str, excel: object, shown: object) -> None:
    entry = figure_entry(figure(kind=kind, excel=excel))
    assert (entry["expected"], type(entry["expected"])) == (shown, type(shown))


@pytest.mark.parametrize(
    ("kind", "meant", "shown"),
    [
        ("money", -20510050, -205100.5),
        ("money", 5, 0.05),
        ("money", "", ""),
        ("money", None, None),
        ("share", Decimal("0.5"), 0.5),
        ("date", dt.date(2021, 3, 18), "2021-03-18"),
        ("text", "North", "North"),
        ("bool", True, True),
    ],
)
def test_what_is_meant_has_the_form_of_its_kind(kind: str, meant: object, shown: object) -> None:
    entry = figure_entry(figure(kind=kind, meant=meant))
    assert (entry["meant"], type(entry["meant"])) == (shown, type(shown))


def test_a_stale_figure_is_said_to_be_stale() -> None:
    assert figure_entry(figure(excel=Decimal(1)))["stale"] is True
