"""``check`` as a whole: order, fingerprints, what was looked at, and faults of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from tests.edited import edited, example
from tests.schemas.found import listed, new, published, result, the_sheet, usual, with_sheet

from commissioning_schemas import check as module
from commissioning_schemas.address import parse_cell
from commissioning_schemas.check import check, to_findings
from commissioning_schemas.checks import Catalogue, asks, catalogue
from commissioning_schemas.evidence import Evidence
from commissioning_schemas.findings import Finding, Place, Said, Severity
from commissioning_schemas.grid import Grid, Sheet, Value

BROKEN: dict[str, Value] = {
    "Budget!C5": "Youth",
    "Budget!B6": "2020/21",
    "Budget!I7": "?",
    "Funding!P5": "31/09/2021",
    "Years!A5": "2020/22",
    "About!B6": None,
}


def fingerprint(grid: Grid, code: str) -> list[str]:
    return [one.fingerprint for one in result(grid).findings if one.code == code]


def test_the_same_workbook_gives_the_same_result_every_time() -> None:
    for grid, map in ((edited(example(), BROKEN), None), published()):
        first, second = result(grid, map), result(grid, map)
        assert first.findings == second.findings
        assert first.not_checked == second.not_checked
        assert len(first.findings) > 5


def test_findings_stand_in_the_order_of_sheets_rows_columns_and_codes() -> None:
    grid = edited(example(), BROKEN, deleted_sheet="Reserves")
    sheets = [sheet.name for sheet in grid.sheets]

    def order(one: Finding) -> tuple[int, int, int, str, str]:
        sheet = sheets.index(one.sheet) if one.sheet is not None else -1
        return sheet, *(parse_cell(one.cell) if one.cell else (0, 0)), one.code, one.message

    found = list(result(grid).findings)
    assert found == sorted(found, key=order)
    assert found[0].sheet is None
    assert len({one.sheet for one in found}) == 5


def test_a_fingerprint_outlives_a_sort_an_insertion_and_another_sheet_name() -> None:
    bad: dict[str, Value] = {"Budget!C5": "Youth"}
    (before,) = fingerprint(edited(example(), bad), "REF-002")
    budget = the_sheet(edited(example(), bad), "Budget")
    turned = {
        **budget.rows,
        5: budget.rows[6],
        6: budget.rows[5],
    }
    assert fingerprint(with_sheet(example(), replace(budget, rows=turned)), "REF-002") == [before]
    renamed = replace(budget, name="Our budget")
    sheets = tuple(renamed if s.name == "Budget" else s for s in example().sheets)
    assert fingerprint(replace(example(), sheets=sheets), "REF-002") == [before]


def test_a_fingerprint_lapses_when_the_value_changes() -> None:
    one, other = (
        fingerprint(edited(example(), {"Budget!C5": text}), "REF-002") for text in ("A1", "A2")
    )
    assert one != other


def test_equal_fingerprints_are_numbered_in_the_order_of_the_sheet() -> None:
    cells: dict[str, Value] = {"Budget!A6": "B2021-DCP-01", "Budget!A7": "B2021-DCP-01"}
    first, second = fingerprint(edited(example(), cells), "REF-001")
    assert second == f"{first}-2"
    assert len(first) == 16


def test_rows_without_a_key_are_known_by_their_content() -> None:
    cells: dict[str, Value] = {"Budget!A5": None, "Budget!A6": None}
    one, other = fingerprint(edited(example(), cells), "REF-001")
    assert not other.startswith(one)


def test_a_fingerprint_is_made_as_the_manual_says() -> None:
    place = Place("S", "B7", None, "Budget", "Heading", " B2021-DCP-01 |X ", "year")
    said = Said("TYP-010", place, "words", "2020/21")
    (found,) = to_findings([said], Grid((Sheet("S"),)))
    assert found.fingerprint == "729a38c06eca0b2c"


def test_codes_that_are_not_in_the_catalogue_are_left_to_others() -> None:
    assert to_findings([Said("ABC-001", Place(), "words")], Grid(())) == []


def test_a_place_that_is_no_sheet_of_the_workbook_is_no_sheet() -> None:
    saids = [Said("STR-009", Place(name), "words") for name in ("S", "Broken", "the map")]
    grid = Grid((Sheet("S"),), unreadable=(("Broken", "it is damaged"),))
    found = to_findings(saids, grid)
    assert [one.sheet for one in found] == [None, "S", "Broken"]
    assert found[0].message == "the map: words"


def test_a_severity_and_a_fix_of_its_own_replace_those_of_the_code() -> None:
    said = Said("TYP-005", Place(), "words", severity=Severity.INFO, fix="Do this.")
    plain = Said("TYP-005", Place(), "words")
    own, usual_ = to_findings([said, plain], Grid(()))
    assert (own.severity, own.fix) == (Severity.INFO, "Do this.")
    assert usual_.severity is Severity.WARNING
    assert usual_.fix == catalogue().codes["TYP-005"].fix


def test_a_sheet_that_cannot_be_read_makes_the_check_incomplete() -> None:
    grid = replace(example(), unreadable=(("Old", "it is damaged"),))
    done = result(grid)
    assert done.complete is False
    assert [(one.what, one.why) for one in done.not_checked] == [
        ("Old", "the sheet cannot be read: it is damaged")
    ]


def test_an_amount_that_is_not_known_yet_is_listed() -> None:
    done = result(edited(example(), {"Funding!J8": "TBC"}))
    (one,) = done.not_checked
    assert (one.what, done.complete) == ("Funding!J8", True)
    assert one.why == "the amount is not known yet; it is left out of every sum"


def test_money_on_a_sheet_that_is_none_of_the_templates_is_listed() -> None:
    budget = example().sheet("Budget")
    assert budget is not None
    page = replace(budget, name="Budget (2)", tables=())
    copied = replace(example(), sheets=(*example().sheets, page))
    assert not result(example()).not_checked
    done = result(copied)
    assert done.complete
    assert [(one.what, one.why) for one in done.not_checked] == [
        ("Budget (2)!I5:L17", "52 amounts outside every table that is read: £8,780,800")
    ]


def test_money_beside_and_below_a_table_of_the_template_is_listed() -> None:
    page = the_sheet(example(), "Budget")
    below = {column: value for column, value in page.rows[17].items() if column < 13}
    rows = {**page.rows, 9: {**page.rows[9], 18: 5000}, 18: below, 30: {9: 250.5}}
    formats = {**page.formats, 9: {**page.formats[9], 18: "£#,##0"}, 30: {9: "#,##0"}}
    formats[18] = page.formats[17]
    done = result(with_sheet(example(), replace(page, rows=rows, formats=formats)))
    assert "STR-013" in {one.code for one in done.findings}  # It tells of row 18.
    assert ("Budget!I9:R30", "2 amounts outside every table that is read: £5,250.50") in [
        (one.what, one.why) for one in done.not_checked
    ]


def test_parts_that_a_reader_cannot_see_are_listed_and_nothing_is_made_of_them() -> None:
    bare = tuple(replace(sheet, formulas={}) for sheet in example().sheets)
    grid = replace(example(), sheets=bare, unread=frozenset({"formulas", "merged"}))
    done = result(grid)
    assert listed(done) == sorted(usual())
    first, second = done.not_checked
    assert first.what == "the formulas of the workbook"
    assert first.why.startswith("they cannot be seen here: ARI-005, ARI-007, ARI-009, FRM-001")
    assert second.what == "the merged cells of the workbook"


def test_no_code_of_formulas_is_raised_where_formulas_are_not_seen() -> None:
    faulty: dict[str, Value] = {
        "Summary!B8": 1645000,
        "Awards!H25": 22953.38,
        "Portfolios!A7": "YTH",
    }
    codes = {one.code for one in result(edited(example(), faulty, recalculated=False)).findings}
    assert codes >= {"FRM-001", "FRM-002", "ARI-009"}
    grid = edited(example(), faulty, recalculated=False)
    unseen = result(replace(grid, unread=frozenset({"formulas"})))
    assert not {one.code for one in unseen.findings if one.code.startswith(("FRM", "ARI-009"))}


def test_the_tables_that_were_looked_at_are_listed_with_their_rows() -> None:
    tables = {one.table: one for one in result(example()).tables}
    assert (tables["Budget"].sheet, tables["Budget"].range) == ("Budget", "A4:O17")
    assert (tables["Budget"].rows, tables["Budget"].unit) == (13, "£")
    assert "Summary" not in tables


def test_a_check_that_stops_does_not_take_the_others_with_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    @asks("Does it stop?")
    def stops(evidence: Evidence) -> Iterator[Said]:
        yield Said("TYP-001", Place(), "said before it stopped")
        raise ZeroDivisionError("on purpose")

    known = catalogue()
    monkeypatch.setattr(module, "catalogue", lambda: Catalogue(known.codes, [stops, *known.checks]))
    done = check(example())
    assert (done.complete, [fault.check for fault in done.faults]) == (False, ["stops"])
    assert "ZeroDivisionError: on purpose" in done.faults[0].trace
    assert set(usual()) < set(listed(done))
    assert done.not_checked[-1].why == "the check stopped on a fault of this program"


def test_memory_that_runs_out_in_a_check_is_no_fault_of_the_check(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    @asks("Is there room?")
    def runs_out(evidence: Evidence) -> Iterator[Said]:
        yield Said("TYP-001", Place(), "said before it stopped")
        raise MemoryError

    known = catalogue()
    checks = [runs_out, *known.checks]
    monkeypatch.setattr(module, "catalogue", lambda: Catalogue(known.codes, checks))
    with pytest.raises(MemoryError):
        check(example())


def test_one_cause_is_one_finding_however_many_cells_rest_on_it() -> None:
    grid = edited(example(), {f"Budget!I{row}": "?" for row in range(5, 18)})
    assert new(grid) == sorted(f"error TYP-001 Budget!I{row}" for row in range(5, 18))
