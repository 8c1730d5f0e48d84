"""A page of text: every part harmless, wrapped, with colour where a terminal shows it."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import TypeAlias

from rich.console import Console
from rich.text import Text

from .harmless import harmless

Part: TypeAlias = str | tuple[str, str]
"""A piece of a line: text, or text and its style. Markup in the text means nothing."""


class Page:
    """Lines of text as they are written, at most ``width`` columns wide."""

    def __init__(self, width: int, colour: bool) -> None:
        self.width = width
        self._out = io.StringIO()
        self._console = Console(
            file=self._out,
            width=width,
            height=100,
            force_terminal=colour,
            color_system="standard" if colour else None,
            no_color=False,
            legacy_windows=False,
            markup=False,
            emoji=False,
            highlight=False,
        )

    def blank(self) -> None:
        """Leave one line empty."""
        self._out.write("\n")

    def rule(self) -> None:
        """Draw a line across the page."""
        self.line("─" * self.width)

    def line(self, *parts: Part, indent: int = 0) -> None:
        """Write a line, and more where it is too long for one."""
        self.labelled("", *parts, indent=indent)

    def labelled(self, label: str, *parts: Part, indent: int = 0) -> None:
        """Write text beside a label; further lines stand under the text."""
        name = _assemble([(label, "dim")])
        margin = " " * (indent + name.cell_len)
        room = max(self.width - len(margin), 10)
        for number, piece in enumerate(_assemble(parts).wrap(self._console, room, overflow="fold")):
            piece.rstrip()
            before = Text(margin) if number else Text(" " * indent).append_text(name)
            self._write(before.append_text(piece))

    def apart(self, left: Iterable[Part], right: Iterable[Part], indent: int = 0) -> None:
        """Write one text at the left and one at the right of a line; below, if it is narrow."""
        first, second = _assemble(left), _assemble(right)
        if not second:
            self.line(*left, indent=indent)
            return
        gap = self.width - indent - first.cell_len - second.cell_len
        if gap >= 2:
            self._write(Text(" " * indent).append_text(first).append(" " * gap).append_text(second))
        else:
            self.line(*left, indent=indent)
            self.line(*right, indent=indent)

    def fixed(self, *parts: Part, indent: int = 0) -> None:
        """Write a line as it is; what does not fit is cut off."""
        text = _assemble(parts)
        text.truncate(max(self.width - indent, 1), overflow="ellipsis")
        text.rstrip()
        self._write(Text(" " * indent).append_text(text))

    @property
    def text(self) -> str:
        """Everything that was written."""
        return self._out.getvalue()

    def _write(self, text: Text) -> None:
        self._console.print(text, soft_wrap=True)


def _assemble(parts: Iterable[Part]) -> Text:
    text = Text()
    for part in parts:
        words, style = (part, "") if isinstance(part, str) else part
        text.append(harmless(words), style or None)
    return text
