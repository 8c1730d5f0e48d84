"""What one value gives to a whole table: its year, its period, and what its title says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...grid import Value
from ...words import listing, normal, quote
from .asking import Asking, Question
from .columns import Columns
from .reading import AsRole
from .titles import is_prose
from .vocabulary import Vocabulary

NONE = "none"


def settle_given(
    reading: AsRole,
    columns: Columns,
    titles: Sequence[str],
    vocabulary_across: str,
    asking: Asking,
    place: str,
) -> dict[str, Value]:
    """Return the constants of a table."""
    found: dict[str, Value] = {}
    role = reading.role
    sources = _sources(reading, columns, titles)
    for name, finder in role.given.items():
        by_year = columns.across and not columns.gives
        if name in {*columns.spots, *columns.said} or (name == vocabulary_across and by_year):
            continue
        if name in reading.misfits.values():
            asking.note(place, name, "not given", 0.9, "its column holds something else")
            continue
        said = {text: values for text in sources if (values := tuple(finder(text)))}
        distinct = list(dict.fromkeys(value for values in said.values() for value in values))
        best = distinct[0] if distinct else ""
        sure = len(distinct) == 1
        words = listing([quote(text) for text in said])
        why = f"it says {listing(distinct)} in {words}" if said else "nothing near it names one"
        question = Question(
            id=f"{place} {name}",
            text=f"Which {name} does the table at {place} hold? {why[:1].upper()}{why[1:]}.",
            suggestion=best if sure else "",
            evidence=why,
            optional=name != vocabulary_across,
        )
        answer = asking.settle(question, name, 0.9 if sure else 0.0)
        if answer and answer != NONE:
            found[name] = next(iter(finder(answer)), answer)
    _say_by_title(reading, columns, sources, found, asking, place)
    return found


def _sources(reading: AsRole, columns: Columns, titles: Sequence[str]) -> list[str]:
    """Return the texts that may name a year: headings, then titles, then the sheet's name."""
    heads = [
        reading.head.texts[spot]
        for name, spot in columns.spots.items()
        if spot in reading.head.texts and (spot in reading.years or name in reading.role.labels)
    ]
    if reading.label is not None and reading.label in reading.head.texts:
        heads.append(reading.head.texts[reading.label])
    lines = [line for line in titles if not is_prose(line)]
    return [*heads, *lines, reading.head.sheet.name]


def _say_by_title(
    reading: AsRole,
    columns: Columns,
    sources: Sequence[str],
    found: dict[str, Value],
    asking: Asking,
    place: str,
) -> None:
    words = " ".join(f" {normal(text)} " for text in sources)
    for name, values in reading.role.said_by_title.items():
        hits = [value for value, forms in values.items() if _any(words, forms)]
        if len(hits) == 1 and name not in {*columns.spots, *columns.said}:
            found[name] = hits[0]
            asking.note(place, name, hits[0], 0.85, "the title says so")


def named_part(
    reading: AsRole,
    columns: Columns,
    titles: Sequence[str],
    vocabulary: Vocabulary,
    asking: Asking,
    place: str,
) -> dict[str, Value]:
    """Return the part of the office that the sheet's name or a title is the name of."""
    field = vocabulary.name_field
    if field in {*columns.spots, *columns.said} or field not in reading.role.by_field:
        return {}
    texts = [text for text in [reading.head.sheet.name, *titles] if vocabulary.is_name(text)]
    if len({vocabulary.names[normal(text)] for text in texts}) != 1:
        return {}
    asking.note(place, field, texts[0], 0.9, f"{quote(texts[0])} stands for the whole table")
    return {field: texts[0]}


def _any(words: str, forms: Sequence[str]) -> bool:
    return any(f" {form} " in words for form in forms)


def years_of(columns: Columns, years: Mapping[int, str]) -> set[str]:
    """Return the years that the headings of single columns name."""
    return {years[spot] for spot in columns.spots.values() if spot in years}
