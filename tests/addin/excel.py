"""A stand-in for Excel on a desktop: an engine of xlwings that replays a recorded Grid.

It answers what the add-in asks, in the forms in which Excel on Windows answers: numbers as floats,
errors as whole numbers, text that looks like a number taken for one. Whatever it does not cover
raises, so that no test passes on an answer that nobody recorded.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import xlwings as xw
from tests.addin.excel_looks import Looks, Shown

from commissioning_schemas.address import Range, a1, column_letters
from commissioning_schemas.grid import CellError, Grid, Sheet, TableRange, Value

ERRORS = {
    "#NULL!": 2000, "#DIV/0!": 2007, "#VALUE!": 2015, "#REF!": 2023, "#NAME?": 2029,
    "#NUM!": 2036, "#N/A": 2042, "#SPILL!": 2045, "#CALC!": 2050,
}  # fmt: skip
STATES = {"visible": -1, "hidden": 0, "veryHidden": 2}


class BusyError(Exception):
    """What Excel raises while a cell is being edited."""


@dataclass
class Excel:
    """One Excel: its open workbooks, and all that was shown to the person."""

    books: list[Book] = field(default_factory=list)
    active: Book | None = None
    alerts: list[str] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    bars: list[object] = field(default_factory=list)
    screen: bool = True
    calculation: str = "automatic"
    busy: int = 0
    calculated: int = 0
    opened: list[str] = field(default_factory=list)
    correcting: AutoCorrect | None = field(default_factory=lambda: AutoCorrect())

    def open(self, grid: Grid, name: str = "plan.xlsx", folder: str = "") -> Book:
        book = Book(self, name, folder, [Leaf(self, sheet) for sheet in grid.sheets], grid)
        for leaf in book.leaves:
            leaf.book = book
        book.current = book.leaves[0]
        book.selected = Area(book.leaves[0], Range(1, 1, 1, 1))
        self.books.append(book)
        self.active = book
        return book

    def xw(self) -> xw.App:
        return xw.App(impl=App(self))

    @property
    def apps(self) -> Apps:
        return Apps(self)

    name = "excel"
    type = "desktop"

    @staticmethod
    def clean_value_data(
        data: Any, builder: Any, empty_as: Any, number: Any, err_to_str: bool
    ) -> list[list[Any]]:
        assert err_to_str
        return [[empty_as if v in ("", None) else _named(v) for v in row] for row in data]

    @staticmethod
    def prepare_xl_data_element(value: Any, options: Any) -> Any:
        return "" if value is None else value


def _named(value: Any) -> Any:
    if isinstance(value, int) and not isinstance(value, bool):
        known = {-2146828288 + number: name for name, number in list(ERRORS.items())[:7]}
        return known.get(value, value)
    return value


@dataclass
class AutoCorrect:
    """What Excel on Windows does of its own accord while people type."""

    AutoFillFormulasInLists: bool = True


@dataclass
class Apps:
    excel: Excel

    def __iter__(self) -> Iterator[App]:
        return iter([App(self.excel)])

    def __len__(self) -> int:
        return 1

    def keys(self) -> list[int]:
        return [1]

    def __getitem__(self, pid: int) -> App:
        return App(self.excel)


@dataclass
class App:
    excel: Excel

    @property
    def engine(self) -> Excel:
        return self.excel

    @property
    def api(self) -> Any:
        correcting = self.excel.correcting
        return type("Api", (), {"AutoCorrect": correcting} if correcting else {})

    pid = hwnd = 123
    version = "16.0"

    @property
    def books(self) -> Books:
        self._answer()
        return Books(self.excel)

    def _answer(self) -> None:
        if self.excel.busy:
            self.excel.busy -= 1
            raise BusyError("Call was rejected by callee.")

    @property
    def selection(self) -> Area | None:
        return self.excel.active.selected if self.excel.active else None

    @property
    def status_bar(self) -> object:
        return self.excel.bars[-1] if self.excel.bars else False

    @status_bar.setter
    def status_bar(self, value: object) -> None:
        self.excel.bars.append(value)

    @property
    def screen_updating(self) -> bool:
        return self.excel.screen

    @screen_updating.setter
    def screen_updating(self, value: bool) -> None:
        self.excel.screen = value

    @property
    def calculation(self) -> str:
        return self.excel.calculation

    @calculation.setter
    def calculation(self, value: str) -> None:
        self.excel.calculation = value

    def activate(self, steal_focus: bool = False) -> None:
        pass

    def calculate(self) -> None:
        self.excel.calculated += 1

    def alert(self, prompt: str, title: str, buttons: str, mode: str, callback: Any) -> str:
        self.excel.alerts.append(prompt)
        return self.excel.answers.pop(0) if self.excel.answers else "ok"


@dataclass
class Books:
    excel: Excel

    @property
    def app(self) -> App:
        return App(self.excel)

    @property
    def active(self) -> Book:
        if self.excel.active is None:
            raise AttributeError("'NoneType' object has no attribute 'Name'")
        return self.excel.active

    def __iter__(self) -> Iterator[Book]:
        return iter(self.excel.books)

    def __len__(self) -> int:
        return len(self.excel.books)

    def __call__(self, key: str | int) -> Book:
        if isinstance(key, int):
            return self.excel.books[key - 1]
        return {book.name.lower(): book for book in self.excel.books}[str(key).lower()]

    def open(self, fullname: str, *rest: Any) -> Book:
        from commissioning.reader import read

        self.excel.opened.append(str(fullname))
        with open(fullname, "rb") as file:
            return self.excel.open(read(file.read()), str(fullname).rpartition("/")[2])


@dataclass(eq=False)
class Book:
    excel: Excel
    name: str
    folder: str
    leaves: list[Leaf]
    grid: Grid
    current: Leaf | None = None
    selected: Area | None = None

    @property
    def api(self) -> Any:
        return type("Api", (), {"Date1904": self.grid.date1904})

    @property
    def app(self) -> App:
        return App(self.excel)

    @property
    def fullname(self) -> str:
        return f"{self.folder}/{self.name}" if self.folder else self.name

    @property
    def sheets(self) -> Leaves:
        return Leaves(self)

    @property
    def names(self) -> Names:
        return Names(self)

    def activate(self) -> None:
        self.excel.active = self

    def saved(self) -> Grid:
        """Return the workbook as a Grid, as a file would keep it."""
        from dataclasses import replace

        return replace(self.grid, sheets=tuple(leaf.saved() for leaf in self.leaves))


@dataclass
class Leaves:
    book: Book

    def __iter__(self) -> Iterator[Leaf]:
        return iter(self.book.leaves)

    def __len__(self) -> int:
        return len(self.book.leaves)

    def __contains__(self, key: str) -> bool:
        return any(leaf.name.lower() == key.lower() for leaf in self.book.leaves)

    def __call__(self, key: str | int) -> Leaf:
        if isinstance(key, int):
            return self.book.leaves[key - 1]
        return next(leaf for leaf in self.book.leaves if leaf.name.lower() == key.lower())

    @property
    def active(self) -> Leaf:
        assert self.book.current is not None
        return self.book.current

    def add(self, before: Any, after: Leaf | None, name: str) -> Leaf:
        leaf = Leaf(self.book.excel, Sheet(name), self.book)
        self.book.leaves.insert(self.book.leaves.index(after) + 1 if after else 0, leaf)
        self.book.current = leaf
        return leaf


@dataclass(eq=False)
class Leaf:
    """One sheet, its cells as they change."""

    excel: Excel
    recorded: Sheet
    book: Book = None
    protected: bool = False
    password: str = ""
    allowed: Allowed = field(default_factory=lambda: Allowed())
    protected_again: list[dict[str, bool]] = field(default_factory=list)
    looks: Looks = field(default_factory=Looks)
    writes: int = 0
    reads: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.values = {(r, c): v for r, row in self.recorded.rows.items() for c, v in row.items()}
        self.written = {
            (r, c): text for r, row in self.recorded.formulas.items() for c, text in row.items()
        }
        self.tabled = list(self.recorded.tables)
        self.protected = self.protected or bool(self.recorded.protected)

    @property
    def name(self) -> str:
        return self.recorded.name

    @property
    def index(self) -> int:
        return self.book.leaves.index(self) + 1

    @property
    def visible(self) -> int:
        return STATES[self.recorded.state]

    @visible.setter
    def visible(self, value: bool) -> None:
        from dataclasses import replace

        self.recorded = replace(self.recorded, state="visible" if value else "hidden")

    @property
    def api(self) -> Any:
        return Protection(self)

    @property
    def used_range(self) -> Area:
        spots = [*self.values, *self.written]
        for area in self.recorded.merged:
            spots += [(area.top, area.left), (area.bottom, area.right)]
        spots = spots or [(1, 1)]
        rows, columns = zip(*spots, strict=True)
        return Area(self, Range(min(rows), min(columns), max(rows), max(columns)))

    @property
    def tables(self) -> Tables:
        return Tables(self)

    def range(self, first: Any, last: Any = None) -> Area:
        if isinstance(first, Area):
            corners = (first.range, last.range)
            return Area(
                self,
                Range(corners[0].top, corners[0].left, corners[1].bottom, corners[1].right),
            )
        if isinstance(first, str):
            return Area(self, Range.parse(first))
        assert isinstance(first, tuple)
        end = last or first
        return Area(self, Range(first[0], first[1], end[0], end[1]))

    def activate(self) -> None:
        self.book.current = self

    def saved(self) -> Sheet:
        from dataclasses import replace

        rows: dict[int, dict[int, Value]] = {}
        formulas: dict[int, dict[int, str]] = {}
        for (row, column), value in sorted(self.values.items()):
            rows.setdefault(row, {})[column] = value
        for (row, column), text in sorted(self.written.items()):
            formulas.setdefault(row, {})[column] = text
        tables = tuple(self.tabled)
        return replace(self.recorded, rows=rows, formulas=formulas, tables=tables)


@dataclass
class Protection:
    """What Excel on Windows tells of a sheet's protection, and lets be done about it."""

    leaf: Leaf
    ProtectDrawingObjects = False
    ProtectScenarios = False

    @property
    def ProtectContents(self) -> bool:
        return self.leaf.protected

    @property
    def Protection(self) -> Any:
        return self.leaf.allowed

    def Unprotect(self, password: str) -> None:
        if password != self.leaf.password:
            raise RuntimeError("(-2147352567, 'The password you supplied is not correct.')")
        self.leaf.protected = False

    def Protect(self, **settings: bool) -> None:
        self.leaf.protected = True
        self.leaf.protected_again.append(settings)


