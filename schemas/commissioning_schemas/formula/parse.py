"""From a formula's text to its parts."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from .corners import between, reference
from .nodes import (
    ArrayLiteral,
    Call,
    Chain,
    ErrorLiteral,
    Foreign,
    Literal,
    Name,
    Node,
    Percent,
    Prefix,
)
from .structured import structured
from .tokens import ParseError, Token, tokens

RANKS = (("=", "<>", "<", ">", "<=", ">="), ("&",), ("+", "-"), ("*", "/"), ("^",))
"""The operators, the loosest first; Excel works out all of them from left to right."""

_RANK_OF = {sign: rank for rank, signs in enumerate(RANKS) for sign in signs}

DEEPEST = 100
"""How many functions, brackets and operators may stand inside each other; Excel allows 64
functions."""

_END = Token("end", "", -1)


@lru_cache(maxsize=8192)
def parse(formula: str) -> Node:
    """Read a formula, with or without its leading ``=``; ParseError says what is wrong.

    ``{=…}``, as Excel shows an array formula, is read as what stands between the braces.
    """
    return _Parser(tokens(formula[1:-1] if is_array(formula) else formula)).whole()


def is_array(formula: str) -> bool:
    """Tell whether it is an array formula, by the braces around it."""
    return formula.startswith("{=") and formula.endswith("}")


class _Parser:
    def __init__(self, found: list[Token]) -> None:
        self.tokens = found
        self.at = 0
        self.depth = 0

    @property
    def next(self) -> Token:
        return self.tokens[self.at] if self.at < len(self.tokens) else _END

    def take(self, *texts: str) -> str | None:
        token = self.next
        if token.kind == "sign" and token.text in texts:
            self.at += 1
            return token.text
        return None

    def expect(self, text: str) -> None:
        if self.take(text) is None:
            raise self.wrong(f"{text!r} is missing")

    def wrong(self, what: str) -> ParseError:
        token = self.next
        where = "at its end" if token is _END else f"before {token.text!r}"
        return ParseError(f"The formula cannot be read: {what} {where}.")

    def whole(self) -> Node:
        node = self.chain(0)
        if self.next is not _END:
            raise self.wrong("an operator is missing")
        return node

    def chain(self, rank: int) -> Node:
        node = self.signed()
        while (own := self.rank_of_next()) >= rank:
            rest: list[tuple[str, Node]] = []
            while (sign := self.take(*RANKS[own])) is not None:
                self.deeper(1)
                rest.append((sign, self.chain(own + 1)))
                self.depth -= 1
            node = Chain(node, tuple(rest))
        return node

    def rank_of_next(self) -> int:
        token = self.next
        return _RANK_OF.get(token.text, -1) if token.kind == "sign" else -1

    def signed(self) -> Node:
        signs: list[str] = []
        while (sign := self.take("-", "+", "@")) is not None:
            signs.append(sign)
        self.deeper(len(signs))
        node = self.ranged()
        percents = 0
        while self.take("%") is not None:
            percents += 1
            self.deeper(1)
            node = Percent(node)
        for sign in reversed(signs):
            if sign != "+":
                node = Prefix(sign, node)
        self.depth -= len(signs) + percents
        return node

    def deeper(self, levels: int) -> None:
        self.depth += levels
        if self.depth > DEEPEST:
            raise ParseError(f"The formula has more than {DEEPEST} levels inside each other.")

    def ranged(self) -> Node:
        node = self.single()
        while self.take(":") is not None:
            node = between(node, self.single())
        if self.take("#") is not None:
            return Foreign("#", (node,))
        return node

    def single(self) -> Node:
        token = self.next
        self.at += 1
        match token.kind:
            case "number":
                return Literal(int(token.text) if token.text.isdigit() else Decimal(token.text))
            case "text":
                return Literal(token.text[1:-1].replace('""', '"'))
            case "error":
                return ErrorLiteral(token.text.upper())
            case "cell" | "columns" | "rows":
                return reference(token, None)
            case "brackets":
                return structured(None, token.text)
            case "sheet":
                return self.on_sheet(token.text[:-1])
            case "name":
                return self.named(token.text)
            case "sign" if token.text == "(":
                return self.bracketed()
            case "sign" if token.text == "{":
                return self.array()
        self.at -= 1
        raise self.wrong("a value is missing")

    def on_sheet(self, sheet: str) -> Node:
        token = self.next
        self.at += 1
        plain = sheet[1:-1].replace("''", "'") if sheet.startswith("'") else sheet
        if "[" in plain or ":" in plain:
            return Foreign(f"{plain}!{token.text}")
        if token.kind in ("cell", "columns", "rows"):
            return reference(token, plain)
        if token.kind == "name":
            if self.next.kind == "brackets":
                return self.named(token.text)
            return Name(token.text, plain)
        if token.kind == "error":
            return ErrorLiteral(token.text.upper())
        self.at -= 1
        raise self.wrong("a cell is missing after the sheet's name")

    def named(self, name: str) -> Node:
        if self.next.kind == "brackets":
            self.at += 1
            return structured(name, self.tokens[self.at - 1].text)
        if self.take("(") is not None:
            return Call(_function(name), self.arguments())
        if name.upper() in ("TRUE", "FALSE"):
            return Literal(name.upper() == "TRUE")
        return Name(name)

    def arguments(self) -> tuple[Node, ...]:
        if self.take(")") is not None:
            return ()
        self.deeper(1)
        found: list[Node] = []
        while True:
            empty = self.next.kind == "sign" and self.next.text in (",", ")")
            found.append(Literal(None) if empty else self.chain(0))
            if self.take(",") is None:
                break
        self.expect(")")
        self.depth -= 1
        return tuple(found)

    def bracketed(self) -> Node:
        self.deeper(1)
        items = [self.chain(0)]
        while self.take(",") is not None:
            items.append(self.chain(0))
        self.expect(")")
        self.depth -= 1
        return items[0] if len(items) == 1 else Foreign("union", tuple(items))

    def array(self) -> Node:
        rows: list[tuple[Literal | ErrorLiteral, ...]] = []
        while True:
            row = [self.constant()]
            while self.take(",") is not None:
                row.append(self.constant())
            rows.append(tuple(row))
            if self.take(";") is None:
                break
        self.expect("}")
        if len({len(row) for row in rows}) > 1:
            raise ParseError("The rows between the braces do not have the same length.")
        return ArrayLiteral(tuple(rows))

    def constant(self) -> Literal | ErrorLiteral:
        minus = self.take("-", "+") == "-"
        node = self.single()
        if isinstance(node, ErrorLiteral):
            return node
        if isinstance(node, Literal):
            if minus and isinstance(node.value, int | Decimal):
                return Literal(-node.value)
            return node
        raise ParseError("Only numbers, texts and TRUE or FALSE may stand between braces.")


def _function(name: str) -> str:
    plain = name.upper()
    for prefix in ("_XLFN.", "_XLWS."):
        plain = plain.removeprefix(prefix)
    return plain
