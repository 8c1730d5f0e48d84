"""A block that nobody knows: once a person says what it is, only unknown columns are asked."""

from __future__ import annotations

from tests.schemas.grids import Cells, grid, sheet

from commissioning_schemas.proposing import Proposal, propose

HEADS: Cells = ("Portfolio", "Project", "Estimated cost", "Notes")
ROWS: list[Cells] = [
    ("Demand", "Outreach", "£12.5k", None),
    ("Demand", "Bus", "tbc", "waiting for quote"),
    ("Victims", "Hub", 20_000, None),
]
BUDGET = {"Plan!A2 table": "Budget", "Plan!A2 year": "2021-22"}


def look(answers: dict[str, str]) -> Proposal:
    return propose(grid(sheet("Plan", ("Draft plan",), HEADS, *ROWS)), None, answers)


def test_known_words_that_do_not_tell_the_table_are_not_called_unknown() -> None:
    (why,) = [why for _, why in look({}).not_read()]
    assert "its headings do not say for sure which table it is" in why


def test_headings_that_the_table_knows_are_not_asked_about() -> None:
    proposal = look(BUDGET)
    columns = [one.id for one in proposal.questions if " column " in one.id]
    assert columns == ["Plan!A2 column B", "Plan!A2 column C"]
    (table,) = proposal.waiting
    assert table.columns == {"portfolio_id": ("Portfolio",), "notes": ("Notes",)}


def test_with_its_amounts_named_the_block_is_read() -> None:
    answers = {**BUDGET, "Plan!A2 column C": "original_budget"}
    (table,) = look(answers).waiting
    assert table.unit is None
    (table,) = look({**answers, "Plan!A2 unit": "£"}).tables
    assert table.columns["original_budget"] == ("Estimated cost",)


def test_a_person_may_say_that_a_known_heading_holds_something_else() -> None:
    proposal = look({**BUDGET, "Plan!A2 column A": "description"})
    (table,) = proposal.waiting
    assert table.columns["description"] == ("Portfolio",)


def test_a_contract_register_that_calls_its_services_titles_is_known() -> None:
    heads: Cells = ("Contract ref", "Title", "Provider", "Start date", "End date", "Annual value")
    row: Cells = ("C1", "Victim hub", "Hearth", "2024-04-01", "2026-03-31", 60_000)
    (table,) = propose(grid(sheet("Contracts", heads, row))).tables
    assert (table.role, table.columns["name"]) == ("Services", ("Title",))
