"""What stands around the rows of a sheet: hidden columns, merged cells, protection, tables."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .entities import Odd
from .kept import kept
from .markup import MAIN, tree

ROW_OR_CELL = re.compile(rb"<(?:\w+:)?(?:row|c)[\s/>]")
"""Where one stands outside the rows, only the exact way tells what it means."""

_WORKSHEETS = [f"{{{namespace}}}worksheet" for namespace in MAIN]
_HEARD = {"col", "mergeCell", "sheetProtection", "tablePart"}


@kept
def around(data: bytes, part: str) -> Sequence[tuple[str, dict[str, str]]]:
    """Return the elements of a sheet without its rows that say anything to us, in order.

    Broken where it is not well formed, Odd where it is no sheet.
    """
    root = tree(data, part)
    if root.tag not in _WORKSHEETS:
        raise Odd
    found: list[tuple[str, dict[str, str]]] = []
    waiting = [root]
    while waiting:
        element = waiting.pop()
        namespace, _, tag = element.tag[1:].partition("}")
        if namespace not in MAIN or tag == "extLst":
            continue
        if tag in _HEARD:
            named = {name.lstrip("{").replace("}", " "): text for name, text in element.items()}
            found.append((tag, named))
        waiting += reversed(element)
    return found
