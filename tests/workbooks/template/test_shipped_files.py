from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

import commissioning.shipped
from commissioning.shipped import shipped
from commissioning.template import (
    STORIES,
    Office,
    __main__,
    build_workbook,
    published_workbook,
    working_office,
)
from commissioning.template.results import with_results

BUILDERS: dict[str, Callable[[], bytes]] = {
    "template.xlsx": lambda: build_workbook(Office()),
    "examples/working.xlsx": lambda: build_workbook(working_office()),
    "examples/as-published.xlsx": published_workbook,
    **{f"examples/stories/{name}.xlsx": build for name, build in STORIES.items()},
}


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("name", BUILDERS)
def test_a_shipped_file_is_what_the_code_builds_and_the_same_each_time(name: str) -> None:
    first, second = BUILDERS[name](), BUILDERS[name]()
    assert first == second
    # Packed bytes differ between versions of zlib; what they unpack to does not.
    assert parts(shipped(name).read_bytes()) == parts(first)


@pytest.mark.parametrize("name", BUILDERS)
def test_no_clock_and_no_name_of_the_machine_is_in_a_shipped_file(name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(BUILDERS[name]())) as archive:
        made = {(entry.date_time, entry.create_system) for entry in archive.infolist()}
        assert made == {((1980, 1, 1, 0, 0, 0), 0)}
        names = archive.namelist()
        core = archive.read("docProps/core.xml").decode()
    assert names[:2] == ["[Content_Types].xml", "_rels/.rels"]
    assert names[2:] == sorted(names[2:])
    assert core.count("2021-03-18T09:00:00Z") == 2
    assert "openpyxl" not in core


def test_the_command_rebuilds_every_shipped_workbook(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "examples").mkdir()
    monkeypatch.setattr(__main__, "shipped", lambda name: tmp_path / name)
    __main__.main()
    assert sorted(path.name for path in tmp_path.rglob("*.xlsx")) == sorted(
        Path(name).name for name in BUILDERS
    )
    assert "working.xlsx" in capsys.readouterr().out


def test_a_formula_that_cannot_be_worked_out_stops_the_build() -> None:
    book = Workbook()
    book.worksheets[0]["B2"] = "=NOSUCHTHING(1)"
    saved = io.BytesIO()
    book.save(saved)
    with pytest.raises(ValueError, match="Sheet row 2, column 2"):
        with_results(saved.getvalue())


def test_an_installed_copy_finds_its_files_inside_the_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(commissioning.shipped, "__file__", str(tmp_path / "shipped.py"))
    assert shipped("template.xlsx") == tmp_path.parent / "template.xlsx"
    (tmp_path / "shipped").mkdir()
    assert shipped("template.xlsx") == tmp_path / "shipped" / "template.xlsx"
