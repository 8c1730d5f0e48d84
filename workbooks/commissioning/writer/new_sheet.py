"""A whole sheet as it is to be put into a workbook, described in plain terms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from commissioning_schemas.grid import Value

State = Literal["visible", "hidden", "veryHidden"]


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks. Colours are six hexadecimal digits, such as ``1F3A5F``; empty is none.

    ``box`` is the colour of a thin line all round, ``above`` of one over the cell. An unlocked
    cell can be typed into although its sheet is protected.
    """

    font: str = "Calibri"
    size: float = 11
    bold: bool = False
    italic: bool = False
    underline: bool = False
    colour: str = ""
    fill: str = ""
    number_format: str = "General"
    wrap: bool = False
    across: Literal["", "left", "center", "right"] = ""
    down: Literal["", "top", "center"] = ""
    indent: int = 0
    box: str = ""
    above: str = ""
    locked: bool = True


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class NewCell:
    """One cell: a value, or a formula (with its ``=``) and its result as the value.

    ``link`` is the place in the same workbook that a click leads to, such as ``'My sheet'!B7``.
    ``style`` is the number of one of the workbook's own styles, which then stands for ``look``.
    """

    row: int
    column: int
    value: Value | Decimal = None
    formula: str | None = None
    look: Look = PLAIN
    link: str = ""
    style: str = ""


@dataclass(frozen=True, slots=True)
class NewTable:
    """An Excel Table: its name, its whole range such as ``A4:P40``, and its headings in order.

    ``formulas`` holds, by heading, the formula of a calculated column, with its ``=``.
    """

    name: str
    range: str
    columns: tuple[str, ...]
    formulas: Mapping[str, str] = field(default_factory=dict)
    style: str = "TableStyleLight1"
    stripes: bool = False


@dataclass(frozen=True, slots=True)
class DropDown:
    """A list to choose from: ``source`` is ``list_x``, ``$A$1:$A$9`` or ``"Yes,No"``."""

    range: str
    source: str
    strict: bool = True
    title: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A conditional format: cells of the range look so where the formula (no ``=``) holds.

    Of the look, the colour, bold, italic, fill and box count.
    """

    range: str
    formula: str
    look: Look


@dataclass(frozen=True, slots=True)
class NewSheet:
    """A whole sheet. Widths (in characters) and heights (in points) are by number, from 1.

    ``frozen`` is the first cell that scrolls, such as ``B5``. A sheet that is there already keeps
    its place, its frozen rows, its page set-up and its pictures. A protected one has no password.
    ``repeated`` are the rows at the top of each printed page, such as ``1:4``.
    """

    name: str
    cells: Sequence[NewCell]
    widths: Mapping[int, float] = field(default_factory=dict)
    heights: Mapping[int, float] = field(default_factory=dict)
    frozen: str = ""
    table: NewTable | None = None
    drop_downs: Sequence[DropDown] = ()
    marks: Sequence[Mark] = ()
    merged: Sequence[str] = ()
    state: State = "visible"
    protected: bool = False
    tab_colour: str = ""
    gridlines: bool = True
    repeated: str = ""
