"""The JSON Schemas and the reference are those of the keys that are read."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from tests.conftest import Golden
from tests.edited import map_file

from commissioning_schemas.maps.json_schema import json_schema
from commissioning_schemas.maps.keys import PARTS
from commissioning_schemas.maps.reference import reference

DOCS = Path(__file__).parents[3] / "docs"


@pytest.mark.parametrize("name", ["map", "profile"])
def test_the_schema_in_the_docs_is_that_of_the_parser(name: str, golden: Golden) -> None:
    golden(DOCS / f"{name}.schema.json", json_schema(name))


def test_the_reference_in_the_docs_names_every_key(golden: Golden) -> None:
    golden(DOCS / "maps.md", reference())
    for keys in PARTS.values():
        assert all(f"`{key}`" in reference() for key in keys)


@pytest.mark.parametrize("name", ["map", "profile"])
def test_a_schema_allows_no_key_that_is_unknown(name: str) -> None:
    schema = json.loads(json_schema(name))
    assert schema["additionalProperties"] is False
    assert set(schema["properties"]) == set(PARTS[name])


def test_the_example_uses_keys_of_the_schema_alone() -> None:
    content = tomllib.loads(map_file("as-published"))
    schema = json.loads(json_schema("map"))
    assert set(content) <= set(schema["properties"])
    table = schema["properties"]["table"]["items"]
    assert all(set(one) <= set(table["properties"]) for one in content["table"])
    assert all(set(table["required"]) <= set(one) for one in content["table"])
