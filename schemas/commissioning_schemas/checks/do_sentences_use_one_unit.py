"""Do the sentences of a sheet give their figures in one unit?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..evidence import Evidence
from ..findings import Said
from ..sentences import Amount, Sentence
from ..show import show_pence_in
from ..units import Unit
from ..words import listing, quote
from .is_the_unit_clear import MIXED_UNITS
from .question import asks


@asks("Do sentences use one unit?", MIXED_UNITS)
def do_sentences_use_one_unit(evidence: Evidence) -> Iterator[Said]:
    """Every figure has the unit that most figures of its sheet have; one finding a cell."""
    for sheet in dict.fromkeys(sentence.sheet for sentence in evidence.sentences):
        sentences = [sentence for sentence in evidence.sentences if sentence.sheet == sheet]
        units = Counter(amount.unit for one in sentences for amount in one.amounts if amount.unit)
        ranked = units.most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            continue
        usual = ranked[0][0]
        for sentence in sentences:
            odd = [one for one in sentence.amounts if one.unit not in (None, usual)]
            if odd:
                yield _say(sentence, odd, usual, f"{units[usual]} of {units.total()}")


def _say(sentence: Sentence, odd: list[Amount], usual: Unit, share: str) -> Said:
    texts = list(dict.fromkeys(quote(amount.text) for amount in odd))
    is_are = "is" if len(texts) == 1 else "are"
    write = listing(list(dict.fromkeys(_in_unit(amount, usual) for amount in odd)))
    return Said(
        "TYP-003",
        sentence.place,
        f"{listing(texts)} {is_are} not in {usual.value}, the unit of most figures on this sheet "
        f"({share}).",
        found=odd[0].text,
        expected=usual.value,
        fix=f"Write {write}.",
    )


def _in_unit(amount: Amount, unit: Unit) -> str:
    ends = dict.fromkeys(end for end in (amount.low, amount.high) if end is not None)
    return " to ".join(show_pence_in(end, unit) for end in ends)
