from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.workbooks.cli.running import report_of, run
from tests.workbooks.plans import write_plan

import commissioning
from commissioning.shipped import shipped
from commissioning_schemas.checks import catalogue


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A workbook with the error TYP-002 and the warning TYP-005."""
    return write_plan(tmp_path / "plan.xlsx", "£22,10", "1,000")


def codes(plan: Path, *options: str) -> list[str]:
    done = run("check", plan, "--format", "json", *options)
    (workbook,) = json.loads(report_of(done))["workbooks"]
    return [one["code"] for one in workbook["findings"]]


@pytest.mark.parametrize(
    ("options", "shown"),
    [
        ((), ["TYP-002", "TYP-005"]),
        (("--select", "TYP"), ["TYP-002", "TYP-005"]),
        (("--select", "typ-005"), ["TYP-005"]),
        (("--select", "malformed-amount"), ["TYP-002"]),
        (("--select", "BUD"), []),
        (("--select", "BUD, TYP-002"), ["TYP-002"]),
        (("--select", "TYP-005", "--select", "TYP-002"), ["TYP-002", "TYP-005"]),
        (("--ignore", "TYP-005"), ["TYP-002"]),
        (("--ignore", "TYP"), []),
        (("--select", "TYP", "--ignore", "TYP-002"), ["TYP-005"]),
    ],
)
def test_findings_are_shown_as_selected(
    plan: Path, options: tuple[str, ...], shown: list[str]
) -> None:
    assert codes(plan, *options) == shown


def test_what_is_not_shown_does_not_fail_the_run(plan: Path) -> None:
    assert run("check", plan, "--ignore", "TYP-002").exit_code == 0
    assert run("check", plan, "--select", "TYP-005").exit_code == 0


def test_the_last_line_says_how_many_rules_were_asked_for(plan: Path) -> None:
    text = " ".join(run("check", plan, "--select", "TYP-002").stdout.split())
    rules = json.loads(run("check", plan, "--format", "json").stdout)["tool"]["rules"]
    assert f"against 1 of {rules} rules" in text


def test_a_refused_file_stays_incomplete_when_its_finding_is_ignored(tmp_path: Path) -> None:
    (tmp_path / "empty.xlsx").write_bytes(b"")
    done = run("check", tmp_path / "empty.xlsx", "--ignore", "STR-009")
    assert done.exit_code == 3
    assert "This file could not be read." in done.stdout


@pytest.mark.parametrize(
    ("wrong", "guess"),
    [("BUD-0002", "BUD-002"), ("malformed-amont", "malformed-amount"), ("TPY", "TYP")],
)
@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_code_returns_2_with_a_suggestion(
    plan: Path, option: str, wrong: str, guess: str
) -> None:
    done = run("check", plan, option, wrong)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert f'"{wrong}"' in done.stderr
    assert f"Did you mean {guess}?" in done.stderr


@pytest.mark.parametrize("nothing", ["", "TYP,", "zzzzz"])
def test_a_code_that_is_like_none_returns_2_without_a_guess(plan: Path, nothing: str) -> None:
    done = run("check", plan, "--select", nothing)
    assert done.exit_code == 2
    assert "Did you mean" not in done.stderr


@pytest.fixture
def tracked(tmp_path: Path) -> Path:
    """A workbook with the extended note BUD-015 beside core findings."""
    target = tmp_path / "working.xlsx"
    target.write_bytes(shipped("examples/working.xlsx").read_bytes())
    return target


@pytest.mark.parametrize(
    ("options", "shown"),
    [
        ((), {"BUD-003", "BUD-004", "BUD-006", "BUD-014", "GRT-007", "ARI-011"}),
        (("--select", "BUD"), {"BUD-003", "BUD-004", "BUD-006", "BUD-014"}),
        (("--select", "bud-015"), {"BUD-015"}),
        (("--select", "portfolio-moves"), {"BUD-015"}),
        (("--select", "ARI,BUD-015"), {"ARI-011", "BUD-015"}),
        (("--select", "ARI", "--extended"), {"ARI-011", "ARI-012"}),
        (("--extended", "--ignore", "ARI,GRT,BUD-015"), {"BUD-003", "BUD-004", "BUD-006"}),
    ],
)
def test_extended_rules_are_looked_at_where_they_are_asked_for(
    tracked: Path, options: tuple[str, ...], shown: set[str]
) -> None:
    found = set(codes(tracked, *options))
    assert found >= shown
    assert found - {"BUD-014"} == shown - {"BUD-014"}


def test_every_rule_counts_with_extended_and_the_core_ones_without(tracked: Path) -> None:
    rules = json.loads(run("check", tracked, "--format", "json").stdout)["tool"]["rules"]
    with_all = " ".join(run("check", tracked, "--extended").stdout.split())
    assert f"against {rules} rules" in with_all
    plain = " ".join(run("check", tracked).stdout.split())
    core = len(catalogue().of_set("core"))
    assert f"against {core} of {rules} rules" in plain


def test_rules_of_the_extended_set_are_marked(tracked: Path) -> None:
    assert "BUD-015  portfolio-moves  (note, extended)" in run("rule").stdout
    assert "only with --extended, or where --select names it" in run("rule", "BUD-015").stdout
    assert "extended" not in run("rule", "BUD-002").stdout


def test_python_asks_for_the_extended_rules_too(tracked: Path) -> None:
    usual = {one.code for one in commissioning.check(tracked).result.findings}
    extended = {one.code for one in commissioning.check(tracked, extended=True).result.findings}
    assert extended - usual == {"ARI-012", "BUD-015"}
