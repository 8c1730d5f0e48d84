"""The page in a real browser: nothing that WCAG 2.2 AA forbids, light, dark, narrow and printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.chromium import inspected, require_chromium
from tests.edited import example, example_map

from commissioning.checking import WorkbookResult
from commissioning.reports.html import html_report
from commissioning.reports.run import Run
from commissioning_schemas.check import check

DARK = "--blink-settings=preferredColorScheme=0"


def report() -> str:
    books = []
    for name in ("working", "as-published"):
        grid = example(name)
        done = check(grid, example_map(name))
        books.append(WorkbookResult(f"{name}.xlsx", "00", done, grid=grid))
    return html_report(Run(books, 105, 105))


@pytest.mark.parametrize(
    ("options", "width", "paper"),
    [([], 1000, "255, 255, 255"), ([DARK], 1000, "20, 24, 29"), ([], 320, "255, 255, 255")],
    ids=["light", "dark", "narrow"],
)
def test_the_page_can_be_read_and_reached_by_everybody(
    options: list[str], width: int, paper: str, tmp_path: Path
) -> None:
    require_chromium()
    found = inspected(report(), tmp_path, *options, width=width)
    assert found["faults"] == []
    assert {"color-contrast", "html-has-lang"} <= set(found["passes"])
    # On a narrow screen a chart could not be read: there the table beneath it speaks alone.
    assert ("svg-img-alt" in found["passes"]) == (width >= 1000)
    assert (found["paper"], found["width"], found["wide"]) == (f"rgb({paper})", width, 0)


def test_a_page_with_a_fault_is_told(tmp_path: Path) -> None:
    require_chromium()
    faulty = report().replace("--ink: #1b1f24", "--ink: #cccccc").replace(' lang="en-GB"', "")
    told = [name for name, _ in inspected(faulty, tmp_path)["faults"]]
    assert "color-contrast" in told
    assert "html-has-lang" in told
