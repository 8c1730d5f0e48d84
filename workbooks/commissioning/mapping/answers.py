"""Answers to the questions of ``commissioning map``, from a file: one line for each question."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from commissioning_schemas.maps import MapError, Tie, parse_map

from ..map_files import MapFileError


@dataclass(frozen=True)
class Answers:
    """The answers by the id of their question, and the ties that stand beside them."""

    by_id: dict[str, str] = field(default_factory=dict)
    ties: tuple[Tie, ...] = ()


def read_answers(path: Path) -> Answers:
    """Return what a file answers; MapFileError where it cannot be used."""
    try:
        content = tomllib.loads(path.read_text("utf-8-sig"))
        ties = parse_map({"tie": content.pop("tie", [])}).ties
    except OSError as error:
        raise MapFileError(f"{path}: the answers cannot be opened ({error.strerror}).") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise MapFileError(f"{path}: the answers are not TOML: {error}.") from error
    except MapError as error:
        raise MapFileError(f"{path}: {error}") from error
    found: dict[str, str] = {}
    for name, value in content.items():
        if not isinstance(value, str | int | dt.date):
            raise MapFileError(
                f'{path}: "{name}" is no answer. Write each as "question" = "answer".'
            )
        found[name] = str(value)
    return Answers(found, ties)
