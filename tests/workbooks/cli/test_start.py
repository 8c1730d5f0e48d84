from __future__ import annotations

import os
import runpy
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from tests.workbooks.cli.running import run
from tests.workbooks.plans import write_plan

import commissioning
from commissioning.cli import main

ROOT = Path(__file__).parents[3]


def modules_after(code: str) -> set[str]:
    """Return the modules that a fresh interpreter has loaded after some code."""
    program = (
        f"import sys\ntry:\n    {code}\nexcept SystemExit:\n    pass\n"
        "print('\\n' + ' '.join(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize(
    "code",
    [
        "import commissioning",
        "from commissioning.cli import main; main(['--help'])",
        "from commissioning.cli import main; main(['check', '--help'])",
        "from commissioning.cli import main; main(['new', '--help'])",
        "from commissioning.cli import main; main(['--version'])",
    ],
)
def test_help_waits_for_nothing_that_only_checking_needs(code: str) -> None:
    loaded = modules_after(code)
    assert "commissioning" in loaded
    heavy = {"pandas", "pandera", "openpyxl", "rich", "commissioning_schemas"}
    assert loaded & heavy == set()


@pytest.mark.parametrize("arguments", ["['rule', 'BUD-002']", "['rule']"])
def test_explaining_a_rule_loads_neither_the_checks_nor_what_they_read(arguments: str) -> None:
    loaded = modules_after(f"from commissioning.cli import main; main({arguments})")
    heavy = {"pandas", "pandera", "openpyxl", "rich", "commissioning.reader"}
    heavy |= {f"commissioning_schemas.{part}" for part in ("checks", "formula", "tables", "codes")}
    assert loaded & heavy == set()
    assert "commissioning.rule_texts" in loaded


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert commissioning.__version__ == project["version"]
    assert run("--version").stdout == f"commissioning {project['version']}\n"
    assert project["scripts"]["commissioning"] == "commissioning.cli:main"


def test_the_command_can_be_started_through_python_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["commissioning", "--version"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("commissioning", run_name="__main__")
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"commissioning {commissioning.__version__}\n"


def test_every_command_and_option_says_what_it_does() -> None:
    assert set(main.commands) == {
        "baseline",
        "cells",
        "check",
        "combine",
        "demo",
        "diff",
        "fill",
        "map",
        "new",
        "revert",
        "rule",
        "scope",
    }
    for command in main.commands.values():
        assert command.help
        for parameter in command.params:
            if parameter.param_type_name == "option":
                assert parameter.to_info_dict()["help"], (command.name, parameter.name)


def test_a_console_of_another_code_page_gets_utf_8(tmp_path: Path) -> None:
    plan = write_plan(tmp_path / "plan.xlsx", 1000, "£22,10")
    code = "from commissioning.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "check", str(plan)],
        capture_output=True,
        env=os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert done.returncode == 1, done.stderr
    assert "£22,10" in done.stdout.decode("utf-8")


def test_checking_opens_no_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr("socket.socket.__init__", forbidden)
    monkeypatch.setattr("socket.getaddrinfo", forbidden)
    assert run("check", write_plan(tmp_path / "plan.xlsx")).exit_code == 0
