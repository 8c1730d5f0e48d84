"""Random layouts of an office's figures: much is named without a question, and nothing wrongly."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.schemas.layouts.measure import faults_of, faults_of_register, measure
from tests.schemas.layouts.random_layouts import draw
from tests.schemas.layouts.random_registers import draw_register


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_nothing_is_read_wrongly_without_a_question(data: st.DataObject) -> None:
    def choose(options: Sequence[Any]) -> Any:
        return data.draw(st.sampled_from(options))

    _, said, _ = faults_of(draw(choose))
    assert said == []


def test_most_columns_are_named_without_a_question() -> None:
    total, wrong, _ = measure(150)
    assert wrong == []
    assert total.named >= 0.75 * total.columns
    assert total.questions <= 1.5 * total.layouts


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_no_column_of_a_register_is_named_wrongly(data: st.DataObject) -> None:
    def choose(options: Sequence[Any]) -> Any:
        return data.draw(st.sampled_from(options))

    _, said, _ = faults_of_register(*draw_register(choose))
    assert said == []
