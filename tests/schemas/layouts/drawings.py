"""Layouts in which managers keep their figures, drawn with the data of the working example."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from tests.schemas.grids import Cells, grid, sheet, with_tables
from tests.schemas.layouts.office import NAMES, YEARS, due, lines, pounds

from commissioning_schemas.address import Range
from commissioning_schemas.grid import Grid, Sheet

Budget = dict[tuple[str, str], int]
BLANK: Cells = (None,)


@dataclass(frozen=True)
class Drawing:
    """A workbook, what its budget holds, and the least amount that it shows."""

    grid: Grid
    budget: Budget = field(default_factory=due)
    resolution: int = 1
    answers: dict[str, str] = field(default_factory=dict)
    codes: frozenset[str] = frozenset()


DRAWINGS: dict[str, Callable[[], Drawing]] = {}


def drawing(make: Callable[[], Drawing]) -> Callable[[], Drawing]:
    DRAWINGS[make.__name__] = make
    return make


def parts(year: str) -> Iterator[tuple[str, int]]:
    for one, name in NAMES.items():
        yield name, pounds(year, one)


def total(year: str) -> int:
    return sum(amount for _, amount in parts(year))


def details(year: str) -> Iterator[tuple[str, str, int]]:
    for one in lines():
        if one.year == year:
            yield NAMES[one.portfolio], one.description, one.pounds


def plan(year: str, name: str = "") -> Sheet:
    """Draw the plainest table: a title, headings, a line for each portfolio and a total."""
    return sheet(
        name or f"Plan {year}",
        (f"Commissioning budget {year}",),
        BLANK,
        ("Portfolio", "Budget (£)"),
        *parts(year),
        ("Total", total(year)),
    )


@drawing
def a_table_for_each_year() -> Drawing:
    return Drawing(grid(plan("2020-21"), plan("2021-22")))


@drawing
def headings_far_down_and_to_the_right_below_a_merged_title() -> Drawing:
    rows: list[Cells] = [(None, None, "Office of the Commissioner"), BLANK, BLANK]
    rows += [(None, None, "Commissioning budget 2021-22, in £"), *[BLANK] * 4]
    rows += [(None, None, "Portfolio", "Allocation")]
    rows += [(None, None, name, amount) for name, amount in parts("2021-22")]
    rows += [(None, None, "Total", total("2021-22"))]
    page = replace(sheet("Money", *rows), merged=(Range.parse("C1:F1"), Range.parse("C4:F4")))
    return Drawing(grid(page), due("2021-22"))


@drawing
def years_across() -> Drawing:
    rows = [(NAMES[one], *(pounds(year, one) for year in YEARS)) for one in NAMES]
    sums = ("Total", *map(total, YEARS))
    return Drawing(
        grid(sheet("Budget", ("Budgets",), ("Portfolio", "2020/21 £", "2021/22 £"), *rows, sums))
    )


@drawing
def two_heading_rows_with_years_over_amounts() -> Drawing:
    head = ("Portfolio", "2020-21", "2021-22")
    rows = [(NAMES[one], *(pounds(year, one) for year in YEARS)) for one in NAMES]
    return Drawing(grid(sheet("Lines", head, (None, "Budget (£)", "Budget (£)"), *rows)))


@drawing
def a_row_of_units_below_the_headings() -> Drawing:
    rows = [(name, amount / 1_000_000, "as agreed") for name, amount in parts("2021-22")]
    page = sheet(
        "Paper 1",
        ("Commissioning budget 2021-22",),
        ("Portfolio", "Budget", "Comments"),
        (None, "£m", None),
        *rows,
        ("Total", total("2021-22") / 1_000_000),
    )
    return Drawing(grid(page), due("2021-22"))


@drawing
def one_sheet_for_each_portfolio() -> Drawing:
    pages = []
    for name in NAMES.values():
        rows = [(text, amount) for part, text, amount in details("2021-22") if part == name]
        whole = sum(amount for _, amount in rows)
        title = ("Budget 2021-22 (£)",)
        pages.append(sheet(name, title, ("Service", "Budget"), *rows, ("Total", whole)))
    return Drawing(grid(*pages), due("2021-22"))


@drawing
def two_tables_on_a_sheet_with_prose_between() -> Drawing:
    rows: list[Cells] = []
    for year in YEARS:
        rows += [(f"Table: commissioning budget {year}",), ("Portfolio", "Budget £")]
        rows += [*parts(year), ("Total", total(year)), BLANK]
        rows += [("The managers have agreed these figures with the finance team.",), BLANK]
    return Drawing(grid(sheet("Report", *rows)))


@drawing
def the_total_in_the_middle_and_below_it_what_pays() -> Drawing:
    year = "2021-22"
    page = sheet(
        "Table 2",
        (f"{year} PCC commissioning allocation", "£"),
        *parts(year),
        ("Total requested", total(year)),
        (f"{year} budget", 1_645_900),
        ("Commissioning reserve", 205_100),
    )
    return Drawing(grid(page), due(year))


@drawing
def thousands_with_brackets_for_less() -> Drawing:
    year = "2021-22"
    rows = [(name, f"{amount / 1000:,.1f}", "(0.0)") for name, amount in parts(year)]
    head = ("Portfolio", "Budget", "Variance")
    page = sheet("Budget £000", (f"Commissioning budget {year} (£'000)",), head, *rows)
    return Drawing(
        grid(page),
        due(year),
        100,
        {
            "Budget £000!A2 also": "yes",
            "Budget £000!C2 sign": "over is plus",
            "Budget £000!A2 period": "M12",
        },
    )


@drawing
def amounts_as_text_with_hard_spaces() -> Drawing:
    year = "2020-21"
    rows = [(f"{name}\xa0", f"£{amount:,}\xa0") for name, amount in parts(year)]
    page = sheet("Budget", (f"Budget\xa0{year}",), ("Portfolio\xa0", "Amount\xa0(£)"), *rows)
    return Drawing(grid(page), due(year))


@drawing
def sections_with_subtotals() -> Drawing:
    rows: list[Cells] = [("Commissioning budget 2021-22",), ("Description", "Budget (£)")]
    for name in NAMES.values():
        rows.append((name.upper(),))
        own = [(text, amount) for part, text, amount in details("2021-22") if part == name]
        rows += [(f"  {text}", amount) for text, amount in own]
        rows.append(("Sub-total", sum(amount for _, amount in own)))
    rows.append(("Grand total", total("2021-22")))
    return Drawing(grid(sheet("Lines", *rows)), due("2021-22"))


@drawing
def a_portfolio_merged_down_its_lines() -> Drawing:
    rows: list[Cells] = [("Budget 2021-22 £",), ("Portfolio", "Service", "Budget")]
    areas, last = [], ""
    for part, text, amount in details("2021-22"):
        rows.append((part if part != last else None, text, amount))
        if part == last:
            areas[-1] = replace(areas[-1], bottom=len(rows))
        else:
            areas.append(Range(len(rows), 1, len(rows), 1))
        last = part
    page = replace(sheet("Lines", *rows), merged=tuple(a for a in areas if a.bottom > a.top))
    return Drawing(grid(page), due("2021-22"))


@drawing
def a_row_of_column_numbers() -> Drawing:
    year = "2021-22"
    rows = [(name, amount, "as agreed") for name, amount in parts(year)]
    head = ("Portfolio", "Budget (£)", "Notes")
    return Drawing(grid(sheet("T6", (f"Budget {year}",), head, (1, 2, 3), *rows)), due(year))


@drawing
def headings_repeated_on_the_next_page() -> Drawing:
    head = ("Portfolio", "Service", "Budget (£)")
    rows: list[Cells] = [("Commissioning budget 2021-22",), head]
    for number, line in enumerate(details("2021-22")):
        rows += [BLANK, head] if number == 4 else []
        rows.append(line)
    return Drawing(grid(sheet("Lines", *rows)), due("2021-22"))


@drawing
def two_tables_side_by_side() -> Drawing:
    rows: list[Cells] = [("Budget 2020-21", None, None, None, "Budget 2021-22")]
    rows.append(("Portfolio", "Budget (£)", None, None, "Portfolio", "Budget (£)"))
    both = zip(parts("2020-21"), parts("2021-22"), strict=True)
    rows += [(*left, None, None, *right) for left, right in both]
    return Drawing(grid(sheet("Both", *rows)))


@drawing
def notes_between_the_numbers() -> Drawing:
    rows = [(name, "see minutes", amount, "ok") for name, amount in parts("2020-21")]
    head = ("Portfolio", "Lead officer", "Budget (£)", "Checked by")
    return Drawing(grid(sheet("2020-21", ("Budget 2020-21",), head, *rows)), due("2020-21"))


@drawing
def blank_rows_before_the_total() -> Drawing:
    year = "2020-21"
    page = sheet(
        "Fund", (f"Budget {year}",), ("Portfolio", "Budget (£)"), *parts(year), BLANK, BLANK,
        ("Total", total(year)),
    )  # fmt: skip
    return Drawing(grid(page), due(year))


@drawing
def an_excel_table_under_another_name() -> Drawing:
    rows = [("2021-22", *line) for line in details("2021-22")]
    page = sheet("Data", ("Year", "Portfolio", "Description", "Original budget (£)"), *rows)
    return Drawing(grid(with_tables(page, {"tblPlan": f"A1:D{len(rows) + 1}"})), due("2021-22"))


@drawing
def labels_without_a_heading() -> Drawing:
    page = sheet("Plan", ("Budgets 2020-21",), (None, "Budget (£)", "Notes"), *parts("2020-21"))
    return Drawing(grid(page), due("2020-21"))


@drawing
def pounds_and_pence() -> Drawing:
    rows = [(name, amount + 0.25) for name, amount in parts("2020-21")]
    page = sheet("Plan", ("Budget 2020-21",), ("Portfolio", "Budget"), *rows)
    return Drawing(grid(page), due("2020-21"))


@drawing
def an_old_year_hidden() -> Drawing:
    drawn = years_across()
    page = replace(drawn.grid.sheets[0], hidden_columns=frozenset({2}))
    return replace(drawn, grid=Grid((page,)))


@drawing
def the_unit_in_the_line_above() -> Drawing:
    rows = [(name, amount / 1000) for name, amount in parts("2021-22")]
    page = sheet(
        "Plan", ("Budget 2021-22",), ("All figures in £000s",), ("Portfolio", "Budget"), *rows
    )
    return Drawing(grid(page), due("2021-22"))


@drawing
def parts_of_a_line_shown_again() -> Drawing:
    rows: list[Cells] = [*parts("2021-22")]
    rows.insert(2, ("of which SARC", 60_000))
    page = sheet("Plan", ("Budget 2021-22",), ("Portfolio", "Budget (£)"), *rows)
    return Drawing(grid(page), due("2021-22"))


@drawing
def what_pays_below_a_line_of_words() -> Drawing:
    year = "2021-22"
    page = sheet(
        "Plan",
        (f"Budget {year}",),
        ("Portfolio", "Budget (£)"),
        *parts(year),
        ("Total", total(year)),
        ("Funded by:",),
        ("Core budget", 1_645_900),
        ("Use of reserve", 205_100),
        ("Total funding", total(year)),
    )
    return Drawing(grid(page), due(year))


@drawing
def pasted_from_the_ledger() -> Drawing:
    rows = [(f"{name}  ", f" {amount:,} ") for name, amount in parts("2020-21")]
    page = sheet("Paste", ("Budget 2020-21 (£)",), ("Portfolio ", " Budget"), *rows)
    return Drawing(grid(page), due("2020-21"))


@drawing
def the_year_in_a_column_written_in_several_ways() -> Drawing:
    forms = {"2020-21": "2020/21", "2021-22": "FY 2021-22"}
    rows = [(forms[year], name, amount) for year in YEARS for name, amount in parts(year)]
    return Drawing(grid(sheet("All", ("Year", "Portfolio", "Budget £"), *rows)))


@drawing
def years_over_three_amounts_each() -> Drawing:
    top = ("Portfolio", "2020-21", None, None, "2021-22", None, None)
    low = (None, *("Budget", "Forecast", "Variance") * 2)
    rows = [
        (
            NAMES[one],
            *(n for year in YEARS for n in (pounds(year, one), pounds(year, one) - 100, -100)),
        )
        for one in NAMES
    ]
    page = sheet("Position", ("Monitoring, £",), top, low, *rows)
    page = replace(page, merged=(Range.parse("B2:D2"), Range.parse("E2:G2")))
    return Drawing(grid(page), answers={"Position!A3 also": "yes", "Position!A3 period": "OUT"})


@drawing
def a_row_of_money_kept_by_the_office() -> Drawing:
    year = "2021-22"
    rows: list[Cells] = [(text, amount) for _, text, amount in details(year)]
    rows.append(("Retained by the office", 5_000))
    whole = total(year) + 5_000
    page = sheet("Plan", (f"Budget {year}",), ("Service", "Budget (£)"), *rows, ("Total", whole))
    return Drawing(grid(page), {(year, ""): whole})


@drawing
def rows_without_headings() -> Drawing:
    page = sheet("Breakdown", *[(name, amount) for name, amount in parts("2020-21")])
    answers = {
        "Breakdown!A1 table": "Budget",
        "Breakdown!A1 column A": "portfolio_id",
        "Breakdown!A1 column B": "original_budget",
        "Breakdown!A1 year": "2020-21",
    }
    return Drawing(grid(page), due("2020-21"), answers=answers)


@drawing
def a_total_without_a_label() -> Drawing:
    rows = [*parts("2020-21"), (None, f"=SUM(B3:B{2 + len(NAMES)})")]
    page = sheet("Plan", ("Budget 2020-21",), ("Portfolio", "Budget (£)"), *rows)
    return Drawing(grid(page), due("2020-21"))
