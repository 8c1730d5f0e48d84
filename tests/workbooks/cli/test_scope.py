"""``commissioning scope``: one page for the person who signs."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.workbooks.cli.running import run

from commissioning.shipped import shipped

WORKING = str(shipped("examples/working.xlsx"))
PUBLISHED = str(shipped("examples/as-published.xlsx"))


def test_the_page_counts_rules_and_figures_and_names_what_was_not_looked_at() -> None:
    done = run("scope", WORKING)
    assert done.exit_code == 0
    assert "BUD  Budget, virement, profile and monitoring: 13 of 13" in done.stdout
    assert "- GOV-008: there is no row of Scorecard" in done.stdout
    assert "Figures worked out again: 225 calculated cells" in done.stdout
    assert "Delivery, Scorecard, Risks, Calendar and Ledger" in done.stdout
    assert "Name ____" in done.stdout
    assert len(done.stdout.splitlines()) <= 66


def test_the_page_of_a_mapped_workbook_lists_what_its_map_leaves_out() -> None:
    page = run("scope", PUBLISHED).stdout
    assert "- Budget (Table 1): the map names no column for Line" in page
    assert run("scope", PUBLISHED, "--map", PUBLISHED.replace(".xlsx", ".map.toml")).stdout == page


def test_the_extended_rules_are_counted_where_they_are_wanted() -> None:
    assert "BUD  Budget, virement, profile and monitoring: 1" in run("scope", WORKING).stdout
    wide = run("scope", WORKING, "--extended").stdout
    assert "Rules put to the workbook: 104 of" not in wide


def test_a_workbook_that_cannot_be_read_returns_3_and_says_why(tmp_path: Path) -> None:
    (tmp_path / "broken.xlsx").write_bytes(b"")
    done = run("scope", tmp_path / "broken.xlsx")
    assert (done.exit_code, "STR-009" in done.stdout) == (3, True)


@pytest.mark.parametrize("name", ["none.xlsx", "."])
def test_a_name_that_is_no_file_is_wrong_use(name: str) -> None:
    assert run("scope", name).exit_code == 2
