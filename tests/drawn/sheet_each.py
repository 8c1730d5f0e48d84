"""One sheet for each portfolio, laid out alike, or nearly."""

from __future__ import annotations

from .page import Desk, drawn
from .truth import Ask, Table


def _ellerby(sheet: str, name: str, last: int) -> Table:
    return Table(
        sheet,
        "Budget",
        f"A8:G{last}",
        heading=7,
        columns={
            "service_id": "A: Service",
            "description": "B: Description",
            "original_budget": "D: Base budget £",
            "commitment": "E: Committed?",
            "notes": "G: Comment",
        },
        may={
            "description": "A: Service",
            "Services.provider_org_id": "C: Provider",
            "Services.name": "A: Service",
            "Monitoring.revised_budget": "D: Base budget £",
            "Monitoring.actual_to_date": "F: Spent £",
            "Monitoring.narrative": "G: Comment",
            "Monitoring.line_id": "A: Service",
        },
        known={"portfolio_id": (name, "the sheet's name"), "year": ("2024-25", "A3: 2024-25")},
        rows={f"{last}: Total": "total"},
    )


@drawn(
    "Ellerby: a sheet for each portfolio, and a summary of formulas",
    "L19 L21 L23",
    Table(
        "Summary",
        "Budget",
        "A4:C7",
        heading=3,
        columns={"portfolio_id": "A: Portfolio", "original_budget": "B: Budget £"},
        may={
            "Monitoring.portfolio_id": "A: Portfolio",
            "Monitoring.revised_budget": "B: Budget £",
            "Monitoring.actual_to_date": "C: Spent £",
        },
        rows={"7: Total": "total"},
        asks=(
            Ask("role", "it repeats the three sheets by formula: counted again or not?"),
            Ask("year", "this sheet names none"),
        ),
    ),
    _ellerby("Victims", "Victims", 12),
    _ellerby("Prevention", "Prevention", 11),
    _ellerby("Rehabilitation", "Rehabilitation", 13),
)
def ellerby(desk: Desk) -> None:
    summary = desk.page("Summary")
    summary.put("A1", ["All portfolios"])
    summary.put("A3", ["Portfolio", "Budget £", "Spent £"])
    sheets = {
        "Victims": (
            ("Hub", "Assessment and support", "Safe Ellerby", 310000, "Yes", 155000),
            ("SARC", "Share of the centre", "NHS Region", 64000, "Yes", 64000),
            ("RJ", "Restorative justice", "Mend CIC", 52000, "Yes", 26000),
            ("Digital", "Text line", "not yet let", 18000, "No", 0),
        ),
        "Prevention": (
            ("Youth", "Detached workers", "Ellerby Council", 120000, "Yes", 60000),
            ("Road", "Young drivers", "Fire service", 22000, "Planned", 0),
            ("Rural", "Farm watch", "Watch Assoc.", 9000, "Yes", 9000),
        ),
        "Rehabilitation": (
            ("Housing", "Support worker", "Keys Trust", 41000, "Yes", 20500),
            ("Women", "Centre", "Her Place", 96000, "Yes", 48000),
            ("Alcohol", "Tags", "Probation", 35000, "Planned", 4100),
            ("Work", "Employer links", "Inside Job", 15000, "No", 0),
            ("Gate", "Meet at the gate", "Keys Trust", 12500, "Yes", 12500),
        ),
    }
    for line, (name, services) in enumerate(sheets.items(), 4):
        page = desk.page(name)
        page.merge("A1:G1", "ELLERBY POLICE AND CRIME COMMISSIONER")
        page.put("A3", [f"{name} portfolio: budget 2024-25"], ["Manager to complete each month"])
        page.put("A7", ["Service", "Description", "Provider", "Base budget £", "Committed?"])
        page.put("F7", ["Spent £", "Comment"])
        page.put("A8", *services)
        last = 8 + len(services)
        page.put(f"A{last}", ["Total", None, None, f"=SUM(D8:D{last - 1})", None])
        page.put(f"F{last}", [f"=SUM(F8:F{last - 1})"])
        page.put("G9", ["see e-mail of 3 May"])
        page.look(f"D8:F{last}", "#,##0")
        page.bold("A7:G7", fill="E2EFDA")
        summary.put(f"A{line}", [name, f"='{name}'!D{last}", f"='{name}'!F{last}"])
    summary.put("A7", ["Total", "=SUM(B4:B6)", "=SUM(C4:C6)"])


def _highmoor(sheet: str, name: str, value_at: str, last: int) -> Table:
    return Table(
        sheet,
        "Services",
        f"B5:G{last}",
        heading=4,
        columns={
            "name": "B: Commissioned service",
            "provider_org_id": "C: Lead provider",
            "annual_value": f"{value_at}: Annual £k",
            "lead_role": f"{chr(ord(value_at) + 1)}: Our lead",
            **({"end": "D: Ends"} if value_at == "E" else {}),
        },
        unit="£k",
        known={"portfolio_id": (name, "the sheet's name")},
        rows={f"{last}: Sum": "total"},
    )


@drawn(
    "Highmoor: a sheet for each theme, one with a column more, one empty",
    "L16 L20 L23",
    _highmoor("1 Drugs", "1 Drugs", "D", 8),
    _highmoor("2 Domestic abuse", "2 Domestic abuse", "E", 9),
    _highmoor("3 Youth", "3 Youth", "D", 7),
    Table("4 New duty", None, "B5:G5", heading=4, unit=None, asks=(Ask("role", "it is empty"),)),
    others=("READ ME",),
)
def highmoor(desk: Desk) -> None:
    notes = desk.page("READ ME")
    notes.put("A1", ["How to fill in"], ["1. One line a service."], ["2. Thousands of pounds."])
    head = ["Commissioned service", "Lead provider", "Annual £k", "Our lead"]
    drugs = desk.page("1 Drugs")
    drugs.put("B2", ["Drugs and alcohol"])
    drugs.put("B4", head, ["Treatment", "Upland Recovery", 2150, "Public health"])
    drugs.put("C6", ["Upland Recovery", 310, "Public health"])
    drugs.put("B7", ["Needle exchange", "Pharmacies", 44, "Public health"])
    drugs.put("B8", ["Sum", None, "=SUM(D5:D7)"])
    drugs.merge("B5:B6")
    abuse = desk.page("2 Domestic abuse")
    abuse.put("B2", ["Domestic abuse"])
    abuse.put("B4", [*head[:2], "Ends", *head[2:]])
    abuse.put("B5", ["Refuge", "Highmoor Haven", "Mar 2027", 480, "Housing"])
    abuse.put("B6", ["Outreach", "Highmoor Haven", "Mar 2027", 220, "Housing"])
    abuse.put("B7", ["Perpetrators", "Change Works", "Sept 2025", 95, "Community safety"])
    abuse.put("B8", ["Children", "Small Steps", "Mar 2026", 61, "Children's"])
    abuse.put("B9", ["Sum", None, None, "=SUM(E5:E8)"])
    youth = desk.page("3 Youth")
    youth.put("B2", ["Young people"])
    youth.put("B4", head, ["Diversion", "in house", 130, "Youth justice"])
    youth.put("B6", ["Mentors", "Big Hill", 38.5, "Youth justice"], ["Sum", None, "=SUM(D5:D6)"])
    new = desk.page("4 New duty")
    new.put("B2", ["New duty (not started)"])
    new.put("B4", head)
    for page, at in ((drugs, "B4:E4"), (abuse, "B4:F4"), (youth, "B4:E4"), (new, "B4:E4")):
        page.bold(at, fill="FCE4D6")
