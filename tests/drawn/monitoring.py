"""Budget monitoring as managers keep it: far down the sheet, two heading rows, odd words."""

from __future__ import annotations

from .page import Desk, drawn
from .truth import Ask, Table


@drawn(
    "Northmere: monitor with a logo, a units row and actuals first",
    "L9 L10 L19 L21",
    Table(
        "P6 monitor",
        "Monitoring",
        "B11:I17",
        heading=10,
        parents=9,
        columns={
            "portfolio_id": "B: Portfolio",
            "actual_to_date": "C: Actual to Sept | £k",
            "revised_budget": "D: Budget 24/25 | £k",
            "forecast_outturn": "G: Forecast | £k",
            "narrative": "I: Why?",
        },
        may={
            "variance": "E: Variance | £k",
            "variance_pct": "F: Variance | %",
            "Budget.portfolio_id": "B: Portfolio",
            "Budget.original_budget": "D: Budget 24/25 | £k",
            "Budget.notes": "I: Why?",
        },
        unit="£k",
        known={
            "year": ("2024-25", "B4: 2024/25"),
            "period": ("M06", "B5: Period 6"),
        },
        rows={
            "15: Total commissioning": "total",
            "16: of which grant funded": "of which",
            "17: Analyst post (recharged)": "ask",
        },
        asks=(Ask("rows", "the analyst stands below the total and not in it: ours or not?"),),
    ),
)
def northmere(desk: Desk) -> None:
    page = desk.page("P6 monitor")
    page.merge("B4:I4", "Office of the Commissioner for Northmere: monitoring 2024/25")
    page.merge("B5:I5", "Period 6, to 30 September")
    page.merge("B9:B10", "Portfolio")
    page.put("C9", ["Actual to Sept", "Budget 24/25", "Variance", None, "Forecast"])
    page.merge("E9:F9")
    page.merge("I9:I10", "Why?")
    page.put("C10", ["£k", "£k", "£k", "%", "£k"])
    page.put(
        "B11",
        ["Youth & Prevention", 212, 480, "=C11-D11/2", "=E11/D11*100", 450, None, "Late start"],
        ["Victims", 640, 1225, "=C12-D12/2", "=E12/D12*100", 1225],
        ["Women in Justice", 98, 150, "=C13-D13/2", "=E13/D13*100", 171, None, "Two more beds"],
        ["Innovation pot", None, 60, "=C14-D14/2", "=E14/D14*100", 20, None, "No bids yet"],
    )
    page.put("B15", ["Total commissioning", *(f"=SUM({c}11:{c}14)" for c in "CDE"), "=E15/D15*100"])
    page.put("G15", ["=SUM(G11:G14)"])
    page.put("B16", ["  of which grant funded", 310, 700, None, None, 700])
    page.put("B17", ["Analyst post (recharged)", 22, 44, "=C17-D17/2", "=E17/D17*100", 44])
    page.look("C11:E17", "#,##0;(#,##0)")
    page.look("F11:F17", "0.0;(0.0)")
    page.bold("B9:I10", "B15:G15", fill="BDD7EE")


@drawn(
    "Kestrel Fire: abbreviations and slips of the keyboard",
    "L19 L21 L24",
    Table(
        "Mon",
        "Monitoring",
        "A9:H14",
        heading=8,
        columns={
            "portfolio_id": "A: Portfoilio",
            "revised_budget": "B: Rev Bugdet",
            "actual_to_date": "D: Act YTD",
            "forecast_outturn": "E: F'cast o/t",
            "narrative": "H: Commentry",
        },
        may={
            "profiled_to_date": "C: Prof YTD",
            "variance": ("F: Var", "G: (U)/O spd"),
            "variance_pct": "G: (U)/O spd",
            "commitments": "C: Prof YTD",
            "Budget.portfolio_id": "A: Portfoilio",
            "Budget.original_budget": "B: Rev Bugdet",
            "Budget.notes": "H: Commentry",
        },
        rows={"14: TOTALS": "total"},
        known={"period": ("Q2", "A3: Qtr 2")},
        asks=(Ask("year", "FY25 could be 2024-25 or 2025-26"),),
    ),
    others=("Key",),
)
def kestrel(desk: Desk) -> None:
    page = desk.page("Mon")
    page.put("A1", ["Kestrel Fire & Rescue - prevention comm'ing"], ["FY25"], ["Qtr 2, GBP"])
    page.put(
        "A8",
        ["Portfoilio", "Rev Bugdet", "Prof YTD", "Act YTD", "F'cast o/t", "Var", "(U)/O spd"],
        ["Home saftey", 310000, 155000, 149210, 310000, "=E9-B9", "=F9/B9"],
        ["Road safety", 122500, 61250, 70044, 131000, "=E10-B10", "=F10/B10"],
        ["Yth eng.", 88000, 44000, 21870, 60000, "=E11-B11", "=F11/B11"],
        ["Water", 20000, 10000, 10000, 20000, "=E12-B12", "=F12/B12"],
        ["Vol sector", 45000, 22500, 45000, 45000, "=E13-B13", "=F13/B13"],
        ["TOTALS", *(f"=SUM({c}9:{c}13)" for c in "BCDEF"), "=F14/B14"],
    )
    page.down("H8", "Commentry", None, "2 events b/f", "Vacany, recruting")
    page.look("G9:G14", "0.0%")
    page.look("B9:F14", "#,##0;[Red](#,##0)")
    page.sheet.freeze_panes = "B9"
    page.sheet.auto_filter.ref = "A8:H13"
    page.hide(4, 6)
    key = desk.page("Key")
    key.put("A1", ["Colour", "Means"], ["Red", "over by 5% or more"], ["Green", "fine"])


