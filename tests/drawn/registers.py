"""Registers that a commissioning team keeps: contracts, bids, partners' shares, virements."""

from __future__ import annotations

import datetime as dt

from .page import Desk, drawn
from .truth import Ask, Table


@drawn(
    "Whitcombe: contracts register under a two-row heading",
    "L9 L16 L19 L21 L24",
    Table(
        "Contracts",
        "Services",
        "B10:P16",
        heading=9,
        parents=8,
        columns={
            "service_id": "B: Contract ref",
            "name": "C: Service",
            "portfolio_id": "D: Portfolio",
            "provider_org_id": "E: Supplier",
            "route": "F: Grant or contract",
            "start": "G: Term | Start",
            "end": "H: Term | End",
            "extension_to": "I: Term | Extension option to",
            "annual_value": "J: Value (£) | Per annum",
            "notice_ref": "M: Contracts Finder ref",
            "lead_role": "N: Contract manager",
            "last_review": "O: Last reviewed",
        },
        may={
            "lifetime_value_net": "K: Value (£) | Whole life",
            "above_threshold": "L: Over threshold?",
        },
        rows={"16: TOTAL": "total"},
    ),
)
def whitcombe(desk: Desk) -> None:
    page = desk.page("Contracts")
    page.merge("B1:F5", "Whitcombe Safer Communities")
    page.put("B6", ["Register of agreements, checked each quarter by procurement"])
    for at, words in {
        "B": "Contract ref",
        "C": "Service",
        "D": "Portfolio",
        "E": "Supplier",
        "F": "Grant or contract",
        "L": "Over threshold?",
        "M": "Contracts Finder ref",
        "N": "Contract manager",
        "O": "Last reviewed",
    }.items():
        page.merge(f"{at}8:{at}9", words)
    page.merge("G8:I8", "Term")
    page.merge("J8:K8", "Value (£)")
    page.put("G9", ["Start", "End", "Extension option to", "Per annum", "Whole life"])
    agreements = (
        ("W-01", "Victim hub", "Victims", "Hearth Ltd", "Contract", 2023, 3, 1, 640000),
        ("W-02", "ISVA", "Victims", "Willow", "Grant", 2024, 1, 0, 118000),
        ("W-03", "Navigators", "Violence", "Whitcombe NHS", "Grant", 2024, 2, 0, 92500),
        ("W-04", "Youth hub", "Violence", "Rise", "Contract", 2022, 3, 2, 205000),
        ("W-05", "Advice in custody", "Justice", "Steps", "Contract", 2024, 2, 1, 48000),
        ("W-06", "Case system", "All", "Caseline", "Contract", 2021, 5, 0, 23950),
    )
    for row, (*words, year, years, more, value) in enumerate(agreements, 10):
        until, longest = dt.date(year + years, 3, 31), dt.date(year + years + more, 3, 31)
        page.put(f"B{row}", [*words, dt.date(year, 4, 1), until, longest if more else None])
        page.put(f"J{row}", [value, f"=J{row}*{years}", "Y" if value * years > 213477 else "N"])
        page.put(f"N{row}", ["Victims lead" if row < 12 else "Violence lead", dt.date(2024, 9, 2)])
    page.put("M10", ["CF-0091723"])
    page.put("M13", ["CF-0077120"])
    page.put("B16", ["TOTAL"])
    page.put("J16", ["=SUM(J10:J15)", "=SUM(K10:K15)"])
    page.put("P11", ["renew before purdah"])
    page.look("G10:I15", "dd/mm/yy")
    page.look("O10:O15", "mmm yyyy")
    page.look("J10:K16", "£#,##0")
    page.sheet.column_dimensions["O"].hidden = True


