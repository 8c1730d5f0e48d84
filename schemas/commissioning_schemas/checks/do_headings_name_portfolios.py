"""Do the headings of a paper call each portfolio by its name?"""

from __future__ import annotations

from collections.abc import Iterator

from ..book.references import Registry, id_form
from ..evidence import Evidence
from ..findings import Place, Said
from ..words import nearest, normal, quote
from .does_the_reference_exist import PORTFOLIO_BY_ALIAS, UNKNOWN_PORTFOLIO
from .question import asks


@asks("Do headings name portfolios?", UNKNOWN_PORTFOLIO, PORTFOLIO_BY_ALIAS)
def do_headings_name_portfolios(evidence: Evidence) -> Iterator[Said]:
    """A cell that the map calls a portfolio heading holds a portfolio's name."""
    book = evidence.book
    registry = Registry({"Portfolios": book.portfolios}, template=False)
    for part in book.map.texts if book.map is not None and book.portfolios else ():
        for cell in part.portfolio_cells:
            sentence = evidence.sentence_at(part.sheet, cell)
            if sentence is None:
                continue
            after = part.portfolio_after
            _, mark, name = sentence.text.partition(after) if after else ("", "-", sentence.text)
            if mark:
                yield from _named(registry, name.strip(), sentence.place)
            else:
                evidence.leave_out(
                    sentence.place, f"a portfolio heading should hold {quote(after)} and does not"
                )


def _named(registry: Registry, text: str, place: Place) -> Iterator[Said]:
    if id_form(text) in registry.ids["Portfolios"] or normal(text) in registry.portfolios:
        return
    meant = registry.by_alias.get(normal(text))
    names = [row.name for row in registry.portfolios.values()]
    if meant is not None:
        yield Said(
            "REF-003",
            place,
            f"{quote(text)} is read as {meant.portfolio_id} ({meant.name}).",
            found=text,
            expected=meant.name,
            fix=f"Write {quote(meant.name)}.",
        )
        return
    guess = nearest(text, names)
    hint = f" Did you mean {quote(guess)}?" if guess else ""
    yield Said(
        "REF-002",
        place,
        f"{quote(text)} is no portfolio's name. The portfolios are {', '.join(names)}.{hint}",
        found=text,
        expected=guess,
        fix="Correct the heading, or add the name to the portfolio's other names.",
    )
