"""Every code of the catalogue has a failing and a passing example, and both run."""

from __future__ import annotations

import pytest
from tests.edited import example_map, of_example

from commissioning.reader import Refused, read
from commissioning_schemas.check import check
from commissioning_schemas.checks import catalogue
from commissioning_schemas.codes import Example

CODES = sorted(catalogue().codes)
EXTENDED = catalogue().of_set("ext")


def codes_of(one: Example, code: str) -> set[str]:
    if one.file is not None:
        with pytest.raises(Refused):
            read(one.file)
        return {"STR-009"}
    also = EXTENDED & {code}
    result = check(of_example(one), example_map(one.book, one.map), also=also)
    assert not result.faults, result.faults[0].trace
    return {finding.code for finding in result.findings}


@pytest.mark.parametrize("code", CODES)
def test_the_failing_example_raises_its_code(code: str) -> None:
    assert code in codes_of(catalogue().codes[code].fails, code)


@pytest.mark.parametrize("code", CODES)
def test_the_passing_example_does_not_raise_its_code(code: str) -> None:
    assert code not in codes_of(catalogue().codes[code].passes, code)
