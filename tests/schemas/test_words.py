"""Words cleaned, compared and quoted."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commissioning_schemas.words import clean, invisible, nearest, normal, quote


@pytest.mark.parametrize(
    ("text", "cleaned", "what"),
    [
        ("VV", "VV", None),
        ("Children’s café", "Children’s café", None),
        ("VV ", "VV", "a space at the end"),
        (" VV", "VV", "a space at the start"),
        ("V  V", "V V", "two spaces together"),
        ("V\xa0V", "V V", "a no-break space"),
        ("V\u2009V", "V V", "an unusual space"),
        ("V\u200bV", "VV", "a zero-width character"),
        ("\ufeffVV", "VV", "a zero-width character"),
        ("V\xadV", "VV", "a soft hyphen"),
        ("V\nV", "V V", "a line break"),
        ("V\tV", "V V", "a tab"),
        ("VV\ufe0f", "VV", "a character that does not show"),
        ("V\x07V", "VV", "a character that does not show"),
        ("V\u202eV", "VV", "a character that does not show"),
        ("cafe\u0301", "café", "a letter and its accent stored apart"),
        ("\u200b \xa0", "", "a zero-width character"),
    ],
)
def test_what_the_eye_cannot_see_is_dropped_and_named(
    text: str, cleaned: str, what: str | None
) -> None:
    assert (clean(text), invisible(text)) == (cleaned, what)


@given(st.text())
def test_cleaning_twice_changes_nothing_and_only_what_changes_is_named(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert (invisible(text) is None) == (clean(text) == text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Victims & Vulnerability", "victims and  vulnerability"),
        ("Demand and Crime: Prevention", "Demand and crime prevention"),
        ("Children’s services", "Childrens Services"),
        ("C.J.S.", "CJS"),
        ("over/(under)", "Over under"),
        ("STRASSE", "straße"),
    ],
)
def test_texts_are_compared_without_case_and_punctuation(one: str, other: str) -> None:
    assert normal(one) == normal(other)


def test_different_words_stay_different() -> None:
    assert len({normal(text) for text in ("Budget 1", "Budget 2", "Budget", "café", "cafe")}) == 5


@given(st.text())
def test_the_form_for_comparison_is_settled(text: str) -> None:
    assert normal(normal(text)) == normal(text)


@pytest.mark.parametrize(
    ("text", "choices", "expected"),
    [
        ("Anounced", ["Confirmed", "Announced"], "Announced"),
        ("DPC", ["VV", "DCP"], "DCP"),
        (
            "Demand & Crime Reduction",
            ["Demand and Crime Prevention"],
            "Demand and Crime Prevention",
        ),
        ("North", ["Youth", "Other"], None),
        ("Anything", [], None),
    ],
)
def test_the_nearest_choice_is_suggested(
    text: str, choices: list[str], expected: str | None
) -> None:
    assert nearest(text, choices) == expected


def test_a_quote_is_short_and_harmless() -> None:
    assert quote("VV ") == '"VV "'
    assert quote("a\x1b[2Jb\u202ec\nd") == '"a[U+001B][2Jb[U+202E]c d"'
    assert quote("x" * 61) == f'"{"x" * 59}…"'
    assert quote("x" * 60) == f'"{"x" * 60}"'


@given(st.text())
def test_no_control_or_direction_character_passes_a_quote(text: str) -> None:
    assert {unicodedata.category(letter) for letter in quote(text)}.isdisjoint(
        {"Cc", "Cf", "Cs", "Zl", "Zp"}
    )
