"""A sheet that is a chart holds no cells: it is passed over, and said."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference

from commissioning import check
from commissioning.reader import read_file
from commissioning_schemas.proposing import propose


def test_a_chart_sheet_is_named_and_the_tables_beside_it_are_read(tmp_path: Path) -> None:
    book = Workbook()
    page = book.worksheets[0]
    page.title = "Plan"
    rows = [("Portfolio", "Budget 2025-26 (£)"), ("Victims", 444_000), ("Youth", 151_000)]
    for row in rows:
        page.append(row)
    chart = BarChart()
    chart.add_data(Reference(page, min_col=2, min_row=1, max_row=3), titles_from_data=True)
    book.create_chartsheet("Picture").add_chart(chart)
    path = tmp_path / "plan.xlsx"
    book.save(path)
    grid = read_file(path)[0]
    assert ([sheet.name for sheet in grid.sheets], grid.charts) == (["Plan"], ("Picture",))
    assert [table.area.a1 for table in propose(grid).tables] == ["A1:B3"]
    said = [(one.what, one.why) for one in check(path).result.not_checked]
    assert ('sheet "Picture"', "it is a chart and holds no cells") in said
