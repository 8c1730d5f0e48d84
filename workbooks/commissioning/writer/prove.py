"""Proof that a workbook was changed where it was to be changed, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from commissioning_schemas.edits import Edit

from .cannot import CannotWrite
from .changed_spans import same_outside
from .document import CONTENT_TYPES, Document, relations_of
from .edits_by_sheet import by_sheet
from .looks_there import looks_of
from .nodes import Node
from .prove_parts import prove_parts
from .prove_sheet import prove_sheet
from .sheet_part import SheetPart


def prove(
    before: bytes,
    after: bytes,
    edits: Sequence[Edit],
    known: Mapping[str, SheetPart] | None = None,
) -> None:
    """Raise CannotWrite unless one workbook is the other with these edits, and nothing else.

    Parts that no edit touches are compared as they are packed; of those touched, every byte
    outside the cells of the edits; and these cells are read again. ``known`` are sheets of
    ``before`` that were taken apart already.
    """
    old, new = Document(before), Document(after)
    sheets = by_sheet(old, edits)
    chain = old.workbook.part("calcChain") or ""
    lists = {old.workbook_part, relations_of(old.workbook_part), CONTENT_TYPES}
    changed = {part.casefold() for part in [*lists, *(old.sheet(name).part for name in sheets)]}
    gone = prove_parts(before, after, changed=changed, removed={chain.casefold()})
    looks = looks_of(old, edits)
    for part in lists:
        _prove_list(old, new, part, chain if gone else "")
    for name, of_sheet in sheets.items():
        part = old.sheet(name).part
        was = (known or {}).get(name) or SheetPart(old.read(part), name, part)
        now = SheetPart(new.read(part), name, part)
        styles = {place: looks[edit.look] for place, edit in of_sheet.items() if edit.look}
        prove_sheet(was, now, of_sheet, styles, date1904=old.workbook.date1904)


def _prove_list(old: Document, new: Document, part: str, chain: str) -> None:
    """Compare a list of the whole workbook but for what a change of cells may change in it."""
    if part not in old:
        return
    spans = [
        [(node.start, node.end) for node in _left_out(document, part, chain)]
        for document in (old, new)
    ]
    if not same_outside(old.read(part), spans[0], new.read(part), spans[1]):
        raise CannotWrite("harmed", detail=part)


def _left_out(document: Document, part: str, chain: str) -> Iterator[Node]:
    for node in document.nodes(part).children:
        kind, named = node.attributes.get("Type", ""), node.attributes.get("PartName", "")
        of_chain = kind.endswith("/calcChain") or named.casefold() == f"/{chain}".casefold()
        if (chain and of_chain) or (node.name == "calcPr" and part == document.workbook_part):
            yield node
