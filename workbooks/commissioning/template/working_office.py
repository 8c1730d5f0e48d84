"""The office of the working example: illustrative pounds behind a published report (D.1)."""

from __future__ import annotations

from commissioning_schemas.tables import TABLES

from .codes import codes
from .office import Office, Record
from .typed_text import records
from .working_tables import ABOUT, FIELDS, ROWS

_CHARITIES = 21
_MODULES = frozenset(
    {
        "virements", "profile", "monitoring", "awards", "bids", "services", "cofunding", "mtfs",
        "panel-report",
    }
)  # fmt: skip


def working_office() -> Office:
    """Return the inputs of the working example."""
    tables: dict[str, list[Record]] = {
        name: list(records(TABLES[name], FIELDS[name], text)) for name, text in ROWS.items()
    }
    tables["Organisations"] += [_charity(number) for number in range(1, _CHARITIES + 1)]
    awards = "\n".join(_award(number) for number in range(1, _CHARITIES + 1))
    tables["Awards"] = list(records(TABLES["Awards"], FIELDS["Awards"], awards))
    tables["Codes"] = list(codes())
    about = next(records(TABLES["About"], " | ".join(ABOUT), " | ".join(ABOUT.values())))
    return Office(about, tables, _MODULES, guide=False)


def _charity(number: int) -> Record:
    name = {"org_id": f"CH{number:02}", "name": f"Charity {number:02}"}
    return {**name, "roles": "Recipient", "org_type": "Charity"}


def _award(number: int) -> str:
    amount = "22,952.39" if number <= 2 else "22,952.38"
    return (
        f"A-2021-{number:03} | MOJ-COVID-2021 | 2020 COVID round | CH{number:02}"
        f" | Support for victims during COVID, Charity {number:02}"
        " | Extra support for victims of crime during the pandemic."
        f" | {amount} | GBP | 01/08/2020 | 01/09/2020 | 31/03/2021 | Victims | none"
        f" | Met the published criteria | Yes | {amount} | 30/04/2021 | Yes | 18/03/2021"
    )
