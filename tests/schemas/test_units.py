"""Units of money, alone and in headings."""

import pytest

from commissioning_schemas.units import Unit, unit_in_heading


@pytest.mark.parametrize(
    ("texts", "unit"),
    [
        ("£|GBP|pounds|Pound", Unit.POUNDS),
        ("£k|£K|£000|£000s|£'000|£’000|k|000s|thousand|thousands|£ thousands", Unit.THOUSANDS),
        ("£m|£M|m|mn|£mn|million|millions|£ million", Unit.MILLIONS),
    ],
)
def test_every_spelling_of_a_unit_is_read(texts: str, unit: Unit) -> None:
    assert {Unit.parse(text) for text in texts.split("|")} == {unit}


@pytest.mark.parametrize("text", ["", "€", "£bn", "kk", "per cent"])
def test_what_is_no_unit_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a unit of money"):
        Unit.parse(text)


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        ("Amount (£)", Unit.POUNDS),
        ("Grant value (£)", Unit.POUNDS),
        ("Remaining (£ calc)", Unit.POUNDS),
        ("2019/20 £", Unit.POUNDS),
        ("£, whole year", Unit.POUNDS),
        ("Total (GBP)", Unit.POUNDS),
        ("Amount in pounds", Unit.POUNDS),
        ("Allocation £k", Unit.THOUSANDS),
        ("£'000", Unit.THOUSANDS),
        ("£\xa0000s", Unit.THOUSANDS),
        ("£ in thousands", Unit.THOUSANDS),
        ("Spend in thousands of pounds", Unit.THOUSANDS),
        ("Amount in £ (£000)", Unit.THOUSANDS),
        ("Budget £m", Unit.MILLIONS),
        ("BUDGET (£M)", Unit.MILLIONS),
        ("£ million", Unit.MILLIONS),
        ("Budget", None),
        ("£2m programme", None),
        ("Over £100k", None),
        ("£50 vouchers", None),
        ("Compounds", None),
        ("£k or £m", None),
    ],
)
def test_a_heading_states_its_unit(heading: str, unit: Unit | None) -> None:
    assert unit_in_heading(heading) is unit


def test_a_unit_knows_its_worth() -> None:
    assert [unit.pence for unit in Unit] == [100, 100_000, 100_000_000]
