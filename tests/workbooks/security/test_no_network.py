"""Nothing is sent anywhere: no command looks up a name or opens a way to another machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from commissioning.cli import main
from commissioning.shipped import shipped

HOOK = """
import os, sys

def refuse(event, args):
    inet = event == "socket.__new__" and int(args[1]) in (2, 10, 23, 30)
    if inet or event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"):
        with open(os.environ["TOLD"], "a") as told:
            print(event, args, file=told)
        raise PermissionError("the network is forbidden")

sys.addaudithook(refuse)
"""
NETWORK = "import socket; socket.create_connection(('127.0.0.1', 9))"
COMMANDS = {
    "baseline": ["create", "working.xlsx"],
    "cells": ["working.xlsx"],
    "check": [".", "--jobs", "2", "--cache", "--report", "html=o.html", "--report", "xlsx=o.xlsx"],
    "demo": [],
    "diff": ["working.xlsx", "as-published.xlsx"],
    "fill": ["working.xlsx", "-o", "filled.xlsx"],
    "map": ["as-published.xlsx", "--check"],
    "new": ["new.xlsx", "--year", "2026-27", "--body", "Northshire", "--portfolio", "A=All"],
    "revert": ["working.xlsx", "-o", "before.xlsx"],
    "rule": ["BUD-002"],
    "scope": ["working.xlsx"],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    tmp_path.joinpath("sitecustomize.py").write_text(HOOK, "utf-8")
    for name in ("working.xlsx", "as-published.xlsx", "as-published.map.toml"):
        shutil.copy(shipped(f"examples/{name}"), tmp_path)
    return tmp_path


def forbidden(folder: Path, code: str, *arguments: str) -> tuple[int, str]:
    """Run code where the network is forbidden; return its exit and what it tried."""
    told = folder / "told.txt"
    paths = os.pathsep.join([str(folder), *sys.path])
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": paths, "TOLD": str(told), "XDG_CACHE_HOME": str(folder)},
    )
    return done.returncode, told.read_text("utf-8") if told.exists() else ""


def test_the_hook_would_see_it(folder: Path) -> None:
    code, told = forbidden(folder, NETWORK)
    assert code == 1
    assert told


def test_every_command_is_tried() -> None:
    assert set(COMMANDS) == set(main.commands)


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_uses_the_network(command: str, folder: Path) -> None:
    code, told = forbidden(
        folder, "from commissioning.cli import main; main()", command, *COMMANDS[command]
    )
    assert told == ""
    assert code in (0, 1, 3)
