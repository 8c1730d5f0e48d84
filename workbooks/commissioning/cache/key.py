"""The key of a kept result: everything that the result depends on."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable

from commissioning_schemas.acceptances import Acceptance
from commissioning_schemas.maps import Map, Profile

from ..rules_version import rules_version


def key_of(
    sha256: str,
    map: Map | None,
    also: Collection[str] = (),
    profile: Profile | None = None,
    accepted: Iterable[Acceptance] = (),
) -> str:
    """Return the key for a workbook's bytes, read by a map, under the rules of this version.

    ``also`` are the codes of the extended set that are looked for; ``profile`` is what the
    office says of all its workbooks, and ``accepted`` what it accepts in this one.
    """
    parts = (
        rules_version(),
        sha256,
        repr(map),
        repr(profile),
        repr(list(accepted)),
        ",".join(sorted(also)),
    )
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
