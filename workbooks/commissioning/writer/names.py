"""The defined names of a workbook."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape

from .calculation import calculate_on_load
from .cannot import CannotWrite
from .document import Document
from .growth import WORKBOOK, following, grown, placed
from .splices import Splice

_NAME = re.compile(r"[^\W\d][\w.?\\]{0,254}|\\[\w.?\\]{0,254}")
_ADDRESS = re.compile(r"[A-Za-z]{1,3}[0-9]+|[RrCc]|[Rr][0-9]*[Cc][0-9]*")


def put_names(data: bytes, names: Mapping[str, str]) -> bytes:
    """Return the workbook with these defined names, each with the formula it stands for.

    A name that is there gets the formula; any other name stays. CannotWrite where Excel would not
    accept a name.
    """
    document = Document(data)
    for name, formula in names.items():
        if not is_name(name):
            raise CannotWrite("name", detail=name)
        put_name(document, name, formula)
    return document.finish()


def is_name(text: str) -> bool:
    """Tell whether Excel takes a text for a name, and for nothing else."""
    return bool(_NAME.fullmatch(text)) and not _ADDRESS.fullmatch(text)


def put_name(document: Document, name: str, formula: str, owner: int | None = None) -> None:
    """Define a name, for the whole workbook or for the sheet with that place in its list."""
    part = document.workbook_part
    xml, root = document.read(part), document.nodes(part)
    text = escape(formula.removeprefix("=")).encode()
    listed = root.child("definedNames")
    scope = "" if owner is None else str(owner)
    for node in listed.children if listed else ():
        stated = node.attributes
        if (stated.get("name", "").casefold(), stated.get("localSheetId", "")) == (
            name.casefold(),
            scope,
        ):
            if xml[node.inner : node.close] != text:
                document.change(part, xml, [Splice(node.inner, node.close, text)])
                calculate_on_load(document)
            return
    p = root.prefix
    local = f' localSheetId="{scope}"' if scope else ""
    new = f'<{p}definedName name="{name}"{local}>'.encode() + text + f"</{p}definedName>".encode()
    if listed is None:
        whole = f"<{p}definedNames>".encode() + new + f"</{p}definedNames>".encode()
        document.change(part, xml, [placed(root, whole, following(WORKBOOK, "definedNames"))])
    else:
        document.change(part, xml, grown(xml, listed, new))
    calculate_on_load(document)
