"""Fingerprints: how a finding is known again after rows were sorted, inserted or renamed."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from .findings import Said

_SEPARATOR = "\x1f"


def fingerprints(said: Iterable[Said]) -> list[str]:
    """Return one fingerprint for each; equal ones get ``-2``, ``-3`` in order.

    A fingerprint is made of the code, the table's role, the row's key, the field and what was
    found: not of the sheet's name, the row's number or the wording.
    """
    seen: Counter[str] = Counter()
    result = []
    for one in said:
        key = "|".join(part.strip().casefold() for part in one.place.key.split("|"))
        parts = (one.code, one.place.table or "", key, one.place.field, one.found or "")
        digest = hashlib.sha256(_SEPARATOR.join(parts).encode()).hexdigest()[:16]
        seen[digest] += 1
        result.append(digest if seen[digest] == 1 else f"{digest}-{seen[digest]}")
    return result
