"""A workbook full of what is dangerous somewhere is harmless in every format."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook
from tests.workbooks.plans import write_plan
from tests.workbooks.reports.test_hostile_text import strange

from commissioning import check
from commissioning.reports.formats import FORMATS, TO_FILES, report_as, report_bytes
from commissioning.reports.run import Run
from commissioning_schemas.findings import Severity

EVIL = (
    "=cmd|'/c calc'!A1",
    '"><script>alert(1)</script><img src=x onerror=alert(1)>',
    "</style></table><svg onload=alert(1)>",
    "{{ 7*7 }}{% raw %}",
    "[x](javascript:alert(1)) ![y](https://evil.example/p.png) | @all #1 `code`",
    "\x1b]0;owned\x07\x1b[31m",
    "%0A::error::forged %25",
    "a\n::error file=x::forged",
    "]]><!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>&y;",
    "\u202egnp.exe\u200b\ufeff",
)
MOST = 40


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder = tmp_path_factory.mktemp("hostile")
    books = []
    for number, evil in enumerate(EVIL):
        # What Excel cannot hold is written as it writes it: _x001B_.
        text = re.sub("[\x00-\x08\x0b-\x1f]", lambda one: f"_x{ord(one[0]):04X}_", evil)
        path = write_plan(folder / f"{number}.xlsx", text, f"5 {text}", names=(text, "South"))
        found = check(path)
        assert found.result.findings
        assert any(evil[:5] in one.message + str(one.found) for one in found.result.findings)
        books.append(found)
    return Run(books, 60, 60, codes=[("TYP-002", "malformed-amount")])


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "csv"])
def test_no_format_can_steer_a_terminal(hostile: Run, form: str) -> None:
    assert strange(report_as(form, hostile, ())) == set()


class Tags(HTMLParser):
    """The tags, attributes and policy of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_a_page_holds_no_tag_attribute_or_link_of_a_workbook(hostile: Run) -> None:
    page = Tags()
    page.feed(report_as("html", hostile, ()))
    tags = {tag for tag, _ in page.found}
    assert tags.isdisjoint({"script", "img", "iframe", "object", "embed", "form", "link", "base"})
    for _, attributes in page.found:
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        assert (attributes.get("href") or "#").startswith("#")
    (policy,) = [
        one["content"] or ""
        for tag, one in page.found
        if tag == "meta" and one.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def test_markdown_holds_no_markup_link_picture_or_mention_of_a_workbook(hostile: Run) -> None:
    text = report_as("markdown", hostile, ())
    assert not re.search(r"<\w|(?<!\\)\]\(|(?<!\\)!\[|://|@all|(?<!\\)`", text)
    for line in text.splitlines():
        if line.startswith("| "):
            assert len(re.findall(r"(?<!\\)\|", line)) == 7, line


def test_annotations_are_those_of_findings_and_no_others(hostile: Run) -> None:
    lines = report_as("github", hostile, ()).splitlines()
    assert len(lines) <= MOST
    for line in lines:
        assert re.match("::(error|warning|notice) (file=[^,:]*[^,]*,)?title=[^,:]+::", line), line
        assert "%0A" not in line.replace("%250A", "")


def test_no_cell_of_csv_is_taken_for_a_formula(hostile: Run) -> None:
    rows = list(csv.reader(io.StringIO(report_as("csv", hostile, ()))))
    assert len({len(row) for row in rows}) == 1
    for row in rows:
        assert not [cell for cell in row if re.match("[=+@\t\r]|-[^0-9]", cell)]


def test_no_cell_of_a_workbook_of_findings_is_a_formula_or_a_link(hostile: Run) -> None:
    book = load_workbook(io.BytesIO(report_bytes("xlsx", hostile, ())))
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                assert cell.hyperlink is None


def test_machine_formats_stay_well_formed(hostile: Run) -> None:
    for form in ("json", "sarif"):
        assert json.loads(report_as(form, hostile, ()))
    root = ElementTree.fromstring(report_as("junit", hostile, tuple(Severity)))
    assert len(root.findall("testsuite")) == len(EVIL)


def test_every_format_is_looked_at_here() -> None:
    looked_at = {"text", "concise", "html", "markdown", "github", "csv", "xlsx", "json"}
    assert set(TO_FILES) == looked_at | {"sarif", "junit"}
