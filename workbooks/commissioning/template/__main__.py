"""``python -m commissioning.template`` rebuilds the shipped workbooks in the clone."""

from __future__ import annotations

from ..shipped import shipped
from . import STORIES, Office, build_workbook, published_workbook, working_office


def main() -> None:
    """Write every shipped workbook."""
    files = {
        "template.xlsx": build_workbook(Office()),
        "examples/working.xlsx": build_workbook(working_office()),
        "examples/as-published.xlsx": published_workbook(),
        **{f"examples/stories/{name}.xlsx": build() for name, build in STORIES.items()},
    }
    for name, data in files.items():
        path = shipped(name)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
        print(f"{path}: {len(data):,} bytes")


if __name__ == "__main__":
    main()
