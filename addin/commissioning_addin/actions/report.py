"""Report: the findings and the money as a page that any browser opens, beside the workbook."""

from __future__ import annotations

import webbrowser
from pathlib import Path

from commissioning.checking import WorkbookResult
from commissioning.reports.formats import report_as
from commissioning.reports.run import Run
from commissioning.writer.save import save
from commissioning_schemas.check import check
from commissioning_schemas.checks import catalogue

from ..ribbon.desk import Desk
from ..sheets.map_in_use import map_in_use, noted
from ..sheets.places import own_folder


def act(desk: Desk) -> None:
    """Check the workbook as it is on screen and write the report."""
    grid = desk.grid()
    map, note = map_in_use(desk, grid)
    desk.status("checking ...")
    result = check(grid, map, profile=desk.profile())
    codes = [(one.code, one.name) for one in catalogue().codes.values()]
    found = WorkbookResult(desk.book.name, None, result, grid=grid)
    desk.status("writing the report ...")
    page = report_as("html", Run([found], len(codes), len(codes), codes=codes), ())
    out = _place(desk)
    save(out, page.encode(), replace=True)
    if desk.ask(noted(f"The report is written:\n{out}\n\nOpen it now?", note)):
        webbrowser.open(out.as_uri())


def _place(desk: Desk) -> Path:
    path = desk.path
    folder = path.parent if path is not None else own_folder()
    return folder / f"{Path(desk.book.name).stem}.report.html"
