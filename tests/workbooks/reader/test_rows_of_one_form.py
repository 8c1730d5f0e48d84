"""Long runs of rows that look alike are read together, and as every single row would be."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.workbooks.reader.making import both, cells, parts, sheet, strings, styles, zipped

from commissioning_schemas.grid import Sheet

ROWS = range(2, 302)
ODD = 250
"""A row far enough down for the form of those above to be known."""


def row(number: int) -> str:
    return (
        f'<row r="{number}" spans="1:6">'
        f'<c r="A{number}" t="inlineStr"><is><t>K{number}</t></is></c>'
        f'<c r="B{number}" s="1"><v>{40_000 + number}</v></c><c r="C{number}"><v>{number}</v></c>'
        f'<c r="D{number}" t="s"><v>{number % 2}</v></c><c r="E{number}" s="1"></c>'
        f'<c r="F{number}"><f>T[[#This Row],[A]]</f><v>{number / 4}</v></c></row>'
    )


def read(*odd: Callable[[int], str]) -> Sheet:
    rows = [row(number) for number in ROWS]
    for at, change in enumerate(odd):
        rows[ROWS.index(ODD + at)] = change(ODD + at)
    return cells("".join(rows), style=styles(0, 14), shared=strings("<t>a</t>", "<t>b</t>"))


def test_rows_that_look_alike_hold_what_each_of_them_says() -> None:
    found = read()
    assert list(found.rows) == list(found.formulas) == list(found.formats) == list(ROWS)
    assert [found.value(number, 1) for number in ROWS] == [f"K{number}" for number in ROWS]
    assert [found.value(number, 3) for number in ROWS] == list(ROWS)
    assert {found.formula(number, 6) for number in ROWS} == {"=T[[#This Row],[A]]"}
    assert [found.value(ODD, 4), found.value(ODD + 1, 4)] == ["a", "b"]
    assert str(found.value(ODD, 2)) == "2010-03-13"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<is><t>K250<", "<is><t> spaced  out <"),
        ("<is><t>K250<", '<is><t xml:space="preserve"> kept <'),
        ("<is><t>K250<", "<is><t>a &amp; b<"),
        ("<is><t>K250<", "<is><t>two\nlines<"),
        ("<is><t>K250<", "<is><t>_x0041_<"),
        ("<is><t>K250<", "<is><t>caf\u00e9 £5<"),
        ("<is><t>K250<", "<is><t><"),
        ("<v>250</v>", "<v>2.5E2</v>"),
        ("<v>250</v>", "<v>-250.10</v>"),
        ("<v>250</v>", "<v>0250</v>"),
        ("<v>250</v>", f"<v>{'9' * 320}</v>"),
        ("<v>250</v>", "<v> 250 </v>"),
        ("<v>250</v>", "<v></v>"),
        ("<f>T[[#This Row],[A]]</f>", "<f>A250*2</f>"),
        ("<f>T[[#This Row],[A]]</f>", '<f t="shared" ref="F250:F251" si="0">A250</f>'),
        ("<f>T[[#This Row],[A]]</f>", ""),
        ('<row r="250"', '<row r="250" hidden="1"'),
        ('spans="1:6">', 'spans="1:6" ht="30">'),
        ('<c r="E250" s="1"></c>', '<c r="E250" s="1"/>'),
        ('<c r="E250" s="1"></c>', ""),
        ("</row>", '<c r="G250"><v>1</v></c></row>'),
        ("</row>", '</row><row r="1000"/>'),
    ],
)
def test_one_row_of_another_form_changes_nothing_but_itself(old: str, new: str) -> None:
    plain, found = read(), read(lambda number: row(number).replace(old, new))
    for number in ROWS:
        if number != ODD:
            assert found.rows[number] == plain.rows[number]
            assert found.formulas[number] == plain.formulas[number]
            assert found.formats[number] == plain.formats[number]


def test_a_row_that_comes_twice_is_added_to_and_no_other_row_is() -> None:
    more = '<row r="100"><c r="H100"><f>1+1</f><v>2</v></c></row>'
    found = read(lambda number: row(number) + more)
    assert found.formulas[100] == {6: "=T[[#This Row],[A]]", 8: "=1+1"}
    assert found.value(100, 8) == 2
    assert found.formulas[101] == {6: "=T[[#This Row],[A]]"}
    kept = read(lambda number: row(number) + more, lambda _: row(100))
    assert kept.value(100, 8) == 2
    again = read(lambda number: row(number - 10), lambda number: row(number))
    assert list(again.rows) == [number for number in ROWS if number != ODD]


def test_a_row_below_the_last_of_excel_makes_the_sheet_unreadable() -> None:
    rows = "".join(row(number) for number in [*range(2, 200), 1_048_577, 200])
    data = zipped(
        parts(sheet(rows), sheet(), style=styles(0, 14), shared=strings("<t>a</t>", "<t>b</t>"))
    )
    assert [name for name, _ in both(data).unreadable] == ["One"]


def other_row(number: int) -> str:
    """Return a row of another look, whose formula gives a text that may be empty."""
    result = "" if number % 3 else f"x{number}"
    return (
        f'<row r="{number}"><c r="A{number}"><v>{number}</v></c>'
        f'<c r="B{number}" t="str"><f>IF(A{number},"")</f><v>{result}</v></c></row>'
    )


def test_rows_of_two_forms_may_alternate() -> None:
    rows = [other_row(number) if number % 2 else row(number) for number in ROWS]
    found = cells("".join(rows), style=styles(0, 14), shared=strings("<t>a</t>", "<t>b</t>"))
    assert [found.value(number, 1) for number in ROWS] == [
        number if number % 2 else f"K{number}" for number in ROWS
    ]
    assert found.value(251, 2) == ""
    assert found.value(255, 2) == "x255"
    assert found.formula(251, 2) == '=IF(A251,"")'


def test_a_row_that_two_forms_give_holds_what_the_later_one_says() -> None:
    rows = [other_row(number) if number % 2 else row(number) for number in ROWS]
    rows[200:202] = [other_row(150), row(151), other_row(151), row(150)]
    found = cells("".join(rows), style=styles(0, 14), shared=strings("<t>a</t>", "<t>b</t>"))
    assert [found.value(150, 1), found.value(151, 1)] == ["K150", 151]
    assert found.formula(150, 2) == '=IF(A150,"")'
