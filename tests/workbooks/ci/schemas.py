"""Files of other programs held against the schemas that are published for them."""

from __future__ import annotations

from pathlib import Path

from check_jsonschema import main
from click.testing import CliRunner, Result


def against(schema: str, *files: Path, transform: str | None = None) -> Result:
    """Hold files against a schema that check-jsonschema brings; the exit code is 1 where one fails.

    ``transform`` names what a service does with its files before it reads them.
    """
    options = ["--builtin-schema", schema, "--regex-variant", "nonunicode"]
    if transform is not None:
        options += ["--data-transform", transform]
    return CliRunner().invoke(main, [*options, *map(str, files)])
