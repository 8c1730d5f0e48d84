"""A small office that publishes awards."""

from __future__ import annotations

from tests.schemas.offices import Record, award, fund, office
from tests.schemas.registers import organisation

from commissioning_schemas.grid import Grid, Value

PREFIX = "360G-office"


def to_publish(**more: Value) -> Record:
    row = award("F1", 100, award_id="A-1", reason="Met the criteria", publish="Yes")
    return {**row, **more}


def publisher(
    *awards: Record,
    organisations: tuple[Record, ...] = (organisation("CH1"), organisation("CH2")),
    prefix: Value = PREFIX,
    **about: Value,
) -> Grid:
    return office(
        about={"publisher_prefix": prefix, **about},
        funding=[fund("2020-21", 1000, fund_id="F1")],
        awards=awards,
        organisations=[organisation("HO", name="Home Office"), *organisations],
    )
