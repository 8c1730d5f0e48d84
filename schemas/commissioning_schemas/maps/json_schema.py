"""JSON Schemas of the map and of an office's profile, made from the keys that are read."""

from __future__ import annotations

import json
from typing import Any

from ..tables import TABLES, About
from .keys import PARTS, Holds, Key

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string", "minLength": 1}
_TEXTS: Schema = {"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
_UNIT: Schema = {"enum": ["£", "£k", "£m"]}
_LETTERS: Schema = {"type": "string", "pattern": "^[A-Za-z]{1,3}$"}
_CELL: Schema = {"type": "string", "pattern": r"^\$?[A-Za-z]{1,3}\$?[0-9]{1,7}$"}
_VALUE: Schema = {"type": ["string", "number"]}
_FIELDS = sorted({field for kind in TABLES.values() for field in kind.columns})

_KINDS: dict[Holds, Schema] = {
    Holds.TEXT: _TEXT,
    Holds.TEXTS: _TEXTS,
    Holds.FLAG: {"type": "boolean"},
    Holds.VERSION: {"const": 1},
    Holds.COUNT: {"type": "integer", "minimum": 0, "maximum": 3},
    Holds.NUMBER: {"type": "number"},
    Holds.DATE: {"type": "string", "format": "date"},
    Holds.UNIT: _UNIT,
    Holds.CELL: _CELL,
    Holds.CELLS: {"oneOf": [_CELL, {"type": "array", "items": _CELL}]},
    Holds.COLUMN: _LETTERS,
    Holds.RANGE: {"type": "string", "pattern": "^[A-Za-z]{1,3}[0-9]+(:[A-Za-z]{1,3}[0-9]+)?$"},
    Holds.ROLE: {"enum": list(TABLES)},
    Holds.NUMBERS: {"type": "object", "additionalProperties": {"type": "number"}},
}


def json_schema(name: str) -> str:
    """Return the JSON Schema of ``map`` or ``profile`` as text."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": {"map": "A layout map", "profile": "An office's profile"}[name],
        **_part(name),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _part(name: str) -> Schema:
    if name == "about":
        return _by_field(list(About.columns), _VALUE)
    keys = PARTS[name]
    schema: Schema = {
        "type": "object",
        "properties": {key: _key(one) for key, one in keys.items()},
        "additionalProperties": False,
    }
    required = [key for key, one in keys.items() if one.required]
    return {**schema, "required": required} if required else schema


def _key(key: Key) -> Schema:
    return {"description": key.words, **_holds(key)}


def _holds(key: Key) -> Schema:
    if key.holds is Holds.PART:
        return _part(key.part)
    if key.holds is Holds.PARTS:
        return {"type": "array", "items": _part(key.part)}
    if key.holds is Holds.WORDS:
        words = {role: _by_field(list(kind.columns), _TEXTS) for role, kind in TABLES.items()}
        return {"type": "object", "properties": words, "additionalProperties": False}
    by_field = {
        Holds.FIELDS: _VALUE,
        Holds.HEADINGS: _TEXTS,
        Holds.LETTERS: _LETTERS,
        Holds.UNITS: _UNIT,
    }
    if key.holds is Holds.ACROSS:
        return {"type": "object", "additionalProperties": _by_field(_FIELDS, _VALUE)}
    if key.holds is Holds.SIGNS:
        return _by_field(_FIELDS, {"type": "array", "items": _TEXT, "minItems": 2, "maxItems": 2})
    if key.holds is Holds.VALUES:
        return _by_field(_FIELDS, {"type": "object", "additionalProperties": _TEXT})
    if key.holds in by_field:
        return _by_field(_FIELDS, by_field[key.holds])
    return _KINDS[key.holds]


def _by_field(fields: list[str], value: Schema) -> Schema:
    return {
        "type": "object",
        "propertyNames": {"enum": fields},
        "additionalProperties": value,
    }
