"""Files of one or two grants, and files that are hardly about grants."""

from __future__ import annotations

from tests.drawn.truth import Ask, Table, Truth

from .page import Published

UNIVERSITY = Published(
    "ThreeSixtyGiving+dataquality/cbf0f942_fundingproviders-grants_2_grants.xlsx",
    "two grants with their applicants, dates as text",
    Truth(
        (
            Table(
                "grants",
                "Awards",
                "A2:X3",
                heading=1,
                columns={
                    "recipient_org_id": "K: Recipient Org:Name",
                    "title": "N: Title",
                    "amount_awarded": "P: Amount Awarded",
                    "currency": "Q: Currency",
                    "award_date": "R: Award Date",
                    "last_modified": "W: Last modified",
                },
                may={
                    # The same number twice, once with the publisher's prefix before it.
                    "award_id": ("A: Identifier", "B: Grant number"),
                    "category": "G: Grant type",
                    "fund_id": ("S: Grant Programme:Code", "T: Grant Programme:Title"),
                    "recipient_org_id": "J: Recipient Org:Identifier",
                    "Organisations.org_id": "J: Recipient Org:Identifier",
                    "Organisations.org_identifier": "J: Recipient Org:Identifier",
                    "Organisations.name": "K: Recipient Org:Name",
                    "Organisations.company_number": "L: Recipient Org:Company Number",
                },
            ),
        )
    ),
)

UNIVERSITY_AGAIN = Published(
    "ThreeSixtyGiving+dataquality/f4a25ac4_"
    "fundingproviders-grants_2_grants_titleswithoutrollup.xlsx",
    "the two grants again, with two more columns between",
    Truth(
        (
            Table(
                "grants",
                "Awards",
                "A2:Z3",
                heading=1,
                columns={
                    "recipient_org_id": "M: Recipient Org:Name",
                    "title": "P: Title",
                    "amount_awarded": "R: Amount Awarded",
                    "currency": "S: Currency",
                    "award_date": "T: Award Date",
                    "last_modified": "Y: Last modified",
                },
                may={
                    "award_id": ("A: Identifier", "B: Grant number"),
                    "category": "I: Grant type",
                    "fund_id": ("U: Grant Programme:Code", "V: Grant Programme:Title"),
                    "recipient_org_id": "L: Recipient Org:Identifier",
                    "Organisations.org_id": "L: Recipient Org:Identifier",
                    "Organisations.org_identifier": "L: Recipient Org:Identifier",
                    "Organisations.name": "M: Recipient Org:Name",
                    "Organisations.company_number": "N: Recipient Org:Company Number",
                },
            ),
        )
    ),
)

LINE_BREAKS = Published(
    "ThreeSixtyGiving+dataquality/755de289_ids-unexpected-chars.xlsx",
    "one grant, line breaks within its ids",
    Truth(
        (
            Table(
                "Sheet1",
                "Awards",
                "A2:R2",
                heading=1,
                columns={
                    "award_id": "A: Identifier",
                    "title": "B: Title",
                    "description": "C: Description",
                    "award_date": "E: Award Date",
                    "amount_awarded": "F: Amount Awarded",
                    "currency": "G: Currency",
                    "open_call": "H: From an open call?",
                    "recipient_org_id": "I: Recipient Org:Name",
                },
                may={
                    "fund_id": ("D: Grant Programme:Code", "O: Grant Programme:Title"),
                    "recipient_org_id": "J: Recipient Org:Identifier",
                    "Organisations.name": "I: Recipient Org:Name",
                    "Organisations.org_id": "J: Recipient Org:Identifier",
                    "Organisations.org_identifier": "J: Recipient Org:Identifier",
                    "Organisations.postcode": "K: Recipient Org:Postal Code",
                    "Organisations.website": "L: Recipient Org:Web Address",
                    "Organisations.charity_number": "M: Recipient Org:Charity Number",
                },
            ),
        )
    ),
)

INDIVIDUALS = Published(
    "ThreeSixtyGiving+dataquality/c1450af0_RecipientIndWithoutToIndividualsDetails.xlsx",
    "three grants to people, whose names it holds",
    Truth(
        (
            Table(
                "grants",
                "Awards",
                "A2:M4",
                heading=1,
                columns={
                    "award_id": "A: Identifier",
                    "amount_awarded": "B: Amount Awarded",
                    "currency": "C: Currency",
                    "award_date": "D: Award Date",
                    "title": "E: Title",
                    "description": "F: Description",
                },
                asks=(Ask("recipient_org_id", "it names people; are these grants ours to check?"),),
            ),
        )
    ),
)

PLACES = Published(
    "ThreeSixtyGiving+dataquality/2fd56e89_GeoCodePostcode.xlsx",
    "three identifiers, each with a place",
    Truth((Table("grants", None, "A2:B4", heading=1, unit=""),)),
)

PLACES_OF_PEOPLE = Published(
    "ThreeSixtyGiving+dataquality/26a1c4f1_GeoCodePostcodeRecipientInd.xlsx",
    "three identifiers, each with a place and a person",
    Truth((Table("grants", None, "A2:C4", heading=1, unit=""),)),
)

TENDERS = Published(
    "ThreeSixtyGiving+dataquality/2760cd93_tenders_releases_2_releases.xlsx",
    "two tenders of a government, their documents and items",
    Truth(
        (
            Table("releases", None, "A2:L3", heading=1, unit=""),
            Table("documents", None, "A2:E9", heading=1, unit=""),
            Table("items", None, "A2:G3", heading=1, unit=""),
        )
    ),
)
