"""Habits of an office: old years hidden, named tables, and sheets that hold no money of ours."""

from __future__ import annotations

import datetime as dt

from .page import Desk, drawn
from .truth import Table


@drawn(
    "Hexbridge: four years in one list, the old ones hidden",
    "L24 L16 L21 L4",
    Table(
        "All years",
        "Budget",
        "A4:I16",
        heading=3,
        columns={
            "year": "A: FY",
            "portfolio_id": "B: Area of business",
            "description": "C: Commissioned activity",
            "original_budget": "D: Allocation (£)",
            "commitment": "F: Contracted?",
            "source_type": "G: Paid by",
            "notes": "I: Narrative",
        },
        may={
            "Monitoring.year": "A: FY",
            "Monitoring.portfolio_id": "B: Area of business",
            "Monitoring.revised_budget": "D: Allocation (£)",
            "Monitoring.actual_to_date": "E: Outturn (£)",
            "Monitoring.forecast_outturn": "E: Outturn (£)",
            "Monitoring.narrative": "I: Narrative",
        },
    ),
    Table(
        "Codes (old)",
        None,
        "A2:B5",
        heading=1,
        unit="",
        may={"Ledger.ledger_code": "A: Old code", "Portfolios.name": "B: Area"},
    ),
)
def hexbridge(desk: Desk) -> None:
    page = desk.page("All years")
    page.put("A1", ["Hexbridge commissioned activity (filter by year)"])
    page.put("A3", ["FY", "Area of business", "Commissioned activity", "Allocation (£)"])
    page.put("E3", ["Outturn (£)", "Contracted?", "Paid by", "Last letter", "Narrative"])
    page.put(
        "A4",
        ["2021/22", "Victims", "Helpline", 80000, 79120, "Y", "Own budget"],
        ["2021/22", "Youth", "Sports", 20000, 14300, "N", "Own budget"],
        ["2022/23", "Victims", "Helpline", 82000, 82000, "Y", "Own budget"],
        ["2022/23", "Victims", "Advocates", 110000, 108450, "Y", "MoJ grant"],
        ["2022/23", "Youth", "Sports", 20000, 20000, "N", "Own budget"],
        ["2023/24", "Victims", "Helpline", 84000, 86010, "Y", "Own budget"],
        ["2023/24", "Victims", "Advocates", 115000, 115000, "Y", "MoJ grant"],
        ["2023/24", "Youth", "Sports", 22000, 18775, "N", "Reserve"],
        ["2024/25", "Victims", "Helpline", 86000, None, "Y", "Own budget"],
        ["2024/25", "Victims", "Advocates", 115000, None, "Y", "MoJ grant"],
        ["2024/25", "Youth", "Sports", 22000, None, "N", "Own budget"],
        ["2024/25", "Youth", "Mentors", 31000, None, "N", "Reserve"],
        ["2024/25", "Justice", "Bail support", 45500, None, "Y", "Own budget"],
    )
    page.put("H12", [dt.date(2024, 3, 28), "new rates"])
    page.look("D4:E16", "#,##0")
    page.look("H4:H16", "dd/mm/yyyy")
    page.table("tblActivity", "A3:I16")
    page.sheet.freeze_panes = "A4"
    page.hide(4, 8)
    old = desk.page("Codes (old)", "hidden")
    old.put("A1", ["Old code", "Area"], ["100", "Victims"], ["200", "Youth"], ["300", "Justice"])
    old.put("A5", ["900", "Suspense"])


@drawn(
    "Inglewood: contacts, leave and room bookings, and one table of money",
    "L19 L21 L3 L5",
    Table("Contacts", None, "A4:D7", heading=3, unit=""),
    Table("Leave 2025", None, "A3:N5", heading=2, unit=""),
    Table("Rooms", None, "B3:D6", heading=2, unit=None),
    Table(
        "Stuff",
        "Budget",
        "D21:F27",
        heading=20,
        columns={
            "portfolio_id": "D: Portfolio area",
            "original_budget": "E: Agreed 2025/26 £k",
        },
        may={
            "notes": "F: who",
            "Portfolios.manager_role": "F: who",
            "Portfolios.name": "D: Portfolio area",
        },
        unit="£k",
        known={"year": ("2025-26", "E20: 2025/26")},
        rows={
            "24: Total asked": "total",
            "25: Funded by: base budget": "funding",
            "26: Funded by: reserve": "funding",
            "27: Gap": "net",
        },
    ),
)
def inglewood(desk: Desk) -> None:
    contacts = desk.page("Contacts")
    contacts.put("A1", ["Who's who (providers)"])
    contacts.put(
        "A3",
        ["Organisation", "Name", "E-mail", "Phone"],
        ["Copse Housing", "Duty desk", "duty@copse.example", "01632 960011"],
        ["Bramble", "Front office", "hello@bramble.example", "01632 960204"],
        ["Inglewood Council", "Safety team", "safety@inglewood.example", "01632 960777"],
        ["Fern Lane Clinic", "Reception", "desk@fernlane.example", "01632 960390"],
    )
    leave = desk.page("Leave 2025")
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    leave.put("A1", ["Days off"])
    leave.put("A2", ["Who", *months, "Total"])
    for row, who in ((3, "Manager 1"), (4, "Manager 2"), (5, "Officer")):
        leave.put(f"A{row}", [who, *((row * n) % 4 for n in range(12)), f"=SUM(B{row}:M{row})"])
    rooms = desk.page("Rooms")
    rooms.put("B2", ["Room", "Date", "Cost"])
    rooms.put(
        "B3",
        ["Council chamber", dt.date(2025, 5, 6), 120],
        ["Library", dt.date(2025, 6, 3), 0],
        ["Town hall", dt.date(2025, 7, 1), 85.5],
        ["Council chamber", dt.date(2025, 9, 2), 120],
    )
    rooms.look("C3:C6", "ddd d mmm")
    page = desk.page("Stuff")
    page.put("A1", ["To do"], ["ring finance about the reserve"], ["print agenda x 12"])
    page.put("B6", ["12 agendas at 0.35 =", 4.2])
    page.put("D18", ["This is what we sent to finance, thousands"])
    page.put(
        "D20",
        ["Portfolio area", "Agreed 2025/26 £k", "who"],
        ["Victims", 905, "manager 1"],
        ["Early help", 372, "manager 2"],
        ["Offenders", 288, "manager 2"],
        ["Total asked", "=SUM(E21:E23)"],
        ["Funded by: base budget", 1490],
        ["Funded by: reserve", 60],
        ["Gap", "=E24-E25-E26"],
    )
    page.bold("D20:F20", "D24:E24")
