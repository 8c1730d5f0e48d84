"""Which figures in sentences equal nothing in the workbook, so that nobody can check them?"""

from __future__ import annotations

from collections.abc import Iterator

from ..evidence import Evidence
from ..figures.every_amount import EveryAmount
from ..findings import Said
from ..sentences import Amount
from ..ties import find_ties
from ..words import listing, quote
from .question import asks


@asks("Is every figure in the sentences known?")
def is_every_figure_known(evidence: Evidence) -> Iterator[Said]:
    """List, once a cell, the figures that no tie explains and that equal no figure."""
    amounts = EveryAmount(evidence.sums)
    ties = list(find_ties(evidence))
    for sentence in evidence.sentences:
        found = [
            quote(amount.text)
            for amount in sentence.amounts
            if not amount.lost_unit
            and not any(tied.covers(sentence, amount) for tied in ties)
            and not _is_known(amounts, amount)
        ]
        unknown = list(dict.fromkeys(found))
        if unknown:
            verb, them = ("equals", "it") if len(unknown) == 1 else ("equal", "them")
            evidence.leave_out(
                sentence.place,
                f"{listing(unknown)} {verb} no figure of the workbook, and no tie explains {them}",
            )
    return iter(())


def _is_known(amounts: EveryAmount, amount: Amount) -> bool:
    """Tell whether some figure equals an amount; a range is no amount that could be equal."""
    if amount.low is None or amount.is_range:
        return False
    return amounts.holds(amount.low, amount.resolution)
