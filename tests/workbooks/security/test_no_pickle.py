"""Nothing that is read from a disk can run: no pickle, no marshal, no code out of a file."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from tests.test_the_house import ADDIN, FILES, ROOT, SCHEMAS, WORKBOOKS

RUNS = {"pickle", "shelve", "marshal", "dill", "cloudpickle", "joblib"}
ONLY_THE_NAME_OF_AN_ERROR = WORKBOOKS / "batch" / "executors.py"
BETWEEN_OUR_PROCESSES = WORKBOOKS / "batch" / "sent.py"
"""Results come back from workers in a message that the executor unpickles anyway; a part of it
is unpickled later, and nothing of it is ever on a disk."""


def calls(file: Path) -> set[str]:
    """Return every ``name`` and ``module.name`` that a file calls."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            found.add(ast.unparse(node.func))
    return found


@pytest.mark.parametrize("room", [SCHEMAS, WORKBOOKS, ADDIN], ids=lambda room: room.name)
def test_nothing_is_unpickled_evaluated_or_run(room: Path) -> None:
    faults = [
        f"{file.relative_to(ROOT)}: {call}"
        for file in FILES
        if file.is_relative_to(room) and file != BETWEEN_OUR_PROCESSES
        for call in calls(file)
        if call.partition(".")[0] in RUNS
        or call in {"eval", "exec", "compile", "os.system", "os.popen", "yaml.load", "__import__"}
    ]
    assert faults == []


def test_pickle_is_imported_nowhere_but_between_our_processes() -> None:
    users = {
        file
        for file in FILES
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        and RUNS & {alias.name for alias in node.names} | RUNS & {getattr(node, "module", None)}
    }
    assert users <= {ONLY_THE_NAME_OF_AN_ERROR, BETWEEN_OUR_PROCESSES}
    assert calls(BETWEEN_OUR_PROCESSES) & {"open", "pickle.load", "Path"} == set()
