"""Tables as they stand in papers for a panel: text amounts, prose between, titles as headings."""

from __future__ import annotations

from .page import Desk, drawn
from .truth import Ask, Table


@drawn(
    "Marlshire: tables of the panel paper",
    "L1 L2 L3 L4 L5",
    Table(
        "Paper Sept",
        "Budget",
        "B6:C9",
        heading=5,
        columns={"portfolio_id": "B: 2024-25 Commissioning Budget", "original_budget": "C: Amount"},
        unit="£m",
        known={"year": ("2024-25", "B5: 2024-25")},
        rows={"9: Total": "total"},
    ),
    Table(
        "Paper Sept",
        "Budget",
        "B14:C19",
        heading=13,
        columns={
            "portfolio_id": "B: 2025-26 Commissioning allocation",
            "original_budget": "C: Amount",
        },
        unit="£m",
        known={"year": ("2025-26", "B13: 2025-26")},
        rows={
            "17: Total requested": "total",
            "18: 2025-26 Commissioning Budget": "funding",
            "19: Safer Marlshire reserve": "funding",
        },
    ),
    Table(
        "Paper Sept",
        "Funding",
        "B25:D27",
        heading=24,
        columns={
            "fund_name": "B: Grants held 2024-25",
            "amount_awarded": "C: Amount",
            "year": "D: Year allocated",
        },
        unit="£m",
    ),
)
def marlshire(desk: Desk) -> None:
    page = desk.page("Paper Sept")
    page.put("A2", ["3.", "The commissioning budget for 2024-25 is £2.315m, split as follows."])
    page.put(
        "B5",
        ["2024-25 Commissioning Budget", "Amount"],
        ["Early Help and Diversion", "£0.905m"],
        ["Support for Victims", "£0.870m"],
        ["Probation Partnership", "£0.540m"],
        ["Total", "£2.315m"],
    )
    page.put("A11", ["4.", "Managers ask for £2.495m next year, £0.180m more than the budget."])
    page.put(
        "B13",
        ["2025-26 Commissioning allocation", "Amount"],
        ["Early Help and Diversion", "£0.955m"],
        ["Support for Victims", "£0.930m"],
        ["Probation Partnership", "£0.610m"],
        ["Total requested", "£2.495m"],
        ["2025-26 Commissioning Budget", "£2.315m"],
        ["Safer Marlshire reserve", "£0.180m"],
    )
    page.put("A21", ["5.", "The office holds three grants; the last was won with two councils."])
    page.put("A22", ["6.", "All of it is spent or committed by 31 March."])
    page.put(
        "B24",
        ["Grants held 2024-25", "Amount", "Year allocated"],
        ["MoJ core victims grant", "£1.104m", "Set each year"],
        ["Hotspot response fund", "£0.318", "2024-25"],
        ["Serious Violence Duty", "£0.077m", "2024-25"],
    )
    page.bold("B5:C5", "B13:C13", "B24:D24")


