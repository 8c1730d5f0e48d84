"""The form of the JSON report, schema version 1, as other programs rely on it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

TEXT, WHOLE, FLAG = (str,), (int,), (bool,)
MAYBE = (str, type(None))

DOCUMENT = {"schema_version": WHOLE, "tool": (dict,), "summary": (dict,), "workbooks": (list,)}
TOOL = {"name": TEXT, "version": TEXT, "rules": WHOLE}
COUNTS = {"error": WHOLE, "warning": WHOLE, "info": WHOLE}
SUMMARY = {"workbooks": WHOLE, "complete": WHOLE, **COUNTS}
WORKBOOK = {
    "path": TEXT,
    "sha256": MAYBE,
    "complete": FLAG,
    "settings": (dict,),
    "tables": (list,),
    "not_checked": (list,),
    "counts": (dict,),
    "figures": (list,),
    "findings": (list,),
}
SETTINGS = {"map": MAYBE, "as_at": MAYBE, "tolerance_pence": WHOLE}
TABLE = {"table": TEXT, "sheet": TEXT, "range": TEXT, "rows": WHOLE, "unit": TEXT}
NOT_CHECKED = {"what": TEXT, "why": TEXT}
ANY = (int, float, str, bool, type(None))
FIGURE = {
    "id": TEXT,
    "sheet": TEXT,
    "cell": TEXT,
    "kind": TEXT,
    "stored": ANY,
    "expected": ANY,
    "meant": ANY,
    "stale": FLAG,
}
FINDING = {
    "code": TEXT,
    "name": TEXT,
    "severity": TEXT,
    "sheet": MAYBE,
    "cell": MAYBE,
    "range": MAYBE,
    "table": MAYBE,
    "column": MAYBE,
    "message": TEXT,
    "fix": TEXT,
    "found": MAYBE,
    "expected": MAYBE,
    "impact_pence": (int, type(None)),
    "fingerprint": TEXT,
}
_CELL = re.compile(r"[A-Z]{1,3}[1-9][0-9]*")
_RANGE = re.compile(r"[A-Z]{1,3}[1-9][0-9]*(:[A-Z]{1,3}[1-9][0-9]*)?")


def check_document(document: Any) -> None:
    """Assert that a document has the form of the contract, key by key and in order."""
    _has(document, DOCUMENT)
    assert document["schema_version"] == 1
    _has(document["tool"], TOOL)
    assert document["tool"]["name"] == "commissioning"
    _has(document["summary"], SUMMARY)
    books = document["workbooks"]
    assert document["summary"]["workbooks"] == len(books)
    assert document["summary"]["complete"] == sum(book["complete"] for book in books)
    for key in COUNTS:
        assert document["summary"][key] == sum(book["counts"][key] for book in books)
    for book in books:
        _check_workbook(book)


def _check_workbook(book: Any) -> None:
    _has(book, WORKBOOK)
    assert re.fullmatch("[0-9a-f]{64}", book["sha256"])
    _has(book["settings"], SETTINGS)
    _has(book["counts"], COUNTS)
    for table in book["tables"]:
        _has(table, TABLE)
        assert _RANGE.fullmatch(table["range"])
        assert table["unit"] in ("£", "£k", "£m")
    for one in book["not_checked"]:
        _has(one, NOT_CHECKED)
    for figure in book["figures"]:
        _has(figure, FIGURE)
        assert _CELL.fullmatch(figure["cell"])
        assert figure["kind"] in ("money", "share", "text", "number", "bool", "date")
    for finding in book["findings"]:
        _has(finding, FINDING)
        assert finding["severity"] in COUNTS
        assert finding["cell"] is None or _CELL.fullmatch(finding["cell"])
        if finding["range"] is not None:
            assert finding["range"].split(":")[0] == finding["cell"]
        assert finding["impact_pence"] is None or finding["impact_pence"] >= 0
        assert re.fullmatch(r"[0-9a-f]{16}(-[0-9]+)?", finding["fingerprint"])
    for key in COUNTS:
        found = [one for one in book["findings"] if one["severity"] == key]
        assert book["counts"][key] == len(found)


def _has(entry: dict[str, Any], keys: Mapping[str, tuple[type, ...]]) -> None:
    assert list(entry) == list(keys)
    for key, kinds in keys.items():
        assert type(entry[key]) in kinds, (key, entry[key])
