"""Faults of a published report: totals that do not add, and sentences that say otherwise."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from commissioning_schemas.address import parse_cell
from commissioning_schemas.grid import CellError, Value

from .ground import Ground, Planted
from .kinds import plants_in_a_paper
from .papers import FIRST, Paper


def the_paper(ground: Ground) -> Paper:
    assert ground.paper is not None
    return ground.paper


def sentence(ground: Ground, what: str) -> tuple[str, str, str]:
    """Return the cell, the words and the figure of a sentence."""
    paper = the_paper(ground)
    ground.demand(what in paper.shown)
    return paper.spots[what], paper.sentences[what], paper.shown[what]


def total(ground: Ground, table: int = 1) -> str:
    return f"Table {table}!B{FIRST + len(ground.portfolios)}"


def more(text: str, thousandths: int) -> str:
    """Return "£0.710m" with so many thousand pounds more."""
    return f"£{Decimal(text[1:-1]) + Decimal(thousandths) / 1000:.3f}m"


def shown(ground: Ground, cell: str) -> str:
    sheet, _, spot = cell.partition("!")
    found = ground.grid.sheet(sheet)
    assert found is not None
    return str(found.value(*parse_cell(spot)))


def restate(ground: Ground, what: str, text: str) -> Planted:
    """State another figure in a sentence, and in its tie."""
    at, words, figure = sentence(ground, what)
    map = the_paper(ground).map
    ties = [replace(tie, text=text) if f"Paper!{tie.cell}" == at else tie for tie in map.ties]
    told = words[::-1].replace(figure[::-1], text[::-1], 1)[::-1]
    return Planted(at, {at: told}, map=replace(map, ties=tuple(ties)))


def out_by_rounding(ground: Ground) -> int:
    """Return by how many thousand pounds the first total is above its rows."""
    rows = [shown(ground, f"Table 1!B{FIRST + n}") for n in range(len(ground.portfolios))]
    added = sum(Decimal(row[1:-1]) for row in rows)
    return int((Decimal(shown(ground, total(ground))[1:-1]) - added) * 1000)


def with_budget(ground: Ground, cell: str, text: str) -> Planted:
    """Change a total, and with it the budget that pays for it and the words that state it."""
    at, words, figure = sentence(ground, "budget")
    ground.demand("difference" not in the_paper(ground).shown)
    cells: dict[str, Value] = {cell: text, f"Years!B{FIRST}": text, at: words.replace(figure, text)}
    return Planted(cell, cells)


@plants_in_a_paper("ARI-001", "a printed total that rounding cannot explain")
def printed_total_out(ground: Ground) -> Planted:
    at = total(ground)
    return with_budget(ground, at, more(shown(ground, at), 9)).entailing(
        f"TXT-001 {the_paper(ground).spots['budget']}"
    )


@plants_in_a_paper("ARI-002", "a printed total that only rounding explains")
def printed_total_rounded(ground: Ground) -> Planted:
    ground.demand(len(ground.portfolios) > 1 and out_by_rounding(ground) == 0)
    at = total(ground)
    return with_budget(ground, at, more(shown(ground, at), 1))


@plants_in_a_paper("TYP-004", "an amount that lost its million")
def million_lost(ground: Ground) -> Planted:
    at = f"Funding!E{FIRST}"
    text = shown(ground, at)
    return Planted(at, {at: text.removesuffix("m")})


@plants_in_a_paper("TYP-003", "thousands among the millions of a sentence")
def thousands_in_a_sentence(ground: Ground) -> Planted:
    at, words, figure = sentence(ground, "grant")
    return Planted(at, {at: words.replace(figure, f"{Decimal(figure[1:-1]) * 1000:.0f}k")})


@plants_in_a_paper("TYP-010", "a year with a slash in a sentence")
def slash_in_a_sentence(ground: Ground) -> Planted:
    at, words, _ = sentence(ground, "budget")
    return Planted(at, {at: words.replace(ground.base, ground.base.replace("-", "/"))})


@plants_in_a_paper("STR-001", "a map that leads to sentences on no sheet")
def sentences_on_no_sheet(ground: Ground) -> Planted:
    map = the_paper(ground).map
    texts = tuple(replace(text, sheet="Old paper") for text in map.texts)
    return Planted("None!None", map=replace(map, texts=texts))


@plants_in_a_paper("TYP-006", "an Excel error where a total should stand")
def error_in_a_printed_total(ground: Ground) -> Planted:
    return Planted(total(ground), {total(ground): CellError("#REF!")})


@plants_in_a_paper("TYP-017", "two kinds of things in one column of text")
def two_kinds_in_a_column(ground: Ground) -> Planted:
    at = f"Funding!E{FIRST}"
    number = float(shown(ground, at)[1:-1])
    rows = the_paper(ground).grid.sheet("Funding")
    assert rows is not None
    ground.demand(number and len(rows.rows) > 2)
    return Planted(at, {at: number})


@plants_in_a_paper("STR-007", "a sub-total that the map does not name")
def sub_total_in_a_paper(ground: Ground) -> Planted:
    last = FIRST + len(ground.portfolios)
    text = shown(ground, total(ground))
    cells: dict[str, Value] = {
        f"Table 1!A{last}": "Sub-total", f"Table 1!A{last + 1}": "Total",
        f"Table 1!B{last + 1}": text,
    }  # fmt: skip
    return Planted(f"Table 1!A{last}", cells)


@plants_in_a_paper("REF-002", "a portfolio that the map does not know")
def unknown_portfolio_in_a_paper(ground: Ground) -> Planted:
    rows = the_paper(ground).grid.sheet("Funding")
    assert rows is not None
    at = f"Funding!D{FIRST + len(rows.rows) - 2}"
    return Planted(at, {at: "Youth justice"})


@plants_in_a_paper("ARI-008", "a stated difference ten thousand out")
def difference_out(ground: Ground) -> Planted:
    _, _, figure = sentence(ground, "difference")
    return restate(ground, "difference", more(figure, 10))


@plants_in_a_paper("GRT-004", "one award more in the words than in the table")
def one_award_more(ground: Ground) -> Planted:
    _, _, figure = sentence(ground, "count")
    return restate(ground, "count", str(int(figure) + 1))


@plants_in_a_paper("TXT-001", "a budget in words that no table has")
def budget_in_words(ground: Ground) -> Planted:
    _, _, figure = sentence(ground, "budget")
    return restate(ground, "budget", more(figure, 20))


@plants_in_a_paper("TXT-001", "a grant in words that no table has")
def grant_in_words(ground: Ground) -> Planted:
    _, _, figure = sentence(ground, "grant")
    return restate(ground, "grant", more(figure, 5))


@plants_in_a_paper("TXT-002", "a sentence whose amount lost its million")
def sentence_without_a_unit(ground: Ground) -> Planted:
    at, words, figure = sentence(ground, "grant")
    return Planted(at, {at: f"{words} Another {more(figure, 0).removesuffix('m')} was hoped for."})


@plants_in_a_paper("TXT-003", "grants alone, said to be all that a portfolio has")
def grants_alone(ground: Ground) -> Planted:
    _, _, figure = sentence(ground, "with grants")
    return restate(ground, "with grants", more(figure, 12))


@plants_in_a_paper("TXT-005", "plans for a year that has no table")
def plans_for_another_year(ground: Ground) -> Planted:
    paper = the_paper(ground)
    at, words = paper.spots["purpose"], paper.sentences["purpose"]
    last = words[-8:-1]
    return Planted(at, {at: words.replace(last, ground.begins(last).previous.label)})


@plants_in_a_paper("TXT-006", "an appendix that is not there")
def no_appendix(ground: Ground) -> Planted:
    paper = the_paper(ground)
    at = paper.spots["part"]
    return Planted(at, {at: "The figures are in Table 1, the rest in Appendix B."})


@plants_in_a_paper("REF-002", "a heading of a portfolio that does not exist")
def heading_of_no_portfolio(ground: Ground) -> Planted:
    at = the_paper(ground).spots["heading 0"]
    return Planted(at, {at: "PORTFOLIO - YOUTH JUSTICE"})
