"""What the data mean in the calculated columns of services and their co-funding."""

from __future__ import annotations

import datetime as dt
from decimal import Context, Decimal

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


def cofunding_share(book: Book, row: CoFunding) -> Meant:
    """A partner's share of what all partners pay for a service in a year. (C28)."""
    group = [
        other
        for other in book.rows(CoFunding)
        if (other.service_id, other.year) == (row.service_id, row.year)
    ]
    found = shares([other.amount or 0 for other in group])
    if found is None:
        return ""
    place = next(n for n, other in enumerate(group) if other is row)
    return _DIVIDE.divide(Decimal(found[place]), Decimal(1000))
