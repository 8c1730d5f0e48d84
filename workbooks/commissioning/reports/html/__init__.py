"""The report as a page of HTML: one file, without script, that prints."""

from __future__ import annotations

from .report import html_report

__all__ = ["html_report"]
