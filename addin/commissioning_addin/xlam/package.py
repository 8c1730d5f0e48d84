"""The parts of an add-in workbook, and the zip file around them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MICROSOFT = "http://schemas.microsoft.com/office"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml"

ADDIN = "application/vnd.ms-excel.addin.macroEnabled.main+xml"
WORKBOOK = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"


def package(project: bytes, ribbon: bytes, icons: Mapping[str, bytes], kind: str = ADDIN) -> bytes:
    """Return an add-in with one empty sheet; ``kind`` WORKBOOK makes a workbook of macros."""
    ui = "customUI/customUI14.xml"
    main = f"{_OFFICE}/officeDocument"
    parts: dict[str, bytes] = {
        "[Content_Types].xml": _content_types(kind),
        "_rels/.rels": _relations(
            (main, "xl/workbook.xml"), (f"{_MICROSOFT}/2007/relationships/ui/extensibility", ui)
        ),
        "xl/workbook.xml": _xml(
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
            '<workbookPr codeName="ThisWorkbook"/>'
            '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": _relations(
            (f"{_OFFICE}/worksheet", "worksheets/sheet1.xml"),
            (f"{_OFFICE}/styles", "styles.xml"),
            (f"{_MICROSOFT}/2006/relationships/vbaProject", "vbaProject.bin"),
        ),
        "xl/worksheets/sheet1.xml": _xml(
            f'<worksheet xmlns="{_MAIN}"><sheetPr codeName="Sheet1"/><sheetData/></worksheet>'
        ),
        "xl/styles.xml": _xml(
            f'<styleSheet xmlns="{_MAIN}">'
            '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
            '<fills count="2"><fill><patternFill patternType="none"/></fill>'
            '<fill><patternFill patternType="gray125"/></fill></fills>'
            '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border>'
            "</borders>"
            '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
            "</cellStyleXfs>"
            '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
            "</cellXfs></styleSheet>"
        ),
        "xl/vbaProject.bin": project,
        ui: ribbon,
        "customUI/_rels/customUI14.xml.rels": _relations(
            *((f"{_OFFICE}/image", f"images/{name}.png", name) for name in sorted(icons))
        ),
        **{f"customUI/images/{name}.png": icons[name] for name in sorted(icons)},
    }
    return _zipped(parts)


def _content_types(kind: str) -> bytes:
    overrides = {
        "/xl/workbook.xml": kind,
        "/xl/worksheets/sheet1.xml": f"{_SHEET_ML}.worksheet+xml",
        "/xl/styles.xml": f"{_SHEET_ML}.styles+xml",
    }
    defaults = {
        "bin": "application/vnd.ms-office.vbaProject",
        "png": "image/png",
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
    }
    return _xml(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        + "".join(f'<Default Extension="{a}" ContentType="{b}"/>' for a, b in defaults.items())
        + "".join(f'<Override PartName="{a}" ContentType="{b}"/>' for a, b in overrides.items())
        + "</Types>"
    )


def _relations(*links: tuple[str, str] | tuple[str, str, str]) -> bytes:
    written = []
    for number, (kind, target, *given) in enumerate(links, 1):
        name = given[0] if given else f"rId{number}"
        written.append(f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>')
    return _xml(f'<Relationships xmlns="{_RELATIONS}">{"".join(written)}</Relationships>')


def _xml(text: str) -> bytes:
    return (_XML + text).encode()


def _zipped(parts: Mapping[str, bytes]) -> bytes:
    """Store the parts as they are: what a compressor makes of them differs between systems."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 0
            archive.writestr(entry, data)
    return out.getvalue()
