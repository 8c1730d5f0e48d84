"""Does every coded cell hold a value of its list?"""

from __future__ import annotations

from collections.abc import Iterator

from ..book.office_lists import allowed
from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..words import nearest, quote
from .question import asks

NOT_ON_THE_LIST = Code(
    code="TYP-014",
    name="not-on-the-list",
    severity=Severity.ERROR,
    kind="column",
    applies="both",
    rule="A coded cell holds a value from its list (case and spacing ignored).",
    why="The rules and formulas know a value by its exact word; another word is passed over.",
    fix="Pick a value from the list, or add the value to Codes.",
    source="Codes sheet",
    fails=Example("a slip of the pen", {"Funding!G7": "Anounced"}),
    passes=Example("lower case", {"Funding!G7": "announced"}),
)


@asks("Is every coded cell on its list?", NOT_ON_THE_LIST)
def is_it_on_the_list(evidence: Evidence) -> Iterator[Said]:
    """Say of each coded cell whose value its list does not hold."""
    for failure in evidence.failed("TYP-014"):
        column = failure.row.columns[failure.field]
        text = getattr(failure.row, failure.field)
        values = allowed(evidence.book.codes, column) or ()
        guess = nearest(text, values)
        hint = f" Did you mean {quote(guess)}?" if guess else ""
        yield Said(
            "TYP-014",
            Place.of_value(failure.row, column),
            f'{quote(text)} is not in the list "{column.code_list}", which holds '
            f"{', '.join(values[:9])}{' …' if len(values) > 9 else ''}.{hint}",
            found=text,
            expected=guess,
        )