@dataclass
class Allowed:
    """What a protected sheet still allows."""

    AllowFiltering: bool = True

    def __getattr__(self, name: str) -> bool:
        assert name.startswith("Allow")
        return False


@dataclass(eq=False)
class Area(Shown):
    sheet: Leaf
    range: Range
    options: Any = None

    max_cells_per_read = max_cells_per_write = None

    @property
    def row(self) -> int:
        return self.range.top

    @property
    def column(self) -> int:
        return self.range.left

    @property
    def shape(self) -> tuple[int, int]:
        one = self.range
        return one.bottom - one.top + 1, one.right - one.left + 1

    def __len__(self) -> int:
        return self.shape[0] * self.shape[1]

    def __call__(self, row: int, column: int) -> Area:
        top, left = self.range.top + row - 1, self.range.left + column - 1
        return Area(self.sheet, Range(top, left, top, left))

    @property
    def spots(self) -> list[list[tuple[int, int]]]:
        one = self.range
        return [
            [(row, column) for column in range(one.left, one.right + 1)]
            for row in range(one.top, one.bottom + 1)
        ]

    def _told(self, what: str, of_cell: Any) -> Any:
        self.sheet.reads.append(what)
        rows = [[of_cell(spot) for spot in line] for line in self.spots]
        return rows[0][0] if len(self) == 1 else rows

    def _mixed(self, of_cell: Any) -> Any:
        found = {of_cell(spot) for line in self.spots for spot in line}
        return found.pop() if len(found) == 1 else None

    @property
    def raw_value(self) -> Any:
        return self._told("values", lambda spot: self._as_com(spot))

    def _as_com(self, spot: tuple[int, int], exact: bool = False) -> Any:
        value = self.sheet.values.get(spot)
        if isinstance(value, CellError):
            return -2146828288 + ERRORS[value.name]
        if isinstance(value, int | float) and not isinstance(value, bool):
            if "£" in self.sheet.recorded.number_format(*spot) and not exact:
                return Decimal(repr(value)).quantize(Decimal("0.0001"))
            return float(value)
        if isinstance(value, dt.time):
            return dt.datetime.combine(dt.date(1899, 12, 30), value)
        if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
            return dt.datetime(value.year, value.month, value.day, tzinfo=dt.UTC)
        return value

    @raw_value.setter
    def raw_value(self, lines: Any) -> None:
        if self.sheet.protected:
            raise RuntimeError("(-2147352567, 'Exception occurred.')")
        self.sheet.writes += 1
        assert self.sheet.excel.correcting is None or not (
            self.sheet.excel.correcting.AutoFillFormulasInLists and self._touches_a_table()
        ), "Excel would fill the rest of the column itself"
        rows = lines if isinstance(lines, list | tuple) else [[lines] * self.shape[1]]
        for spots, line in zip(self.spots, rows, strict=True):
            for spot, given in zip(spots, line, strict=True):
                self._type(spot, given)

    def _touches_a_table(self) -> bool:
        return any(
            one.range.holds(*spot)
            for one in self.sheet.tabled
            for line in self.spots
            for spot in line
        )

    def _type(self, spot: tuple[int, int], given: Any) -> None:
        self.sheet.values.pop(spot, None)
        self.sheet.written.pop(spot, None)
        if isinstance(given, str) and given.startswith("="):
            self.sheet.written[spot] = given
            if given.startswith("=HYPERLINK("):
                self.sheet.values[spot] = given.split('"')[-2]
        elif given not in ("", None):
            self.sheet.values[spot] = as_typed(given)

    @property
    def formula(self) -> Any:
        def text(spot: tuple[int, int]) -> Any:
            formula = self.sheet.written.get(spot)
            if formula is not None:
                return shortened(formula)
            value = self.sheet.values.get(spot)
            return "" if value is None else value if isinstance(value, str) else str(value)

        return self._told("formulas", text)

    @property
    def number_format(self) -> Any:
        return self._mixed(lambda spot: self.sheet.recorded.number_format(*spot))

    @number_format.setter
    def number_format(self, code: str) -> None:
        from dataclasses import replace

        formats = {row: dict(cells) for row, cells in self.sheet.recorded.formats.items()}
        for line in self.spots:
            for row, column in line:
                formats.setdefault(row, {})[column] = code
        self.set_look(number_format=code)
        self.sheet.recorded = replace(self.sheet.recorded, formats=formats)

    @property
    def has_array(self) -> Any:
        return self._mixed(lambda spot: self.sheet.written.get(spot, "").startswith("{"))

    @property
    def merge_cells(self) -> Any:
        joined = self.sheet.recorded.merged
        return self._mixed(lambda spot: any(one.holds(*spot) for one in joined))

    @property
    def merge_area(self) -> Area:
        spot = (self.row, self.column)
        return Area(self.sheet, next(o for o in self.sheet.recorded.merged if o.holds(*spot)))

    @property
    def row_hidden(self) -> Any:
        return self._mixed(lambda spot: spot[0] in self.sheet.recorded.hidden_rows)

    @property
    def column_hidden(self) -> Any:
        return self._mixed(lambda spot: spot[1] in self.sheet.recorded.hidden_columns)

    @property
    def api(self) -> Any:
        exact = [[self._as_com(spot, exact=True) for spot in line] for line in self.spots]
        return NativeArea(self, exact if len(self) > 1 else exact[0][0])

    @property
    def looks(self) -> Looks:
        return self.sheet.looks

    def get_address(self, row: bool, column: bool, external: bool = False) -> str:
        assert not external
        if not row and not column:
            return self.range.a1
        one = self.range
        first = f"${column_letters(one.left)}${one.top}"
        last = f"${column_letters(one.right)}${one.bottom}"
        return first if len(self) == 1 else f"{first}:{last}"

    @property
    def address(self) -> str:
        return self.get_address(True, True)

    def clear_contents(self) -> None:
        self.raw_value = [[None] * self.shape[1]] * self.shape[0]

    def select(self) -> None:
        if self.sheet is not self.sheet.book.current:
            raise RuntimeError("Select method of Range class failed")
        self.sheet.book.selected = self


