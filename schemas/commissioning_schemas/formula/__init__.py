"""Formulas of a Grid: what they are, what they read, and what they give.

Excel's functions and rules, in exact decimal numbers. What this engine does not work out is
named (Unsupported) and never guessed.
"""

from .calculator import Calculator
from .nodes import Node
from .normalise import normalise
from .parse import parse
from .references import Read, references
from .results import CIRCULAR, Result, Unsupported
from .tokens import ParseError

__all__ = [
    "CIRCULAR",
    "Calculator",
    "Node",
    "ParseError",
    "Read",
    "Result",
    "Unsupported",
    "normalise",
    "parse",
    "references",
]