@drawn(
    "Calderwick: the Cabinet report's figures",
    "L2 L5 L19 L21",
    Table(
        "Figures for report",
        "Budget",
        "B10:F14",
        heading=9,
        columns={"portfolio_id": "B: Theme", "original_budget": "C: Agreed budget"},
        may={
            "notes": "F: What it buys",
            "description": "F: What it buys",
            "Monitoring.portfolio_id": "B: Theme",
            "Monitoring.revised_budget": "C: Agreed budget",
            "Monitoring.forecast_outturn": "E: Likely spend",
            "Monitoring.narrative": "F: What it buys",
        },
        unit="£k",
        known={"year": ("2023-24", "B2: 2023/24")},
        rows={"14: All themes": "total"},
    ),
    Table(
        "Figures for report",
        "Services",
        "B20:E23",
        heading=19,
        columns={
            "name": "B: Service",
            "provider_org_id": "C: Who delivers it",
            "annual_value": "D: Contract value per year",
            "end": "E: Runs until",
        },
        unit="£",
    ),
)
def calderwick(desk: Desk) -> None:
    page = desk.page("Figures for report")
    page.merge("B2:F4", "Calderwick Borough Council\nPublic health commissioning 2023/24")
    page.put("B6", ["Table 1. Where the money goes (all figures in £k unless it says otherwise)"])
    page.put(
        "B9",
        ["Theme", "Agreed budget", None, "Likely spend", "What it buys"],
        ["Drugs and alcohol", "1,240k", None, "1,190k", "Treatment, two hubs, outreach"],
        ["Sexual health", "985k", None, "985k", "Clinic and online tests"],
        ["0 to 19 health visiting", "£2,310k", None, "2,355k", "Mandated checks"],
        ["Stop smoking", "(35k)", None, "15k", "After the grant that pays for it"],
        ["All themes", "£4,500k", None, "4,545k"],
    )
    page.put("B16", ["The overspend on health visiting is met from the ring-fenced grant."])
    page.put("B18", ["Table 2. Contracts over £250,000"])
    page.put(
        "B19",
        ["Service", "Who delivers it", "Contract value per year", "Runs until"],
        ["Recovery hubs", "Brightwater Trust", "£612,500", "31 March 2026"],
        ["Integrated sexual health", "Calder Community NHS", "£ 985,000 ", "30/09/2027"],
        ["School nursing", "Calder Community NHS", "£\u00a0740,000.00", "31.3.27"],
        ["Weight management", "Stepwell CIC", "£251,200", "tbc"],
    )
    page.bold("B9:F9", "B19:E19", fill="DDEBF7")


@drawn(
    "Thornley Vale: paper with a bilingual heading",
    "L1 L2 L4 L5",
    Table(
        "Papur - Paper",
        "Budget",
        "A6:B9",
        heading=5,
        columns={
            "portfolio_id": "A: Thema / Theme",
            "original_budget": "B: Cyllideb / Budget 2024-25",
        },
        known={"year": ("2024-25", "B5: 2024-25")},
        unit="£m",
    ),
    Table(
        "Papur - Paper",
        "Awards",
        "A14:C17",
        heading=13,
        columns={
            "recipient_org_id": "A: Sefydliad / Organisation",
            "amount_awarded": "B: Grant (£)",
            "title": "C: Prosiect / Project",
        },
        unit="£",
    ),
    Table(
        "Papur - Paper",
        None,
        "A21:B23",
        heading=20,
        asks=(
            Ask("role", "money from where, or for what? The headings are Welsh alone"),
            Ask("unit", "1.6 of what? The line that says £ million speaks of the first table"),
        ),
        may={
            "Funding.funder_org_id": "A: Ffynhonnell",
            "Funding.fund_name": "A: Ffynhonnell",
            "Funding.amount_awarded": "B: Arian",
        },
        unit=None,
    ),
)
def thornley_vale(desk: Desk) -> None:
    page = desk.page("Papur - Paper")
    page.put("A1", ["Comisiynu / Commissioning"], ["Y tabl cyntaf: y gyllideb yn £ miliwn."])
    page.put(
        "A5",
        ["Thema / Theme", "Cyllideb / Budget 2024-25"],
        ["Ieuenctid / Youth", "£0.412m"],
        ["Dioddefwyr / Victims", "£1.030m"],
        ["Merched / Women", "£0.266m"],
        ["Cyffuriau / Drugs", "£0.350m"],
    )
    page.put("A11", ["The small grants were given out in June, after an open call."])
    page.put(
        "A13",
        ["Sefydliad / Organisation", "Grant (£)", "Prosiect / Project"],
        ["Clwb Ieuenctid Aber Tawel", "£4,800", "Friday football"],
        ["Vale Women's Group", "£5,000", "Peer mentors"],
        ["Y Lloches", "£ 3,250", "Emergency beds"],
        ["Thornley Boxing", "£2,999.50", "Kit and coaching"],
    )
    page.put("A19", ["Ffynonellau"])
    page.put("A20", ["Ffynhonnell", "Arian"], ["Llywodraeth", "1.6"], ["Cyngor", "0.3"])
    page.put("A23", ["Eraill", "0.158"])
