"""Schemas for other tools, made from the same tables as our own: their part of the checks.

That part is what a schema of one table can say: types, required cells, keys used once, allowed
values and lowest amounts.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import pandera.pandas as pa

from commissioning.template.codes import codes
from commissioning_schemas.tables import TABLES
from commissioning_schemas.tables.columns import Column, Kind

from .offices import CHECKED_TABLES

HEADINGS_ROW = 4
_NUMBERS = {Kind.MONEY: "number", Kind.SHARE: "number", Kind.NUMBER: "number"}
_TYPES = {**_NUMBERS, Kind.DATE: "date", Kind.INTEGER: "integer", Kind.FLAG: "boolean"}


@lru_cache
def allowed(code_list: str) -> tuple[str, ...]:
    """Return the values of one list of Codes."""
    return tuple(str(row["value"]) for row in codes() if row["list"] == code_list)


def package_of(workbook: str) -> dict[str, Any]:
    """Return a frictionless package: one resource and one table schema for each sheet."""
    return {"name": "bench", "resources": [_resource(workbook, name) for name in CHECKED_TABLES]}


def _resource(workbook: str, table: str) -> dict[str, Any]:
    keys = TABLES[table].key_fields
    schema: dict[str, Any] = {"fields": [_field(table, column) for column in _columns(table)]}
    if len(keys) > 1:
        schema["primaryKey"] = [TABLES[table].columns[key].heading for key in keys]
    return {
        "name": table.lower(),
        "path": workbook,
        "dialect": {"headerRows": [HEADINGS_ROW], "excel": {"sheet": table}},
        "schema": schema,
    }


def _columns(table: str) -> Iterator[Column[Any]]:
    return iter(TABLES[table].columns.values())


def _field(table: str, column: Column[Any]) -> dict[str, Any]:
    limits: dict[str, Any] = {}
    if column.required is True:
        limits["required"] = True
    if _is_key(table, column):
        limits["unique"] = True
    if column.kind is Kind.CODE and column.code_list:
        limits["enum"] = list(allowed(column.code_list))
    if column.minimum is not None:
        limits["minimum"] = column.minimum // 100
    kind = _TYPES.get(column.kind, "string")
    return {"name": column.heading, "type": kind, "constraints": limits}


def _is_key(table: str, column: Column[Any]) -> bool:
    return TABLES[table].key_fields == (column.field,)


@lru_cache
def pandera_schemas() -> dict[str, pa.DataFrameSchema]:
    """Return a plain pandera schema for each sheet; made once."""
    return {
        table: pa.DataFrameSchema(
            {column.heading: _pandera_column(table, column) for column in _columns(table)},
            unique=_several_keys(table),
        )
        for table in CHECKED_TABLES
    }


def _several_keys(table: str) -> list[str] | None:
    keys = TABLES[table].key_fields
    return [TABLES[table].columns[key].heading for key in keys] if len(keys) > 1 else None


def _pandera_column(table: str, column: Column[Any]) -> pa.Column:
    checks = []
    if column.kind is Kind.CODE and column.code_list:
        checks.append(pa.Check.isin(allowed(column.code_list)))
    if column.minimum is not None:
        checks.append(pa.Check.ge(column.minimum // 100))
    number = column.kind in _NUMBERS or column.kind is Kind.INTEGER
    return pa.Column(
        float if number else None,
        checks,
        coerce=number,
        nullable=column.required is not True,
        unique=_is_key(table, column),
    )
