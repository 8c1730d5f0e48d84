"""pandera judges every table: keys, required cells, allowed values and bounds.

The schema of a table is made of its columns. Each of its checks carries the code of the rule
that it stands for; what fails comes back as (row, field, code). The tables of one kind, of one
workbook or of many, are stacked and judged as one: for pandera the number of tables is what
costs, not the number of rows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from ..money import Pence
from .columns import Column, Kind, Limits
from .row import Row

if TYPE_CHECKING:
    import pandas as pd
    import pandera.pandas as pa

LARGEST: Pence = 100_000_000_000_000
"""No amount is larger: a thousand thousand million pounds, in pence. (TYP-020)."""

_ROW_KEY = "row key"
_EMPTY = "not_nullable"
_CLIP = 2**62

Lists = tuple[tuple[str, tuple[str, ...]], ...]
Stack = Sequence[tuple[int, Row]]
"""Rows of several tables, each with the number of its table."""

_SCHEMAS: dict[tuple[str, tuple[str, ...], Lists], pa.DataFrameSchema] = {}


@dataclass(frozen=True, slots=True)
class Failure:
    """One cell that failed a check of its table's schema."""

    row: Row
    field: str
    code: str


@dataclass(frozen=True, slots=True)
class Case:
    """One table that is to be judged.

    ``lists`` gives the allowed values by field, and ``limits`` the limits of its office.
    """

    kind: type[Row]
    rows: Sequence[Row]
    lists: Mapping[str, Sequence[str]]
    limits: Limits


def judge(cases: Sequence[Case]) -> list[list[Failure]]:
    """Return for each table every cell that fails its schema, each cell once a code.

    Fields that a table lacks are not judged. A key may be used once in each table.
    """
    stacks: dict[tuple[type[Row], tuple[str, ...], Lists], list[int]] = {}
    for number, case in enumerate(cases):
        if case.rows:
            have = tuple(n for n, c in case.kind.columns.items() if case.rows[0].has(c))
            allowed = tuple((n, tuple(case.lists[n])) for n in have if n in case.lists)
            stacks.setdefault((case.kind, have, allowed), []).append(number)
    found: list[list[Failure]] = [[] for _ in cases]
    for (kind, have, allowed), numbers in stacks.items():
        stack = [(number, row) for number in numbers for row in cases[number].rows]
        schema = schema_of(kind, have, allowed)
        frame = _frame(kind, stack, schema, [case.limits for case in cases])
        for number, failure in _judged(schema, frame, stack):
            found[number].append(failure)
    return found


def _judged(
    schema: pa.DataFrameSchema, frame: pd.DataFrame, stack: Stack
) -> list[tuple[int, Failure]]:
    import pandera.errors

    try:
        schema.validate(frame, lazy=True)
    except pandera.errors.SchemaErrors as errors:
        return _failures(stack, errors.failure_cases)
    return []


def schema_of(kind: type[Row], have: tuple[str, ...], allowed: Lists = ()) -> pa.DataFrameSchema:
    """Return the pandera schema of a table that has the given fields; made once, then kept."""
    made = (kind.table, have, allowed)
    if made not in _SCHEMAS:
        _SCHEMAS[made] = _schema(kind, have, dict(allowed))
    return _SCHEMAS[made]


def _schema(
    kind: type[Row], have: Sequence[str], values: Mapping[str, Sequence[str]]
) -> pa.DataFrameSchema:
    import pandera.pandas as pa

    columns: dict[str, Any] = {}
    for name in have:
        column = kind.columns[name]
        checks = _checks(column, values.get(name))
        if checks or column.required is True:
            dtype = "Int64" if column.kind is Kind.MONEY else None
            columns[name] = pa.Column(dtype, checks, nullable=column.required is not True)
        if callable(column.required):
            columns[_wanted(name)] = pa.Column(bool, pa.Check(lambda given: given, error=_EMPTY))
    if all(name in have for name in kind.key_fields):
        columns[_ROW_KEY] = pa.Column(
            None, unique=True, nullable=True, report_duplicates="exclude_first"
        )
    return pa.DataFrameSchema(columns, name=kind.table)


def _wanted(name: str) -> str:
    return f"{name} is given"


def _checks(column: Column[Any], values: Sequence[str] | None) -> list[pa.Check]:
    import pandera.pandas as pa

    checks = []
    if column.kind is Kind.MONEY:
        checks.append(pa.Check.in_range(-LARGEST, LARGEST, error="TYP-020"))
        if column.minimum is not None:
            checks.append(pa.Check.ge(column.minimum, error="TYP-013"))
    if values is not None and column.kind is Kind.CODE:
        checks.append(pa.Check.isin(values, error="TYP-014"))
    if values is not None and column.kind is Kind.CODES:
        known = frozenset(values)
        checks.append(
            pa.Check(
                lambda text: known.issuperset(str(text).split(";")),
                element_wise=True,
                error="TYP-014",
            )
        )
    return checks


def _frame(
    kind: type[Row], stack: Stack, schema: pa.DataFrameSchema, limits: Sequence[Limits]
) -> pd.DataFrame:
    import pandas as pd

    data: dict[str, Any] = {}
    rows = [row for _, row in stack]
    for name, column in kind.columns.items():
        if _wanted(name) in schema.columns:
            data[_wanted(name)] = [_is_given(row, column, limits[of]) for of, row in stack]
        if name not in schema.columns:
            continue
        values = list(map(attrgetter(name), rows))
        if column.kind is Kind.MONEY:
            data[name] = _money(values)
        else:
            data[name] = pd.Series([v if v != "" else None for v in values], dtype=object)
    if _ROW_KEY in schema.columns:
        data[_ROW_KEY] = pd.Series([_key(of, row) for of, row in stack], dtype=object)
    return pd.DataFrame(data)


def _money(values: Sequence[int | None]) -> Any:
    """Return pence as pandas keeps them; what is too large for it is as large as can be."""
    import pandas as pd

    known = [value for value in values if value is not None]
    if known and (max(known) > _CLIP or min(known) < -_CLIP):
        values = [v if v is None else max(-_CLIP, min(_CLIP, v)) for v in values]
    return pd.array(values, dtype="Int64")


def _is_given(row: Row, column: Column[Any], limits: Limits) -> bool:
    value = getattr(row, column.field)
    if value not in (None, "") or column.field in row.unread:
        return True
    needed = column.required
    return not (needed if isinstance(needed, bool) else needed(row, limits))


def _key(table: int, row: Row) -> str | None:
    key = row.key.casefold()
    return f"{table}|{key}" if key.replace("|", "") else None


def _failures(stack: Stack, cases: pd.DataFrame) -> list[tuple[int, Failure]]:
    found: dict[tuple[int, str, str], tuple[int, Failure]] = {}
    for name, check, index in zip(cases["column"], cases["check"], cases["index"], strict=True):
        number, row = stack[int(index)]
        if name == _ROW_KEY:
            name, check = row.key_fields[0], "REF-001"
        name = str(name).removesuffix(" is given")
        if check == _EMPTY:
            check = row.code_of_empty(row.columns[name])
        elif check == "TYP-013" and not row.published:
            check = row.columns[name].minimum_by
        place = (int(index), name, str(check))
        found.setdefault(place, (number, Failure(row, name, str(check))))
    return [found[place] for place in sorted(found)]
