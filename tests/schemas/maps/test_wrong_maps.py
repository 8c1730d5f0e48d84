"""A map that cannot be used: the first mistake is named, with the place and what to write."""

from __future__ import annotations

from typing import Any

import pytest

from commissioning_schemas.maps import MapError, parse_map

TABLE: dict[str, Any] = {
    "role": "Budget",
    "sheet": "Comm budget",
    "heading": "Area",
    "columns": {"portfolio_id": "Area", "original_budget": "Allocation"},
}
TEXT: dict[str, Any] = {"sheet": "Paper", "text": "B"}
TIE: dict[str, Any] = {"cell": "Paper!B8", "text": "843k", "figure": "C15"}


def mistake(content: dict[str, Any]) -> str:
    with pytest.raises(MapError) as error:
        parse_map(content)
    return str(error.value)


def in_table(**changes: Any) -> str:
    table = {key: value for key, value in {**TABLE, **changes}.items() if value is not None}
    return mistake({"table": [TABLE, table]})


def test_the_table_of_these_tests_is_right() -> None:
    assert len(parse_map({"table": [TABLE], "text": [TEXT], "tie": [TIE]}).tables) == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ({"tables": []}, 'the map has an unknown key "tables". Did you mean "table"?'),
        ({"xyzzy": 1}, 'the map has an unknown key "xyzzy".'),
        ({"about": {"asat": 1}}, 'the map, about has an unknown key "asat". Did you mean "as_at"?'),
        (
            {"portfolio": [{"id": "A", "nam": "B"}]},
            '[[portfolio]] number 1 has an unknown key "nam"',
        ),
        ({"text": [{**TEXT, "para": "A"}]}, '[[text]] number 1 has an unknown key "para"'),
        ({"tie": [TIE, {**TIE, "kee": ""}]}, '[[tie]] number 2 has an unknown key "kee"'),
    ],
)
def test_an_unknown_key_is_named_with_what_comes_near(content: dict[str, Any], said: str) -> None:
    assert said in mistake(content)


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ({"colums": {}}, '[[table]] number 2 has an unknown key "colums". Did you mean "columns"?'),
        ({"columns": {"portfolio": "A"}}, 'columns has an unknown key "portfolio". Did you mean'),
        ({"constants": {"yeer": "A"}}, 'constants has an unknown key "yeer". Did you mean "year"?'),
        ({"units": {"amount": "£"}}, 'units has an unknown key "amount"'),
        ({"rows": {"totals": "A"}}, 'rows has an unknown key "totals". Did you mean "total"?'),
    ],
)
def test_an_unknown_key_of_a_table_is_named(part: dict[str, Any], said: str) -> None:
    assert said in in_table(**part)


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ({"role": "Budgets"}, "role is 'Budgets'. Expected one of About, Years"),
        ({"role": "Budgets"}, 'Did you mean "Budget"?'),
        ({"role": None}, '[[table]] number 2 lacks "role".'),
        ({"sheet": None}, 'lacks "sheet".'),
        ({"sheet": 3}, "sheet is 3. Expected text."),
        ({"sheet": ""}, "sheet is ''. Expected text."),
        ({"heading": None}, 'give either "heading" or "range", one of the two.'),
        ({"range": "B9:F20"}, 'give either "heading" or "range", one of the two.'),
        ({"heading": None, "range": "B9F20"}, "Expected a range of cells such as B9:F20."),
        ({"unit": "$"}, "unit is '$'. Expected £, £k or £m."),
        ({"unit": 5}, "unit is 5. Expected £, £k or £m."),
        ({"units": {"original_budget": "pence"}}, "Expected £, £k or £m."),
        ({"published": "yes"}, "published is 'yes'. Expected true or false."),
        ({"columns": "Area"}, "columns must be a table of keys and values, not 'Area'."),
        ({"columns": {"year": 5}}, "year is 5. Expected text, or a list of texts."),
        ({"columns": {"year": ["A", 5]}}, "Expected text, or a list of texts."),
        ({"columns": {"year": []}}, "year is []. Expected the text of a heading."),
        ({"columns": {"year": ""}}, "year is ''. Expected the text of a heading."),
        (
            {"columns": {"original_budget": ["A", "B"], "notes": ["C", "D"]}},
            "original_budget and notes have several headings; only one field may.",
        ),
        ({"constants": {"original_budget": 5}}, "is an amount. A map holds no amounts."),
        ({"constants": {"year": ["2020-21"]}}, "Expected text, a number or a date."),
        (
            {"calculated": ["F14", "Alocation"]},
            "calculated is 'Alocation'. Expected cells such as F14, labels of rows.total, or "
            'headings of columns. Did you mean "Allocation"?',
        ),
        ({"rows": {"total": [1]}}, "total is [1]. Expected text, or a list of texts."),
    ],
)
def test_a_wrong_value_in_a_table_is_named_with_what_is_expected(
    part: dict[str, Any], said: str
) -> None:
    assert said in in_table(**part)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ({"version": 2}, "version is 2; this program reads version 1."),
        ({"unit": "£bn"}, "the map: unit is '£bn'. Expected £, £k or £m."),
        ({"about": {"as_at": "18/03/2021"}}, "Expected a date such as 2021-03-18, without quot"),
        ({"about": 5}, "the map, about must be a table of keys and values, not 5."),
        ({"table": {"role": "Budget"}}, "table must be written [[table]], once for each."),
        ({"table": "Budget"}, "table must be written [[table]], once for each."),
        ({"table": ["Budget"]}, "[[table]] number 1 must be a table of keys and values"),
        ({"portfolio": [{"id": "A"}]}, '[[portfolio]] number 1 lacks "name".'),
        (
            {"portfolio": [{"id": "A", "name": "B"}, {"id": "a", "name": "C"}]},
            "[[portfolio]] number 2: id is 'a'. Expected an id that no other portfolio has.",
        ),
        ({"text": [{**TEXT, "text": "5"}]}, "Expected the letter of a column, such as B."),
        ({"text": [{**TEXT, "text": "XFE"}]}, "Expected the letter of a column, such as B."),
        ({"text": [{**TEXT, "purpose": "B"}]}, "purpose is 'B'. Expected a cell such as B5."),
        ({"text": [{**TEXT, "portfolio_headings": {"after": 1}}]}, "after is 1. Expected text."),
        ({"tie": [{**TIE, "cell": "B8"}]}, "Expected a sheet and a cell such as Paper!B8."),
        ({"tie": [{**TIE, "cell": "Paper!8"}]}, "Expected a sheet and a cell such as Paper!B8."),
        ({"tie": [{"cell": "Paper!B8"}]}, 'lacks "text".'),
    ],
)
def test_a_wrong_value_elsewhere_is_named_too(content: dict[str, Any], said: str) -> None:
    assert said in mistake(content)
