"""Finding tables in a Grid: as Excel Tables, by their headings, or where a map says they are."""

from __future__ import annotations

from .body import blank_columns, blank_rows, covered, data_of, merged, rows_in
from .found import find_tables
from .headings import as_text, headings_of, plain_heading, texts_of
from .mapped import find_mapped, heading_row
from .place import MappedPlace, NotFound
from .region import Record, Region, Wanted
from .rows import is_total_label
from .vertical import find_vertical

__all__ = [
    "MappedPlace",
    "NotFound",
    "Record",
    "Region",
    "Wanted",
    "as_text",
    "blank_columns",
    "blank_rows",
    "covered",
    "data_of",
    "find_mapped",
    "find_tables",
    "find_vertical",
    "heading_row",
    "headings_of",
    "is_total_label",
    "merged",
    "plain_heading",
    "rows_in",
    "texts_of",
]
