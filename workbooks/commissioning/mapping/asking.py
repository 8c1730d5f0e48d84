"""Asking a person at a terminal, one question after the other."""

from __future__ import annotations

import click

from commissioning_schemas.layout.looking import Question
from commissioning_schemas.words import nearest

from ..reports.harmless import harmless

LEAVE = ""


def ask(question: Question) -> str | None:
    """Ask one question; ``None`` where the person leaves it open."""
    click.echo()
    click.echo(harmless(question.text))
    values = [value for value, _ in question.choices]
    for number, (value, words) in enumerate(question.choices, 1):
        likely = "  (likely)" if value == question.suggestion else ""
        shown = value if words == value else f"{value}: {words}"
        click.echo(harmless(f"  {number}  {shown}{likely}"))
    if question.suggestion and not values:
        click.echo(harmless(f"  likely: {question.suggestion}"))
    while True:
        text = click.prompt(
            "Answer (Return leaves it open)", default=LEAVE, show_default=False
        ).strip()
        if text == LEAVE:
            return None
        answer = _meant(text, values)
        if answer is not None:
            return answer
        guess = nearest(text, values)
        click.echo(f"Type a number from 1 to {len(values)}." + (f" {guess}?" if guess else ""))


def _meant(text: str, values: list[str]) -> str | None:
    if not values:
        return text
    if text.isdigit() and 1 <= int(text) <= len(values):
        return values[int(text) - 1]
    return next((value for value in values if value.casefold() == text.casefold()), None)
