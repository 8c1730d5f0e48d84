"""Makes the large workbooks to measure: M, five tables of 5,000 rows, and L, one of 200,000."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast

from commissioning.template import build_workbook
from commissioning.template.results import with_results

from .offices import office
from .outside import ROWS
from .planted import FIRST_ROW, Planted

LARGE = ("Budget",)
MEDIUM = ("Budget", "Reserves", "Awards", "Services", "Bids")
FAULTS = (
    Planted("enum", "Budget", 20, "commitment", "Sometimes", "TYP-014"),
    Planted("enum", "Budget", 30, "line_type", "Odd", "TYP-014"),
)
_KEYS = {
    "Budget": "B{:03}",
    "Reserves": "M{:03}",
    "Awards": "A-2021-{:03}",
    "Services": "S-{:03}",
    "Bids": "BID-{:02}",
}
OVERSPENT = "GRT-002"
"""The awards that are repeated are more than their fund: one finding of M that is not planted."""


def large(rows: int, tables: Sequence[str] = LARGE) -> bytes:
    """Return a workbook in which each of some tables has so many rows, sound but for FAULTS.

    An office of forty rows is built, and the last row of each table repeated, with a key of its
    own, before every formula is worked out.
    """
    made = office(0, FAULTS)
    budget = made.tables["Budget"]
    year, amount = budget[-1]["year"], cast(int, budget[-1]["original_budget"])
    more = amount * (rows - ROWS) if "Budget" in tables else 0
    years = [
        {**one, "approved_budget": cast(int, one["approved_budget"]) + more}
        if one["year"] == year
        else one
        for one in made.tables["Years"]
    ]
    made = replace(made, tables={**made.tables, "Years": years})
    return with_results(_grown(build_workbook(made), dict.fromkeys(tables, rows)))


def _grown(data: bytes, rows: Mapping[str, int]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    for table, count in rows.items():
        last, head = FIRST_ROW - 1 + count, f'displayName="{table}"'.encode()
        (name,) = [one for one, text in parts.items() if "/tables/" in one and head in text]
        parts[name] = re.sub(rb'(ref="A4:[A-Z]+)[0-9]+"', rb'\g<1>%d"' % last, parts[name])
        link = b"/" + name.rpartition("/")[2].encode()
        (related,) = [one for one, text in parts.items() if "sheets/_rels" in one and link in text]
        sheet = related.replace("_rels/", "").removesuffix(".rels")
        parts[sheet] = _longer(parts[sheet], table, last)
    grown = io.BytesIO()
    with zipfile.ZipFile(grown, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as target:
        for name, text in parts.items():
            target.writestr(name, text)
    return grown.getvalue()


def _longer(sheet: bytes, table: str, last: int) -> bytes:
    """Repeat the last row of a sheet, with a key of its own, down to another row."""
    start = sheet.rindex(b"<row ")
    end = sheet.index(b"</sheetData>")
    row, first = sheet[start:end], FIRST_ROW - 1 + ROWS
    pieces = re.split(rb'(?<=r="[A-Z])%d(?=")|(?<=r=")%d(?=")' % (first, first), row)
    key = f"<t>{_KEYS[table].format(ROWS)}<".encode()
    copies = []
    for number in range(first + 1, last + 1):
        copy = (b"%d" % number).join(pieces)
        own = f"<t>{_KEYS[table].format(number - FIRST_ROW + 1)}<".encode()
        copies.append(copy.replace(key, own, 1))
    return sheet[:end] + b"".join(copies) + sheet[end:]
