"""The tables of the working example, row by row (domain.md D.1)."""

from __future__ import annotations

ABOUT = {
    "body_name": "Example Office of the Police and Crime Commissioner",
    "body_code": "EXA",
    "base_year": "2020-21",
    "as_at": "18/03/2021",
    "money_unit": "£",
    "schema_version": "1.0",
    "status": "Draft",
    "prepared_by": "Finance officer",
    "prepared_on": "18/03/2021",
    "tolerance_pence": "0",
    "publisher_prefix": "360G-examplepcc",
}

FIELDS = {
    "Years": "year | start | end | status | approved_budget | of_which_contributions"
    " | budget_decision_ref | source",
    "Portfolios": "portfolio_id | name | aliases | manager_role | sort",
    "Organisations": "org_id | name | roles | org_type",
    "Budget": "line_id | year | portfolio_id | service_id | description | line_type"
    " | source_type | source_ref | original_budget | commitment",
    "Virements": "virement_id | date | from_line | to_line | amount | kind | reason"
    " | approver_role | approved_on",
    "Profile": "line_id | method | apr | may | jun | jul | aug | sep | oct | nov | dec | jan"
    " | feb | mar",
    "Monitoring": "year | period | portfolio_id | actual_to_date | accruals | commitments"
    " | forecast_outturn | narrative",
    "ReserveList": "reserve_id | name | purpose | category | owner_role | review_date"
    " | planned_end",
    "Reserves": "movement_id | reserve_id | year | date | movement | amount | status"
    " | linked_ref | decision_ref | reason",
    "Funding": "fund_id | year | funder_org_id | fund_name | kind | stage | portfolio_id"
    " | ring_fence | amount_awarded | amount_received | amount_spent | award_date | spend_by"
    " | return_due | agreement_ref | match_required",
    "Awards": "award_id | fund_id | round | recipient_org_id | title | description"
    " | amount_awarded | currency | award_date | start | end | category | conditions | reason"
    " | open_call | paid_to_date | monitoring_due | publish | last_modified",
    "Bids": "bid_id | opportunity | funder_org_id | portfolio_id | amount_low | amount_high"
    " | stage",
    "Services": "service_id | name | portfolio_id | provider_org_id | route | procurement_route"
    " | start | end | annual_value | vat_rate | published_on | lead_role | review_frequency"
    " | last_review | jointly_with | delivery_mode",
    "CoFunding": "service_id | year | partner_org_id | amount | status",
}

