"""What is fuzzed: each target takes bytes, and fails where the program does not end in good order.

Hypothesis tries a few inputs of each with every run of the tests; atheris tries as many as one
asks for: ``python tests/fuzz/run.py part -max_total_time=300``.
"""

from __future__ import annotations

import datetime as dt
import tempfile
import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from zipfile import ZIP_STORED

from click.testing import CliRunner
from tests.workbooks.plans import MAP, write_plan
from tests.workbooks.reader.making import parts, sheet, strings, styles, zipped

from commissioning.checking import WorkbookResult
from commissioning.cli import main
from commissioning.reader import Refused, read
from commissioning.reports.formats import FORMATS, report_as
from commissioning.reports.run import Run
from commissioning_schemas.cells import read_date, read_flag, read_integer, read_money, read_share
from commissioning_schemas.check import check
from commissioning_schemas.findings import Severity
from commissioning_schemas.formula import ParseError, normalise, parse, references
from commissioning_schemas.grid import Grid
from commissioning_schemas.maps import Map, MapError, parse_map
from commissioning_schemas.sentences import find_amounts, find_years
from commissioning_schemas.units import Unit

_ROWS = (
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Area</t></is></c></row>'
    '<row r="3" hidden="1"><c r="A3" s="1"><v>44273.5</v></c><c r="B3" t="e"><v>#REF!</v></c>'
    '<c r="C3"><f t="shared" ref="C3:C4" si="0">SUM(B3:B9)</f><v>1</v></c><c r="D3" t="b"><v>1</v>'
    '</c></row><row r="4"><c r="C4"><f t="shared" si="0"/><v>2</v></c></row>'
)
_TAIL = '<mergeCells count="1"><mergeCell ref="A5:B6"/></mergeCells>'
_WHOLE = parts(
    sheet(_ROWS, tail=_TAIL),
    shared=strings("<t>Plan</t>", "<r><t>two </t></r><r><t>runs</t></r>"),
    style=styles(0, "dd/mm/yyyy", "£#,##0.00"),
)
NAMES = tuple(_WHOLE)
_PIECES = (
    *("<row>", '<row r="1">', '<row r="3" spans="1:4">', '<row r="1048577">', '<row r="x"/>'),
    *("</row>", "<c>", '<c r="A1">', '<c r="B3" s="1">', '<c r="XFD1048576" t="s">', '<c r="a1">'),
    *(
        '<c t="inlineStr">',
        '<c t="str">',
        '<c t="b">',
        '<c t="e">',
        '<c t="n" s="99">',
        '<c t="d">',
    ),
    *("</c>", "<c/>", '<c r="C3"/>', "<v>", "</v>", "<v/>", "<v>0</v>", "<v>1</v>", "<v>-1</v>"),
    *("<v>1e999</v>", "<v>nan</v>", "<v>44273.5</v>", "<v> 2 </v>", "<v>#REF!</v>", "<v>TRUE</v>"),
    *("<v>9007199254740993</v>", "<v>2958466</v>", "<v>2021-03-18T00:00:00Z</v>", "<v>99</v>"),
    *("<f>", "</f>", "<f/>", "<f>A1+1</f>", '<f t="shared" ref="B2:B4" si="0">A2</f>', "<v>x</v>"),
    *('<f t="shared" si="0"/>', '<f t="array" ref="A1:A2">{1}</f>', '<f t="shared" si="7"/>'),
    *('<f t="dataTable" ref="A1:B2" dt2D="1" r1="A1"/>', '<f t="shared" ref="x" si="y">A1</f>'),
    *("<is>", "</is>", "<t>", "</t>", "<is><t>Area</t></is>", '<t xml:space="preserve"> a </t>'),
    *("<r><t>run</t></r>", "<rPh><t>no</t></rPh>", "_x0041_", "&amp;", "&#10;", "&#xD800;", "&lt;"),
    *(
        "<!-- c -->",
        "<![CDATA[<c>]]>",
        "<?p i?>",
        "£",
        " ",
        "\n",
        "<extLst/>",
        '<x:c xmlns:x="u"/>',
    ),
    *(
        "</sheetData>",
        "<sheetData>",
        '<x:c xmlns:x="u"/>',
        "<mc:AlternateContent/>",
        "&nbsp;",
        "<",
        ">",
        '"',
        "\x00",
    ),
)
_EXITS = {0, 1, 2, 3, 4}


def file(data: bytes) -> None:
    """Read bytes as a workbook, in both ways; they agree, or both refuse it."""
    quick, exact = _read(data, exact=False), _read(data, exact=True)
    assert quick == exact


def part(data: bytes) -> None:
    """Read a small workbook of which one part is made of the bytes; the first says which."""
    name = NAMES[data[0] % len(NAMES)] if data else NAMES[0]
    file(zipped({**_WHOLE, name: data[1:]}, ZIP_STORED))


