"""The texts of all rules, kept in a file beside this one.

``commissioning rule`` shows them. Making them means importing every check, and the tables and
the formulas that these read: five times what it takes to start a program and read this file.
``pytest --update`` writes the file again, and a test fails where it is not of today.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).with_suffix(".json")


class ExampleText(NamedTuple):
    """An example of a rule in words: what it shows, and what it changes in a workbook."""

    says: str
    cells: Sequence[str]


class RuleText(NamedTuple):
    """A rule in words, as it is shown to people."""

    code: str
    name: str
    severity: str
    extended: bool
    rule: str
    why: str
    fix: str
    applies: str
    source: str
    fails: ExampleText
    passes: ExampleText

    @property
    def family(self) -> str:
        """The family that the code belongs to, such as BUD."""
        return self.code[:3]


class RuleTexts(NamedTuple):
    """All rules by their code, in the order of the catalogue, and what each family is about."""

    families: Mapping[str, str]
    rules: Mapping[str, RuleText]


def kept_texts() -> RuleTexts:
    """Return the texts that came with this version."""
    kept = json.loads(FILE.read_text("utf-8"))
    rules = {}
    for one in kept["rules"]:
        one |= {name: ExampleText(**one[name]) for name in ("fails", "passes")}
        rules[one["code"]] = RuleText(**one)
    return RuleTexts(kept["families"], rules)


def as_file(texts: RuleTexts) -> str:
    """Return the texts in the form in which they are kept."""
    rules = [
        {**one._asdict(), "fails": one.fails._asdict(), "passes": one.passes._asdict()}
        for one in texts.rules.values()
    ]
    kept = {"families": dict(texts.families), "rules": rules}
    return json.dumps(kept, ensure_ascii=False, indent=1) + "\n"
