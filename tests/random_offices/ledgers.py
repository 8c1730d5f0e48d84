"""The ledger of an office: entries that come to the actual spend of each row of monitoring."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from commissioning.template.office import Record
from commissioning_schemas.split import split_equally

from .drawing import Draw, pence_of, pounds
from .registers import PERIODS

POSTED_IN = {"Q2": "M06", "OUT": "M12"}
"""The last month of a period: an entry of a whole quarter would be none of the row of M05."""


def coded(draw: Draw, lines: list[Record]) -> None:
    """Give each line a ledger code of its own, as ledgers write them."""
    style = draw.one_of(("{:05}", "4{:03}/EX", "cc {}"))
    for number, line in enumerate(lines, 1):
        line["ledger_code"] = style.format(number)


def ledger(draw: Draw, lines: list[Record], rows: list[Record]) -> Iterator[Record]:
    """Post what each portfolio spent since its last row, on one or two of its lines.

    A portfolio without lines has no code to post on, and rows for ALL leave its spend out.
    """
    held: Counter[str] = Counter()
    for period in PERIODS:
        month = POSTED_IN.get(period, period)
        of_period = [row for row in rows if row["period"] == period]
        for row in of_period:
            name, year = str(row["portfolio_id"]), row["year"]
            codes = [
                str(line["ledger_code"])
                for line in lines
                if (line["portfolio_id"], line["year"]) == (name, year)
                and line["source_type"] != "External"
            ][:2]
            if codes:
                moved = pence_of(row["actual_to_date"]) - held[name]
                held[name] += moved
                for code, part in zip(codes, split_equally(moved, len(codes)), strict=True):
                    entry = {"ledger_code": code, "year": year, "period": month}
                    yield {**entry, "amount": pounds(part)}
        for row in of_period:
            if row["portfolio_id"] == "ALL":
                row["actual_to_date"] = pounds(held.total())
