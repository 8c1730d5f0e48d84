"""The licence of xlwings' remote engine, for tests alone; nothing that is shipped asks for it."""

from __future__ import annotations

import os

os.environ["XLWINGS_LICENSE_KEY"] = "noncommercial"
