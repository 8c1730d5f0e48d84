from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.edited import example
from tests.schemas.fill.offices import cells_of, filled_twice

from commissioning_schemas.edited import edited
from commissioning_schemas.edits import Edit
from commissioning_schemas.fill import fill
from commissioning_schemas.grid import Value

FORMULAS = {place: formula for place, (_, formula) in cells_of(example()).items() if formula}
FIGURES = sorted(place for place in FORMULAS if not place.endswith("!A2"))
DAMAGE = st.dictionaries(
    st.sampled_from(FIGURES),
    st.sampled_from(["emptied", "typed", "old", "bare", "other"]),
    max_size=12,
)


def damaged(place: str, how: str) -> Edit:
    sheet, _, cell = place.partition("!")
    values: dict[str, tuple[Value, str | None]] = {
        "emptied": (None, None),
        "typed": (987654, None),
        "old": (987654, FORMULAS[place]),
        "bare": (None, FORMULAS[place]),
        "other": (987654, "=987653+1"),
    }
    return Edit(sheet, cell, *values[how])


@settings(max_examples=20)
@given(DAMAGE)
def test_whatever_was_damaged_fill_mends_what_is_not_a_persons_and_restore_all_of_it(
    damage: dict[str, str],
) -> None:
    grid = edited(example(), [damaged(place, how) for place, how in damage.items()])
    right, before = cells_of(example()), cells_of(grid)
    after = cells_of(filled_twice(grid).grid)
    persons = {place for place, how in damage.items() if how in ("typed", "other")}
    assert {place for place in persons if after[place] != before[place]} == set()
    for place in FORMULAS:
        if place not in persons:
            assert after[place][1] == FORMULAS[place]
    inputs = {place for place in right if place not in FORMULAS}
    assert {place for place in inputs if after[place] != right[place]} == set()
    restored = cells_of(fill(grid, restore=True).grid)
    assert {p: (restored.get(p), right[p]) for p in right if restored.get(p) != right[p]} == {}
