"""The compound file: whole, in order and balanced, however many streams it holds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.addin.compound import Strict

from commissioning_addin.xlam.compound import compound_file

names = st.text("abcXYZ_09", min_size=1, max_size=12)
contents = st.integers(0, 9000).map(lambda size: bytes(n % 251 for n in range(size)))
unlike = st.dictionaries(names, contents, max_size=20).filter(
    lambda tree: len({name.upper() for name in tree}) == len(tree)
)


@settings(max_examples=60, deadline=None)
@given(unlike, unlike)
def test_every_stream_comes_back_from_a_file_without_a_fault(
    top: dict[str, bytes], inner: dict[str, bytes]
) -> None:
    read = Strict(compound_file({**top, "a storage": inner})).streams
    assert read == {
        **{(name,): data for name, data in top.items()},
        **{("a storage", name): data for name, data in inner.items()},
    }


@pytest.mark.parametrize("count", [*range(1, 17), 40])
def test_the_directory_is_balanced_for_any_number_of_streams(count: int) -> None:
    tree = {f"Module{n}": b"x" * n for n in range(count)}
    assert len(Strict(compound_file(tree)).streams) == count


def test_a_project_too_large_for_the_writer_is_refused() -> None:
    with pytest.raises(ValueError, match="larger"):
        compound_file({"a": bytes(8_000_000)})
