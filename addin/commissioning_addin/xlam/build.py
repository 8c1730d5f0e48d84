"""From the texts in git and the installed xlwings to the add-in."""

from __future__ import annotations

from ..desktop_files import desktop_file
from .icons import ICONS, icon
from .package import ADDIN, package
from .project import Module, vba_project
from .runner import runner

PROJECT = "CommissioningProject"

_DOCUMENTS = {
    "ThisWorkbook": "0{00020819-0000-0000-C000-000000000046}",
    "Sheet1": "0{00020820-0000-0000-C000-000000000046}",
}


def modules() -> list[Module]:
    """Return the modules of the add-in; ChangedXlwingsError where xlwings is another."""
    return [
        *(_document(name, base) for name, base in _DOCUMENTS.items()),
        Module("CommissioningRibbon", "module", _callback()),
        runner(),
    ]


def build_xlam(kind: str = ADDIN, changed: list[Module] | None = None) -> bytes:
    """Return the add-in, the same bytes every time; ``changed`` modules take others' place."""
    project = vba_project(PROJECT, modules() if changed is None else changed)
    ribbon = desktop_file("ribbon.xml").read_bytes().replace(b"\r\n", b"\n")
    return package(project, ribbon, {name: icon(name) for name in ICONS}, kind)


def _callback() -> str:
    text = desktop_file("CommissioningRibbon.bas").read_text("ascii")
    return text.replace("\r\n", "\n").replace("\n", "\r\n")


def _document(name: str, base: str) -> Module:
    attributes = {
        "VB_Name": f'"{name}"',
        "VB_Base": f'"{base}"',
        "VB_GlobalNameSpace": "False",
        "VB_Creatable": "False",
        "VB_PredeclaredId": "True",
        "VB_Exposed": "True",
        "VB_TemplateDerived": "False",
        "VB_Customizable": "True",
    }
    lines = "".join(f"Attribute {key} = {value}\r\n" for key, value in attributes.items())
    return Module(name, "document", lines)
