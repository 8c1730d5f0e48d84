"""Any sheet, any edits: what was written is read, and all else is as it was."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.workbooks.reader.making import both, parts, sheet, styles, zipped

from commissioning.reader import read
from commissioning.reader.serial import moment
from commissioning.reader.text import unescape
from commissioning.writer import write_cells
from commissioning.writer.serials import serial
from commissioning.writer.text import escaped
from commissioning_schemas.address import a1
from commissioning_schemas.edits import Edit
from commissioning_schemas.grid import CellError, Value

ROWS, COLUMNS = 8, 6

places = st.tuples(st.integers(1, ROWS), st.integers(1, COLUMNS))
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.from_regex(
    r"_x[0-9A-F]{3,4}_?[\r_x]?", fullmatch=True
)
numbers = st.integers(-(10**12), 10**12) | st.floats(allow_nan=False, allow_infinity=False)
values = st.one_of(numbers, texts, st.booleans(), st.sampled_from([CellError("#REF!")]))
formulas = st.sampled_from([None, None, None, "=1+1", '=A1&"<&>"', "= SUM(A1:B2)"])


@st.composite
def rows(draw: st.DrawFn) -> str:
    """Return the rows of a sheet, some of whose cells share a formula or do not say where."""
    text = ""
    masters = 0
    for row in sorted(draw(st.sets(st.integers(1, ROWS)))):
        cells = ""
        before = 0
        for column in sorted(draw(st.sets(st.integers(1, COLUMNS)))):
            kinds = ["", "<v>5</v>", "<f>A1+1</f><v>6</v>"]
            kinds.append(f'<f t="shared" si="0" ref="A1:F8">{a1(row, column)}+1</f><v>7</v>')
            kinds += ['<f t="shared" si="0"/><v>8</v>'] * (3 if masters else 0)
            inside = draw(st.sampled_from(kinds))
            masters += inside.count("ref=")
            said = draw(st.booleans()) or column != before + 1
            style = draw(st.sampled_from(["", ' s="1"']))
            place = f' r="{a1(row, column)}"' if said else ""
            cells += f"<c{place}{style}>{inside}</c>"
            before = column
        text += f'<row r="{row}">{cells}</row>' if cells else f'<row r="{row}" ht="9"/>'
    return text


Cells = dict[tuple[int, int], tuple[Value, str | None, str]]


def cells(data: bytes) -> Cells:
    (only,) = both(data).sheets
    found = {place[:2] for place in only.filled()}
    for rows in (only.formulas, only.formats):
        found |= {(row, column) for row, line in rows.items() for column in line}
    return {
        place: (only.value(*place), only.formula(*place), only.number_format(*place))
        for place in found
    }


@settings(max_examples=60)
@given(rows(), st.dictionaries(places, st.tuples(values | st.none(), formulas), max_size=8))
def test_all_is_as_it_was_but_for_the_edits(
    text: str, wanted: dict[tuple[int, int], tuple[Value, str | None]]
) -> None:
    data = zipped(parts(sheet(text), style=styles(0, "0.00")))
    expected = cells(data)
    edits = []
    for place, (value, formula) in wanted.items():
        edits.append(Edit("One", a1(*place), value, formula))
        look = expected.get(place, (None, None, "General"))[2]
        expected[place] = (value, formula, look)
    after = write_cells(data, edits)
    nothing = (None, None, "General")
    assert cells(after) == {place: cell for place, cell in expected.items() if cell != nothing}
    assert write_cells(after, edits) == after


@settings(deadline=None)
@given(texts)
def test_any_text_is_read_as_it_was_written(text: str) -> None:
    assert unescape(escaped(text)) == text


@settings(deadline=None)
@given(st.dates(dt.date(1904, 1, 2)) | st.datetimes(dt.datetime(1904, 1, 2)), st.booleans())
def test_any_moment_is_read_as_it_was_written(value: dt.date, date1904: bool) -> None:
    if isinstance(value, dt.datetime):
        value = value.replace(microsecond=value.microsecond // 1000 * 1000)
    number = serial(value, date1904)
    assert number is not None
    expected = value
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        expected = value.date()
    assert moment(number, date1904, shows_time=True) == expected


@settings(deadline=None)
@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=2, min_value=-(10**12), max_value=10**12
    )
)
def test_any_amount_of_pounds_and_pence_is_read_as_the_nearest_number(amount: Decimal) -> None:
    data = zipped(parts(sheet()))
    found = read(write_cells(data, [Edit("One", "B2", amount)])).sheets[0].value(2, 2)
    assert found == float(amount)
