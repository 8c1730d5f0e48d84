"""Financial years in sentences, and the appendices, tables and paragraphs that they name."""

from __future__ import annotations

import pytest

from commissioning_schemas.sentences import Named, find_named, find_years, named_at_start


def years(text: str) -> list[tuple[str, str, bool]]:
    return [(year.text, year.label, year.standard) for year in find_years(text)]


def named(text: str) -> list[str]:
    return [str(one) for one in find_named(text)]


def test_a_year_in_the_standard_form_is_standard() -> None:
    assert years("The budget for 2020-21, 1999-00.") == [
        ("2020-21", "2020-21", True),
        ("1999-00", "1999-00", True),
    ]


@pytest.mark.parametrize(
    "text", ["2020/21", "2020–21", "2020-2021", "2020/2021", "2020-1", "FY2020/21", "FY 20/21"]
)
def test_another_form_of_a_year_is_read_and_is_not_standard(text: str) -> None:
    assert years(f"Good progress in ({text}) and after.") == [(text, "2020-21", False)]


@pytest.mark.parametrize(
    "text",
    [
        "strategy 2018-21",
        "18 March 2021",
        "2021-03-18",
        "MOJ-2020-21",
        "£2020-21",
        "20/21 cases",
        "2020/21/22",
        "2020-21%",
        "from 2020 to 2021",
        "2020 - 21 charities",
        "1,2020-21",
    ],
)
def test_what_only_looks_like_a_financial_year_is_none(text: str) -> None:
    assert years(f"See {text} here.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("are in Appendix A and B.", ["Appendix A", "Appendix B"]),
        ("see Appendices A, B and C", ["Appendix A", "Appendix B", "Appendix C"]),
        ("see appendices A to C", ["Appendix A", "Appendix B", "Appendix C"]),
        ("in Appendix IV and I think", ["Appendix IV"]),
        ("in appendix 2b.", ["Appendix 2B"]),
        ("in Tables 1 to 3", ["Table 1", "Table 2", "Table 3"]),
        ("in tables 1, 2 and A1", ["Table 1", "Table 2", "Table A1"]),
        ("Table 1 and 21 charities", ["Table 1"]),
        ("table 2, table 2", ["Table 2"]),
        ("paragraphs 3, 4 and 6.2.", ["Paragraph 3", "Paragraph 4", "Paragraph 6.2"]),
        ("para. 22, paras 4-5", ["Paragraph 22", "Paragraph 4", "Paragraph 5"]),
        ("paragraph S-22", ["Paragraph S-22"]),
        ("Table 2 of the budget", ["Table 2"]),
        ("Table 2 of this paper", ["Table 2"]),
    ],
)
def test_parts_of_the_document_are_found_by_name(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the table above",
        "a table tennis club",
        "an appendix is attached",
        "Appendix about costs",
        "paragraph 4 of Schedule 2",
        "Table 5 of the MTFS",
        "Appendix A to the Police and Crime Plan",
        "tables 2020-21",
        "table 50%",
    ],
)
def test_what_names_no_part_of_this_document_is_left_alone(text: str) -> None:
    assert named(text) == []


def test_a_long_list_of_tables_is_not_filled_in() -> None:
    assert named("tables 1 to 900") == ["Table 1", "Table 900"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Table 2", Named("Table", "2")),
        ("TABLE 2: grants", Named("Table", "2")),
        ("Appendix a – Scores", Named("Appendix", "A")),
        ("Table 2 shows the grants", None),
        ("See table 2", None),
    ],
)
def test_a_caption_says_what_it_is_and_a_sentence_does_not(
    text: str, expected: Named | None
) -> None:
    assert named_at_start(text) == expected
