"""The layout of the project: what may import what, which words stay out, how long a file is."""

from __future__ import annotations

import ast
import re
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SCHEMAS = ROOT / "schemas" / "commissioning_schemas"
WORKBOOKS = ROOT / "workbooks" / "commissioning"
ADDIN = ROOT / "addin" / "commissioning_addin"
FILES = [file for package in (SCHEMAS, WORKBOOKS, ADDIN) for file in package.rglob("*.py")]

NEUTRAL = [
    SCHEMAS / "grid.py",
    SCHEMAS / "address.py",
    SCHEMAS / "cells",
    SCHEMAS / "money.py",
    SCHEMAS / "split.py",
    SCHEMAS / "show.py",
    SCHEMAS / "units.py",
    SCHEMAS / "words.py",
    SCHEMAS / "years.py",
    SCHEMAS / "formula",
    SCHEMAS / "layout",
    WORKBOOKS / "reader",
    WORKBOOKS / "writer",
    WORKBOOKS / "reports",
]
WORDS = re.compile(r"\b(portfolio|reserve|grant|award|budget)s?\b", re.IGNORECASE)


def modules_of(file: Path) -> Iterator[str]:
    """Yield the modules that a file imports, anywhere in it; relative ones are left out."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module


def imports(package: Path) -> set[str]:
    return {name.split(".")[0] for file in package.rglob("*.py") for name in modules_of(file)}


def test_the_schemas_import_only_pandas_pandera_and_the_standard_library() -> None:
    own = {"commissioning_schemas", "pandas", "pandera"}
    assert imports(SCHEMAS) <= set(sys.stdlib_module_names) | own


def test_the_schemas_touch_no_file_clock_network_or_locale() -> None:
    banned = {"os", "io", "pathlib", "socket", "time", "locale", "tempfile", "subprocess", "urllib"}
    assert imports(SCHEMAS) & banned == set()
    for file in SCHEMAS.rglob("*.py"):
        assert not re.search(r"\b(now|today|utcnow|open)\(", file.read_text("utf-8")), file


def test_pandas_and_pandera_are_imported_only_where_a_table_is_judged() -> None:
    users = {
        file.relative_to(SCHEMAS).as_posix()
        for file in SCHEMAS.rglob("*.py")
        if {name.split(".")[0] for name in modules_of(file)} & {"pandas", "pandera"}
    }
    assert users == {"tables/judge.py"}


def test_the_workbooks_package_never_imports_xlwings_or_the_addin() -> None:
    assert imports(WORKBOOKS) & {"xlwings", "commissioning_addin"} == set()


def test_importing_the_schemas_brings_in_no_excel_and_no_command_line() -> None:
    code = (
        "import sys, commissioning_schemas.check; "
        "bad = {'xlwings', 'openpyxl', 'click', 'pandas', 'pandera', 'rich'} & set(sys.modules); "
        "print(sorted(bad))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "[]\n")


@pytest.mark.parametrize("room", NEUTRAL, ids=lambda room: room.name)
def test_no_word_of_the_domain_stands_in_the_neutral_rooms(room: Path) -> None:
    assert room.exists()
    files = room.rglob("*.py") if room.is_dir() else [room]
    found = {
        f"{file.name}: {match[0]}"
        for file in files
        for match in WORDS.finditer(file.read_text("utf-8"))
    }
    assert found == set()


def test_files_are_short() -> None:
    lengths = {file: len(file.read_text("utf-8").splitlines()) for file in FILES}
    assert {file.name: n for file, n in lengths.items() if n > 250} == {}
    assert statistics.median(n for file, n in lengths.items() if file.name != "__init__.py") <= 110


def test_no_file_is_called_utils() -> None:
    assert [file for file in FILES if re.fullmatch(r"(utils?|helpers?|misc)\.py", file.name)] == []


def test_the_packages_are_typed_for_those_who_use_them() -> None:
    assert all((package / "py.typed").exists() for package in (SCHEMAS, WORKBOOKS, ADDIN))
