"""The action for GitHub: its form, and its script as a runner would run it."""

from __future__ import annotations

import copy
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.workbooks.ci.schemas import against
from tests.workbooks.cli.running import run
from tests.workbooks.plans import write_plan

from commissioning.shipped import shipped
from commissioning_schemas.checks import catalogue

ROOT = Path(__file__).parents[3]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
SCRIPT = next(step["run"] for step in STEPS if step.get("id") == "check")

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")


def test_the_action_has_the_form_that_github_demands() -> None:
    done = against("vendor.github-actions", ROOT / "action.yml")
    assert done.exit_code == 0, done.output


def test_the_form_would_see_a_mistake(tmp_path: Path) -> None:
    spoilt = copy.deepcopy(ACTION)
    del next(step for step in spoilt["runs"]["steps"] if "run" in step)["shell"]
    (tmp_path / "action.yml").write_text(yaml.safe_dump(spoilt), "utf-8")
    assert against("vendor.github-actions", tmp_path / "action.yml").exit_code == 1


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


def test_the_script_tells_strangers_no_word_and_no_amount(tmp_path: Path) -> None:
    write_plan(tmp_path / "a.xlsx", "£7,654,32", 5, names=("Quernmore", "X"))
    for redact, shown in (("false", True), ("true", False)):
        done, outputs = run_check(tmp_path, paths="a.xlsx", redact=redact)
        summary = (tmp_path / "summary").read_text("utf-8")
        sarif = Path(outputs["sarif-file"]).read_text("utf-8")
        (tmp_path / "summary").unlink()
        assert done.returncode == 1, done.stderr
        for text in (done.stdout + done.stderr, summary, sarif):
            assert ("7,654,32" in text) == shown
            assert "TYP-002" in text


def test_the_script_knows_old_findings_and_looks_at_more_rules(tmp_path: Path) -> None:
    write_plan(tmp_path / "a.xlsx", 1000, "£22,10")
    known = tmp_path / "known findings.json"
    assert run("baseline", "create", tmp_path / "a.xlsx", "-o", known).exit_code == 0
    more = {"baseline": known.name, "extended": "true"}
    done, _ = run_check(tmp_path, paths="a.xlsx", **more)
    assert done.returncode == 0, done.stdout
    assert f"against {len(catalogue().codes)} rules" in done.stderr


def test_the_examples_that_are_shipped_pass_with_it(tmp_path: Path) -> None:
    shutil.copytree(shipped("examples"), tmp_path / "examples")
    done, outputs = run_check(tmp_path, paths="examples", **{"fail-on": "never"})
    assert (done.returncode, outputs["exit-code"]) == (0, "0"), done.stdout
