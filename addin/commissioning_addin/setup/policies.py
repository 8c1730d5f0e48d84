"""Rules of an office, in the registry of Windows, that stop an add-in or what it starts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Literal

Registry = Callable[[str, str], "int | str | None"]
"""What the registry holds under a path (``HKCU\\...``) and a name; ``None`` for nothing."""

Rule = tuple[str, Literal["fine", "doubt", "fault"], str, str]

_ROOTS = ("HKCU", "HKLM")
_OFFICE = r"Software\Policies\Microsoft\Office\16.0\Excel\Security"
_COMMON = r"Software\Policies\Microsoft\Office\16.0\Common"
_OWN = r"Software\Microsoft\Office\16.0\Excel\Security"
_DEFENDER = r"SOFTWARE\Policies\Microsoft\Windows Defender"
_ASR = rf"HKLM\{_DEFENDER}\Windows Defender Exploit Guard\ASR\Rules"
_ASR_MANAGED = rf"HKLM\{_DEFENDER}\Policy Manager"
_CHILD_PROCESSES = "d4f940ab-401b-4efc-aadc-ad5f3c50688a"
_ASK_IT = (
    "Ask IT: the release folder's note says what to allow. The command line works all the same."
)


def windows_registry(path: str, name: str) -> int | str | None:
    """Read the registry of this computer; on another system nothing is there."""
    try:
        winreg = import_module("winreg")
    except ImportError:
        return None
    roots = {"HKCU": winreg.HKEY_CURRENT_USER, "HKLM": winreg.HKEY_LOCAL_MACHINE}
    root, _, key = path.partition("\\")
    try:
        with winreg.OpenKey(roots[root], key) as opened:
            value = winreg.QueryValueEx(opened, name)[0]
    except OSError:
        return None
    return value if isinstance(value, int | str) else None


def policies(registry: Registry) -> Iterator[Rule]:
    """Yield what each rule says, as far as it can be seen without an administrator."""
    yield _macros(registry)
    yield _addins(registry)
    yield _trusted_locations(registry)
    yield _child_processes(registry)


def _first(registry: Registry, key: str, name: str) -> int | str | None:
    found = (registry(rf"{root}\{key}", name) for root in _ROOTS)
    return next((value for value in found if value is not None), None)


def _macros(registry: Registry) -> Rule:
    if _first(registry, _COMMON, "VBAOff") == 1:
        return ("Macros", "fault", "VBA is turned off for all of Office", _ASK_IT)
    value = _first(registry, _OFFICE, "VBAWarnings")
    value = _first(registry, _OWN, "VBAWarnings") if value is None else value
    if value == 4:
        return ("Macros", "fault", "all macros are turned off", _ASK_IT)
    if value == 3:
        found = "only macros with a trusted signature run"
        return ("Macros", "doubt", found, "Have IT sign the file of the release folder.")
    return ("Macros", "fine", "no rule against them is seen", "")


def _addins(registry: Registry) -> Rule:
    if _first(registry, _OFFICE, "DisableAllAddins") == 1:
        return ("Add-ins", "fault", "all add-ins are turned off", _ASK_IT)
    if _first(registry, _OFFICE, "RequireAddinSig") == 1:
        found = "only add-ins with a trusted signature load"
        return ("Add-ins", "doubt", found, "Have IT sign the file of the release folder.")
    return ("Add-ins", "fine", "no rule against them is seen", "")


def _trusted_locations(registry: Registry) -> Rule:
    value = _first(registry, rf"{_OFFICE}\Trusted Locations", "AllLocationsDisabled")
    if value == 1:
        found = "they are turned off, and the start-up folder of Excel with them"
        return ("Trusted locations", "doubt", found, _ASK_IT)
    return ("Trusted locations", "fine", "no rule against them is seen", "")


def _child_processes(registry: Registry) -> Rule:
    what = "Defender: Office may start no other program"
    value = registry(_ASR, _CHILD_PROCESSES)
    managed = str(registry(_ASR_MANAGED, "ASRRules") or "").casefold()
    if value is None and f"{_CHILD_PROCESSES}=" in managed:
        value = managed.partition(f"{_CHILD_PROCESSES}=")[2][:1]
    if str(value) == "1":
        return (what, "fault", "the rule is on, so no button can start Python", _ASK_IT)
    if str(value) in ("2", "6"):
        return (what, "doubt", "the rule only warns or records", "Tell IT if a warning comes.")
    return (what, "fine", "the rule is not seen; an administrator may see more", "")
