from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commissioning.cache.values import from_json, to_json
from commissioning_schemas.formula import Unsupported
from commissioning_schemas.grid import CellError

VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(st.characters(exclude_categories=["Cs"])),
    st.decimals(allow_nan=False, allow_infinity=False),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.builds(CellError, st.text()),
    st.builds(Unsupported, st.text()),
)


@given(VALUES)
def test_every_value_of_a_cell_comes_back_as_it_was(value: object) -> None:
    back = from_json(json.loads(json.dumps(to_json(value))))
    assert (back, type(back)) == (value, type(value))
    if isinstance(value, Decimal):
        assert str(back) == str(value)


def test_anything_else_has_no_form() -> None:
    with pytest.raises(TypeError, match="timedelta has no form"):
        to_json(dt.timedelta(1))
