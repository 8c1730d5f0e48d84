from __future__ import annotations

from collections.abc import Mapping

from tests.workbooks.reports.made import sheet

from commissioning.reports.window import window
from commissioning_schemas.address import Range
from commissioning_schemas.grid import Sheet, Value

TABLE: Mapping[str, Value] = {
    "A1": "A title",
    "A4": "Line",
    "B4": "Area",
    "C4": "Allocation",
    "D4": "Note",
    **{f"A{row}": f"L{row}" for row in range(5, 12)},
    **{f"B{row}": "North" for row in range(5, 12)},
    **{f"C{row}": row * 1000 for row in range(5, 12)},
    "D8": "x" * 60,
}
AREA = Range.parse("A4:D11")


def shown(one: Sheet, *marked: str, table: Range | None = AREA, width: int = 80) -> list[str]:
    lines = window(one, [Range.parse(each) for each in marked], table, width)
    return ["".join(p if isinstance(p, str) else p[0] for p in line).rstrip() for line in lines]


def test_a_window_has_the_headings_the_fault_and_its_neighbours() -> None:
    assert shown(sheet("Plan", TABLE), "C8") == [
        "    │  A      B        C                  D",
        "  4 │ Line  Area   Allocation  Note",
        "  7 │ L7    North        7000",
        "→ 8 │ L8    North       [8000] xxxxxxxxxxxxxxxxxxxxxxx…",
        "  9 │ L9    North        9000",
    ]


def test_every_cell_of_a_group_within_the_window_is_marked() -> None:
    lines = shown(sheet("Plan", TABLE), "C6", "C7", "C11")
    assert [line[0] for line in lines[1:]] == [" ", " ", "→", "→", "→"]
    assert [line.split("│")[0].strip("→ ") for line in lines[1:]] == ["4", "5", "6", "7", "11"]
    assert sum("[" in line for line in lines) == 3


def test_a_range_is_marked_in_its_first_rows() -> None:
    lines = shown(sheet("Plan", TABLE), "C6:C10")
    assert [line for line in lines if line.startswith("→")] == [
        line for line in lines if "[" in line
    ]
    assert sum("[" in line for line in lines) == 4


def test_a_narrow_page_keeps_the_name_of_the_row_and_the_fault() -> None:
    lines = shown(sheet("Plan", TABLE), "C8", width=34)
    assert lines[0].split() == ["│", "A", "B", "C"]
    assert max(map(len, lines)) <= 34
    assert shown(sheet("Plan", TABLE), "C8", width=24)[0].split() == ["│", "A", "C"]


def test_what_is_hidden_in_excel_is_hidden_here_but_for_the_fault() -> None:
    one = sheet("Plan", TABLE, hidden_rows=frozenset({7, 8}), hidden_columns=frozenset({2, 3}))
    lines = shown(one, "C8")
    assert lines[0].split() == ["│", "A", "C", "D"]
    assert [line.split()[0] for line in lines[1:]] == ["4", "6", "→", "9"]


def test_outside_of_a_table_the_nearest_text_above_is_the_heading() -> None:
    cells: dict[str, Value] = {"A1": "Title", "B3": "2021-22", "A4": "In", "B4": 5, "B5": 6}
    lines = shown(sheet("Sums", cells), "B5", table=None)
    assert [line.split()[0] for line in lines[1:]] == ["3", "4", "→"]
    assert lines[-1].endswith("[6]")


def test_a_fault_in_the_heading_or_beyond_the_table_or_in_an_empty_sheet_has_a_window() -> None:
    assert shown(sheet("Plan", TABLE), "C4")[1].endswith("[Allocation] Note")
    assert any("[]" in line for line in shown(sheet("Plan", TABLE), "F20"))
    assert shown(sheet("Plan", {}), "B2") == []


def test_a_cell_cannot_break_its_line_or_steer_the_terminal() -> None:
    cells = dict(TABLE) | {"C8": "[red]a\nb\x1b[31m\u202e"}
    (line,) = [line for line in shown(sheet("Plan", cells), "C8") if line.startswith("→")]
    assert "[[red]a b[U+001B][31m[U+202E]]" in line


def test_wide_letters_keep_the_columns_in_line() -> None:
    from rich.cells import cell_len

    cells = dict(TABLE) | {"B8": "北部", "B9": "é"}
    lines = shown(sheet("Plan", cells), "C8")
    right = {cell_len(line.split("000")[0]) for line in lines if "000" in line}
    assert len(right) == 1


def test_a_long_text_at_fault_gets_the_room_that_is_left_over() -> None:
    long = "External grants of 843k meet part of what is planned for the year."
    cells = {"A4": "S-22", "B4": "A title", "B5": long}
    *_, line = shown(sheet("Plan", cells), "B5", table=Range.parse("A4:B5"))
    assert f"[{long}]" in line
