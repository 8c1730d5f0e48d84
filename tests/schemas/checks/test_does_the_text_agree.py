"""TXT-001, TXT-003, ARI-008, GRT-004: tied figures agree; a tie that leads nowhere is told."""

from __future__ import annotations

import pytest
from tests.schemas.papers import Parts, checked, codes, note, say, tie

CELL = "Paper!B17"


def broken(text: str, added: Parts) -> str:
    """Return why a tie in a sentence was not followed, which finds nothing."""
    result = checked({CELL: text}, added)
    found = [f.code for f in result.findings if f.cell == "B17"]
    assert [code for code in found if code != "TYP-003"] == []
    return note(result, CELL)


@pytest.mark.parametrize(
    ("text", "figure", "key"),
    [
        ("£0.891m", "Funding.amount_awarded", "MOJ-2020-21"),
        ("£0.89m", "Funding.amount_awarded", "moj-2020-21"),
        ("£891,200", "Funding.amount_awarded", "MOJ Victim / RJ funding 2020-21"),
        ("£0.629m", "Budget.original_budget", "DCP 2021-22"),
        ("£0.629m", "Budget.original_budget", "Demand and Crime Prevention|2021-22"),
        ("£1.646m", "Years.approved_budget", "2022-23"),
        ("£0.205m", "Reserves.amount", "Commissioning reserve|2021-22|Draw"),
        ("£0.484m", "C04", "VV 2020-21"),
        ("£1.851m", "C05", "2021-22"),
        ("£1.646m", "C05", "2020-21"),
        ("£1.646m", "C06", "2022-23"),
        ("£0.205m", "C08", "2021-22"),
        ("£1.373m", "C14", "Victims and Vulnerability 2020-21"),
        ("£1.857m", "C15", "VV 2020-21"),
        ("£0.205m", "C19", "Commissioning reserve 2020-21"),
        ("£0.205m", "C20", "Commissioning reserve 2021-22"),
        ("£0.205m", "C21", "Commissioning reserve 2020-21"),
        ("£0", "C18", "Commissioning reserve 2020-21"),
        ("£0", "C16", "2020-21"),
        ("£1.373m", "C48", "2020-21"),
        ("£3.018m", "C49", "2020-21"),
    ],
)
def test_a_figure_that_is_tied_and_right_finds_nothing(text: str, figure: str, key: str) -> None:
    assert broken(f"In all {text} was agreed.", tie(text, figure, key)) == ""


def test_a_tied_figure_that_is_wrong_is_an_error_with_both_amounts() -> None:
    (found,) = say("In all £0.890m was agreed.", tie("£0.890m", "C06", "2022-23"))
    assert (found.code, found.found, found.expected) == ("TXT-001", "890000", "1646000")
    assert found.impact_pence == 75_600_000
    assert '"£0.890m" is £890,000; approved budget of 2022-23 is £1,646,000.' in found.message


@pytest.mark.parametrize("text", ["£0.890m", "£0.892m", "-£0.891m"])
def test_a_printed_figure_that_is_off_by_its_last_digit_is_wrong(text: str) -> None:
    added = tie(text, "Funding.amount_awarded", "MOJ-2020-21")
    assert codes(say(f"In all {text} was given.", added)) == ["TXT-001"]


@pytest.mark.parametrize("text", ["-£0.204m", "-£0.206m", "£0.204m", "£0.206m"])
def test_a_printed_variance_that_is_off_by_its_last_digit_is_wrong(text: str) -> None:
    added = tie(text, "Monitoring.variance", "2020-21|ALL")
    assert codes(say(f"That is {text} off.", added)) == ["ARI-008"]


@pytest.mark.parametrize(
    ("text", "figure", "key"),
    [
        ("£0.205m", "C07", "2021-22"),
        ("-£0.205m", "C07", "2021-22"),
        ("£0.205m", "C22", "2021-22"),
        ("11.1%", "C22", "2021-22"),
        ("£0", "C09", "2021-22"),
        ("£0.205m", "Monitoring.variance", "2020-21|OUT|ALL|"),
        ("£0.205m", "Monitoring.variance", "2020-21|ALL"),
    ],
)
def test_a_difference_is_stated_with_its_sign_or_in_words(text: str, figure: str, key: str) -> None:
    assert broken(f"That is {text} more or less.", tie(text, figure, key)) == ""


