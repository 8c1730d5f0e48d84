"""A filled workbook as a Grid, every formula typed in as the file stores it."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from tests.schemas.formula.grids import sheet, table

from commissioning_schemas.grid import Grid, Sheet

Y1, Y2, Y3 = "2020-21", "2021-22", "2022-23"
OWN, RES, EXT = "Own budget", "Reserve", "External"

BUDGET_COLUMNS = [
    "Line",
    "Year",
    "Portfolio",
    "Service",
    "Description",
    "Line type",
    "Paid from",
    "Reserve or fund",
    "Original budget (£)",
    "Virement in (£ calc)",
    "Virement out (£ calc)",
    "Revised budget (£ calc)",
]
BUDGET_FORMULAS = (
    "=SUMIFS(Virements[Amount (£)],Virements[To line],Budget[[#This Row],[Line]])",
    "=SUMIFS(Virements[Amount (£)],Virements[From line],Budget[[#This Row],[Line]])",
    "=Budget[[#This Row],[Original budget (£)]]+Budget[[#This Row],[Virement in (£ calc)]]"
    "-Budget[[#This Row],[Virement out (£ calc)]]",
)
BUDGET: list[tuple[Any, ...]] = [
    ("B2021-DCP-01", Y1, "DCP", "Base", OWN, None, 10000),
    ("B2021-DCP-02", Y1, "DCP", "Base", OWN, None, 700300),
    ("B2021-VV-01", Y1, "VV", "Base", OWN, None, 484300),
    ("B2021-VV-02", Y1, "VV", "Base", EXT, "MOJ-CORE-2021", 891000),
    ("B2021-RRO-01", Y1, "RRO", "Base", OWN, None, 451300),
    ("B2122-DCP-01", Y2, "DCP", "Base", OWN, None, 588900),
    ("B2122-DCP-02", Y2, "DCP", "One-off", RES, "COMM", 40100),
    ("B2122-VV-01", Y2, "VV", "Base", OWN, None, 478000),
    ("B2122-VV-02", Y2, "VV", "Contribution", OWN, None, 60000),
    ("B2122-VV-03", Y2, "VV", "One-off", RES, "COMM", 85000),
    ("B2122-RRO-01", Y2, "RRO", "Base", OWN, None, 495000),
    ("B2122-RRO-02", Y2, "RRO", "Contribution", OWN, None, 24000),
    ("B2122-RRO-03", Y2, "RRO", "One-off", RES, "COMM", 80000),
]
MONTHS = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"]
SIGNED = (
    '=IF(OR(Reserves[[#This Row],[Movement]]="Draw",Reserves[[#This Row],[Movement]]='
    '"Transfer out",Reserves[[#This Row],[Movement]]="Release"),'
    "-Reserves[[#This Row],[Amount (£)]],Reserves[[#This Row],[Amount (£)]])"
)
PROFILE = (
    "=SUM(Profile[[#This Row],[Apr (£)]:[Mar (£)]])",
    "=ROUND(Profile[[#This Row],[Total (£ calc)]]-"
    "SUMIFS(Budget[Revised budget (£ calc)],Budget[Line],Profile[[#This Row],[Line]]),2)",
)
_SHARE = "ROUND(MOD(ROUND({0}/SUM(B$5:B$7)*1000,9),1),9)"
_OWN, _ALL = _SHARE.format("{c}{r}"), _SHARE.format("B$5:B$7")
SHARE = (
    '=IF(OR(SUM(B$5:B$7)=0,MIN(B$5:B$7)<0),"",(INT(ROUND({c}{r}/SUM(B$5:B$7)*1000,9))'
    f"+(SUMPRODUCT(({_ALL}>{_OWN})+({_ALL}={_OWN})"
    "*((B$5:B$7>{c}{r})+(B$5:B$7={c}{r})*(ROW(B$5:B$7)<ROW({c}{r}))))"
    "<1000-SUMPRODUCT(INT(ROUND(B$5:B$7/SUM(B$5:B$7)*1000,9)))))/1000)"
)
REVISED = "Budget[Revised budget (£ calc)]"
SUMMARY = {
    8: "=SUM(B5:B7)",
    9: "=INDEX(Years[Approved budget (£)],MATCH(B$4,Years[Year],0))",
    10: "=B9-B8",
    11: '=SUMIFS(Reserves[Amount (£)],Reserves[Year],B$4,Reserves[Movement],"Draw")',
    12: "=MAX(0,B8-B9-B11)",
    18: '=IF(COUNT(B15:B17)=0,"",ROUND(SUM(B15:B17),3))',
    24: "=SUM(B21:B23)",
    30: "=SUM(B27:B29)",
    32: f'=SUMIFS({REVISED},Budget[Year],B$4,Budget[Line type],"Contribution")',
    35: "=SUMIFS(Reserves[Signed (£ calc)],Reserves[Reserve],$A$34,Reserves[Year],B$4,"
    'Reserves[Movement],"Opening")',
    36: "=SUMIFS(Reserves[Signed (£ calc)],Reserves[Reserve],$A$34,Reserves[Year],B$4,"
    'Reserves[Signed (£ calc)],">0",Reserves[Movement],"<>Opening")',
    37: "=-SUMIFS(Reserves[Signed (£ calc)],Reserves[Reserve],$A$34,Reserves[Year],B$4,"
    'Reserves[Signed (£ calc)],"<0")',
    38: "=B35+B36-B37",
    41: "=B35",
    46: "=B8-C9",
    47: '=IF(B8=0,"",B46/B8)',
}


def budget() -> Sheet:
    lines = [
        (key, year, owner, None, "text", kind, paid, source, amount, *BUDGET_FORMULAS)
        for key, year, owner, kind, paid, source, amount in BUDGET
    ]
    return table("Budget", BUDGET_COLUMNS, *lines)


def virements() -> Sheet:
    columns = ("Virement", "Date", "From line", "To line", "Amount (£)")
    moved = ("V-1", dt.date(2020, 11, 2), "B2021-DCP-01", "B2021-DCP-02", 2500)
    return table("Virements", columns, moved)


def reserves() -> Sheet:
    columns = [
        "Movement id",
        "Reserve",
        "Year",
        "Date",
        "Movement",
        "Amount (£)",
        "Signed (£ calc)",
    ]
    return table(
        "Reserves",
        columns,
        ("R-2021-01", "COMM", Y1, dt.date(2020, 4, 1), "Opening", 0, SIGNED),
        ("R-2021-02", "COMM", Y1, dt.date(2021, 3, 31), "Contribution", 205100, SIGNED),
        ("R-2122-01", "COMM", Y2, None, "Draw", 205100, SIGNED),
    )


def funding() -> Sheet:
    return table(
        "Funding",
        ("Fund", "Year", "Fund name", "Kind", "Portfolio", "Amount awarded (£)"),
        ("MOJ-CORE-2021", Y1, "MOJ Victim / RJ funding", "Annual formula", "VV", 891000),
        ("MOJ-COVID-2021", Y1, "MOJ COVID victim recovery funding", "Emergency", "VV", 482000),
        ("MOJ-CORE-2122", Y2, "MOJ Victim / RJ funding", "Annual formula", "VV", 841000),
        ("MOJ-DASV-2122", Y2, "Domestic abuse support", "Competitive", "VV", 205000),
    )


def awards() -> Sheet:
    lines = [
        (f"A-{at:03}", "MOJ-COVID-2021", 22952.39 if at < 3 else 22952.38) for at in range(1, 22)
    ]
    return table("Awards", ("Award", "Fund", "Amount awarded (£)", "Line"), *lines)


def profile() -> Sheet:
    columns = ("Line", "Method", *(f"{month} (£)" for month in MONTHS))
    in_advance = [121075, 0, 0] * 4
    half_yearly = [0, 0, 0, 0, 0, 225650] * 2
    return table(
        "Profile",
        (*columns, "Total (£ calc)", "Difference (£ calc)"),
        ("B2021-DCP-01", "One payment", 7500, *[0] * 11, *PROFILE),
        ("B2021-DCP-02", "Equal months", *[58566.67] * 8, *[58566.66] * 4, *PROFILE),
        ("B2021-VV-01", "Quarterly in advance", *in_advance, *PROFILE),
        ("B2021-RRO-01", "Half-yearly in arrears", *half_yearly, *PROFILE),
    )


def summary() -> Sheet:
    cells: dict[str, Any] = {"A34": "COMM", "B4": Y1, "C4": Y2, "D4": Y3}
    for at, owner in enumerate(("DCP", "VV", "RRO")):
        for first in (5, 15, 21, 27):
            cells[f"A{first + at}"] = owner
    for column, following in ("BC", "CD", "DE"):
        written: dict[int, str] = dict(SUMMARY)
        for row in (5, 6, 7):
            written[row] = (
                f"=SUMIFS({REVISED},Budget[Year],B$4,Budget[Portfolio],$A{row},"
                'Budget[Paid from],"<>External")'
            )
            written[row + 10] = SHARE.format(c="B", r=row)
            written[row + 16] = (
                "=SUMIFS(Funding[Amount awarded (£)],Funding[Year],B$4,"
                f"Funding[Portfolio],$A{row + 16})"
            )
            written[row + 22] = f"=B{row}+B{row + 16}"
        if column == "D":
            del written[46], written[47]
        for row, formula in written.items():
            cells[f"{column}{row}"] = _filled_right(formula, column, following)
    cells |= {"C35": "=B38", "D35": "=C38"}
    return sheet("Summary", cells)


def _filled_right(formula: str, column: str, following: str) -> str:
    """Fill a formula of column B to the right."""

    def moved(match: re.Match[str]) -> str:
        return (column if match[1] == "B" else following) + match[2]

    return re.sub(r"(?<![A-Za-z$\[])([BC])(\$?\d+)", moved, formula)


def years() -> Sheet:
    return table(
        "Years",
        ("Year", "Approved budget (£)", "Of which contributions (£)"),
        (Y1, 1645900),
        (Y2, 1645900, 84000),
        (Y3, 1645900),
    )


def workbook(*more: Sheet, names: dict[str, str] | None = None) -> Grid:
    owners = table("Portfolios", ("Portfolio", "Name"), ("DCP", "D"), ("VV", "V"), ("RRO", "R"))
    made = (years(), owners, budget(), virements(), reserves(), funding(), awards(), profile())
    return Grid((summary(), *made, *more), names or {})
