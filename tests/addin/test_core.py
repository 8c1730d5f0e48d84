"""What a rule says, and every sum, stands in the core: the add-in only carries it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ADDIN = Path(__file__).parents[2] / "addin" / "commissioning_addin"
ROOMS = ("actions", "port", "ribbon", "sheets")


@pytest.mark.parametrize("room", ROOMS)
def test_no_rule_is_named_and_nothing_is_added_up(room: str) -> None:
    for file in (ADDIN / room).glob("*.py"):
        text = file.read_text("utf-8")
        assert not re.search(r"\b[A-Z]{3}-[0-9]{3}\b", text), file
        assert not re.search(r"\b(sum|round|fsum)\(|// ?100\b|\* ?100\b", text), file
