"""parse, normalise and references."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.schemas.formula.grids import sheet, table

from commissioning_schemas.address import Range
from commissioning_schemas.formula import ParseError, normalise, parse, references
from commissioning_schemas.grid import Grid


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("=SUM(B5:B7)", "= sum( b5 : b7 )"),
        ("=A1+B1", "=+A1+(B1)"),
        ("=A1-B1-C1", "=(A1-B1)-C1"),
        ("=Summary!B5", "='Summary'!B5"),
        ("=Budget[Line]", "=budget[[line]]"),
        ("=Budget[Line]", "=Budget[[#Data],[Line]]"),
        ("=SUM(Budget)", "=SUM(Budget[])"),
        ("=SUM(Budget)", "=SUM(budget[#data])"),
        ("=Budget[[#This Row],[Line]]", "=Budget[@Line]"),
        ("=Budget[[#This Row],[Line]]", "=Budget[@[Line]]"),
        ("=Budget[[#This Row],[A]:[B]]", "=Budget[@[a]:[b]]"),
        ("=IFNA(A1,0)", "=_xlfn.IFNA(A1,0)"),
        ("=A1*0.5", "=A1*.50"),
        ('="a b"&A1', '= "a b" & A1'),
        ("=true", "=TRUE"),
        ("='My Sheet'!A1", "='my sheet'!A1"),
        ("=SUM({1,2;3,4})", "=sum({1, 2; 3, 4})"),
        ("=list_line_type", "=List_Line_Type"),
        ("{=SUM(A1:A2*2)}", "{= sum(A1:A2 * 2)}"),
    ],
)
def test_formulas_that_mean_the_same_have_one_text(written: str, same: str) -> None:
    assert normalise(written) == normalise(same)


@pytest.mark.parametrize(
    ("written", "other"),
    [
        ("=A1", "=$A1"),
        ("=A1", "=A$1"),
        ("=A1-(B1-C1)", "=A1-B1-C1"),
        ("=-A1^2", "=-(A1^2)"),
        ('="a b"', '="ab"'),
        ('="a"', '="A"'),
        ("=Budget[Line]", "=Budget[[#This Row],[Line]]"),
        ("=Budget[#All]", "=Budget[]"),
        ("=Budget[#Totals]", "=Budget[]"),
        ("='2021'!A1", "=A1"),
        ("=IF(A1,,1)", "=IF(A1,1)"),
        ("{=SUM(A1:A2*2)}", "=SUM(A1:A2*2)"),
    ],
)
def test_formulas_that_differ_keep_different_texts(written: str, other: str) -> None:
    assert normalise(written) != normalise(other)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("=[@X]", "budget[[#This Row],[x]]"),
        ("=[@[Amount (£)]]*2", "budget[[#This Row],[amount (£)]]*2"),
        ("=[X]", "budget[x]"),
        ("=Budget[[#Headers],[X]]", "budget[[#Headers],[x]]"),
        ("=Budget['[a'],]", "budget['[a'],]"),
        ("=[1]Other!A1", "'[1]other'!A1"),
        ("='it''s'!A1", "'it''s'!A1"),
        ("=R1C!A1", "'r1c'!A1"),
        ("=2%^-1", "2%^-1"),
        ("=(A1,B1)", "(A1,B1)"),
        ("=A1#", "A1#"),
        ("=@A:A", "@A:A"),
        ("=$A:B", "$A:B"),
        ("=#REF!+Summary!#REF!", "#REF!+#REF!"),
        ("=INDEX(A:A,1):INDEX(A:A,2)", "INDEX(A:A,1):INDEX(A:A,2)"),
        ("=1E+300", "1E300"),
        ("=SUM(", "=SUM("),
    ],
)
def test_the_canonical_text_of_a_formula(written: str, canonical: str) -> None:
    assert normalise(written, table="Budget") == canonical


LEAVES = st.sampled_from(
    ["1", "0.5", '"x ""y"""', "TRUE", "A1", "$B$2:C3", "T[A b]", "T[@A]", "T[[#This Row],[A]:[B]]"]
)
FORMULAS = st.recursive(
    LEAVES,
    lambda part: st.one_of(
        st.tuples(part, st.sampled_from(["+", "-", "*", "/", "^", "&", "<=", " = "]), part).map(
            "".join
        ),
        part.map("({})".format),
        part.map("-{}".format),
        part.map("+{}".format),
        part.map("{}%".format),
        st.tuples(part, part).map(lambda both: f"if( {both[0]},{both[1]})"),
    ),
    max_leaves=12,
)


