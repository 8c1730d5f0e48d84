"""TYP-003 at About: the unit that it names is that of the tables' headings."""

from __future__ import annotations

import pytest
from tests.edited import edited, example
from tests.schemas.found import said, typed


@pytest.mark.parametrize("unit", ["£k", "£'000", "£m", "thousands"])
def test_another_unit_than_the_headings_is_an_error_at_about(unit: str) -> None:
    assert typed({"About!B9": unit}) == ["error TYP-003 About!B9"]


def test_the_message_names_both_units() -> None:
    message = said(edited(example(), {"About!B9": "£k"}), "TYP-003")
    assert message.startswith('About!B9: "money_unit" is £k; the headings of the tables say £, and')


@pytest.mark.parametrize("unit", ["£", "GBP", "pounds"])
def test_the_unit_of_the_headings_in_other_words_is_right(unit: str) -> None:
    assert typed({"About!B9": unit}) == []


def test_what_is_no_unit_is_told_once() -> None:
    assert typed({"About!B9": "euros"}) == ["error STR-011 About!B9"]
