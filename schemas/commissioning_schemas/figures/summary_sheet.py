"""What the data mean in each cell of a Summary."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property

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
        return self._by_figure[planned.figure](planned) if self._is_named(planned) else None

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

    @cached_property
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
