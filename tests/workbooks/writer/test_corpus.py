"""On public workbooks: a number, a text and a formula are written, and nothing else changes."""

from __future__ import annotations

import datetime as dt
import io
import os
import shutil
import subprocess
import warnings
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula
from tests.libreoffice import require_libreoffice
from tests.workbooks.writer.spliced import contents

from commissioning.reader import Refused, read
from commissioning.writer import CannotWrite, write_cells
from commissioning.writer.document import CONTENT_TYPES, Document, relations_of
from commissioning.writer.serials import serial
from commissioning_schemas.address import LAST_COLUMN, LAST_ROW, a1, parse_cell
from commissioning_schemas.edits import Edit
from commissioning_schemas.grid import Grid, Sheet

CORPUS = Path(__file__).parents[3].parent / "shared" / "corpus"
FILES = sorted(path for path in CORPUS.glob("*/*") if path.is_file())
COMPARED_BELOW = 64_000  # Bytes; the other reader takes minutes for some of the larger ones.
EVERY = 5
CONTENTS: tuple[Mapping[str, object], ...] = (
    {"value": 1234.5},
    {"value": "=no formula "},
    {"value": 3, "formula": "=1+2"},
)

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not FILES, reason="the public corpus is not beside the repository"),
]


def files(request: pytest.FixtureRequest) -> list[Path]:
    return FILES if request.config.getoption("--whole-corpus") else FILES[::EVERY]


def places(sheet: Sheet) -> list[str]:
    """Return a cell in the middle of those filled, one two rows below them, one beside them."""
    area = sheet.extent
    if area is None:
        return ["A1", "C3", "D7"]
    filled = [(row, column) for row, column, _ in sheet.filled()] or [(area.top, area.left)]
    found = [
        filled[len(filled) // 2],
        (min(area.bottom + 2, LAST_ROW), area.left),
        (area.top, min(area.right + 1, LAST_COLUMN)),
    ]
    return list(dict.fromkeys(a1(*place) for place in found))


def edits(grid: Grid) -> Iterator[Edit]:
    sheet = grid.sheets[0]
    for cell, content in zip(places(sheet), CONTENTS, strict=False):
        yield Edit(sheet.name, cell, **content)


def cells(grid: Grid) -> dict[tuple[object, ...], object]:
    found: dict[tuple[object, ...], object] = {}
    for sheet in grid.sheets:
        for row, values in sheet.rows.items():
            found |= {(sheet.name, row, column): value for column, value in values.items()}
        for row, texts in sheet.formulas.items():
            found |= {(sheet.name, row, column, "="): text for column, text in texts.items()}
    return found


def other_cells(data: bytes) -> dict[tuple[object, ...], object] | None:
    """Return the cells that openpyxl sees; None where it cannot open the file."""
    try:
        with warnings.catch_warnings(action="ignore"):
            book = openpyxl.load_workbook(io.BytesIO(data))
    except (TypeError, IndexError, KeyError, ValueError):
        return None
    return {
        (sheet.title, row, column): (
            vars(cell.value)
            if isinstance(cell.value, ArrayFormula | DataTableFormula)
            else cell.value,
            cell.number_format,
        )
        for sheet in book.worksheets
        for (row, column), cell in sheet._cells.items()
        if cell.value is not None
    }


def differing(before: Mapping[tuple[object, ...], object], after: object) -> set[object]:
    assert isinstance(after, dict)
    return {key[:3] for key in before.keys() | after.keys() if before.get(key) != after.get(key)}


def harm(data: bytes, grid: Grid, after: bytes, edit: Edit) -> list[object]:
    """Return all that changed and was not to change, or the other way round."""
    name, place = edit.sheet, parse_cell(edit.cell)
    document = Document(data)
    book = document.workbook_part
    allowed = {document.sheet(name).part, book, relations_of(book), CONTENT_TYPES}
    old, new = contents(data), contents(after)
    faults: list[object] = [
        part
        for part in old
        if old[part] != new.get(part)
        and part.casefold() not in {each.casefold() for each in allowed}
        and "calcChain" not in part
    ]
    faults += [part for part in new if part not in old]
    found = read(after)
    assert found == read(after, exact=True)
    if differing(cells(grid), cells(found)) - {(name, *place)}:
        faults.append("cells")
    sheet = found.sheet(name)
    assert sheet is not None
    value = sheet.value(*place)
    if isinstance(value, dt.date | dt.time):  # The cell had the look of a date, and keeps it.
        value = serial(value, grid.date1904)
    if (value, sheet.formula(*place)) != (edit.value, edit.formula):
        faults.append(value)
    was = grid.sheet(name)
    assert was is not None
    for kept in ("merged", "hidden_rows", "hidden_columns", "tables", "state"):
        if getattr(was, kept) != getattr(sheet, kept):
            faults.append(kept)
    seen = other_cells(data) if len(data) < COMPARED_BELOW else None
    if seen is not None and differing(seen, other_cells(after)) - {(name, *place)}:
        faults.append("cells as openpyxl sees them")
    return faults


def test_nothing_else_changes_in_any_workbook(request: pytest.FixtureRequest) -> None:
    counted: Counter[str] = Counter()
    faults = []
    for path in files(request):
        data = path.read_bytes()
        try:
            grid = read(data)
        except Refused:
            counted["not readable"] += 1
            continue
        for edit in edits(grid):
            try:
                after = write_cells(data, [edit])
            except CannotWrite as refused:
                counted[f"refused: {refused.reason}"] += 1
                continue
            counted["written"] += 1
            if found := harm(data, grid, after, edit):
                faults.append((path.name, edit, found))
    print(dict(counted), *faults, sep="\n")
    assert faults == []
    refused = {name for name in counted if name.startswith("refused")}
    assert refused <= {
        f"refused: {reason}"
        for reason in ("pivot", "merged", "protected", "table-heading", "table-totals",
                       "data-table", "array", "spill")
    }  # fmt: skip
    assert counted["written"] > 4 * sum(counted[name] for name in refused)


@pytest.mark.libreoffice
def test_libreoffice_reads_what_was_written_as_it_reads_the_original(tmp_path: Path) -> None:
    require_libreoffice()
    sample = [path for path in FILES[::EVERY] if path.suffix == ".xlsx"][::8]
    written: dict[str, Edit] = {}
    for path in sample:
        data = path.read_bytes()
        try:
            edit = list(edits(read(data)))[1]
            after = write_cells(data, [edit])
        except (Refused, CannotWrite):
            continue
        written[path.stem] = edit
        (tmp_path / f"{path.stem}-before.xlsx").write_bytes(data)
        (tmp_path / f"{path.stem}-after.xlsx").write_bytes(after)
    assert len(written) > 3
    program = shutil.which("soffice") or "libreoffice"
    command = [program, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(tmp_path / "out")]
    subprocess.run(
        [*command, *map(os.fspath, sorted(tmp_path.glob("*.xlsx")))],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    for name, edit in written.items():
        before, after = (
            read((tmp_path / "out" / f"{name}-{when}.xlsx").read_bytes())
            for when in ("before", "after")
        )
        sheet = after.sheet(edit.sheet)
        assert sheet is not None
        assert sheet.value(*parse_cell(edit.cell)) == edit.value
        assert differing(cells(before), cells(after)) == {(edit.sheet, *parse_cell(edit.cell))}
