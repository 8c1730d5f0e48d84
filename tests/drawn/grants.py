"""Grants given out, and grants received: registers, rounds, claims."""

from __future__ import annotations

import datetime as dt

from .page import Desk, drawn
from .truth import Ask, Table


@drawn(
    "Larkfield: small grants with pence, blanks and a sum kept back",
    "L6 L7 L16 L17 L26",
    Table(
        "Grants 24-25",
        "Awards",
        "A5:G18",
        heading=4,
        columns={
            "recipient_org_id": "B: Organisation",
            "title": "C: Project",
            "amount_awarded": "D: Grant value (£)",
            "paid_to_date": "E: Paid (£)",
        },
        may={
            "award_id": "A: Ref",
            "balance": "F: Still to pay (£)",
            "description": "C: Project",
            "conditions": "G: Notes",
        },
        rows={"18: Total": "total"},
    ),
)
def larkfield(desk: Desk) -> None:
    page = desk.page("Grants 24-25")
    page.put("A1", ["Larkfield Community Fund"], ["Money from the core victims grant"])
    page.put("A4", ["Ref", "Organisation", "Project", "Grant value (£)", "Paid (£)"])
    page.put("F4", ["Still to pay (£)", "Notes"])
    page.put(
        "A5",
        ["L01", "Ashdown Youth Club", "Boxing and mentoring", 4982.4, 4982.4],
        ["L02", "Harbour Lights", "Night shelter", "12,500.00 ", 6250],
        ["L03", "Pathway Women", "Court support", 18704.73, "9,352.36  "],
        ["L04", "The Orchard Project", "Counselling", 9999.99, 0],
        ["L05", "Deaf Voices Larkfield", "Signed helpline", 7240, "7,240.00"],
        ["L06", "Second Chance Bikes", "Workshop", 5000, 5000],
        ["L06a", "Second Chance Bikes", "Workshop, money back", "1,150.25-", "1,150.25-"],
        ["L07", "St Bride's Hall", "Safe space", 3600, 1800],
        ["L08", "Rural Minds", "Farm visits", 14020.5, 7010.25],
        [None],
        ["-", "Retained by the office", "Evaluation and running costs", 21000, 21000],
        [None],
        [None],
        ["Total", None, None, "=SUM(D5:D15)", "=SUM(E5:E15)", "=D18-E18"],
    )
    for row in (5, 8, 10, 12):
        page.put(f"F{row}", [f"=D{row}-E{row}"])
    page.put("G8", ["waiting for bank form"])
    page.look("D5:F18", "#,##0.00")
    page.bold("A4:G4", "A18:F18", fill="FFF2CC")


@drawn(
    "Stonebeck: three rounds in one Excel Table, and a list of panel members",
    "L24 L16 L20 L21",
    Table(
        "Register",
        "Awards",
        "A4:L12",
        heading=3,
        columns={
            "round": "A: Round",
            "recipient_org_id": "B: Grantee",
            "title": "C: What for",
            "amount_applied": "D: Asked for £",
            "amount_awarded": "E: Given £",
            "award_date": "F: Panel date",
            "start": "G: From",
            "end": "H: To",
            "monitoring_due": "I: Report due",
            "monitoring_received": "J: Report in",
        },
        may={
            "Organisations.charity_number": "K: Charity no.",
            "category": "L: Theme",
            "description": "C: What for",
        },
    ),
    Table("Panel", None, "A2:C4", heading=1, unit=""),
    others=("Chart data",),
)
def stonebeck(desk: Desk) -> None:
    page = desk.page("Register")
    page.put("A1", ["Stonebeck safer communities fund"])
    page.put("A3", ["Round", "Grantee", "What for", "Asked for £", "Given £", "Panel date"])
    page.put("G3", ["From", "To", "Report due", "Report in", "Charity no.", "Theme"])
    ways = (
        ("R1", "Beck Valley Girls", "Self-defence", 6000, 4500, 5, "Confidence"),
        ("R1", "Stone Street Mosque", "Open evenings", 2500, 2500, 5, "Hate crime"),
        ("R1", "Footpaths", "Prison leavers", 20000, 15000, 5, "Reoffending"),
        ("R2", "Lantern", "Trauma therapy", 18000, 12000, 9, "Victims"),
        ("R2", "Millrace Boxing", "Mentors", 9000, 9000, 9, "Youth"),
        ("R2", "Older and Safer", "Scam talks", 3200, 1600, 9, "Fraud"),
        ("R3", "Lantern", "Groups", 7500, 7500, 12, "Victims"),
        ("R3", "Rainbow Beck", "Drop-in", 4100, 4100, 12, "Hate crime"),
        ("R3", "Sikh Welfare Beck", "Night walks", 5200, 0, 12, "Confidence"),
    )
    for row, (turn, who, what, asked, given, month, theme) in enumerate(ways, 4):
        page.put(f"A{row}", [turn, who, what, asked, given, dt.date(2024, month, 17)])
        page.put(f"G{row}", [dt.date(2024, month, 1), dt.date(2025, month, 28)])
        page.put(f"I{row}", [dt.date(2025, month, 15), None, 1100200 + row, theme])
    page.put("J4", [dt.date(2025, 5, 12)], [dt.date(2025, 5, 30)])
    page.table("GrantRegister", "A3:L12")
    page.look("F4:J12", "dd/mm/yyyy")
    page.sheet.freeze_panes = "C4"
    panel = desk.page("Panel")
    panel.put("A1", ["Member", "Organisation", "Declared interest"], ["Chair", "Office", "none"])
    panel.put("A3", ["Member 1", "Beck Council", "Lantern (trustee)"], ["Member 2", "NHS", "none"])
    chart = desk.page("Chart data", "hidden")
    chart.put("A1", ["Victims", 2], ["Youth", 1], ["Hate crime", 2])


