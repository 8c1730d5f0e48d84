"""The part of SARIF 2.1.0 (OASIS, 27 March 2020) that our reports use, as a strict JSON Schema.

What the standard requires is required here, its enumerations are closed, and a property that is
not named here is a mistake; the standard itself allows more.
"""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]


def _object(required: str = "", **properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": required.split(),
        "additionalProperties": False,
    }


def _list(items: Schema, least: int = 0) -> Schema:
    return {"type": "array", "items": items, "minItems": least}


_TEXT: Schema = {"type": "string", "minLength": 1}
_LEVEL: Schema = {"enum": ["none", "note", "warning", "error"]}
_INDEX: Schema = {"type": "integer", "minimum": 0}
_MESSAGE = _object("text", text=_TEXT)
_ADDRESS: Schema = {"type": "string", "format": "uri-reference", "pattern": "^[^ \\\\]+$"}
_BAG: Schema = {"type": "object"}

_RULE = _object(
    "id",
    id={"type": "string", "pattern": "^[A-Z]{3}-[0-9]{3}$"},
    name=_TEXT,
    shortDescription=_MESSAGE,
    fullDescription=_MESSAGE,
    help=_MESSAGE,
    defaultConfiguration=_object("level", level=_LEVEL),
    properties=_object("tags", tags={**_list(_TEXT), "uniqueItems": True}),
)
_LOCATION = _object(
    "physicalLocation",
    physicalLocation=_object(
        "artifactLocation",
        artifactLocation=_object("uri index", uri=_ADDRESS, index=_INDEX),
        region=_object("startLine", startLine={"type": "integer", "minimum": 1}),
    ),
    logicalLocations={
        **_list(_object("name fullyQualifiedName", name=_TEXT, fullyQualifiedName=_TEXT), 1),
        "uniqueItems": True,
    },
)
_RESULT = _object(
    "ruleId message locations partialFingerprints",
    ruleId=_TEXT,
    ruleIndex=_INDEX,
    level=_LEVEL,
    message=_MESSAGE,
    locations=_list(_LOCATION, 1),
    partialFingerprints={"type": "object", "additionalProperties": {"type": "string"}},
    baselineState={"enum": ["new", "unchanged", "updated", "absent"]},
    suppressions={
        **_list(_object("kind", kind={"enum": ["inSource", "external"]}, justification=_TEXT), 1),
        "uniqueItems": True,
    },
    properties=_BAG,
)
_ARTIFACT = _object(
    "location",
    location=_object("uri", uri=_ADDRESS),
    hashes=_object("sha-256", **{"sha-256": {"type": "string", "pattern": "^[0-9a-f]{64}$"}}),
    properties=_object("marking", marking=_TEXT),
)
_RUN = _object(
    "tool results",
    tool=_object("driver", driver=_object("name", name=_TEXT, version=_TEXT, rules=_list(_RULE))),
    redactionTokens={**_list(_TEXT, 1), "uniqueItems": True},
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    invocations=_list(
        _object(
            "executionSuccessful",
            executionSuccessful={"type": "boolean"},
            toolExecutionNotifications=_list(_object("message", level=_LEVEL, message=_MESSAGE)),
        )
    ),
    artifacts={**_list(_ARTIFACT), "uniqueItems": True},
    results=_list(_RESULT),
)
LOG: Schema = {
    **_object(
        "version runs",
        **{"$schema": {"type": "string", "format": "uri", "pattern": "sarif-schema-2\\.1\\.0"}},
        version={"const": "2.1.0"},
        runs=_list(_RUN),
    ),
    "$schema": "http://json-schema.org/draft-07/schema#",
}
