"""Rules as text: the list of all codes, and the explanation of one."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping
from itertools import groupby

from ..rule_texts import RuleText

ASKED_FOR = "only with --extended, or where --select names it"
_LABEL = 9


def marked(rule: RuleText) -> str:
    """Return the severity in words, and whether the rule is of the extended set."""
    return rule.severity + (", extended" if rule.extended else "")


def listed(rules: Iterable[RuleText], families: Mapping[str, str], width: int) -> str:
    """Return the codes by family, each with its name, severity and rule."""
    lines: list[str] = []
    for family, members in groupby(rules, key=lambda one: one.family):
        lines += [f"{family}  {families[family]}", ""]
        for one in members:
            lines.append(f"  {one.code}  {one.name}  ({marked(one)})")
            lines += _wrapped(one.rule, width, " " * 11)
        lines.append("")
    return "\n".join(lines) + '\n"commissioning rule CODE" explains one of them.\n'


def explained(rule: RuleText, families: Mapping[str, str], width: int) -> str:
    """Return what a code means: rule, why, fix, where it applies, its source and examples."""
    lines = [f"{rule.code}  {rule.name}  ({rule.severity.upper()})", families[rule.family], ""]
    for label, text in (
        ("Rule", rule.rule),
        ("Why", rule.why),
        ("Fix", rule.fix),
        ("Applies", f"to {rule.applies}"),
        *([("Asked", ASKED_FOR)] if rule.extended else []),
        ("Source", rule.source),
    ):
        lines += _labelled(label, text, width)
    for label, example in (("Fails", rule.fails), ("Passes", rule.passes)):
        lines += ["", *_labelled(label, example.says, width)]
        for cell in example.cells:
            lines += _wrapped(cell, width, " " * (_LABEL + 2), hang=2)
    return "\n".join(lines) + "\n"


def _labelled(label: str, text: str, width: int) -> list[str]:
    lines = _wrapped(text, width, " " * _LABEL)
    return [f"{label:<{_LABEL}}{lines[0].lstrip()}", *lines[1:]]


def _wrapped(text: str, width: int, indent: str, hang: int = 0) -> list[str]:
    return textwrap.wrap(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=indent + " " * hang,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [indent]
