"""The page of all rules, made from the catalogue: ``python -m commissioning.rulebook``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from .reports.rule_words import rule_texts
from .reports.rules_text import ASKED_FOR, marked
from .rule_texts import RuleText

_MARKS = re.compile(r"([\\`*_<>|\[\]#])")


def rulebook() -> str:
    """Return the page in Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    families, rules = rule_texts()
    yield "# Rules"
    yield ""
    extended = sum(rule.extended for rule in rules.values())
    yield f"What this version checks: {len(rules)} rules. `commissioning rule CODE` shows one."
    yield ""
    yield (
        f"The {extended} rules marked extended are looked at with `--extended`, or where "
        "`--select` names them."
    )
    for family, grouped in groupby(rules.values(), key=lambda rule: rule.family):
        members = list(grouped)
        yield ""
        yield f"## {family}: {families[family]}"
        yield ""
        yield "| Code | Name | Severity | Rule |"
        yield "|---|---|---|---|"
        for rule in members:
            link = f"[{rule.code}](#{rule.code.lower()}-{rule.name})"
            yield f"| {link} | {rule.name} | {marked(rule)} | {_plain(rule.rule)} |"
        for rule in members:
            yield from _entry(rule)


def _entry(rule: RuleText) -> Iterator[str]:
    yield ""
    yield f"### {rule.code} {rule.name}"
    yield ""
    yield f"{_plain(rule.rule)}"
    yield ""
    yield f"- Severity: {rule.severity}"
    if rule.extended:
        yield f"- Asked: {ASKED_FOR}"
    yield f"- Why: {_plain(rule.why)}"
    yield f"- Fix: {_plain(rule.fix)}"
    yield f"- Applies to: {rule.applies}"
    yield f"- Source: {_plain(rule.source)}"
    for label, example in (("Fails", rule.fails), ("Passes", rule.passes)):
        yield f"- {label}: {_plain(example.says)} ({_plain('; '.join(example.cells))})"


def _plain(text: str) -> str:
    """Keep Markdown from reading signs of a text as its own."""
    return _MARKS.sub(r"\\\1", text)


if __name__ == "__main__":
    import sys

    from .cli.program import use_utf8

    use_utf8()
    sys.stdout.write(rulebook())
