"""The live checks: a rule, a sentence, an amount in plain formulas (domain.md B.5)."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import NamedTuple

from ..address import column_letters
from .summary_rows import SummaryRows

_REVISED = "Budget[Revised budget (£ calc)]"


class LiveCheck(NamedTuple):
    """One row of LiveChecks: what it counts is right when the amount is nil."""

    rule: str
    check: str
    amount: str
    unit: str = "£"


def live_checks(at: SummaryRows, years: int, modules: Set[str]) -> Iterator[LiveCheck]:
    """Yield the checks of a workbook with these modules, in their order."""
    last = column_letters(1 + years)

    def across(first: int, last_row: int | None = None) -> str:
        return f"Summary!$B${first}:${last}${last_row or first}"

    total = f"SUM({across(at.total_requested)})"
    by_portfolio = f"SUM({across(at.requested(0), at.total_requested - 1)})"
    counted = f'SUMIFS({_REVISED},Budget[Paid from],"<>External")'
    yield LiveCheck(
        "BUD-002", "Requests not covered by budget and reserve", f"=SUM({across(at.gap)})"
    )
    yield LiveCheck(
        "FRM-002", "Lines that the Summary does not count", f"=ROUND({counted}-{total},2)"
    )
    yield LiveCheck(
        "ARI-003", "Summary total and its portfolio rows", f"=ROUND({total}-{by_portfolio},2)"
    )
    blocks = [at.reserve(index) for index in range(at.reserves)]
    if blocks:
        below = "+".join(f"MAX(0,-MIN({across(block.closing)}))" for block in blocks)
        yield LiveCheck("RES-002", "Reserves closing below zero", f"={below}")
        apart = "+".join(_lines_and_draws(block.heading, across(4)) for block in blocks)
        check = "Lines paid from a reserve and its draws"
        yield LiveCheck("BUD-017", check, f"=ROUND({apart},2)")
    tagged = f'SUMIFS({_REVISED},Budget[Year],Years[Year],Budget[Line type],"Contribution")'
    yield LiveCheck(
        "BUD-007",
        "Of which contributions and tagged lines",
        f"=ROUND(SUMPRODUCT(ABS(Years[Of which contributions (£)]-{tagged})),2)",
    )
    yield from _of_modules(modules)
    shares = across(at.sum_of_shares)
    yield LiveCheck(
        "ARI-005",
        "Years whose shares do not add to 100%",
        f"=COUNT({shares})-COUNTIF({shares},1)",
        "years",
    )
    yield LiveCheck(
        "REF-002, REF-004",
        "Budget lines with an unknown year or portfolio",
        "=SUMPRODUCT(--(COUNTIF(Years[Year],Budget[Year])=0))"
        "+SUMPRODUCT(--(COUNTIF(Portfolios[Portfolio],Budget[Portfolio])=0))",
        "lines",
    )
    yield LiveCheck(
        "REF-001",
        "Budget line ids used twice",
        '=ROUND(ROWS(Budget[Line])-SUMPRODUCT(1/COUNTIF(Budget[Line],Budget[Line]&"")),0)',
        "lines",
    )
    yield LiveCheck("TYP-005", "Amounts stored as text", _texts(modules), "cells")


def _lines_and_draws(heading: int, years: str) -> str:
    reserve = f"Summary!$A${heading}"
    lines = f'Budget[Reserve or fund],{reserve},Budget[Paid from],"Reserve",Budget[Year],{years}'
    draws = f'Reserves[Reserve],{reserve},Reserves[Movement],"Draw",Reserves[Year],{years}'
    return f"SUMPRODUCT(ABS(SUMIFS({_REVISED},{lines})-SUMIFS(Reserves[Amount (£)],{draws})))"


def _of_modules(modules: Set[str]) -> Iterator[LiveCheck]:
    if "awards" in modules:
        awards = "SUMIFS(Awards[Amount awarded (£)],Awards[Fund],Funding[Fund]"
        above = f"ROUND({awards})-Funding[Amount awarded (£)],2)"
        yield LiveCheck("GRT-002", "Awards above their fund", f"=SUMPRODUCT(({above}>0)*{above})")
        paid_within = (
            f'SUMIFS({_REVISED},Budget[Reserve or fund],Funding[Fund],Budget[Paid from],"External")'
        )
        others = f'{awards},Awards[Line],"")'
        above = f"ROUND({paid_within}+{others}-Funding[Amount awarded (£)],2)"
        yield LiveCheck(
            "GRT-015",
            "Lines and other awards above their grant",
            f"=SUMPRODUCT(({paid_within}<>0)*({above}>0)*{above})",
        )
    if "virements" in modules:
        moved = "ABS(SUM(Virements[Amount (£)])-SUM(Budget[Virement {} (£ calc)]))"
        yield LiveCheck(
            "BUD-008",
            "Virements that do not balance",
            f"=ROUND({moved.format('in')}+{moved.format('out')},2)",
        )
    if "profile" in modules:
        yield LiveCheck(
            "BUD-010",
            "Profiles and revised budgets",
            "=SUMPRODUCT(ABS(Profile[Difference (£ calc)]))",
        )


def _texts(modules: Set[str]) -> str:
    columns = ["Years[Approved budget (£)]", "Budget[Original budget (£)]"]
    columns += ["Virements[Amount (£)]"] if "virements" in modules else []
    columns += ["Reserves[Amount (£)]", "Funding[Amount awarded (£)]"]
    columns += ["Awards[Amount awarded (£)]"] if "awards" in modules else []
    return "=" + "+".join(f"SUMPRODUCT(--ISTEXT({column}))" for column in columns)