class NativeArea:
    """What Excel on Windows lets set of an area, under its own names."""

    def __init__(self, shown: Shown, exact: Any) -> None:
        self.__dict__.update(shown=shown, Value2=exact, Font=NativeFont(shown), IndentLevel=0)

    def __setattr__(self, name: str, value: Any) -> None:
        assert name == "IndentLevel"
        self.__dict__["shown"].set_look(indent=value)

    def ClearHyperlinks(self) -> None:
        shown = self.__dict__["shown"]
        shown.looks.unlinked.append(shown.range.a1)


class NativeFont:
    def __init__(self, shown: Shown) -> None:
        self.__dict__["shown"] = shown

    def __setattr__(self, name: str, value: Any) -> None:
        assert name == "Underline"
        self.__dict__["shown"].set_look(underline=value == 2)


def as_typed(given: Any) -> Value:
    """Return what a cell holds once Excel has taken what was put into it as if it were typed."""
    if isinstance(given, dt.datetime) and given.time() == dt.time():
        return given.date()
    if not isinstance(given, str):
        return given
    if given.startswith("'"):
        return given[1:]
    if not any(sign.isdigit() for sign in given):
        return given
    try:
        return float(given)
    except ValueError:
        return given


def shortened(formula: str) -> str:
    """Return a formula as Excel shows it, where a file writes it out."""
    import re

    text = formula.removeprefix("{").removesuffix("}")
    text = re.sub(r"\w+\[\[#This Row\],\[([^\[\]]+)\]\]", r"[@[\1]]", text)
    return text.replace("_xlfn.", "")


