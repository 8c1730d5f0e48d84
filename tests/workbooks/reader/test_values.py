import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.workbooks.reader.making import cell, cells, grid, sheet, strings

from commissioning_schemas.grid import CellError


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        ("-12", -12),
        ("1.0", 1),
        ("-3.00", -3),
        ("1E3", 1000),
        ("12.5", 12.5),
        (".5", 0.5),
        ("-0.25", -0.25),
        ("1.5E-3", 0.0015),
        ("1e15", 10**15),
        ("1000000000000000", 10**15),
        ("999999999999999.9", 999999999999999.9),
        ("12345678901234567890", 12345678901234567890),
        ("0.10000000000000001", 0.1),
    ],
)
def test_a_number_is_whole_where_its_text_says_a_whole_number(text: str, value: float) -> None:
    found = cell(f"><v>{text}</v>")
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("text", ["nan", "inf", "1_000", "1e999", "0x10", "٣", "9" * 5000])
def test_what_is_no_number_stays_text(text: str) -> None:
    assert cell(f"><v>{text}</v>") == text


def test_spaces_around_a_number_do_not_count() -> None:
    assert cell("><v> 7 </v>") == 7


@given(st.one_of(st.integers(-(10**15), 10**15), st.floats(-1e15, 1e15)))
def test_every_number_comes_back(value: float) -> None:
    found = cell(f"><v>{value!r}</v>")
    assert found == value
    assert isinstance(found, int) == (float(value).is_integer())


@pytest.mark.parametrize(("text", "value"), [("1", True), ("0", False), ("true", True)])
def test_a_boolean_is_no_number(text: str, value: bool) -> None:
    assert cell(f' t="b"><v>{text}</v>') is value


@pytest.mark.parametrize("name", ["#REF!", "#N/A", "#DIV/0!", "#NAME?", "#SPILL!"])
def test_an_error_keeps_its_name(name: str) -> None:
    assert cell(f' t="e"><v>{name}</v>') == CellError(name)


def test_a_cell_without_a_value_is_empty() -> None:
    found = cells('<row r="1"><c r="A1" s="0"/><c r="B1"></c><c r="C1"><v/></c></row>')
    assert found.rows == {}
    assert found.extent is None


def test_empty_text_is_not_an_empty_cell() -> None:
    found = cells(
        '<row r="1"><c r="A1" t="str"><v></v></c><c r="B1" t="str"/>'
        '<c r="C1" t="s"><v>0</v></c></row>',
        shared=strings("<t/>"),
    )
    assert found.rows == {1: {1: "", 3: ""}}


def test_a_cell_in_the_last_corner_costs_one_cell() -> None:
    found = cells('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    assert found.rows == {1_048_576: {16_384: 1}}


def test_cells_without_addresses_follow_one_another() -> None:
    rows = (
        "<row><c><v>1</v></c><c><v>2</v></c></row>"
        '<row r="5"><c><v>3</v></c><c r="D5"><v>4</v></c><c><v>5</v></c></row>'
        '<row spans="1:1"><c><v>6</v></c></row>'
    )
    assert cells(rows).rows == {1: {1: 1, 2: 2}, 5: {1: 3, 4: 4, 5: 5}, 6: {1: 6}}


def test_attributes_of_a_cell_may_come_in_any_order() -> None:
    rows = (
        '<row spans="1:2" r="2"><c t="b" r="A2"><v>1</v></c>'
        '<c r="B2" t="b" s="0"><v>0</v></c></row>'
    )
    assert cells(rows).rows == {2: {1: True, 2: False}}


def test_a_row_may_be_written_twice() -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>'
    assert cells(rows).rows == {1: {1: 1, 2: 2}}


def test_empty_rows_between_do_not_shift_the_others() -> None:
    rows = '<row r="1"/><row r="2"></row><row/><row><c r="A4"><v>4</v></c></row><row r="9"/>'
    assert cells(rows).rows == {4: {1: 4}}


def test_a_sheet_without_rows_is_read() -> None:
    assert grid(sheet()).sheets[0].rows == {}
    empty = sheet().replace("<sheetData></sheetData>", "<sheetData/>")
    assert grid(empty).sheets[0].rows == {}


def test_a_large_sheet_is_read_across_its_pieces() -> None:
    rows = "".join(
        f'<row r="{row}"><c r="A{row}"><v>{row}</v></c>'
        f'<c r="B{row}" t="str"><v>{"x" * 500}</v></c></row>'
        for row in range(1, 5001)
    )
    found = cells(rows)
    assert [found.value(row, 1) for row in range(1, 5001)] == list(range(1, 5001))
    assert len(found.rows) == 5000
