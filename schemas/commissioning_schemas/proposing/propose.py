"""Proposing a map for a workbook: what is sure stands in it, the rest are questions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..grid import Grid
from ..layout.looking import AnswerError, Asking, Decision, Question, Vocabulary
from ..layout.looking.look import look
from ..layout.looking.table import LookedTable, Passed
from ..maps import Map, MappedText, Profile
from ..own_lists import is_own_list
from ..units import Unit
from ..vocabulary import vocabulary
from ..words import listing, nearest, normal, quote
from ..years import read_year
from .about import settle_about
from .faithful import only_faithful
from .names import own_names
from .papers import papers
from .repeats import without_repeats
from .tables import grouped, mapped

_FEW_SHEETS = 3


@dataclass(frozen=True)
class Proposal:
    """What is proposed for a workbook.

    ``map`` holds what is sure or was answered; ``tables`` are those in it, ``waiting`` those
    that lack an answer, ``passed`` what was looked at and is none of ours.
    """

    map: Map
    tables: Sequence[LookedTable]
    waiting: Sequence[LookedTable]
    passed: Sequence[Passed]
    decisions: Sequence[Decision]
    questions: Sequence[Question]

    def not_read(self) -> Iterator[tuple[str, str]]:
        """Yield what was looked at and is not read, with the reason; sheets of words as one."""
        words = [part for part in self.passed if part.is_words]
        for part in self.passed:
            if not part.is_words or len(words) <= _FEW_SHEETS:
                yield f"{part.sheet}!{part.area}", part.why
        if len(words) > _FEW_SHEETS:
            more = len(words) - _FEW_SHEETS
            sheets = ", ".join(quote(part.sheet) for part in words[:_FEW_SHEETS])
            yield (
                f"sheets {sheets} and {more} more",
                "they hold words, and no table of ours was recognised on them",
            )

    @property
    def undecided(self) -> Sequence[Question]:
        """The questions that keep a table, a column or a row from being read."""
        return [question for question in self.questions if not question.optional]


def propose(
    grid: Grid, profile: Profile | None = None, answers: Mapping[str, str] | None = None
) -> Proposal:
    """Look at a workbook and propose a map; AnswerError where an answer fits no question.

    Where the workbook itself lists the portfolios, it is looked at again with their names.
    """
    names = profile.names() if profile else {}
    seen = _see(grid, names, profile, answers or {})
    listed = own_names(seen.tables)
    if not listed.keys() <= names.keys():
        seen = _see(grid, {**names, **listed}, profile, answers or {})
    asking, texts = seen.asking, seen.texts
    usual = seen.unit or Unit.POUNDS
    tables = without_repeats(seen.tables, seen.words, asking)
    tables = only_faithful(grid, tables, usual, asking)
    ready = [table for table in tables if not table.is_open]
    printed = _published(ready, asking)
    made = grouped(mapped(one, usual, one.sheet.name in printed) for one in ready)
    years = [year for one in ready for year in _years(one, seen.words)]
    has_body = bool(profile and profile.body_name)
    about = settle_about(made, years, has_body, asking) if ready else {}
    _ties(texts, asking)
    _no_strays(asking)
    return Proposal(
        map=Map(unit=usual, about=about, tables=tuple(made), texts=tuple(texts)),
        tables=ready,
        waiting=[table for table in tables if table.is_open],
        passed=seen.passed,
        decisions=asking.decisions,
        questions=asking.questions,
    )


@dataclass(frozen=True)
class _Seen:
    """What looking once gave."""

    words: Vocabulary
    asking: Asking
    texts: Sequence[MappedText]
    tables: Sequence[LookedTable]
    passed: Sequence[Passed]
    unit: Unit | None


def _see(
    grid: Grid, names: Mapping[str, str], profile: Profile | None, answers: Mapping[str, str]
) -> _Seen:
    asking = Asking(answers)
    words = vocabulary(names, profile.headings if profile else None)
    texts = list(papers(grid, words, asking))
    ours = [sheet.name for sheet in grid.sheets if is_own_list(sheet)]
    skip = frozenset(name.casefold() for name in (*ours, *(text.sheet for text in texts)))
    return _Seen(words, asking, texts, *look(grid, words, asking, skip))


def _years(table: LookedTable, words: Vocabulary) -> Iterable[str]:
    given = table.constants.get(words.across)
    if isinstance(given, str):
        yield given
    finder = words.role(table.role).given.get(words.across)
    spot = next((c for c, name in table.spots.items() if name == words.across), None)
    if spot is not None:
        rows = range(table.area.top, table.area.bottom + 1)
        texts = [table.sheet.value(row, spot) for row in rows if row in table.sheet.rows]
        for text in dict.fromkeys(str(value) for value in texts if value is not None):
            yield from _labels(text)
    elif finder is not None:
        for headings in table.columns.values():
            if len(headings) > 1:
                yield from (year for text in headings for year in finder(text))


def _labels(text: str) -> Iterable[str]:
    label = read_year(text).label
    return [label] if label else []


def _published(tables: Sequence[LookedTable], asking: Asking) -> set[str]:
    """Ask which sheets show rounded amounts; pounds as numbers are exact.

    Until somebody answers, thousands and millions are not held to the penny.
    """
    scaled = [table for table in tables if table.unit not in (None, Unit.POUNDS)]
    names = list(dict.fromkeys(table.sheet.name for table in tables))
    if not scaled:
        return set()
    question = Question(
        id="published",
        text="Which sheets show rounded amounts, as in print? Answer all, none, or their names "
        'with ";" between. Rounded amounts need not add up to the penny.',
        suggestion="all" if len(scaled) == len(tables) else "",
        evidence="amounts in thousands or millions are often rounded, and need not be",
    )
    answer = asking.settle(question, "published", 0.0)
    if not answer:
        return {table.sheet.name for table in scaled}
    if normal(answer) == "none":
        return set()
    if normal(answer) == "all":
        return set(names)
    return {_sheet(text.strip(), names) for text in answer.split(";") if text.strip()}


def _sheet(text: str, names: Sequence[str]) -> str:
    for name in names:
        if name.casefold() == text.casefold():
            return name
    guess = nearest(text, names)
    hint = f" Did you mean {quote(guess)}?" if guess else ""
    raise AnswerError(f"published: there is no sheet {quote(text)} with a table on it.{hint}")


def _ties(texts: Sequence[object], asking: Asking) -> None:
    if texts:
        question = Question(
            id="ties",
            text="Do sentences state figures in words that the tables do not show? Write a "
            "[[tie]] into the map for each; until then they are compared with all figures.",
            choices=(("later", "I shall write them into the map"), ("none", "there are none")),
            evidence="only a person knows what a sentence means",
            optional=True,
        )
        asking.settle(question, "ties", 0.0)


def _no_strays(asking: Asking) -> None:
    """Refuse answers to questions that were not asked."""
    known = [question.id for question in asking.questions]
    for answer in asking.answers:
        if answer not in asking.used:
            guess = nearest(answer, [*known, *asking.used])
            hint = f" Did you mean {quote(guess)}?" if guess else ""
            open_ones = f" Open are: {listing(list(map(quote, known)))}." if known else ""
            raise AnswerError(f"There is no question {quote(answer)}.{hint}{open_ones}")
