"""One cell at a time: its value becomes what the column holds, or a problem to report."""

from .amount import LARGEST, fast_pence, read_money
from .dates import read_date
from .figures import read_flag, read_integer, read_number, read_share
from .reading import Problem, Reading
from .texts import fast_text, read_plain_text, read_text
from .year import read_year_cell

__all__ = [
    "LARGEST",
    "Problem",
    "Reading",
    "fast_pence",
    "fast_text",
    "read_date",
    "read_flag",
    "read_integer",
    "read_money",
    "read_number",
    "read_plain_text",
    "read_share",
    "read_text",
    "read_year_cell",
]
