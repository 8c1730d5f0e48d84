from __future__ import annotations

import pytest
from tests.workbooks.reports.made import finding

from commissioning.reports.groups import groups
from commissioning_schemas.findings import Severity

WARNING, INFO = Severity.WARNING, Severity.INFO


def test_the_worst_comes_first_and_among_the_like_the_most_money() -> None:
    found = groups(
        [
            finding("A1", code="INF-001", severity=INFO, impact_pence=99_999_999),
            finding("A2", code="WAR-001", severity=WARNING, impact_pence=100),
            finding("A3", code="WAR-002", severity=WARNING, impact_pence=20_000),
            finding("A4", code="WAR-003", severity=WARNING),
            finding("A5", code="WAR-004", severity=WARNING),
            finding("A6", code="ERR-001"),
        ]
    )
    assert [one.first.code for one in found] == [
        *("ERR-001", "WAR-002", "WAR-001", "WAR-003", "WAR-004", "INF-001")
    ]


def test_the_same_fault_down_a_column_is_one_group_with_its_cells_joined() -> None:
    (group,) = groups(
        finding(cell, impact_pence=amount)
        for cell, amount in [("H5", 100), ("H6", None), ("H7", 250), ("H12", 0), ("H30", None)]
    )
    assert group.place == "Plan!H5:H7, H12, H30"
    assert group.impact == 350


def test_money_that_is_not_known_is_not_nil() -> None:
    (group,) = groups([finding("H5"), finding("H6")])
    assert group.impact is None


@pytest.mark.parametrize(
    "changed",
    [
        {"code": "TYP-001"},
        {"severity": WARNING},
        {"sheet": "Other"},
        {"table": "Other"},
        {"column": "Other"},
        {"fix": "Do something else."},
        {"cell": "C5"},
        {"range": "B5:B6"},
    ],
)
def test_what_differs_is_not_put_together(changed: dict[str, object]) -> None:
    assert len(groups([finding("B4"), finding(**{"cell": "B5"} | changed)])) == 2


@pytest.mark.parametrize(
    ("changed", "place"),
    [
        ({"cell": "B4"}, "Plan!B4"),
        ({"cell": "B4", "range": "B4:B9"}, "Plan!B4:B9"),
        ({"cell": None}, "Sheet Plan"),
        ({"cell": None, "sheet": None}, "The whole workbook"),
    ],
)
def test_a_place_is_named_as_far_as_it_is_known(changed: dict[str, object], place: str) -> None:
    (group,) = groups([finding(**changed)])
    assert group.place == place


def test_findings_about_whole_sheets_stand_for_themselves() -> None:
    assert len(groups([finding(None), finding(None)])) == 2
