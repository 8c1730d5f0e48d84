"""The command ``commissioning-addin``, as people type it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from commissioning_addin.cli import main
from commissioning_addin.setup import Computer, Look, SetupError
from commissioning_addin.xlam import build_xlam
from commissioning_addin.xlam.runner import ChangedXlwingsError


def run(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, arguments)
    return done.exit_code, done.output


@pytest.mark.parametrize("command", list(main.commands))
def test_each_command_has_help(command: str) -> None:
    code, text = run(command, "--help")
    assert code == 0
    assert text.startswith(f"Usage: main {command}") or "Usage:" in text


def test_build_writes_the_file_and_can_be_repeated(tmp_path: Path) -> None:
    out = tmp_path / "a b.xlam"
    for _ in range(2):
        code, text = run("build", "-o", str(out))
        assert (code, out.read_bytes()) == (0, build_xlam())
    assert "bytes" in text


def test_build_stops_at_another_xlwings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def changed() -> bytes:
        raise ChangedXlwingsError("The add-in is built from xlwings 0.37.8; installed is 1.")

    monkeypatch.setattr("commissioning_addin.xlam.build_xlam", changed)
    code, text = run("build", "-o", str(tmp_path / "a.xlam"))
    assert code == 2
    assert "installed is 1" in text
    assert not list(tmp_path.iterdir())


def test_install_and_remove_say_what_they_did(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    computer = Computer("win32", tmp_path, {}, "C:\\python.exe", lambda _: False)
    monkeypatch.setattr("commissioning_addin.setup.Computer", lambda: computer)
    code, text = run("install")
    assert code == 0
    assert f"Wrote {computer.addin}" in text
    assert "Start Excel" in text
    code, text = run("remove")
    assert code == 0
    assert f"Removed {computer.addin}" in text
    assert run("remove") == (0, "There was nothing to remove.\n")


def test_what_stands_in_the_way_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise SetupError("Excel is running. Close all its windows, and run this again.")

    monkeypatch.setattr("commissioning_addin.setup.install", fail)
    code, text = run("install")
    assert code == 2
    assert "Excel is running" in text


@pytest.mark.parametrize(
    ("states", "code"), [(["fine"], 0), (["fine", "doubt"], 1), (["doubt", "fault"], 3)]
)
def test_doctor_returns_by_the_worst(
    monkeypatch: pytest.MonkeyPatch, states: list[str], code: int
) -> None:
    looks = [
        Look("Python", state, "as it is", "" if state == "fine" else "Do this.") for state in states
    ]
    monkeypatch.setattr("commissioning_addin.setup.doctor", lambda _: looks)
    found, text = run("doctor")
    assert found == code
    assert ("Do this." in text) == (code > 0)


def test_release_says_what_it_wrote(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "commissioning_addin.release.make_release", lambda folder, *_, **__: [folder / "a"]
    )
    code, text = run("release", str(tmp_path / "r"))
    assert (code, text) == (0, f"Wrote {tmp_path / 'r' / 'a'}\n")


def test_a_missing_xlwings_is_said_with_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> bytes:
        raise ModuleNotFoundError("No module named 'xlwings'", name="xlwings")

    monkeypatch.setattr("commissioning_addin.xlam.build_xlam", missing)
    code, text = run("build")
    assert code == 2
    assert 'pip install "commissioning[excel]"' in text
