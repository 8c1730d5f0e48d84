"""The sheets that the product owns: which of them no longer fit the lists, and must be rebuilt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..book import Book
from ..figures import Figures
from ..figures.collect import OwnedSheet
from ..figures.mtfs_sheet import read_mtfs
from ..figures.panel_sheet import read_panel
from ..figures.summary_layout import SummarySheet
from ..grid import Sheet
from ..layout import as_text
from ..owned import Planned, live_checks, mtfs, panel_report, summary
from ..owned.head import FIRST_ROW, HEADINGS_ROW
from ..owned.lists import Lists, is_formula, plans
from ..owned.recurring import FundLine
from ..summary_lists import year_out_of_order
from ..tables import Portfolio, Reserve, Year
from ..words import clean, listing, normal
from .model import LeftAlone
from .what_is_there import lacking

ALWAYS = (summary.NAME, live_checks.NAME)
"""The sheets of ours that every workbook has; the others come with their modules."""

OURS = (*ALWAYS, mtfs.NAME, panel_report.NAME)

_MISSING = "it was not there, or had nothing to show"
_LABEL_LOST = "one of its labels was lost"
_OUT_OF_ORDER = "its years were not in order"
_OUTDATED = "its words or its grants were not those of the workbook any more"

_MODULES = {"Awards": "awards", "Virements": "virements", "Profile": "profile"}
"""The tables that live checks go by, and the modules that bring them."""


@dataclass(frozen=True)
class Stale:
    """A sheet that must be rebuilt: its plan, and in words what changed."""

    name: str
    plan: Sequence[Planned]
    why: str


@dataclass(frozen=True)
class OwnSheets:
    """The plans of the sheets that a workbook has or must have, parted by what becomes of them."""

    lists: Lists
    fitting: dict[str, Sequence[Planned]]
    stale: Sequence[Stale]
    left: Sequence[LeftAlone]


def own_sheets(book: Book, figures: Figures) -> OwnSheets:
    """Tell which sheets fit the lists of a workbook. Without portfolios or years all do."""
    wanted = _lists(book, figures.summary)
    if not wanted.portfolios or not wanted.years:
        return OwnSheets(wanted, {}, (), ())
    lists, why = _as_shown(book, wanted, figures), ""
    if lists is None:
        lists, why = wanted, _what_changed(wanted, figures)
    fitting: dict[str, Sequence[Planned]] = {}
    stale, left = [], []
    for name, plan in plans(lists).items():
        sheet = book.grid.sheet(name)
        if sheet is None and name not in ALWAYS:
            continue
        if sheet is not None and not why and _fits(book, figures, sheet, name, plan):
            fitting[name] = plan
        elif refusal := _refusal(book, sheet, name, plan):
            left.append(LeftAlone(name, None, "not-ours", refusal))
        else:
            stale.append(Stale(name, plan, why or (_MISSING if sheet is None else _OUTDATED)))
    return OwnSheets(lists, fitting, stale, left)


def _lists(book: Book, shown: SummarySheet | None) -> Lists:
    """Return the lists of a workbook; what stands below its table joins once it stands inside."""
    seen = {*shown.portfolios, *shown.labels, *shown.reserves} if shown is not None else set()
    known = {text.casefold() for text in seen}
    rows = {
        kind: {
            row.key.casefold(): row
            for row in reversed(book.rows(kind))
            if row.key and (not row.outside or row.key.casefold() in known)
        }
        for kind in (Portfolio, Year, Reserve)
    }
    return Lists(
        [(row.key, getattr(row, "name", "")) for row in reversed(rows[Portfolio].values())],
        sorted(row.key for row in rows[Year].values()),
        [row.key for row in reversed(rows[Reserve].values())],
        book.about.base_year,
        [
            FundLine(f.fund_id, f.year, f.funder_org_id, f.fund_name, f.kind)
            for f in book.funds
            if not f.outside
        ],
        {module for table, module in _MODULES.items() if table.casefold() in book.grid.tables},
    )


def _as_shown(book: Book, wanted: Lists, figures: Figures) -> Lists | None:
    """Return the lists in the order of the Summary; ``None`` where it must be built anew."""
    shown = figures.summary
    if shown is None:
        return None
    names = {key.casefold(): name for key, name in wanted.portfolios}
    pairs = (
        (shown.portfolios, [key for key, _ in wanted.portfolios]),
        (shown.labels, wanted.years),
        (shown.reserves, wanted.reserves),
    )
    if any(_folded(there) != _folded(listed) for there, listed in pairs):
        return None
    if year_out_of_order(book, figures) is not None:
        return None
    portfolios = [(key, names[key.casefold()]) for key in shown.portfolios]
    return replace(wanted, portfolios=portfolios, years=shown.labels, reserves=shown.reserves)


def _folded(texts: Sequence[str]) -> list[str]:
    return sorted(text.casefold() for text in texts)


def _what_changed(wanted: Lists, figures: Figures) -> str:
    shown = figures.summary
    if shown is None:
        return _MISSING
    said = []
    for what, there, listed in (
        ("portfolio", shown.portfolios, [key for key, _ in wanted.portfolios]),
        ("year", shown.labels, wanted.years),
        ("reserve", shown.reserves, wanted.reserves),
    ):
        had, has = _folded(there), _folded(listed)
        if "" in had:
            return _LABEL_LOST
        said += [f"{what} {one} was added" for one in listed if one.casefold() not in had]
        said += [f"{what} {one} is gone" for one in there if one.casefold() not in has]
    return listing(said) or _OUT_OF_ORDER


def _fits(book: Book, figures: Figures, sheet: Sheet, name: str, plan: Sequence[Planned]) -> bool:
    """Tell whether a sheet has the words and the size that its plan gives it."""
    if name == summary.NAME:
        return True
    if not has_words_of(sheet, plan):
        return False
    if name == mtfs.NAME:
        return _is_empty(sheet, HEADINGS_ROW, max(cell.column for cell in plan) + 1)
    if name == live_checks.NAME:
        return _is_empty(sheet, max(FIRST_ROW, max(cell.row for cell in plan) + 1), 1)
    return _funds(plan) == _funds(shown_plan(book, figures, name))


def has_words_of(sheet: Sheet, plan: Sequence[Planned]) -> bool:
    """Tell whether every label and heading of a plan stands where it should."""
    words = [cell for cell in plan if cell.row >= HEADINGS_ROW and not cell.figure]
    return all(
        normal(_text(sheet, cell)) == normal(cell.content) for cell in words if not is_formula(cell)
    )


def shown_plan(book: Book, figures: Figures, name: str) -> Sequence[Planned]:
    """Return the plan that a sheet was built from, as far as it can be told from what it shows."""
    shown = figures.summary
    if shown is None:
        return ()
    if name == summary.NAME:
        return shown.plan
    owned: OwnedSheet | None = None
    if name == mtfs.NAME:
        owned = read_mtfs(book.grid, shown, figures.sums)
    elif name == panel_report.NAME:
        owned = read_panel(book, shown, figures.sums)
    return owned.plan if owned is not None else ()


def _text(sheet: Sheet, cell: Planned) -> str:
    return clean(as_text(sheet.value(cell.row, cell.column)))


def _is_empty(sheet: Sheet, row: int, column: int) -> bool:
    return sheet.value(row, column) is None and sheet.formula(row, column) is None


def _funds(plan: Sequence[Planned]) -> set[str]:
    return {cell.content.casefold() for cell in plan if cell.about.fund}


def _refusal(book: Book, sheet: Sheet | None, name: str, plan: Sequence[Planned]) -> str:
    """Say why a sheet cannot be built; "" where it can."""
    if sheet is not None and not _is_ours(sheet, plan):
        return (
            f"the workbook has a sheet {name} of another kind. Give that sheet another name, then "
            "fill again."
        )
    missing = next(_not_there(book, plan), "")
    if missing:
        return f"the sheet needs {missing}, which is not in the workbook."
    return ""


def _is_ours(sheet: Sheet, plan: Sequence[Planned]) -> bool:
    """Tell whether a sheet is empty, or has the title that ours has."""
    title = sheet.value(1, 1)
    if title is None:
        return sheet.extent is None or sheet.formula(2, 1) is not None
    return normal(as_text(title)) == normal(plan[0].content)


def _not_there(book: Book, plan: Sequence[Planned]) -> Iterator[str]:
    """Yield what formulas of a plan need, but for what is built together with it."""
    built = [f'the sheet "{name}"' for name in OURS] + ['the defined name "live_status"']
    for cell in plan:
        if is_formula(cell):
            missing = lacking(cell.content, book.grid)
            if missing and missing not in built:
                yield missing
