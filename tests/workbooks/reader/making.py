"""Small workbook files made by code: a few parts, zipped."""

import io
import zipfile
from collections.abc import Mapping, Sequence

from commissioning.reader import read
from commissioning_schemas.grid import Grid, Sheet

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'

Part = str | bytes


def zipped(parts: Mapping[str, Part], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return the parts as one zip file."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def relations(links: Mapping[str, tuple[str, str]]) -> str:
    """Return a relations part: id to (kind, target)."""
    inner = "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for key, (kind, target) in links.items()
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}">{inner}</Relationships>'


def sheet(rows: str = "", head: str = "", tail: str = "") -> str:
    """Return a worksheet part around its rows."""
    return (
        f'{DECLARATION}<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}">{head}'
        f"<sheetData>{rows}</sheetData>{tail}</worksheet>"
    )


def strings(*items: str) -> str:
    """Return a shared strings part; an item is what stands inside ``si``."""
    inner = "".join(f"<si>{item}</si>" for item in items)
    return f'{DECLARATION}<sst xmlns="{MAIN}" count="1" uniqueCount="1">{inner}</sst>'


def styles(*codes: str | int) -> str:
    """Return a styles part; a code is a number format, or the number of a built-in one."""
    own = {code: 164 + place for place, code in enumerate(codes) if isinstance(code, str)}
    formats = "".join(
        f'<numFmt numFmtId="{number}" formatCode="{code}"/>' for code, number in own.items()
    )
    cells = "".join(
        f'<xf numFmtId="{own[code] if isinstance(code, str) else code}"/>' for code in codes
    )
    return (
        f'<styleSheet xmlns="{MAIN}"><numFmts>{formats}</numFmts>'
        f"<cellXfs>{cells}</cellXfs></styleSheet>"
    )


def parts(
    *sheets: Part,
    shared: Part | None = None,
    style: str | None = None,
    before: str = "",
    after: str = "",
    states: Sequence[str] = (),
    kinds: Sequence[str] = (),
    more: Mapping[str, Part] | None = None,
) -> dict[str, Part]:
    """Return the parts of a workbook whose sheets are named One, Two, Three."""
    names = ("One", "Two", "Three")[: len(sheets)]
    listed = "".join(
        f'<sheet name="{name}" sheetId="{place}" r:id="rId{place}"'
        + (f' state="{states[place - 1]}"' if states else "")
        + "/>"
        for place, name in enumerate(names, 1)
    )
    links = {
        f"rId{place}": (kinds[place - 1] if kinds else "worksheet", f"worksheets/sheet{place}.xml")
        for place in range(1, len(sheets) + 1)
    }
    found: dict[str, Part] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations({"rId1": ("officeDocument", "xl/workbook.xml")}),
        "xl/workbook.xml": (
            f'{DECLARATION}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{before}'
            f"<sheets>{listed}</sheets>{after}</workbook>"
        ),
    }
    if shared is not None:
        links["rId8"] = ("sharedStrings", "sharedStrings.xml")
        found["xl/sharedStrings.xml"] = shared
    if style is not None:
        links["rId9"] = ("styles", "/xl/styles.xml")
        found["xl/styles.xml"] = style
    found["xl/_rels/workbook.xml.rels"] = relations(links)
    for place, content in enumerate(sheets, 1):
        found[f"xl/worksheets/sheet{place}.xml"] = content
    return found | dict(more or {})


def both(data: bytes) -> Grid:
    """Read a file the quick way and the exact way, and return the one Grid that both give."""
    quick, exact = read(data), read(data, exact=True)
    assert quick == exact
    return quick


def grid(*sheets: Part, **more: object) -> Grid:
    """Return the Grid of a workbook made of these sheets."""
    return both(zipped(parts(*sheets, **more)))


def cells(rows: str, **more: object) -> Sheet:
    """Return the one sheet of a workbook made of these rows."""
    return grid(sheet(rows), **more).sheets[0]


def cell(content: str, **more: object) -> object:
    """Return the value of cell A1, given its attributes and what stands inside."""
    return cells(f'<row r="1"><c r="A1"{content}</c></row>', **more).value(1, 1)