def test_a_stated_difference_that_is_wrong_is_an_error_of_its_own() -> None:
    (found,) = say("That is £0.215m more.", tie("£0.215m", "C07", "2021-22"))
    assert (found.code, found.found, found.expected) == ("ARI-008", "215000", "-205000")
    assert found.impact_pence == 1_000_000
    (found,) = say("That is 12% less.", tie("12%", "C22", "2021-22"))
    assert (found.code, found.found, found.expected) == ("ARI-008", "0.1200", "-0.1108")
    assert "fall after 2021-22 is -11.1%" in found.message


def test_a_minus_where_the_figure_rose_is_wrong() -> None:
    assert codes(say("It is -£0.205m.", tie("-£0.205m", "C22", "2021-22"))) == ["ARI-008"]


GRANT = {
    "Funding!A7": "MOJ-2021-22",
    "Funding!B7": "MOJ Victim / RJ funding",
    "Funding!C7": "2021-22",
    "Funding!F7": "£0.841m",
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("£0.050m less", []),
        ("£0.060m less", ["ARI-008"]),
        ("5.6% less", []),
        ("5.5% less", []),
        ("5.8% less", ["ARI-008"]),
    ],
)
def test_the_change_of_a_grant_is_compared_as_far_as_its_rounding_lets(
    text: str, expected: list[str]
) -> None:
    result = checked({**GRANT, CELL: f"That is {text}."}, tie(text, "C47", "MOJ-2021-22"))
    assert [f.code for f in result.findings if f.cell == "B17"] == expected
    assert note(result, CELL) == ""


def test_a_figure_that_says_it_includes_grants_is_a_warning_in_place_of_the_error() -> None:
    more = {"includes": ["external"]}
    added = tie("£1.500m", "C15", "VV 2020-21", **more)
    (found,) = say("Grants included, £1.500m was spent.", added)
    assert (found.code, found.severity.value) == ("TXT-003", "warning")
    assert "total resources of VV in 2020-21 is £1,857,000" in found.message
    (found,) = say("Grants included, £1.373m.", tie("£1.373m", "C49", "2020-21", **more))
    assert "external funding only; with the office's own £1,645,000" in found.message


@pytest.mark.parametrize(
    ("figure", "key", "why"),
    [
        ("Funding.amount_awarded", "MOJ-2020-22", 'Funding has no row "MOJ-2020-22"; did you mean'),
        ("Funding.amount_awarded", "IDVA-2020-21", "Funding!F7 is empty"),
        ("Funding.amount_awarded", "Ministry of Justice", "names 2 rows of Funding"),
        ("Funding.amount_awarded", "", 'Funding has no row ""'),
        ("Funding.amount_given", "MOJ-2020-21", 'no field "amount_given"; did you mean'),
        ("Funding.fund_name", "MOJ-2020-21", "Funding.fund_name is no amount of money"),
        ("Bids.amount_low", "Transforming support for vulnerable women", "could not be read"),
        ("Grants.amount", "MOJ-2020-21", '"Grants" is no table'),
        ("Services.annual_value", "S1", "the workbook has no table Services"),
        ("C05", "VV 2020-21", 'C05 is of a whole year, and the key says "VV" too'),
        ("C05", "last year", "should name one financial year"),
        ("C05", "2025-26", "2025-26 is not a year of this workbook"),
        ("C15", "DPC 2020-21", '"DPC" is no portfolio of this workbook; did you mean "DCP"?'),
        ("C21", "Rainy days 2020-21", '"Rainy days" is no reserve of this workbook'),
        ("C22", "2022-23", "does not state the fall"),
        ("C47", "MOJ-2020-21", "Funding has no one row for MOJ-2020-21 in the year before"),
        ("C99", "2020-21", '"C99" is no figure that a sentence can be tied to'),
        ("Awards.count", "MOJ-2020-21", "the workbook has no table Awards"),
    ],
)
def test_a_tie_that_leads_nowhere_says_why_in_plain_words(figure: str, key: str, why: str) -> None:
    assert why in broken("In all £0.891m was given.", tie("£0.891m", figure, key))


