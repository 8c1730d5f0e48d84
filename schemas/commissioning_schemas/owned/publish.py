"""The sheet Publish: the awards marked for publication, in the columns of 360Giving (part G)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

from ..tables import Award, Organisation
from ..tables.columns import Column

NAME = "Publish"


class PublishColumn(NamedTuple):
    """One column of the table: its title, the formula of each of its rows, and what it gives."""

    title: str
    formula: str
    kind: Literal["text", "money", "date", "number"]


_AT = "Row in Awards"
_HERE = f"{NAME}[[#This Row],[{_AT}]]"

_NTH = (
    'SUMPRODUCT(SMALL((Awards[Publish]<>"Yes")*1000000000+ROW(Awards[Publish]),'
    f"ROW()-ROW({NAME}[[#Headers],[Identifier]])))"
)
_ROW_IN_AWARDS = f'=IFERROR(IF({_NTH}>=1000000000,"",{_NTH}-ROW(Awards[[#Headers],[Award]])),"")'


def columns() -> Sequence[PublishColumn]:
    """Return the columns: the ten core ones, then those that 360Giving recommends."""
    prefix, code = _about("publisher_prefix"), _about("body_code")
    recipient = _of_award(Award.recipient_org_id)
    listed = _of_organisation(Organisation.org_identifier)
    charity = _of_organisation(Organisation.charity_number)
    company = _of_organisation(Organisation.company_number)
    identifier = (
        f'IF({listed}<>"",{listed}&"",IF({charity}<>"",IF(LEFT({charity},2)="SC","GB-SC-",'
        f'IF(LEFT({charity},2)="NI","GB-NIC-","GB-CHC-"))&IF(LEFT({charity},2)="NI",'
        f'RIGHT({charity},6),{charity}),IF({company}<>"","GB-COH-"&{company},'
        f'{prefix}&"-"&{recipient})))'
    )
    return [
        _column("Identifier", f'{prefix}&"-"&{_of_award(Award.award_id)}'),
        _column("Title", f'{_of_award(Award.title)}&""'),
        _column("Description", f'{_of_award(Award.description)}&""'),
        _column("Currency", f'{_of_award(Award.currency)}&""'),
        _column("Amount Awarded", _if_any(_of_award(Award.amount_awarded)), "money"),
        _column("Award Date", _if_any(_of_award(Award.award_date)), "date"),
        _column("Recipient Org:Identifier", identifier),
        _column("Recipient Org:Name", f'{_of_organisation(Organisation.name)}&""'),
        _column("Funding Org:Identifier", f'{prefix}&"-"&{code}'),
        _column("Funding Org:Name", f'{_about("body_name")}&""'),
        _column("Amount Applied For", _if_any(_of_award(Award.amount_applied)), "money"),
        _column("Amount Disbursed", _if_any(_of_award(Award.paid_to_date)), "money"),
        _column("Planned Dates:Start Date", _if_any(_of_award(Award.start)), "date"),
        _column("Planned Dates:End Date", _if_any(_of_award(Award.end)), "date"),
        _column("Recipient Org:Charity Number", f'{charity}&""'),
        _column("Recipient Org:Company Number", f'{company}&""'),
        _column("Grant Programme:Title", f'{_FUND_NAME}&""'),
        _column("From An Open Call?", f'{_of_award(Award.open_call)}&""'),
        _column("Last Modified", _if_any(_of_award(Award.last_modified)), "date"),
        PublishColumn(_AT, _ROW_IN_AWARDS, "number"),
    ]


def _column(
    title: str, formula: str, kind: Literal["text", "money", "date"] = "text"
) -> PublishColumn:
    return PublishColumn(title, f'=IF({_HERE}="","",IFERROR({formula},""))', kind)


def _of_award(column: Column[Any]) -> str:
    return f"INDEX(Awards[{column.heading}],{_HERE})"


def _of_organisation(column: Column[Any]) -> str:
    at = f"MATCH({_of_award(Award.recipient_org_id)},Organisations[Organisation],0)"
    return f"INDEX(Organisations[{column.heading}],{at})"


_FUND_NAME = f"INDEX(Funding[Fund name],MATCH(INDEX(Awards[Fund],{_HERE}),Funding[Fund],0))"


def _about(field: str) -> str:
    return f'INDEX(About[Value],MATCH("{field}",About[Item],0))'


def _if_any(value: str) -> str:
    """Return a formula that leaves an empty cell empty, where INDEX would make nil of it."""
    return f'IF({value}="","",{value})'
