"""The sheet Publish: the awards marked for publication, in the columns of 360Giving (part G)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from commissioning_schemas.tables import Award, Organisation
from commissioning_schemas.tables.columns import Column

from .office import Office
from .table_sheet import TableColumnPlan

NAME = "Publish"
_LEAST_ROWS, _SPARE_ROWS = 100, 50
_AT = "Row in Awards"
_HERE = f"{NAME}[[#This Row],[{_AT}]]"
_DAY = "yyyy-mm-dd"
_PLAIN = "0.00"

_NTH = (
    'SUMPRODUCT(SMALL((Awards[Publish]<>"Yes")*1000000000+ROW(Awards[Publish]),'
    f"ROW()-ROW({NAME}[[#Headers],[Identifier]])))"
)
_ROW_IN_AWARDS = f'=IFERROR(IF({_NTH}>=1000000000,"",{_NTH}-ROW(Awards[[#Headers],[Award]])),"")'


def publish_rows(office: Office) -> Sequence[Sequence[None]]:
    """Return the rows of the table: room for every award of the office, and for more."""
    awards = len(office.tables.get(Award.table, ()))
    return [[None] * len(publish_columns())] * max(_LEAST_ROWS, awards + _SPARE_ROWS)


def publish_columns() -> list[TableColumnPlan]:
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
        _column("Amount Awarded", _if_any(_of_award(Award.amount_awarded)), _PLAIN),
        _column("Award Date", _if_any(_of_award(Award.award_date)), _DAY),
        _column("Recipient Org:Identifier", identifier),
        _column("Recipient Org:Name", f'{_of_organisation(Organisation.name)}&""'),
        _column("Funding Org:Identifier", f'{prefix}&"-"&{code}'),
        _column("Funding Org:Name", f'{_about("body_name")}&""'),
        _column("Amount Applied For", _if_any(_of_award(Award.amount_applied)), _PLAIN),
        _column("Amount Disbursed", _if_any(_of_award(Award.paid_to_date)), _PLAIN),
        _column("Planned Dates:Start Date", _if_any(_of_award(Award.start)), _DAY),
        _column("Planned Dates:End Date", _if_any(_of_award(Award.end)), _DAY),
        _column("Recipient Org:Charity Number", f'{charity}&""'),
        _column("Recipient Org:Company Number", f'{company}&""'),
        _column("Grant Programme:Title", f'{_FUND_NAME}&""'),
        _column("From An Open Call?", f'{_of_award(Award.open_call)}&""'),
        _column("Last Modified", _if_any(_of_award(Award.last_modified)), _DAY),
        TableColumnPlan(_AT, "0", True, _ROW_IN_AWARDS),
    ]


def _column(title: str, formula: str, form: str = "General") -> TableColumnPlan:
    text = f'=IF({_HERE}="","",IFERROR({formula},""))'
    return TableColumnPlan(title, form, True, text, least=18)


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
