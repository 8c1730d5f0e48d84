"""A map file becomes a Map, with every part where it belongs."""

from __future__ import annotations

import datetime as dt
import tomllib
from typing import Any

from tests.edited import example_map

from commissioning_schemas.address import Range
from commissioning_schemas.maps import Map, MappedPortfolio, MappedText, Tie, parse_map
from commissioning_schemas.units import Unit

WHOLE = """
version = 1
unit = "£m"
[about]
body_name = "An office"
base_year = "2020-21"
as_at = 2021-03-18
[[portfolio]]
id = "DCP"
name = "Demand and Crime Prevention"
aliases = ["Demand & Crime Reduction"]
[[table]]
role = "Budget"
sheet = "Comm budget"
heading = "Portfolio area"
unit = "£k"
published = true
columns = { portfolio_id = "Portfolio area", original_budget = ["2019/20", "2020/21"] }
units = { original_budget = "£" }
text_columns = ["When"]
constants = { source_type = "Own budget" }
rows = { total = ["Total requested"], funding = "Budget", skip = ["of which"] }
calculated = ["F14"]
[[table]]
role = "Years"
sheet = "Years"
range = "B9:F20"
columns = { year = "Year" }
[[text]]
sheet = "Paper"
paragraph = "a"
text = "B"
purpose = "B5"
portfolio_headings = { cells = ["B6", "B7"], after = " - " }
[[tie]]
cell = "The paper!B8"
text = "843k"
figure = "C15"
key = "VV 2020-21"
includes = ["external"]
"""


def read(text: str) -> Map:
    content: dict[str, Any] = tomllib.loads(text)
    return parse_map(content)


def test_every_part_of_a_map_is_read() -> None:
    found = read(WHOLE)
    assert found.unit is Unit.MILLIONS
    assert found.about["as_at"] == dt.date(2021, 3, 18)
    assert found.portfolios == (
        MappedPortfolio("DCP", "Demand and Crime Prevention", ("Demand & Crime Reduction",)),
    )
    assert found.texts == (MappedText("Paper", "B", "A", "B5", ("B6", "B7"), " - "),)
    assert found.ties == (Tie("The paper", "B8", "843k", "C15", "VV 2020-21", ("external",)),)


def test_every_part_of_a_table_is_read() -> None:
    budget, years = read(WHOLE).tables
    assert (budget.role, budget.sheet, budget.heading) == (
        "Budget",
        "Comm budget",
        "Portfolio area",
    )
    assert budget.columns["original_budget"] == ("2019/20", "2020/21")
    assert budget.columns["portfolio_id"] == ("Portfolio area",)
    assert (budget.unit, budget.units) == (Unit.THOUSANDS, {"original_budget": Unit.POUNDS})
    assert (budget.published, budget.text_columns) == (True, ("When",))
    assert budget.constants == {"source_type": "Own budget"}
    assert (budget.totals, budget.funding, budget.skip) == (
        ("Total requested",),
        ("Budget",),
        ("of which",),
    )
    assert budget.calculated == ("F14",)
    assert (years.range, years.heading, years.published) == (Range(9, 2, 20, 6), "", False)
    assert (years.unit, years.columns) == (None, {"year": ("Year",)})


def test_a_map_of_nothing_is_in_pounds() -> None:
    assert parse_map({}) == Map()
    assert Map().unit is Unit.POUNDS


def test_what_a_text_does_not_say_is_left_empty() -> None:
    found = parse_map({"text": [{"sheet": "Paper", "text": "B"}]})
    assert found.texts == (MappedText("Paper", "B"),)


def test_a_tie_needs_no_key() -> None:
    tie = {"cell": "Paper!B8", "text": "21", "figure": "Awards.count"}
    assert parse_map({"tie": [tie]}).ties[0].key == ""


def test_the_map_of_the_shipped_example_is_read() -> None:
    found = example_map("as-published")
    assert found is not None
    assert [table.role for table in found.tables][:3] == ["Budget", "Budget", "Funding"]
    assert all(table.published for table in found.tables)
