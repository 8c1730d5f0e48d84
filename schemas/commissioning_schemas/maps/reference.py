"""The reference of the map and the profile, in Markdown, made from the keys that are read."""

from __future__ import annotations

from collections.abc import Iterator

from .keys import PARTS, Holds, Key

_TITLES = {
    "map": "The map of a workbook: `NAME.map.toml` beside `NAME.xlsx`",
    "profile": "The profile of an office: `commissioning.toml`, in a folder above its workbooks",
}
_NOTE = (
    "Unknown keys are errors. Headings are found by their text, upper and lower case alike. "
    "[map.schema.json](map.schema.json) and [profile.schema.json](profile.schema.json) say the "
    "same to an editor."
)


def reference() -> str:
    """Return the page that explains every key."""
    lines = ["# Maps and profiles", "", _NOTE]
    for name, title in _TITLES.items():
        lines += ["", f"## {title}", *_part(name, "")]
    return "\n".join(lines) + "\n"


def _part(name: str, path: str) -> Iterator[str]:
    keys = PARTS.get(name, {})
    if path:
        yield ""
        yield f"### {path}"
    yield ""
    yield "| Key | Holds | For |"
    yield "|---|---|---|"
    for key, one in keys.items():
        must = " (needed)" if one.required else ""
        yield f"| `{key}` | {one.holds.value} | {one.words}{must} |"
    for key, one in keys.items():
        if one.part in PARTS:
            yield from _part(one.part, _path(path, key, one))


def _path(path: str, key: str, one: Key) -> str:
    own = f"[[{key}]]" if one.holds is Holds.PARTS else key
    return f"{path}, {own}" if path else own if one.holds is Holds.PARTS else f"[{key}]"
