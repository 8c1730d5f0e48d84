"""Whatever words, amounts and gaps a sheet holds, a proposal comes of it and no error."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.schemas.grids import Cells, grid, sheet

from commissioning_schemas.check import check
from commissioning_schemas.proposing import propose

WORDS = [
    "Portfolio",
    "Budget",
    "Bugdet",
    "£",
    "£k",
    "2024/25",
    "Actual",
    "Grant",
    "Awarded",
    "Spent",
    "Total",
    "Variance",
    "Reserve",
    "Movement",
    "Status",
    "Apr",
    "Sept",
    "Theme / Budget",
    "Funded by",
    "Net",
    "x",
    "(35k)",
    "£1.2m",
    "tbc",
    "01/02/2024",
]
CELLS = st.one_of(st.sampled_from(WORDS), st.none(), st.sampled_from((1.5, 200, 30_000, True, "")))
ROWS = st.lists(st.lists(CELLS, max_size=7).map(tuple), max_size=9)


@settings(max_examples=150)
@given(ROWS)
@example([("£k",), (None, "Funded by"), ("2024/25", "Variance", "Budget", None)])
@example([(None, "£", "2024/25", "Reserve"), ("Spent", None, "Total", "Actual", "Variance")])
def test_any_sheet_is_looked_at_without_an_error(rows: list[Cells]) -> None:
    page = grid(sheet("Plan", *rows))
    proposal = propose(page)
    assert not check(page, proposal.map).faults


def test_a_difference_alone_whose_sign_is_open_is_no_table() -> None:
    rows: list[Cells] = [
        ("£k",),
        (None, "Funded by"),
        ("2024/25", "Variance", "Budget", None),
        (None, "", "Theme / Budget", "£k", "Funded by", None, "Budget"),
        ("Bugdet",),
        ("Total",),
    ]
    assert not propose(grid(sheet("Plan", *rows))).tables
