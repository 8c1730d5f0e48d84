import pytest
from tests.workbooks.reader.making import cells

from commissioning_schemas.grid import CellError


def row(number: int, *contents: str) -> str:
    letters = "ABCDEF"
    inner = "".join(
        f'<c r="{letters[place]}{number}"{content}</c>' for place, content in enumerate(contents)
    )
    return f'<row r="{number}">{inner}</row>'


def test_a_formula_stands_beside_its_stored_result() -> None:
    found = cells(row(1, "><f>B1&amp;&quot;x&quot;+C1</f><v>12.50</v>"))
    assert found.formula(1, 1) == '=B1&"x"+C1'
    assert found.value(1, 1) == 12.5


def test_a_formula_may_give_every_kind_of_value() -> None:
    found = cells(
        row(
            1,
            ' t="str"><f>A9</f><v>text</v>',
            ' t="b"><f>A9</f><v>1</v>',
            ' t="e"><f>A9</f><v>#REF!</v>',
        )
    )
    assert found.rows == {1: {1: "text", 2: True, 3: CellError("#REF!")}}


@pytest.mark.parametrize("stored", ["", "<v/>", "<v />", "<v></v>"])
def test_a_formula_without_a_stored_result_has_no_value(stored: str) -> None:
    found = cells(row(1, f"><f>SUM(B1:B2)</f>{stored}"))
    assert found.rows == {}
    assert found.formulas == {1: {1: "=SUM(B1:B2)"}}


@pytest.mark.parametrize("stored", ["<v/>", "<v></v>"])
def test_a_formula_whose_result_is_empty_text_says_so(stored: str) -> None:
    found = cells(row(1, f' t="str"><f>""</f>{stored}', ' t="str"><f>""</f>'))
    assert found.rows == {1: {1: ""}}


def test_an_empty_formula_is_none() -> None:
    found = cells(row(1, "><f></f><v>1</v>", "><f/><v>2</v>"))
    assert found.formulas == {}
    assert found.rows == {1: {1: 1, 2: 2}}


def shared(text: str, down: int = 1, right: int = 1) -> str | None:
    """Return a formula of B2 as it reads elsewhere in its block."""
    if right >= 0 and down >= 0:
        rows = (
            f'<row r="2"><c r="B2"><f t="shared" ref="B2:F9" si="0">{text}</f><v>1</v></c></row>'
            f'<row r="{2 + down}"><c r="{"ABCDEF"[1 + right]}{2 + down}">'
            '<f t="shared" si="0"/></c></row>'
        )
    else:
        rows = (
            '<row r="1"><c r="A1"><f t="shared" si="0"/></c></row>'
            f'<row r="2"><c r="B2"><f t="shared" ref="A1:B2" si="0">{text}</f></c></row>'
        )
    return cells(rows).formula(2 + down, 2 + right)


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("A1+$A1+A$1+$A$1", "=B2+$A2+B$1+$A$1"),
        ("SUM(A1:B2)", "=SUM(B2:C3)"),
        ("SUM(A:B,$A:B)", "=SUM(B:C,$A:C)"),
        ("SUM(1:2,$1:2)", "=SUM(2:3,$1:3)"),
        ("LOG10(A1)*Q1(A1)", "=LOG10(B2)*Q1(B2)"),
        ('A1&amp;"A1 ""A1"" "&amp;A1', '=B2&"A1 ""A1"" "&B2'),
        ("'It''s A1'!A1+Sheet1!A1", "='It''s A1'!B2+Sheet1!B2"),
        ("Q1!A1+AB12!A$1", "=Q1!B2+AB12!B$1"),
        ("[1]Q1!A1", "=[1]Q1!B2"),
        ("SUM(T1[[#This Row],[A1]],T1[A1])+A1", "=SUM(T1[[#This Row],[A1]],T1[A1])+B2"),
        ("T1['[A1']]+A1", "=T1['[A1']]+B2"),
        ("Rate1+tax.A1+A1x+_A1+A1.b", "=Rate1+tax.A1+A1x+_A1+A1.b"),
        ("ABCD1+XFE1+A1048577+A0", "=ABCD1+XFE1+A1048577+A0"),
        ("A1#+@A1", "=B2#+@B2"),
        ("1.5E3+2E5", "=1.5E3+2E5"),
        ("A1048576+XFD1", "=#REF!+#REF!"),
        ("IF(TRUE,A1,{1,2;3,4})", "=IF(TRUE,B2,{1,2;3,4})"),
        ("Sheet1:Sheet3!A1", "=Sheet1:Sheet3!B2"),
        ('"open A1', '="open A1'),
        ("T1[open A1", "=T1[open A1"),
        ("12", "=12"),
    ],
)
def test_a_shared_formula_moves_its_relative_references(text: str, moved: str) -> None:
    assert shared(text) == moved


def test_a_shared_formula_may_be_used_before_it_is_written() -> None:
    assert shared("B2+$A$1", -1, -1) == "=A1+$A$1"
    assert shared("A1", -1, -1) == "=#REF!"


def test_a_shared_formula_in_its_own_cell_is_as_written() -> None:
    assert shared("A1+1", 0, 0) == "=A1+1"


def test_two_shared_formulas_keep_apart() -> None:
    rows = row(
        1,
        '><f t="shared" ref="A1:A2" si="0">C1</f>',
        '><f t="shared" ref="B1:B2" si="1">D1*2</f>',
    ) + row(2, '><f t="shared" si="0"/>', '><f t="shared" si="1"></f>', '><f t="shared" si="5"/>')
    assert cells(rows).formulas == {1: {1: "=C1", 2: "=D1*2"}, 2: {1: "=C2", 2: "=D2*2"}}


def test_an_array_formula_stands_in_braces_at_its_first_cell() -> None:
    rows = row(1, '><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v>') + row(2, "><v>4</v>")
    found = cells(rows)
    assert found.formulas == {1: {1: "{=B1:B2*2}"}}
    assert found.value(2, 1) == 4


@pytest.mark.parametrize(
    ("attributes", "text"),
    [
        ('dt2D="1" dtr="1" r1="B1" r2="B2"', "=TABLE(B1,B2)"),
        ('dtr="1" r1="B1"', "=TABLE(B1,)"),
        ('r1="B2"', "=TABLE(,B2)"),
    ],
)
def test_a_data_table_names_its_input_cells(attributes: str, text: str) -> None:
    found = cells(row(1, f'><f t="dataTable" ref="A1:A3" {attributes}/><v>3</v>'))
    assert found.formula(1, 1) == text
    assert found.value(1, 1) == 3


def test_a_dynamic_array_formula_is_read() -> None:
    formula = '<f t="array" ref="A1:A2">_xlfn.UNIQUE(B1:B9)</f>'
    rows = f'<row r="1"><c r="A1" cm="1">{formula}<v>1</v></c></row>'
    assert cells(rows).formula(1, 1) == "{=_xlfn.UNIQUE(B1:B9)}"


def test_a_formula_keeps_its_spaces_and_lines() -> None:
    assert cells(row(1, "><f> A2 +\nB2</f>")).formula(1, 1) == "= A2 +\nB2"
