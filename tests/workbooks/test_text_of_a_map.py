"""A map as text says what the map says, whatever words stand in it."""

from __future__ import annotations

import datetime as dt
import tomllib
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.edited import example_map

from commissioning.mapping.toml_text import map_text
from commissioning_schemas.address import Range
from commissioning_schemas.maps import Map, MappedPortfolio, MappedTable, parse_map
from commissioning_schemas.units import Unit

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
TEXTS = st.lists(WORDS, min_size=1, max_size=3).map(tuple)


def again(map: Map) -> Map:
    return parse_map(tomllib.loads(map_text(map, "plan.xlsx", {"Plan Budget": "Found\nthere."})))


def test_the_published_map_is_read_again_as_it_was() -> None:
    map = example_map("as-published")
    assert map is not None
    assert again(map) == map


@given(st.data())
def test_any_words_are_read_again_as_they_were(data: st.DataObject) -> None:
    def some(strategy: st.SearchStrategy[Any]) -> Any:
        return data.draw(strategy)

    amounts = some(TEXTS)
    table = MappedTable(
        role="Budget",
        sheet=some(WORDS),
        columns={"portfolio_id": (some(WORDS),), "original_budget": amounts},
        across={text: {"service_id": some(WORDS), "year": "2024-25"} for text in amounts},
        values={"line_type": {some(WORDS): "Base", some(WORDS): "One-off"}},
        signs={"line_type": ("Base", "One-off")},
        heading=some(WORDS),
        heading_rows=some(st.integers(1, 3)),
        letters={"description": some(st.integers(1, 16_384))},
        below=some(WORDS),
        until=some(WORDS),
        unit=some(st.sampled_from([None, *Unit])),
        units={"original_budget": Unit.MILLIONS},
        published=some(st.booleans()),
        text_columns=some(TEXTS),
        constants={"year": some(WORDS), "notes": some(WORDS)},
        totals=some(TEXTS),
        funding=some(TEXTS),
        of_which=some(TEXTS),
        skip=some(TEXTS),
        sections="portfolio_id",
        reversed=("original_budget",),
        calculated=("F14",),
    )
    spread = MappedTable("Budget", "", {}, sheets=("*",), sheet_field="portfolio_id", heading="x")
    bare = MappedTable("Budget", "A", {}, range=Range(1, 1, 2, 2), heading_rows=0)
    made = Map(
        unit=some(st.sampled_from(Unit)),
        about={"body_name": some(WORDS), "as_at": dt.date(2021, 3, 18), "tolerance_pence": 5},
        portfolios=(MappedPortfolio("P", some(WORDS), some(TEXTS)),),
        tables=(table, spread, bare),
    )
    assert again(made) == made
