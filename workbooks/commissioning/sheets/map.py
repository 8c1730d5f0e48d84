"""The sheet Map: what is open, how each column is read, what was found, and the map as text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from commissioning_schemas.grid import Value
from commissioning_schemas.layout.looking import Decision
from commissioning_schemas.map_sheet import HEADINGS, HEADINGS_ROW, NAME, STORED, Line, map_rows
from commissioning_schemas.proposing import MappedColumn, Proposal, field_names

from ..writer import Look, NewCell, NewSheet
from . import looks, palette
from .widths import LINE_HEIGHT, lines_taken

_SENTENCE = (
    "How this workbook is read. Fill in or change the yellow cells, and choose Map this workbook "
    "again. A column whose Answer is empty is not read."
)
_WIDTHS = (30, 60, 26, 26, 8, 56, 60)
_WRAPPED = ("What is asked, or was found", "Evidence")
_ANSWER, _SURE = "Answer", "Sure"
_MOST_LINES = 6
_SAID = "you said so"
_TEXT = Look(font="Consolas", size=10, colour=palette.GREY)


def map_lines(
    proposal: Proposal,
    given: Mapping[str, str],
    columns: Sequence[MappedColumn],
    read: Mapping[str, str],
) -> list[Line]:
    """Return the lines: the open questions, the answers, the columns, and the rest that was found.

    ``given`` are a person's answers by question, ``columns`` those of the map as it was found,
    ``read`` how a person reads some of them, by id.
    """
    return [*_asked(proposal, given), *_columns(proposal, columns, read), *_rest(proposal, given)]


def map_sheet(lines: Sequence[Line], text: str) -> NewSheet:
    """Return Map with these lines, and with the map as a map file has it."""
    rows = list(map_rows(lines, text))
    heights = {row: _height(one) for row, one in enumerate(lines, HEADINGS_ROW + 1)}
    return NewSheet(
        name=NAME,
        cells=[*looks.head("Map", _SENTENCE), *_headings(), *_cells(rows, len(lines))],
        widths=dict(enumerate(_WIDTHS, 1)),
        heights={1: looks.TITLE_HEIGHT, **heights},
        frozen=f"A{HEADINGS_ROW + 1}",
        tab_colour="7F7F7F",
        repeated=f"1:{HEADINGS_ROW}",
    )


def _asked(proposal: Proposal, given: Mapping[str, str]) -> Iterator[Line]:
    for open_one in proposal.questions:
        choices = [value for value, _ in open_one.choices]
        yield Line(open_one.id, open_one.text, evidence=open_one.evidence, choices=choices)
    for one in proposal.decisions:
        if one.question in given:
            answer = given[one.question]
            yield Line(one.question, _what(one), answer, evidence=_SAID, choices=one.choices)


def _columns(
    proposal: Proposal, columns: Sequence[MappedColumn], read: Mapping[str, str]
) -> Iterator[Line]:
    why = {one.place: one for one in proposal.decisions if one.what.startswith("column")}
    for one in columns:
        text = f'column "{one.text}"' if one.text else "a column without a heading"
        said, choices = f"{one.role}: {text}", field_names(one.role)
        known = why.get(one.place) if one.field else None
        if one.id in read:
            yield Line(one.id, said, read[one.id], one.name, evidence=_SAID, choices=choices)
        elif known is not None:
            sure, evidence = known.confidence, known.evidence
            yield Line(one.id, said, one.name, one.name, sure, evidence, choices)
        else:
            yield Line(one.id, said, one.name, one.name, choices=choices)


def _rest(proposal: Proposal, given: Mapping[str, str]) -> Iterator[Line]:
    for one in proposal.decisions:
        if one.question in given or one.what.startswith("column"):
            continue
        answer = one.value if one.question else ""
        sure, evidence = one.confidence, one.evidence
        yield Line(one.question, _what(one), answer, one.value, sure, evidence, one.choices)


def _what(one: Decision) -> str:
    return f"{one.place}: {one.what}" if one.place else one.what


def _headings() -> Iterator[NewCell]:
    for column, heading in enumerate(HEADINGS, 1):
        look = looks.band(calculated=heading != _ANSWER, boxed=True, aside=heading == _SURE)
        yield NewCell(HEADINGS_ROW, column, heading, look=look)


def _cells(rows: Sequence[Sequence[Value]], lines: int) -> Iterator[NewCell]:
    for number, values in enumerate(rows):
        for column, (heading, value) in enumerate(zip(HEADINGS, values, strict=True), 1):
            look = _look(heading, bool(values[0])) if number < lines else _TEXT
            if values == (STORED, *values[1:]):
                look = looks.SENTENCE
            if number < lines or column == 1:
                yield NewCell(HEADINGS_ROW + 1 + number, column, value, look=look)


def _look(heading: str, is_asked: bool) -> Look:
    number_format = "0%" if heading == _SURE else "General"
    typed = heading == _ANSWER and is_asked
    return looks.table_cell(number_format, typed=typed, wrap=heading in _WRAPPED)


def _height(line: Line) -> float:
    texts = zip(_WIDTHS, HEADINGS, line.cells, strict=True)
    lines = [
        lines_taken(wide, [value])
        for wide, heading, value in texts
        if heading in _WRAPPED and isinstance(value, str)
    ]
    return LINE_HEIGHT * min(_MOST_LINES, max(lines, default=1))
