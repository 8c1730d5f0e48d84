"""The Summary as it stands: which portfolios, years and reserves it shows, and its figures."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..book import Book
from ..grid import Sheet
from ..layout import is_total_label
from ..owned import Planned, Subject, summary
from ..tables import Portfolio
from ..words import clean, normal
from ..years import read_year
from .model import FigureKind, Meant
from .sums import Sums

SHEET = "Summary"
FIRST_ROW = 5
YEARS_ROW = 4


@dataclass(frozen=True)
class SummarySheet:
    """What the Summary of a workbook shows, in the order of its rows and columns."""

    sheet: Sheet
    portfolios: Sequence[str]
    years: Sequence[str]
    reserves: Sequence[str]

    @property
    def plan(self) -> list[Planned]:
        """Every cell that should stand on this Summary."""
        return summary.plan(self.portfolios, self.years, self.reserves)

    @property
    def labels(self) -> list[str]:
        """The years that it shows, in their standard form."""
        return [read_year(label).label or label for label in self.years]


def read_summary(book: Book) -> SummarySheet | None:
    """Read the labels of a Summary sheet; ``None`` where there is none, or no labels."""
    ours = book.map is None and book.is_recognised
    sheet = book.grid.sheet(SHEET) if ours else None
    if sheet is None:
        return None
    portfolios = _down(sheet, FIRST_ROW)
    years: list[str] = []
    while isinstance(text := sheet.value(YEARS_ROW, len(years) + 2), str) and read_year(text).label:
        years.append(text)
    if not portfolios or not years:
        return None
    at = summary.rows(len(portfolios), 0)
    reserves: list[str] = []
    while (name := _label(sheet, at.reserve(len(reserves)).heading)) and normal(name) != (
        "all reserves"
    ):
        reserves.append(name)
    return SummarySheet(sheet, portfolios, years, reserves)


def _label(sheet: Sheet, row: int) -> str:
    value = sheet.value(row, 1)
    return clean(value) if isinstance(value, str) else ""


def _down(sheet: Sheet, row: int) -> list[str]:
    """Return the labels of column A down to the first total."""
    labels: list[str] = []
    while (text := _label(sheet, row + len(labels))) and not _ends(text):
        labels.append(text)
    return labels


def _ends(label: str) -> bool:
    return is_total_label(label, ("requested",))


def kind_of(planned: Planned) -> FigureKind:
    """Return how a planned figure is compared: as money, a share, text or a number."""
    kinds: Mapping[str, FigureKind] = {"money": "money", "share": "share", "millions": "number"}
    return kinds.get(planned.look, "text")


class SummaryCells:
    """What the data mean in each cell of a Summary."""

    name = summary.NAME

    def __init__(self, book: Book, sums: Sums, shown: SummarySheet) -> None:
        self.sheet = shown.sheet
        self.plan = shown.plan
        self.book = book
        self.sums = sums
        self.shown = shown
        self.labels = dict(zip(shown.years, shown.labels, strict=True))
        ids = {row.key.casefold(): row.key for row in [*book.portfolios, *book.reserves]}
        self.ids = {
            name: ids.get(name.casefold(), name) for name in [*shown.portfolios, *shown.reserves]
        }

    def of(self, planned: Planned) -> Meant:
        """Return what the data mean in one cell."""
        return self._by_figure[planned.figure](planned)

    @property
    def _by_figure(self) -> Mapping[str, Callable[[Planned], Meant]]:
        sums = self.sums
        return {
            "C04": lambda p: sums.requested(self._year(p), self._portfolio(p)),
            "C05": lambda p: sums.requested(self._year(p)),
            "C06": lambda p: sums.approved(self._year(p)),
            "C07": lambda p: sums.unallocated(self._year(p)),
            "C08": lambda p: sums.drawn(self._year(p)),
            "C09": lambda p: sums.gap(self._year(p)),
            "C12": self._share,
            "C13": lambda p: "" if self._shares(p) is None else Decimal(1),
            "C14": lambda p: sums.external(self._year(p), self._portfolio(p)),
            "C48": lambda p: sums.external(self._year(p)),
            "C15": lambda p: sums.resources(self._year(p), self._portfolio(p)),
            "C49": lambda p: sums.resources(self._year(p)),
            "C16": lambda p: sums.contributions(self._year(p)),
            "C18": lambda p: sums.opening(self._reserve(p), self._year(p)),
            "C19": lambda p: sums.came_in(self._reserve(p), self._year(p)),
            "C20": lambda p: sums.went_out(self._reserve(p), self._year(p)),
            "C21": lambda p: sums.closing(self._reserve(p), self._year(p)),
            "C50": self._all_reserves,
            "C22": self._fall,
            "C51": self._name,
        }

    def _year(self, planned: Planned) -> str:
        return self.labels[planned.about.year]

    def _portfolio(self, planned: Planned) -> str:
        return self.ids[planned.about.portfolio]

    def _reserve(self, planned: Planned) -> str:
        return self.ids[planned.about.reserve]

    def _shares(self, planned: Planned) -> Sequence[int] | None:
        ids = [self.ids[name] for name in self.shown.portfolios]
        return self.sums.share_of(self._year(planned), ids)

    def _share(self, planned: Planned) -> Meant:
        found = self._shares(planned)
        if found is None:
            return ""
        place = list(self.shown.portfolios).index(planned.about.portfolio)
        return Decimal(found[place]) / 1000

    def _all_reserves(self, planned: Planned) -> Meant:
        of = {
            "opening": self.sums.opening,
            "in": self.sums.came_in,
            "out": self.sums.went_out,
            "closing": self.sums.closing,
        }[planned.row_label.rsplit(" ", 1)[1].casefold()]
        reserves = {movement.reserve_id for movement in self.book.movements}
        return sum(of(reserve, self._year(planned)) for reserve in sorted(reserves))

    def _fall(self, planned: Planned) -> Meant:
        fall = self.sums.fall(self._year(planned))
        if planned.look != "share" or fall is None:
            return fall
        requested = self.sums.requested(self._year(planned))
        return Decimal(fall) / Decimal(requested) if requested else ""

    def _name(self, planned: Planned) -> Meant:
        wanted = self._portfolio(planned)
        names = (row.name for row in self.book.rows(Portfolio) if row.portfolio_id == wanted)
        return next(names, None)

    def subject(self, planned: Planned) -> Subject:
        """Return what a cell is about, in the spelling of the lists rather than of the sheet."""
        about = planned.about
        return Subject(
            portfolio=self.ids.get(about.portfolio, about.portfolio),
            year=self.labels.get(about.year, about.year),
            reserve=self.ids.get(about.reserve, about.reserve),
        )
