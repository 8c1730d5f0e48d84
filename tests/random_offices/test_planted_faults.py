"""Each kind of fault, planted in a right office, is found at its cell, and nothing else is.

``pytest -rP -k every_family tests/random_offices`` prints how many were planted and found.
"""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import pytest

from commissioning_schemas.findings import Severity

from . import (
    faults_of_budget,
    faults_of_cells,
    faults_of_grants,
    faults_of_layout,
    faults_of_ledgers,
    faults_of_papers,
    faults_of_registers,
    faults_of_reserves,
    faults_of_sums,
)
from .drawing import Draw
from .effort import ASKED
from .ground import Ground, NotHereError, Planted
from .kinds import KINDS, Kind
from .offices import MODULES, drawn
from .papers import paper

LISTS = (
    faults_of_layout,
    faults_of_cells,
    faults_of_sums,
    faults_of_budget,
    faults_of_reserves,
    faults_of_grants,
    faults_of_registers,
    faults_of_papers,
    faults_of_ledgers,
)
"""The modules in which kinds of faults are listed; importing them fills KINDS."""

OFFICES, USUAL = 150, 40
TRIES = 5
"""How often a place for a fault is looked for in one office."""

TIMES = max(1, ASKED // 4)
"""How often each kind is planted, each time in another office."""

RULES = json.loads((Path(__file__).parents[1] / "data/rules.json").read_text("utf-8"))
CORE = {rule["code"] for rule in RULES if rule["set"] == "core"}


@dataclass(frozen=True)
class Tally:
    """How often a kind of fault was planted, how often it was found, and what went wrong."""

    planted: int
    found: int
    wrong: tuple[str, ...]


@lru_cache(maxsize=2)
def grounds(in_a_paper: bool) -> list[Ground]:
    """Draw right offices, or the reports of right offices: the same, whatever else is loaded."""
    first = random.SystemRandom().randrange(2**32) if ASKED else 0
    found = []
    for seed in range(first, first + max(OFFICES, ASKED)):
        chance = random.Random(seed)
        office = drawn(Draw(chance.randint), 4, 3, 2, MODULES)
        report = paper(office) if in_a_paper else None
        if report is not None or not in_a_paper:
            found.append(Ground(office, report))
    return found


def name(kind: Kind) -> str:
    return f"{kind.code} {kind.says}"


def planted_in(ground: Ground, kind: Kind) -> Planted | None:
    """Plant a fault somewhere in an office; ``None`` if it has no room for it."""
    for attempt in range(TRIES):
        ground.chance = random.Random(f"{kind.says} {attempt}")
        try:
            return kind.plant(ground)
        except NotHereError:
            continue
    return None


@cache
def tally(kind: Kind) -> Tally:
    """Plant a kind of fault in the first offices, from some place on, that have room for it."""
    planted, found, wrong = 0, 0, []
    every, start = grounds(kind.in_a_paper), KINDS.index(kind)
    first = min(USUAL, len(every))
    for number in range(len(every)):
        # Those beyond the usual ones are for kinds that need a rare office.
        ground = every[(start + number) % first if number < first else number]
        fault = planted_in(ground, kind)
        if fault is None:
            continue
        planted += 1
        wanted = f"{kind.code} {fault.at}"
        now = ground.found_in(ground.with_fault(fault), fault.map, {kind.code} - CORE)
        if wanted in now.keys() - ground.usual:
            found += 1
        else:
            wrong.append(f"{wanted} is not among {sorted(now.keys() - ground.usual)}")
        errors = {one for one, severity in now.items() if severity is Severity.ERROR}
        if unrelated := errors - {wanted} - fault.entails:
            wrong.append(f"{wanted} brought {sorted(unrelated)}")
        if planted == TIMES:
            break
    return Tally(planted, found, tuple(wrong))


@pytest.mark.parametrize("kind", KINDS, ids=name)
def test_a_planted_fault_is_found_at_its_cell_and_nothing_unrelated_is(kind: Kind) -> None:
    done = tally(kind)
    assert done.planted, "no office has room for this fault"
    assert done.wrong == ()


def test_there_are_faults_for_every_core_code_and_each_is_another() -> None:
    assert {kind.code for kind in KINDS} >= CORE
    assert len({name(kind) for kind in KINDS}) == len(KINDS) >= 60


def test_every_fault_of_every_family_is_found() -> None:
    families = dict.fromkeys(rule["family"] for rule in RULES)
    table = {family: [0, 0, 0] for family in families}
    for kind in KINDS:
        done = tally(kind)
        counts = (1, done.planted, done.found)
        table[kind.family] = [a + b for a, b in zip(table[kind.family], counts, strict=True)]
    print("family  kinds  planted  found")
    for family, (kinds, planted, found) in table.items():
        print(f"{family:<6}  {kinds:>5}  {planted:>7}  {found:>5}")
    assert all(planted == found > 0 for _, planted, found in table.values())
