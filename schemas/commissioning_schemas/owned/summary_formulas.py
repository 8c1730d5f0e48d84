"""The formulas of one year's column of the Summary (domain.md B.4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..address import column_letters, column_number
from .summary_rows import SummaryRows

_LINES = "SUMIFS(Budget[Revised budget (£ calc)],Budget[Year]"
_SIGNED = "SUMIFS(Reserves[Signed (£ calc)],Reserves[Reserve]"
_IS_SIGNED = "Reserves[Signed (£ calc)]"


@dataclass(frozen=True, slots=True)
class SummaryFormulas:
    """Writes the formulas of the column with these letters."""

    at: SummaryRows
    column: str

    def _cell(self, row: int) -> str:
        return f"{self.column}{row}"

    @property
    def _year(self) -> str:
        return f"{self.column}$4"

    def _sum(self, first: int, last: int) -> str:
        return f"SUM({self.column}{first}:{self.column}{last})"

    def of_portfolio(self, index: int) -> Iterator[tuple[int, str, str]]:
        """Yield (row, formula, figure) of a portfolio's four cells."""
        at, cell, year = self.at, self._cell, self._year
        asked, funded = at.requested(index), at.external(index)
        lines = f'{_LINES},{year},Budget[Portfolio],$A{asked},Budget[Paid from],"<>External")'
        funds = "SUMIFS(Funding[Amount awarded (£)],Funding[Year]"
        yield asked, f"={lines}", "C04"
        yield at.share(index), self._share(asked), "C12"
        yield funded, f"={funds},{year},Funding[Portfolio],$A{funded})", "C14"
        yield at.resources(index), f"={cell(asked)}+{cell(funded)}", "C15"

    def _share(self, row: int) -> str:
        first, last = self.at.requested(0), self.at.total_requested - 1
        column, part = self.column, self._cell(row)
        parts = f"{column}${first}:{column}${last}"
        tenths = f"ROUND({{}}/SUM({parts})*1000,9)"
        all_left = f"ROUND(MOD({tenths.format(parts)},1),9)"
        own_left = f"ROUND(MOD({tenths.format(part)},1),9)"
        earlier = f"({parts}>{part})+({parts}={part})*(ROW({parts})<ROW({part}))"
        rank = f"({all_left}>{own_left})+({all_left}={own_left})*({earlier})"
        return (
            f'=IF(OR(SUM({parts})=0,MIN({parts})<0),"",(INT({tenths.format(part)})'
            f"+(SUMPRODUCT({rank})<1000-SUMPRODUCT(INT({tenths.format(parts)}))))/1000)"
        )

    def of_year(self, *, is_last: bool) -> Iterator[tuple[int, str, str]]:
        """Yield (row, formula, figure) of the year's totals; the last year falls to no other."""
        at, cell, year = self.at, self._cell, self._year
        first_share, last_share = cell(at.share(0)), cell(at.sum_of_shares - 1)
        shares = f"{first_share}:{last_share}"
        requested, approved = cell(at.total_requested), cell(at.approved)
        draws = "SUMIFS(Reserves[Amount (£)],Reserves[Year]"
        sum_of = self._sum
        yield at.total_requested, f"={sum_of(at.requested(0), at.total_requested - 1)}", "C05"
        budget = f"=INDEX(Years[Approved budget (£)],MATCH({year},Years[Year],0))"
        yield at.approved, budget, "C06"
        yield at.unallocated, f"={approved}-{requested}", "C07"
        yield at.draw, f'={draws},{year},Reserves[Movement],"Draw")', "C08"
        yield at.gap, f"=MAX(0,{requested}-{approved}-{cell(at.draw)})", "C09"
        yield at.sum_of_shares, f'=IF(COUNT({shares})=0,"",ROUND(SUM({shares}),3))', "C13"
        yield at.total_external, f"={sum_of(at.external(0), at.total_external - 1)}", "C48"
        yield at.total_resources, f"={sum_of(at.resources(0), at.total_resources - 1)}", "C49"
        yield at.contributions, f'={_LINES},{year},Budget[Line type],"Contribution")', "C16"
        if not is_last:
            following = column_letters(column_number(self.column) + 1)
            fall = cell(at.fall)
            yield at.fall, f"={requested}-{following}{at.approved}", "C22"
            yield at.fall_share, f'=IF({requested}=0,"",{fall}/{requested})', "C22"

    def of_reserve(self, index: int, before: str) -> Iterator[tuple[int, str, str, str]]:
        """Yield (row, formula, figure, label) of a reserve; ``before`` is last year's column."""
        rows, cell = self.at.reserve(index), self._cell
        movements = f"{_SIGNED},$A${rows.heading},Reserves[Year],{self._year}"
        opening = f'={movements},Reserves[Movement],"Opening")'
        yield rows.opening, f"={before}{rows.closing}" if before else opening, "C18", "opening"
        came_in = f'={movements},{_IS_SIGNED},">0",Reserves[Movement],"<>Opening")'
        yield rows.money_in, came_in, "C19", "in"
        yield rows.money_out, f'=-{movements},{_IS_SIGNED},"<0")', "C20", "out"
        rolled = f"={cell(rows.opening)}+{cell(rows.money_in)}-{cell(rows.money_out)}"
        yield rows.closing, rolled, "C21", "closing"

    def of_all_reserves(self) -> Iterator[tuple[int, str, str]]:
        """Yield (row, formula, label) of the four rows that add every reserve."""
        for offset, label in enumerate(("opening", "in", "out", "closing"), 1):
            blocks = (self.at.reserve(index) for index in range(self.at.reserves))
            terms = "+".join(self._cell(block.heading + offset) for block in blocks)
            yield self.at.all_reserves.heading + offset, f"={terms or 0}", label
