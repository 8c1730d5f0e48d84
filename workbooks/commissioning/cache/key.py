"""The key of a kept result: everything that the result depends on."""

from __future__ import annotations

import hashlib

from commissioning_schemas.maps import Map

from ..rules_version import rules_version


def key_of(sha256: str, map: Map | None) -> str:
    """Return the key for a workbook's bytes, read by a map, under the rules of this version."""
    return hashlib.sha256(f"{rules_version()}\n{sha256}\n{map!r}".encode()).hexdigest()
