"""``--redact`` and the marking: of every command, on each of its outputs."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from tests.schemas.grids import grid, sheet
from tests.workbooks.cli.running import report_of, run
from tests.workbooks.filled_files import typed
from tests.workbooks.plans import MAP, write_plan

from commissioning.cli import main
from commissioning.reader import read
from commissioning.reports.cells_text import cells_text
from commissioning_schemas.grid import CellError

WORD, MARKING = "Quernmore", "OFFICIAL-SENSITIVE"
SHOWN = (WORD, WORD.lower(), "7654321", "7,654,321", "7.654", "765432109")
NOTHING_TO_LEAVE_OUT = {
    "baseline": "it says codes and places only",
    "demo": "it shows the examples",
    "new": "it reads no workbook",
    "rule": "it reads no workbook",
}

Arguments = Sequence[object]


def office(folder: Path) -> Path:
    """Write a workbook with a word and an amount of its own, old totals and a marking."""
    path = folder / "office.xlsx"
    cells = {
        "About!B22": MARKING, "Budget!P5": WORD, "Budget!E5": 7654321.09, "Summary!B8": 7654321,
        "Portfolios!B6": f"{WORD} East", "Awards!H25": 22953.38, "Awards!C25": WORD,
    }  # fmt: skip
    path.write_bytes(typed(cells))
    return path


def filled(folder: Path) -> Path:
    """Write that workbook as fill leaves it, with one of the filled cells changed since."""
    out = folder / "filled.xlsx"
    report_of(run("fill", office(folder), "-o", out))
    return out


def own(folder: Path) -> Path:
    """Write a workbook of another layout, and the map that it is read by."""
    map = f'{MAP}[[portfolio]]\nid = "{WORD}"\nname = "{WORD} East"\n'
    return write_plan(folder / "own.xlsx", f"{WORD} 5", 7654321.09, map=map, names=(WORD, "X"))


def unfitting(folder: Path) -> Path:
    """Write that workbook with a map that names a heading which it does not have."""
    plan = own(folder)
    beside = plan.with_suffix(".map.toml")
    beside.write_text(beside.read_text("utf-8").replace('"Allocation"', f'"{WORD}"'), "utf-8")
    return plan


def unmapped(folder: Path) -> Path:
    """Write that workbook without a map."""
    plan = own(folder)
    plan.with_suffix(".map.toml").unlink()
    return plan


COMMANDS: dict[str, tuple[Callable[[Path], Path], Callable[[Path], Arguments]]] = {
    "fill": (office, lambda path: ("fill", path, "--diff")),
    "fill as JSON": (office, lambda path: ("fill", path, "--diff", "--format", "json")),
    "fill written": (
        office,
        lambda path: ("fill", path, "-o", path.with_name("o.xlsx"), "--force"),
    ),
    "revert": (filled, lambda path: ("revert", path, "-o", path.with_name("o.xlsx"), "--force")),
    "revert as JSON": (
        filled,
        lambda p: ("revert", p, "-o", p.with_name("o.xlsx"), "--force", "--format", "json"),
    ),
    "scope": (office, lambda path: ("scope", path)),
    "scope of a mapped one": (own, lambda path: ("scope", path)),
    "combine": (own, lambda path: ("combine", path, "-o", path.with_name("o.xlsx"), "--force")),
    "cells": (office, lambda path: ("cells", path)),
    "map": (unmapped, lambda path: ("map", path, "--yes", "--force", "--explain")),
    "map --check": (unfitting, lambda path: ("map", path, "--check")),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_leaves_out_words_and_amounts_where_it_shows_them(
    name: str, tmp_path: Path
) -> None:
    write, command = COMMANDS[name]
    path = write(tmp_path)
    before = run(*command(path), COLUMNS="200")
    after = run(*command(path), "--redact")
    assert [one for one in SHOWN if one in after.output] == []
    report_of(after)
    assert after.exit_code == before.exit_code
    assert name.startswith("scope") or WORD in before.output or "7,654,321" in before.output
    assert len(after.stdout) > 40


def test_every_command_has_the_option_or_nothing_to_leave_out() -> None:
    without = {
        name
        for name, command in main.commands.items()
        if not any("--redact" in parameter.opts for parameter in command.params)
    }
    assert without == set(NOTHING_TO_LEAVE_OUT)


@pytest.mark.parametrize("name", ["fill", "fill as JSON", "revert", "revert as JSON", "scope"])
@pytest.mark.parametrize("redact", [(), ("--redact",)])
def test_the_marking_stands_on_it(name: str, redact: Arguments, tmp_path: Path) -> None:
    write, command = COMMANDS[name]
    assert MARKING in report_of(run(*command(write(tmp_path)), *redact))


def test_a_redacted_fill_says_which_cells_and_how_many(tmp_path: Path) -> None:
    path = office(tmp_path)
    plain = json.loads(run("fill", path, "--diff", "--format", "json").stdout)
    hidden = json.loads(run("fill", path, "--diff", "--format", "json", "--redact").stdout)
    assert (hidden.pop("redacted"), "redacted" in plain) == (True, False)
    for key in ("path", "sha256", "stale", "cells", "rebuilt", "marking"):
        assert hidden[key] == plain[key]
    kept = ("sheet", "cell", "figure", "kind", "unit")
    for part, keys in (("changes", kept), ("left", ("sheet", "cell", "figure", "reason"))):
        assert [[one[key] for key in keys] for one in hidden[part]] == [
            [one[key] for key in keys] for one in plain[part]
        ]
    text = run("fill", path, "--diff", "--redact").stdout
    assert "Names, texts and amounts are left out here." in text
    assert "- Summary!B8: typed over." in text


def test_a_redacted_text_of_cells_has_the_same_lines(tmp_path: Path) -> None:
    path = office(tmp_path)
    plain = run("cells", path).stdout.splitlines()
    hidden = run("cells", path, "--redact").stdout.splitlines()
    assert [line.split("\t")[0] for line in hidden] == [line.split("\t")[0] for line in plain]
    assert "Budget!P5\ttext" in hidden
    assert {kind for line in hidden for kind in line.split("\t")[1:]} <= {
        "", "number", "text", "date", "true or false", "formula",
    }  # fmt: skip


def test_every_kind_of_cell_is_named() -> None:
    cells = (True, CellError("#REF!"), dt.time(9, 30), 1.5)
    lines = cells_text(grid(sheet("Plan", cells)), redact=True).splitlines()
    assert [line.split("\t")[1] for line in lines] == ["true or false", "#REF!", "date", "number"]


def test_a_redacted_map_asks_nothing(tmp_path: Path) -> None:
    done = run("map", unmapped(tmp_path), "--redact")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "leave questions open with --yes, or answer with --answers FILE" in done.stderr


def test_a_map_that_does_not_fit_is_told_by_a_number(tmp_path: Path) -> None:
    done = run("map", unfitting(tmp_path), "--check", "--redact")
    assert (done.exit_code, "does not fit in 1 place." in done.stdout) == (1, True)


def test_a_file_that_cannot_be_read_is_refused_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "broken.xlsx").write_bytes(WORD.encode())
    done = run("scope", tmp_path / "broken.xlsx", "--redact")
    assert (done.exit_code, "STR-009" in done.stdout, WORD in done.output) == (3, True, False)


def test_what_is_written_is_not_redacted(tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    assert run("fill", office(tmp_path), "-o", out, "--redact").exit_code == 0
    written = read(out.read_bytes()).sheet("Budget")
    assert written is not None
    assert written.value(5, 16) == WORD
