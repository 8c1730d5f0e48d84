"""Files of the public corpus with bytes changed at random end in a finding, never in a fault.

A run takes a few files, always the same ones; ``--whole-corpus`` takes all of them.
"""

from __future__ import annotations

import random
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from tests.workbooks.reader.test_corpus import FILES

from commissioning.checking import check_file

SEED = 20210318
MOST_BYTES = 60_000
SAMPLE = 40

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not FILES, reason="the public corpus is not beside the repository"),
]


def flipped(data: bytes, chance: random.Random) -> bytes:
    """Return the bytes with a few of them changed."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def flipped_inside(data: bytes, chance: random.Random) -> bytes:
    """Return a zip in which bytes of one part are changed, and its checksum with them."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except Exception:  # Files that are none, or that other programs cannot open, have no inside.
        return flipped(data, chance)
    name = chance.choice(sorted(name for name in parts if name.endswith((".xml", ".rels"))) or [""])
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for one, part in parts.items():
            archive.writestr(one, flipped(part, chance) if one == name else part)
    return out.getvalue()


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_whatever_is_changed_the_check_ends_in_a_result(
    tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    whole = pytestconfig.getoption("--whole-corpus")
    chance = random.Random(SEED)
    small = [path for path in FILES if whole or path.stat().st_size <= MOST_BYTES]
    files = small if whole else chance.sample(small, min(SAMPLE, len(small)))
    faults = []
    for path in files:
        for change in (flipped, flipped_inside):
            spot = tmp_path / f"changed{path.suffix}"
            spot.write_bytes(change(path.read_bytes(), chance))
            try:
                found = check_file(spot, path.name)
            except Exception as error:  # Whatever it is, it is a fault of ours, to be listed.
                faults.append(f"{path.name} {change.__name__}: {error!r}")
                continue
            if found.result.faults:
                faults.append(f"{path.name} {change.__name__}: {found.result.faults[0].trace}")
            if found.refusal is not None and not found.result.findings:
                faults.append(f"{path.name} {change.__name__}: refused without a word")
    assert faults == []
