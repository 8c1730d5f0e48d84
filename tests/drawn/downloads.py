"""Long lists from other systems, and what is made of them."""

from __future__ import annotations

import datetime as dt

from .page import Desk, drawn
from .truth import Ask, Table


@drawn(
    "Portmere: what a pivot table left behind, and its source",
    "L24 L19 L26",
    Table(
        "Pivot",
        None,
        "A6:E17",
        heading=5,
        unit=None,
        asks=(Ask("role", "it repeats the sheet Data: not to be counted again"),),
        may={
            "Awards.recipient_org_id": "A: Row Labels",
            "Ledger.ledger_code": "A: Row Labels",
        },
    ),
    Table(
        "Data",
        "Awards",
        "A2:G25",
        heading=1,
        columns={
            "award_id": "A: Award ref",
            "recipient_org_id": "B: Supplier name",
            "amount_awarded": "D: Amount",
            "award_date": "E: Award date",
            "round": "F: Round",
        },
        may={
            "category": "C: Theme",
            "line_id": "G: Cost code",
            "Ledger.ledger_code": "G: Cost code",
        },
    ),
)
def portmere(desk: Desk) -> None:
    names = ("Anchor", "Breakwater", "Cockle Row", "Driftwood", "Estuary", "Foghorn")
    themes = ("Victims", "Youth", "Reoffending")
    given = [
        (
            f"PM{n:03}",
            names[n % 6],
            themes[n % 3],
            1500 * (1 + n % 16),
            dt.date(2024, 5 + n % 6, 3),
            f"Round {1 + n // 9}",
            f"7{n % 4}10",
        )
        for n in range(24)
    ]
    page = desk.page("Pivot")
    page.put("A1", ["Theme", "(All)"])
    page.put("A4", ["Sum of Amount", "Column Labels"])
    page.put("A5", ["Row Labels", "Round 1", "Round 2", "Round 3", "Grand Total"])
    row = 6
    for theme in themes:
        rounds = (1, 2, 3)
        sums = [
            sum(a[3] for a in given if a[2] == theme and a[5] == f"Round {turn}") for turn in rounds
        ]
        page.put(f"A{row}", [theme, *sums, sum(sums)])
        for name in sorted({a[1] for a in given if a[2] == theme}):
            row += 1
            own = [a for a in given if a[1] == name and a[2] == theme]
            parts = [sum(a[3] for a in own if a[5] == f"Round {turn}") or None for turn in rounds]
            page.put(f"A{row}", [f"   {name}", *parts, sum(a[3] for a in own)])
        row += 1
    everything = [sum(a[3] for a in given if a[5] == f"Round {turn}") for turn in (1, 2, 3)]
    page.put("A17", ["Grand Total", *everything, sum(everything)])
    data = desk.page("Data")
    data.put("A1", ["Award ref", "Supplier name", "Theme", "Amount", "Award date", "Round"])
    data.put("G1", ["Cost code"])
    data.put("A2", *given)
    data.look("E2:E25", "dd/mm/yyyy")
    data.sheet.auto_filter.ref = "A1:G25"


@drawn(
    "Gorsedale: a ledger download of four hundred rows beside a small budget",
    "L17 L24 L26",
    Table(
        "Download",
        "Ledger",
        "A2:H401",
        heading=1,
        columns={
            "ledger_code": "A: Cost Centre",
            "year": "D: Fin Yr",
            "period": "E: Prd",
            "amount": "H: Net Amt",
        },
        may={"ledger_code": "B: Subjective"},
    ),
    Table(
        "Bud",
        "Budget",
        "A2:D6",
        heading=1,
        columns={
            "ledger_code": "A: CC",
            "description": "B: Budget head",
            "original_budget": "C: Orig bud 24/25 £",
        },
        may={
            "revised_budget": "D: Rev bud 24/25 £",
            "portfolio_id": "B: Budget head",
            "Monitoring.portfolio_id": "B: Budget head",
            "Monitoring.revised_budget": "D: Rev bud 24/25 £",
        },
        rows={"6: T": "total"},
        known={"year": ("2024-25", "C1: 24/25")},
    ),
)
def gorsedale(desk: Desk) -> None:
    page = desk.page("Download")
    page.put("A1", ["Cost Centre", "Subjective", "Subj Desc", "Fin Yr", "Prd", "Trans Date"])
    page.put("G1", ["Narrative", "Net Amt"])
    for n in range(400):
        month = n % 12
        day = dt.date(2024 + (month > 8), (month + 3) % 12 + 1, 1 + n % 27)
        amount: str | float = round(37.5 * (n % 83) + 0.01 * (n % 100), 2)
        if n % 57 == 13:
            amount = f"{amount:,.2f}-"
        centre = ("GC100 ", "GC200 ", "GC300 ", "GC400 ")[n % 4]
        page.put(f"A{n + 2}", [centre, 4000 + n % 7, "Payments", "2024/25", f"{month + 1:02}", day])
        page.put(f"G{n + 2}", [f"INV {70000 + n}", amount])
    page.look("F2:F401", "dd/mm/yyyy")
    page.look("H2:H401", "#,##0.00")
    page.table("Download", "A1:H401")
    small = desk.page("Bud")
    small.put(
        "A1",
        ["CC", "Budget head", "Orig bud 24/25 £", "Rev bud 24/25 £"],
        ["GC100", "Victims", 310000, 318500],
        ["GC200", "Prevention", 96400.5, 96400.5],
        ["GC300", "Offenders", 71250.25, 62750.25],
        ["GC400", "Research", 12000, 12000],
        ["T", None, "=SUM(C2:C5)", "=SUM(D2:D5)"],
    )
    small.look("C2:D6", "#,##0.00")
