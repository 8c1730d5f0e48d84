"""The list of findings that the sheet Checks holds, with what people wrote beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from .acceptances import Acceptance, acceptances_in
from .acceptances.judge import ERRORS_THAT_CAN_BE
from .address import parse_cell
from .book.regions import find_regions
from .findings import Finding, Place, Severity
from .grid import Grid, Sheet, Value
from .layout import Region
from .maps import Map
from .result import Result
from .tables import TABLES

NAME = "Checks"
HEADINGS = (
    "Code", "Severity", "Sheet", "Key", "Column", "Cell", "Message", "Found", "Expected", "Fix",
    "Pounds moved", "Fingerprint", "Status", "Reason", "Accepted by", "Accepted until",
)  # fmt: skip
"""The columns of the sheet; the last three are for people. (domain.md B.2)"""

TYPED = 3
"""How many columns, the last ones, people fill in."""

HEADINGS_ROW = 4


@dataclass(frozen=True, slots=True)
class Answer:
    """What people wrote beside a finding: why it is accepted, who says so, and until when."""

    reason: Value = None
    by: Value = None
    until: Value = None


@dataclass(frozen=True, slots=True)
class ListedFinding:
    """One row of Checks. ``key`` and ``column`` are as the sheet shows them, for marks go by them.

    ``status`` is New, Open, Accepted or Lapsed.
    """

    code: str
    severity: Severity
    sheet: str
    key: str
    column: str
    cell: str
    message: str
    found: str
    expected: str
    fix: str
    pounds: Value
    fingerprint: str
    status: str = "New"
    answer: Answer = Answer()

    @property
    def cells(self) -> tuple[Value, ...]:
        """The row as it stands in the sheet, in the order of the headings."""
        return (
            self.code, self.severity.value, self.sheet, self.key, self.column, self.cell,
            self.message, self.found, self.expected, self.fix, self.pounds, self.fingerprint,
            self.status, self.answer.reason, self.answer.by, self.answer.until,
        )  # fmt: skip

    @property
    def matter(self) -> tuple[str, str, str, str]:
        """What the finding is about, whatever was found there."""
        return self.code, self.sheet, self.key, self.column


def list_findings(grid: Grid, result: Result, map: Map | None = None) -> list[ListedFinding]:
    """Return the rows of Checks for a result, the worst first.

    What people wrote in the workbook's own Checks stays with its finding. An acceptance lapses on
    the day after its date, by the workbook's own date. Where the value has changed since, its row
    stays beside the new finding, as lapsed; where the fault is mended it goes.
    """
    regions = find_regions(grid, map)[0]
    known = {row.fingerprint: row for row in read_list(grid)}
    acceptances = {one.fingerprint: one for one in acceptances_in(grid)}
    found = [one for one in result.findings if one.sheet != NAME]
    rows = [_row(grid, regions, finding) for finding in found]
    rows = [_with_status(row, known, acceptances, result) for row in rows]
    present, matters = {row.fingerprint for row in rows}, {row.matter for row in rows}
    rows += [
        replace(row, status="Lapsed")
        for row in known.values()
        if row.fingerprint not in present and row.matter in matters
        if (one := acceptances.get(row.fingerprint)) is not None and not one.lacking
    ]
    return sorted(rows, key=lambda row: row.severity.rank)


def can_be_accepted(row: ListedFinding) -> bool:
    """Tell whether a person may say that a finding stays: an error has to be mended."""
    return row.severity is not Severity.ERROR or row.code in ERRORS_THAT_CAN_BE


def is_list(sheet: Sheet) -> bool:
    """Tell whether a sheet is a list of findings of ours, rather than somebody's own."""
    return all(
        sheet.value(HEADINGS_ROW, column) == heading for column, heading in enumerate(HEADINGS, 1)
    )


def read_list(grid: Grid) -> Iterator[ListedFinding]:
    """Yield the rows that the workbook's own Checks holds."""
    sheet = grid.sheet(NAME)
    if sheet is None or not is_list(sheet):
        return
    for row in sorted(sheet.rows):
        if row > HEADINGS_ROW:
            cells = [sheet.value(row, column) for column in range(1, len(HEADINGS) + 1)]
            found = _read(dict(zip(HEADINGS, cells, strict=True)))
            if found is not None:
                yield found


def _read(cells: Mapping[str, Value]) -> ListedFinding | None:
    severities = {one.value: one for one in Severity}
    severity = severities.get(_text(cells["Severity"]))
    if severity is None:
        return None
    return ListedFinding(
        code=_text(cells["Code"]),
        severity=severity,
        sheet=_text(cells["Sheet"]),
        key=_text(cells["Key"]),
        column=_text(cells["Column"]),
        cell=_text(cells["Cell"]),
        message=_text(cells["Message"]),
        found=_text(cells["Found"]),
        expected=_text(cells["Expected"]),
        fix=_text(cells["Fix"]),
        pounds=cells["Pounds moved"],
        fingerprint=_text(cells["Fingerprint"]),
        status=_text(cells["Status"]),
        answer=Answer(cells["Reason"], cells["Accepted by"], cells["Accepted until"]),
    )


def _with_status(
    row: ListedFinding,
    known: Mapping[str, ListedFinding],
    acceptances: Mapping[str, Acceptance],
    result: Result,
) -> ListedFinding:
    before = known.get(row.fingerprint)
    status = "New" if before is None else "Open"
    if row.fingerprint in result.accepted:
        status = "Accepted"
    elif (one := acceptances.get(row.fingerprint)) is not None and not one.lacking:
        # An error cannot be accepted: what was written beside it never began to hold.
        status = "Lapsed" if can_be_accepted(row) else "Open"
    return replace(row, status=status, answer=before.answer if before is not None else Answer())


def _row(grid: Grid, regions: Sequence[Region], finding: Finding) -> ListedFinding:
    key, column = _key_and_column(grid, regions, finding)
    place = str(Place(finding.sheet, finding.cell, finding.range))
    pence = finding.impact_pence
    return ListedFinding(
        code=finding.code,
        severity=finding.severity,
        sheet=finding.sheet or "",
        key=key,
        column=column or finding.column or "",
        cell=finding.cell or "",
        message=_capital(finding.message.removeprefix(f"{place}: ")),
        found=finding.found or "",
        expected=finding.expected or "",
        fix=finding.fix,
        pounds=None if pence is None else pence // 100 if pence % 100 == 0 else pence / 100,
        fingerprint=finding.fingerprint,
    )


def _capital(message: str) -> str:
    return message[:1].upper() + message[1:]


def _key_and_column(grid: Grid, regions: Sequence[Region], finding: Finding) -> tuple[str, str]:
    """Return the key of a finding's row and the heading of its column, as the sheet shows them."""
    sheet = grid.sheet(finding.sheet) if finding.sheet is not None else None
    if sheet is None or finding.cell is None:
        return "", ""
    row, column = parse_cell(finding.cell)
    above = [r for r in regions if r.sheet.name == sheet.name and r.heading_row < row and r.columns]
    if not above:
        return _text(sheet.value(row, 1)), ""
    region = max(above, key=lambda one: one.heading_row)
    keys = [
        region.columns[name] for name in TABLES[region.role].key_fields if name in region.columns
    ]
    key = "|".join(_text(sheet.value(row, at)) for at in keys)
    return key, _text(sheet.value(region.heading_row, column))


def _text(value: Value) -> str:
    return "" if value is None else str(value)
