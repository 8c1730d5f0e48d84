"""Without any one of the checks, something that this suite expects is no longer so.

Each check is dropped in turn. Either the failing example of one of its codes no longer raises
the code; or, where another check raises the same code there, or the check raises none, one of
the other expectations breaks: the findings on the two examples, what is said to be not checked,
and the planted faults.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from unittest.mock import patch

import pytest
from tests.edited import example
from tests.random_offices.test_planted_faults import KINDS, grounds, planted_in
from tests.schemas.found import published, result
from tests.schemas.papers import checked, note
from tests.schemas.test_examples_of_codes import codes_of
from tests.workbooks.test_findings_on_p import PUBLISHED
from tests.workbooks.test_findings_on_the_examples import WORKING, listed

from commissioning_schemas.checks import Catalogue, Check, catalogue

WHOLE = catalogue()
RELAY = next(check for check in WHOLE.checks if check.name == "what_reading_said")
"""The check that relays what reading the cells has raised."""

OUTSIDE = {"STR-009", *(code for code in WHOLE.codes if code.startswith("ACC"))}
"""Codes that no check raises: of files that are refused before, of what was accepted after."""

IN_EACH_KIND = 1


@contextmanager
def without(dropped: Check) -> Iterator[None]:
    """Let a check be forgotten."""
    left = [check for check in WHOLE.checks if check is not dropped]
    forgetful = Catalogue(WHOLE.codes, left)
    with patch("commissioning_schemas.check.catalogue", lambda: forgetful):
        yield


@cache
def is_missed(code: str, dropped: Check) -> bool:
    """Tell whether a code's failing example no longer raises it without a check."""
    with without(dropped):
        return code not in codes_of(WHOLE.codes[code].fails, code)


def the_examples_have_their_findings() -> bool:
    grid, map = published()
    on_paper = listed(result(grid, map))
    return on_paper == PUBLISHED and listed(result(example())) == WORKING


def an_unknown_figure_is_listed() -> bool:
    spot = "Paper!B17"
    return note(checked({spot: "In all £9.999m was agreed."}), spot) != ""


def planted_faults_are_found(code: str) -> bool:
    for kind in KINDS:
        left = IN_EACH_KIND
        for ground in grounds(kind.in_a_paper) if kind.code == code else ():
            fault = planted_in(ground, kind)
            if fault is None:
                continue
            found = ground.found_in(ground.with_fault(fault), fault.map)
            if f"{code} {fault.at}" not in found:
                return False
            left -= 1
            if not left:
                break
    return True


def expectations(dropped: Check) -> Iterator[Callable[[], bool]]:
    """Yield what else this suite expects, the quickest first."""
    yield the_examples_have_their_findings
    yield an_unknown_figure_is_listed
    for code in dropped.codes:
        yield lambda code=code: planted_faults_are_found(code)


@pytest.mark.parametrize("dropped", WHOLE.checks, ids=lambda check: check.name)
def test_without_a_check_something_that_was_expected_is_missed(dropped: Check) -> None:
    if not any(is_missed(code, dropped) for code in dropped.codes):
        with without(dropped):
            assert not all(holds() for holds in expectations(dropped))


@pytest.mark.parametrize("code", [code for code in WHOLE.codes if code not in OUTSIDE])
def test_a_failing_example_needs_the_check_that_raises_its_code(code: str) -> None:
    raised_by = [check for check in WHOLE.checks if code in check.codes]
    assert any(is_missed(code, check) for check in [*raised_by, RELAY])
