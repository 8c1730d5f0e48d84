"""A delivery plan with its risks, and a little money beside it."""

from __future__ import annotations

import datetime as dt

from .page import Desk, drawn
from .truth import Ask, Table


@drawn(
    "Yarrowby: delivery plan and risks, with the money in a corner",
    "L5 L20 L21",
    Table(
        "Plan on a page",
        "Delivery",
        "A5:G10",
        heading=4,
        columns={
            "portfolio_id": "A: Portfolio",
            "action": "B: What we will do",
            "lead_role": "C: Lead",
            "due": "D: By when",
            "pct_complete": "E: % done",
            "status": "F: RAG / status",
            "update": "G: Progress this quarter",
        },
        unit="",
    ),
    Table(
        "Plan on a page",
        "Risks",
        "A16:G18",
        heading=15,
        columns={
            "title": "A: Risk",
            "mitigation": "E: What we do about it",
            "owner_role": "F: Owner",
        },
        may={
            "inherent_likelihood": "B: L",
            "inherent_impact": "C: I",
            "inherent_score": "D: Score",
            "residual_likelihood": "B: L",
            "residual_impact": "C: I",
            "residual_score": "D: Score",
            "reviewed_on": "G: Reviewed",
        },
        unit="",
        asks=(
            Ask("B", "likelihood before or after what is done about the risk?"),
            Ask("C", "impact before or after what is done about the risk?"),
        ),
    ),
    Table(
        "Plan on a page",
        "Budget",
        "J5:K8",
        heading=4,
        columns={"portfolio_id": "J: Portfolio", "original_budget": "K: £k 25/26"},
        unit="£k",
        known={"year": ("2025-26", "K4: 25/26")},
        rows={"8: Tot": "total"},
    ),
)
def yarrowby(desk: Desk) -> None:
    page = desk.page("Plan on a page")
    page.put("A1", ["Yarrowby commissioning plan"], ["Quarter 1"])
    page.put("A4", ["Portfolio", "What we will do", "Lead", "By when", "% done"])
    page.put("F4", ["RAG / status", "Progress this quarter"])
    page.merge("A5:A7", "Victims")
    page.merge("A8:A10", "Prevention")
    page.put(
        "B5",
        ["Let the hub again", "Manager", dt.date(2025, 9, 30), 0.4, "Amber", "market day held"],
        ["Survivors' panel", "Officer", dt.date(2025, 12, 1), 0.1, "Green", "terms agreed"],
        ["Court waiting room", "Manager", dt.date(2026, 3, 31), 0, "Red", "no room found"],
        ["School offer", "Officer", dt.date(2025, 9, 1), 0.8, "Green", "eleven schools"],
        ["Knife amnesty", "Police", dt.date(2025, 7, 1), 1, "Done", "412 knives"],
        ["Bus patrols", "Council", dt.date(2025, 8, 15), 0.25, "Amber", "staff sick"],
    )
    page.look("D5:D10", "dd/mm/yyyy")
    page.look("E5:E10", "0%")
    page.put("A13", ["Risks (5 is worst)"])
    page.put("A15", ["Risk", "L", "I", "Score", "What we do about it", "Owner", "Reviewed"])
    page.put(
        "A16",
        ["Grant ends early", 3, 4, "=B16*C16", "lobby, reserve", "CFO", dt.date(2025, 5, 1)],
        ["Provider fails", 2, 5, "=B17*C17", "accounts each year", "Manager"],
        ["Staff turnover", 4, 2, "=B18*C18", "hand-over notes", "Head"],
    )
    page.look("G16:G18", "dd/mm/yyyy")
    page.put("J4", ["Portfolio", "£k 25/26"], ["Victims", 1310], ["Prevention", 402])
    page.put("J7", ["Justice", 288], ["Tot", "=SUM(K5:K7)"])
