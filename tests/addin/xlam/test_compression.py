"""The compression of VBA text, read back by another program's reader."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.addin.olevba import decompressed

from commissioning_addin.xlam.compression import compress


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([b"Dim x As ", b"\r\n", b"End If", b"a", b"\xa3"])).map(b"".join))
def test_any_text_is_read_back(text: bytes) -> None:
    assert decompressed(compress(text)) == text


@pytest.mark.parametrize("size", [4095, 4096, 4097, 8192, 20_000])
def test_text_over_the_edge_of_a_chunk_is_read_back(size: int) -> None:
    text = (b"Public Sub A()\r\n" * 2000)[:size]
    packed = compress(text)
    assert decompressed(packed) == text
    assert len(packed) < size / 8


def test_a_chunk_that_does_not_shrink_is_stored_as_it_is() -> None:
    noise = random.Random(1).randbytes(4096)
    assert compress(noise) == b"\x01\xff\x3f" + noise
