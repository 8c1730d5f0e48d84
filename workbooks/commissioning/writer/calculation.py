"""What Excel must know when results may have changed: to work all out anew, in a new order."""

from __future__ import annotations

from ..reader.markup import true
from .document import Document
from .growth import WORKBOOK, following, placed
from .nodes import with_attributes
from .registry import remove_part, unrelate
from .splices import Splice


def calculate_on_load(document: Document) -> None:
    """Let Excel work out every formula when it opens the workbook."""
    part = document.workbook_part
    xml, root = document.read(part), document.nodes(part)
    stated = root.child("calcPr")
    if stated is None:
        new = f'<{root.prefix}calcPr fullCalcOnLoad="1"/>'.encode()
        splice = placed(root, new, following(WORKBOOK, "calcPr"))
    elif true(stated.attributes.get("fullCalcOnLoad")):
        return
    else:
        tag = with_attributes(xml[stated.start : stated.inner], {"fullCalcOnLoad": "1"})
        splice = Splice(stated.start, stated.inner, tag)
    document.change(part, xml, [splice])


def forget_order(document: Document) -> None:
    """Leave out the list of formulas in the order they were last worked out.

    Excel makes it anew, and takes a file for damaged whose list names a cell without a formula.
    """
    chain = document.workbook.part("calcChain")
    if chain and chain in document:
        unrelate(document, document.workbook_part, chain)
        remove_part(document, chain)
