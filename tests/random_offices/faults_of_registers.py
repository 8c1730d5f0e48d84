"""Faults of services, governance and publication."""

from __future__ import annotations

import datetime as dt

from commissioning.template.office import Record
from commissioning_schemas.grid import Value

from .drawing import pence_of
from .governance import BOARD, REPORT
from .ground import Ground, Planted, money
from .kinds import plants


def alone(ground: Ground) -> tuple[int, Record]:
    """Return a service that nobody shares."""
    shared = {row["service_id"] for _, row in ground.rows("CoFunding")}
    return ground.one("Services", lambda row: row["service_id"] not in shared)


@plants("SVC-001", "a service that was bought no way")
def no_route(ground: Ground) -> Planted:
    number, _ = ground.one("Services")
    return ground.change("Services", number, "route", None)


@plants("SVC-002", "a large contract without its notice")
def no_notice(ground: Ground) -> Planted:
    number, row = alone(ground)
    ground.demand(row["route"] == "Contract")
    value = ground.spot("Services", number, "annual_value")
    at = ground.spot("Services", number, "notice_ref")
    return Planted(at, {value: 90_000_000, at: None})


@plants("SVC-005", "a partner who pays a penny less")
def partner_pays_less(ground: Ground) -> Planted:
    number, row = ground.one("CoFunding", lambda row: pence_of(row["amount"]) > 0)
    same = ("service_id", "year")
    last, _ = ground.rows("CoFunding", lambda one: all(one[n] == row[n] for n in same))[-1]
    cells = {ground.spot("CoFunding", number, "amount"): money(pence_of(row["amount"]) - 1)}
    return Planted(ground.spot("CoFunding", last, "amount"), cells)


@plants("SVC-007", "a service that ends before it starts")
def ends_before_it_starts(ground: Ground) -> Planted:
    number, row = ground.one("Services")
    start = row["start"]
    assert isinstance(start, dt.date)
    return ground.change("Services", number, "end", start - dt.timedelta(days=1))


@plants("SVC-007", "an extension to a day before the end")
def extended_backwards(ground: Ground) -> Planted:
    number, row = ground.one("Services")
    end = row["end"]
    assert isinstance(end, dt.date)
    return ground.change("Services", number, "extension_to", end - dt.timedelta(days=1))


@plants("SVC-007", "a service that costs less than nothing")
def costs_less_than_nothing(ground: Ground) -> Planted:
    number, _ = alone(ground)
    return ground.change("Services", number, "annual_value", -1)


@plants("GOV-001", "a quarter in which the board does not meet")
def board_misses_a_quarter(ground: Ground) -> Planted:
    number, _ = ground.one("Calendar", lambda row: row["body"] == BOARD)
    cells = {ground.spot("Calendar", number, "status"): "Cancelled"}
    return Planted("Calendar!None", cells)


@plants("GOV-002", "a report that comes more than half a year later")
def report_too_late(ground: Ground) -> Planted:
    reports = ground.rows("Calendar", lambda row: row["body"] == REPORT)
    first = reports[0][1]["event_date"]
    assert isinstance(first, dt.date)
    return ground.change("Calendar", reports[1][0], "event_date", first + dt.timedelta(days=185))


@plants("GOV-004", "a risk score that is not likelihood times impact")
def score_typed_wrong(ground: Ground) -> Planted:
    number, row = ground.one("Risks")
    likelihood, impact = row["residual_likelihood"], row["residual_impact"]
    assert isinstance(likelihood, int)
    assert isinstance(impact, int)
    planted = ground.change("Risks", number, "residual_score", likelihood * impact + 1)
    return planted.entailing(f"FRM-001 {planted.at}")


@plants("GOV-004", "a likelihood of six of five")
def likelihood_of_six(ground: Ground) -> Planted:
    number, _ = ground.one("Risks")
    cells = {ground.spot("Risks", number, "inherent_likelihood"): 6}
    return Planted(ground.spot("Risks", number, "inherent_score"), cells)


