"""The page about CI names only options that exist, in examples that can be read."""

from __future__ import annotations

import re
from pathlib import Path

import yaml
from pre_commit.main import main as pre_commit
from tests.workbooks.ci.schemas import against

from commissioning.cli import main

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "ci.md").read_text("utf-8")
EXAMPLES = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_every_example_has_the_form_that_its_service_demands(tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.yml" for number in range(len(EXAMPLES))]
    for file, example in zip(files, EXAMPLES, strict=True):
        file.write_text(example, "utf-8")
    github, gitlab, azure, hook = files
    for done in (
        against("vendor.github-workflows", github),
        against("vendor.gitlab-ci", gitlab, transform="gitlab-ci"),
        against("vendor.azure-pipelines", azure, transform="azure-pipelines"),
    ):
        assert done.exit_code == 0, done.output
    assert pre_commit(["validate-config", str(hook)]) == 0


def test_every_option_that_is_named_exists() -> None:
    options = {name for parameter in main.commands["check"].params for name in parameter.opts}
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", PAGE)) - {"--name-only"}
    assert len(named) > 5
    assert named <= options


def test_the_inputs_of_the_action_are_its_own() -> None:
    (example,) = (one for one in EXAMPLES if "OWNER/commissioning@main" in one)
    step = yaml.safe_load(example)["jobs"]["check"]["steps"][1]
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    assert set(step["with"]) <= set(action["inputs"])
