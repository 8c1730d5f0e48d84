"""Plans over several years: years across, movements, signs, a sum for two years in one cell."""

from __future__ import annotations

from .page import Desk, drawn
from .truth import Ask, Table


@drawn(
    "Eastholm: spending plan in sections, years across",
    "L8 L12 L13 L19",
    Table(
        "MTFS detail",
        "Budget",
        "A9:F26",
        heading=8,
        columns={"description": "A: Heading"},
        across={
            "original_budget": {
                "C: 2023/24 £": "2023-24",
                "D: 2024/25 £": "2024-25",
                "E: 2025/26 £": "2025-26",
            }
        },
        may={
            "portfolio_id": "A: Heading",
            "service_id": "A: Heading",
            "notes": "F: Comments",
            "ledger_code": "B: Code",
        },
        rows={
            "9: EARLY INTERVENTION": "section",
            "13: Sub total": "subtotal",
            "14: SUPPORTING VICTIMS": "section",
            "19: Sub total": "subtotal",
            "20: COHESION": "section",
            "23: Sub total": "subtotal",
            "24: GROSS SPEND": "total",
            "25: From/(to) reserves": "funding",
            "26: NET BUDGET": "net",
        },
        sections="portfolio_id",
        asks=(Ask("sign", "does a plus in From/(to) reserves come out of the reserve?"),),
    ),
)
def eastholm(desk: Desk) -> None:
    page = desk.page("MTFS detail")
    page.merge("A1:F2", "EASTHOLM COMBINED AUTHORITY")
    page.put("A4", ["Community safety: spending plan"], ["Prepared by finance, draft 3"])
    page.put("A8", ["Heading", "Code", "2023/24 £", "2024/25 £", "2025/26 £", "Comments"])
    page.put(
        "A9",
        ["EARLY INTERVENTION"],
        ["   Street teams", "CS101", 145000, 148000, 151000],
        ["   School officers", "CS102", 88000, 88000, 0, "ends July 2025"],
        ["   Parenting courses", "CS107", 36500, 37200, 38000],
        ["   Sub total", None, *(f"=SUM({c}10:{c}12)" for c in "CDE")],
        ["SUPPORTING VICTIMS"],
        ["   Victim hub", "CS201", 402000, 410000, 418000],
        ["   Refuge support", "CS202", 260000, 260000, 260000, "flat, by agreement"],
        ["   Stalking advocate", "CS205", 0, 48500, 49500],
        ["   Interpreters", "CS209", 12000, 12000, 12000],
        ["   Sub total", None, *(f"=SUM({c}15:{c}18)" for c in "CDE")],
        ["COHESION"],
        ["   Small grants", "CS301", 50000, 50000, 50000],
        ["   Hate crime", "CS302", 41000, 42000, 43000],
        ["   Sub total", None, *(f"=SUM({c}21:{c}22)" for c in "CDE")],
        ["GROSS SPEND", None, *(f"={c}13+{c}19+{c}23" for c in "CDE")],
        ["From/(to) reserves", None, 34500, -5700, -21500],
        ["NET BUDGET", None, *(f"={c}24-{c}25" for c in "CDE")],
    )
    page.look("C10:E26", "#,##0;(#,##0)")
    page.bold("A8:F8", "A9", "A14", "A20", "A24:E24", "A26:E26")


