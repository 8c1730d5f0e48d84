"""The command as a person runs it, in this process."""

from __future__ import annotations

from click.testing import CliRunner, Result

from commissioning.cli import main


def run(*arguments: object, **environment: str) -> Result:
    """Run ``commissioning`` with arguments, with no colour wish from outside."""
    wishes: dict[str, str | None] = {"NO_COLOR": None, "FORCE_COLOR": None, **environment}
    return CliRunner().invoke(main, [str(one) for one in arguments], env=wishes)


def report_of(result: Result) -> str:
    """Return standard output, and fail where the command itself stopped."""
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.stdout
