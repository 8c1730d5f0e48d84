"""What two trusts published: every grant that they made in some years, on one sheet."""

from __future__ import annotations

from tests.drawn.truth import Table, Truth

from .page import Published

OPEN_PROGRAMME = Published(
    "ThreeSixtyGiving+dataquality/38d2f810_a001p00000zgyHZAAY.xlsx",
    "783 grants of a trust, some columns of its website between",
    Truth(
        (
            Table(
                "ABCT data - Jan 2013 - Aug 2020",
                "Awards",
                "A2:V784",
                heading=1,
                columns={
                    "award_id": "A: Identifier",
                    "title": "B: Title",
                    "description": "C: Description",
                    "award_date": "G: Award Date",
                    "amount_awarded": "I: Amount Awarded",
                    "currency": "J: Currency",
                    "open_call": "L: From an open call?",
                    "recipient_org_id": "M: Recipient Org:Name",
                },
                may={
                    # The copies for the website are equal in every row.
                    "award_date": "H: Award Date - website format",
                    "amount_awarded": "K: Amount Awarded - website format",
                    # Two ways to divide the grants: the programme, and what it is for.
                    "fund_id": ("F: Grant Programme:Code", "S: Grant Programme:Title"),
                    "category": "S: Grant Programme:Title",
                    "recipient_org_id": "N: Recipient Org:Identifier",
                    "Organisations.name": "M: Recipient Org:Name",
                    "Organisations.org_id": "N: Recipient Org:Identifier",
                    "Organisations.org_identifier": "N: Recipient Org:Identifier",
                    "Organisations.postcode": "O: Recipient Org:Postal Code",
                    "Organisations.website": "P: Recipient Org:Web Address",
                    "Organisations.charity_number": "Q: Recipient Org:Charity Number",
                },
            ),
        )
    ),
)

SCHOLARSHIPS = Published(
    "ThreeSixtyGiving+dataquality/ad2da1d3_a003W000001B7PzQAK.xlsx",
    "475 grants of a foundation, a part of the dates as text",
    Truth(
        (
            Table(
                "Sheet1",
                "Awards",
                "A2:X476",
                heading=1,
                columns={
                    "award_id": "A: Identifier",
                    "title": "B: Title",
                    "description": "C: Description",
                    "currency": "D: Currency",
                    "amount_applied": "E: Amount Applied For",
                    "amount_awarded": "F: Amount Awarded",
                    "award_date": "G: Award Date",
                    "recipient_org_id": "J: Recipient Org:Name",
                    "fund_id": "T: Grant Programme: Title",
                    "last_modified": "W: Last modified",
                },
                may={
                    "category": "T: Grant Programme: Title",
                    "recipient_org_id": "I: Recipient Org:Identifier",
                    "Organisations.org_id": "I: Recipient Org:Identifier",
                    "Organisations.org_identifier": "I: Recipient Org:Identifier",
                    "Organisations.name": "J: Recipient Org:Name",
                    "Organisations.charity_number": "K: Recipient Org:Charity Number",
                    "Organisations.company_number": "L: Recipient Org:Company Number",
                    "Organisations.org_type": "M: Recipient Org:Organisation Type",
                    "Organisations.postcode": "O: Recipient Org:Postal Code",
                },
            ),
        )
    ),
)

EXAMPLE_FUNDER = Published(
    "ThreeSixtyGiving+dataquality/ba4bc815_dei_extension.xlsx",
    "nine grants, who leads the recipients, and the file itself",
    Truth(
        (
            Table("dei", None, "A2:X10", heading=1, unit=""),
            Table(
                "grants",
                "Awards",
                "A2:Q10",
                heading=1,
                columns={
                    "award_id": "A: Identifier",
                    "title": "B: Title",
                    "description": "C: Description",
                    "currency": "D: Currency",
                    "amount_awarded": "E: Amount Awarded",
                    "award_date": "F: Award Date",
                    "recipient_org_id": "I: Recipient Org:Name",
                    "fund_id": "O: Grant Programme:Title",
                    "last_modified": "P: Last modified",
                },
                may={
                    "recipient_org_id": "H: Recipient Org:Identifier",
                    "Organisations.org_id": "H: Recipient Org:Identifier",
                    "Organisations.org_identifier": "H: Recipient Org:Identifier",
                    "Organisations.name": "I: Recipient Org:Name",
                },
            ),
        ),
        ("Meta",),
    ),
)
