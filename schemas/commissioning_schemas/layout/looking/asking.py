"""Deciding: what is sure is decided, with its evidence; what is not becomes a question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ...words import nearest, quote

SURE = 0.8
"""Below this confidence nothing is decided: a person is asked."""


class AnswerError(ValueError):
    """An answer that is none of the choices of its question."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Something that was decided: where, what, how sure (0 to 1), and the evidence in words.

    ``question`` is the id by which a person can answer otherwise, with the values of ``choices``
    where these are all; without an id it follows from the rest.
    """

    place: str
    what: str
    value: str
    confidence: float
    evidence: str
    question: str = ""
    choices: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """Something that a person has to decide.

    ``choices`` are (value, words) pairs; without any, the answer is free text. ``suggestion``
    is the likeliest value, if there is one. One that is ``optional`` may stay open: nothing is
    read otherwise for it.
    """

    id: str
    text: str
    choices: Sequence[tuple[str, str]] = ()
    suggestion: str = ""
    evidence: str = ""
    optional: bool = False


@dataclass
class Asking:
    """The answers that were given, and what was decided and asked so far."""

    answers: Mapping[str, str] = field(default_factory=dict)
    decisions: list[Decision] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    used: set[str] = field(default_factory=set)

    def settle(self, question: Question, what: str, confidence: float) -> str:
        """Return the value: the person's, else the suggestion where it is sure, else ``""``."""
        answer = self.answers.get(question.id)
        if answer is not None:
            self.used.add(question.id)
            value = _checked(question, answer)
            self._decide(question, what, value, 1.0, "you said so")
            return value
        if question.suggestion and confidence >= SURE:
            self._decide(question, what, question.suggestion, confidence, question.evidence)
            return question.suggestion
        self.questions.append(question)
        return ""

    def note(self, place: str, what: str, value: str, confidence: float, evidence: str) -> None:
        """Keep a decision that needs no question."""
        self.decisions.append(Decision(place, what, value, confidence, evidence))

    def _decide(
        self, question: Question, what: str, value: str, confidence: float, evidence: str
    ) -> None:
        place, _, _ = question.id.rpartition(" ")
        choices = tuple(value for value, _ in question.choices)
        self.decisions.append(
            Decision(place, what, value, confidence, evidence, question.id, choices)
        )


def _checked(question: Question, answer: str) -> str:
    if not question.choices:
        return answer.strip()
    values = [value for value, _ in question.choices]
    if answer in values:
        return answer
    guess = nearest(answer, values)
    hint = f" Did you mean {quote(guess)}?" if guess else ""
    raise AnswerError(
        f"{question.id}: {quote(answer)} is none of the answers: {', '.join(values)}.{hint}"
    )
