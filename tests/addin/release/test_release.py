"""The folder for IT: pip installs from it without a network, by hashes alone."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.test_the_house import ROOT

from commissioning_addin.release import ReleaseError, make, make_release
from commissioning_addin.release.wheels import read_wheel
from commissioning_addin.xlam import build_xlam


def tiny_wheel(folder: Path, name: str, needs: str = "") -> Path:
    path = folder / f"{name}-1.0-py3-none-any.whl"
    info = f"{name}-1.0.dist-info"
    extra = f"Provides-Extra: excel\nRequires-Dist: {needs}; extra == 'excel'\n" if needs else ""
    files = {
        f"{name}.py": "",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n{extra}"
        "License: BSD 3-clause\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{file},,\n" for file in files) + f"{info}/RECORD,,\n"
    with zipfile.ZipFile(path, "w") as archive:
        for file, text in {**files, f"{info}/RECORD": record}.items():
            archive.writestr(file, text)
    return path


@pytest.fixture
def wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A wheel with one dependency, which pip finds in a folder in place of the network."""
    store = tmp_path / "index"
    store.mkdir()
    tiny_wheel(store, "tiny_part")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(store))
    return tiny_wheel(tmp_path, "commissioning", "tiny-part")


def test_pip_installs_from_the_folder_by_hashes_alone(
    wheel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "release"
    made = make_release(folder, wheel)
    assert {path.name for path in made} == {
        "requirements.txt",
        "commissioning.cdx.json",
        "Commissioning.xlam",
        "NOTE-FOR-IT.md",
        "commissioning-1.0-py3-none-any.whl",
        "tiny_part-1.0-py3-none-any.whl",
    }
    assert (folder / "Commissioning.xlam").read_bytes() == build_xlam()
    monkeypatch.delenv("PIP_FIND_LINKS")
    done = installed(folder, tmp_path / "one")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "one" / "tiny_part.py").exists()
    with (folder / "wheels" / "tiny_part-1.0-py3-none-any.whl").open("ab") as file:
        file.write(b"tampered")
    done = installed(folder, tmp_path / "two")
    assert done.returncode != 0
    assert "THESE PACKAGES DO NOT MATCH THE HASHES" in done.stderr


def installed(folder: Path, target: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pip", "install", "--no-index", "--find-links", "wheels"]
    command += ["--require-hashes", "-r", "requirements.txt", "--target", str(target)]
    return subprocess.run(command, capture_output=True, text=True, cwd=folder)


def test_the_bill_of_materials_names_each_wheel_with_hash_and_licence(
    wheel: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "release"
    make_release(folder, wheel)
    bill = json.loads((folder / "commissioning.cdx.json").read_text("utf-8"))
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.5")
    assert bill["metadata"]["component"]["purl"] == "pkg:pypi/commissioning@1.0"
    (part,) = bill["components"]
    data = (folder / "wheels" / "tiny_part-1.0-py3-none-any.whl").read_bytes()
    assert part["name"] == "tiny-part"
    assert part["hashes"] == [{"alg": "SHA-256", "content": hashlib.sha256(data).hexdigest()}]
    assert part["licenses"] == [{"license": {"name": "BSD 3-clause"}}]


def test_a_folder_that_holds_something_is_refused(wheel: Path, tmp_path: Path) -> None:
    with pytest.raises(ReleaseError, match="is not empty"):
        make_release(tmp_path, wheel)


def test_a_wheel_that_cannot_be_got_is_said(wheel: Path, tmp_path: Path) -> None:
    for part in (tmp_path / "index").iterdir():
        part.unlink()
    with pytest.raises(ReleaseError, match=r"The wheels cannot be fetched: .*tiny-part"):
        make_release(tmp_path / "release", wheel)


def test_another_system_is_asked_for_by_its_tags(
    wheel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Sequence[str]] = []
    monkeypatch.setattr(make, "_pip", lambda arguments, _: asked.append(arguments))
    make_release(tmp_path / "release", wheel, platform="win_amd64", python_version="3.12")
    text = " ".join(asked[0])
    assert "--platform win_amd64 --python-version 3.12" in text


def test_without_a_wheel_it_is_built_from_the_clone(
    wheel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Sequence[str]] = []

    def pip(arguments: Sequence[str], _: str) -> None:
        asked.append(arguments)
        if arguments[0] == "wheel":
            target = Path(arguments[arguments.index("--wheel-dir") + 1])
            tiny_wheel(target, "commissioning")

    monkeypatch.setattr(make, "_pip", pip)
    monkeypatch.setattr(make, "__file__", str(ROOT / "addin/commissioning_addin/release/make.py"))
    make_release(tmp_path / "release")
    assert (Path(asked[0][-1]) / "pyproject.toml").is_file()
    monkeypatch.setattr(make, "__file__", str(tmp_path / "a" / "b" / "c" / "d.py"))
    with pytest.raises(ReleaseError, match="name its wheel with --wheel"):
        make_release(tmp_path / "other")


def test_a_file_that_does_not_describe_itself_is_no_wheel(tmp_path: Path) -> None:
    path = tmp_path / "x-1-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("x.py", "")
    with pytest.raises(ValueError, match="does not describe itself"):
        read_wheel(path)