@drawn(
    "Westray: base in the first year, changes after it",
    "L11 L12 L13 L8",
    Table(
        "Appendix D",
        "Budget",
        "B7:F17",
        heading=6,
        columns={"description": "B: £m"},
        may={
            "portfolio_id": "B: £m",
            "original_budget@2024-25": "C: 2024/25 Base",
            "original_budget@2025-26": "D: 2025/26",
            "original_budget@2026-27": "E: 2026/27",
            "original_budget@2027-28": "F: 2027/28",
        },
        unit="£m",
        rows={
            "7: Services": "section",
            "11: Growth and savings": "section",
            "15: Financing": "section",
            "16: (To)/from smoothing reserve": "funding",
            "17: Total net budget": "net",
        },
        asks=(
            Ask("levels", "the later years are changes, and the total runs on from 4.120"),
            Ask("sign", "the bracket is round '(To)': does a minus go into the reserve?"),
        ),
    ),
    Table(
        "Appendix D",
        "Years",
        "B22:D25",
        heading=21,
        columns={
            "year": "B: Year",
            "approved_budget": "C: Net budget set by the Commissioner",
            "status": "D: Status",
        },
        unit="£m",
    ),
)
def westray(desk: Desk) -> None:
    page = desk.page("Appendix D")
    page.put("B2", ["Appendix D: medium-term plan of the commissioning budget"])
    page.put("B3", ["The first column is the base; the others show changes on the year before."])
    page.put(
        "B6",
        ["£m", "2024/25 Base", "2025/26", "2026/27", "2027/28"],
        ["Services"],
        ["Victims", 1.914, 0.038, 0.039, 0.04],
        ["Offenders", 1.062, 0.021, 0.022, 0.022],
        ["Prevention", 1.094, -0.15, None, None],
        ["Growth and savings"],
        ["Second refuge", None, 0.18, None, None],
        ["Procurement saving", None, -0.045, -0.03, None],
        [None],
        ["Financing"],
        ["(To)/from smoothing reserve", 0.05, -0.02, -0.03, None],
        [
            "Total net budget",
            "=SUM(C8:C16)",
            *(f"={a}17+SUM({b}8:{b}16)" for a, b in ("CD", "DE", "EF")),
        ],
    )
    page.look("C8:F17", "0.000;(0.000)")
    page.put(
        "B21",
        ["Year", "Net budget set by the Commissioner", "Status"],
        ["2021/22", 3.77, "Closed"],
        ["2022/23", 3.905, "Closed"],
        ["2023/24", 4.01, "Closed"],
        ["2024/25", 4.12, "Current"],
    )
    page.look("C22:C25", "£0.000")


@drawn(
    "Fenmoor: grants for two years in one cell",
    "L18 L16 L1 L19",
    Table(
        "Ext funding",
        "Funding",
        "A7:G12",
        heading=6,
        columns={
            "fund_name": "A: Funding stream",
            "funder_org_id": "B: From",
            "amount_awarded": "C: Award (£)",
            "spend_by": "E: Must be spent by",
        },
        may={
            "portfolio_id": "F: Area of work",
            "ring_fence": "F: Area of work",
            "stage": "G: Status",
            "year": "D: Period covered",
        },
        rows={"12: Total external": "total"},
        asks=(
            Ask("year", "'2024-26' and 'two-year period' are two years in one sum: split it how?"),
        ),
    ),
    Table(
        "Ext funding",
        "Years",
        "A17:C19",
        heading=16,
        columns={
            "year": "A: Financial year",
            "approved_budget": "B: Base budget (£)",
            "of_which_contributions": "C: Of which partner contributions (£k)",
        },
        units={"C": "£k"},
    ),
)
def fenmoor(desk: Desk) -> None:
    page = desk.page("Ext funding")
    page.merge("A1:G3", "Fenmoor PCC - external funding tracker")
    page.put("A4", ["Updated after each award letter"])
    page.put(
        "A6",
        ["Funding stream", "From", "Award (£)", "Period covered", "Must be spent by"],
        ["IDVA and ISVA uplift", "Ministry of Justice", 612400, "two-year period", "31/03/2026"],
        ["Perpetrator programme", "Home Office", 388000, "2024-26", "31/03/2026"],
        ["Core victims grant", "Ministry of Justice", 905115, "2024/25", "31/03/2025"],
        ["Hotspots", "Home Office", 250000, "2024/25", "31/03/2025"],
        ["Youth endowment", "Harrow Lane Trust", 96000, "24 months to Dec 2025", "31/12/2025"],
        ["Total external", None, "=SUM(C7:C11)"],
    )
    page.put("F6", ["Area of work", "Status"])
    page.put("F7", *(["Victims", "signed"], ["Offending", "signed"], ["Victims", "signed"]))
    page.put("F10", ["Prevention", "offer letter"], ["Prevention", "verbal only"])
    page.look("C7:C12", "#,##0")
    page.put("A15", ["For comparison, the base budget set each February"])
    page.put(
        "A16",
        ["Financial year", "Base budget (£)", "Of which partner contributions (£k)"],
        ["2023-24", 1480000, 60],
        ["2024-25", 1509600, 60],
        ["2025-26", 1539800, 72],
    )