@given(FORMULAS)
def test_the_canonical_text_means_the_same_and_is_its_own_canonical_text(formula: str) -> None:
    canonical = normalise(formula)
    assert normalise(canonical) == canonical
    assert parse(canonical) == parse(normalise(f"=({formula})"))


def refusal(text: str) -> str:
    try:
        parse(text)
    except ParseError as error:
        return str(error)
    return ""


@given(st.text(alphabet="A1$:!'\"[]@#(){},;+-*/^&=<>%. éSUM", max_size=30))
def test_any_text_is_either_a_formula_or_refused_in_a_sentence(text: str) -> None:
    assert refusal(text).startswith(("The ", "Only ")) or refusal(text) == ""
    assert normalise(normalise(text)) == normalise(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("=SUM(A1", "The formula cannot be read: ')' is missing at its end."),
        ("=A1 B1", "The formula cannot be read: an operator is missing before 'B1'."),
        ("=*2", "The formula cannot be read: a value is missing before '*'."),
        ("=", "The formula cannot be read: a value is missing at its end."),
        ('="a', "The formula cannot be read from character 2: '\"a'"),
        ("={1,2;3}", "The rows between the braces do not have the same length."),
        ("={A1}", "Only numbers, texts and TRUE or FALSE may stand between braces."),
        ("=T[[A],[B]]", "The table reference [[A],[B]] names columns that are not side by side."),
        ("=T[[A]x]", "The table reference [[A]x] cannot be read."),
        (
            "=Sheet!",
            "The formula cannot be read: a cell is missing after the sheet's name at its end.",
        ),
        ("=A1:2", "The formula cannot be read: a range must lie between two cells."),
        (
            "=" + "(" * 101 + "1" + ")" * 101,
            "The formula has more than 100 levels inside each other.",
        ),
    ],
)
def test_a_refusal_says_what_is_wrong(text: str, said: str) -> None:
    with pytest.raises(ParseError) as caught:
        parse(text)
    assert str(caught.value) == said


def test_a_long_sum_is_no_deep_formula() -> None:
    assert normalise("=" + "+".join(f"A{row}" for row in range(1, 2000))).count("+") == 1998


GRID = Grid(
    (sheet("S", {"A1": 1, "C9": 2}), table("Line", ("Key", "Value"), ("a", 1), ("b", 2))),
    {"values": "Line[Value]", "s!mine": "S!$B$2", "loop": "loop+1", "bad": "SUM("},
)


@pytest.mark.parametrize(
    ("formula", "reads"),
    [
        ("=A1+SUM(B2:B$4,A1)", [("S", "A1"), ("S", "B2:B4")]),
        ("=SUM(Line[Value])", [("Line", "B5:B6")]),
        ("=SUM(values)+mine", [("Line", "B5:B6"), ("S", "B2")]),
        ("=SUM(A:A)", [("S", "A1:A9")]),
        ("=SUM(line)", [("Line", "A5:B6")]),
        ("=SUM(Line[])/SUM(Line[#All])", [("Line", "A5:B6"), ("Line", "A4:B6")]),
        ("=Line[[#Headers],[Key]]", [("Line", "A4")]),
        ("=IF(-Line!A5%=1,{1},nowhere)", [("Line", "A5")]),
        ("=INDEX(Line[Key],1):INDEX(Line[Value],2)", [("Line", "A5:A6"), ("Line", "B5:B6")]),
        ("=Gone!A1+Gone[X]+Line[X]+loop+bad+(A1,B1)", [("S", "A1"), ("S", "B1")]),
        ("=SUM(", []),
    ],
)
def test_what_a_formula_reads(formula: str, reads: list[tuple[str, str]]) -> None:
    found = references(formula, "S", 20, 5, GRID)
    assert found == tuple((name, Range.parse(area)) for name, area in reads)


def test_this_row_is_the_row_that_the_formula_stands_in() -> None:
    assert references("=[@Value]", "Line", 6, 5, GRID) == ()
    assert references("=[@Value]", "Line", 6, 1, GRID) == (("Line", Range(6, 2, 6, 2)),)
    assert references("=Line[@Value]", "S", 6, 1, GRID) == (("Line", Range(6, 2, 6, 2)),)
    assert references("=Line[@Value]", "S", 9, 1, GRID) == ()
    assert references("=A1", "Gone", 1, 1, GRID) == ()
