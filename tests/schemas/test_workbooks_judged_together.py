"""Tables stacked over many workbooks get the verdicts that they get alone."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.edited import edited, example
from tests.schemas.tables.test_judge import line

from commissioning_schemas.book.places import InColumns
from commissioning_schemas.check import check, conclude, gather
from commissioning_schemas.evidence import judge_together
from commissioning_schemas.result import Result
from commissioning_schemas.tables import BudgetLine
from commissioning_schemas.tables.judge import Case, judge
from commissioning_schemas.tables.row import Row

LINES = st.builds(
    line,
    line_id=st.sampled_from(["B1", "b1", "B2", ""]),
    line_type=st.sampled_from(["Base", "Bass", ""]),
    source_type=st.sampled_from(["Reserve", "Own budget"]),
    original_budget=st.sampled_from([None, 0, -1, 100, 10**30]),
)
LISTS = st.sampled_from([{}, {"line_type": ("Base",)}, {"line_type": ("Base", "Bass")}])


def told(one: Result) -> tuple[object, ...]:
    return one.findings, one.not_checked, one.complete, one.faults, one.tables


def test_workbooks_judged_together_have_the_findings_that_each_has_alone() -> None:
    sound = example()
    grids = [
        sound,
        edited(sound, {"Budget!I5": -5}),
        edited(sound, {"Budget!A6": "B2021-DCP-01", "Budget!F7": "Bass"}),
        edited(sound, {"Codes!B5": "Renamed"}),
        sound,
    ]
    gathered = [gather(grid) for grid in grids]
    judge_together(gathered)
    together = [told(conclude(*both)) for both in zip(gathered, grids, strict=True)]
    assert together == [told(check(grid)) for grid in grids]
    assert len({str(one) for one in together}) == 4


@settings(max_examples=30)
@given(st.lists(st.tuples(st.lists(LINES, max_size=4), LISTS), min_size=1, max_size=4))
def test_tables_judged_together_fail_as_they_fail_alone(
    tables: list[tuple[list[Row], dict[str, tuple[str, ...]]]],
) -> None:
    cases = [Case(BudgetLine, rows, lists, {}) for rows, lists in tables]
    assert judge(cases) == [failures for case in cases for failures in judge([case])]


def test_tables_that_lack_different_columns_are_judged_by_different_schemas() -> None:
    short = BudgetLine(InColumns("S", {"line_id": 1}, {}), 5, {"line_id": ""})
    both = judge([Case(BudgetLine, [short], {}, {}), Case(BudgetLine, [line(year="")], {}, {})])
    assert [[one.field for one in failures] for failures in both] == [["line_id"], ["year"]]