@plants("GOV-005", "a grave risk that is on no corporate register")
def not_escalated(ground: Ground) -> Planted:
    number, _ = ground.one("Risks")
    fields = ("residual_likelihood", "residual_impact", "inherent_likelihood", "inherent_impact")
    cells: dict[str, Value] = {ground.spot("Risks", number, name): 5 for name in fields}
    at = ground.spot("Risks", number, "corporate_ref")
    return Planted(at, {**cells, at: None})


@plants("GOV-008", "a colour that is better than the number")
def wrong_colour(ground: Ground) -> Planted:
    number, _ = ground.one("Scorecard")
    quarters = {ground.spot("Scorecard", number, f"q{n}"): None for n in (1, 2, 3)}
    quarters[ground.spot("Scorecard", number, "q4")] = -500
    better = {ground.spot("Scorecard", number, "better"): "Higher"}
    planted = ground.change("Scorecard", number, "rag", "Green").also({**quarters, **better})
    return planted.entailing(f"FRM-001 {planted.at}")


@plants("GOV-009", "an overdue action that is on track, and no word of it")
def late_and_on_track(ground: Ground) -> Planted:
    number, _ = ground.one("Delivery")
    cells: dict[str, Value] = {
        ground.spot("Delivery", number, "due"): ground.as_at - dt.timedelta(days=1),
        ground.spot("Delivery", number, "update"): None,
    }
    return ground.change("Delivery", number, "status", "On track").also(cells)


def published(ground: Ground) -> int:
    """Return an award that is to be published."""
    number, _ = ground.one("Awards", lambda row: row["publish"] == "Yes")
    return number


@plants("PUB-001", "an award published without a description")
def published_without_description(ground: Ground) -> Planted:
    return ground.change("Awards", published(ground), "description", None)


@plants("PUB-002", "an id that the register cannot take")
def id_with_a_slash(ground: Ground) -> Planted:
    return ground.change("Awards", published(ground), "award_id", "A/001")


@plants("PUB-003", "a published day as people write it")
def published_day(ground: Ground) -> Planted:
    row: dict[str, Value] = {"Amount Awarded": 100, "Award Date": "01/08/2020", "Currency": "GBP"}
    return Planted("Publish!B5", added={"Publish": [row]})


@plants("PUB-004", "a charity that is named by the office's own number")
def own_identifier(ground: Ground) -> Planted:
    number = recipient(ground, "CH1")
    return ground.change("Organisations", number, "org_identifier", "360G-syc-org1")


@plants("PUB-005", "a charity number with a letter in it")
def odd_charity_number(ground: Ground) -> Planted:
    return ground.change("Organisations", recipient(ground, "CH1"), "charity_number", "116488A")


@plants("PUB-006", "a company number that lost its zero")
def short_company_number(ground: Ground) -> Planted:
    return ground.change("Organisations", recipient(ground, "CH3"), "company_number", "1234567")


def recipient(ground: Ground, key: str) -> int:
    """Return the organisation of a recipient whose award is published."""
    ground.one("Awards", lambda row: (row["publish"], row["recipient_org_id"]) == ("Yes", key))
    number, _ = ground.one("Organisations", lambda row: row["org_id"] == key)
    return number


@plants("PUB-007", "somebody's e-mail address in what is published")
def e_mail_published(ground: Ground) -> Planted:
    words = "Write to someone@example.org for a place."
    return ground.change("Awards", published(ground), "description", words)


@plants("PUB-007", "a telephone number in what is published")
def telephone_published(ground: Ground) -> Planted:
    return ground.change("Awards", published(ground), "title", "Helpline 01632 960 123")


@plants("PUB-008", "a grant whose reason nobody gives")
def no_reason(ground: Ground) -> Planted:
    return ground.change("Awards", published(ground), "reason", None)
