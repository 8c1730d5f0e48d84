"""From a template to a page of HTML that holds no script and loads nothing from anywhere."""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from commissioning_schemas.show import show_pounds

from ... import __version__
from ..harmless import harmless

_HERE = Path(__file__).parent


def render(template: str, **content: object) -> str:
    """Return a page; everything that is put into it is escaped, and only its own style applies."""
    style = (_HERE / "page.css").read_text("utf-8")
    return (
        _environment()
        .get_template(template)
        .render(
            style=Markup(style),  # Our own file, and no text of a workbook.
            digest=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
            version=__version__,
            **content,
        )
    )


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_shown,
    )
    environment.filters["pounds"] = show_pounds
    return environment


def _shown(value: object) -> object:
    """Spell out what does not show in everything that is put into the page."""
    return value if isinstance(value, Markup) else harmless(str(value))
