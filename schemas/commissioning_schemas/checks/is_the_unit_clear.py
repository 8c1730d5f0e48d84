"""Is the unit of every amount clear: pounds, thousands or millions?"""

from __future__ import annotations

from ..codes import Code, Example
from ..findings import Severity

MIXED_UNITS = Code(
    code="TYP-003",
    name="mixed-units",
    severity=Severity.ERROR,
    kind="reading",
    applies="both",
    rule="Unit is stated once for a table and agrees with each cell: £, £k (£000) or £m. In a "
    "sentence: the unit that most figures of the sheet use.",
    why="One amount in another unit than its neighbours is read a thousand times too large or "
    "too small.",
    fix="Give all amounts of the table in one unit.",
    source="S-22, 843k beside £m figures",
    fails=Example("thousands in a table of pounds", {"Budget!I7": "484.3k"}),
    passes=Example("pounds in a table of pounds", {"Budget!I7": 484300}),
)

LOST_UNIT = Code(
    code="TYP-004",
    name="lost-unit",
    severity=Severity.ERROR,
    kind="reading",
    applies="both",
    rule="A figure below £10 with three decimals, without a unit, in a column whose unit is £m "
    "has lost its unit.",
    why="Read as it stands it is pence, where hundreds of thousands of pounds are meant.",
    fix='Add the "m", or type the amount in pounds.',
    source="S-36, £0.841; table 3, £0.891 and £0.482",
    fails=Example("£0.891 and £0.482 among millions", book="as-published"),
    passes=Example(
        "£0.891m and £0.482m",
        {"Table 3!B5": "£0.891m", "Table 3!B6": "£0.482m"},
        book="as-published",
    ),
)
