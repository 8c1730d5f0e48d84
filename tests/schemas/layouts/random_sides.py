"""Random tables with one field side by side: portfolios, partners, months, and reserves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tests.schemas.grids import Cells, grid, sheet
from tests.schemas.layouts.office import PROFILE, map_of
from tests.schemas.layouts.random_layouts import Choose

from commissioning_schemas.book import Book, build_book
from commissioning_schemas.grid import Grid
from commissioning_schemas.proposing import propose
from commissioning_schemas.tables import TABLES

Amount = tuple[str, str, str, int]
"""What a row is of, what its column is of, the year, and pence."""

YEAR = "2024-25"
MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")


@dataclass(frozen=True)
class Sided:
    """A drawn table: its kind, its workbook, and every amount that it shows."""

    role: str
    grid: Grid
    amounts: frozenset[Amount]


def draw_sided(choose: Choose) -> Sided:
    """Draw one table of any kind."""
    return choose([_portfolios, _partners, _months, _reserves])(choose)


def _page(role: str, title: str, heads: Cells, rows: Sequence[Cells], choose: Choose) -> Grid:
    above: list[Cells] = [(None,)] * choose([0, 1, 3])
    notes = choose([True, False])
    lines = [heads, *rows]
    if notes:
        lines = [(*row, "Notes" if row is heads else "as agreed") for row in lines]
    total = choose([True, False])
    if total:
        width = len(heads)
        sums = [sum(v for row in rows if isinstance(v := row[at], int)) for at in range(1, width)]
        lines.append(("Total", *sums))
    return grid(sheet(choose(["Sheet1", "Data"]), *above, (title,), *lines))


def _amount(choose: Choose, number: int) -> int | None:
    return choose([10_000 * number + 250, 20_000, 0, None, 31_000 + number])


def _portfolios(choose: Choose) -> Sided:
    names = ("Demand and Crime Prevention", "Victims and Vulnerability")
    return _matrix("Budget", choose(["Description", "Type of spend", "Item"]), names, choose)


def _partners(choose: Choose) -> Sided:
    names = choose([("Police", "County"), ("PCC", "City", "NHS"), ("Office", "Probation")])
    return _matrix("CoFunding", choose(["Joint service", "Service name"]), names, choose)


def _matrix(role: str, label: str, names: Sequence[str], choose: Choose) -> Sided:
    unit = choose(["", " £", " (£)"])
    has_sum = role == "CoFunding" or choose([True, False])
    heads: Cells = (label, *(f"{name}{unit}" for name in names))
    rows, found = [], set()
    for number in range(1, choose([4, 6])):
        cells = [_amount(choose, number + at) for at in range(len(names))]
        found |= {
            (f"Line {number}", name, YEAR, 100 * cell)
            for name, cell in zip(names, cells, strict=True)
            if cell is not None
        }
        summed = (sum(cell or 0 for cell in cells),) if has_sum else ()
        rows.append((f"Line {number}", *cells, *summed))
    heads = (*heads, *((choose([f"Total{unit}", f"All{unit}"]),) if has_sum else ()))
    title = {"Budget": f"Commissioning budget {YEAR}, £", "CoFunding": f"Joint services {YEAR}, £"}
    return Sided(role, _page(role, title[role], heads, rows, choose), frozenset(found))


def _months(choose: Choose) -> Sided:
    last = choose([4, 6, 12])
    tail, quarters = choose(["", " 24", "-24"]), choose([True, False])
    heads: list[str] = ["Cost code"]
    for at in range(last):
        year = tail.replace("24", "25") if at > 8 else tail
        heads.append(f"{MONTHS[at]}{year}")
        if quarters and at % 3 == 2:
            heads.append(f"Q{at // 3 + 1}")
    rows, found = [], set()
    for number in range(1, choose([4, 6])):
        row: list[str | int | None] = [f"K{number}0"]
        for head in heads[1:]:
            if head.startswith("Q"):
                row.append(sum(v for v in row[-3:] if isinstance(v, int)))
                continue
            cell = _amount(choose, number)
            row.append(cell)
            if cell is not None:
                period = f"M{MONTHS.index(head[:3]) + 1:02}"
                found.add((f"K{number}0", period, YEAR, 100 * cell))
        rows.append(tuple(row))
    title = f"Ledger {YEAR}, £"
    return Sided("Ledger", _page("Ledger", title, tuple(heads), rows, choose), frozenset(found))


def _reserves(choose: Choose) -> Sided:
    years = choose([(2024,), (2024, 2025)])
    come = choose(["In", "Contributions", "Additions"])
    go = choose(["Out", "Draws", "Use of reserve"])
    sign = choose([1, -1])
    day = choose(["31 March {}", "Balance at 31 March {}", "Balance 1 April {}"])
    heads: list[str] = [choose(["Reserve", "Earmarked reserve"])]
    for first in years:
        label = f"{first}/{(first + 1) % 100}"
        heads += [day.format(first), f"{label} {come}", f"{label} {go}"]
    heads.append(day.format(years[-1] + 1))
    rows, found = [], set()
    for number in range(1, choose([3, 5])):
        name, balance = f"Reserve {number}", 50_000 * number
        row: list[str | int | None] = [name]
        for first in years:
            year = f"{first}-{(first + 1) % 100}"
            put, taken = 7_000 + number, choose([0, 3_000 + number])
            row += [balance, put, sign * taken]
            opening = {(name, "Opening", year, 100 * balance)} if first == years[0] else set()
            found |= opening
            found |= {(name, "Contribution", year, 100 * put), (name, "Draw", year, 100 * taken)}
            balance += put - taken
        rows.append((*row, balance))
    title = "Statement of reserves, £"
    page = _page("Reserves", title, tuple(heads), rows, choose)
    return Sided("Reserves", page, frozenset(found))


_FIELDS = {
    "Budget": ("description", "portfolio_id", "year", "original_budget"),
    "CoFunding": ("service_id", "partner_org_id", "year", "amount"),
    "Ledger": ("ledger_code", "period", "year", "amount"),
    "Reserves": ("reserve_id", "movement", "year", "amount"),
}


def amounts(book: Book, role: str) -> set[Amount]:
    names = {one.portfolio_id: one.name for one in book.rows(TABLES["Portfolios"])}
    found = set()
    for row in book.rows(TABLES[role]):
        of, by, year, pence = (getattr(row, name) for name in _FIELDS[role])
        found.add((of, names.get(by, by), year, pence))
    return found


def misread(drawn: Sided) -> tuple[bool, set[Amount]]:
    """Return whether the table was read without a question, and what was read and is not there."""
    proposal = propose(drawn.grid, PROFILE)
    book = build_book(drawn.grid, map_of(proposal))
    read = set[Amount]()
    for table in proposal.tables:
        assert table.role == drawn.role, table.place
        read |= amounts(book, table.role)
    return bool(proposal.tables), (read ^ drawn.amounts) if proposal.tables else set()
