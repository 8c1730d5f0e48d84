"""Which warnings a valid office gets, worked out from what was put into it and nothing else."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from commissioning.template.office import Office, Record
from commissioning_schemas.address import a1, column_letters
from commissioning_schemas.tables import TABLES

from .drawing import pence_of

FIRST = 5


def spot(table: str, row: int, field: str) -> str:
    """Return the cell of a field of the n-th record, counted from 0."""
    return f"{table}!{a1(FIRST + row, 1 + list(TABLES[table].columns).index(field))}"


def revised(office: Office) -> Counter[str]:
    """Return each line's budget after virements, in pence."""
    lines: Counter[str] = Counter()
    for line in office.tables["Budget"]:
        lines[str(line["line_id"])] += pence_of(line["original_budget"])
    for one in office.tables["Virements"] if office.has("Virements") else ():
        lines[str(one["from_line"])] -= pence_of(one["amount"])
        lines[str(one["to_line"])] += pence_of(one["amount"])
    return lines


def requested(office: Office) -> Counter[tuple[str, str]]:
    """Return what each portfolio asks for in each year, but for what grants pay."""
    amounts, asked = revised(office), Counter[tuple[str, str]]()
    for line in office.tables["Budget"]:
        if line["source_type"] != "External":
            place = str(line["portfolio_id"]), str(line["year"])
            asked[place] += amounts[str(line["line_id"])]
    return asked


def foreseen(office: Office) -> set[str]:
    """Return the warnings, as "BUD-003 Summary!C8"."""
    return {*_of_years(office), *_of_grants(office)}


def _of_years(office: Office) -> Iterator[str]:
    asked, drawn = Counter[str](), Counter[str]()
    for (_, year), pence in requested(office).items():
        asked[year] += pence
    for one in office.tables["Reserves"]:
        if one["movement"] == "Draw":
            drawn[str(one["year"])] += pence_of(one["amount"])
    approved = {
        str(row["year"]): pence_of(row["approved_budget"]) for row in office.tables["Years"]
    }
    total = FIRST + len(office.tables["Portfolios"])
    for number, (year, budget) in enumerate(approved.items(), 2):
        if asked[year] > budget:
            yield f"BUD-003 Summary!{column_letters(number)}{total}"
        if asked[year] < budget:
            yield f"BUD-006 Summary!{column_letters(number)}{total + 2}"
    for number, (year, following) in enumerate(pairwise(approved), 3):
        budget = approved[following]
        if drawn[year] and asked[year] > budget != asked[following]:
            yield f"BUD-004 Summary!{column_letters(number)}{total}"


def _of_grants(office: Office) -> Iterator[str]:
    series: dict[tuple[str, str], list[tuple[int, Record]]] = defaultdict(list)
    for number, fund in enumerate(office.tables["Funding"]):
        if fund["kind"] == "Annual formula":
            series[str(fund["funder_org_id"]), str(fund["fund_name"])].append((number, fund))
    for rows in series.values():
        for (_, one), (number, other) in pairwise(rows):
            old, new = pence_of(one["amount_awarded"]), pence_of(other["amount_awarded"])
            next_year = int(str(other["year"])[:4]) - int(str(one["year"])[:4]) == 1
            if next_year and abs(new - old) * 100 > 2 * old:
                yield f"GRT-007 {spot('Funding', number, 'amount_awarded')}"
