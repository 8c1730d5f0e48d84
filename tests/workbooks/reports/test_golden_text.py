"""What a person sees of the shipped example, kept beside it."""

from __future__ import annotations

import runpy

import pytest
from tests.conftest import Golden
from tests.test_the_house import ROOT

from commissioning.batch.jobs import jobs_for
from commissioning.cli.run_jobs import run_jobs
from commissioning.cli.selection import selection
from commissioning.reports.rule_words import rule_texts
from commissioning.reports.text import text_report
from commissioning.rule_texts import FILE, as_file
from commissioning.rulebook import rulebook
from commissioning.shipped import shipped
from commissioning.template import STORIES
from commissioning_schemas.checks import catalogue


def test_the_text_beside_the_example_is_what_a_person_sees(golden: Golden) -> None:
    path = shipped("examples/working.xlsx")
    run = run_jobs(jobs_for({path: path.name}), selection())
    golden(path.with_name("working.findings.txt"), text_report(run))


@pytest.mark.parametrize("name", STORIES)
def test_the_text_beside_a_story_is_what_a_person_sees(golden: Golden, name: str) -> None:
    path = shipped(f"examples/stories/{name}.xlsx")
    run = run_jobs(jobs_for({path: path.name}), selection())
    golden(path.with_name(f"{name}.findings.txt"), text_report(run))


def test_the_page_of_rules_is_that_of_this_version(golden: Golden) -> None:
    golden(ROOT / "docs" / "rules.md", rulebook())


def test_the_texts_that_the_command_shows_are_those_of_this_version(golden: Golden) -> None:
    golden(FILE, as_file(rule_texts()))


def test_the_page_is_written_by_the_module(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.warns(RuntimeWarning, match="found in sys.modules"):
        runpy.run_module("commissioning.rulebook", run_name="__main__")
    assert capsys.readouterr().out == rulebook()


def test_every_rule_has_its_entry_on_the_page() -> None:
    page = rulebook()
    for code in catalogue().codes.values():
        assert f"\n### {code.code} {code.name}\n" in page
        assert f"(#{code.code.lower()}-{code.name})" in page


def test_signs_of_markdown_in_a_rule_are_only_text() -> None:
    for line in rulebook().splitlines():
        if line.startswith("| ["):
            assert line.replace("\\|", "").count("|") == 5, line
