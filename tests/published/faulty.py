"""Files in which little is as it should be: words for amounts, and headings over nothing."""

from __future__ import annotations

from tests.drawn.truth import Table, Truth

from .page import Published

WORDS_FOR_AMOUNTS = Published(
    "ThreeSixtyGiving+dataquality/9bed9c05_badfile_all_validation_errors.xlsx",
    "one grant, words for its amount, its date and its currency",
    Truth(
        (
            Table(
                "grants",
                "Awards",
                "A2:J2",
                heading=1,
                columns={
                    "award_id": "A: Identifier",
                    "title": "B: Title",
                    "description": "C: Description",
                    "currency": "D: Currency",
                    "amount_awarded": "E: Amount Awarded",
                    "award_date": "F: Award Date",
                    "recipient_org_id": "J: Recipient Org:Name",
                },
                may={"Organisations.name": "J: Recipient Org:Name"},
                unit="",
            ),
        )
    ),
)

FOUR_OF_FIVE = Published(
    "ThreeSixtyGiving+dataquality/77a08754_badfile_all_validation_errors_4_times.xlsx",
    "five grants, words for four of their amounts",
    Truth(
        (
            Table(
                "grants",
                "Awards",
                "A2:M6",
                heading=1,
                columns={
                    "award_id": "A: Identifier",
                    "title": "B: Title",
                    "description": "C: Description",
                    "currency": "D: Currency",
                    "amount_awarded": "E: Amount Awarded",
                    "award_date": "F: Award Date",
                    "recipient_org_id": "I: Recipient Org:Name",
                },
                may={
                    "Organisations.name": "I: Recipient Org:Name",
                    "Organisations.website": "J: Recipient Org:Web Address",
                },
            ),
        ),
        ("extra sheet",),
    ),
)

STANDARD = {
    "award_id": "A: Identifier",
    "title": "B: Title",
    "description": "C: Description",
    "currency": "D: Currency",
    "amount_applied": "E: Amount Applied For",
    "amount_awarded": "F: Amount Awarded",
    "paid_to_date": "G: Amount Disbursed",
    "award_date": "H: Award Date",
    "start": "J: Planned Dates:Start Date",
    "end": "K: Planned Dates:End Date",
    "recipient_org_id": "S: Recipient Org:Name",
    "open_call": "AO: From An Open Call?",
    "last_modified": "AQ: Last Modified",
}
ALSO_STANDARD = {
    "fund_id": ("AL: Grant Programme:Code", "AM: Grant Programme:Title"),
    "recipient_org_id": "R: Recipient Org:Identifier",
    "Organisations.org_id": "R: Recipient Org:Identifier",
    "Organisations.org_identifier": "R: Recipient Org:Identifier",
    "Organisations.name": "S: Recipient Org:Name",
    "Organisations.charity_number": "T: Recipient Org:Charity Number",
    "Organisations.company_number": "U: Recipient Org:Company Number",
    "Organisations.postcode": "Z: Recipient Org:Postal Code",
    "Organisations.website": "AB: Recipient Org:Web Address",
}
HEADINGS_ONLY = (
    "Actual Dates",
    "Beneficiary Location",
    "Classifications",
    "Fun_Location",
    "Funding Org",
    "Funding Type",
    "Grant Programme",
    "Planned Dates",
    "Rec_Location",
    "Recipient Org",
    "Related Document",
    "applicationTransaction",
    "commitmentTransaction",
    "disbursementTransaction",
)


def _hardly_filled(sheet: str, last: int) -> Table:
    """Return the whole standard's headings over rows that give nothing but the funder."""
    return Table(
        sheet,
        "Awards",
        f"A2:AT{last}",
        heading=1,
        columns=STANDARD,
        may=ALSO_STANDARD,
        unit="",
    )


FIFTY_THOUSAND = Published(
    "ThreeSixtyGiving+dataquality/5a972bdb_badfile_too_many_rows.xlsx",
    "50,000 rows with nothing but the funder, and 14 empty sheets",
    Truth((_hardly_filled("grants", 50_001),), HEADINGS_ONLY),
)

HUNDRED_THOUSAND = Published(
    "ThreeSixtyGiving+dataquality/51c6ebbc_badfile_too_many_rows_multiple_sheets.xlsx",
    "such rows on two sheets, and 14 empty ones",
    Truth(
        (_hardly_filled("grants", 50_001), _hardly_filled("grants_2", 50_002)),
        HEADINGS_ONLY,
    ),
)