@drawn(
    "Sandhaven: budget, actual and variance under each year",
    "L8 L9 L10 L19 L24",
    Table(
        "3 year view",
        "Monitoring",
        "A7:K13",
        heading=6,
        parents=5,
        columns={"portfolio_id": "A: Priority"},
        across={
            "revised_budget": {
                "B: 2021/22 | Budget": "2021-22",
                "E: 2022/23 | Budget": "2022-23",
                "H: 2023/24 | Budget": "2023-24",
            },
            "actual_to_date": {
                "C: 2021/22 | Outturn": "2021-22",
                "F: 2022/23 | Outturn": "2022-23",
            },
            "forecast_outturn": {"I: 2023/24 | Projected": "2023-24"},
        },
        may={
            "Budget.portfolio_id": "A: Priority",
            "Budget.original_budget@2021-22": "B: 2021/22 | Budget",
            "Budget.original_budget@2022-23": "E: 2022/23 | Budget",
            "Budget.original_budget@2023-24": "H: 2023/24 | Budget",
            "forecast_outturn@2021-22": "C: 2021/22 | Outturn",
            "forecast_outturn@2022-23": "F: 2022/23 | Outturn",
            "variance@2021-22": "D: 2021/22 | Over/(under)",
            "variance@2022-23": "G: 2022/23 | Over/(under)",
            "variance@2023-24": "J: 2023/24 | Over/(under)",
        },
        unit="£k",
        rows={"11: Sub-total": "subtotal", "13: Grand total": "total"},
    ),
)
def sandhaven(desk: Desk) -> None:
    page = desk.page("3 year view")
    page.merge("A1:J1", "Sandhaven Violence Reduction Partnership")
    page.put("A2", ["Three years of spend by priority, £'000"])
    page.merge("A5:A6", "Priority")
    for area, year, last in (
        ("B5:D5", "2021/22", "Outturn"),
        ("E5:G5", "2022/23", "Outturn"),
        ("H5:J5", "2023/24", "Projected"),
    ):
        page.merge(area, year)
        page.put(f"{area[0]}6", ["Budget", last, "Over/(under)"])
    lines = {
        7: ("Schools", 120, 118, 140, 131, 160, 160),
        8: ("A&E navigators", 210, 195, 210, 214, 225, 240),
        9: ("Families", 75, 75, 80, 79, 80, 66),
        10: ("Sport", 40, 33, 40, 41, 40, 40),
        12: ("Evaluation", 50, 50, 25, 20, 25, 25),
    }
    for row, (name, *money) in lines.items():
        page.put(f"A{row}", [name])
        for at, (first, second) in zip(
            "BEH", zip(money[::2], money[1::2], strict=True), strict=True
        ):
            second_at = chr(ord(at) + 1)
            page.put(f"{at}{row}", [first, second, f"={second_at}{row}-{at}{row}"])
    page.put("A11", ["Sub-total", *(f"=SUM({c}7:{c}10)" for c in "BCDEFGHIJ")])
    page.put("A13", ["Grand total", *(f"={c}11+{c}12" for c in "BCDEFGHIJ")])
    page.put("K8", ["hospital pays half from 2024"])
    page.look("B7:J13", "#,##0_);(#,##0)")
    page.hide(12, 12)
    page.bold("A5:J6", "A13:J13")


@drawn(
    "Penhallow: a manager's own words for everything",
    "L21 L6",
    Table(
        "My pot",
        "Monitoring",
        "B6:I15",
        heading=5,
        columns={
            "portfolio_id": "B: Workstream",
            "revised_budget": "D: This year's envelope",
            "actual_to_date": "E: Paid out so far",
            "commitments": "F: On order",
            "forecast_outturn": "G: Where we think we'll land",
            "narrative": "I: Story",
        },
        may={
            "variance": "H: Left to play with",
            "Budget.portfolio_id": "B: Workstream",
            "Budget.description": "C: Scheme",
            "Budget.original_budget": "D: This year's envelope",
            "Budget.notes": "I: Story",
            "line_id": "C: Scheme",
        },
        rows={"15: Whole pot": "total"},
        known={"year": ("2025-26", "B3: 2025-26")},
    ),
    others=("Scribbles",),
)
def penhallow(desk: Desk) -> None:
    page = desk.page("My pot")
    page.put("B2", ["Serious violence pot"], ["2025-26, whole pounds"])
    page.put(
        "B5",
        ["Workstream", "Scheme", "This year's envelope", "Paid out so far", "On order"],
        ["Prevention", "Detached youth work", 64000, 30150, 20000],
        ["Prevention", "Mentors in schools", 41500, 10375, 31125],
        ["Prevention", "Summer holiday offer", 18000, 18000],
        [None],
        ["Pursue", "Knife bins", 7500, 3999, 0],
        ["Pursue", "CCTV at the bus station", 22000, 0, 21450],
        [None],
        ["Recover", "Counselling", 35000, 17500, 17500],
        [None],
        ["Whole pot", None, *(f"=SUM({c}6:{c}13)" for c in "DEFG")],
    )
    page.put("G5", ["Where we think we'll land", "Left to play with", "Story"])
    for row, land in {6: 62000, 7: 41500, 8: 18000, 10: 5000, 11: 21450, 13: 35000}.items():
        page.put(f"G{row}", [land, f"=D{row}-G{row}"])
    page.put("H15", ["=SUM(H6:H13)"])
    page.put("I6", ["two sessions lost to snow"])
    page.put("I10", ["one bin not yet sited", "ask highways"])
    page.look("D6:H15", "£#,##0")
    scribbles = desk.page("Scribbles")
    scribbles.put("A1", ["ring Tamsin re bins"], ["64,000 / 12 = 5333"], [5333.33])