@drawn(
    "Aldermoor: bids we hope for, with ranges",
    "L2 L19 L21",
    Table(
        "Pipeline",
        "Bids",
        "A6:I11",
        heading=5,
        columns={
            "opportunity": "A: What are we going for?",
            "funder_org_id": "B: Who holds the money",
            "portfolio_id": "C: Portfolio",
            "partners": "D: With whom",
            "stage": "F: Where are we",
            "submitted_on": "G: Sent in",
            "decision_due": "H: Hear by",
            "notes": "I: Notes",
        },
        unit=None,
        asks=(
            Ask("E", "'How much' holds ranges; which is the low and which the high amount?"),
            Ask("unit", "some cells say k or m and the others only digits"),
        ),
    ),
    Table(
        "Won and lost",
        "Bids",
        "A3:E6",
        heading=2,
        columns={
            "opportunity": "A: Bid",
            "funder_org_id": "B: Funder",
            "stage": "D: Result",
            "decided_on": "E: Date told",
        },
        may={"amount_low": "C: Amount bid (£)", "amount_high": "C: Amount bid (£)"},
    ),
)
def aldermoor(desk: Desk) -> None:
    page = desk.page("Pipeline")
    page.merge("A1:I2", "Aldermoor: funding pipeline")
    page.put("A3", ["Nothing here is in the budget until it is signed"])
    page.put("A5", ["What are we going for?", "Who holds the money", "Portfolio", "With whom"])
    page.put("E5", ["How much", "Where are we", "Sent in", "Hear by", "Notes"])
    page.put(
        "A6",
        ["Safer parks", "Home Office", "Prevention", "two districts", "£400-450k", "Drafting"],
        ["Women's pathway", "MoJ", "Justice", "NHS, probation", "£2-3m", "Expression"],
        ["Gambling harm", "Lottery", "Prevention", "university", 75000, "Submitted"],
        ["Stalking clinic", "MoJ", "Victims", "NHS", "c. £210k", "Submitted"],
        ["Night buses", "Transport fund", "Prevention", "council", "TBC", "Idea"],
        ["Court dogs", "Hartwell Trust", "Victims", None, "8,500", "Drafting"],
    )
    page.put("G8", [dt.date(2025, 2, 3), dt.date(2025, 6, 1)])
    page.put("G9", [dt.date(2025, 3, 14), dt.date(2025, 5, 30), "chase in May"])
    page.look("G6:H11", "d mmm yyyy")
    done = desk.page("Won and lost")
    done.put("A1", ["Decided this year"])
    done.put(
        "A2",
        ["Bid", "Funder", "Amount bid (£)", "Result", "Date told"],
        ["Hotspots", "Home Office", 1000000, "Won", dt.date(2024, 4, 30)],
        ["Safer streets 6", "Home Office", 412300, "Lost", dt.date(2024, 6, 11)],
        ["Youth futures", "DfE", 96500, "Won", dt.date(2024, 9, 2)],
        ["Scam shield", "Trading Stds", 40000, "Withdrawn", dt.date(2024, 10, 1)],
    )
    done.look("C3:C6", "#,##0")
    done.look("E3:E6", "dd/mm/yyyy")


@drawn(
    "Rothmere: who pays what of shared services, and money moved in the year",
    "L5 L8 L16 L21",
    Table(
        "Joint",
        "CoFunding",
        "A5:H9",
        heading=4,
        columns={"service_id": "A: Joint service"},
        across={
            "amount": {
                "B: PCC £": "PCC",
                "C: County £": "County",
                "D: ICB £": "ICB",
                "E: Probation £": "Probation",
            }
        },
        may={"Services.name": "A: Joint service"},
        rows={"9: Totals": "total"},
        known={"year": ("2024-25", "A1: 2024/25")},
    ),
    Table(
        "Joint",
        "Virements",
        "A16:H19",
        heading=15,
        columns={
            "virement_id": "A: Ref",
            "date": "B: Date",
            "from_line": "C: Moved from",
            "to_line": "D: Moved to",
            "amount": "E: How much (£)",
            "reason": "F: Reason",
            "approver_role": "G: Signed off by",
            "kind": "H: One year or for good",
        },
    ),
)
def rothmere(desk: Desk) -> None:
    page = desk.page("Joint")
    page.put("A1", ["Rothmere joint commissioning 2024/25"], ["Shares as agreed in March"])
    page.put("A4", ["Joint service", "PCC £", "County £", "ICB £", "Probation £", "All £"])
    page.put("G4", ["PCC %", "Agreement"])
    page.put(
        "A5",
        ["Domestic abuse", 210000, 480000, 60000, None, "=SUM(B5:E5)", "=B5/F5", "signed"],
        ["SARC", 92000, None, 310000, None, "=SUM(B6:E6)", "=B6/F6", "signed"],
        ["Housing worker", 18500, None, None, 37000, "=SUM(B7:E7)", "=B7/F7", "e-mail"],
        ["Liaison and diversion", 30000, 15000, 125000, None, "=SUM(B8:E8)", "=B8/F8", "draft"],
        ["Totals", *(f"=SUM({c}5:{c}8)" for c in "BCDEF"), "=B9/F9"],
    )
    page.look("G5:G9", "0.0%")
    page.look("B5:F9", "#,##0")
    page.put("A11", ["The county pays in two halves, in April and in October."])
    page.put("A13", ["Money moved between lines so far"])
    page.put("A15", ["Ref", "Date", "Moved from", "Moved to", "How much (£)", "Reason"])
    page.put("G15", ["Signed off by", "One year or for good"])
    page.put(
        "A16",
        ["V1", dt.date(2024, 5, 20), "SARC", "Domestic abuse", 8000, "children", "CFO", "One year"],
        ["V2", dt.date(2024, 7, 1), "Reserve", "Housing worker", 2500, "rent", "Head", "One year"],
        ["V3", dt.date(2024, 10, 9), "Diversion", "SARC", 12000, "nurses", "PCC", "For good"],
        ["V4", dt.date(2025, 1, 15), "Diversion", "SARC", 950.5, "kit", "Head", "One year"],
    )
    page.look("B16:B19", "dd/mm/yyyy")
    page.look("E16:E19", "#,##0.00")
