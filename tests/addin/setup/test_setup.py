"""Install, remove and doctor on a Windows and a Mac that are only folders."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from commissioning_addin.desktop_files import desktop_file
from commissioning_addin.setup import Computer, SetupError, doctor, install, remove
from commissioning_addin.setup.computer import excel_runs
from commissioning_addin.setup.policies import windows_registry
from commissioning_addin.setup.web_mark import came_from_the_web
from commissioning_addin.xlam import build_xlam

SYSTEMS = ("win32", "darwin")
Make = Callable[..., Computer]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    python = tmp_path / "Python 3.12" / "python.exe"
    python.parent.mkdir()
    python.write_bytes(b"")

    def computer(system: str, *, runs: bool = False, interpreter: str = str(python)) -> Computer:
        home = tmp_path / "A. Person"
        environment = {
            "APPDATA": str(home / "AppData" / "Roaming"),
            "LOCALAPPDATA": str(home / "AppData" / "Local"),
            "USERPROFILE": str(home),
        }
        return Computer(system, home, environment, interpreter, lambda _: runs)

    return computer


def everything(computer: Computer) -> list[str]:
    found = [path for path in computer.home.rglob("*") if path.is_file()]
    return sorted(path.relative_to(computer.home).as_posix() for path in found)


@pytest.mark.parametrize(
    ("system", "expected"),
    [
        (
            "win32",
            [
                ".commissioning/commissioning.conf",
                "AppData/Roaming/Microsoft/Excel/XLSTART/Commissioning.xlam",
            ],
        ),
        (
            "darwin",
            [
                "Library/Application Scripts/com.microsoft.Excel/commissioning.applescript",
                "Library/Containers/com.microsoft.Excel/Data/commissioning.conf",
                "Library/Group Containers/UBF8T346G9.Office/User Content.localized/"
                "Startup.localized/Excel/Commissioning.xlam",
            ],
        ),
    ],
)
def test_install_puts_these_files_there_and_no_others(
    make: Make, system: str, expected: list[str]
) -> None:
    computer = make(system)
    install(computer)
    assert everything(computer) == expected
    assert computer.addin.read_bytes() == build_xlam()


@pytest.mark.parametrize("system", SYSTEMS)
def test_the_configuration_is_one_line_that_names_the_interpreter(make: Make, system: str) -> None:
    computer = make(system)
    install(computer)
    key = "INTERPRETER_WIN" if system == "win32" else "INTERPRETER_MAC"
    assert computer.configuration.read_bytes() == (
        f'"{key}","{computer.interpreter}"\r\n'.encode("ascii")
    )


@pytest.mark.parametrize("system", SYSTEMS)
def test_install_and_remove_can_be_repeated_and_leave_no_trace(make: Make, system: str) -> None:
    computer = make(system)
    install(computer)
    once = everything(computer)
    install(computer)
    assert everything(computer) == once
    computer.log.mkdir(parents=True)
    (computer.log / "commissioning.log").write_text("a fault")
    gone = remove(computer)
    assert len(gone) == (3 if system == "win32" else 4)
    assert everything(computer) == []
    assert remove(computer) == []


def test_a_signed_file_is_taken_as_it_is(make: Make, tmp_path: Path) -> None:
    computer = make("win32")
    (tmp_path / "signed.xlam").write_bytes(b"signed")
    install(computer, tmp_path / "signed.xlam")
    assert computer.addin.read_bytes() == b"signed"
    with pytest.raises(SetupError, match=r"nowhere\.xlam.*cannot be read"):
        install(computer, tmp_path / "nowhere.xlam")


@pytest.mark.parametrize("act", [install, remove])
def test_nothing_is_done_while_excel_runs(make: Make, act: Callable[[Computer], object]) -> None:
    computer = make("win32", runs=True)
    with pytest.raises(SetupError, match=r"Excel is running\. Close all its windows"):
        act(computer)
    assert not computer.home.exists()


def test_a_system_without_excel_is_told_so(make: Make) -> None:
    with pytest.raises(SetupError, match="no Excel for desktops on this system"):
        install(make("linux"))


def test_a_path_that_excel_cannot_read_is_refused_with_its_letter(make: Make) -> None:
    computer = make("win32", interpreter="C:\\Users\\Łukasz\\python.exe")
    with pytest.raises(SetupError, match="its letter 'Ł'"):
        install(computer)
    assert not computer.home.exists()


def test_a_letter_of_the_west_is_written_as_excel_reads_it(make: Make) -> None:
    for system, byte in (("win32", b"\xeb"), ("darwin", b"\x91")):
        computer = make(system, interpreter="/Users/Zoë/python")
        install(computer)
        assert b"Zo" + byte in computer.configuration.read_bytes()


def test_a_folder_that_cannot_be_made_is_named(make: Make) -> None:
    computer = make("win32")
    computer.home.write_bytes(b"a file where the profile should be")
    with pytest.raises(SetupError, match=r"Commissioning\.xlam.*cannot be written"):
        install(computer)


def states(computer: Computer, **more: object) -> dict[str, tuple[str, str]]:
    def registry(path: str, name: str) -> object:
        return more.get(f"{path.partition(chr(92))[0]}_{name}".replace("-", "_"))

    looks = doctor(computer, registry, lambda _: bool(more.get("marked")))
    assert all(bool(one.to_do) == (one.state != "fine") for one in looks)
    return {one.what: (one.state, one.found) for one in looks}


@pytest.fixture
def _with_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {"xlwings": "0.37.8", "pywin32": "311", "appscript": "1.3.0"}
    monkeypatch.setattr("commissioning_addin.setup.looking.version", known.__getitem__)


@pytest.mark.usefixtures("_with_parts")
@pytest.mark.parametrize("system", SYSTEMS)
def test_after_install_the_doctor_finds_everything_fine(make: Make, system: str) -> None:
    computer = make(system)
    install(computer)
    found = states(computer)
    assert {state for state, _ in found.values()} == {"fine"}
    assert "its DLL is not used" in found["xlwings"][1]
    looked_at = {
        "Python",
        "xlwings",
        "Start-up folder",
        "Add-in",
        "Mark of the Web",
        "Configuration",
    }
    assert looked_at <= found.keys()
    rules = {
        "Macros",
        "Add-ins",
        "Trusted locations",
        "Defender: Office may start no other program",
    }
    assert (rules <= found.keys()) == (system == "win32")


@pytest.mark.parametrize("system", SYSTEMS)
def test_before_install_the_doctor_says_what_is_missing(make: Make, system: str) -> None:
    found = states(make(system))
    missing = {what for what, (state, _) in found.items() if state == "fault"}
    assert {"Add-in", "Configuration"} <= missing
    state, said = found["Start-up folder"]
    assert (state, "Excel has not run yet" in said) == ("doubt", True)
    assert ("Script of Excel for Mac" in missing) == (system == "darwin")
    assert ("pywin32" if system == "win32" else "appscript") in missing


@pytest.mark.usefixtures("_with_parts")
@pytest.mark.parametrize(
    ("settings", "what", "state"),
    [
        ({"HKLM_VBAWarnings": 4}, "Macros", "fault"),
        ({"HKLM_VBAOff": 1}, "Macros", "fault"),
        ({"HKCU_VBAWarnings": 3}, "Macros", "doubt"),
        ({"HKCU_DisableAllAddins": 1}, "Add-ins", "fault"),
        ({"HKLM_RequireAddinSig": 1}, "Add-ins", "doubt"),
        ({"HKCU_AllLocationsDisabled": 1}, "Trusted locations", "doubt"),
        ({"marked": True}, "Mark of the Web", "fault"),
    ],
)
def test_each_rule_of_the_office_is_seen(
    make: Make, settings: dict[str, object], what: str, state: str
) -> None:
    computer = make("win32")
    install(computer)
    found = states(computer, **settings)
    assert {name: one for name, (one, _) in found.items() if one != "fine"} == {what: state}


@pytest.mark.usefixtures("_with_parts")
@pytest.mark.parametrize(
    ("value", "state"),
    [("1", "fault"), (1, "fault"), ("2", "doubt"), ("6", "doubt"), ("0", "fine")],
)
def test_defenders_rule_on_child_processes_is_seen(make: Make, value: object, state: str) -> None:
    computer = make("win32")
    install(computer)
    rule = "d4f940ab-401b-4efc-aadc-ad5f3c50688a"
    by_policy = states(computer, **{f"HKLM_{rule}".replace("-", "_"): value})
    managed = states(computer, HKLM_ASRRules=f"other=1|{rule.upper()}={value}")
    for found in (by_policy, managed):
        assert found["Defender: Office may start no other program"][0] == state


@pytest.mark.usefixtures("_with_parts")
def test_the_doctor_sees_another_file_another_python_and_another_script(
    make: Make, tmp_path: Path
) -> None:
    computer = make("darwin")
    install(computer)
    computer.addin.write_bytes(b"older")
    computer.configuration.write_text('"INTERPRETER_MAC","/gone/python"\r\n')
    assert computer.script is not None
    computer.script.write_text("another")
    found = states(computer)
    assert found["Add-in"][0] == "doubt"
    assert found["Configuration"][0] == "fault"
    assert "/gone/python, which is not there" in found["Configuration"][1]
    assert found["Script of Excel for Mac"][0] == "fault"
    other = tmp_path / "other"
    other.write_text("")
    computer.configuration.write_text(f'"INTERPRETER_MAC","{other}"\r\n')
    assert states(computer)["Configuration"][0] == "doubt"


def test_the_doctor_sees_another_xlwings_and_the_python_of_the_store(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    computer = make("win32", interpreter="C:\\Program Files\\WindowsApps\\python.exe")
    install(computer)
    monkeypatch.setattr("commissioning_addin.setup.looking.version", lambda _: "0.40.0")
    monkeypatch.setattr("commissioning_addin.xlam.runner.version", lambda _: "0.40.0")
    found = states(computer)
    assert found["Python"][0] == "doubt"
    assert found["xlwings"] == ("fault", "0.40.0 instead of 0.37.8")
    assert found["Add-in"][0] == "fine"


def test_the_doctor_sees_that_xlwings_is_missing(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr("commissioning_addin.setup.looking.version", missing)
    assert states(make("linux"))["xlwings"] == ("fault", "it is not installed")


def test_whether_excel_runs_is_asked_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    def answer(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        asked.append(command)
        return subprocess.CompletedProcess(command, 0, "excel.exe  4711 Console  1  90,000 K", "")

    monkeypatch.setattr("subprocess.run", answer)
    assert excel_runs("win32")
    assert excel_runs("darwin")
    assert [command[0] for command in asked] == ["tasklist", "pgrep"]

    def absent(*_: object, **__: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr("subprocess.run", absent)
    assert not excel_runs("win32")


def test_the_mark_of_the_web_is_a_second_stream_or_an_attribute(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.xlam"
    path.write_bytes(b"")
    assert not came_from_the_web(path)
    (tmp_path / "a.xlam:Zone.Identifier").write_text("[ZoneTransfer]")
    assert came_from_the_web(path)
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setattr(
        "subprocess.run", lambda command, **_: subprocess.CompletedProcess(command, 1)
    )
    assert not came_from_the_web(path)


def test_the_registry_of_windows_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    assert windows_registry("HKCU\\Software", "x") is None

    class Winreg:
        HKEY_CURRENT_USER, HKEY_LOCAL_MACHINE = 1, 2

        @staticmethod
        def OpenKey(root: int, key: str) -> Winreg:  # noqa: N802
            if root == 2:
                raise OSError("no such key")
            assert key == "Software\\x"
            return Winreg()

        def __enter__(self) -> str:
            return "opened"

        def __exit__(self, *_: object) -> None: ...

        @staticmethod
        def QueryValueEx(opened: str, name: str) -> tuple[object, int]:  # noqa: N802
            return (4 if name == "number" else b"bytes"), 4

    monkeypatch.setattr("commissioning_addin.setup.policies.import_module", lambda _: Winreg)
    assert windows_registry("HKCU\\Software\\x", "number") == 4
    assert windows_registry("HKCU\\Software\\x", "bytes") is None
    assert windows_registry("HKLM\\Software\\x", "number") is None


def test_the_note_for_it_names_every_place(make: Make) -> None:
    note = desktop_file("NOTE-FOR-IT.md").read_text("utf-8")
    mac = make("darwin")
    for path in (mac.addin, mac.configuration, mac.script):
        assert path is not None
        assert f"~/{path.relative_to(mac.home).as_posix()}" in note
    assert r"%APPDATA%\Microsoft\Excel\XLSTART\Commissioning.xlam" in note
    assert len(note.split()) < 1100
