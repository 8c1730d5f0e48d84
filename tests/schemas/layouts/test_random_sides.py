"""One field side by side, at random: what is read without a question is what stands there."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.schemas.layouts.random_sides import draw_sided, misread


@settings(max_examples=25)
@given(st.data())
def test_nothing_side_by_side_is_read_wrongly_without_a_question(data: st.DataObject) -> None:
    def choose(options: Sequence[Any]) -> Any:
        return data.draw(st.sampled_from(options))

    assert misread(draw_sided(choose))[1] == set()


def test_most_of_it_is_read_without_a_question() -> None:
    found = [misread(draw_sided(random.Random(seed).choice)) for seed in range(40)]
    assert [wrong for _, wrong in found if wrong] == []
    assert sum(read for read, _ in found) >= 35
