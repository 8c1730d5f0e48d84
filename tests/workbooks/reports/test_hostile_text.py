"""No text of a workbook reaches a terminal as anything but text on its own line."""

from __future__ import annotations

import json
import unicodedata

import pytest
from tests.workbooks.reports.made import finding, workbook

from commissioning.reports.concise import concise_report, not_checked_lines
from commissioning.reports.harmless import harmless
from commissioning.reports.json_report import json_report
from commissioning.reports.run import Run
from commissioning.reports.text import text_report
from commissioning.reports.wording import closing
from commissioning_schemas.result import CheckedTable, NotChecked

HOSTILE = (
    "\x1b]0;owned\x07\x1b[2J\r\n\t\u202eevil\u2028\u200b\x9b31m\ufeff\ud800[red]x[/red]:smile:"
)


@pytest.fixture
def run() -> Run:
    table = CheckedTable(HOSTILE, f"Plan{HOSTILE}", "A3:B5", 2, HOSTILE)
    return Run(
        [
            workbook(
                finding(message=HOSTILE, fix=HOSTILE, column=HOSTILE, found=HOSTILE),
                finding("B5", message=HOSTILE, fix=HOSTILE, column=HOSTILE, expected=HOSTILE),
                finding("B6", sheet=HOSTILE, code="TYP-001"),
                cells={"A3": HOSTILE, "B3": HOSTILE, "A4": HOSTILE, "B4": HOSTILE},
                tables=[table],
                not_checked=[NotChecked(HOSTILE, HOSTILE)],
                path=f"{HOSTILE}.xlsx",
                map=HOSTILE,
            )
        ],
        60,
        60,
    )


def strange(text: str) -> set[str]:
    return {letter for letter in text if not letter.isprintable()} - {"\n"}


def test_the_text_report_holds_no_character_that_does_not_show(run: Run) -> None:
    text = text_report(run)
    assert strange(text) == set()
    assert "[U+001B]" in text
    assert "[U+202E]evil" in text
    assert "[red]x[/red]:smile:" in text.replace("\n", "").replace(" ", "")


def test_colour_of_ours_is_the_only_control_in_a_coloured_report(run: Run) -> None:
    import re

    text = text_report(run, colour=True)
    assert strange(text) == {"\x1b"}
    assert strange(re.sub(r"\x1b\[[0-9;]+m", "", text)) == set()
    assert "\x1b[31m" not in text


def test_a_concise_finding_stays_on_its_line(run: Run) -> None:
    assert strange(concise_report(run)) == set()
    assert len(concise_report(run).splitlines()) == 3
    assert strange(not_checked_lines(run)) == set()
    assert len(not_checked_lines(run).splitlines()) == 1
    assert strange(closing(run)) == set()


def test_json_spells_out_what_does_not_show_and_gives_it_back_unchanged(run: Run) -> None:
    text = json_report(run)
    assert strange(text) == set()
    text.encode("utf-8")
    (entry,) = json.loads(text)["workbooks"]
    assert entry["findings"][0]["fix"] == HOSTILE
    assert entry["path"] == f"{HOSTILE}.xlsx"


def test_harmless_leaves_what_shows_and_spells_out_the_rest() -> None:
    assert harmless("£1,000 – Llŷn 北 [red]") == "£1,000 – Llŷn 北 [red]"
    assert harmless("a\tb\r\nc\xa0d\u2029e") == "a b  c d e"
    for code in range(0x110000):
        letter = chr(code)
        if unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp"):
            assert harmless(letter).isprintable()
