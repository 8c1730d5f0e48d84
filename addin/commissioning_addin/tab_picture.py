"""A picture of the tab, from the ribbon's XML: ``python -m commissioning_addin.tab_picture``."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from .desktop_files import desktop_file
from .xlam.icons import icon

_SPACE = "{http://schemas.microsoft.com/office/2009/07/customui}"
_LARGE, _SMALL = 32, 16
_HEIGHT, _TOP, _ROW = 118, 34, 22
_PAD = 10


def tab_picture() -> str:
    """Return the tab as an SVG picture."""
    root = ElementTree.fromstring(desktop_file("ribbon.xml").read_bytes())
    tab = next(root.iter(f"{_SPACE}tab"))
    parts: list[str] = []
    left = _PAD
    for group in tab.iter(f"{_SPACE}group"):
        start = left
        left = _buttons(parts, list(group), left)
        middle = (start + left - _PAD) // 2
        parts.append(_text(middle, _HEIGHT - 6, group.get("label", ""), "middle", "#6e747c"))
        parts.append(f'<path d="M{left} {_TOP}V{_HEIGHT - 4}" stroke="#d5d9de"/>')
        left += _PAD
    label = tab.get("label", "")
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {left} {_HEIGHT}" '
    head += f'width="{left}" height="{_HEIGHT}" font-family="Segoe UI, Arial, sans-serif" '
    head += f'font-size="11" role="img" aria-label="The tab {escape(label)}">'
    ground = f'<rect width="{left}" height="{_HEIGHT}" fill="#f7f8f9"/>'
    line = f'<path d="M{_PAD} 24H{_PAD + 88}" stroke="#187a45" stroke-width="3"/>'
    title = _text(_PAD + 4, 17, label, "start", "#187a45")
    return "\n".join([head, ground, title, line, *parts, "</svg>"]) + "\n"


def _buttons(parts: list[str], buttons: list[ElementTree.Element], left: int) -> int:
    """Add the buttons of a group, large ones side by side, small ones three in a column."""
    column: list[ElementTree.Element] = []
    for button in buttons:
        if button.get("size") == "large":
            parts.extend(_large(button, left))
            left += 78
        else:
            column.append(button)
    while column:
        width = 0
        for row, button in enumerate(column[:3]):
            label = button.get("label", "")
            y = _TOP + 2 + row * _ROW
            parts.append(_image(button, left, y, _SMALL))
            parts.append(_text(left + _SMALL + 5, y + 12, label, "start", "#222"))
            width = max(width, 30 + 6 * len(label))
        left, column = left + width, column[3:]
    return left


def _large(button: ElementTree.Element, left: int) -> Iterator[str]:
    yield _image(button, left + 19, _TOP + 2, _LARGE)
    before, _, last = button.get("label", "").rpartition(" ")
    for line, words in enumerate(filter(None, (before, last))):
        yield _text(left + 35, _TOP + 48 + 13 * line, words, "middle", "#222")


def _image(button: ElementTree.Element, x: int, y: int, size: int) -> str:
    data = base64.b64encode(icon(button.get("image", ""))).decode("ascii")
    place = f'x="{x}" y="{y}" width="{size}" height="{size}"'
    return f'<image {place} href="data:image/png;base64,{data}"/>'


def _text(x: int, y: int, text: str, anchor: str, colour: str) -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}" fill="{colour}">{escape(text)}</text>'


if __name__ == "__main__":
    import sys

    sys.stdout.write(tab_picture())
