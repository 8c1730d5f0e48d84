"""The page: it says what to think first, shows the money, and no text in it can do harm."""

from __future__ import annotations

import base64
import hashlib
import itertools
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from tests.edited import edited, example, example_map
from tests.workbooks.reports.made import finding, workbook
from tests.workbooks.reports.test_hostile_text import HOSTILE, strange

from commissioning.baselines import Known
from commissioning.checking import WorkbookResult
from commissioning.reports.html import html_report
from commissioning.reports.run import Run
from commissioning_schemas.check import check
from commissioning_schemas.findings import Severity
from commissioning_schemas.grid import Value
from commissioning_schemas.result import CheckedTable, NotChecked


class Page(HTMLParser):
    """A page as a reader's program sees it: elements, their ids, links and text."""

    VOID = frozenset({"meta"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.source = text
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(attrs) == len(dict(attrs)), (tag, attrs)
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def page(*workbooks: WorkbookResult, partial: bool = False) -> Page:
    return Page(html_report(Run(workbooks, 60, 60, partial)))


def checked(name: str = "working", **cells: Value) -> WorkbookResult:
    grid = edited(example(name), {place.replace("_", "!"): v for place, v in cells.items()})
    map = example_map(name)
    return WorkbookResult(f"{name}.xlsx", "00", check(grid, map), grid=grid)


@pytest.mark.parametrize(
    ("book", "sentence"),
    [
        (workbook(), "Nothing wrong was found."),
        (workbook(finding()), "1 error must be mended before these figures are used."),
        (
            workbook(finding(severity=Severity.WARNING)),
            "No error was found. 1 warning should be looked at.",
        ),
        (workbook(complete=False), "This workbook could not be checked in full"),
        (workbook(tables=()), "Nothing was checked: no table was recognised."),
        (workbook(complete=False, refusal="csv"), "This file could not be read."),
        (
            workbook(finding(None, message="It took too long."), refusal="too-large"),
            "Nothing in this file was checked. It took too long.",
        ),
    ],
)
def test_a_workbook_begins_with_what_to_think_of_it(book: WorkbookResult, sentence: str) -> None:
    assert sentence in page(book).text


def test_a_finding_is_shown_with_its_rule_its_place_its_money_and_its_cells() -> None:
    cells: dict[str, Value] = {"A3": "Area", "B3": "Allocation", "A4": "North", "B4": "£22,10"}
    text = page(workbook(finding(impact_pence=123450), cells=cells)).text
    for words in (
        "TYP-002 malformed-amount",
        "The rule",
        "Plan!B4",
        "in “Allocation”",
        "£1,234.50 at stake",
        "Is not an amount.",
        "Type the amount again.",
        "A B 3 Area Allocation 4 North £22,10",
    ):
        assert words in text, words


def test_the_money_is_what_the_data_mean_and_stands_in_tables() -> None:
    shown = page(checked(Summary_B8=1))
    assert "What is asked for, and what pays for it" in shown.text
    assert "2021-22 £1,851,000 £1,645,900 £205,100 £0" in shown.text
    assert "Opening In Out Closing 2020-21 £0 £205,100 £0 £205,100" in shown.text
    assert "ALL 2020-21 M11 £1,645,900 £1,440,800 −£205,100" in shown.text
    charts = [attrs for tag, attrs in shown.elements if attrs.get("class") == "chart"]
    assert len(charts) == 5
    assert all(one["role"] == "img" for one in charts)


def test_a_chart_of_too_many_columns_leaves_the_table_to_speak() -> None:
    shown = page(checked("as-published"))
    tables = [tag for tag, _ in shown.elements if tag == "figcaption"]
    assert len(tables) >= 3


def test_every_link_and_label_leads_to_something_that_is_there_once() -> None:
    shown = page(checked("as-published"), checked())
    ids = [attrs["id"] for _, attrs in shown.elements if "id" in attrs]
    assert len(ids) == len(set(ids))
    for _, attrs in shown.elements:
        target = attrs.get("href") or ""
        assert not target or target.removeprefix("#") in ids
        for name in (attrs.get("aria-labelledby") or "").split():
            assert name in ids


def test_headings_go_down_one_step_at_a_time() -> None:
    levels = [
        int(tag[1])
        for tag, _ in page(checked("as-published")).elements
        if tag in ("h1", "h2", "h3", "h4")
    ]
    assert levels[0] == 1
    assert all(below - above <= 1 for above, below in itertools.pairwise(levels))


def test_the_page_loads_and_runs_nothing_and_only_its_own_style_is_allowed() -> None:
    shown = page(checked())
    assert {tag for tag, _ in shown.elements} & {"script", "link", "img", "iframe", "object"} == (
        set()
    )
    for tag, attrs in shown.elements:
        assert not [name for name in attrs if name.startswith("on") or name in ("style", "src")]
        assert tag != "a" or (attrs["href"] or "").startswith("#")
    style = re.search(r"<style>(.*)</style>", shown.source, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    policy = next(a["content"] for _, a in shown.elements if "http-equiv" in a)
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


def test_text_of_a_workbook_is_never_markup() -> None:
    evil = f"<script>alert(1)</script>\"'&amp;</td>{{{{ 7*7 }}}}{HOSTILE}"
    book = workbook(
        finding(message=evil, fix=evil, column=evil, found=evil),
        finding("B5", sheet=evil, message=evil),
        cells={"A3": evil, "B3": evil, "A4": evil, "B4": evil},
        tables=[CheckedTable(evil, "Plan", "A3:B5", 2, evil)],
        not_checked=[NotChecked(evil, evil)],
        path=f"{evil}.xlsx",
        map=evil,
    )
    shown = page(book, workbook())
    assert strange(shown.source) == set()
    assert "script" not in {tag for tag, _ in shown.elements}
    assert "<script>alert(1)</script>\"'&amp;</td>{{ 7*7 }}" in "".join(shown.words)


def test_a_usual_workbook_makes_a_page_of_less_than_300_kilobytes() -> None:
    assert len(html_report(Run([checked()], 60, 60)).encode()) < 300_000


def test_a_thousand_faults_of_a_column_are_one_part_of_the_page() -> None:
    found = [finding(f"B{n}", message=f"{n} is wrong.") for n in range(4, 1004)]
    shown = page(workbook(*found))
    assert "Plan!B4:B1003" in shown.text
    assert "And 950 cells more like these." in shown.text


def test_several_workbooks_have_a_list_in_front_and_an_interrupted_run_says_so() -> None:
    shown = page(workbook(finding(), path="a.xlsx"), workbook(path="b.xlsx"), partial=True)
    assert "Notes Checked in full a.xlsx 1 0 0 yes b.xlsx 0 0 0 yes" in shown.text
    assert "This report is partial" in shown.text
    assert "partial" not in page(workbook()).text


def test_the_list_counts_what_counts_and_says_which_could_not_be_checked_in_full() -> None:
    known = {"0123456789abcdef": Known("TYP-002", "error", "Plan!B4")}
    settled = replace(workbook(finding(), path="a.xlsx"), baseline=known)
    shown = page(settled, workbook(finding(), path="b.xlsx", complete=False))
    assert "a.xlsx 0 0 0 yes b.xlsx 1 0 0 no" in shown.text


def test_a_verdict_names_the_errors_and_that_not_all_could_be_checked() -> None:
    shown = page(workbook(finding(), complete=False))
    assert (
        "1 error must be mended before these figures are used. This workbook could not be checked "
        "in full: see what was not checked."
    ) in shown.text
