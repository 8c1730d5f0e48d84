"""The Panel Report: the three tables and the money sentences, in £m (domain.md B.2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..address import column_letters
from .head import BEGIN, FIRST_ROW, HEADINGS_ROW, head
from .panel_formulas import award_change, award_change_share, fund_cells, in_millions, sentences
from .planned import Look, Planned, Subject
from .summary_rows import SummaryRows

NAME = "Panel Report"
_SENTENCE = "Amounts in £m, from the Summary and Funding. Type nothing here."
_AMOUNT = "Amount (£m)"


@dataclass(frozen=True, slots=True)
class PanelReportRows:
    """Where the parts of the Panel Report stand: portfolios, funds and recurring grants."""

    portfolios: int
    funds: int
    recurring: int

    @property
    def total(self) -> int:
        """The row of table 1's total; its note stands below it."""
        return 5 + self.portfolios

    @property
    def second(self) -> int:
        """The row of table 2's headings."""
        return 8 + self.portfolios

    @property
    def requested(self) -> int:
        """The row of table 2's total; the budget and the reserve stand below it."""
        return 9 + 2 * self.portfolios

    @property
    def third(self) -> int:
        """The row of table 3's headings."""
        return 13 + 2 * self.portfolios

    @property
    def total_external(self) -> int:
        """The row of table 3's total."""
        return 14 + 2 * self.portfolios + self.funds

    @property
    def changes(self) -> int:
        """The row of the headings over the changes of recurring grants."""
        return self.total_external + 2

    @property
    def sentences(self) -> int:
        """The row of the word over the sentences."""
        return self.changes + 2 + self.recurring


@dataclass(slots=True)
class _Sheet:
    cells: list[Planned] = field(default_factory=list)

    def words(self, row: int, look: Look, *texts: str) -> None:
        """Plan labels or headings side by side from column A."""
        self.cells += [Planned(row, c, text, look) for c, text in enumerate(texts, 1)]

    def figure(
        self, row: int, column: int, text: str, look: Look, figure: str, about: Subject, label: str
    ) -> None:
        """Plan one calculated cell."""
        self.cells.append(Planned(row, column, text, look, figure, about, label, about.year))


def plan(
    portfolios: Sequence[tuple[str, str]],
    years: Sequence[str],
    base_year: str,
    funds: Sequence[str],
    recurring: Sequence[tuple[str, str, str]],
    layout: SummaryRows,
) -> list[Planned]:
    """Plan every cell of the Panel Report.

    ``portfolios`` are (id, name); ``funds`` the ids of the base year's funds, in the order of
    Funding; ``recurring`` (fund, next year's fund, name). In the last year of the workbook
    there is no table 2 and no change. Only the head is planned without portfolios or base year.
    """
    if not portfolios or base_year not in years:
        return head(NAME, BEGIN)
    at = PanelReportRows(len(portfolios), len(funds), len(recurring))
    base = years.index(base_year)
    following = years[base + 1] if base + 1 < len(years) else ""
    this_column, next_column = column_letters(base + 2), column_letters(base + 3)
    sheet = _Sheet(head(NAME, _SENTENCE))
    _first_table(sheet, at, layout, portfolios, base_year, this_column)
    if following:
        _second_table(sheet, at, layout, portfolios, following, next_column)
        _changes(sheet, at, recurring, base_year, following)
    _third_table(sheet, at, layout, funds, base_year, this_column)
    sheet.words(at.sentences, "heading", "Sentences")
    texts = sentences(at.total, at.requested, at.total_external, this_column)
    spoken = texts if following else (texts[0], texts[2])
    for count, text in enumerate(spoken, 1):
        about, label = Subject(year=base_year), f"Sentence {count}"
        sheet.figure(at.sentences + count, 1, text, "text", "C40", about, label)
    return sorted(sheet.cells, key=lambda cell: (cell.row, cell.column))


def _first_table(
    sheet: _Sheet,
    at: PanelReportRows,
    layout: SummaryRows,
    portfolios: Sequence[tuple[str, str]],
    year: str,
    column: str,
) -> None:
    sheet.words(HEADINGS_ROW, "heading", f"Commissioning budget {year}", _AMOUNT)
    _portfolio_rows(sheet, FIRST_ROW, layout, portfolios, year, column, "C37")
    sheet.words(at.total, "label", "Total")
    about = Subject(year=year)
    text = in_millions(column, layout.approved)
    sheet.figure(at.total, 2, text, "millions", "C37", about, "Total")
    parts = f"SUM(B{FIRST_ROW}:B{at.total - 1})-B{at.total}"
    note = f'=IF(ROUND({parts},3)=0,"","Figures may not sum due to rounding.")'
    sheet.figure(at.total + 1, 1, note, "text", "C37", about, "Note")


def _portfolio_rows(
    sheet: _Sheet,
    first: int,
    layout: SummaryRows,
    portfolios: Sequence[tuple[str, str]],
    year: str,
    column: str,
    figure: str,
) -> None:
    for index, (portfolio, name) in enumerate(portfolios):
        sheet.words(first + index, "label", name)
        about = Subject(portfolio=portfolio, year=year)
        text = in_millions(column, layout.requested(index))
        sheet.figure(first + index, 2, text, "millions", figure, about, name)


def _second_table(
    sheet: _Sheet,
    at: PanelReportRows,
    layout: SummaryRows,
    portfolios: Sequence[tuple[str, str]],
    year: str,
    column: str,
) -> None:
    sheet.words(at.second, "heading", f"Commissioning allocation {year}", _AMOUNT)
    _portfolio_rows(sheet, at.second + 1, layout, portfolios, year, column, "C38")
    below = {
        "Total requested": layout.total_requested,
        "Budget": layout.approved,
        "Commissioning reserve": layout.draw,
    }
    for row, (label, source) in enumerate(below.items(), at.requested):
        sheet.words(row, "label", label)
        text = in_millions(column, source)
        sheet.figure(row, 2, text, "millions", "C38", Subject(year=year), label)


def _third_table(
    sheet: _Sheet,
    at: PanelReportRows,
    layout: SummaryRows,
    funds: Sequence[str],
    year: str,
    column: str,
) -> None:
    sheet.words(at.third, "heading", f"External funding {year}", _AMOUNT, "Year allocated")
    looks: tuple[Look, Look, Look] = ("text", "millions", "text")
    for row, fund in enumerate(funds, at.third + 1):
        about = Subject(year=year, fund=fund)
        for place, (text, look) in enumerate(zip(fund_cells(fund), looks, strict=True), 1):
            sheet.figure(row, place, text, look, "C39", about, fund)
    sheet.words(at.total_external, "label", "Total")
    text = in_millions(column, layout.total_external)
    about, label = Subject(year=year), "Total external"
    sheet.figure(at.total_external, 2, text, "millions", "C39", about, label)


def _changes(
    sheet: _Sheet,
    at: PanelReportRows,
    recurring: Sequence[tuple[str, str, str]],
    year: str,
    following: str,
) -> None:
    title = f"Recurring grants, change {year} to {following}"
    sheet.words(at.changes, "heading", title, "Change (£m)", "Change (%)")
    for row, (fund, next_fund, name) in enumerate(recurring, at.changes + 1):
        sheet.words(row, "label", name)
        about, label = Subject(year=following, fund=next_fund), f"{name} change"
        change = award_change(fund, next_fund)
        sheet.figure(row, 2, change, "millions", "C47", about, label)
        share = award_change_share(fund, next_fund)
        sheet.figure(row, 3, share, "share", "C47", about, label)
