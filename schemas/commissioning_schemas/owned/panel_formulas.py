"""The formulas of the Panel Report: C37 to C40 and C47 (domain.md B.4)."""

from __future__ import annotations

from ..address import column_letters, column_number


def in_millions(column: str, row: int) -> str:
    """Show a cell of the Summary in £m, to three places."""
    return f"=ROUND(Summary!{column}{row}/1000000,3)"


def _of_fund(heading: str, fund: str) -> str:
    quoted = fund.replace('"', '""')
    return f'INDEX(Funding[{heading}],MATCH("{quoted}",Funding[Fund],0))'


def _awarded(fund: str) -> str:
    return _of_fund("Amount awarded (£)", fund)


def fund_cells(fund: str) -> tuple[str, str, str]:
    """Show a fund's name, its amount in £m, and the year it was allocated for."""
    kind = _of_fund("Kind", fund)
    return (
        f"={_of_fund('Fund name', fund)}",
        f"=ROUND({_awarded(fund)}/1000000,3)",
        f'=IF({kind}="Annual formula","Annually set",{_of_fund("Year", fund)})',
    )


def award_change(fund: str, next_fund: str) -> str:
    """Show in £m by how much a recurring grant changes."""
    return f"=ROUND(({_awarded(next_fund)}-{_awarded(fund)})/1000000,3)"


def award_change_share(fund: str, next_fund: str) -> str:
    """Show that change as a share of the first year's grant."""
    old, new = _awarded(fund), _awarded(next_fund)
    return f'=IF({old}=0,"n/a",({new}-{old})/{old})'


def sentences(total: int, requested: int, external: int, column: str) -> tuple[str, str, str]:
    """Write the sentences on the budget, on the next year's requests, on external funding."""
    following = column_letters(column_number(column) + 1)
    this_year, next_year = f"Summary!{column}4", f"Summary!{following}4"

    def millions(amount: str) -> str:
        return f'" is £"&TEXT({amount},"0.000")&"m'

    asked, budget = f"B{requested}", f"B{requested + 1}"
    return (
        f'="The commissioning budget for "&{this_year}&{millions(f"B{total}")}."',
        f'="Possible spend of £"&TEXT({asked},"0.000")&"m in "&{next_year}'
        f'&{millions(f"{asked}-{budget}")} more than the agreed budget of £"'
        f'&TEXT({budget},"0.000")&"m."',
        f'="External funding in "&{this_year}&{millions(f"B{external}")}."',
    )
