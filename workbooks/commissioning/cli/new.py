"""``commissioning new``: a blank workbook, laid out for one office."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .options import force_option
from .wrong_use import WrongUse

if TYPE_CHECKING:
    from ..template import Office

_MODULES = (
    "awards, bids, calendar, cofunding, delivery, ledger, monitoring, mtfs, panel-report, profile, "
    "publish, risks, scorecard, services, virements"
)
_DATE = click.DateTime(["%Y-%m-%d", "%d/%m/%Y"])


@click.command()
@click.argument("out", metavar="OUT.xlsx", type=click.Path(path_type=Path))
@click.option("--year", required=True, metavar="YEAR", help="The base year, such as 2026-27.")
@click.option(
    "--years",
    type=click.IntRange(1, 10),
    default=3,
    show_default=True,
    help="How many years, the base year included.",
)
@click.option("--body", required=True, metavar="NAME", help="The name of the body.")
@click.option("--body-code", default="", metavar="CODE", help="Its short code, for ids.")
@click.option(
    "--portfolio",
    "portfolios",
    multiple=True,
    required=True,
    metavar="ID=NAME",
    help="A portfolio; give the option once for each, up to 40.",
)
@click.option(
    "--reserve",
    "reserves",
    multiple=True,
    metavar="ID=NAME",
    help="An earmarked reserve; give the option once for each, up to 10.",
)
@click.option(
    "--with",
    "modules",
    multiple=True,
    metavar="MODULES",
    help=f"Further sheets, with commas between: {_MODULES}; or all.",
)
@click.option(
    "--as-at",
    type=_DATE,
    metavar="DATE",
    help="The day on which the workbook stands.  [default: the first day of the base year]",
)
@force_option("OUT.xlsx")
def new(
    out: Path,
    year: str,
    years: int,
    body: str,
    body_code: str,
    portfolios: tuple[str, ...],
    reserves: tuple[str, ...],
    modules: tuple[str, ...],
    as_at: dt.datetime | None,
    force: bool,
) -> None:
    """Make a blank workbook, laid out for one office.

    The lists of years, portfolios and reserves are filled in; amounts are left to you.
    """
    from ..reports.harmless import harmless
    from ..template import build_workbook
    from ..template.names import NotPossibleError, modules_of, name_of, named
    from ..template.new_office import MOST_PORTFOLIOS, MOST_RESERVES, base_year, new_office
    from .new_file import put, refuse_place, typeable

    refuse_place(out)
    try:
        office = new_office(
            name_of(body, "the body"),
            base_year(year),
            years,
            named(portfolios, "portfolio", MOST_PORTFOLIOS),
            named(reserves, "reserve", MOST_RESERVES),
            modules_of(modules),
            body_code=name_of(body_code, "the body's code") if body_code else "",
            as_at=as_at.date() if as_at else None,
        )
    except NotPossibleError as error:
        raise WrongUse(harmless(str(error))) from error
    put(out, build_workbook(office), force=force)
    click.echo(harmless(f"Made {out}: {_counts(office)}."))
    click.echo(
        "Now open it in Excel and begin with the sheet Read me. To see what is still to be "
        f"filled in:\n  commissioning check {typeable(out)}"
    )


def _counts(office: Office) -> str:
    """Return what is in a workbook: ``14 sheets, 2026-27 to 2028-29, 3 portfolios, 1 reserve``."""
    from ..reports.wording import counted

    years = office.column("Years", "year")
    span = years[0] if len(years) == 1 else f"{years[0]} to {years[-1]}"
    portfolios = counted(len(office.portfolios), "portfolio")
    reserves = counted(len(office.tables["ReserveList"]), "reserve")
    return f"{counted(len(office.sheets), 'sheet')}, {span}, {portfolios}, {reserves}"
