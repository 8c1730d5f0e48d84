"""Every drawn workbook."""

from __future__ import annotations

from .crosswise import oakhampton, quarrington
from .delivery import yarrowby
from .downloads import gorsedale, portmere
from .grants import hallowby, larkfield, ravensworth, stonebeck
from .habits import hexbridge, inglewood
from .monitoring import kestrel, northmere, penhallow, sandhaven
from .months import copperfield, tidewater
from .odd_shapes import dunmarsh, swanholme
from .page import Drawn
from .panel_papers import calderwick, marlshire, thornley_vale
from .registers import aldermoor, rothmere, whitcombe
from .reserves import brackenridge, silverdale
from .several_years import eastholm, fenmoor, westray
from .sheet_each import ellerby, highmoor

BOOKS: tuple[Drawn, ...] = (
    *(marlshire, calderwick, thornley_vale),
    *(northmere, kestrel, sandhaven, penhallow),
    *(eastholm, westray, fenmoor),
    *(oakhampton, quarrington),
    *(larkfield, stonebeck, hallowby, ravensworth),
    *(tidewater, copperfield),
    *(ellerby, highmoor),
    *(brackenridge, silverdale),
    *(whitcombe, aldermoor, rothmere, yarrowby),
    *(dunmarsh, swanholme),
    *(portmere, gorsedale),
    *(hexbridge, inglewood),
)
