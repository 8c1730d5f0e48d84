"""The number formats of a workbook's cell styles, and which of them show a date or a time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from .kept import kept
from .markup import tree

_BUILT_IN = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
    5: '"$"#,##0_);\\("$"#,##0\\)', 6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
    7: '"$"#,##0.00_);\\("$"#,##0.00\\)', 8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "m/d/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yyyy h:mm",
    37: "#,##0_);(#,##0)", 38: "#,##0_);[Red](#,##0)",
    39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);[Red](#,##0.00)",
    41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
    42: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)',
    43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
    44: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)',
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip
# In East Asian editions these stand for dates and times whose look depends on the edition.
_BUILT_IN |= dict.fromkeys([*range(27, 32), 36, *range(50, 59)], "m/d/yyyy")
_BUILT_IN |= dict.fromkeys(range(32, 36), "h:mm")

_NOT_CODE = re.compile(r'"[^"]*"|\\.|_.|\*.|General|AM/PM|A/P|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.I)


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """A number format code, and whether it shows a date, or a time of day."""

    code: str
    is_date: bool = False
    shows_time: bool = False


GENERAL = NumberFormat("General")


@lru_cache(maxsize=1024)
def number_format(code: str) -> NumberFormat:
    """Judge a number format code; lengths of time such as ``[h]:mm`` are numbers, not dates."""
    if code.lower() == "general":
        return GENERAL
    bare = _NOT_CODE.sub("", code).partition(";")[0].lower()
    if "[" in bare or re.search("[0#?]", re.sub(r"s[.,]0+", "s", bare)):
        return NumberFormat(code)
    is_date = bool(re.search("[dmyhs]", bare))
    return NumberFormat(code, is_date, bool(re.search("[hs]", bare)))


@kept
def number_formats(data: bytes, part: str) -> Sequence[NumberFormat]:
    """Return the number format of each cell style, in the order of the styles part."""
    styles = tree(data, part)
    own: dict[int, str] = {}
    for element in styles.iterfind("{*}numFmts/{*}numFmt"):
        own[_number(element.get("numFmtId"))] = element.get("formatCode") or "General"
    return [
        number_format(own.get(number) or _BUILT_IN.get(number, "General"))
        for number in (
            _number(style.get("numFmtId")) for style in styles.iterfind("{*}cellXfs/{*}xf")
        )
    ]


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() else 0
