"""Sentences as long as a cell can hold, made to mislead: read to their end, and in one pass."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commissioning_schemas.sentences import (
    find_amounts,
    find_named,
    find_text,
    find_years,
    named_at_start,
    read_claim,
)

LONGEST = 32_767

PIECES = [
    *("9", "£9", "£", "-", "£1-", "£1,", "1,1", "1 1", "£1 000 ", "£1.", "1k", "£1m-", "pounds "),
    *("2020-", "2020/21", "FY", "FY 20/", "20-21 ", "A, ", "Appendix A, ", "Tables 1-1-", "IV "),
    *("paras 1.1.", "Table ", "and ", " to ", "%", "1%", "\u2212", "é", "💷", "(", "£(", "m", " "),
]


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("start", ["", "Appendices "])
def test_a_text_of_one_piece_over_and_over_is_read_to_its_end(piece: str, start: str) -> None:
    text = (start + piece * LONGEST)[:LONGEST]
    for found in (*find_amounts(text), *find_years(text)):
        assert text[found.start :].startswith(found.text)
    assert len(set(find_named(text))) == len(list(find_named(text)))
    assert read_claim(text) is None or len(text) == LONGEST
    assert find_text("£1m", text) is None or "£1m" in text
    named_at_start(text)


@given(st.text(alphabet="£$0123456789.,-–km% ToABFYtable()\n\u2212", max_size=200))
def test_whatever_is_found_stands_in_the_text_where_it_is_said_to_stand(text: str) -> None:
    for amount in find_amounts(text):
        assert text[amount.start :].startswith(amount.text)
        if amount.low is not None and amount.high is not None:
            assert amount.low <= amount.high
            assert amount.resolution >= 0
    for year in find_years(text):
        assert text[year.start :].startswith(year.text)
    for named in find_named(text):
        assert named.label
