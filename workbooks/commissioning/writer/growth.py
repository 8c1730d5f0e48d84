"""New elements among those of a part, in the order that the format prescribes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .nodes import Node, with_attributes
from .splices import Splice


def grown(
    xml: bytes, node: Node, new: bytes, stated: Mapping[str, str | None] | None = None
) -> list[Splice]:
    """Return what puts new elements at the end of this one, and sets attributes of it."""
    tag = with_attributes(xml[node.start : node.inner], dict(stated or {}))
    if not node.empty:
        return [Splice(node.start, node.inner, tag), Splice(node.close, node.close, new)]
    tag = tag.removesuffix(b"/>").rstrip()
    name = tag[1:].split(maxsplit=1)[0]
    return [Splice(node.start, node.end, b"%b>%b</%b>" % (tag, new, name))]


def placed(root: Node, new: bytes, following: Sequence[str]) -> Splice:
    """Return what puts a new child before the first of those that follow it, else at the end."""
    place = next((child.start for child in root.children if child.name in following), root.close)
    return Splice(place, place, new)


def following(order: Sequence[str], name: str) -> Sequence[str]:
    """Return the names that come after one in an order."""
    return order[order.index(name) + 1 :]


SHEET = (
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr",
    "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState",
    "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting",
    "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter",
    "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
    "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls",
    "webPublishItems", "tableParts", "extLst",
)  # fmt: skip
"""The children of a worksheet in their order."""

WORKBOOK = (
    "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets",
    "functionGroups", "externalReferences", "definedNames", "calcPr", "oleSize",
    "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing",
    "fileRecoveryPr", "webPublishObjects", "extLst",
)  # fmt: skip
"""The children of a workbook in their order."""

STYLES = (
    "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs",
    "tableStyles", "colors", "extLst",
)  # fmt: skip
"""The children of a style sheet in their order."""
