"""Reserves: what was there, what came in, what went out."""

from __future__ import annotations

import datetime as dt

from .page import Desk, drawn
from .truth import Ask, Table


@drawn(
    "Brackenridge: reserves rolled forward over two years",
    "L8 L9 L10 L19",
    Table(
        "Reserves",
        "Reserves",
        "A8:I13",
        heading=7,
        parents=6,
        columns={"reserve_id": "A: Earmarked reserve"},
        across={
            "amount": {
                "B: 31 March 2024 | Balance £000": "Opening 2024-25",
                "C: 2024/25 | In £000": "Contribution 2024-25",
                "D: 2024/25 | Out £000": "Draw 2024-25",
                "F: 2025/26 | In £000": "Contribution 2025-26",
                "G: 2025/26 | Out £000": "Draw 2025-26",
            }
        },
        may={
            "ReserveList.reserve_id": "A: Earmarked reserve",
            "ReserveList.name": "A: Earmarked reserve",
            "ReserveList.purpose": "I: What for",
            "reason": "I: What for",
            "amount@Opening 2025-26": "E: 31 March 2025 | Balance £000",
        },
        unit="£k",
        rows={"12: Total earmarked": "total", "13: General balance": "ask"},
        asks=(
            Ask("sign", "money out stands in brackets and is a draw"),
            Ask("rows", "the general balance stands below the total: is it an earmarked reserve?"),
        ),
    ),
)
def brackenridge(desk: Desk) -> None:
    page = desk.page("Reserves")
    page.merge("A2:I3", "Brackenridge: statement of reserves")
    page.put("A4", ["(money out in brackets)"])
    page.merge("A6:A7", "Earmarked reserve")
    page.put("B6", ["31 March 2024"])
    page.merge("C6:D6", "2024/25")
    page.put("E6", ["31 March 2025"])
    page.merge("F6:G6", "2025/26")
    page.put("H6", ["31 March 2026"])
    page.merge("I6:I7", "What for")
    balance, moved = "Balance £000", ("In £000", "Out £000")
    page.put("B7", [balance, *moved, balance, *moved, balance])
    page.put(
        "A8",
        ["Commissioning", 410, 120, -85, None, 0, -200],
        ["Victims grant carried over", 66, 0, -66, None, 0, 0],
        ["Innovation", 150, 25, -40, None, 25, -60],
        ["Estate", 900, 0, -300, None, 100, -250],
        ["Total earmarked", *(f"=SUM({c}8:{c}11)" for c in "BCD")],
        ["General balance", 2100, 0, 0, None, 50, 0],
    )
    page.put("F12", ["=SUM(F8:F11)", "=SUM(G8:G11)"])
    for row in range(8, 14):
        page.put(f"E{row}", [f"=SUM(B{row}:D{row})"])
        page.put(f"H{row}", [f"=SUM(E{row}:G{row})"])
    page.put("I8", ["delays of services"], ["return or spend by June"], ["small pilots"])
    page.look("B8:H13", "#,##0;(#,##0)")
    page.bold("A6:I7", "A12:H12")


@drawn(
    "Silverdale: a log of movements and a list of reserves, side by side",
    "L5 L16 L21 L24",
    Table(
        "Log",
        "Reserves",
        "A4:H11",
        heading=3,
        columns={
            "movement_id": "A: No.",
            "date": "B: Date",
            "reserve_id": "C: Reserve",
            "movement": "D: In or out",
            "amount": "E: £",
            "status": "F: Planned / actual",
            "decision_ref": "G: Decision notice",
            "reason": "H: Reason for transfer",
        },
        asks=(Ask("values", "'In' may be an opening balance, a contribution or a transfer"),),
    ),
    Table(
        "Log",
        "ReserveList",
        "K4:N6",
        heading=3,
        columns={
            "name": "K: Reserve name",
            "purpose": "L: Held for",
            "owner_role": "M: Owner",
            "review_date": "N: Review by",
        },
        may={"reserve_id": "K: Reserve name"},
    ),
)
def silverdale(desk: Desk) -> None:
    page = desk.page("Log")
    page.put("A1", ["Silverdale earmarked reserves, pounds"])
    page.put("A3", ["No.", "Date", "Reserve", "In or out", "£", "Planned / actual"])
    page.put("G3", ["Decision notice", "Reason for transfer"])
    moves = (
        (dt.date(2024, 4, 1), "Commissioning", "In", 240000, "Actual", "DN 12/24", "b/f"),
        (dt.date(2024, 4, 1), "Transition", "In", 80000, "Actual", "DN 12/24", "b/f"),
        (dt.date(2024, 7, 15), "Commissioning", "Out", 36000, "Actual", "DN 31/24", "refuge"),
        (dt.date(2024, 11, 1), "Transition", "Out", 25000, "Actual", "DN 44/24", "project team"),
        (dt.date(2025, 1, 20), "Match fund", "In", 60000, "Actual", "DN 03/25", "late grant"),
        (dt.date(2025, 3, 31), "Commissioning", "In", 71500, "Planned", None, "underspend"),
        (dt.date(2025, 6, 30), "Match fund", "Out", 30000, "Planned", None, "hotspot match"),
        (dt.date(2025, 9, 30), "Commissioning", "Out", 90000, "Planned", None, "two new posts"),
    )
    for number, move in enumerate(moves, 1):
        page.put(f"A{number + 3}", [number, *move])
    page.put("K3", ["Reserve name", "Held for", "Owner", "Review by"])
    page.put(
        "K4",
        ["Commissioning", "delays and match", "Head of commissioning", dt.date(2026, 2, 1)],
        ["Transition", "change of office", "Chief finance officer", dt.date(2025, 5, 1)],
        ["Match fund", "bids", "Chief executive", dt.date(2026, 2, 1)],
    )
    page.look("B4:B11", "dd-mmm-yy")
    page.look("N4:N6", "mmm-yy")
    page.look("E4:E11", "#,##0")
    page.sheet.auto_filter.ref = "A3:H11"
    page.hide(4, 5)
