"""Every format of the report by its name; each is loaded where it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from commissioning_schemas.findings import Severity

    from .run import Run

PROGRAMS = ("json", "github", "junit", "sarif", "markdown", "html", "csv")
"""The formats for programs, in which standard output holds nothing but the report."""

FORMATS = ("text", "concise", *PROGRAMS)

TO_FILES = (*FORMATS, "xlsx")
"""The formats of reports to files; a workbook is nothing for standard output."""

SHOW_CELLS = ("text", "sarif", "html")
"""The formats that show or count the cells of a workbook, which must then be kept."""

SHOW_FIGURES = ("json",)
"""The formats that list every calculated cell."""


def report_bytes(form: str, run: Run, fails: Sequence[Severity]) -> bytes:
    """Return the run as the bytes of a file in one of the formats ``TO_FILES``."""
    if form == "xlsx":
        from .xlsx_report import xlsx_report

        return xlsx_report(run)
    # Excel takes a CSV file for UTF-8, and shows £ as £, only with this mark in front.
    return report_as(form, run, fails).encode("utf-8-sig" if form == "csv" else "utf-8")


def report_as(form: str, run: Run, fails: Sequence[Severity]) -> str:
    """Return the run in a format; text is plain and 100 columns wide."""
    if form == "json":
        from .json_report import json_report

        return json_report(run)
    if form == "github":
        from .github import github_report

        return github_report(run)
    if form == "junit":
        from .junit import junit_report

        return junit_report(run, fails)
    if form == "sarif":
        from .sarif import sarif_report

        return sarif_report(run)
    if form == "markdown":
        from .markdown import markdown_report

        return markdown_report(run)
    if form == "html":
        from .html import html_report

        return html_report(run)
    if form == "csv":
        from .csv_report import csv_report

        return csv_report(run)
    if form == "concise":
        from .concise import concise_report

        return concise_report(run)
    from .text import text_report

    return text_report(run)
