"""A formula with the cells that it reads in place of the ways to name them."""

from __future__ import annotations

from .cells import Cells
from .locate import locate, locate_in_table
from .nodes import Node, Reference, Structured
from .normalise import Writer
from .parse import parse
from .results import Fault, Place
from .tokens import ParseError


def resolved(cells: Cells, formula: str, place: Place) -> str:
    """Return a text that is equal for formulas which do the same with the same cells.

    ``B5``, ``$B$5``, ``[@Amount]`` and ``Sheet!B5`` are one where they lead to one cell. What
    cannot be read comes back as it is, trimmed.
    """
    text = formula.strip()
    try:
        return _Resolver(cells, place).write(parse(text))
    except ParseError:
        return text


class _Resolver(Writer):
    """Writes where a reference leads; one that leads nowhere as it stands."""

    def __init__(self, cells: Cells, place: Place) -> None:
        super().__init__(None)
        self.cells = cells
        self.place = place

    def write(self, node: Node, rank: int = 0) -> str:
        sheet, *at = self.place
        try:
            if isinstance(node, Reference):
                area = locate(node, sheet, *at)(self.cells, *at)
            elif isinstance(node, Structured):
                area = locate_in_table(node, sheet)(self.cells, *at)
            else:
                return super().write(node, rank)
        except Fault:
            return super().write(node, rank)
        return f"<{area.sheet} {area.top}:{area.left} {area.bottom}:{area.right}>"
