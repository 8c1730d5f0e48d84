from __future__ import annotations

from pathlib import Path

import pytest
from tests.workbooks.cli.running import report_of, run

from commissioning.reports.rule_words import cells_of
from commissioning.shipped import shipped
from commissioning_schemas.checks import catalogue
from commissioning_schemas.codes import FAMILIES, Example


def test_the_list_of_rules_holds_every_code_in_its_family() -> None:
    text = report_of(run("rule"))
    for code in catalogue().codes.values():
        assert f"  {code.code}  {code.name}  (" in text
        assert f"{code.family}  {FAMILIES[code.family]}" in text
        assert " ".join(code.rule.split()) in " ".join(text.split())


@pytest.mark.parametrize("asked", ["BUD-002", "bud-002", "unfunded-request"])
def test_a_rule_is_explained_by_its_code_or_its_name(asked: str) -> None:
    done = run("rule", asked)
    code = catalogue().codes["BUD-002"]
    text = " ".join(report_of(done).split())
    assert text.startswith("BUD-002 unfunded-request (ERROR)")
    for words in (code.rule, code.why, code.fix, code.source, code.fails.says, code.passes.says):
        assert words in text
    assert "working.xlsx: Reserves!F7 holds 200000" in text
    assert "working.xlsx as it is shipped" in text


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("STR-004", "working.xlsx with 5 empty rows inserted at the top of Organisations"),
        ("STR-005", "working.xlsx: Budget!C5:C6 is merged into one cell"),
        ("STR-008", "working.xlsx: row 14 of Budget is hidden"),
        ("STR-008", "working.xlsx: column N of Budget is hidden"),
    ],
)
def test_an_example_says_in_words_how_the_sheet_is_laid_out(code: str, words: str) -> None:
    text = " ".join(report_of(run("rule", code)).split())
    assert words in text
    assert f"{words} as it is shipped" not in text


def test_a_hidden_sheet_is_called_one() -> None:
    assert list(cells_of(Example("old years", hidden=("Years",)))) == [
        "working.xlsx: the sheet Years is hidden"
    ]


def test_every_rule_can_be_explained_within_the_page() -> None:
    for code in catalogue().codes:
        text = report_of(run("rule", code))
        assert max(map(len, text.splitlines())) <= 100, code


def test_a_family_is_listed() -> None:
    text = report_of(run("rule", "typ"))
    assert "TYP-002" in text
    assert "BUD-002" not in text


def test_an_unknown_rule_returns_2_with_a_suggestion() -> None:
    done = run("rule", "unfunded-reqest")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "Did you mean unfunded-request?" in done.stderr


def test_the_demo_checks_copies_of_the_examples_and_says_what_to_do_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    done = run("demo")
    assert done.exit_code == 0
    lines = report_of(done).splitlines()
    assert lines[1] == "working.xlsx"
    assert lines[-1].endswith("commissioning check YOUR.xlsx")
    assert str(tmp_path) in lines[-2]
    (folder,) = tmp_path.iterdir()
    shown = {path.name for path in shipped("examples").glob("*.xlsx")}
    assert {path.name for path in folder.glob("*.xlsx")} == shown | {"changed.xlsx", "filled.xlsx"}
    assert "WARNING" in done.stdout


def test_the_demo_shows_a_fill_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    text = report_of(run("demo"))
    assert "This is what fill puts right." in text
    assert "£7,500 → £7,000" in text
    (folder,) = tmp_path.iterdir()
    assert "stale-result" not in report_of(run("check", folder / "filled.xlsx"))
    assert "stale-result" in report_of(run("check", folder / "changed.xlsx"))
