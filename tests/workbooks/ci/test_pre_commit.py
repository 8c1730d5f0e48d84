"""The hook for pre-commit, run by pre-commit itself in a repository of its own."""

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
HOOKS = ROOT / ".pre-commit-hooks.yaml"

pytest.importorskip("pre_commit")
pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


def pre_commit(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    quiet = dict.fromkeys(("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"), os.devnull)
    environment = (
        os.environ
        | quiet
        | {
            "PYTHONPATH": os.pathsep.join(sys.path),
            "PRE_COMMIT_HOME": str(folder / ".kept"),
        }
    )
    command = [sys.executable, "-m", "pre_commit", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose hook is ours, but that the program is there already: no network."""
    (hook,) = yaml.safe_load(HOOKS.read_text("utf-8"))
    program = f"{sys.executable} -c 'from commissioning.cli import main; main()'"
    assert hook["entry"].startswith("commissioning ")
    here: dict[str, Any] = {
        **hook,
        "language": "system",
        "entry": hook["entry"].replace("commissioning", program, 1),
    }
    config = {"repos": [{"repo": "local", "hooks": [here]}]}
    (tmp_path / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    return tmp_path


def test_the_manifest_has_the_form_that_pre_commit_demands() -> None:
    done = pre_commit(ROOT, "validate-manifest", str(HOOKS))
    assert done.returncode == 0, done.stdout


def test_only_the_workbooks_of_a_commit_are_checked(repository: Path) -> None:
    write_plan(repository / "good.xlsx")
    write_plan(repository / "not added.xlsx", 1000, "£22,10")
    (repository / "~$good.xlsx").write_bytes(b"owner")
    (repository / "notes.txt").write_text("nothing")
    added = ["good.xlsx", "good.map.toml", "~$good.xlsx", "notes.txt"]
    subprocess.run(["git", "add", "--", *added], cwd=repository, check=True)
    done = pre_commit(repository, "run")
    assert (done.returncode, "Passed" in done.stdout) == (0, True), done.stdout + done.stderr
    subprocess.run(["git", "add", "not added.xlsx"], cwd=repository, check=True)
    done = pre_commit(repository, "run")
    assert done.returncode == 1
    assert "not added.xlsx: Plan!B5: error TYP-002" in done.stdout
    assert "good.xlsx: Plan" not in done.stdout
    assert "2 workbooks: 1 error" in done.stdout
