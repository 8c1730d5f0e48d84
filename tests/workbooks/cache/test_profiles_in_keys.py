"""A kept result is that of one profile: another office's words or limits give another result."""

from __future__ import annotations

from pathlib import Path

from tests.workbooks.cli.running import report_of, run
from tests.workbooks.plans import MAP, write_plan

from commissioning.cache.key import key_of
from commissioning_schemas.maps import parse_profile


def test_a_profile_is_part_of_the_key() -> None:
    profiles = [None, parse_profile({}), parse_profile({"limits": {"red": 0.5}})]
    assert len({key_of("0", None, (), profile) for profile in profiles}) == 3


def test_a_changed_profile_gives_a_new_result(tmp_path: Path) -> None:
    without = MAP.partition("[[portfolio]]")[0] + "[[table]]" + MAP.partition("[[table]]")[2]
    plan = write_plan(tmp_path / "plan.xlsx", map=without)
    profile = tmp_path / "commissioning.toml"
    parts = '[[portfolio]]\nid = "N"\nname = "{}"\n[[portfolio]]\nid = "S"\nname = "South"\n'
    for name, found in (("North", False), ("Northern", True)):
        profile.write_text(parts.format(name), "utf-8")
        said = report_of(run("check", plan, "--format", "concise", "--cache"))
        assert ("REF-002" in said) is found
