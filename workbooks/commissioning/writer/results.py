"""Stored results put beside the formulas of a workbook file."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import TypeAlias

from commissioning_schemas.address import parse_cell
from commissioning_schemas.grid import CellError

from ..reader.archive import Archive
from ..reader.workbook import read_workbook
from .package import replace_parts
from .stored import plain

Result: TypeAlias = int | Decimal | float | str | bool | CellError | None

_CELL = re.compile(rb"<c\b([^>]*)(?<!/)>(.*?)</c>", re.DOTALL)
_ADDRESS = re.compile(rb'\br="([A-Z]+[0-9]+)"')
_TYPE = re.compile(rb'\s+t="[^"]*"')
_FORMULA = re.compile(rb"<f\b[^>]*?(?:/>|>.*?</f>)", re.DOTALL)


def put_results(data: bytes, results: Mapping[str, Mapping[tuple[int, int], Result]]) -> bytes:
    """Return the workbook with these results, by sheet and (row, column), in formula cells.

    ``None`` takes a stored result away. KeyError where a sheet, or a formula in a cell, is not
    there; every other cell and every other part stays as it was.
    """
    archive = Archive(io.BytesIO(data))
    sheets = {sheet.name: sheet.part for sheet in read_workbook(archive).sheets}
    parts = {
        sheets[name]: _spliced(archive.read(sheets[name]), wanted, name)
        for name, wanted in results.items()
        if wanted
    }
    return replace_parts(data, parts)


def _spliced(xml: bytes, wanted: Mapping[tuple[int, int], Result], sheet: str) -> bytes:
    left = dict(wanted)

    def changed(match: re.Match[bytes]) -> bytes:
        attributes, content = match.groups()
        address, formula = _ADDRESS.search(attributes), _FORMULA.search(content)
        if address is None or formula is None:
            return match[0]
        place = parse_cell(address[1].decode())
        if place not in left:
            return match[0]
        kind, text = _stored(left.pop(place))
        return b"<c%b%b>%b%b</c>" % (_TYPE.sub(b"", attributes), kind, formula[0], text)

    spliced = _CELL.sub(changed, xml)
    if left:
        row, column = min(left)
        raise KeyError(f"{sheet} has no formula in row {row}, column {column}")
    return spliced


def _stored(result: Result) -> tuple[bytes, bytes]:
    """Return the attribute and the element by which a file stores a result."""
    kind, text = plain(result, date1904=False)
    attribute = f' t="{kind}"' if kind else ""
    return attribute.encode(), f"<v>{text}</v>".encode() if result is not None else b""
