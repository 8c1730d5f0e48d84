"""Sentences without ties: their units, years, headings, plans, and the parts that they name."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.edited import edited, example, example_map
from tests.schemas.papers import at, checked, codes, note, say

from commissioning_schemas.check import check
from commissioning_schemas.findings import Finding
from commissioning_schemas.maps import Map, MappedText


def only(findings: list[Finding], code: str) -> Finding:
    (found,) = [one for one in findings if one.code == code]
    return found


def test_amounts_in_another_unit_than_most_are_one_finding_a_cell() -> None:
    found = only(say("Of £482k some £5,000 and £0.2m, £482k again, is left."), "TYP-003")
    assert '"£482k" and "£5,000" are not in £m' in found.message
    assert (found.found, found.expected) == ("£482k", "£m")
    assert found.fix == "Write £0.482m and £0.005m."
    assert only(say("Some £200k-£300k."), "TYP-003").fix == "Write £0.2m to £0.3m."


def test_a_sheet_that_uses_two_units_alike_accuses_neither() -> None:
    empty = {f"Paper!B{row}": None for row in (*range(8, 17), 18, 19)}
    assert at(checked({**empty, "Paper!B17": "£5k or £0.205m"}), "Paper!B17") == []
    assert codes(at(checked({**empty, "Paper!B17": "£5k, £0.2m, £1m"}), "Paper!B17")) == ["TYP-003"]


def test_nil_and_figures_without_a_unit_have_no_other_unit() -> None:
    assert codes(say("From £0 to £1bn, or £0.841.")) == ["TXT-002"]


def test_years_in_another_form_are_one_finding_a_cell() -> None:
    found = only(say("In 2019/20 and 2020–21, 2019/20 again, and 2021-22."), "TYP-010")
    assert '"2019/20" is read as 2019-20 and "2020–21" is read as 2020-21.' in found.message
    assert (found.severity.value, found.fix) == ("warning", "Write 2019-20 and 2020-21.")
    assert say("In 2021-22, not 2018-21.") == []


def test_several_amounts_without_units_are_one_finding_a_cell() -> None:
    found = only(say("From £0.891 to £0.841."), "TXT-002")
    assert "Did you mean £0.891m and £0.841m?" in found.message


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("PORTFOLIO - Demand and Crime Prevention", []),
        ("PORTFOLIO - dcp", []),
        ("PORTFOLIO - DEMAND & CRIME  REDUCTION", ["REF-003"]),
        ("PORTFOLIO - Victims and Vulnerable People", ["REF-002"]),
        ("PORTFOLIO - ", []),
        ("Victims and Vulnerability", []),
    ],
)
def test_a_portfolio_heading_holds_a_portfolios_name(heading: str, expected: list[str]) -> None:
    assert codes(say(heading, cell="Paper!B6")) == expected


def test_an_unknown_portfolio_in_a_heading_is_told_what_there_is() -> None:
    found = only(say("PORTFOLIO - Demand and Crime", cell="Paper!B6"), "REF-002")
    assert 'Did you mean "Demand and Crime Prevention"?' in found.message
    assert found.expected == "Demand and Crime Prevention"


def test_a_heading_without_its_mark_is_listed_as_not_checked() -> None:
    result = checked({"Paper!B6": "DEMAND & CRIME REDUCTION", "Paper!B7": None})
    assert 'should hold " - " and does not' in note(result, "Paper!B6")
    assert note(result, "Paper!B7") == "the map names it, and it is empty"


def with_text(part: MappedText) -> Map:
    own = example_map("as-published")
    assert own is not None
    return replace(own, texts=(part,))


def test_a_heading_without_a_mark_to_look_for_is_read_whole() -> None:
    grid = edited(example("as-published"), {"Paper!B6": "Demand & Crime Reduction"})
    part = MappedText("paper", "B", portfolio_cells=("B6",))
    assert codes(at(check(grid, with_text(part)), "Paper!B6")) == ["REF-003"]


def test_a_sheet_of_sentences_that_is_not_there_is_missing() -> None:
    result = check(example("as-published"), with_text(MappedText("Report", "B", purpose="B5")))
    found = only(list(result.findings), "STR-001")
    assert 'sentences from a sheet "Report"' in found.message
    assert not any(one.code.startswith("TXT-00") and one.cell == "B5" for one in result.findings)


def test_a_column_without_sentences_is_listed_as_not_checked() -> None:
    result = check(example("as-published"), with_text(MappedText("Paper", "F")))
    assert note(result, "Paper") == "column F holds no sentences"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plans for 2021-22", []),
        ("The plan for the financial year 2021/22", ["TYP-010"]),
        ("Plans for 2020-21 and 2021-22", []),
        ("Plans for 2020-21, 2021-22 and for 2022-23", ["TXT-005"]),
        ("The plans for the year 2022-23", ["TXT-005"]),
        ("Plans for 2020-21. In 2021-22 more", ["TXT-005"]),
        ("Plans for work; in 2020-21 less", []),
        ("What we planned for 2020-21", []),
    ],
)
def test_the_year_planned_for_is_the_last_that_has_a_table(text: str, expected: list[str]) -> None:
    assert codes(say(text, cell="Paper!B5")) == expected


def test_a_heading_plans_for_a_year_too_and_an_ordinary_sentence_need_not() -> None:
    cells = {"Paper!A18": "Heading", "Paper!B18": "Plans for 2022-23"}
    assert codes(at(checked(cells), "Paper!B18")) == ["TXT-005"]
    assert say("Plans for 2022-23 must come back") == []


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("See tables 1 to 4", ["Table 4"]),
        ("See Table 2 and paragraph 22.", []),
        ("See paragraph S-22 and para 23", ["Paragraph 23"]),
        ("See Appendix C and Appendix C", ["Appendix C"]),
    ],
)
def test_what_a_sentence_names_is_in_the_workbook(text: str, missing: list[str]) -> None:
    found = say(text)
    assert [(one.code, one.found) for one in found] == [("TXT-006", part) for part in missing]


def test_an_appendix_is_there_by_its_caption_or_the_name_of_its_sheet() -> None:
    cells = {"Bids!G2": "APPENDIX A: scorecards"}
    assert [f.found for f in at(checked(cells), "Paper!B11")] == ["Appendix B"]
    own = example("as-published")
    sheets = [replace(s, name="Appendix B grants") if s.name == "Bids" else s for s in own.sheets]
    result = check(replace(own, sheets=tuple(sheets)), example_map("as-published"))
    assert [f.found for f in at(result, "Paper!B11")] == ["Appendix A"]


def test_a_sentence_that_begins_with_an_appendix_does_not_make_it_exist() -> None:
    found = say("Appendix A shows the scorecards.")
    assert [one.found for one in found] == ["Appendix A"]


def test_paragraphs_without_numbers_cannot_be_looked_for() -> None:
    grid = edited(example("as-published"), {"Paper!B17": "See paragraph 22."})
    result = check(grid, with_text(MappedText("Paper", "B")))
    assert at(result, "Paper!B17") == []
    assert "names Paragraph 22; the map gives no column" in note(result, "Paper!B17")
