"""How many offices are tried: few and always the same ones, or as many as one asks for.

``RANDOM_OFFICES=500 pytest tests/random_offices`` tries 500 in each test, other ones each time.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, Phase, settings

ASKED = int(os.environ.get("RANDOM_OFFICES", "0"))


def effort(usual: int) -> settings:
    """Return the settings of a test that tries so many offices, unless more are asked for.

    Offices are large, so drawing one takes longer than Hypothesis thinks healthy.
    """
    phases = list(Phase) if ASKED else [Phase.explicit, Phase.generate]
    return settings(
        max_examples=max(usual, ASKED),
        derandomize=not ASKED,
        database=None,
        phases=phases,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
