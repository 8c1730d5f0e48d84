"""What was looked at and what was not, for the person who signs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.edited import edited, example, example_map

from commissioning_schemas import scope as scope_module
from commissioning_schemas.checks import Check, catalogue
from commissioning_schemas.grid import Grid, Sheet
from commissioning_schemas.scope import RuleScope, Scope, scope_of


def rule(scope: Scope, code: str) -> RuleScope:
    return next(one for one in scope.rules if one.code == code)


def without(*names: str) -> Grid:
    grid = example()
    return replace(grid, sheets=tuple(s for s in grid.sheets if s.name not in names))


def test_every_rule_that_is_asked_for_stands_once_in_the_order_of_the_catalogue() -> None:
    core = catalogue().of_set("core")
    codes = [one.code for one in scope_of(example()).rules]
    assert codes == [code for code in catalogue().codes if code in core]
    also = [one.code for one in scope_of(example(), also=["BUD-018"]).rules]
    assert set(also) - set(codes) == {"BUD-018"}


def test_a_rule_that_was_put_names_the_rows_that_it_looked_at() -> None:
    funded = rule(scope_of(example()), "BUD-002")
    assert funded.why == ""
    assert (funded.rows["Budget"], funded.rows["Years"], funded.rows["Reserves"]) == (13, 3, 3)


def test_a_rule_without_a_row_to_look_at_says_of_which_table() -> None:
    scope = scope_of(without("Services"))
    left = rule(scope, "SVC-007")
    assert left == RuleScope("SVC-007", left.name, {}, "there is no row of Services")
    assert "Services" in scope.absent


def test_a_rule_that_lacks_a_core_table_says_what_it_needs() -> None:
    assert rule(scope_of(without("Reserves")), "BUD-002").why.startswith("it needs Reserves")


def test_what_a_reader_cannot_see_is_the_reason_for_its_rules() -> None:
    blind = replace(example(), unread=frozenset({"formulas"}))
    assert rule(scope_of(blind), "FRM-001").why == "the formulas cannot be seen here"


def test_a_rule_that_stops_is_told_and_hides_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    known = catalogue()

    def broken(check: Check) -> Check:
        def answer(evidence: object) -> object:
            raise ZeroDivisionError

        return replace(check, answer=answer) if "BUD-002" in check.codes else check

    checks = [broken(check) for check in known.checks]
    monkeypatch.setattr(scope_module, "catalogue", lambda: replace(known, checks=checks))
    scope = scope_of(example())
    assert rule(scope, "BUD-002").why == "it stopped on a fault of this program"
    assert rule(scope, "BUD-004").why == ""


def test_figures_are_counted_by_sheet_and_those_out_of_scope_by_what_they_lack() -> None:
    scope = scope_of(example())
    assert scope.figures["Summary"] == 94
    assert sum(scope.figures.values()) == 225
    assert dict(scope.out) == {}
    assert dict(scope_of(without("Codes")).out) == {"Codes": 7}


def test_a_sheet_of_which_nothing_was_read_is_named_with_its_cells() -> None:
    notes = Sheet("Notes", rows={1: {1: "a", 2: 7}, 3: {1: "b"}})
    grid = replace(example(), sheets=(*example().sheets, notes))
    assert dict(scope_of(grid).passed_over) == {"Notes": 3}
    assert dict(scope_of(example()).passed_over) == {}


def test_a_mapped_workbook_has_its_sentences_looked_at() -> None:
    grid, map = example("as-published"), example_map("as-published")
    scope = scope_of(grid, map)
    assert "Paper" not in scope.passed_over
    assert rule(scope, "TXT-001").why == ""
    assert rule(scope, "SVC-002").why == "there is no row of Services"
    assert "About" in scope.absent
    assert "About" not in scope_of(example()).absent


def test_findings_do_not_change_what_was_looked_at() -> None:
    broken = edited(example(), {"Reserves!F7": 200000})
    assert [one.why for one in scope_of(broken).rules] == [
        one.why for one in scope_of(example()).rules
    ]
