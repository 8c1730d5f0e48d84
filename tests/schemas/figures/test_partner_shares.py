"""What the data mean in the shares of partners: by service and by year."""

from __future__ import annotations

from pathlib import Path

from tests.bench.make import make_one

import commissioning


def test_partners_share_the_cost_of_a_service_in_each_year_by_itself(tmp_path: Path) -> None:
    """The office that is measured has ten services, each paid for by two partners in two years."""
    figures = commissioning.check(make_one(tmp_path)).result.figures
    shares = [one for one in figures if one.id == "C28"]
    assert len(shares) == 40
    assert [one.meant for one in shares] == [one.excel for one in shares]