ROWS = {
    "Years": """
2020-21 | 01/04/2020 | 31/03/2021 | Current | 1,645,900 |  | MTFS 2020-21 | MTFS
2021-22 | 01/04/2021 | 31/03/2022 | Budget | 1,645,900 | 84,000 | MTFS 2021-22 | MTFS
2022-23 | 01/04/2022 | 31/03/2023 | Plan | 1,645,900 |  |  | MTFS
""",
    "Portfolios": """
DCP | Demand and Crime Prevention | Demand and Crime Reduction | Commissioning manager | 1
VV | Victims and Vulnerability |  | Commissioning manager | 2
RRO | Reducing Reoffending and CJS | Reducing Offending and Criminal Justice;Reducing \
Reoffending and Criminal Justice | Commissioning manager | 3
""",
    "Organisations": """
OFFICE | Example Office of the Police and Crime Commissioner | Funder;Partner | Police
MOJ | Ministry of Justice | Funder | Central government
HO | Home Office | Funder | Central government
CRC | Example community rehabilitation company | Partner | Probation
NPS | National Probation Service | Funder;Partner | Probation
PROV1 | Provider One | Provider | Company
PROV2 | Provider Two | Provider | Charity
""",
    "Budget": """
B2021-DCP-01 | 2020-21 | DCP |  | Sport diversion | Base | Own budget |  | 10,000 | Committed
B2021-DCP-02 | 2020-21 | DCP |  | Prevention and crime reduction services | Base | Own budget \
|  | 700,300 | Committed
B2021-VV-01 | 2020-21 | VV | S-001 | Victim services | Base | Own budget |  | 484,300 | Committed
B2021-VV-02 | 2020-21 | VV |  | Victim services paid by grant | Base | External | MOJ-CORE-2021 \
| 891,000 | Committed
B2021-RRO-01 | 2020-21 | RRO |  | Reducing reoffending services | Base | Own budget |  | 451,300 \
| Committed
B2122-DCP-01 | 2021-22 | DCP |  | Prevention and crime reduction services | Base | Own budget \
|  | 588,900 | Planned
B2122-DCP-02 | 2021-22 | DCP |  | Prevention projects delayed by COVID | One-off | Reserve | COMM \
| 40,100 | Planned
B2122-VV-01 | 2021-22 | VV | S-001 | Victim services | Base | Own budget |  | 478,000 | Planned
B2122-VV-02 | 2021-22 | VV |  | SARC | Contribution | Own budget |  | 60,000 | Planned
B2122-VV-03 | 2021-22 | VV |  | Victim projects delayed by COVID | One-off | Reserve | COMM \
| 85,000 | Planned
B2122-RRO-01 | 2021-22 | RRO |  | Reducing reoffending services | Base | Own budget |  | 495,000 \
| Planned
B2122-RRO-02 | 2021-22 | RRO |  | WCJB | Contribution | Own budget |  | 24,000 | Planned
B2122-RRO-03 | 2021-22 | RRO |  | Reoffending projects delayed by COVID | One-off | Reserve | COMM \
| 80,000 | Planned
""",
    "Virements": """
V-2021-01 | 02/11/2020 | B2021-DCP-01 | B2021-DCP-02 | 2,500 | Temporary | Fewer sessions during \
lockdown | Commissioning manager | 02/11/2020
""",
    "Profile": """
B2021-DCP-01 | One payment | 7,500 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0
B2021-DCP-02 | Equal months | 58,566.67 | 58,566.67 | 58,566.67 | 58,566.67 | 58,566.67 \
| 58,566.67 | 58,566.67 | 58,566.67 | 58,566.66 | 58,566.66 | 58,566.66 | 58,566.66
B2021-VV-01 | Quarterly in advance | 121,075 | 0 | 0 | 121,075 | 0 | 0 | 121,075 | 0 | 0 | 121,075 \
| 0 | 0
B2021-RRO-01 | Half-yearly in arrears | 0 | 0 | 0 | 0 | 0 | 225,650 | 0 | 0 | 0 | 0 | 0 | 225,650
""",
    "Monitoring": """
2020-21 | M11 | ALL | 1,250,000 | 40,000 | 60,000 | 1,440,800 | COVID delays
""",
    "ReserveList": """
COMM | Commissioning reserve | Projects delayed by COVID | 1 Planned spend in the MTFS period \
| Deputy chief executive | 31/03/2022 | 2021-22
""",
    "Reserves": """
R-2021-01 | COMM | 2020-21 | 01/04/2020 | Opening | 0 | Actual | ALL | Accounts 2019-20 \
| Balance brought forward
R-2021-02 | COMM | 2020-21 | 31/03/2021 | Contribution | 205,100 | Forecast | ALL |  \
| Underspend set aside
R-2122-01 | COMM | 2021-22 |  | Draw | 205,100 | Planned | ALL |  | Projects delayed by COVID
""",
    "Funding": """
MOJ-CORE-2021 | 2020-21 | MOJ | MOJ Victim / RJ funding | Annual formula | Received | VV | Victims \
| 891,000 | 891,000 | 891,000 | 01/04/2020 | 31/03/2021 | 30/04/2021 | MOJ-GA-2020 | 0
MOJ-COVID-2021 | 2020-21 | MOJ | MOJ COVID victim recovery funding | Emergency | Received | VV \
| Victims | 482,000 | 482,000 | 482,000 | 01/07/2020 | 31/03/2021 | 30/04/2021 \
| MOJ-GA-2020-COVID | 0
MOJ-CORE-2122 | 2021-22 | MOJ | MOJ Victim / RJ funding | Annual formula | Announced | VV \
| Victims | 841,000 |  |  |  | 31/03/2022 |  |  | 0
MOJ-DASV-2122 | 2021-22 | MOJ | Domestic abuse and sexual violence support | Competitive \
| Agreed | VV | DA/SV | 205,000 |  |  | 15/02/2021 | 31/03/2022 |  | MOJ-GA-2021-DASV | 0
""",
    "Bids": """
BID-01 | Support for vulnerable women, after feasibility study | MOJ | VV | 2,000,000 | 3,000,000 \
| Idea
BID-02 | Safer Streets Fund | HO | DCP |  |  | Preparing
BID-03 | National Probation Service regional funding | NPS | RRO |  |  | Preparing
BID-04 | Prison leavers fund | MOJ | RRO |  |  | Preparing
""",
    "Services": """
S-001 | Victim and witness support | VV | PROV1 | Contract | Quotes | 01/04/2020 | 31/03/2023 \
| 60,000 | 0.2 | 01/05/2020 | Commissioning manager | Quarterly | 15/01/2021 |  | Hybrid
S-002 | Housing support worker | RRO | PROV2 | Partnership agreement |  | 01/04/2020 | 31/03/2022 \
| 30,000 |  |  | Commissioning manager | Quarterly | 15/02/2021 | CRC;NPS | In person
""",
    "CoFunding": """
S-002 | 2020-21 | OFFICE | 10,000 | Agreed
S-002 | 2020-21 | CRC | 10,000 | Agreed
S-002 | 2020-21 | NPS | 10,000 | Agreed
""",
}
