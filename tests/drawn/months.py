"""Months across: a profile with quarters, and actuals pasted from the ledger."""

from __future__ import annotations

from decimal import Decimal

from .page import Desk, drawn
from .truth import Ask, Table

MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")
WITH_QUARTERS = (
    *MONTHS[:3],
    "Q1",
    *MONTHS[3:6],
    "Q2",
    *MONTHS[6:9],
    "Q3",
    *MONTHS[9:],
    "Q4",
)
LETTERS = "EFGHIJKLMNOPQRST"


@drawn(
    "Tidewater: the budget month by month, with quarters and column numbers",
    "L14 L19 L22 L24",
    Table(
        "Profile 2526",
        "Profile",
        "A8:U14",
        heading=7,
        columns={
            "line_id": "A: Line",
            "method": "C: How profiled",
            **{
                month.casefold(): f"{LETTERS[WITH_QUARTERS.index(month)]}: {month}"
                for month in MONTHS
            },
        },
        may={
            "total": "U: Year",
            "Budget.line_id": "A: Line",
            "Budget.description": "B: Service",
            "Budget.service_id": "B: Service",
            "Budget.original_budget": "U: Year",
            "Budget.portfolio_id": "D: Area",
        },
        rows={"8: 1": "column numbers", "14: All lines": "total"},
    ),
)
def tidewater(desk: Desk) -> None:
    page = desk.page("Profile 2526")
    page.merge("A1:D3", "Tidewater PCC")
    page.put("A4", ["Profile of the commissioning budget, 2025-26, pounds"])
    page.put("A7", ["Line", "Service", "How profiled", "Area", *WITH_QUARTERS, "Year"])
    page.put("A8", list(range(1, 22)))
    lines = (
        ("T1", "Victim hub", "Quarterly", "Victims", (90000, 0, 0) * 4),
        ("T2", "Refuge", "Half year", "Victims", (0, 0, 0, 0, 0, 55000) * 2),
        ("T3", "Street pastors", "Equal", "Prevention", (1000,) * 12),
        ("T4", "IOM housing", "Equal", "Reoffending", (6250,) * 12),
        ("T5", "Evaluation", "One payment", "Office", (0,) * 11 + (24000,)),
    )
    for row, (*words, months) in enumerate(lines, 9):
        page.put(f"A{row}", words)
        for quarter, at in enumerate(("EFGH", "IJKL", "MNOP", "QRST")):
            sums = f"=SUM({at[0]}{row}:{at[2]}{row})"
            page.put(f"{at[0]}{row}", [*months[3 * quarter : 3 * quarter + 3], sums])
        page.put(f"U{row}", [f"=H{row}+L{row}+P{row}+T{row}"])
    page.put("A14", ["All lines"])
    page.put("E14", [f"=SUM({at}9:{at}13)" for at in (*LETTERS, "U")])
    page.look("E9:U14", "#,##0;-#,##0;-")
    page.sheet.freeze_panes = "E8"


@drawn(
    "Copperfield: actuals from the ledger, and links to it",
    "L22 L25 L26 L16",
    Table(
        "Actuals",
        "Ledger",
        "A6:K11",
        heading=5,
        columns={"ledger_code": "A: Cost code"},
        across={
            "amount": {
                "C: April": "M01",
                "D: May": "M02",
                "E: June": "M03",
                "G: July": "M04",
                "H: Aug": "M05",
            }
        },
        rows={"11: Grand Total": "total"},
        known={"year": ("2025-26", "A2: 2025/2026")},
    ),
    Table(
        "Budget v actual",
        "Monitoring",
        "A5:F9",
        heading=4,
        columns={
            "portfolio_id": "A: Programme area",
            "revised_budget": "C: Current budget (£)",
            "actual_to_date": "D: Spend to 31 Aug (£)",
            "narrative": "F: Explanation",
        },
        may={
            "variance": "E: Remaining (£)",
            "Budget.portfolio_id": "A: Programme area",
            "Budget.ledger_code": "B: Code",
            "Budget.original_budget": "C: Current budget (£)",
            "Budget.notes": "F: Explanation",
            "line_id": "B: Code",
        },
        rows={"9: Total": "total"},
        known={"period": ("M05", "D4: to 31 Aug")},
        asks=(Ask("year", "this sheet names no year; the other sheet is 2025/2026"),),
    ),
)
def copperfield(desk: Desk) -> None:
    page = desk.page("Actuals")
    page.put("A1", ["GL extract, commissioning cost centres"], ["Financial year 2025/2026"])
    page.put("A3", ["run 04/09/2025 08:12"])
    page.put("A5", ["Cost code", "Description", "April", "May", "June", "Qtr 1", "July", "Aug"])
    page.put("I5", ["Qtr 2 to date", "YTD"])
    page.put(
        "A6",
        ["K4010  ", "Victim services   ", 22140.55, 18000, 61200.1, None, 9120, 300],
        ["K4020  ", "Youth             ", 0, 4100.25, 8000, None, "1,250.00-", 8000],
        ["K4030  ", "Offender housing  ", 12500, 12500, 12500, None, 12500, 12500],
        ["K4040  ", "Grants income     ", "88,500.00-", 0, 0, None, 0, "44,250.00-"],
        ["K4999  ", "Suspense          ", 0, 0, "315.20 ", None, 0, 0],
        ["Grand Total", None, *(f"=SUM({c}6:{c}10)" for c in "CDE"), None],
    )
    page.put("G11", ["=SUM(G6:G10)", "=SUM(H6:H10)"])
    for row in range(6, 12):
        page.put(f"F{row}", [f"=SUM(C{row}:E{row})"])
        page.put(f"I{row}", [f"=SUM(G{row}:H{row})", f"=F{row}+I{row}"])
    page.put("K7", ["journal to correct, Sept"])
    page.look("C6:J11", "#,##0.00")

    compared = desk.page("Budget v actual")
    desk.link("file:///S:/Finance/Ledger%202025-26.xlsx")
    compared.put("A1", ["Budget against the ledger"])
    compared.put("A4", ["Programme area", "Code", "Current budget (£)"])
    compared.put("D4", ["Spend to 31 Aug (£)", "Remaining (£)", "Explanation"])
    budgets = (
        ("Victims", "K4010", 640000, Decimal("110760.65")),
        ("Young people", "K4020", 88000, Decimal("18850.25")),
        ("Reoffending", "K4030", 150000, Decimal("62500")),
        ("Income", "K4040", -177000, Decimal("-132750")),
    )
    for row, (name, code, budget, spent) in enumerate(budgets, 5):
        compared.put(f"A{row}", [name, code, budget, None, f"=C{row}-D{row}"])
        compared.linked(f"D{row}", f"='[1]Cost centres'!$H${row + 7}", spent)
    compared.put("A9", ["Total", None, "=SUM(C5:C8)", "=SUM(D5:D8)", "=C9-D9"])
    compared.put("F8", ["grant came early"])
    compared.look("C5:E9", "#,##0.00;[Red]-#,##0.00")
