"""What the data mean in the calculated columns of services and their co-funding."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Context, Decimal
from functools import cached_property

from ..book import Book
from ..money import Pence, pence_from_number
from ..split import shares
from ..tables import CodeValue, CoFunding, Service
from ..units import Unit
from ..words import normal
from .model import Meant

_DIVIDE = Context(prec=28)


def lifetime_net(service: Service) -> Pence | None:
    """The annual value times the whole months from start to end. (C31)."""
    if service.start is None or service.end is None:
        return None
    after = service.end + dt.timedelta(days=1)
    months = (after.year - service.start.year) * 12 + after.month - service.start.month
    return _whole(Decimal((service.annual_value or 0) * months) / 12)


def lifetime_gross(service: Service) -> Pence | None:
    """The lifetime value with VAT. (C31)."""
    net = lifetime_net(service)
    return None if net is None else _whole(net * (1 + (service.vat_rate or Decimal(0))))


def _whole(pence: Decimal) -> Pence:
    return pence_from_number(pence / 100, Unit.POUNDS)[0]


def threshold(book: Book, service: Service) -> Meant:
    """The procurement threshold in force when a contract starts; blank for others. (C44)."""
    if service.route != "Contract":
        return ""
    light = service.procurement_route == "Light touch"
    wanted = "threshold light touch" if light else "threshold services"
    dated = [
        (row.from_date, row.number or Decimal(0))
        for row in book.rows(CodeValue)
        if normal(row.list) == wanted and row.from_date is not None
    ]
    if service.start is None:
        return None
    in_force = [number for day, number in dated if day <= service.start]
    latest = max((day for day, _ in dated if day <= service.start), default=None)
    if not in_force:
        return 0
    return sum(pence_from_number(number, Unit.POUNDS)[0] for day, number in dated if day == latest)


def above_threshold(book: Book, service: Service) -> Meant:
    """Whether the value reaches the threshold: net before the change of basis, then gross."""
    limit = threshold(book, service)
    if not isinstance(limit, int) or service.start is None:
        return "" if limit == "" else None
    gross = is_gross(book, service)
    value = lifetime_gross(service) if gross else lifetime_net(service)
    return None if value is None else value >= limit


def is_gross(book: Book, service: Service) -> bool:
    """Tell whether a service starts on or after the day from which VAT counts. (C32)."""
    gross_from = book.gross_from
    return gross_from is not None and service.start is not None and service.start >= gross_from


def next_decision_by(book: Book, service: Service) -> Meant:
    """The last day to decide what follows a service: its end less the notice period. (C45)."""
    if service.end is None:
        return None
    return service.end - dt.timedelta(days=int(book.limits["notice_days"]))


class PartnerShares:
    """Each partner's share of what all partners pay for a service in a year. (C28)."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def of(self, row: CoFunding) -> Meant:
        """Return the share of one row; blank where nothing is paid."""
        return self._by_row[id(row)]

    @cached_property
    def _by_row(self) -> Mapping[int, Meant]:
        groups: dict[tuple[str, str], list[CoFunding]] = {}
        for row in self._book.rows(CoFunding):
            groups.setdefault((row.service_id, row.year), []).append(row)
        found: dict[int, Meant] = {}
        for group in groups.values():
            split = shares([row.amount or 0 for row in group])
            for at, row in enumerate(group):
                share = None if split is None else _DIVIDE.divide(Decimal(split[at]), Decimal(1000))
                found[id(row)] = "" if share is None else share
        return found
