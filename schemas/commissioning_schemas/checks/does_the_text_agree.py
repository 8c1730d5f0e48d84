"""Does every figure in a sentence that is tied to the workbook agree with it?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from ..codes import Code, Example
from ..evidence import Evidence
from ..figures.looked_up import LookedUp, look_up
from ..figures.named_rows import NotThereError
from ..findings import Place, Said, Severity
from ..maps import Tie
from ..sentences import Claim, Sentence, read_claim
from ..show import plain, show_pounds
from ..ties import find_ties
from ..words import clean, quote
from .question import asks

_OVER = {"tie": [{"cell": "Paper!B14", "text": "£0.205m", "figure": "C07", "key": "2021-22"}]}
_AWARDS: Mapping[str, Sequence[Mapping[str, Any]]] = {
    "table": [
        {
            "role": "Awards",
            "sheet": "Paper",
            "range": "E4:F25",
            "published": True,
            "columns": {"fund_id": "Fund", "amount_awarded": "Award"},
        }
    ],
    "tie": [
        {
            "cell": "Paper!B17",
            "text": "21 local charities",
            "figure": "Awards.count",
            "key": "COVID-2020-21",
        }
    ],
}
_TWENTY = {"Paper!E4": "Fund", "Paper!F4": "Award"} | {
    f"Paper!{column}{row}": text
    for row in range(5, 25)
    for column, text in (("E", "COVID-2020-21"), ("F", "£0.023m"))
}

TEXT_DIFFERS = Code(
    code="TXT-001",
    name="text-differs-from-workbook",
    severity=Severity.ERROR,
    kind="text",
    applies="both",
    rule="A tied money figure in a sentence equals its workbook figure at the resolution shown.",
    why="Members decide on what the sentence says, and the money is what the workbook says.",
    fix="Correct the text, or the figure in the workbook, and name the one that is right.",
    source="S-22, 843k",
    fails=Example("843k in the text, £0.891m in Funding", book="as-published"),
    passes=Example(
        "843k in the text and in Funding", {"Funding!F5": "£0.843m"}, book="as-published"
    ),
)

EXTERNAL_NOT_INCLUDED = Code(
    code="TXT-003",
    name="text-leaves-out-what-it-includes",
    severity=Severity.WARNING,
    kind="text",
    applies="both",
    rule="A tied figure that says it includes external grants (tie with includes) includes what "
    "it says. Replaces TXT-001 for that tie.",
    why="A figure for grants alone, read as the whole, hides what the office pays itself.",
    fix="Reword the sentence, or give the whole.",
    source="S-36: £1.373m is 0.891 + 0.482; with 0.484 it is £1.857m",
    fails=Example("£1.373m, which is grants only", book="as-published"),
    passes=Example("nothing but grants to be included", {"Table 1!B6": "-"}, book="as-published"),
)

STATED_DIFFERENCE_WRONG = Code(
    code="ARI-008",
    name="stated-difference-wrong",
    severity=Severity.ERROR,
    kind="text",
    applies="both",
    rule="A stated difference or growth, tied by the map, equals the figures it compares.",
    why="Everyone can subtract, and will.",
    fix="Correct the statement.",
    source='S-34, "£0.205m more"',
    fails=Example(
        "£0.205m above the budget, and it is £0.215m",
        {"Table 2!B5": "£0.639m", "Table 2!B8": "£1.861m"},
        book="as-published",
        map=_OVER,
    ),
    passes=Example("£0.205m above the budget", book="as-published", map=_OVER),
)

AWARD_COUNT_DIFFERS = Code(
    code="GRT-004",
    name="award-count-differs",
    severity=Severity.ERROR,
    kind="text",
    applies="both",
    rule="An award count in a sentence, tied by the map, equals the award rows.",
    why="A list of awards that is one short leaves out someone who was promised money.",
    fix="Correct the text or the rows.",
    source='S-38, "21 local charities"',
    fails=Example("21 in the text, 20 rows", _TWENTY, book="as-published", map=_AWARDS),
    passes=Example(
        "21 in the text, 21 rows",
        _TWENTY | {"Paper!E25": "COVID-2020-21", "Paper!F25": "£0.023m"},
        book="as-published",
        map=_AWARDS,
    ),
)


@asks(
    "Does the text agree with the workbook?",
    STATED_DIFFERENCE_WRONG,
    AWARD_COUNT_DIFFERS,
    TEXT_DIFFERS,
    EXTERNAL_NOT_INCLUDED,
)
def does_the_text_agree(evidence: Evidence) -> Iterator[Said]:
    """Every tied figure equals its figure; a tie that cannot be followed is listed."""
    for tied in find_ties(evidence):
        if tied.sentence is None:
            _note(evidence, tied.tie, "this cell holds no text")
        elif tied.span is None:
            _note(evidence, tied.tie, "the cell does not say so; correct its text in the map")
        else:
            yield from _judge(evidence, tied.tie, tied.sentence)


def _note(evidence: Evidence, tie: Tie, why: str) -> None:
    evidence.leave_out(Place(tie.sheet, tie.cell), f"the tie of {quote(tie.text)}: {why}")


def _judge(evidence: Evidence, tie: Tie, sentence: Sentence) -> Iterator[Said]:
    claim = read_claim(clean(tie.text))
    if claim is None:
        _note(evidence, tie, "it is not one figure that can be compared")
        return
    try:
        found = look_up(evidence.sums, tie.figure, tie.key, claim.kind)
    except NotThereError as reason:
        _note(evidence, tie, f"{reason}")
        return
    if found.kind != claim.kind:
        _note(evidence, tie, f"it is not of the kind of {tie.figure}")
        return
    low, high = found.low, found.high
    if found.difference and claim.value >= 0 > found.value:
        low, high = -high, -low
    if not claim.agrees(low, high):
        yield _say(tie, claim, found, sentence)


def _say(tie: Tie, claim: Claim, found: LookedUp, sentence: Sentence) -> Said:
    place = sentence.place
    if claim.kind == "count":
        message = f"{quote(tie.text)}, but Awards has {found.value} for {tie.key}."
        return Said("GRT-004", place, message, f"{claim.value}", f"{found.value}")
    if claim.kind == "share":
        message = f"{quote(tie.text)}, but the {found.what} is {found.value:.1f}%."
        stated_share, right_share = (f"{share / 100:.4f}" for share in (claim.value, found.value))
        return Said("ARI-008", place, message, stated_share, right_share)
    stated, right = int(claim.value), int(found.value)
    code = "ARI-008" if found.difference else "TXT-001"
    where = f" ({found.place})" if found.place is not None else ""
    message = f"{quote(tie.text)} is {show_pounds(stated)}; {found.what} is "
    message += f"{show_pounds(right)}{where}."
    if "external" in tie.includes:
        code, outside = "TXT-003", Decimal(found.external or 0)
        if claim.agrees(outside, outside):
            message = f"{quote(tie.text)} is external funding only; with the office's own "
            message += f"{show_pounds(right - int(outside))}, {found.what} is {show_pounds(right)}."
    impact = abs(abs(stated) - abs(right)) if found.difference else abs(stated - right)
    return Said(code, place, message, plain(stated), plain(right), impact)
