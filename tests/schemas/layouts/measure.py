"""Three numbers on random layouts: columns named right, questions, and wrong readings.

``python -m tests.schemas.layouts.measure 1000`` prints them for tests/bench/README.md.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from dataclasses import dataclass

from tests.schemas.layouts.office import PROFILE, budget, map_of
from tests.schemas.layouts.random_layouts import Layout, draw
from tests.schemas.layouts.random_registers import draw_register
from tests.schemas.layouts.random_sides import draw_sided, misread

from commissioning_schemas.book import build_book
from commissioning_schemas.proposing import propose


@dataclass
class Measured:
    """What looking made of layouts; ``wrong`` are readings that nobody was asked about."""

    layouts: int = 0
    columns: int = 0
    named: int = 0
    questions: int = 0
    read: int = 0
    wrong: int = 0

    def __str__(self) -> str:
        share = 100 * self.named / max(1, self.columns)
        return (
            f"{self.layouts} layouts: {self.named} of {self.columns} columns named right without "
            f"a question ({share:.0f}%), {self.questions} questions "
            f"({self.questions / max(1, self.layouts):.1f} a workbook), {self.read} layouts read "
            f"in full without a question, {self.wrong} wrong readings"
        )


def faults_of(layout: Layout) -> tuple[Measured, list[str], list[str]]:
    """Look at a layout without answers, and say what was read otherwise than it is meant."""
    proposal = propose(layout.grid, PROFILE)
    result = Measured(layouts=1, columns=len(layout.columns))
    result.questions = len(proposal.undecided)
    said = []
    for table in (*proposal.tables, *proposal.waiting):
        for column, name in table.spots.items():
            result.named += layout.columns.get(column) == name and table.role == "Budget"
        if table.role == "Budget":
            said += [
                f"column {column} is {meant}, not {table.spots[column]}"
                for column, meant in layout.columns.items()
                if table.spots.get(column, meant) != meant
            ]
    found = budget(build_book(layout.grid, map_of(proposal)))
    for key, pounds in found.items():
        meant = layout.pounds.get(key)
        if not all(key):
            # What no year or part was given to is unnamed, and right where it adds up.
            own = [
                n
                for part, n in layout.pounds.items()
                if key[0] in ("", part[0]) and key[1] in ("", part[1])
            ]
            meant = sum(own)
        if meant is None or abs(meant - pounds) > layout.slack:
            said.append(f"{key} is {meant}, not {pounds}")
    result.read = bool(not said and not proposal.undecided and found)
    result.wrong = bool(said)
    return result, said, [one.id.split(" ")[-1] for one in proposal.undecided]


def faults_of_register(role: str, layout: Layout) -> tuple[Measured, list[str], list[str]]:
    """Look at a register without answers, and say which columns were named otherwise."""
    proposal = propose(layout.grid, PROFILE)
    result = Measured(layouts=1, columns=len(layout.columns))
    result.questions = len(proposal.undecided)
    said = []
    for table in (*proposal.tables, *proposal.waiting):
        if table.role != role:
            said.append(f"it is {role}, not {table.role}")
        for column, name in table.spots.items():
            meant = layout.columns.get(column, "")
            result.named += meant == name
            if meant != name:
                said.append(f"column {column} is {meant or 'none'}, not {name}")
        turned = any("Under/(" in text for texts in table.columns.values() for text in texts)
        if turned != ("variance" in table.reversed):
            said.append("the sign is the other way round")
    result.read = bool(proposal.tables and not said and not proposal.undecided)
    result.wrong = bool(said)
    return result, said, [one.id.split(" ")[-1] for one in proposal.undecided]


def measure(
    count: int, seed: int = 2021, *, registers: bool = False
) -> tuple[Measured, list[tuple[Layout, list[str]]], Counter[str]]:
    """Measure so many random layouts; return the wrong ones, and the questions by kind."""
    total, wrong = Measured(), []
    kinds: Counter[str] = Counter()
    chance = random.Random(seed)
    for _ in range(count):
        if registers:
            role, layout = draw_register(chance.choice)
            one, said, asked = faults_of_register(role, layout)
        else:
            layout = draw(chance.choice)
            one, said, asked = faults_of(layout)
        kinds.update(asked)
        for name, value in vars(one).items():
            setattr(total, name, getattr(total, name) + value)
        if said:
            wrong.append((layout, said))
    return total, wrong, kinds


if __name__ == "__main__":
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    for registers in (False, True):
        result, wrong, kinds = measure(number, registers=registers)
        print("Registers." if registers else "Budgets.", result)
        print("Questions by kind:", dict(kinds.most_common()))
        for layout, said in wrong[:10]:
            print(said)
            for row, cells in sorted(layout.grid.sheets[0].rows.items()):
                print("  ", row, cells)
    sided = [misread(draw_sided(random.Random(seed).choice)) for seed in range(number)]
    read, faults = sum(read for read, _ in sided), sum(bool(wrong) for _, wrong in sided)
    print(f"Side by side. {number} tables: {read} read without a question, {faults} of them wrong")
