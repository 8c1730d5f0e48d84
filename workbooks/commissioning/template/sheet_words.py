"""What each sheet says of itself: its title, and one sentence with the unit."""

from __future__ import annotations

TITLES = {
    "Read me": "How to use this workbook",
    "About": "About this workbook",
    "Delivery": "Delivery plan",
    "Risks": "Risk register",
    "Ledger": "Ledger totals",
    "ReserveList": "Reserve list",
    "CoFunding": "Co-funding",
    "Budget": "Budget lines",
    "Awards": "Local awards",
    "Reserves": "Reserve movements",
    "Funding": "External funding",
    "Publish": "Awards to publish",
}
"""Titles that are not simply the sheet's name."""

COLOURED = "Yellow cells are for you; grey cells, headed (calc), work themselves out."
"""What the sentence of a sheet with calculated columns ends in."""

SENTENCES = {
    "Read me": "Begin here. All amounts in this workbook are in £.",
    "About": "Who stands behind this workbook, and for which body and year. Amounts are in £.",
    "Checks": "What the last check found; pounds moved are in £. Status New or Open needs a look; "
    "to accept a finding, fill in its yellow cells.",
    "Years": "One row for each financial year, with its approved budget in £.",
    "Portfolios": "One row for each portfolio. Amounts elsewhere are in £.",
    "Budget": f"One row for each line of spend in one year, in £. {COLOURED}",
    "Virements": f"One row for each move of money between two lines of a year, in £. {COLOURED}",
    "Profile": "One row for each line: when its revised budget is spent, in £ and pence. Months "
    "are filled in by method; type them yourself where the method is Manual.",
    "Monitoring": f"One row for each period: actual, forecast and variance, in £. {COLOURED}",
    "ReserveList": "One row for each earmarked reserve, with its purpose; a cap is in £.",
    "Reserves": "One row for each movement; enter every amount as a positive number, in £. "
    f"{COLOURED}",
    "Funding": f"One row for each external grant and year, in £. {COLOURED}",
    "Awards": f"One row for each local award from a grant, in £ and pence. {COLOURED}",
    "Bids": "One row for each bid for more funding, with its likely range in £.",
    "Services": "One row for each service, its provider, route and value, in £ and pence. "
    f"{COLOURED}",
    "CoFunding": "One row for each partner, service and year: what the partner pays, in £ and "
    f"pence. {COLOURED}",
    "Delivery": "One row for each action of the delivery plan; no amounts.",
    "Scorecard": "One row for each measure, with its target and its quarters, each measure in its "
    f"own unit. {COLOURED}",
    "Risks": "One row for each risk, scored from 1 to 5 before and after what is done about it; no "
    f"amounts. {COLOURED}",
    "Calendar": f"One row for each meeting of a board and each report; no amounts. {COLOURED}",
    "Ledger": "One row for each ledger code and period: what the accounts say was spent, in £.",
    "Publish": "One row for each award marked Yes under Publish in Awards, in the columns that "
    "360Giving asks for; amounts in £. Type nothing here; if rows run out, pull the table's corner "
    "down.",
    "Organisations": "One row for each funder, provider, recipient or partner; no amounts.",
    "Codes": "The values that drop-downs offer, and the office's limits and thresholds in £ or as "
    "shares. Keep the values of one list together.",
}

RESULTS = {
    "Summary": "Totals by portfolio and year, external funding, and each reserve. Type nothing "
    "there.",
    "LiveChecks": "Whether the totals agree with one another. Row 2 of every sheet shows it too.",
    "MTFS": "The medium-term plan, year by year, from the Summary. Type nothing there.",
    "Panel Report": "The tables and sentences for the public report, in £m. Type nothing there.",
}
"""What the sheets that only show results are for."""

TABS = {
    "Read me": "1F3A5F",
    "About": "1F3A5F",
    "Checks": "C55A11",
    "LiveChecks": "C55A11",
    "Summary": "7F7F7F",
    "MTFS": "7F7F7F",
    "Panel Report": "7F7F7F",
    "Publish": "7F7F7F",
    "Years": "5B9BD5",
    "Portfolios": "5B9BD5",
    "ReserveList": "5B9BD5",
    "Organisations": "5B9BD5",
    "Codes": "5B9BD5",
}
"""Tab colours by kind: lists blue, results grey, checks orange; every other sheet is input."""

INPUT_TAB = "FFD966"