@drawn(
    "Hallowby: grants we hold, claimed by quarter",
    "L22 L16 L19 L3",
    Table(
        "Grants in",
        "Funding",
        "B8:L14",
        heading=7,
        parents=6,
        columns={
            "funder_org_id": "B: Funder",
            "fund_name": "C: Grant",
            "stage": "D: Stage",
            "amount_awarded": "E: Total award",
            "amount_received": "J: Received to date",
            "amount_spent": "K: Spent to date",
        },
        may={"unspent": "L: In hand"},
        rows={
            "12: Total grants": "total",
            "13: Match from own budget": "funding",
            "14: Total programme": "total",
        },
        known={"year": ("2024-25", "B2: 2024-2025")},
    ),
)
def hallowby(desk: Desk) -> None:
    page = desk.page("Grants in")
    page.merge("B2:L2", "Grants received and claimed, year 2024-2025 (£)")
    for at, words in {"B": "Funder", "C": "Grant", "D": "Stage", "E": "Total award"}.items():
        page.merge(f"{at}6:{at}7", words)
    page.merge("F6:I6", "Claims")
    page.put("F7", ["Q1", "Q2", "Q3", "Q4"])
    for at, words in {"J": "Received to date", "K": "Spent to date", "L": "In hand"}.items():
        page.merge(f"{at}6:{at}7", words)
    page.put(
        "B8",
        ["Home Office", "Hotspot response", "Agreed", 350000, 70000, 92500, 0, 0],
        ["Home Office", "Serious violence", "Agreed", 188400, 47100, 47100, 0, 0],
        ["Ministry of Justice", "Victims core", "Received", 1012000, 253000, 253000, 0, 0],
        ["National Lottery", "Youth voices", "Offered", 40000, 0, 0, 0, 0],
        ["Total grants", None, None, *(f"=SUM({c}8:{c}11)" for c in "EFGHI")],
        ["Match from own budget", None, None, 62000],
        ["Total programme", None, None, "=E12+E13"],
    )
    for row, spent in ((8, 171000.5), (9, 90115.2), (10, 488000), (11, 0)):
        page.put(f"J{row}", [f"=SUM(F{row}:I{row})", spent, f"=J{row}-K{row}"])
    page.put("J12", [f"=SUM({c}8:{c}11)" for c in "JKL"])
    page.look("E8:L14", "#,##0;[Red]-#,##0")


@drawn(
    "Ravensworth: grants budget whose title and headings name two units",
    "L1 L16 L17 L19",
    Table(
        "Sheet1",
        "Awards",
        "A6:D9",
        heading=5,
        columns={
            "recipient_org_id": "A: Charity",
            "amount_awarded": "B: Award 2024/25 (£)",
            "conditions": "D: Conditions",
        },
        may={"amount_applied": "C: Bid (£)"},
        unit=None,
        asks=(Ask("unit", "the title says £000 and the heading £; 12,500 is no £12.5m grant"),),
    ),
    Table(
        "Sheet1",
        "Awards",
        "A14:C16",
        heading=13,
        columns={
            "recipient_org_id": "A: Charity",
            "amount_awarded": "B: Award 2025/26",
        },
        unit=None,
        asks=(Ask("unit", "£000 in the title, and no unit here: 13,000 thousand or 13,000?"),),
        may={"amount_applied": "C: Bid"},
    ),
    others=("Sheet2", "Sheet3"),
)
def ravensworth(desk: Desk) -> None:
    page = desk.page("Sheet1")
    page.merge("A1:D1", "RAVENSWORTH - AWARDS TO CHARITIES (£000)")
    page.put("A5", ["Charity", "Award 2024/25 (£)", "Bid (£)", "Conditions"])
    page.put(
        "A6",
        ["Ravens Youth", 12500, 15000, "none"],
        ["Worth Women's Aid", 48250.75, 48250.75, "quarterly figures"],
        ["Dales Listening Line", 7000, 11000, "none"],
        ["Circle of Support", 31000, 31000, "half on signature"],
    )
    page.put("A13", ["Charity", "Award 2025/26", "Bid"], ["Ravens Youth", 13000, 13000])
    page.put("A15", ["Worth Women's Aid", 49700, 52000], ["Circle of Support", 31000, 35000])
    desk.page("Sheet2")
    desk.page("Sheet3")
