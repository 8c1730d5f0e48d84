"""The findings on the published example: these, there, and no others (domain.md D.4, P)."""

from __future__ import annotations

from tests.edited import edited, example, example_map

from commissioning_schemas.check import check
from commissioning_schemas.findings import Severity
from commissioning_schemas.grid import Value
from commissioning_schemas.result import Result

PUBLISHED = [
    ("error", "GRT-001", "Funding!F7"),
    ("error", "TXT-001", "Paper!B8"),
    ("error", "TYP-003", "Paper!B8"),
    ("error", "TYP-004", "Table 3!B5"),
    ("error", "TYP-004", "Table 3!B6"),
    ("info", "ARI-011", "Funding!F8"),
    ("info", "BUD-006", "Table 1!B8"),
    ("warning", "ARI-002", "Table 1!B8"),
    ("warning", "BUD-003", "Table 2!B8"),
    ("warning", "BUD-004", "Years!B7"),
    ("warning", "BUD-014", "Monitoring!D5"),
    ("warning", "REF-003", "Paper!B6"),
    ("warning", "REF-003", "Paper!B9"),
    ("warning", "RES-008", "Reserves!A5"),
    ("warning", "TXT-002", "Paper!B16"),
    ("warning", "TXT-003", "Paper!B16"),
    ("warning", "TXT-005", "Paper!B5"),
    ("warning", "TXT-006", "Paper!B11"),
    ("warning", "TXT-006", "Paper!B11"),
    ("warning", "TYP-010", "Paper!B10"),
    ("warning", "TYP-015", "Bids!C5"),
    ("warning", "TYP-017", "Table 3!C5"),
]


def of_paper(**cells: Value) -> Result:
    """Check the published example with cells changed; ``Table_1_B8`` stands for Table 1!B8."""
    places = {
        " ".join(name.split("_")[:-1]) + "!" + name.split("_")[-1]: value
        for name, value in cells.items()
    }
    return check(edited(example("as-published"), places), example_map("as-published"))


def listed(result: Result) -> list[tuple[str, str, str]]:
    assert not result.faults, result.faults[0].trace
    return sorted((f.severity.value, f.code, f"{f.sheet}!{f.cell}") for f in result.findings)


def message(result: Result, code: str) -> str:
    return next(finding.message for finding in result.findings if finding.code == code)


def without(*codes: str) -> list[tuple[str, str, str]]:
    return [one for one in PUBLISHED if one[1] not in codes]


def test_the_published_example_has_five_errors_fifteen_warnings_and_two_notes() -> None:
    result = of_paper()
    assert listed(result) == PUBLISHED
    assert [result.count(severity) for severity in Severity] == [5, 15, 2]
    assert result.complete


def test_each_finding_of_the_paper_names_what_it_found_and_what_it_expected() -> None:
    found = {(f.code, f.cell): (f.found, f.expected, f.impact_pence) for f in of_paper().findings}
    assert found["TXT-001", "B8"] == ("843000", "891000", 4_800_000)
    assert found["TXT-003", "B16"] == ("1373000", "1857000", 48_400_000)
    assert found["ARI-002", "B8"] == ("1646000", "1645000", 100_000)
    assert found["BUD-006", "B8"] == ("1000", "0", 100_000)
    assert found["TYP-003", "B8"] == ("843k", "£m", None)
    assert found["TYP-010", "B10"] == ("2020/21", "2020-21", None)
    assert found["REF-003", "B9"][1] == "Reducing Reoffending and CJS"
    assert found["TXT-002", "B16"] == ("£0.841", "£0.841m", None)
    assert found["TXT-005", "B5"] == ("2020-21", "2021-22", None)


def test_the_missing_appendices_are_two_findings_of_their_own() -> None:
    findings = [f for f in of_paper().findings if f.code == "TXT-006"]
    assert [f.found for f in findings] == ["Appendix A", "Appendix B"]
    assert len({f.fingerprint for f in findings}) == 2


def test_only_the_range_is_a_figure_that_nobody_can_check() -> None:
    notes = [one for one in of_paper().not_checked if one.what.startswith("Paper!")]
    assert [one.what for one in notes] == ["Paper!B19"]
    assert '"£2-3m" equals no figure of the workbook' in notes[0].why


def test_a_corrected_sentence_leaves_its_tie_to_be_corrected_in_the_map() -> None:
    text = "External grants from the Ministry of Justice (£0.891m) meet part of it."
    result = of_paper(Paper_B8=text)
    assert listed(result) == without("TXT-001", "TYP-003")
    assert "843k" in next(one.why for one in result.not_checked if one.what == "Paper!B8")


def test_a_total_within_rounding_is_a_warning_and_one_beyond_is_an_error() -> None:
    assert listed(of_paper(Table_1_B8="£1.647m")) == sorted(
        [*without("ARI-002", "BUD-006"), ("error", "ARI-001", "Table 1!B8")]
    )
    assert "B5:B7 add to £1.645m, £0.002m less" in message(
        of_paper(Table_1_B8="£1.647m"), "ARI-001"
    )
    assert listed(of_paper(Table_1_B8="£1.645m")) == without("ARI-002", "BUD-006")


def test_a_total_whose_row_cannot_be_read_is_listed_and_not_judged() -> None:
    result = of_paper(Table_1_B6="£0.484")
    assert not {"ARI-001", "ARI-002"} & {f.code for f in result.findings}
    notes = {one.what: one.why for one in result.not_checked}
    assert notes["Table 1!B8"] == "not compared with its rows: TYP-004 at B6"


def test_a_year_allocated_in_one_form_is_of_one_type() -> None:
    assert listed(of_paper(Table_3_C5="2020-21")) == without("TYP-017")
    assert '1 text ("Annually set") and 1 financial year' in message(of_paper(), "TYP-017")


def test_a_number_among_amounts_in_words_makes_a_column_of_two_types() -> None:
    result = of_paper(Table_2_B6=0.623)
    assert listed(result) == sorted([*PUBLISHED, ("warning", "TYP-017", "Table 2!B5")])
