"""Protected sheets, as Excel on Windows and on a Mac answers for them."""

from __future__ import annotations

from typing import Any

import pytest
import xlwings as xw
from tests.addin.excel import Excel
from tests.addin.payload import remote_book

from commissioning_addin.port import ProtectedSheetError, protect, unlocked
from commissioning_addin.port.protection import is_protected
from commissioning_schemas.grid import Grid, Sheet


class Told:
    """A property of a Mac's Excel: its value has to be asked for."""

    def __init__(self, value: bool) -> None:
        self.value = value

    def get(self) -> bool:
        return self.value


class OnAMac:
    """A sheet of a Mac's Excel."""

    def __init__(self, password: str = "") -> None:
        self.protected, self.password, self.again = True, password, {}

    @property
    def protect_contents(self) -> Told:
        return Told(self.protected)

    protect_drawing_objects = Told(True)
    protect_scenarios = Told(False)

    def unprotect(self, password: str) -> None:
        # A wrong password is not always an error on a Mac.
        self.protected = password != self.password

    def protect_worksheet(self, **settings: bool) -> None:
        self.protected, self.again = True, settings


def on_a_mac(api: OnAMac, monkeypatch: pytest.MonkeyPatch) -> xw.Sheet:
    monkeypatch.setattr("tests.addin.excel.Leaf.api", api)
    return xw.Book(impl=Excel().open(Grid((Sheet("Summary"),)))).sheets[0]


def test_a_sheet_of_a_mac_is_opened_and_protected_again(monkeypatch: pytest.MonkeyPatch) -> None:
    api = OnAMac()
    sheet = on_a_mac(api, monkeypatch)
    with unlocked(sheet):
        assert not is_protected(sheet)
    assert api.again == {"drawing_objects": True, "worksheet_contents": True, "scenarios": False}


def test_a_sheet_of_ours_is_protected_on_a_mac_too(monkeypatch: pytest.MonkeyPatch) -> None:
    api = OnAMac()
    api.protected = False
    protect(on_a_mac(api, monkeypatch))
    assert api.protected
    assert api.again["worksheet_contents"]


def test_a_password_on_a_mac_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = on_a_mac(OnAMac("secret"), monkeypatch)
    with (
        pytest.raises(ProtectedSheetError, match=r"Summary.*protected with a password"),
        unlocked(sheet),
    ):
        pytest.fail("it was written to")


def test_a_sheet_is_protected_again_after_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    api: Any = OnAMac()
    sheet = on_a_mac(api, monkeypatch)
    with pytest.raises(ZeroDivisionError), unlocked(sheet):
        raise ZeroDivisionError
    assert api.protected


@pytest.mark.pro
def test_the_remote_engine_is_not_asked() -> None:
    assert not is_protected(remote_book(Grid((Sheet("Summary"),))).sheets[0])
