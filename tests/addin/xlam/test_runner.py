"""The part of xlwings that is taken over: closed, and only from the text that is known."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from commissioning_addin.xlam import runner as room
from commissioning_addin.xlam.closed import CHANGES, KEPT
from commissioning_addin.xlam.runner import ChangedXlwingsError, closed, runner


def installed() -> str:
    text = files("xlwings").joinpath("xlwings_custom_addin.bas").read_text("ascii")
    return text.replace("\r\n", "\n")


@pytest.mark.parametrize(
    "way_in",
    [
        "ADD_WORKBOOK_TO_PYTHONPATH",
        "FullName",
        "prepare_sys_path",
        "runpython_embedded_code",
        '".py"',
        "Sheets(",
        "GetConfigFromSheet",
        "GetDirectoryConfigFilePath",
        "CONDA PATH",
        "XLPy",
        "Declare ",
        "import_udfs",
        "SaveConfigToFile",
        "ThisWorkbook",
    ],
)
def test_no_way_in_is_left_that_xlwings_ships(way_in: str) -> None:
    assert way_in in installed()
    assert way_in not in runner().text


def test_no_name_of_a_workbook_reaches_a_command_line_of_windows() -> None:
    windows = runner().text.partition("Function ExecuteWindows")[2].partition("End Function")[0]
    assert "ActiveWorkbook" not in windows
    assert '" -B -P -c """ & PythonCommand' in windows


def test_it_is_a_class_so_that_no_cell_can_call_it() -> None:
    assert runner().kind == "class"
    text = runner().text
    assert not re.search(r"^Public Const|^Declare", text, re.MULTILINE)
    assert text.count("Attribute VB_Exposed = False") == 1


def test_every_procedure_that_is_called_was_kept() -> None:
    own = set(re.findall(r"(?:Function|Sub) (\w+)\(", runner().text))
    assert own == set(KEPT)
    stock = set(re.findall(r"^(?:\w+ )?(?:Function|Sub) (\w+)\(", installed(), re.MULTILINE))
    code = re.sub(r"'.*|\"[^\"\n]*\"", "", runner().text)
    assert {name for name in stock - own if re.search(rf"\b{name}\(", code)} == set()


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change[0].strip()[:30])
def test_the_build_stops_where_a_text_is_no_longer_there(change: tuple[str, str, str]) -> None:
    with pytest.raises(ChangedXlwingsError, match="stands in it 0 times"):
        closed(installed().replace(change[0], "' something else\n"))


def test_the_build_stops_where_a_text_is_there_twice_or_out_of_order() -> None:
    first, last, _ = CHANGES[0]
    with pytest.raises(ChangedXlwingsError, match="2 times"):
        closed(installed().replace(first, first + first))
    swapped = installed().replace(first, "\0").replace(last, first).replace("\0", last)
    with pytest.raises(ChangedXlwingsError, match="stands before"):
        closed(swapped)


@pytest.mark.parametrize("name", KEPT)
def test_the_build_stops_where_a_procedure_is_gone(name: str) -> None:
    with pytest.raises(ChangedXlwingsError, match=name):
        closed(re.sub(rf"(Function|Sub) {name}\(", r"\1 Other(", installed()))


def test_another_xlwings_is_refused_by_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "version", lambda _: "0.40.0")
    with pytest.raises(ChangedXlwingsError, match=r"installed is 0\.40\.0.*pip install xlwings=="):
        runner()
