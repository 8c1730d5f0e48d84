"""The bill of materials: every package that is installed, in the form CycloneDX 1.5."""

from __future__ import annotations

import json
from collections.abc import Sequence

from .wheels import Wheel


def bill_of_materials(wheels: Sequence[Wheel]) -> str:
    """Return the bill as JSON, the same bytes for the same wheels."""
    own = next(one for one in wheels if one.name == "commissioning")
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": _component(own, "application")},
        "components": [_component(one, "library") for one in wheels if one is not own],
    }
    return json.dumps(bill, indent=2, ensure_ascii=False) + "\n"


def _component(wheel: Wheel, kind: str) -> dict[str, object]:
    found: dict[str, object] = {
        "type": kind,
        "name": wheel.name,
        "version": wheel.version,
        "purl": f"pkg:pypi/{wheel.name}@{wheel.version}",
        "bom-ref": f"pkg:pypi/{wheel.name}@{wheel.version}",
        "hashes": [{"alg": "SHA-256", "content": wheel.sha256}],
    }
    if wheel.licence:
        found["licenses"] = [{"license": {"name": wheel.licence}}]
    return found
