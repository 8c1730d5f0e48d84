"""Opens pages in Chromium, and asks axe-core what a person could not read or reach there."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from html import escape, unescape
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
_PROGRAM = next((found for name in _NAMES if (found := shutil.which(name))), None)
_LONGEST = 120
_RUN = """
axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})
  .then(found => {
    const told = parent.document.createElement("pre");
    told.id = "told";
    told.textContent = JSON.stringify({
      faults: found.violations.map(one => [one.id, one.nodes.map(node => node.html)]),
      passes: found.passes.map(one => one.id),
      paper: getComputedStyle(document.body).backgroundColor,
      width: innerWidth,
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    });
    parent.document.body.append(told);
  });
"""


def require_chromium() -> None:
    """Skip where Chromium is not installed; on the build server that is a failure."""
    if _PROGRAM is None:
        if os.environ.get("CI") == "true":
            pytest.fail("Chromium is not installed on the build server")
        pytest.skip("Chromium is not installed")


def inspected(page: str, folder: Path, *options: str, width: int = 1000) -> dict[str, Any]:
    """Return what axe-core finds in a page: its faults, its passes, its paper, its width."""
    assert _PROGRAM is not None
    axe = files("axe_core_python").joinpath("axe.min.js").read_text("utf-8")
    # The page itself allows no script; this copy of it must let axe-core run.
    open_page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    script = f"<script>{axe}</script><script>{_RUN}</script></body>"
    # A window has a least width; a frame can be as narrow as a telephone.
    inner = escape(open_page.replace("</body>", script), quote=True)
    outer = folder / "page.html"
    outer.write_text(
        f'<!DOCTYPE html><meta charset="utf-8"><iframe width="{width}" height="900" '
        f'frameborder="0" srcdoc="{inner}"></iframe>',
        "utf-8",
    )
    done = subprocess.run(
        [
            _PROGRAM,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            f"--user-data-dir={folder / 'profile'}",
            f"--window-size={width + 100},1000",
            "--virtual-time-budget=60000",
            *options,
            "--dump-dom",
            outer.as_uri(),
        ],
        capture_output=True,
        text=True,
        timeout=_LONGEST,
    )
    told = re.search(r'<pre id="told">(.*?)</pre>', done.stdout, re.DOTALL)
    assert told is not None, done.stderr[-2000:]
    found: dict[str, Any] = json.loads(unescape(told[1]))
    return found