def test_a_tie_whose_text_or_cell_is_not_there_says_so() -> None:
    added = tie("843k", "C06", "2020-21")
    assert '"843k": the cell does not say so' in broken("In all £0.891m.", added)
    empty = checked(None, tie("843k", "C06", "2020-21", cell="Paper!B40"))
    assert "holds no text" in note(empty, "Paper!B40")
    lost = checked(None, tie("843k", "C06", "2020-21", cell="Paper 2!B4"))
    assert "holds no text" in note(lost, "Paper 2!B4")


def test_a_tie_that_is_not_of_the_kind_of_its_figure_says_so() -> None:
    assert "is not one figure" in broken("So be it.", tie("So be it", "C06", "2020-21"))
    assert "no percentage" in broken("By 12.5% less.", tie("12.5%", "C07", "2021-22"))
    assert "is no count" in broken("21 charities.", tie("21 charities", "C06", "2020-21"))
    share = broken("By 12.5% less.", tie("12.5%", "C06", "2021-22"))
    assert "no percentage" in share
    fund = tie("12.5%", "Funding.amount_awarded", "MOJ-2020-21")
    assert "not of the kind" in broken("By 12.5% less.", fund)


AWARDS = {
    "Paper!E4": "Fund",
    "Paper!F4": "Award",
    "Paper!E5": "COVID-2020-21",
    "Paper!F5": "£0.482m",
}
TABLE = {
    "role": "Awards",
    "sheet": "Paper",
    "range": "E4:F5",
    "published": True,
    "columns": {"fund_id": "Fund", "amount_awarded": "Award"},
}


@pytest.mark.parametrize(
    ("text", "key", "expected"),
    [
        ("1 charity", "COVID-2020-21", []),
        ("1 charity", "covid-2020-21", []),
        ("2 charities", "COVID-2020-21", ["GRT-004"]),
        ("1 charity", "DASV-2021-22", ["GRT-004"]),
        ("0 charities", "DASV-2021-22", []),
    ],
)
def test_a_count_in_a_sentence_is_the_number_of_awards(
    text: str, key: str, expected: list[str]
) -> None:
    added = {"table": [TABLE], **tie(text, "Awards.count", key)}
    result = checked({**AWARDS, CELL: f"Given to {text}."}, added)
    assert [f.code for f in result.findings if f.cell == "B17"] == expected


def test_awards_of_an_unknown_fund_cannot_be_counted() -> None:
    added = {"table": [TABLE], **tie("1 charity", "Awards.count", "COVID")}
    result = checked({**AWARDS, CELL: "Given to 1 charity."}, added)
    assert '"COVID" is no fund of this workbook' in note(result, CELL)


def test_figures_that_nobody_can_check_are_listed_once_a_cell() -> None:
    result = checked({CELL: "Of the £40m, £0.205m and £41m came here, to £0.841, and £22,10."})
    assert note(result, CELL) == (
        '"£40m", "£41m" and "£22,10" equal no figure of the workbook, and no tie explains them'
    )
    tied = checked({CELL: "Of the £40m something."}, tie("£40m", "C06", "2020-21"))
    assert note(tied, CELL) == ""


@pytest.mark.parametrize(
    "text", ["£0.629m", "£0.63m", "£628,600", "£1.646m", "£1.857m", "£1.851m", "£0.205m", "£2m"]
)
def test_a_figure_that_the_workbook_shows_or_adds_up_to_is_known(text: str) -> None:
    assert note(checked({CELL: f"In all {text}."}), CELL) == ""


@pytest.mark.parametrize(
    "text", ["£0.630m", "£0.628m", "£0.627m", "£0.6284m", "£0.6296m", "£0.70m"]
)
def test_a_figure_next_to_one_of_the_workbook_is_not_known(text: str) -> None:
    assert "equals no figure" in note(checked({CELL: f"In all {text}."}), CELL)


def test_totals_and_what_pays_for_them_are_figures_of_the_workbook() -> None:
    cells = {"Table 1!B8": "£1.650m", "Table 2!B10": "£0.333m", CELL: "£1.650m and £0.333m"}
    assert note(checked(cells), CELL) == ""
    assert "equal no figure" in note(checked({CELL: "£1.650m and £0.333m"}), CELL)
