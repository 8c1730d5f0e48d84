"""A few inputs for every target of the fuzzing, with each run of the tests.

``FUZZ=5000 pytest tests/fuzz`` tries so many of each, other ones each time; ``run.py`` goes on
for as long as one likes.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.fuzz.targets import TARGETS, seeds

ASKED = int(os.environ.get("FUZZ", "0"))
USUAL = {"file": 150, "part": 150, "rows": 150, "map_text": 60, "cell": 150, "formula": 200}


def effort(name: str) -> settings:
    few = USUAL.get(name, 15)
    return settings(
        max_examples=max(few, ASKED),
        derandomize=not ASKED,
        database=None,
        deadline=None,
        phases=list(Phase) if ASKED else [Phase.explicit, Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


def damaged(seed: bytes) -> st.SearchStrategy[bytes]:
    """Return a seed with a piece of it changed for other bytes."""
    at = st.integers(0, max(len(seed) - 1, 0))
    return st.builds(
        lambda start, length, piece: seed[:start] + piece + seed[start + length :],
        *(at, st.integers(0, 12), st.binary(max_size=12)),
    )


@pytest.mark.parametrize("name", TARGETS)
def test_every_input_ends_in_good_order(name: str) -> None:
    inputs = st.one_of(st.binary(max_size=400), *map(damaged, seeds(name)))

    @effort(name)
    @given(inputs)
    def tried(data: bytes) -> None:
        TARGETS[name](data)

    tried()


@pytest.mark.parametrize("name", TARGETS)
def test_what_a_target_begins_with_ends_in_good_order(name: str) -> None:
    for seed in seeds(name):
        TARGETS[name](seed)
