"""The page of all rules, made from the catalogue: ``python -m commissioning.rulebook``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from commissioning_schemas.checks import catalogue
from commissioning_schemas.codes import FAMILIES, Code

from .reports.rules_text import APPLIES, ASKED_FOR, SEVERITIES, cells_of, marked

_MARKS = re.compile(r"([\\`*_<>|\[\]#])")


def rulebook() -> str:
    """Return the page in Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    codes = list(catalogue().codes.values())
    yield "# Rules"
    yield ""
    extended = sum(code.set == "ext" for code in codes)
    yield f"What this version checks: {len(codes)} rules. `commissioning rule CODE` shows one."
    yield ""
    yield (
        f"The {extended} rules marked extended are looked at with `--extended`, or where "
        "`--select` names them."
    )
    for family, grouped in groupby(codes, key=lambda code: code.family):
        members = list(grouped)
        yield ""
        yield f"## {family}: {FAMILIES[family]}"
        yield ""
        yield "| Code | Name | Severity | Rule |"
        yield "|---|---|---|---|"
        for code in members:
            link = f"[{code.code}](#{code.code.lower()}-{code.name})"
            yield f"| {link} | {code.name} | {marked(code)} | {_plain(code.rule)} |"
        for code in members:
            yield from _entry(code)


def _entry(code: Code) -> Iterator[str]:
    yield ""
    yield f"### {code.code} {code.name}"
    yield ""
    yield f"{_plain(code.rule)}"
    yield ""
    yield f"- Severity: {SEVERITIES[code.severity]}"
    if code.set == "ext":
        yield f"- Asked: {ASKED_FOR}"
    yield f"- Why: {_plain(code.why)}"
    yield f"- Fix: {_plain(code.fix)}"
    yield f"- Applies to: {APPLIES[code.applies]}"
    yield f"- Source: {_plain(code.source)}"
    for label, example in (("Fails", code.fails), ("Passes", code.passes)):
        yield f"- {label}: {_plain(example.says)} ({_plain('; '.join(cells_of(example)))})"


def _plain(text: str) -> str:
    """Keep Markdown from reading signs of a text as its own."""
    return _MARKS.sub(r"\\\1", text)


if __name__ == "__main__":
    import sys

    from .cli.program import use_utf8

    use_utf8()
    sys.stdout.write(rulebook())
