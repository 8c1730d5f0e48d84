"""ARI-004: shares that were typed in make a whole."""

from __future__ import annotations

import pytest
from tests.edited import edited, example
from tests.schemas.found import result

from commissioning_schemas.grid import Value


@pytest.mark.parametrize(
    ("share", "shown", "found"),
    [
        (0.433, "100.1%", "1.001"),
        (0.42205, "99.005%", "0.9901"),
        (0.43196, "99.996%", "1"),
        (1, "156.8%", "1.568"),
    ],
)
def test_what_the_shares_add_to_is_told_so_that_the_difference_shows(
    share: Value, shown: str, found: str
) -> None:
    done = result(edited(example(), {"Summary!B15": share}))
    (one,) = [finding for finding in done.findings if finding.code == "ARI-004"]
    assert f"the shares add to {shown}. Expected 100.0%." in one.message
    assert (one.found, one.expected) == (found, "1")
