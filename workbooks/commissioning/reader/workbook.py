"""The workbook part: which sheets there are, which names, and which calendar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from .archive import Archive, Broken
from .markup import MAIN, attribute, tree, true
from .parts import Link, links
from .refused import Refused
from .text import unescape

_USUAL = "xl/workbook.xml"
_NOT_GRIDS = {"chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"}


@dataclass(frozen=True)
class SheetEntry:
    """One worksheet as the workbook lists it; ``part`` is empty where the list leads nowhere."""

    name: str
    state: str
    part: str


@dataclass(frozen=True)
class Workbook:
    """What the workbook part says; ``charts`` are sheets that are a chart and hold no cells."""

    sheets: tuple[SheetEntry, ...]
    names: Mapping[str, str]
    date1904: bool
    links: Mapping[str, Link]
    charts: tuple[str, ...] = ()

    def part(self, kind: str) -> str | None:
        """Return the part of a kind that all sheets share; None where there is none."""
        return next((link.target for link in self.links.values() if link.kind == kind), None)


def read_workbook(archive: Archive) -> Workbook:
    """Return what the workbook part says; Refused where the file is no workbook."""
    try:
        part = workbook_part(archive)
        root = tree(archive.read(part), part)
        if root.tag not in [f"{{{namespace}}}workbook" for namespace in MAIN]:
            raise Refused("not-a-workbook")
        related = links(archive, part)
    except Broken as error:
        raise Refused("damaged", str(error)) from error
    listed = root.findall("{*}sheets/{*}sheet")
    names = [unescape(sheet.get("name", "")) for sheet in listed]
    sheets = tuple(_entries(listed, names, related))
    if not sheets:
        raise Refused("no-sheet")
    calendar = root.find("{*}workbookPr")
    return Workbook(
        sheets,
        dict(_defined_names(root, names)),
        calendar is not None and true(calendar.get("date1904")),
        related,
        tuple(
            name
            for sheet, name in zip(listed, names, strict=True)
            if (link := related.get(attribute(sheet, "id") or "")) and link.kind == "chartsheet"
        ),
    )


def workbook_part(archive: Archive) -> str:
    """Return the name of the workbook part; Refused where there is none that can be read."""
    found = [link.target for link in links(archive, "").values() if link.kind == "officeDocument"]
    part = found[0] if found else _USUAL
    if part.endswith(".bin") or "xl/workbook.bin" in archive:
        raise Refused("xlsb")
    if part not in archive:
        if not found:
            raise Refused("not-a-workbook")
        raise Broken(f"the part {part} is missing")
    return part


def _entries(
    listed: list[Element], names: list[str], related: Mapping[str, Link]
) -> list[SheetEntry]:
    entries = []
    for sheet, name in zip(listed, names, strict=True):
        # A module of an old macro language is listed without an id: there is nothing to read.
        if number := attribute(sheet, "id"):
            link = related.get(number)
            if link is None or link.kind not in _NOT_GRIDS:
                part = link.target if link is not None and link.kind == "worksheet" else ""
                entries.append(SheetEntry(name, sheet.get("state", "visible"), part))
    return entries


def _defined_names(root: Element, sheets: list[str]) -> list[tuple[str, str]]:
    found = []
    for element in root.iterfind("{*}definedNames/{*}definedName"):
        name = unescape(element.get("name", ""))
        owner = element.get("localSheetId", "").strip()
        if owner.isascii() and owner.isdigit() and int(owner) < len(sheets):
            name = f"{sheets[int(owner)]}!{name}"
        found.append((name.lower(), unescape(element.text or "")))
    return found
