"""The action for GitHub: its form, and its script as a runner would run it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.workbooks.plans import write_plan

ROOT = Path(__file__).parents[3]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
SCRIPT = next(step["run"] for step in STEPS if step.get("id") == "check")

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")


def test_the_action_has_the_form_that_github_demands() -> None:
    top = {"name", "author", "description", "inputs", "outputs", "runs", "branding"}
    assert {"name", "description", "runs"} <= set(ACTION) <= top
    assert set(ACTION["runs"]) == {"using", "steps"}
    assert ACTION["runs"]["using"] == "composite"
    for one in ACTION["inputs"].values():
        assert {"description"} <= set(one)
        assert set(one) <= {"description", "required", "default", "deprecationMessage"}
        assert isinstance(one["default"], str)
    assert all(set(one) == {"description", "value"} for one in ACTION["outputs"].values())
    step_keys = {"name", "id", "if", "env", "working-directory", "continue-on-error"}
    for step in STEPS:
        assert ("run" in step) != ("uses" in step)
        own = {"run", "shell"} if "run" in step else {"uses", "with"}
        assert set(step) <= step_keys | own
        assert ("shell" in step) == ("run" in step)
    assert set(ACTION["branding"]) == {"icon", "color"}


def test_nothing_that_a_person_typed_stands_in_a_script() -> None:
    assert not [step["run"] for step in STEPS if "${{" in step.get("run", "")]


def test_every_input_is_used_and_none_is_used_that_is_not_there() -> None:
    text = (ROOT / "action.yml").read_text("utf-8")
    used = {name for name in ACTION["inputs"] if f"inputs.{name} " in text}
    assert used == set(ACTION["inputs"])
    assert text.count("inputs.") == len(used)


Done = subprocess.CompletedProcess[str]


def run_check(folder: Path, **inputs: str) -> tuple[Done, dict[str, str]]:
    given = {name: str(one["default"]) for name, one in ACTION["inputs"].items()} | inputs
    (asked,) = (step["env"] for step in STEPS if step.get("id") == "check")
    environment = os.environ | {
        key: given[value.removeprefix("${{ inputs.").removesuffix(" }}")]
        for key, value in asked.items()
    }
    command = folder / "bin" / "commissioning"
    command.parent.mkdir(exist_ok=True)
    command.write_text(
        f'#!/bin/sh\nexec "{sys.executable}" -c "from commissioning.cli import main; main()" "$@"\n'
    )
    command.chmod(0o755)
    environment |= {
        "PATH": f"{command.parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join(sys.path),
        "RUNNER_TEMP": str(folder),
        "GITHUB_ACTIONS": "true",
        "GITHUB_STEP_SUMMARY": str(folder / "summary"),
        "GITHUB_OUTPUT": str(folder / "output"),
    }
    # So GitHub calls bash: it stops at the first command that fails.
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", SCRIPT],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
    )
    lines = (folder / "output").read_text().splitlines()
    return done, dict(line.split("=", 1) for line in lines)


def test_the_script_annotates_summarises_and_keeps_the_exit_code(tmp_path: Path) -> None:
    write_plan(tmp_path / "budgets/a.xlsx", 1000, "£22,10")
    write_plan(tmp_path / "b c.xlsx", 1000, "1,000")
    done, outputs = run_check(tmp_path, paths="budgets\nb c.*\n")
    assert (done.returncode, outputs["exit-code"]) == (1, "1"), done.stderr
    assert "::error " in done.stdout
    assert "::warning " in done.stdout
    assert "TYP-002" in (tmp_path / "summary").read_text("utf-8")
    assert "TYP-005" in Path(outputs["sarif-file"]).read_text("utf-8")


def test_the_script_takes_what_it_is_told_as_text(tmp_path: Path) -> None:
    write_plan(tmp_path / "a.xlsx", 1000, "1,000")
    done, outputs = run_check(
        tmp_path, **{"paths": "a.xlsx", "select": "TYP-005", "fail-on": "warning", "summary": "no"}
    )
    assert (done.returncode, outputs["exit-code"]) == (1, "1"), done.stderr
    assert not (tmp_path / "summary").exists()
    done, _ = run_check(tmp_path, paths="a.xlsx", ignore="TYP", **{"fail-on": "info"})
    assert done.returncode == 0, done.stdout
    done, _ = run_check(tmp_path, paths="$(touch hacked)", select="; touch hacked")
    assert done.returncode == 2
    assert not (tmp_path / "hacked").exists()
