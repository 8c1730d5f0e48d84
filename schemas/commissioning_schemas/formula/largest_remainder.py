"""Shares by largest remainder: the template's longest formula, worked out once a group.

Each cell of it ranks its amount among those of its group. A group whose amounts are plain numbers
is ranked once for all of its rows; any other is left to the formula as it stands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import TypeAlias, cast

from .areas import Area, Array, Spread
from .code import Compiles, ValueCode
from .coerce import EXCEL_DIGITS, settle
from .exact import exact
from .functions import Context
from .nodes import Chain, Name, Node
from .operators import divide, multiply
from .parse import parse
from .products import Groups
from .results import FAILURES, Number
from .rounding import rounded

Shares: TypeAlias = Mapping[int, tuple[Number, Number]]
"""The amount and the share of each row of a group, by its place in the column."""

_MOST = 1024
"""How many groups of one formula are remembered at a time."""

_PART = "ROUND(MOD(ROUND({}/whole*1000,9),1),9)"
_ALL, _OWN = _PART.format("all"), _PART.format("own")
_SHARE = (
    "(INT(ROUND(own/whole*1000,9))"
    f"+(SUMPRODUCT({{masks}}(({_ALL}>{_OWN})+({_ALL}={_OWN})"
    "*((all>own)+(all=own)*(ROW(all)<here))))"
    "<1000-SUMPRODUCT({masks}INT(ROUND(all/whole*1000,9)))))/1000"
)
_PATTERNS = [parse(_SHARE.format(masks=masks)) for masks in ("", "(one=is)*(other=is_too)*")]


def named_parts(node: Node) -> Mapping[str, Node] | None:
    """Return the parts of a share by the names that they go by here; ``None`` if it is none."""
    for pattern in _PATTERNS:
        found: dict[str, object] = {}
        if _fits(pattern, node, found):
            return cast("dict[str, Node]", found)  # Names stand where parts of formulas do.
    return None


def _fits(pattern: object, found: object, parts: dict[str, object]) -> bool:
    """Tell whether a part has the form of a pattern, whose names stand for any part."""
    if isinstance(pattern, Name):
        return parts.setdefault(pattern.name, found) == found
    if type(pattern) is not type(found):
        return False
    if isinstance(pattern, tuple) and isinstance(found, tuple):
        pairs = zip(pattern, found, strict=False)
        return len(pattern) == len(found) and all(_fits(*pair, parts) for pair in pairs)
    if is_dataclass(pattern):
        return all(
            _fits(getattr(pattern, one.name), getattr(found, one.name), parts)
            for one in fields(pattern)
        )
    return pattern == found


def compile_share(compiler: Compiles, node: Chain, in_full: ValueCode) -> ValueCode:
    """Compile a chain that may be a share; ``in_full`` works it out in its own way."""
    parts = named_parts(node)
    if parts is None:
        return in_full
    whole, own, here = (compiler.value(parts[name], False) for name in ("whole", "own", "here"))
    all_of = compiler.raw(parts["all"], True)
    columns = [compiler.value(parts[name], True) for name in ("one", "other") if name in parts]
    wanted = [compiler.value(parts[name], True) for name in ("is", "is_too") if name in parts]

    def found_together(context: Context, row: int, column: int) -> Number | None:
        area, total = all_of(context, row, column), whole(context, row, column)
        if not isinstance(area, Area) or area.width != 1:
            return None
        if type(total) is not int and type(total) is not Decimal:
            return None
        groups, known = context.kept.setdefault(share, (Groups(), {}))
        places: Sequence[int] = range(area.height)
        if columns:
            keys = [one(context, row, column) for one in wanted]
            places = groups.pick([one(context, row, column) for one in columns], keys)
            if groups.height != area.height:
                return None
        key = area, places, total
        if key not in known:
            if len(known) >= _MOST:
                known.clear()
            known[key] = _shares(context.cells.array(area), places, total)
        at, value = here(context, row, column), own(context, row, column)
        amount, answer = known[key].get(at - area.top if type(at) is int else -1, (None, None))
        return answer if type(value) is type(amount) and value == amount else None

    def share(context: Context, row: int, column: int) -> Spread:
        try:
            found = found_together(context, row, column)
        except FAILURES:
            found = None
        return in_full(context, row, column) if found is None else found

    return share


def _shares(array: Array, places: Sequence[int], total: Number) -> Shares:
    """Return the amounts and shares of a group; none where a row needs a closer look."""
    amounts: list[Number] = []
    for at in places if exact(array) is not None else ():
        value = array.values[at]
        if type(value) is not int and type(value) is not Decimal:
            return {}
        if settle(value, EXCEL_DIGITS) != value:
            return {}  # Longer numbers are compared by their first digits.
        amounts.append(value)
    parts = [rounded(multiply(divide(one, total), 1000), 9, ROUND_HALF_UP) for one in amounts]
    wholes = [rounded(part, 0, ROUND_FLOOR) for part in parts]
    rests = [part - whole for part, whole in zip(parts, wholes, strict=True)]
    order = sorted(range(len(parts)), key=lambda at: (-rests[at], -amounts[at], at))
    more, left = [0] * len(parts), 1000 - sum(wholes)
    for rank, at in enumerate(order):
        more[at] = int(rank < left)
    found = (divide(whole + one, 1000) for whole, one in zip(wholes, more, strict=True))
    return dict(zip(places, zip(amounts, found, strict=True), strict=False))
