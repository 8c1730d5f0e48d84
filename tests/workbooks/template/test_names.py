"""Names are data: whatever an office calls its parts, the workbook holds it as text."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from commissioning.reader import read
from commissioning.template import ALL_MODULES, build_workbook
from commissioning.template.names import NotPossibleError, modules_of, name_of, named
from commissioning.template.new_office import base_year, new_office
from commissioning_schemas.check import check
from commissioning_schemas.grid import Grid, Value
from commissioning_schemas.years import FinancialYear

BASE = FinancialYear(2026)
HOSTILE = (
    "Gwasanaethau dioddefwyr Ynys Môn a Dŵr-y-Felin, o'r dechrau i'r diwedd",
    '=HYPERLINK("http://example.org","here")', "#N/A", "'quoted'", 'The "Café" & <Bar>', "+1", "@x",
    "-5", "TRUE", "2026-27", "1e5", "Note", "Total", "_x0041_", "日本",
)  # fmt: skip


def built(*names: str) -> Grid:
    pairs = [(f"P {n}", name) for n, name in enumerate(names, 1)]
    office = new_office(
        names[0], BASE, 2, pairs, pairs[:10], frozenset({"panel-report"}), body_code=names[-1]
    )
    return read(build_workbook(office))


def column(grid: Grid, sheet: str, number: int, rows: range) -> list[Value]:
    found = grid.sheet(sheet)
    assert found is not None
    assert sheet == "Summary" or not any(found.formula(row, number) for row in rows)
    return [found.value(row, number) for row in rows]


def test_every_name_stays_the_text_that_it_is() -> None:
    grid = built(*HOSTILE)
    rows = range(5, 5 + len(HOSTILE))
    for sheet, number in (("Portfolios", 2), ("Summary", 4), ("Panel Report", 1)):
        assert column(grid, sheet, number, rows) == list(HOSTILE)
    assert column(grid, "ReserveList", 2, range(5, 15)) == list(HOSTILE[:10])
    assert column(grid, "About", 2, range(5, 7)) == [HOSTILE[0], HOSTILE[-1]]


def test_hostile_names_raise_no_finding_of_their_own() -> None:
    result = check(built(*HOSTILE))
    assert {one.code for one in result.findings} <= {"BUD-001", "RES-001", "RES-008", "TYP-019"}
    assert result.complete


letters = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co", "Cf"]), min_size=1)


@settings(max_examples=200)
@given(letters, letters)
def test_what_is_taken_as_an_id_and_a_name_is_what_was_typed(key: str, name: str) -> None:
    try:
        pairs = named([f"{key}={name}"], "portfolio", 40)
    except NotPossibleError:
        return
    ((given_id, given_name),) = pairs
    assert given_id.isprintable()
    assert given_name == " ".join(given_name.split())
    assert "=" not in given_id


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("=Name", "should be an id, an equals sign and the name"),
        ("VV=", 'The name of the portfolio "VV" is empty.'),
        ("V*=Victims", '"V*" cannot be the id of a portfolio: it may not hold *'),
        ("<5=Victims", "not begin with < or >"),
        ("ALL=Everything", "the workbook uses that word itself"),
        ("Total requested=T", "the workbook uses that word itself"),
        ("V" * 41 + "=Victims", "an id has at most 40 characters"),
        ("VV=" + "n" * 201, "has 201 characters; at most 200 are possible"),
        ("VV=\ue000", "holds a character that Excel cannot show"),
        ("\ue000=VV", "holds a character that Excel cannot show"),
    ],
)
def test_what_excel_or_the_workbook_would_misread_is_refused(text: str, said: str) -> None:
    with pytest.raises(NotPossibleError) as refused:
        named([text], "portfolio", 40)
    assert said in str(refused.value)


def test_spaces_and_what_the_eye_cannot_see_are_left_out() -> None:
    assert named([" V V = Victims\u200b  and\nall "], "portfolio", 40) == [
        ("V V", "Victims and all")
    ]
    assert name_of("\ufeffTŷ", "the body") == "Tŷ"


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (["vv=One", "VV=Two"], 'Two portfolios have the id "VV". Each needs its own.'),
        (["A=Law & order", "B=law and Order"], 'Two portfolios have the name "law and Order".'),
        ([f"P{n}=Name {n}" for n in range(41)], "at most 40 portfolios; 41 were given."),
    ],
)
def test_names_that_cannot_be_told_apart_or_are_too_many_are_refused(
    texts: list[str], said: str
) -> None:
    with pytest.raises(NotPossibleError) as refused:
        named(texts, "portfolio", 40)
    assert said in str(refused.value)


def test_modules_are_named_with_commas_or_all_at_once() -> None:
    assert modules_of(["awards, MTFS", "risks"]) == {"awards", "mtfs", "risks"}
    assert modules_of(["all"]) == ALL_MODULES
    assert modules_of([]) == modules_of([","]) == frozenset()


@pytest.mark.parametrize("year", [2012, 2089])
def test_the_first_and_last_base_year_are_possible(year: int) -> None:
    assert base_year(FinancialYear(year).label) == FinancialYear(year)
    for beyond in (2011, 2090):
        with pytest.raises(NotPossibleError):
            base_year(FinancialYear(beyond).label)


def test_a_long_name_is_seen_whole_in_the_panel_report() -> None:
    pairs = [("A", "Long words " * 10), ("B", "Short")]
    office = new_office("Body", BASE, 2, pairs, modules=frozenset({"panel-report"}))
    sheet = load_workbook(io.BytesIO(build_workbook(office)))["Panel Report"]
    assert sheet.row_dimensions[5].height >= 2 * 15
    assert sheet.row_dimensions[6].height is None
