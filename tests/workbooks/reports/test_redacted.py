"""``--redact``: a stranger who reads a report learns no word and no amount of a workbook."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from tests.workbooks.cli.running import report_of, run
from tests.workbooks.filled_files import WORKING, typed
from tests.workbooks.plans import MAP, write_plan
from tests.workbooks.reports.made import finding, workbook

from commissioning import check
from commissioning.baselines import Known
from commissioning.checking import WorkbookResult
from commissioning.reader import read
from commissioning.reports.changes import FORMATS as DIFF_FORMATS
from commissioning.reports.changes import changes_as
from commissioning.reports.changes.redact import redacted_changes
from commissioning.reports.changes.sections import Changes
from commissioning.reports.formats import TO_FILES, report_bytes
from commissioning.reports.json_report import json_report
from commissioning.reports.redact import redacted
from commissioning.reports.run import Run
from commissioning.reports.wording import closing
from commissioning_schemas.address import a1
from commissioning_schemas.comparing import Version, compare
from commissioning_schemas.findings import Severity
from commissioning_schemas.grid import Value
from commissioning_schemas.result import NotChecked

WORD, AMOUNT = "Quernmore", 7654321.09
SHOWN = (WORD, WORD.lower(), "7654321", "7,654,321", "7.654", "765432109")


@cache
def planted(value: Value) -> bytes:
    """Return the working example with a value in each input of the first two rows of its tables."""
    cells: dict[str, Value] = {}
    for sheet in read(WORKING).sheets:
        for table in sheet.tables:
            area = table.range
            for row in (area.top + 1, min(area.top + 2, area.bottom)):
                for column in range(area.left, area.right + 1):
                    if sheet.formula(row, column) is None and sheet.name != "Codes":
                        cells[f"{sheet.name}!{a1(row, column)}"] = value
            cells[f"{sheet.name}!{a1(area.top + 3, area.right + 2)}"] = value
    about = {place: kept for place, kept in cells.items() if place.startswith("About!A")}
    return typed({place: one for place, one in cells.items() if place not in about})


@cache
def typed_over(value: Value) -> bytes:
    """Return the working example with a value in place of formulas, and in lists and headings."""
    changed = {"Summary!B8": value, "Summary!C9": value, "Reserves!J5": value, "Budget!P4": value}
    return typed({**changed, "Codes!B5": value, "Codes!D5": value, "About!B5": value})


FILES: Mapping[str, Callable[[], bytes]] = {
    "words": lambda: planted(WORD),
    "amounts": lambda: planted(AMOUNT),
    "over": lambda: typed_over(f"{AMOUNT} {WORD}"),
    "broken": lambda: WORD.encode(),
}


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> dict[str, WorkbookResult]:
    folder = tmp_path_factory.mktemp("planted")
    for name, data in {**FILES, "old": lambda: WORKING}.items():
        folder.joinpath(f"{name}.xlsx").write_bytes(data())
    map = f'{MAP}[[portfolio]]\nid = "{WORD}"\nname = "{WORD} East"\n'
    write_plan(folder / "mapped.xlsx", f"{WORD} {AMOUNT}", AMOUNT, map=map, names=(WORD, "X"))
    names = [*FILES, "old", "mapped"]
    return {name: check(folder / f"{name}.xlsx", extended=True) for name in names}


def text_of(data: bytes) -> str:
    """Return what a report says; of a workbook, what its parts say."""
    if not data.startswith(b"PK"):
        return data.decode("utf-8")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "\n".join(archive.read(name).decode("utf-8") for name in archive.namelist())


def shown(text: str) -> set[str]:
    return {one for one in SHOWN if one in text}


@pytest.mark.parametrize("form", TO_FILES)
def test_no_report_shows_a_word_or_an_amount_that_was_planted(
    form: str, checked: dict[str, WorkbookResult]
) -> None:
    books = [replace(book, path=f"{name}.xlsx") for name, book in checked.items()]
    run = Run(books, 1, 1, codes=[("TYP-002", "malformed-amount")])
    plain, hidden = (
        text_of(report_bytes(form, one, tuple(Severity))) for one in (run, redacted(run))
    )
    assert shown(plain)
    assert form == "github" or WORD in plain  # It shows ten of each kind at the most.
    assert shown(hidden) == set()


@pytest.mark.parametrize("name", ["words", "amounts", "over"])
def test_no_diff_shows_a_word_or_an_amount_that_was_planted(
    name: str, checked: dict[str, WorkbookResult]
) -> None:
    old, new = (
        Version(book.grid, None, book.result)
        for book in (checked["old"], checked[name])
        if book.grid is not None
    )
    for pair in ((old, new), (new, old)):
        changes = Changes("old.xlsx", "new.xlsx", compare(*pair))
        for form in DIFF_FORMATS:
            assert shown(changes_as(form, changes))
            assert shown(changes_as(form, redacted_changes(changes))) == set()


def test_the_command_leaves_out_what_it_says_on_both_its_outputs(tmp_path: Path) -> None:
    map = f'{MAP}[[portfolio]]\nid = "{WORD}"\nname = "{WORD} East"\n'
    plan = write_plan(tmp_path / "plan.xlsx", f"{WORD} 5", AMOUNT, map=map, names=(WORD, "X"))
    old = write_plan(tmp_path / "old.xlsx")
    broken = tmp_path / "broken.xlsx"
    broken.write_text(WORD, "utf-8")
    for command in (
        ("check", plan, broken),
        ("check", plan, "--format", "concise", "-v"),
        ("diff", old, plan),
        ("diff", old, broken),
    ):
        before = run(*command, GITHUB_ACTIONS="true")
        after = run(*command, "--redact", GITHUB_ACTIONS="true")
        assert shown(report_of(after) + after.stderr) == set()
        assert after.exit_code == before.exit_code
        assert command[-1] == broken or shown(before.output)


def test_codes_severities_places_and_counts_stay(checked: dict[str, WorkbookResult]) -> None:
    book = checked["words"]
    run = Run([book], 1, 1)
    plain, hidden = (json.loads(json_report(one)) for one in (run, redacted(run)))
    assert (hidden["redacted"], "redacted" in plain) == (True, False)
    assert hidden["summary"] == plain["summary"]
    (before,), (after,) = plain["workbooks"], hidden["workbooks"]
    kept = ("code", "name", "severity", "sheet", "cell", "range", "table")
    assert [[one[key] for key in kept] for one in after["findings"]] == [
        [one[key] for key in kept] for one in before["findings"]
    ]
    assert len(after["not_checked"]) == len(before["not_checked"]) > 0
    assert (after["tables"], after["sha256"]) == (before["tables"], before["sha256"])
    assert after["figures"] == []


def test_a_report_says_that_it_is_redacted() -> None:
    said = closing(redacted(Run([workbook(finding())], 1, 1)))
    assert "Names, texts and amounts are left out here." in said


def test_why_a_file_was_refused_stays() -> None:
    book = workbook(finding(None, sheet=None, code="STR-009"), refusal="encrypted")
    (one,) = redacted(Run([book], 1, 1)).workbooks[0].result.findings
    assert one.found == "encrypted"


def test_a_fingerprint_tells_the_place_and_not_the_value() -> None:
    one, other = (redacted(Run([workbook(finding(found=text))], 1, 1)) for text in ("5", "6"))
    marks = [run.workbooks[0].result.findings[0].fingerprint for run in (one, other)]
    assert marks[0] == marks[1] != "0123456789abcdef"
    twice = redacted(Run([workbook(finding(), finding())], 1, 1)).workbooks[0].result.findings
    assert twice[1].fingerprint == f"{twice[0].fingerprint}-2"


def test_what_is_known_from_a_baseline_stays_known() -> None:
    baseline = {
        "0123456789abcdef": Known("TYP-002", "error", "Plan!B4"),
        "f" * 16: Known("TYP-001", "error", "Plan!B9"),
    }
    book = replace(workbook(finding(), finding("B5", fingerprint="e" * 16)), baseline=baseline)
    (after,) = redacted(Run([book], 1, 1)).workbooks
    assert [after.standing(one) for one in after.result.findings] == ["known", "new"]
    assert set(after.baseline or ()) & set(baseline) == set()
    assert [one.place for one in (after.baseline or {}).values()] == ["Plan!B4", "Plan!B9"]


def test_of_what_was_not_checked_only_codes_tables_and_places_are_named() -> None:
    whats = (
        "BUD-001, BUD-002 and GRT-007", "Plan!B4", "Plan!B4 and 12 other cells", "Plan", "Budget",
        f"Plan!B4 of {WORD}", WORD, f'sheet "{WORD}"',
    )  # fmt: skip
    left = [NotChecked(what, WORD) for what in whats]
    (after,) = redacted(Run([workbook(not_checked=left)], 1, 1)).workbooks
    assert [one.what for one in after.result.not_checked] == [*whats[:5], *["One item"] * 3]
    assert {one.why for one in after.result.not_checked} == {"the reason is left out here"}


def test_of_a_total_that_was_not_checked_the_place_is_named(
    checked: dict[str, WorkbookResult],
) -> None:
    book = checked["over"]
    left = replace(book.result, not_checked=(NotChecked("Summary!B8", WORD),))
    (after,) = redacted(Run([replace(book, result=left)], 1, 1)).workbooks
    assert [one.what for one in after.result.not_checked] == ["Summary!B8"]
