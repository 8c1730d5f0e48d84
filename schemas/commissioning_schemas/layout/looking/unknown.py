"""Blocks of numbers under no words that are known: a person says what they are (F.1, L15)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from ...address import Range, column_letters
from ...grid import Value
from ...units import Unit
from ...words import quote
from ..rows import is_blank, is_total_label
from .asking import Asking, Question
from .blocks import Block
from .body import Body
from .keys import heading_key
from .kinds import row_kinds
from .seen import seen
from .table import LookedTable, Passed
from .unit import settle_unit, unit_evidence
from .vocabulary import Meaning, Role, Sort, Vocabulary

NONE, NOTHING = "none", "nothing"
_MOST_COLUMNS = 40
_LEAST_ROWS = 3
"""Fewer rows of numbers without a heading are hardly a table."""


def settle_block(
    block: Block, vocabulary: Vocabulary, asking: Asking
) -> tuple[list[LookedTable], Passed | None]:
    """Ask what a block is; return its table, or why it is not read."""
    area, sheet = block.area, block.sheet
    many = f"{block.rows:,} row{'s' if block.rows != 1 else ''}"
    heads = [quote(text) for _, text in sorted(block.texts.items())[:5]]
    words = "are no words that are known"
    if any(heading_key(text) in vocabulary.headings for text in block.texts.values()):
        words = "do not say for sure which table it is"
    why = f"its headings {words}: {', '.join(heads)}"
    if not block.heading:
        why = "it has no headings"
    spot = f"{sheet.name}!{area.a1}"
    question = Question(
        id=f"{block.place} table",
        text=f"What is the block {spot} ({many})? {why[:1].upper()}{why[1:]}.",
        choices=[*((role.name, role.name) for role in vocabulary.roles), (NONE, "not to be read")],
        evidence=why,
        optional=not block.heading and block.rows < _LEAST_ROWS,
    )
    name = asking.settle(question, "table", 0.0)
    if name in ("", NONE):
        return [], Passed(sheet.name, area.a1, f"no table of ours was recognised ({many}): {why}")
    table = _table(block, vocabulary.role(name), vocabulary, asking)
    return ([table], None) if table else ([], Passed(sheet.name, area.a1, "no column was named"))


def _table(block: Block, role: Role, vocabulary: Vocabulary, asking: Asking) -> LookedTable | None:
    sheet, area = block.sheet, block.area
    texts = block.texts
    spots = _columns(block, role, texts, asking)
    if not spots:
        return None
    first = area.top + block.heading
    rows = [row for row in sorted(sheet.rows) if first <= row <= area.bottom]
    money = [c for c, name in spots.items() if role.by_field[name].sort is Sort.MONEY]
    labels = [c for c, name in spots.items() if role.by_field[name].sort is Sort.TEXT]
    evidence = unit_evidence(sheet, money, rows, [texts[c] for c in money if c in texts], ())
    unit = settle_unit(evidence, asking, block.place, None) if money else Unit.POUNDS
    kinds = row_kinds(Body(sheet, rows, labels, money, first), vocabulary, asking, block.place)
    by_field = {name: column for column, name in spots.items()}
    named = {name: texts[c] for name, c in by_field.items() if c in texts}
    found = {kind: tuple(listed) for kind, listed in kinds.labels.items()}
    return LookedTable(
        sheet=sheet,
        role=role.name,
        heading=next(iter(named.values()), ""),
        heading_rows=1 if named else 0,
        area=Range(area.top if named else first, min(spots), area.bottom, max(spots)),
        columns={name: (text,) for name, text in named.items()},
        spots=spots,
        letters={n: column_letters(c) for n, c in by_field.items() if n not in named},
        constants=_constants(role, by_field, block.place, vocabulary, asking),
        unit=unit,
        totals=found.get("total", ()),
        funding=found.get("funding", ()),
        of_which=found.get("of_which", ()),
        skip=(*found.get("skip", ()), *found.get("section", ())),
        rows=tuple(kinds.of("data")),
        sums=tuple(kinds.of("total")),
        is_open=unit is None or kinds.is_open or _lacks(block, role, spots, asking),
    )


def _lacks(block: Block, role: Role, spots: Mapping[int, str], asking: Asking) -> bool:
    """Tell whether a column that the role cannot be without may be one that is still open."""
    asked = any(one.id.startswith(f"{block.place} column ") for one in asking.questions)
    return asked and not all(group & {*spots.values()} for group in role.needs)


def _columns(block: Block, role: Role, texts: Mapping[int, str], asking: Asking) -> dict[int, str]:
    """Say what each column is, or ask where its heading does not; one left open is not read."""
    area, found = block.area, dict[int, str]()
    last = min(area.right, area.left + _MOST_COLUMNS)
    for column in range(area.left, last + 1):
        shown = [block.sheet.value(row, column) for row in range(area.top, area.bottom + 1)]
        if all(is_blank(value) for value in shown):
            continue
        letters, heading = column_letters(column), texts.get(column, "")
        named = f" {quote(heading)}" if heading else ""
        free = [one for one in role.meanings if one.field not in found.values()]
        likely, why = _likely(block, column, heading, free)
        question = Question(
            id=f"{block.place} column {letters}",
            text=f"What does column {letters}{named} hold? It begins with {_example(shown)}.",
            choices=[*((one.field, one.own) for one in free), (NOTHING, "not to be read")],
            suggestion=likely,
            evidence=why,
            optional=True,
        )
        answer = asking.settle(question, f"column {letters}", 0.9)
        if answer not in ("", NOTHING):
            found[column] = answer
    return found


def _likely(block: Block, column: int, heading: str, free: Sequence[Meaning]) -> tuple[str, str]:
    """Return the field that a heading names for sure, with the evidence; "" where none is sure."""
    key = heading_key(heading) if heading else ""
    rows = [row for row in block.sheet.shown_rows if block.area.top < row <= block.area.bottom]
    look = seen(block.sheet, column, rows)
    named = [one for one in free if key and key in one.names and look.fits(one.sort)]
    own = [one for one in named if key == one.own] or named
    if len(own) != 1:
        return "", "its heading is not known"
    return own[0].field, f"{quote(heading)} is a name for it, and {own[0].sort.value} stand below"


def _example(values: Sequence[Value]) -> str:
    shown = [str(value) for value in values if not is_blank(value)]
    return quote(next((text for text in shown[1:] if not is_total_label(text)), shown[0]))


def _constants(
    role: Role, columns: Collection[str], place: str, vocabulary: Vocabulary, asking: Asking
) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for name, finder in role.given.items():
        if name in columns:
            continue
        question = Question(
            id=f"{place} {name}",
            text=f"Which {name} does the block at {place} hold?",
            evidence="nothing near it names one",
            optional=name != vocabulary.across,
        )
        answer = asking.settle(question, name, 0.0)
        if answer and answer != NONE:
            found[name] = next(iter(finder(answer)), answer)
    return found
