"""What the data mean in each cell of a Summary."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from ..book import Book
from ..owned import Planned, Subject, summary
from ..tables import Portfolio
from .model import FigureKind, Meant
from .summary_layout import SummarySheet
from .sums import Sums


def kind_of(planned: Planned) -> FigureKind:
    """Return how a planned figure is compared: as money, a share, text or a number."""
    kinds: Mapping[str, FigureKind] = {"money": "money", "share": "share", "millions": "number"}
    return kinds.get(planned.look, "text")


_OF_SHARES = frozenset({"C12", "C13"})
_OF_PORTFOLIO = frozenset({"C04", "C12", "C14", "C15", "C51"})
_OF_RESERVE = frozenset({"C18", "C19", "C20", "C21"})


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
        """Return what the data mean in one cell; nothing where its labels do not say."""
        return _BY_FIGURE[planned.figure](self, planned) if self._is_named(planned) else None

    def _is_named(self, planned: Planned) -> bool:
        """Tell whether the labels of a cell say what it is about."""
        about, figure = planned.about, planned.figure
        if figure != "C51" and not self._year(planned):
            return False
        if figure in _OF_SHARES and "" in self.shown.portfolios:
            return False
        if figure in _OF_PORTFOLIO:
            return bool(about.portfolio)
        return figure not in _OF_RESERVE or bool(about.reserve)

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


_BY_FIGURE: Mapping[str, Callable[[SummaryCells, Planned], Meant]] = {
    "C04": lambda own, p: own.sums.requested(own._year(p), own._portfolio(p)),
    "C05": lambda own, p: own.sums.requested(own._year(p)),
    "C06": lambda own, p: own.sums.approved(own._year(p)),
    "C07": lambda own, p: own.sums.unallocated(own._year(p)),
    "C08": lambda own, p: own.sums.drawn(own._year(p)),
    "C09": lambda own, p: own.sums.gap(own._year(p)),
    "C12": SummaryCells._share,
    "C13": lambda own, p: "" if own._shares(p) is None else Decimal(1),
    "C14": lambda own, p: own.sums.external(own._year(p), own._portfolio(p)),
    "C48": lambda own, p: own.sums.external(own._year(p)),
    "C15": lambda own, p: own.sums.resources(own._year(p), own._portfolio(p)),
    "C49": lambda own, p: own.sums.resources(own._year(p)),
    "C16": lambda own, p: own.sums.contributions(own._year(p)),
    "C18": lambda own, p: own.sums.opening(own._reserve(p), own._year(p)),
    "C19": lambda own, p: own.sums.came_in(own._reserve(p), own._year(p)),
    "C20": lambda own, p: own.sums.went_out(own._reserve(p), own._year(p)),
    "C21": lambda own, p: own.sums.closing(own._reserve(p), own._year(p)),
    "C50": SummaryCells._all_reserves,
    "C22": SummaryCells._fall,
    "C51": SummaryCells._name,
}
