import datetime as dt
import io
import warnings
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula
from tests.workbooks.reader.corpus_exceptions import (
    DOES_NOT_OPEN,
    EXCEPTIONS,
    EXPLAINS,
    OPENS_EMPTY,
    REFUSED,
)

from commissioning.reader import Refused, read
from commissioning_schemas.grid import CellError, Grid

CORPUS = Path(__file__).parents[3].parent / "shared" / "corpus"
COMPARED_BELOW = 64_000  # Bytes; the other reader takes minutes for some of the larger ones.
FILES = sorted(path for path in CORPUS.glob("*/*") if path.is_file())

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not FILES, reason="the public corpus is not beside the repository"),
]

Cells = dict[tuple[str, int, int], object]


def expected(path: Path) -> str | None:
    by_name = {".xls": "xls", ".xlsb": "xlsb"}.get(path.suffix)
    return REFUSED.get(path.name, by_name)


def test_every_file_is_read_alike_in_both_ways_or_refused_with_its_reason() -> None:
    faults = []
    for path in FILES:
        data = path.read_bytes()
        try:
            found = read(data)
        except Refused as refused:
            if refused.reason != expected(path):
                faults.append(f"{path.name}: {refused}")
            continue
        if expected(path) or found.unreadable:
            faults.append(f"{path.name}: {found.unreadable}")
        if found != read(data, exact=True):
            faults.append(f"{path.name}: the two ways differ")
    assert faults == []


def test_values_and_formulas_are_those_that_another_reader_sees() -> None:
    compared = 0
    faults = []
    unused = set(EXCEPTIONS)
    for path in FILES:
        if path.stat().st_size >= COMPARED_BELOW or expected(path):
            continue
        data = path.read_bytes()
        kind, differing = compare(data, EXCEPTIONS.get(path.name, ""))
        if kind:
            unused.discard(path.name)
        if differing:
            faults.append(f"{path.name}: {kind} {differing[:3]}")
        compared += 1
    assert faults == []
    assert unused == set(), "these no longer differ"
    assert compared > 400


def compare(data: bytes, known: str) -> tuple[str, list[object]]:
    """Return the explanation that was needed, and what it does not explain."""
    grid = read(data)
    try:
        with warnings.catch_warnings(action="ignore"):
            values = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
            formulas = openpyxl.load_workbook(io.BytesIO(data))
    except (TypeError, IndexError, KeyError, ValueError) as error:
        return DOES_NOT_OPEN, [] if known == DOES_NOT_OPEN else [error]
    if not values.worksheets:
        return OPENS_EMPTY, [] if known == OPENS_EMPTY else ["no sheet"]
    ours, theirs = our_values(grid), their_values(values)
    differing = [
        (key, theirs.get(key), ours.get(key))
        for key in ours.keys() | theirs.keys()
        if (type(ours.get(key)), ours.get(key)) != (type(theirs.get(key)), theirs.get(key))
    ]
    explains = EXPLAINS.get(known, lambda *_: False)
    left: list[object] = [each for each in differing if not explains(each[1], each[2])]
    our_text, their_text = our_formulas(grid), their_formulas(formulas)
    left += [
        (key, their_text.get(key), our_text.get(key))
        for key in our_text.keys() | their_text.keys()
        if our_text.get(key) != their_text.get(key)
    ]
    return known if differing else "", left


def our_values(grid: Grid) -> Cells:
    return {
        (sheet.name, row, column): value.name if isinstance(value, CellError) else value
        for sheet in grid.sheets
        for row, column, value in sheet.filled()
    }


def our_formulas(grid: Grid) -> Cells:
    return {
        (sheet.name, row, column): text
        for sheet in grid.sheets
        for row, cells in sheet.formulas.items()
        for column, text in cells.items()
        if not text.startswith("=TABLE(")
    }


def their_values(workbook: openpyxl.Workbook) -> Cells:
    found: Cells = {}
    for sheet in workbook.worksheets:
        for (row, column), cell in sheet._cells.items():
            value = cell.value
            if isinstance(value, dt.datetime) and value.time() == dt.time():
                value = value.date()
            if isinstance(value, float) and value.is_integer():
                value = int(value)
            if value is not None:
                found[sheet.title, row, column] = value
    return found


def their_formulas(workbook: openpyxl.Workbook) -> Cells:
    found: Cells = {}
    for sheet in workbook.worksheets:
        for (row, column), cell in sheet._cells.items():
            text = cell.value
            if cell.data_type != "f" or isinstance(text, DataTableFormula):
                continue
            if isinstance(text, ArrayFormula):
                text = "{=" + (text.text or "").removeprefix("=") + "}"
            found[sheet.title, row, column] = text
    return found
