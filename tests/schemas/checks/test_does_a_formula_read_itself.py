"""FRM-007: circles, said once each, where they can be broken."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.edited import edited, example
from tests.schemas.book.test_formulas_without_results import stripped
from tests.schemas.found import new, result, said, typed
from tests.schemas.grids import grid, sheet

from commissioning_schemas.grid import Value
from commissioning_schemas.maps import parse_map

CIRCLE = "error FRM-007"


def test_a_total_over_itself_is_said_at_the_total_and_nothing_else_is() -> None:
    cells: dict[str, Value] = {"Summary!B8": "=SUM(B5:B8)"}
    assert typed(cells) == [f"{CIRCLE} Summary!B8"]
    assert said(edited(example(), cells), "FRM-007") == (
        "Summary!B8: the formula =SUM(B5:B8) reads its own cell."
    )


@pytest.mark.parametrize(
    ("cells", "place", "way"),
    [
        ({"Budget!I5": "=Summary!B8"}, "Budget!I5", "through Summary!B8, Summary!B5 and L5."),
        ({"Years!E5": "=Summary!B9"}, "Years!E5", "through Summary!B9."),
        ({"Summary!B5": "=C5", "Summary!C5": "=B5"}, "Summary!B5", "through C5."),
        ({"LiveChecks!C5": "=C5"}, "LiveChecks!C5", "reads its own cell."),
        ({"Budget!N5": "=N5&1"}, "Budget!N5", "reads its own cell."),
    ],
)
def test_a_circle_is_said_once_at_the_cell_that_does_not_belong(
    cells: dict[str, Value], place: str, way: str
) -> None:
    assert [one for one in typed(cells) if "FRM" in one] == [f"{CIRCLE} {place}"]
    assert said(edited(example(), cells), "FRM-007").endswith(way)


@pytest.mark.parametrize("cells", [{"Budget!I5": "=Summary!B8"}, {"Funding!J5": "=J5"}])
def test_an_amount_on_a_circle_is_not_known_and_no_sum_accuses_it(cells: dict[str, Value]) -> None:
    (one,) = typed(
        cells,
    )
    assert one.startswith(CIRCLE)


def test_a_calculated_cell_on_a_circle_still_shows_what_is_stored() -> None:
    figures = result(edited(example(), {"Budget!L5": "=L5"})).figures
    (figure,) = [one for one in figures if (one.sheet, one.cell) == ("Budget", "L5")]
    assert figure.stored == 0


def test_two_circles_are_two_findings() -> None:
    assert typed({"Summary!B8": "=B8", "Summary!C8": "=C8"}) == [
        f"{CIRCLE} Summary!B8",
        f"{CIRCLE} Summary!C8",
    ]


def test_a_cell_that_only_reads_a_circle_is_not_accused() -> None:
    found = typed({"Summary!B8": "=SUM(B5:B8)"}, recalculated=False)
    assert found == [f"{CIRCLE} Summary!B8"]


def test_a_circle_is_found_where_no_results_are_stored() -> None:
    grid = stripped(edited(example(), {"Summary!B8": "=SUM(B5:B8)"}))
    assert new(grid) == [f"{CIRCLE} Summary!B8"]


def test_a_long_way_round_is_cut_short() -> None:
    chain: dict[str, Value] = {f"Budget!N{row}": f"=N{row + 1}" for row in range(5, 17)}
    grid = edited(example(), {**chain, "Budget!N17": "=N5"})
    assert said(grid, "FRM-007").endswith("through N6, N7, N8, N9 and 8 more.")


def test_a_way_that_takes_long_to_find_is_counted() -> None:
    rows = [(f"=A{row + 1}",) for row in range(1, 600)]
    about = sheet("About", ("body_name", "An office"))
    book = grid(about, sheet("Summary", *rows, ("=A1",)))
    assert said(book, "FRM-007").endswith("reads its own cell through 599 other cells.")


def test_a_circle_on_a_sheet_that_is_not_looked_at_is_not_said() -> None:
    odd = sheet("Scratch", ("=A1",))
    assert new(replace(example(), sheets=(*example().sheets, odd))) == []


def test_a_mapped_total_over_itself_is_said_once_unless_it_was_published() -> None:
    page = sheet("Lines", ("Area", "Amount"), ("North", 10), ("South", 20), ("Total", 0))
    book = grid(replace(page, formulas={4: {2: "=SUM(B2:B4)"}}))
    columns = {"portfolio_id": "Area", "original_budget": "Amount"}
    table = {"role": "Budget", "sheet": "Lines", "heading": "Area", "columns": columns}
    for published, codes in ((False, {"FRM-007"}), (True, set())):
        content = {**table, "rows": {"total": ["Total"]}, "published": published}
        map = parse_map({"version": 1, "unit": "£", "table": [content]})
        found = {one.code for one in result(book, map).findings}
        assert found & {"FRM-007", "ARI-003", "ARI-009", "TYP-006"} == codes
