"""The version of the rules: a digest of every source that has a part in a result."""

from __future__ import annotations

import hashlib
import sys
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

import commissioning_schemas

_OTHERS = ("pandas", "pandera", "numpy")


@lru_cache(maxsize=1)
def rules_version() -> str:
    """Return a digest that changes with each change of a rule, of the reader, or of pandera.

    It is made of the sources themselves, since a number of a version is easily forgotten.
    """
    here = Path(__file__).parent
    schemas = Path(commissioning_schemas.__file__).parent
    sources = [*schemas.rglob("*.py"), here / "checking.py"]
    for folder in ("reader", "batch", "cache"):
        sources += (here / folder).rglob("*.py")
    digest = hashlib.sha256(sys.version.encode())
    for name in _OTHERS:
        digest.update(f"{name} {version(name)}\n".encode())
    for source in sorted(sources):
        digest.update(f"{source.name}\n".encode())
        digest.update(hashlib.sha256(source.read_bytes()).digest())
    return digest.hexdigest()
