"""Random layouts: first the figures of an office, then a sheet that some manager made of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from tests.schemas.grids import Cells, grid, sheet
from tests.schemas.layouts.office import NAMES

from commissioning_schemas.address import Range
from commissioning_schemas.grid import Grid, Value

Choose = Callable[[Sequence[Any]], Any]

PORTFOLIO = (
    "Portfolio",
    "Portfolio area",
    "Area",
    "Theme",
    "Workstream",
    "PORTFOLIO ",
    "Directorate",
)
AMOUNT = (
    "Budget", "Allocation", "Amount", "Approved budget", "Agreed", "Base budget", "Original budget",
    "Requested", "Possible spend", "Proposed", "Value", "Envelope", "Annual budget", "BUDGET:",
)  # fmt: skip
SERVICE = ("Service", "Description", "Project", "Line", "Item", "What for")
NUMBERS = (
    "Last year",
    "Contracts",
    "FTE",
    "Variance",
    "% of total",
    "Budget per head",
    "Remaining",
)
WORDS = ("Notes", "Lead officer", "Comments", "Budget holder", "Status", "Budget code", "Narrative")
TOTALS = ("Total", "TOTAL", "Grand total", "Total budget", "Overall", "Sum", "Totals 2021-22", "")
TITLES = (
    "Commissioning budget {year}", "Spending plan {year}", "{year} allocations", "Finance {year}",
    "Commissioning budget", "Portfolio budgets {year} ({unit})", "Budget monitoring {year}",
    "Community safety {year}",
)  # fmt: skip
UNITS = {"£": 1, "£k": 1_000, "£000": 1_000, "£m": 1_000_000, "": 1}
YEARS = ("2021-22", "2022-23", "2023-24")
YEAR_FORMS = ("{0}-{1}", "{0}/{1}", "FY {0}/{1}")


@dataclass(frozen=True)
class Layout:
    """A workbook, the pounds that it holds, its columns with their fields, and what may be lost."""

    grid: Grid
    pounds: dict[tuple[str, str], int]
    columns: dict[int, str] = field(default_factory=dict)
    slack: int = 1


@dataclass
class _Page:
    rows: list[list[Value]] = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)

    def add(self, *cells: Value) -> int:
        self.rows.append(list(cells))
        return len(self.rows)


def draw(choose: Choose) -> Layout:
    """Draw one layout; ``choose`` takes one of several."""
    years = list(choose([YEARS[:1], YEARS[:2], YEARS]))
    pounds = {
        (year, one): choose(range(20, 900)) * 1_000 + choose([0, 0, 500, 250])
        for year in years
        for one in NAMES
    }
    return choose([_down, _across, _sections])(choose, years, pounds)


def _down(choose: Choose, years: list[str], pounds: dict[tuple[str, str], int]) -> Layout:
    """One row for each portfolio, and a column of years where there are several."""
    if len(years) > 1 and choose([True, False]):
        years = years[:1]
        pounds = {key: value for key, value in pounds.items() if key[0] in years}
    fields = ["portfolio_id", "original_budget"] + (["year"] if len(years) > 1 else [])
    fields += choose([[], ["number"], ["words"], ["words", "number"], ["description"]])
    order = [choose(fields) for _ in range(40)]
    fields = list(dict.fromkeys([*order, *fields]))
    unit = choose(list(UNITS))
    heads = _heads(choose, fields, unit)
    page, left = _top(choose, years, unit)
    page.add(*left, *heads.values())
    form = choose(YEAR_FORMS)
    first = len(page.rows) + 1
    for key, amount in pounds.items():
        page.add(*left, *(_cell(name, key, amount, unit, form, choose) for name in fields))
        if choose([False] * 6 + [True]):
            page.hidden.add(len(page.rows))
        if choose([False] * 8 + [True]):
            page.add()
    _total(choose, page, left, fields, sum(pounds.values()), unit, first)
    return _layout(page, left, fields, pounds, unit)


def _across(choose: Choose, years: list[str], pounds: dict[tuple[str, str], int]) -> Layout:
    """One row for each portfolio, one column for each year."""
    unit = choose(list(UNITS))
    page, left = _top(choose, [], unit)
    form, word = choose(YEAR_FORMS), choose([*AMOUNT[:4], ""])
    shown = [f"{word} {_year(year, form)}".strip() for year in years]
    extra = choose([[], ["Notes"], ["Total"], ["Change"]])
    portfolio = choose(PORTFOLIO)
    if word and choose([True, False]):
        page.add(*left, None, *([word] + [None] * (len(years) - 1)))
        top = len(page.rows)
        page.add(*left, portfolio, *(_year(year, form) for year in years), *extra)
        merged = (Range(top, len(left) + 2, top, len(left) + 1 + len(years)),)
    else:
        page.add(*left, portfolio, *shown, *extra)
        merged = ()
    for one, name in NAMES.items():
        own = [_money(pounds[year, one], unit, "number") for year in years]
        more: list[Value] = [
            {
                "Notes": "as agreed",
                "Total": sum(o for o in own if isinstance(o, int | float)),
                "Change": 0,
            }[e]
            for e in extra
        ]
        page.add(*left, name, *own, *more)
    fields = ["portfolio_id", *["original_budget"] * len(years)]
    made = _layout(page, left, fields, pounds, unit)
    return replace(made, grid=grid(replace(made.grid.sheets[0], merged=merged)))


def _sections(choose: Choose, years: list[str], pounds: dict[tuple[str, str], int]) -> Layout:
    """A heading for each portfolio, its services below it, and a subtotal."""
    year = years[0]
    kept = {key: value for key, value in pounds.items() if key[0] == year}
    unit = choose(list(UNITS))
    page, left = _top(choose, [year], unit)
    fields = ["description", "original_budget"]
    page.add(*left, *_heads(choose, fields, unit).values())
    sub = choose(["Sub-total", "Subtotal", "Total", "{name} total", "Total {name}", ""])
    for (_, one), amount in kept.items():
        page.add(*left, choose([NAMES[one], NAMES[one].upper()]))
        part = amount // 3
        page.add(*left, f"First service of {one}", _money(part, unit, "number"))
        page.add(*left, f"Second service of {one}", _money(amount - part, unit, "number"))
        if sub:
            page.add(*left, sub.format(name=NAMES[one]), _money(amount, unit, "number"))
    if choose([True, False]):
        page.add(*left, choose(TOTALS[:5]), _money(sum(kept.values()), unit, "number"))
    return _layout(page, left, fields, kept, unit)


def _top(choose: Choose, years: list[str], unit: str) -> tuple[_Page, list[Value]]:
    page = _Page()
    for _ in range(choose([0, 0, 1, 3, 9])):
        page.add()
    left: list[Value] = [None] * choose([0, 0, 1, 2])
    title = choose(TITLES)
    year = years[0] if len(years) == 1 else ""
    if choose([True, True, True, False]):
        page.add(*left, title.format(year=year, unit=unit or "£"))
    if choose([True, False, False]):
        page.add(*left, choose(["Draft for discussion", f"All figures in {unit or '£'}", ""]))
    for _ in range(choose([0, 1])):
        page.add()
    return page, left


def _heads(choose: Choose, fields: Sequence[str], unit: str) -> dict[str, str]:
    shown = choose([f" ({unit})", f" {unit}", ""]) if unit else ""
    words = {
        "portfolio_id": lambda: choose(PORTFOLIO),
        "original_budget": lambda: choose(AMOUNT) + shown,
        "year": lambda: choose(["Year", "Financial year", "Year allocated"]),
        "number": lambda: choose(NUMBERS),
        "words": lambda: choose(WORDS),
        "description": lambda: choose(SERVICE),
    }
    return {name: words[name]() for name in fields}


def _cell(
    name: str, key: tuple[str, str], amount: int, unit: str, form: str, choose: Choose
) -> Value:
    if name == "portfolio_id":
        return str(choose([NAMES[key[1]], NAMES[key[1]], NAMES[key[1]].upper(), key[1]]))
    if name == "original_budget":
        return _money(amount, unit, choose(["number", "number", "text"]))
    if name == "year":
        return _year(key[0], form)
    if name == "number":
        return int(choose(range(1, 60)))
    return "as agreed" if name == "words" else f"Services of {key[1]} in {key[0]}"


def _total(
    choose: Choose, page: _Page, left: list[Value], fields: Sequence[str], whole: int, unit: str,
    first: int,
) -> None:  # fmt: skip
    if not choose([True, True, False]):
        return
    label = choose(TOTALS)
    if not label and fields[0] == "original_budget":
        return
    cells: list[Value] = [None] * len(fields)
    cells[0 if fields[0] != "original_budget" else 1] = label or None
    cells[fields.index("original_budget")] = _money(whole, unit, "number")
    for _ in range(choose([0, 0, 1])):
        page.add()
    page.add(*left, *cells)


def _layout(
    page: _Page, left: list[Value], fields: Sequence[str], pounds: dict[tuple[str, str], int],
    unit: str,
) -> Layout:  # fmt: skip
    rows: list[Cells] = [tuple(row) or (None,) for row in page.rows]
    drawn = replace(sheet("Plan", *rows), hidden_rows=frozenset(page.hidden))
    columns = {
        len(left) + place: name
        for place, name in enumerate(fields, 1)
        if name in ("portfolio_id", "original_budget", "year")
    }
    slack = 1 if UNITS[unit] == 1 else 2
    return Layout(grid(drawn), pounds, columns, slack)


def _year(label: str, form: str) -> str:
    return form.format(label[:4], label[5:])


def _money(pounds: int, unit: str, how: str) -> Value:
    scaled = pounds / UNITS[unit]
    number: Value = int(scaled) if scaled == int(scaled) else scaled
    if how == "text" and unit in ("£", "£k", "£m"):
        return f"£{number:,}{unit[1:]}"
    return number
