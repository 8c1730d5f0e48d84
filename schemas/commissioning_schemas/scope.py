"""What was looked at in a workbook and what was not, rule by rule: for the person who signs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields

from .book import Book, build_book
from .book.model import R
from .book.places import Nowhere
from .checks import Check, catalogue
from .codes import needs
from .evidence import Evidence
from .figures import Figures
from .grid import Grid
from .lacking import lacking
from .maps import Map
from .own_lists import is_own_list
from .owned import live_checks
from .tables import TABLES, About, Row


@dataclass(frozen=True, slots=True)
class RuleScope:
    """One rule: the rows that it was put to, by table, or why it was not put to any.

    ``rows`` is empty for a rule that looks at the whole workbook. ``why`` is empty where the
    rule was put.
    """

    code: str
    name: str
    rows: Mapping[str, int]
    why: str = ""


@dataclass(frozen=True)
class Scope:
    """What of a workbook was looked at.

    ``absent`` are the tables that it lacks, ``passed_over`` its sheets of which nothing was
    read, with the number of their cells. ``figures`` counts the calculated cells that were
    worked out again, by sheet; ``out`` those that were not, by the table that they lack.
    """

    rules: Sequence[RuleScope]
    absent: Sequence[str]
    passed_over: Mapping[str, int]
    figures: Mapping[str, int]
    out: Mapping[str, int]


def scope_of(grid: Grid, map: Map | None = None, also: Collection[str] = ()) -> Scope:
    """Tell what a check of this workbook looks at; ``also`` are the extended codes wanted."""
    book = _watched(build_book(grid, map))
    asked = frozenset(catalogue().of_set("core") | set(also))
    figures = Figures(book)
    evidence = Evidence(book, figures, asked=asked)
    rules = _once(rule for one in catalogue().checks for rule in _rules(one, evidence, book))
    known = {rule.code for rule in rules}
    # The reader raises some codes itself, before there is anything to put a question to.
    rules += [
        RuleScope(code, one.name, {})
        for code, one in catalogue().codes.items()
        if code in asked and code not in known
    ]
    order = {code: place for place, code in enumerate(catalogue().codes)}
    return Scope(
        rules=sorted(rules, key=lambda rule: order[rule.code]),
        absent=[role for role, kind in TABLES.items() if not _holds(book, kind)],
        passed_over=_passed_over(book, figures),
        figures=Counter(figure.sheet for figure in figures.all),
        out={table: len(cells) for table, cells in figures.out_of_scope.items()},
    )


@dataclass
class _WatchedBook(Book):
    """A book that notes which tables are asked for."""

    touched: set[type[Row]] = field(default_factory=set)

    def rows(self, kind: type[R]) -> Sequence[R]:
        """Return the rows of one kind, and note that somebody looked at them."""
        self.touched.add(kind)
        return super().rows(kind)


def _watched(book: Book) -> _WatchedBook:
    return _WatchedBook(**{one.name: getattr(book, one.name) for one in fields(book)})


def _rules(check: Check, evidence: Evidence, book: _WatchedBook) -> Iterator[RuleScope]:
    """Put a question to the workbook, and yield what each of its codes looked at."""
    codes = catalogue().codes
    wanted = [codes[code] for code in check.codes if evidence.wants(code)]
    lacks = lacking(book, check.needs) if wanted else ""
    book.touched = {column.owner for column in check.needs if column.owner in TABLES.values()}
    fault = "" if lacks else _put(check, evidence)
    rows = {kind.table: len(Book.rows(book, kind)) for kind in _ordered(book.touched)}
    for code in wanted:
        part = needs(code)
        why = f"the {part} cannot be seen here" if part in book.grid.unread else ""
        why = why or (f"it needs {lacks}" if lacks else fault)
        if not why and rows and not any(rows.values()):
            why = f"there is no row of {' or '.join(rows)}"
        yield RuleScope(
            code.code, code.name, {} if why else {t: n for t, n in rows.items() if n}, why
        )


def _once(rules: Iterable[RuleScope]) -> list[RuleScope]:
    """Return each rule once: several questions can raise one code, and one put is enough."""
    found: dict[str, RuleScope] = {}
    for rule in rules:
        other = found.get(rule.code, rule)
        why = rule.why if other.why else ""
        found[rule.code] = RuleScope(rule.code, rule.name, {**other.rows, **rule.rows}, why)
    return list(found.values())


def _put(check: Check, evidence: Evidence) -> str:
    """Put a question; return why it was not answered, ``""`` where it was."""
    try:
        evidence.said.extend(check(evidence))
    except MemoryError:
        raise
    except Exception:  # The check itself says so too; here it must not hide the others.
        return "it stopped on a fault of this program"
    return ""


def _holds(book: Book, kind: type[Row]) -> bool:
    return book.holds(kind) or (kind is About and not isinstance(book.about.places, Nowhere))


def _ordered(kinds: Collection[type[Row]]) -> list[type[Row]]:
    return [kind for kind in TABLES.values() if kind in kinds]


def _passed_over(book: Book, figures: Figures) -> dict[str, int]:
    """Return the sheets of which nothing was read, with the number of cells that they show."""
    read = {table.region.sheet.name for table in book.tables} | {book.about.places.sheet}
    read |= {figure.sheet for figure in figures.all} | {live_checks.NAME}
    read |= {text.sheet for text in book.map.texts} if book.map is not None else set()
    return {
        sheet.name: cells
        for sheet in book.grid.sheets
        if sheet.name not in read
        and not is_own_list(sheet)
        and (cells := sum(1 for _ in sheet.filled()))
    }
