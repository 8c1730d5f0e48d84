"""The part of the installed xlwings that starts Python, without the ways in from outside.

As it ships, xlwings lets the workbook on screen name the Python interpreter and folders to load
code from, takes code out of sheets, and offers its functions to every cell of every workbook. Here
its text becomes a class, whose members no cell can call, and all of that is taken out of it.
"""

from __future__ import annotations

import re
from importlib.metadata import version
from importlib.resources import files

from .closed import CHANGES, KEPT
from .project import Module

VERSION = "0.37.8"
NAME = "PythonRunner"

_ATTRIBUTES = f"""Attribute VB_Name = "{NAME}"
Attribute VB_Base = "0{{FCFB3D2A-A0FA-1068-A738-08002B3371B5}}"
Attribute VB_GlobalNameSpace = False
Attribute VB_Creatable = False
Attribute VB_PredeclaredId = False
Attribute VB_Exposed = False
Attribute VB_TemplateDerived = False
Attribute VB_Customizable = False
'Taken from xlwings {VERSION} and changed: see addin/README.md

"""
_OPENING = """
Private Const PROJECT_NAME As String = "commissioning"
"""


class ChangedXlwingsError(RuntimeError):
    """The installed xlwings is not the one whose text is known here."""


def runner() -> Module:
    """Return the class that starts Python; ChangedXlwingsError where xlwings is another."""
    installed = version("xlwings")
    if installed != VERSION:
        raise ChangedXlwingsError(
            f"The add-in is built from xlwings {VERSION}; installed is {installed}. "
            f"Run: pip install xlwings=={VERSION}"
        )
    text = files("xlwings").joinpath("xlwings_custom_addin.bas").read_text("ascii")
    return closed(text.replace("\r\n", "\n"))


def closed(text: str) -> Module:
    """Return xlwings' text as our class, every way in from outside taken out."""
    licence = _between(text, "'xlwings is distributed under", "POSSIBILITY OF SUCH DAMAGE.\n")
    procedures = "\n".join(_procedure(text, name) for name in KEPT)
    for first, last, instead in CHANGES:
        found = _between(procedures, first, last)
        procedures = procedures.replace(found, instead)
    whole = f"{_ATTRIBUTES}{licence}{_OPENING}\n{procedures}"
    return Module(NAME, "class", whole.replace("\n", "\r\n"))


def _procedure(text: str, name: str) -> str:
    header = re.compile(rf"^(?:Public |Private )?(Function|Sub) {name}\(", re.MULTILINE)
    found = header.findall(text)
    if len(found) != 1:
        raise _changed(f"{name} stands in it {len(found)} times")
    start = header.search(text)
    assert start is not None
    end = f"\nEnd {found[0]}\n"
    return text[start.start() : text.index(end, start.start()) + len(end)]


def _between(text: str, first: str, last: str) -> str:
    """Return the text from ``first`` to the end of ``last``; both must stand there once."""
    for one in (first, last):
        if text.count(one) != 1:
            raise _changed(f"{one.strip()!r} stands in it {text.count(one)} times")
    start, end = text.index(first), text.index(last) + len(last)
    if end <= start:
        raise _changed(f"{last.strip()!r} stands before {first.strip()!r}")
    return text[start:end]


def _changed(what: str) -> ChangedXlwingsError:
    return ChangedXlwingsError(
        f"The text of the installed xlwings is not that of {VERSION}: {what}. "
        f"Run: pip install --force-reinstall xlwings=={VERSION}"
    )
