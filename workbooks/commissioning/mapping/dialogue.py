"""The dialogue: a workbook is looked at again after every answer, until nothing is open."""

from __future__ import annotations

from collections.abc import Mapping

import click

from commissioning_schemas.grid import Grid
from commissioning_schemas.layout.looking import AnswerError
from commissioning_schemas.maps import Profile
from commissioning_schemas.proposing import Proposal, propose

from ..map_files import MapFileError
from .answers import answers_text
from .asking import ask


def proposed(
    grid: Grid, profile: Profile | None, answers: Mapping[str, str], *, asks: bool
) -> Proposal:
    """Return what is proposed with some answers; ask for the others where a person is there.

    MapFileError where an answer fits no question.
    """
    known = dict(answers)
    left: set[str] = set()
    while True:
        try:
            proposal = propose(grid, profile, known)
        except AnswerError as error:
            raise MapFileError(str(error)) from error
        waiting = [one for one in proposal.questions if one.id not in left]
        if not asks or not waiting:
            return proposal
        question = waiting[0]
        try:
            answer = ask(question)
        except click.Abort:
            raise MapFileError(_unanswered(known, answers)) from None
        if answer is None:
            left.add(question.id)
        else:
            known[question.id] = answer


def _unanswered(known: Mapping[str, str], before: Mapping[str, str]) -> str:
    """Return what to do where nobody answers any more; what was answered is not lost."""
    if len(known) == len(before):
        return "Nobody answers here. Take what is sure with --yes, or answer with --answers FILE."
    return (
        "Not all questions were answered, and no map was written. What was answered, as a file "
        f"for --answers:\n{answers_text(known)}"
    )
