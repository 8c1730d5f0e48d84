"""Results that whoever saved the workbook made honestly: they are not called behind."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.edited import edited, example
from tests.schemas.found import new, result, said, typed

from commissioning_schemas.address import parse_cell
from commissioning_schemas.grid import CellError, Grid, Value

VALUE = CellError("#VALUE!")


def stored(grid: Grid, cells: dict[str, Value]) -> Grid:
    """Put results into cells, beside their formulas."""
    sheets = list(grid.sheets)
    for place, value in cells.items():
        name, address = place.split("!")
        row, column = parse_cell(address)
        at = next(n for n, sheet in enumerate(sheets) if sheet.name == name)
        rows = {**sheets[at].rows, row: {**sheets[at].rows[row], column: value}}
        sheets[at] = replace(sheets[at], rows=rows)
    return replace(grid, sheets=tuple(sheets))


def test_a_text_that_one_program_adds_and_another_does_not_is_the_one_thing_to_mend() -> None:
    grid = edited(example(), {"Budget!I5": "£10000"})
    assert new(grid) == ["warning TYP-005 Budget!I5"]
    grid = stored(grid, dict.fromkeys(("Budget!L5", "Summary!B5", "Summary!B8"), VALUE))
    assert new(grid) == ["error TYP-005 Budget!I5"]
    assert said(grid, "TYP-005").endswith("Budget!L5 shows #VALUE! because of it.")


def test_a_date_as_text_may_be_read_the_other_way_round() -> None:
    grid = stored(edited(example(), {"Services!G5": "01/04/2020"}), {"Services!K5": 195000})
    assert new(grid) == ["error TYP-008 Services!G5"]


def test_digits_alone_are_the_same_everywhere_so_that_a_result_can_be_behind() -> None:
    grid = stored(edited(example(), {"Budget!I5": "10000"}), {"Budget!L5": 7000})
    assert new(grid) == ["error ARI-009 Budget!L5", "warning TYP-005 Budget!I5"]


@pytest.mark.parametrize("shown", [-0.01, 1645895 - 1645895.005])
def test_half_a_penny_may_go_to_either_side(shown: float) -> None:
    grid = edited(example(), {"Years!E5": 1645899.995})
    assert [one for one in new(stored(grid, {"Summary!B10": shown})) if "ARI" in one] == []


def test_a_penny_is_a_penny_up_to_the_largest_amount() -> None:
    grid = edited(example(), {"Funding!J5": 1_000_000_000_000})
    held = stored(grid, {"Summary!B22": 1_000_000_482_000.01})
    assert "error ARI-009 Summary!B22" in new(held)


@pytest.mark.parametrize("many", [1, 2])
def test_numbers_beyond_all_reason_stop_nothing(many: int) -> None:
    cells: dict[str, Value] = {f"Budget!I{row}": 1e308 for row in range(5, 5 + many)}
    assert typed(cells) == [f"error TYP-020 Budget!I{row}" for row in range(5, 5 + many)]
    digits = {place: int(1e308) for place in cells}
    assert result(edited(example(), dict(digits))).complete


def test_parts_of_a_penny_are_an_error_where_a_total_differs_by_a_penny() -> None:
    grid = edited(example(), {"Budget!I5": 10000.005})
    assert new(grid, "TYP") == ["error TYP-007 Budget!I5"]
    assert said(grid, "TYP-007").endswith("Excel counts £0.01 too much in MTFS!C9.")
    assert typed({"Awards!H5": 22952.385, "Awards!Q5": 22952.385}) == [
        "warning TYP-007 Awards!H5",
        "warning TYP-007 Awards!Q5",
    ]


def test_what_a_total_with_an_error_leaves_out_is_said_for_the_time_after() -> None:
    grid = edited(example(), {"Budget!C5": "DCP ", "Budget!I6": "£1x"})
    after = "Summary!B5 shows #VALUE!; once that is mended, Excel leaves £7,500 out of it."
    assert said(grid, "TYP-018").endswith(after)
    grid = edited(example(), {"Budget!C7": "VV ", "Budget!I7": "TBC"})
    assert "is meant" not in said(grid, "TYP-018")


def test_a_threshold_is_looked_up_and_nothing_is_left_out_of_it() -> None:
    grid = edited(example(), {"Services!E5": "Contract "})
    (one,) = [finding for finding in result(grid).findings if finding.code == "TYP-018"]
    assert (one.severity.value, one.impact_pence) == ("error", None)
    assert "Excel shows nothing in Services!N5, where £189,330 is meant." in one.message


def test_a_space_in_a_list_of_codes_is_an_error_where_a_limit_is_not_found() -> None:
    codes = example().sheet("Codes")
    assert codes is not None
    row = next(row for row, cells in codes.rows.items() if cells.get(2) == "notice_days")
    assert typed({f"Codes!A{row}": "limit "}) == [f"error TYP-018 Codes!A{row}"]
    assert typed({f"Codes!B{row}": "notice_days "}) == [f"error TYP-018 Codes!B{row}"]
