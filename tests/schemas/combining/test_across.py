"""What several workbooks make together: doubles, claims, and years and units that differ."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.schemas.combining.managers import PLAN, combined, drawn, mapped, said
from tests.schemas.offices import Record, award, fund, line, office, portfolio, year

from commissioning_schemas.check import conclude, gather
from commissioning_schemas.combining import placed, with_causes
from commissioning_schemas.findings import Severity

GRANT = {"fund_name": "Victims core", "funder_org_id": "MOJ"}


def test_one_grant_under_two_ids_is_said_with_both_cells_and_stays_twice() -> None:
    one = office(funding=[fund("2020-21", 500, fund_id="F-1", **GRANT)])
    other = {"fund_name": "victims Core", "funder_org_id": "moj"}
    two = office(funding=[fund("2020-21", 480, fund_id="F-2", **other)])
    found = combined(North=one, South=two)
    assert len(found.tables["Funding"]) == 2
    (double,) = said(found, "ARI-010")
    assert double.message == (
        "F-1 (North.xlsx, Funding!J5) and F-2 (South.xlsx, Funding!J5) have the same funder, fund "
        "name and year. Here each stands in a row of its own, and all are counted."
    )
    assert (double.key, double.impact, double.severity) == ("F-2", 48_000, Severity.WARNING)


@pytest.mark.parametrize(
    "other",
    [{"fund_name": "Another"}, {"funder_org_id": "HO"}, {"year": "2021-22"}, {"group_id": "G"}],
)
def test_grants_that_differ_or_share_an_award_group_are_no_doubles(other: Record) -> None:
    one = office(funding=[fund("2020-21", 500, fund_id="F-1", **GRANT)])
    more = {**fund("2020-21", 500, fund_id="F-2", **GRANT), **other}
    assert said(combined(North=one, South=office(funding=[more])), "ARI-010") == []


def test_two_grants_of_one_workbook_are_left_to_its_own_check() -> None:
    rows = [fund("2020-21", 500, fund_id=name, **GRANT) for name in ("F-1", "F-2")]
    assert said(combined(North=office(funding=rows), South=office()), "ARI-010") == []


@pytest.mark.parametrize(
    ("other", "doubles"),
    [
        ({}, 1),
        ({"amount_awarded": 801}, 0),
        ({"award_date": dt.date(2020, 5, 1)}, 0),
        ({"recipient_org_id": "CH2"}, 0),
        ({"award_date": None}, 0),
    ],
)
def test_one_award_under_two_ids_is_said(other: Record, doubles: int) -> None:
    one = award("F", 800, award_id="A-1")
    two = {**award("F", 800, award_id="A-2"), **other}
    found = combined(North=office(awards=[one]), South=office(awards=[two]))
    assert len(found.tables["Awards"]) == 2
    messages = [one.message for one in said(found, "REF-001") if one.table == "Awards"]
    assert len(messages) == doubles
    assert all("Awards!H5" in one and "recipient, amount and award date" in one for one in messages)


def test_a_portfolio_of_one_name_under_two_ids_is_said() -> None:
    one = office(portfolios=[{**portfolio("VV"), "name": "Victims & Vulnerability"}])
    two = office(portfolios=[{**portfolio("VIC"), "name": "victims and vulnerability"}])
    (found,) = [
        one for one in said(combined(North=one, South=two), "REF-001") if one.table == "Portfolios"
    ]
    assert "VV (North.xlsx, Portfolios!A5) and VIC (South.xlsx, Portfolios!A5)" in found.message
    assert found.impact is None


def test_a_portfolio_that_two_workbooks_plan_for_is_said_with_what_each_plans() -> None:
    one = office(budget=[line("2020-21", 700, line_id="A"), line("2020-21", 1, line_id="B")])
    two = office(budget=[line("2020-21", 250, line_id="C")])
    three = office(budget=[line("2020-21", 9, line_id="D", portfolio_id="P2")])
    found = combined(North=one, South=two, East=three)
    (claim,) = said(found, "REF-001", Severity.WARNING)
    assert claim.message == (
        "2 workbooks plan spend for P1: £701 from North.xlsx, Budget!C5 on and £250 from "
        "South.xlsx, Budget!C5 on."
    )
    assert (claim.table, claim.key, claim.impact) == ("Portfolios", "P1", 25_000)


def test_a_year_for_which_only_one_of_two_managers_plans_is_said() -> None:
    rows = [line("2020-21", 1, line_id="A"), line("2021-22", 2, line_id="B")]
    grants = office(budget=[], funding=[fund("2020-21", 5)])
    later = office(budget=[line("2021-22", 3, line_id="C")])
    found = combined(North=office(budget=rows), South=later, Grants=grants)
    (apart,) = said(found, "REF-004")
    assert (apart.key, apart.severity) == ("2020-21", Severity.INFO)
    assert apart.message == "North.xlsx plans spend for 2020-21; South.xlsx does not."


def test_base_years_and_days_that_differ_are_said_and_the_first_is_kept() -> None:
    one = office(about={"prepared_by": "Ann", "status": "Approved"})
    two = office(
        about={"base_year": "2021-22", "as_at": dt.date(2022, 3, 31), "prepared_by": "Bob"}
    )
    found = combined(North=one, South=two)
    severities = {one.field: one.severity for one in said(found, "STR-011")}
    assert severities == {"base_year": Severity.ERROR, "as_at": Severity.WARNING}
    (base,) = [one for one in said(found, "STR-011") if one.field == "base_year"]
    assert base.message == (
        "the workbooks differ: North.xlsx, About!B7 says 2020-21 and South.xlsx, About!B7 says "
        "2021-22. Here it is 2020-21, as in the first."
    )
    assert (found.about["base_year"], found.about["status"]) == ("2020-21", "Draft")
    assert "prepared_by" not in found.about
    assert found.about["money_unit"] == "£"


def test_about_is_as_it_was_where_the_workbooks_agree() -> None:
    about = {"status": "Reviewed", "reviewed_by": "Cem", "reviewed_on": dt.date(2021, 3, 1)}
    found = combined(North=office(about=about), South=office(about=about))
    assert {name: found.about[name] for name in about} == about
    assert said(found, "STR-011") == said(found, "TYP-003") == []


def test_an_item_that_only_a_map_gives_is_said_to_be_of_the_map() -> None:
    found = combined(One=drawn(PLAN, mapped()), Two=office())
    (base,) = [one for one in said(found, "STR-011") if one.field == "base_year"]
    assert "One.xlsx (map) says 2021-22 and Two.xlsx, About!B7 says 2020-21" in base.message


def test_what_is_said_across_stands_at_the_row_of_the_new_workbook() -> None:
    one = office(budget=[line("2020-21", 700, line_id="B-1")])
    two = office(budget=[line("2020-21", 250, line_id="B-1")])
    made = office(budget=[line("2020-21", 9, line_id="X"), line("2020-21", 700, line_id="b-1")])
    across = combined(North=one, South=two).across
    book = gather(made).book
    places = [(str(said.place), said.severity) for said in placed(across, book)]
    assert places == [("Budget!A6", Severity.ERROR)]
    nowhere = gather(office(budget=[])).book
    assert [said.place.sheet for said in placed(across, nowhere)] == [None]


def test_a_year_over_its_budget_says_what_each_workbook_plans() -> None:
    own = {"years": [year("2020-21", 1000)]}
    grant = line("2020-21", 5000, line_id="C", source_type="External", source_ref="F-1")
    one = office(**own, budget=[line("2020-21", 700, line_id="A"), grant])
    two = office(**own, budget=[line("2020-21", 400.5, line_id="B")])
    found = combined(North=one, South=two)
    made = office(**own, budget=[line("2020-21", 700, line_id="A"), line("2020-21", 400.5)])
    result = conclude(gather(made), made)
    (over,) = [one for one in with_causes(result.findings, found) if one.code == "BUD-002"]
    assert over.message.endswith(" Planned: £700 in North.xlsx and £400.50 in South.xlsx.")
    others = [one for one in with_causes(result.findings, found) if one.code != "BUD-002"]
    assert others == [one for one in result.findings if one.code != "BUD-002"]


def test_a_workbook_of_which_nothing_is_taken_has_no_unit_that_could_differ() -> None:
    found = combined(One=drawn(PLAN, mapped("£m", published=True)), Two=office())
    assert said(found, "TYP-003") == []


def test_a_line_without_a_year_or_portfolio_makes_no_claim() -> None:
    bare = line("", 5, line_id="A", portfolio_id="")
    found = combined(North=office(budget=[bare]), South=office(budget=[]))
    assert said(found, "REF-001", Severity.WARNING) == said(found, "REF-004") == []
