"""``check``: what stands behind the command, the button in Excel and every batch."""

from __future__ import annotations

import traceback
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from .acceptances import Acceptance, acceptances_in, judge_acceptances
from .address import parse_cell
from .book import Book
from .checks import catalogue
from .codes import needs
from .evidence import Evidence
from .figures import Figures, overviews
from .findings import Finding, Place, Said
from .fingerprint import fingerprints
from .grid import Grid
from .held_back import not_put, resting_on_doubt
from .lacking import lacking
from .maps import Map, Profile
from .not_checked import entries, lacking_results
from .read_book import read_book
from .result import CheckedTable, Fault, NotChecked, Result
from .tables.row import MAP
from .unexplained import unexplained


def check(
    grid: Grid,
    map: Map | None = None,
    also: Collection[str] = (),
    accepted: Iterable[Acceptance] = (),
    profile: Profile | None = None,
) -> Result:
    """Check a workbook: read its tables, work out its figures, put every question to them.

    ``also`` are the codes of the extended set to look for beside the core ones; questions that
    can raise no wanted code are not asked at all. ``accepted`` are acceptances beside those
    that the workbook itself holds. ``profile`` is what the office says of all its workbooks. A
    workbook without a map that is not of the template is looked at, and what is sure is checked.
    """
    return conclude(gather(grid, map, also, profile), grid, accepted)


def gather(
    grid: Grid,
    map: Map | None = None,
    also: Collection[str] = (),
    profile: Profile | None = None,
) -> Evidence:
    """Read the tables of a workbook, before any question is put to them."""
    book = read_book(grid, map, profile)
    asked = catalogue().of_set("core") | set(also)
    return Evidence(book, Figures(book), asked=frozenset(asked))


def conclude(evidence: Evidence, grid: Grid, accepted: Iterable[Acceptance] = ()) -> Result:
    """Put every question to the evidence of a Grid, and return what was found."""
    book = evidence.book
    faults = list(_ask(evidence))
    figures, findings = evidence.figures, to_findings(evidence.said, grid)
    judged = judge_acceptances([*acceptances_in(grid), *accepted], findings, book.about.as_at)
    if judged.said:
        findings = to_findings([*evidence.said, *judged.said], grid)
    in_full = not (grid.unreadable or faults or lacking_results(book, figures))
    left = list(unexplained(figures, findings)) if in_full else []
    not_checked = [
        NotChecked(what, why)
        for what, why in [
            *left,
            *entries(book, figures, evidence.asked),
            *_held(evidence),
            *evidence.not_checked,
        ]
    ]
    not_checked += [
        NotChecked(fault.check, "the check stopped on a fault of this program") for fault in faults
    ]
    return Result(
        complete=in_full and not left,
        findings=tuple(findings),
        figures=figures.all,
        tables=tuple(_tables(book)),
        not_checked=tuple(dict.fromkeys(not_checked)),
        as_at=book.about.as_at,
        tolerance_pence=book.about.tolerance_pence or 0,
        cells=sum(len(row) for sheet in grid.sheets for row in sheet.rows.values()),
        faults=tuple(faults),
        overviews=overviews(book, figures.sums),
        accepted=judged.holding,
        marking=book.about.marking or "",
    )


def refused(
    name: str, reason: str, message: str, fix: str, not_seen: str = "the file cannot be read"
) -> Result:
    """Return the result for a file that was not read at all: one finding, and not complete.

    ``reason`` is one word for programs, ``message`` and ``fix`` are sentences for people, and
    ``not_seen`` says why nothing of it was looked at.
    """
    said = Said("STR-009", Place(), message, found=reason, fix=fix)
    return Result(
        complete=False,
        findings=tuple(to_findings([said], Grid(()))),
        figures=(),
        tables=(),
        not_checked=(NotChecked(name, not_seen),),
        as_at=None,
        tolerance_pence=0,
        cells=0,
    )


def _ask(evidence: Evidence) -> Iterator[Fault]:
    codes, unread = catalogue().codes, evidence.book.grid.unread
    for one in catalogue().checks:
        wanted = [code for code in one.codes if code in evidence.asked]
        if one.codes and all(needs(codes[code]) in unread for code in wanted):
            continue
        if lacking(evidence.book, one.needs):
            continue
        try:
            evidence.said.extend(said for said in one(evidence) if evidence.wants(said.code))
        # A crowded machine is no fault of the check: the workbook is tried again with more room.
        except MemoryError:
            raise
        except Exception:  # A check that stops must not take the others' findings with it.
            yield Fault(one.name, traceback.format_exc())


def _held(evidence: Evidence) -> Iterator[tuple[str, str]]:
    checks = [
        one if wanted == one.codes else replace(one, codes=wanted)
        for one in catalogue().checks
        if (wanted := tuple(filter(evidence.wants, one.codes)))
    ]
    yield from not_put(evidence.book, checks)
    yield from resting_on_doubt(evidence, checks)


def _tables(book: Book) -> Iterator[CheckedTable]:
    for table in book.tables:
        region = table.region
        records = {row.row_number for row in table.rows}
        yield CheckedTable(
            region.role, region.sheet.name, region.range.a1, len(records), region.unit.value
        )


def to_findings(said: list[Said], grid: Grid) -> list[Finding]:
    """Return what was said as findings, in sheet, row, column and code order."""
    names = [sheet.name for sheet in grid.sheets] + [name for name, _ in grid.unreadable]
    order = {name: place for place, name in enumerate(names)}
    given = dict.fromkeys(one for one in said if one.place.sheet == MAP)
    known = [one for one in said if one.code in catalogue().codes and one not in given]
    # A value that the map gives to every row of a table is said once, not for each of them.
    known += [one for one in given if one.code in catalogue().codes]
    known.sort(key=lambda one: (*_position(one.place, order), one.code, one.message))
    marks = fingerprints(known)
    return [_finding(one, mark, order) for one, mark in zip(known, marks, strict=True)]


def _position(place: Place, order: dict[str, int]) -> tuple[int, int, int]:
    sheet = order.get(place.sheet, -1) if place.sheet is not None else -1
    row, column = parse_cell(place.cell) if place.cell is not None else (0, 0)
    return sheet, row, column


def _finding(said: Said, fingerprint: str, order: dict[str, int]) -> Finding:
    code, place = catalogue().codes[said.code], said.place
    return Finding(
        code=code.code,
        name=code.name,
        severity=said.severity or code.severity,
        sheet=place.sheet if place.sheet in order else None,
        cell=place.cell,
        range=place.range,
        table=place.table,
        column=place.column,
        message=f"{place}: {said.message}",
        fix=said.fix or code.fix,
        found=said.found,
        expected=said.expected,
        impact_pence=said.impact,
        fingerprint=fingerprint,
    )
