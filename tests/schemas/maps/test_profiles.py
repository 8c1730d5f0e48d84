"""An office's profile: what it says once, and what a map says for itself."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from tests.schemas.grids import grid, sheet
from tests.schemas.offices import findings, monitor, office, year

from commissioning_schemas.book import build_book
from commissioning_schemas.check import check
from commissioning_schemas.maps import MapError, parse_map, parse_profile, with_profile

NORTH = {"id": "N", "name": "North", "aliases": ["Up"]}
PROFILE: dict[str, Any] = {
    "version": 1,
    "body": {"name": "An office", "code": "OFF"},
    "portfolio": [NORTH, {"id": "S", "name": "South"}],
    "limits": {"red": 0.5},
    "headings": {"Budget": {"original_budget": ["Pot"]}},
    "required": ["Budget"],
    "exclude": ["old/**"],
    "extended": True,
}
TABLE = {
    "role": "Budget",
    "sheet": "Plan",
    "heading": "Area",
    "columns": {"portfolio_id": "Area", "original_budget": "Pot"},
}


def test_a_profile_says_what_is_the_same_for_all_workbooks() -> None:
    profile = parse_profile(PROFILE)
    assert (profile.body_name, profile.body_code) == ("An office", "OFF")
    assert profile.names() == {"N": "North", "North": "North", "Up": "North"} | {
        "S": "South",
        "South": "South",
    }
    assert profile.limits == {"red": Decimal("0.5")}
    assert profile.headings == {"Budget": {"original_budget": ("Pot",)}}
    assert (profile.required, profile.exclude, profile.extended) == (("Budget",), ("old/**",), True)


def test_a_map_extends_the_profile_and_comes_first() -> None:
    own = {"id": "n", "name": "The North", "aliases": ["Top"]}
    map = parse_map({"about": {"body_name": "My office"}, "portfolio": [own], "table": [TABLE]})
    found = with_profile(map, parse_profile(PROFILE))
    assert found.about == {"body_name": "My office", "body_code": "OFF"}
    assert [(one.id, one.name, one.aliases) for one in found.portfolios] == [
        ("n", "The North", ("Top", "Up")),
        ("S", "South", ()),
    ]
    assert with_profile(map, None) == map


def test_names_of_the_profile_are_understood_in_a_mapped_workbook() -> None:
    page = grid(sheet("Plan", ("Area", "Pot"), ("Up", 1), ("south", 2)))
    map = with_profile(parse_map({"table": [TABLE]}), parse_profile(PROFILE))
    assert [line.portfolio_id for line in build_book(page, map).lines] == ["N", "S"]


def test_limits_of_the_profile_hold_where_the_workbook_gives_none() -> None:
    book = office(
        years=[year("2020-21", 1000)],
        monitoring=[monitor("2020-21", "M11", 1100, narrative="", actual_to_date=900)],
    )
    assert [one.code for one in findings(book, "BUD-011")]
    none = check(book, profile=parse_profile({"limits": {"red": 0.5, "amber": 0.4}}))
    assert [one.code for one in none.findings if one.code == "BUD-011"] == []


def test_a_table_that_the_profile_demands_must_be_mapped() -> None:
    page = grid(sheet("Plan", ("Area", "Pot"), ("North", 1)))
    demands = parse_profile({**PROFILE, "required": ["Budget", "Funding", "Portfolios"]})
    found = check(page, parse_map({"table": [TABLE]}), profile=demands).findings
    assert [(one.code, one.expected) for one in found if one.code == "STR-001"] == [
        ("STR-001", "Funding")
    ]


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (
            {"portfolios": []},
            'the profile has an unknown key "portfolios". Did you mean "portfolio"',
        ),
        ({"version": 2}, "this program reads version 1"),
        ({"body": {"nmae": "X"}}, 'Did you mean "name"'),
        ({"limits": {"red": "much"}}, "Expected a number"),
        ({"limits": {"red": True}}, "Expected a number"),
        ({"limits": {"rde": 0.1}}, 'Did you mean "red"'),
        ({"required": ["Bugdet"]}, 'Did you mean "Budget"'),
        ({"headings": {"Budgets": {}}}, 'Did you mean "Budget"'),
        ({"headings": {"Budget": {"orignal_budget": ["Pot"]}}}, 'Did you mean "original_budget"'),
        ({"extended": "yes"}, "true or false"),
        ({"portfolio": [NORTH, NORTH]}, "an id that no other portfolio has"),
    ],
)
def test_a_mistake_in_a_profile_is_named(part: dict[str, Any], words: str) -> None:
    with pytest.raises(MapError, match=words):
        parse_profile({**PROFILE, **part})
