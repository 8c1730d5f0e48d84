"""What all tests share: golden texts, and the option that rewrites them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import commissioning
import commissioning_schemas

# A machine that is busy with other things is slow, and nothing is wrong for that.
settings.register_profile(
    "any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any machine")

UNCOUNTED = (
    "addin/port/test_parity.py",
    "addin/ribbon/test_bad_input.py",
    "drawn",
    "fuzz",
    "published",
    "random_offices",
    "schemas/layouts",
    "schemas/test_examples_of_codes.py",
    "schemas/test_nothing_passes_unexplained.py",
    "schemas/test_without_each_check.py",
    "workbooks/cli/test_new.py",
    "workbooks/reader/test_corpus.py",
    "workbooks/template/test_growth.py",
    "workbooks/template/test_shipped_files.py",
    "workbooks/test_filled_recalculation.py",
    "workbooks/writer/test_corpus.py",
)
"""Tests that go everywhere and so prove no line in particular. Coverage does not count them: each
line is reached by a test that is about it, and the tests here take half the time."""

Golden = Callable[[Path, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="write golden files anew; read the diff afterwards"
    )
    parser.addoption(
        "--whole-corpus", action="store_true", help="write to every file of the public corpus"
    )


def pytest_sessionstart() -> None:
    # Hypothesis draws from the constants of our modules as well, where they are not installed
    # but used in place: a module that is first imported within a test would change its draws.
    for package in (commissioning_schemas, commissioning):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not found.name.endswith("__main__"):
                importlib.import_module(found.name)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if any(item.path.is_relative_to(here / spot) for spot in UNCOUNTED):
            item.add_marker("no_cover")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with the file that keeps it."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--update"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8", newline="\n")
        assert path.read_text("utf-8") == text

    return compare
