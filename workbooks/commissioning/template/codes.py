"""The values that a new workbook's Codes start with (domain.md D.1)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from .office import Record

_LISTS = """
about_status: Draft; Reviewed; Approved
year_status: Closed; Current; Budget; Plan
line_type: Base; One-off; Contribution; Contingency
source_type: Own budget; Reserve; External
commitment: Committed; Planned; Provisional
virement_kind: Temporary; Permanent
approver_role: Commissioning manager; Deputy chief executive; Chief finance officer; Commissioner
profile_method: Equal months; Quarterly in advance; Quarterly in arrears; Half-yearly in arrears; \
One payment; Manual
period: M01; M02; M03; M04; M05; M06; M07; M08; M09; M10; M11; M12; Q1; Q2; Q3; Q4; OUT
reserve_category: 1 Planned spend in the MTFS period; 2 Specific projects beyond it; \
3 General contingency
movement: Opening; Contribution; Draw; Transfer in; Transfer out; Release
movement_status: Planned; Forecast; Actual
fund_kind: Annual formula; Competitive; Emergency; Co-funding; Feasibility
fund_stage: Announced; Offered; Agreed; Received; Closed
ring_fence: None; Victims; DA; SV; DA/SV; IDVA/ISVA; CSA; Place
award_category: Victims; DA; SV; IDVA/ISVA; CSA; Place; Other
within Victims: Victims; DA; SV; IDVA/ISVA; CSA
within DA/SV: DA; SV; IDVA/ISVA
unspent_treatment: Return; Carry forward agreed; Not decided
org_role: Funder; Provider; Recipient; Partner
org_type: Charity; CIO; Company; CIC; Local authority; Central government; NHS; Police; Probation; \
Unregistered group; Other
route: Contract; Grant agreement; Partnership agreement; Governance of the force; Directly delivered
procurement_route: Open or flexible procedure; Light touch; Framework; Quotes; Direct award; \
Joint with another body
frequency: Monthly; Quarterly; Six-monthly; Yearly
delivery_mode: In person; Virtual; Hybrid
cofunding_status: Proposed; Agreed; Received
currency: GBP
yes_no: Yes; No
publish: Yes; No; Withhold
bid_stage: Idea; Preparing; Submitted; Awaiting decision; Successful; Unsuccessful; Withdrawn
delivery_status: Not started; On track; At risk; Delayed; Complete
delay_cause: COVID; Provider; Partner; Funding; Recruitment; Other
better: Higher; Lower
risk_status: Open; Closed
event_status: Planned; Held; Cancelled
scorecard: Police and Crime Plan; Criminal Justice Board; Community Safety Partnership
board: Commissioning Performance Board; Executive leadership team report; Commissioner report; \
Police and Crime Panel; Criminal Justice Board; Reducing Reoffending Board; \
Community Safety Partnership; Funder return
"""

_LIMITS = """
red 0.02; amber 0.005; under 0.05; escalation 15; notice_days 180; movement 0.1; \
grant_change 0.02; virement_ref 5000; spend_by_days 30"""

_VIREMENT_LIMITS = "Commissioning manager 5000; Deputy chief executive 50000"

_THRESHOLDS = {
    "threshold services": "2014 172514 net; 2016 164176 net; 2020 189330 net; "
    "2022 213477 gross; 2024 214904 gross; 2026 207720 gross",
    "threshold light touch": "2014 625050 net; 2016 589148 net; 2020 663540 net; 2022 663540 gross",
}


def codes() -> Iterator[Record]:
    """Yield the rows of Codes; Order counts from 1 within a list."""
    for line in _LISTS.strip().splitlines():
        name, _, values = line.partition(": ")
        for order, value in enumerate(values.split("; "), 1):
            yield {"list": name, "value": value, "order": order}
    yield from _numbers("limit", _LIMITS)
    order = 1 + len(_LIMITS.split("; "))
    gross: Record = {"value": "gross_basis_from", "from_date": dt.date(2022, 1, 1)}
    yield {"list": "limit", "order": order, **gross}
    yield from _numbers("virement limit", _VIREMENT_LIMITS)
    for name, texts in _THRESHOLDS.items():
        for order, text in enumerate(texts.split("; "), 1):
            year, number, basis = text.split()
            start = dt.date(int(year), 1, 1)
            row: Record = {"value": f"from {year}", "number": Decimal(number), "basis": basis}
            yield {"list": name, "order": order, "from_date": start, **row}


def _numbers(name: str, texts: str) -> Iterator[Record]:
    for order, text in enumerate(texts.strip().split("; "), 1):
        value, _, number = text.rpartition(" ")
        yield {"list": name, "value": value, "order": order, "number": Decimal(number)}
