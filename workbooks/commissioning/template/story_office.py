"""The small office of the stories: two portfolios, two years, a reserve, grants and awards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from commissioning_schemas.tables import TABLES

from .codes import codes
from .office import Input, Office, Record
from .typed_text import records

_MODULES = frozenset({"awards", "profile", "monitoring"})

_ABOUT = {
    "body_name": "Office of the Commissioner for Anyshire",
    "body_code": "ANY",
    "base_year": "2024-25",
    "as_at": "31/01/2025",
    "money_unit": "£",
    "schema_version": "1.0",
    "status": "Draft",
    "prepared_by": "Finance officer",
    "prepared_on": "31/01/2025",
    "reviewed_by": "Chief finance officer",
    "reviewed_on": "31/01/2025",
    "approved_by": "Commissioner",
    "approved_on": "31/01/2025",
    "tolerance_pence": "0",
    "publisher_prefix": "360G-anyshire",
}

_TABLES = {
    "Years": """year | start | end | status | approved_budget | budget_decision_ref
2024-25 | 01/04/2024 | 31/03/2025 | Current | 500,000 | Decision 12/2024
2025-26 | 01/04/2025 | 31/03/2026 | Budget | 500,000 | Decision 3/2025""",
    "Portfolios": """portfolio_id | name | manager_role | sort
VIC | Victims and witnesses | Commissioning manager | 1
SAFE | Safer places | Commissioning manager | 2""",
    "Organisations": """org_id | name | roles | org_type
MIN | Ministry for Victims | Funder | Central government
FND | Safer Places Fund | Funder | Central government
OAK | Oak Street Project | Recipient | Charity
ELM | Elm Youth Trust | Recipient | Charity""",
    "Budget": """line_id | year | portfolio_id | description | line_type | source_type \
| source_ref | original_budget | commitment
B-01 | 2024-25 | VIC | Victim support service | Base | Own budget |  | 300,000 | Committed
B-02 | 2024-25 | SAFE | Neighbourhood wardens | Base | Own budget |  | 200,000 | Committed
B-03 | 2024-25 | VIC | Advisers paid by grant | Base | External | MIN-2425 | 120,000 | Committed
B-04 | 2025-26 | VIC | Victim support service | Base | Own budget |  | 270,000 | Planned
B-05 | 2025-26 | SAFE | Neighbourhood wardens | Base | Own budget |  | 200,000 | Planned
B-06 | 2025-26 | SAFE | Lighting of two parks | One-off | Reserve | PROJ | 30,000 | Planned
B-07 | 2025-26 | VIC | Advisers paid by grant | Base | External | MIN-2526 | 121,000 | Planned""",
    "Profile": """line_id | method | apr | jul | oct | jan
B-01 | Quarterly in advance | 75,000 | 75,000 | 75,000 | 75,000
B-02 | Quarterly in advance | 50,000 | 50,000 | 50,000 | 50,000""",
    "Monitoring": """year | period | portfolio_id | actual_to_date | accruals | forecast_outturn \
| narrative
2024-25 | Q3 | ALL | 372,000 | 1,500 | 498,000 | As planned
2024-25 | Q3 | VIC | 223,000 | 1,000 | 299,000 | As planned
2024-25 | Q3 | SAFE | 149,000 | 500 | 199,000 | As planned""",
    "ReserveList": """reserve_id | name | purpose | category | owner_role | review_date \
| planned_end
PROJ | Project reserve | Projects that take more than a year | 1 Planned spend in the MTFS period \
| Chief finance officer | 30/09/2025 | 2025-26""",
    "Reserves": """movement_id | reserve_id | year | date | movement | amount | status \
| linked_ref | decision_ref | reason
R-01 | PROJ | 2024-25 | 01/04/2024 | Opening | 40,000 | Actual | ALL | Accounts 2023-24 \
| Balance brought forward
R-02 | PROJ | 2025-26 |  | Draw | 30,000 | Planned | B-06 |  | Lighting of two parks""",
    "Funding": """fund_id | year | funder_org_id | fund_name | kind | stage | portfolio_id \
| ring_fence | amount_awarded | amount_received | amount_spent | award_date | spend_by \
| return_due | agreement_ref
MIN-2425 | 2024-25 | MIN | Victims grant | Annual formula | Received | VIC | Victims | 120,000 \
| 120,000 | 90,000 | 01/04/2024 | 31/03/2025 | 30/04/2025 | Agreement 24/1
FND-2425 | 2024-25 | FND | Safer places grant | Competitive | Received | SAFE | Place | 45,000 \
| 45,000 | 45,000 | 01/06/2024 | 31/03/2025 | 30/04/2025 | Agreement 24/2
MIN-2526 | 2025-26 | MIN | Victims grant | Annual formula | Agreed | VIC | Victims | 121,000 \
|  |  | 20/01/2025 | 31/03/2026 | 30/04/2026 | Agreement 25/1""",
    "Awards": """award_id | fund_id | recipient_org_id | title | description | amount_awarded \
| currency | award_date | start | end | category | conditions | reason | open_call \
| paid_to_date | publish
A-24-01 | FND-2425 | OAK | Safer play areas | New fences and lights at two play areas. | 25,000 \
| GBP | 01/07/2024 | 01/08/2024 | 31/03/2025 | Place | none | Highest score | Yes | 25,000 | Yes
A-24-02 | FND-2425 | ELM | Evening youth work | Youth workers in the park on three evenings a \
week. | 20,000 | GBP | 01/07/2024 | 01/08/2024 | 31/03/2025 | Place | none | Second score | Yes \
| 20,000 | Yes""",
}


def story_office(note: str, about: Mapping[str, str] | None = None, **added: str) -> Office:
    """Return the office with items of About changed and rows added below those of its tables."""
    tables: dict[str, list[Record]] = {"Codes": list(codes())}
    for name, text in _TABLES.items():
        fields, _, lines = text.partition("\n")
        more = f"\n{added[name]}" if name in added else ""
        tables[name] = list(records(TABLES[name], fields, lines + more))
    items = {**_ABOUT, **(about or {})}
    first = next(records(TABLES["About"], " | ".join(items), " | ".join(items.values())))
    return Office(first, tables, _MODULES, note=note)


def with_row(office: Office, table: str, key: str, **values: Input) -> Office:
    """Return an office with one row of a table changed; its first field is ``key``."""
    first = next(iter(TABLES[table].columns))
    rows = [{**row, **values} if row.get(first) == key else row for row in office.tables[table]]
    return replace(office, tables={**office.tables, table: rows})
