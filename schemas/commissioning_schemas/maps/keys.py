"""The keys of a map and of an office's profile: of what kind each is, and what it is for.

The parser refuses what is not here, and the JSON Schemas are made from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


class Holds(Enum):
    """What stands behind a key."""

    TEXT = "text"
    TEXTS = "text, or a list of texts"
    FLAG = "true or false"
    VERSION = "1"
    COUNT = "a whole number"
    NUMBER = "a number"
    DATE = "a date such as 2027-03-31"
    UNIT = "£, £k or £m"
    CELL = "a cell such as B5"
    CELLS = "cells such as F14"
    COLUMN = "the letter of a column"
    RANGE = "a range such as B9:F20"
    ROLE = "a table of the template"
    FIELDS = "a text, a number or a date for each field"
    HEADINGS = "a heading, or a list of headings, for each field"
    LETTERS = "the letter of a column for each field"
    ACROSS = "for each heading, values of fields"
    VALUES = "for each field, our value of each word of the sheet"
    SIGNS = "two values for a field"
    UNITS = "a unit for each field"
    NUMBERS = "a number for each name"
    WORDS = "for each table, a list of headings for each field"
    PART = "keys of its own"
    PARTS = "parts of their own, once for each"


@dataclass(frozen=True)
class Key:
    """One key: what it holds, what it is for, and the part that it opens."""

    holds: Holds
    words: str
    required: bool = False
    part: str = ""


Keys = Mapping[str, Key]

_PORTFOLIO: Keys = {
    "id": Key(Holds.TEXT, "Its short id.", required=True),
    "name": Key(Holds.TEXT, "Its name.", required=True),
    "aliases": Key(Holds.TEXTS, "Other names that it goes by."),
}

_TABLE: Keys = {
    "role": Key(Holds.ROLE, "Which table of the template it is.", required=True),
    "sheet": Key(Holds.TEXT, "The sheet that it stands on."),
    "sheets": Key(
        Holds.TEXTS, 'Several sheets with the same headings; "*" for all that have them.'
    ),
    "sheet_field": Key(Holds.TEXT, "The field that the name of each of the sheets gives."),
    "heading": Key(Holds.TEXT, "Text that marks the heading row."),
    "heading_rows": Key(
        Holds.COUNT,
        'How many rows the headings take: 0, 1, 2 or 3. Texts of several are joined by " / ".',
    ),
    "below": Key(Holds.TEXT, "Text above the headings, where the same headings stand twice."),
    "until": Key(Holds.TEXT, "Text of the first row below the table that is no part of it."),
    "range": Key(Holds.RANGE, "The table with its headings, in place of a heading."),
    "unit": Key(Holds.UNIT, "The unit of its amounts, where it is not the map's."),
    "units": Key(Holds.UNITS, "The unit of single fields."),
    "published": Key(Holds.FLAG, "Whether it shows rounded amounts, as in print."),
    "columns": Key(
        Holds.HEADINGS, "The heading of each field; one field may have several, side by side."
    ),
    "across": Key(
        Holds.ACROSS,
        "What each of several headings says of its amounts; a heading that is not here is a year.",
    ),
    "letters": Key(Holds.LETTERS, "Columns that have no heading of their own."),
    "text_columns": Key(Holds.TEXTS, "Headings of columns that hold text on purpose."),
    "constants": Key(Holds.FIELDS, "Values that every row has; no amounts."),
    "values": Key(Holds.VALUES, "Words of the sheet that stand for values of our lists."),
    "signs": Key(
        Holds.SIGNS,
        "The value of a field where the amount has a plus, then where it has a minus.",
    ),
    "sections": Key(Holds.TEXT, "The field that rows of one text fill for the rows below them."),
    "reversed": Key(
        Holds.TEXTS, "Fields, or headings side by side, in which a minus stands for our plus."
    ),
    "rows": Key(Holds.PART, "Labels of rows that are no data.", part="rows"),
    "calculated": Key(
        Holds.TEXTS,
        "Cells that fill may write: addresses such as F14, labels of rows.total for the amounts of "
        "the row, headings for a whole column.",
    ),
}

_ROWS: Keys = {
    "total": Key(Holds.TEXTS, "Totals and subtotals."),
    "funding": Key(Holds.TEXTS, "What pays for the total."),
    "of_which": Key(Holds.TEXTS, "Parts of other rows, shown again."),
    "skip": Key(Holds.TEXTS, "Rows that are not to be read."),
}

_TEXT: Keys = {
    "sheet": Key(Holds.TEXT, "The sheet.", required=True),
    "text": Key(Holds.COLUMN, "The column of sentences.", required=True),
    "paragraph": Key(Holds.COLUMN, "The column of paragraph numbers."),
    "purpose": Key(Holds.CELL, "The sentence that names the reporting year."),
    "portfolio_headings": Key(
        Holds.PART, "Headings that name portfolios.", part="portfolio_headings"
    ),
}

_PORTFOLIO_HEADINGS: Keys = {
    "cells": Key(Holds.CELLS, "The cells."),
    "after": Key(Holds.TEXT, "The text after which the name begins."),
}

_TIE: Keys = {
    "cell": Key(Holds.TEXT, "A sheet and a cell, such as Paper!B8.", required=True),
    "text": Key(Holds.TEXT, "The figure as the sentence writes it.", required=True),
    "figure": Key(Holds.TEXT, "The figure that it must equal.", required=True),
    "key": Key(Holds.TEXT, "The row, or the portfolio, reserve and year, of the figure."),
    "includes": Key(Holds.TEXTS, 'What the sentence says it includes: "external".'),
}

_MAP: Keys = {
    "version": Key(Holds.VERSION, "The version of this format."),
    "unit": Key(Holds.UNIT, "The unit of all amounts that say no other."),
    "about": Key(Holds.PART, "What the workbook does not say of itself.", part="about"),
    "portfolio": Key(Holds.PARTS, "A portfolio.", part="portfolio"),
    "table": Key(Holds.PARTS, "A table of the workbook.", part="table"),
    "text": Key(Holds.PARTS, "A sheet of sentences.", part="text"),
    "tie": Key(Holds.PARTS, "A figure in a sentence, tied to one of a table.", part="tie"),
}

_PROFILE: Keys = {
    "version": Key(Holds.VERSION, "The version of this format."),
    "body": Key(Holds.PART, "The office.", part="body"),
    "portfolio": Key(Holds.PARTS, "A portfolio.", part="portfolio"),
    "limits": Key(Holds.NUMBERS, "Limits, where a workbook's list of Codes gives none."),
    "headings": Key(Holds.WORDS, "More words that stand over a column."),
    "required": Key(Holds.TEXTS, "Tables that every workbook of the office must hold."),
    "exclude": Key(Holds.TEXTS, "Patterns of files in folders that are passed over."),
    "extended": Key(Holds.FLAG, "Whether the extended rules are asked too."),
    "accept": Key(Holds.PARTS, "A finding that a person accepts.", part="accept"),
}

_ACCEPT: Keys = {
    "fingerprint": Key(Holds.TEXT, "The fingerprint of the finding.", required=True),
    "reason": Key(Holds.TEXT, "Why it is accepted.", required=True),
    "by": Key(Holds.TEXT, "Who accepts it.", required=True),
    "until": Key(Holds.DATE, "The last day on which it holds.", required=True),
    "workbook": Key(
        Holds.TEXT,
        "The file name of its workbook, or a pattern such as plan-*.xlsx; then it is a finding "
        "where it is not needed.",
    ),
}

_BODY: Keys = {
    "name": Key(Holds.TEXT, "Its name."),
    "code": Key(Holds.TEXT, "Its short code."),
}

PARTS: Mapping[str, Keys] = {
    "map": _MAP,
    "portfolio": _PORTFOLIO,
    "table": _TABLE,
    "rows": _ROWS,
    "text": _TEXT,
    "portfolio_headings": _PORTFOLIO_HEADINGS,
    "tie": _TIE,
    "profile": _PROFILE,
    "body": _BODY,
    "accept": _ACCEPT,
}
"""The keys of every part, by its name."""
