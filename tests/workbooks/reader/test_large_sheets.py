import datetime as dt

from tests.workbooks.reader.making import both, cells, parts, sheet, strings, styles, zipped

from commissioning_schemas.address import column_letters

LONG_ROW = range(1, 1200)


def test_a_row_of_many_megabytes_is_read() -> None:
    long = "x" * 32_000
    row = "".join(f'<c r="{column_letters(each)}1" t="str"><v>{long}</v></c>' for each in LONG_ROW)
    data = zipped(parts(sheet(f'<row r="1">{row}</row>')), method=0)
    assert both(data).sheets[0].rows == {1: dict.fromkeys(LONG_ROW, long)}


def test_thousands_of_rows_that_all_look_different_are_read() -> None:
    rows = "".join(
        f'<row r="{row}"><c r="A{row}" s="{row}"><v>{row}</v></c>'
        f'<c r="B{row}" s="1"><v>{row}</v></c></row>'
        for row in range(61, 5001)
    )
    found = cells(rows, style=styles(0, 14))
    first = dt.date(1899, 12, 30).toordinal()
    assert found.rows == {
        row: {1: row, 2: dt.date.fromordinal(first + row)} for row in range(61, 5001)
    }


def test_nothing_but_spaces_is_no_value() -> None:
    for attributes in ("", ' t="b"', ' t="e"', ' t="s"', ' s="1"'):
        row = f'<row r="1"><c r="A1"{attributes}><v> </v></c></row>'
        found = cells(row, style=styles(0, 14), shared=strings("<t>a</t>"))
        assert found.rows == {}


def test_a_short_table_is_read_alike_whether_or_not_another_had_its_form() -> None:
    rows = "".join(
        f'<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>Line {row}</t></is></c>'
        f'<c r="B{row}"><f>A{row}*2</f><v>{2 * row}</v></c></row>'
        for row in range(1, 13)
    )
    first = cells(rows)
    assert first.rows[12] == {1: "Line 12", 2: 24}
    assert cells(rows) == first
    odd = rows.replace("<f>A9*2</f><v>18</v>", '<f t="array" ref="B9">A9*2</f><v>18</v>')
    assert cells(odd).formulas[9] == {2: "{=A9*2}"}
    assert cells(odd).rows == first.rows
