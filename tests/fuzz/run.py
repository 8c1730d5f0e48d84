"""Fuzz a target with atheris (Linux): ``python tests/fuzz/run.py part -max_total_time=300``.

The words after the target are libFuzzer's options. Inputs that were new to it are kept in a
folder of the target's name, in the folder that ``FUZZ_CORPUS`` names or in a temporary one.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import atheris

# What a text is compared with steers the search for inputs too.
atheris.enabled_hooks.add("str")

with atheris.instrument_imports(include=["commissioning", "commissioning_schemas"]):
    from tests.fuzz.targets import TARGETS, seeds


def main(name: str, *options: str) -> None:
    """Begin with the seeds of a target, and go on until something fails or the time is over."""
    kept = Path(os.environ.get("FUZZ_CORPUS") or tempfile.mkdtemp(prefix="fuzz-"), name)
    kept.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(name)):
        kept.joinpath(f"seed-{number}").write_bytes(seed)
    atheris.Setup([sys.argv[0], str(kept), *options], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
