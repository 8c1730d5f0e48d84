"""Shapes that no template has: no headings at all, or headings again on the second page."""

from __future__ import annotations

from .page import Desk, drawn
from .truth import Ask, Table


@drawn(
    "Dunmarsh: thousands and shares without a heading row",
    "L15 L19 L1",
    Table(
        "Split",
        "Budget",
        "B4:D10",
        may={"portfolio_id": "B:", "description": "B:", "original_budget": "C:"},
        unit="£k",
        rows={"10: Total commissioned": "total"},
        asks=(
            Ask("headings", "no column has a name"),
            Ask("role", "a budget, or what was spent?"),
            Ask("year", "nothing names one"),
        ),
    ),
    Table(
        "Calc",
        None,
        "A1:B3",
        unit=None,
        asks=(Ask("headings", "two columns of numbers without a word"),),
    ),
)
def dunmarsh(desk: Desk) -> None:
    page = desk.page("Split")
    page.put("B2", ["Where our £000 go"])
    lines = (
        ("Victims and witnesses", 1180),
        ("Domestic abuse", 640),
        ("Youth", 420),
        ("Drugs and alcohol", 305),
        ("Mental health", 95),
        ("Small grants", 60),
    )
    for row, (name, amount) in enumerate(lines, 4):
        page.put(f"B{row}", [name, amount, f"=C{row}/C$10"])
    page.put("B10", ["Total commissioned", "=SUM(C4:C9)", "=SUM(D4:D9)"])
    page.look("C4:C10", "#,##0")
    page.look("D4:D10", "0.0%")
    calc = desk.page("Calc")
    calc.put("A1", [1180, 1.02], [640, 1.02], [420, 0.98])


@drawn(
    "Swanholme: portfolio cells merged down, headings again on the second page",
    "L6 L12 L20 L21 L24",
    Table(
        "Budget book",
        "Budget",
        "A5:G24",
        heading=4,
        columns={
            "portfolio_id": "A: Portfolio",
            "line_id": "B: Budget line",
            "description": "C: Description",
            "original_budget": "D: 2025/26 budget £",
            "source_type": "F: Funded from",
            "notes": "G: Notes",
        },
        may={"revised_budget": "E: After virement £"},
        rows={
            "9: Victims total": "subtotal",
            "13: Youth total": "subtotal",
            "15: 2025/26 budget £": "headings again",
            "18: Justice total": "subtotal",
            "20: Commissioning total": "total",
            "21: of which grant": "of which",
            "22: of which reserve": "of which",
            "24: * The hub is let until 2027.": "note",
        },
        known={"year": ("2025-26", "D4: 2025/26")},
    ),
)
def swanholme(desk: Desk) -> None:
    page = desk.page("Budget book")
    page.put("A1", ["Swanholme budget book, page 1 of 2"])
    head = ["Portfolio", "Budget line", "Description", "2025/26 budget £", "After virement £"]
    page.put("A4", [*head, "Funded from", "Notes"])
    page.put(
        "B5",
        ["SV01", "Hub *", 402000, 402000, "grant"],
        ["SV02", "Outreach", 96000, 101000, "own"],
        ["SV03", "Children", 41250, 36250, "own", "5,000 moved"],
        ["SV04", "Therapies", 60000, 60000, "reserve"],
    )
    page.merge("A5:A8", "Victims")
    page.put("A9", ["Victims total", None, None, "=SUM(D5:D8)", "=SUM(E5:E8)"])
    page.put(
        "B10",
        ["SY01", "Diversion", 130000, 130000, "own"],
        ["SY02", "Cadets", 15000, 15000, "own"],
        ["SY03", "Theatre in schools", 9500, 9500, "reserve", "one year only"],
    )
    page.merge("A10:A12", "Youth")
    page.put("A13", ["Youth total", None, None, "=SUM(D10:D12)", "=SUM(E10:E12)"])
    page.put("A15", [*head, "Funded from", "Notes"])
    page.put("B16", ["SJ01", "Women's centre", 88000, 88000, "own"])
    page.put("B17", ["SJ02", "Gate worker", 34000, 34000, "grant"])
    page.merge("A16:A17", "Justice")
    page.put("A18", ["Justice total", None, None, "=SUM(D16:D17)", "=SUM(E16:E17)"])
    page.put("A20", ["Commissioning total", None, None, "=D9+D13+D18", "=E9+E13+E18"])
    page.put("A21", ["of which grant", None, None, 436000, 436000])
    page.put("A22", ["of which reserve", None, None, 69500, 69500])
    page.put("A24", ["* The hub is let until 2027."])
    page.look("D5:E22", "#,##0")
    page.bold("A4:G4", "A9:E9", "A13:E13", "A15:G15", "A18:E18", "A20:E20", fill="D9D9D9")