@dataclass
class Names:
    book: Book

    def snapshot(self) -> list[tuple[str, Name]]:
        return [(name, Name(name, text)) for name, text in self.book.grid.names.items()]

    def __iter__(self) -> Iterator[Name]:
        return (name for _, name in self.snapshot())

    def __len__(self) -> int:
        return len(self.book.grid.names)

    def add(self, name: str, refers_to: str) -> Name:
        from dataclasses import replace

        text = refers_to.removeprefix("=")
        self.book.grid = replace(self.book.grid, names={**self.book.grid.names, name: text})
        return Name(name, text)

    def __call__(self, key: str | int) -> Name:
        return self.snapshot()[int(key) - 1][1]


@dataclass
class Name:
    key: str
    text: str

    @property
    def name(self) -> str:
        sheet, mark, own = self.key.rpartition("!")
        return f"'{sheet}'!{own}" if mark and " " in sheet else self.key

    @property
    def refers_to(self) -> str:
        return f"={self.text}"


@dataclass
class Tables:
    leaf: Leaf

    def __iter__(self) -> Iterator[Table]:
        return (Table(self.leaf, one) for one in self.leaf.tabled)

    def __len__(self) -> int:
        return len(self.leaf.tabled)

    def __contains__(self, key: str) -> bool:
        return any(one.name == key for one in self.leaf.tabled)

    def __call__(self, key: str | int) -> Table:
        if isinstance(key, int):
            return Table(self.leaf, self.leaf.tabled[key - 1])
        return Table(self.leaf, next(one for one in self.leaf.tabled if one.name == key))

    def add(self, source_type: Any = None, source: Any = None, **more: Any) -> Table:
        area = source.impl.range
        heads = tuple(
            str(self.leaf.values.get((area.top, c))) for c in range(area.left, area.right + 1)
        )
        self.leaf.tabled.append(TableRange(more.get("name") or "Table1", area, heads))
        return Table(self.leaf, self.leaf.tabled[-1])


@dataclass
class Table:
    leaf: Leaf
    one: TableRange

    @property
    def name(self) -> str:
        return self.one.name

    @property
    def range(self) -> Area:
        return Area(self.leaf, self.one.range)

    @property
    def show_headers(self) -> bool:
        return self.one.has_header

    @property
    def show_totals(self) -> bool:
        return self.one.has_totals

    def resize(self, area: Area) -> None:
        from dataclasses import replace

        at = self.leaf.tabled.index(self.one)
        self.leaf.tabled[at] = self.one = replace(self.one, range=area.impl.range)


def cell(row: int, column: int) -> str:
    return a1(row, column)
