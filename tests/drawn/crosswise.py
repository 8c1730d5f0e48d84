"""Tables that lie across or beside each other."""

from __future__ import annotations

from .page import Desk, drawn
from .truth import Ask, Table


@drawn(
    "Oakhampton: portfolios across, lines down",
    "L19 L21 L10",
    Table(
        "Matrix",
        "Budget",
        "A6:G13",
        heading=5,
        columns={"description": "A: Type of spend"},
        across={
            "original_budget": {
                "B: Victims": "Victims",
                "C: Young people": "Young people",
                "D: Reoffending": "Reoffending",
                "E: Whole office": "Whole office",
            }
        },
        may={"notes": "G: Remarks", "line_type": "A: Type of spend"},
        rows={
            "11: Total 2025/26": "total",
            "12: Paid for by grants": "funding",
            "13: Net cost to the office": "net",
        },
        known={"year": ("2025-26", "A1: 2025/26")},
        unit="£k",
    ),
    Table(
        "Matrix",
        "Budget",
        "J6:K8",
        heading=5,
        columns={"portfolio_id": "J: Portfolio", "original_budget": "K: Last year £k"},
        known={"year": ("2024-25", "J4: 2024/25")},
        unit="£k",
    ),
)
def oakhampton(desk: Desk) -> None:
    page = desk.page("Matrix")
    page.put("A1", ["Oakhampton commissioning budget 2025/26 (£000)"])
    page.put(
        "A5", ["Type of spend", "Victims", "Young people", "Reoffending", "Whole office", "Total"]
    )
    page.put(
        "A6",
        ["Grants to charities", 320, 145, 60, 0, "=SUM(B6:E6)"],
        ["Contracts", 890, 210, 340, 25, "=SUM(B7:E7)"],
        ["Staff", 96, 48, 52, 110, "=SUM(B8:E8)"],
        ["Joint posts", 40, 0, 22, 0, "=SUM(B9:E9)"],
        ["Contingency", 0, 0, 0, 75, "=SUM(B10:E10)"],
        ["Total 2025/26", *(f"=SUM({c}6:{c}10)" for c in "BCDEF")],
        ["Paid for by grants", -710, -90, -120, 0, "=SUM(B12:E12)"],
        ["Net cost to the office", *(f"={c}11+{c}12" for c in "BCDEF")],
    )
    page.put("G5", ["Remarks"], ["one round a year"], [None], ["with on-costs"])
    page.put("J4", ["2024/25"])
    page.put("J5", ["Portfolio", "Last year £k"], ["Victims", 1301], ["Young people", 377])
    page.put("J8", ["Reoffending", 455])
    page.look("B6:F13", "#,##0;-#,##0;-")
    page.bold("A5:G5", "J5:K5", "A11:F11", "A13:F13")


@drawn(
    "Quarrington: a wide sheet with two tables side by side and a units row",
    "L5 L9 L19 L13 L3",
    Table(
        "Board Q3",
        "Monitoring",
        "A6:F11",
        heading=5,
        parents=4,
        columns={
            "revised_budget": "B: Working budget | £'000",
            "actual_to_date": "C: YTD spend | £'000",
            "forecast_outturn": "D: FOT | £'000",
        },
        may={
            "portfolio_id": "A: Budget holder",
            "variance": "E: Diff | £'000",
            "rag": "F: RAG",
            "Budget.portfolio_id": "A: Budget holder",
            "Budget.original_budget": "B: Working budget | £'000",
        },
        unit="£k",
        rows={
            "9: Total": "total",
            "10: Transfer (to)/from reserve": "funding",
            "11: Net": "net",
        },
        known={"year": ("2024-25", "A2: 2024/25"), "period": ("Q3", "A2: Quarter 3")},
        asks=(Ask("sign", "is -40 a transfer to the reserve, or from it?"),),
    ),
    Table(
        "Board Q3",
        "Funding",
        "H6:K9",
        heading=5,
        parents=4,
        columns={
            "fund_name": "H: Grant",
            "amount_awarded": "I: Awarded | £",
            "amount_spent": "J: Spent | £",
        },
        may={"unspent": "K: Left | £"},
        rows={"9: Total": "total"},
        known={"year": ("2024-25", "A2: 2024/25")},
    ),
)
def quarrington(desk: Desk) -> None:
    page = desk.page("Board Q3")
    page.put("A1", ["Quarrington commissioning board"], ["Quarter 3, 2024/25"])
    page.put("A4", ["Budget holder", "Working budget", "YTD spend", "FOT", "Diff", "RAG"])
    page.put("B5", ["£'000"] * 4)
    page.put(
        "A6",
        ["Victims manager", 812, 640, 830, "=D6-B6", "A"],
        ["Youth manager", 240, 122, 205, "=D7-B7", "A"],
        ["Justice manager", 318, 239, 320, "=D8-B8", "G"],
        ["Total", *(f"=SUM({c}6:{c}8)" for c in "BCDE")],
        ["Transfer (to)/from reserve", -40, None, -40],
        ["Net", "=B9+B10", "=C9", "=D9+D10", "=D11-B11"],
    )
    page.put("H4", ["Grant", "Awarded", "Spent", "Left"])
    page.put("I5", ["£", "£", "£"])
    page.put(
        "H6",
        ["Core victims", 744310, 558232.5, "=I6-J6"],
        ["Hotspots", 300000, 187400, "=I7-J7"],
        ["Navigators", 62500, 41000.1, "=I8-J8"],
        ["Total", *(f"=SUM({c}6:{c}8)" for c in "IJK")],
    )
    page.look("B6:E11", "#,##0;(#,##0)")
    page.look("I6:K9", "#,##0.00")
