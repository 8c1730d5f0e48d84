"""Sheets of ours look in Excel as the writer makes them look in a file, and lead to their cells."""

from __future__ import annotations

import pytest
from tests.addin.excel import Book, Excel, Leaf
from tests.addin.ribbon.conftest import Click
from tests.edited import edited, example

from commissioning.annotating import live_status
from commissioning.sheets.checks import checks_sheet
from commissioning.sheets.log import log_sheet
from commissioning.sheets.result import result_sheet
from commissioning.writer import Look, NewSheet
from commissioning_schemas.checks_list import read_list
from commissioning_schemas.fill import fill
from commissioning_schemas.fill_log import read_log


def leaf_of(book: Book, name: str) -> Leaf:
    return next(leaf for leaf in book.leaves if leaf.name == name)


def assert_looks(leaf: Leaf, new: NewSheet) -> None:
    wanted = {(cell.row, cell.column): cell.look for cell in new.cells if cell.look != Look()}
    shown = {spot: look for spot, look in leaf.looks.cells.items() if look != Look()}
    assert shown == wanted
    assert leaf.looks.widths == dict(new.widths)
    assert leaf.looks.heights == dict(new.heights)


def test_a_list_of_findings_that_is_added_looks_as_in_a_file(excel: Excel, click: Click) -> None:
    book = excel.open(edited(example(), {}, deleted_sheet="Checks"))
    click("validate")
    new = checks_sheet(list(read_list(book.saved())), live_status(example()))
    assert len({cell.look for cell in new.cells}) > 8
    assert_looks(leaf_of(book, "Checks"), new)


def test_only_new_rows_of_a_list_get_a_look_and_gone_ones_lose_it(
    excel: Excel, click: Click
) -> None:
    book = excel.open(edited(example(), {}, deleted_sheet="Checks"))
    click("validate")
    looks = leaf_of(book, "Checks").looks.cells
    own = Look(fill="00FF00")
    looks[5, 7] = own
    click("validate")
    assert looks[5, 7] == own
    last = 4 + len(list(read_list(book.saved())))
    assert looks[last, 1] != Look()
    click("clear_marks")
    assert {look for (row, _), look in looks.items() if row > 5} == {Look()}


def test_the_log_and_the_map_look_as_in_a_file(excel: Excel, click: Click) -> None:
    book = excel.open(edited(example(), {"Summary!B8": None}))
    excel.answers = ["yes"]
    click("fill_totals")
    log = leaf_of(book, "FillLog")
    assert_looks(log, log_sheet(read_log(book.saved()), {}))
    assert (log.protected, log.password) == (True, "")
    (settings,) = log.protected_again
    assert settings["AllowFormattingColumns"]
    own = excel.open(example("as-published"))
    click("map_workbook")
    answers = {look.fill for (row, column), look in leaf_of(own, "Map").looks.cells.items()}
    assert {"FFF8DC", "EDEDED"} <= answers


def test_a_sheet_of_results_that_is_built_anew_looks_as_in_a_file(
    excel: Excel, click: Click
) -> None:
    changes = {"Portfolios!A8": "NEW", "Portfolios!B8": "A new portfolio"}
    grid = edited(example(), changes, tables={"Portfolios": "A4:G8"})
    book = excel.open(grid)
    before = leaf_of(book, "Summary").looks
    odd = Look(bold=True, fill="FFFF00", indent=3, underline=True, box="000000")
    before.cells |= {(8, 2): odd, (3, 1): odd}
    excel.answers = ["yes"]
    click("fill_totals")
    (rebuilt,) = (one for one in fill(grid).rebuilt if one.name == "Summary")
    assert_looks(leaf_of(book, "Summary"), result_sheet(rebuilt))


def test_a_sheet_of_results_that_is_gone_is_built_protected(excel: Excel, click: Click) -> None:
    grid = edited(example(), {}, deleted_sheet="LiveChecks")
    (rebuilt,) = (one for one in fill(grid).rebuilt if one.name == "LiveChecks")
    book = excel.open(grid)
    excel.answers = ["yes"]
    click("fill_totals")
    assert leaf_of(book, "LiveChecks").protected
    assert_looks(leaf_of(book, "LiveChecks"), result_sheet(rebuilt))


def test_each_finding_leads_to_its_cell_by_one_write(excel: Excel, click: Click) -> None:
    book = excel.open(edited(example(), {}, deleted_sheet="Checks"))
    click("validate")
    leaf, rows = leaf_of(book, "Checks"), list(read_list(book.saved()))
    links = {row: leaf.written[row, 6] for row in range(5, 5 + len(rows))}
    assert links[5] == f'=HYPERLINK("#\'{rows[0].sheet}\'!{rows[0].cell}","{rows[0].cell}")'
    assert leaf.writes == 2


@pytest.mark.parametrize(
    ("name", "link"),
    [
        ("it's £5", "=HYPERLINK(\"#'it''s £5'!A5\",\"A5\")"),
        ('say "x"', '=HYPERLINK("#\'say ""x""\'!A5","A5")'),
    ],
)
def test_a_sheet_with_quotes_in_its_name_is_led_to(
    excel: Excel, click: Click, name: str, link: str
) -> None:
    from commissioning_addin.port.links import link_to

    quoted = name.replace("'", "''")
    assert link_to(f"'{quoted}'!A5", "A5") == link


def test_a_mac_does_without_what_has_no_name_there(
    excel: Excel, click: Click, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.addin.excel.Area.api", object())
    book = excel.open(example())
    click("validate")
    look = leaf_of(book, "Checks").looks.cells[6, 6]
    assert (look.bold, look.fill, look.indent, look.underline) == (True, "EDEDED", 0, False)


def test_links_that_the_command_line_wrote_are_taken_away(excel: Excel, click: Click) -> None:
    book = excel.open(example())
    click("validate")
    rows = list(read_list(book.saved()))
    assert leaf_of(book, "Checks").looks.unlinked == [f"F5:F{4 + len(rows)}"]


def test_a_list_that_was_read_back_with_its_links_gives_the_same_findings(
    excel: Excel, click: Click
) -> None:
    from commissioning_schemas.check import check
    from commissioning_schemas.checks_list import list_findings

    book = excel.open(example())
    click("validate")
    saved = book.saved()
    assert [row.cell for row in list_findings(saved, check(saved))] == [
        row.cell for row in list_findings(example(), check(example()))
    ]


def test_excel_fills_no_column_itself_and_does_so_again_afterwards(
    excel: Excel, click: Click
) -> None:
    excel.open(example())
    click("validate")
    assert excel.correcting is not None
    assert excel.correcting.AutoFillFormulasInLists
    excel.correcting = None
    click("validate")
    assert "5 warnings" in excel.alerts[-1]