def rows(data: bytes) -> None:
    """Read a workbook whose sheet is made of pieces of markup, one for each byte."""
    body = "".join(_PIECES[one % len(_PIECES)] for one in data)
    whole = {**_WHOLE, "xl/worksheets/sheet1.xml": sheet(body, tail=_TAIL)}
    file(zipped(whole, ZIP_STORED))


def map_text(data: bytes) -> None:
    """Read a plan by a map of this text, and report on it in every format."""
    try:
        map = parse_map(tomllib.loads(data.decode("utf-8")))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, MapError):
        return
    reported(_plan(), map)


def cell(data: bytes) -> None:
    """Read a text as every kind of cell, and as a sentence."""
    text = data.decode("utf-8", "replace")
    for unit in Unit:
        read_money(text, unit)
    for reader in (read_share, read_integer, read_flag):
        reader(text)
    read_date(text, dt.date(2012, 4, 1), dt.date(2050, 3, 31))
    find_amounts(text)
    find_years(text)


def formula(data: bytes) -> None:
    """Read a text as a formula, and say what it reads."""
    text = data.decode("utf-8", "replace")
    try:
        parse(text)
    except ParseError:
        return
    tuple(references(text, "Plan", 5, 2, _plan()))
    normalise(text)


def content(data: bytes) -> None:
    """Check a plan whose cells hold pieces of the text, and report on it in every format."""
    from commissioning_schemas.edited import edited
    from commissioning_schemas.edits import Edit

    texts = data.decode("utf-8", "replace").split("\n")
    places = ("A1", "A3", "B3", "A4", "B4", "A5", "B5", "A6", "B6", "A9")
    edits = [
        Edit(
            "Plan", place, None if text.startswith("=") else text, text if text[:1] == "=" else None
        )
        for place, text in zip(places, texts, strict=False)
    ]
    reported(edited(_plan(), edits), parse_map(tomllib.loads(MAP)))


def command(data: bytes) -> None:
    """Run the command on a plan, with the bytes as its map, baseline or workbook."""
    kind, rest = data[:1], data[1:]
    with tempfile.TemporaryDirectory() as folder:
        plan = write_plan(Path(folder, "plan.xlsx"), 1000, "£22,10")
        arguments = ["check", str(plan), "--format", FORMATS[len(rest) % len(FORMATS)]]
        if kind < b"\x40":
            plan.with_suffix(".map.toml").write_bytes(rest)
        elif kind < b"\x80":
            plan.write_bytes(rest)
        elif kind < b"\xc0":
            known = Path(folder, "known.json")
            known.write_bytes(rest)
            arguments += ["--baseline", str(known)]
        else:
            arguments += [f"--select={rest.decode('utf-8', 'replace')}"]
        done = CliRunner().invoke(main, arguments)
        assert done.exit_code in _EXITS, (done.exit_code, done.output, done.exception)


def reported(grid: Grid, map: Map | None) -> None:
    """Check a Grid, and write what was found in every format; nothing stops on a fault."""
    result = check(grid, map)
    assert not result.faults, result.faults[0].trace
    run = Run([WorkbookResult("plan.xlsx", "ab" * 32, result, grid=grid)], 60, 60)
    for form in FORMATS:
        report_as(form, run, (Severity.ERROR,))


def _read(data: bytes, *, exact: bool) -> Grid | str:
    try:
        return read(data, exact=exact)
    except Refused as refusal:
        return refusal.reason


@cache
def _plan() -> Grid:
    with tempfile.TemporaryDirectory() as folder:
        return read(write_plan(Path(folder, "plan.xlsx"), 1000, "£22,10").read_bytes())


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    one.__name__: one for one in (file, part, rows, map_text, cell, formula, content, command)
}


def seeds(name: str) -> list[bytes]:
    """Return inputs that a target begins with."""
    if name == "file":
        return [zipped(_WHOLE), zipped(_WHOLE, ZIP_STORED), b"", b"\xd0\xcf\x11\xe0", b"<html>"]
    if name == "part":
        return [bytes([n]) + _bytes(_WHOLE[one]) for n, one in enumerate(NAMES)]
    if name == "rows":
        return [bytes([1, 7, 26, 17, 8, 23, 17, 5]), bytes([2, 11, 49, 17, 12, 34, 25, 17, 5])]
    if name == "map_text":
        return [MAP.encode(), b"version = 1\n[[text]]\nsheet = 'Plan'\nparagraph = 'A'\ntext = 'B'"]
    if name == "cell":
        return [each.encode() for each in ("£1.646m", "(£205k)", "18 March 2021", "2020-21", "12%")]
    if name == "formula":
        return [b"=SUM(Budget[[#This Row],[X]])+A1:B$2", b"=IF(A1>0,\"a\",'My sheet'!B7*2%)"]
    if name == "content":
        return ["Plan\nArea\nAllocation\nNorth\n£22,10\nSouth\n=SUM(B4:B4)\nTotal\n5".encode()]
    return [kind + MAP.encode() for kind in (b"\x00", b"\x40", b"\x80", b"\xc0")]


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()
