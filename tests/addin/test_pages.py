"""The pages about the add-in: the picture is that of the ribbon, each button is described."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from tests.conftest import Golden

from commissioning_addin.ribbon import ACTIONS
from commissioning_addin.tab_picture import tab_picture

ADDIN = Path(__file__).parents[2] / "addin"
README = (ADDIN / "README.md").read_text("utf-8")


def test_the_picture_of_the_tab_is_drawn_from_the_ribbon(golden: Golden) -> None:
    golden(ADDIN / "tab.svg", tab_picture())
    words = "".join(ElementTree.fromstring(tab_picture()).itertext())
    for label in ACTIONS.values():
        assert label.split()[0] in words


def test_each_button_is_described_to_finance_staff() -> None:
    for label in ACTIONS.values():
        assert f"**{label}**" in README


def test_the_page_says_that_no_real_excel_has_opened_it() -> None:
    assert "It has not yet been opened in a real Excel" in README
