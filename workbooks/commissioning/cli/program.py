"""The program around the commands: an interruption and a fault of ours end it in good order."""

from __future__ import annotations

import errno
import io
import sys
from typing import Any

import click

from . import exits


class Program(click.Group):
    """A group of commands whose faults are kept in a file, for a report to the makers."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except KeyboardInterrupt:
            click.echo("Interrupted.", err=True)
            ctx.exit(exits.INTERRUPTED)
        except Exception as error:  # Whatever it is, the person gets a file and not a traceback.
            if isinstance(error, OSError) and error.errno == errno.EPIPE:
                raise
            import traceback

            tell_of_fault(traceback.format_exc())
            ctx.exit(exits.OUR_FAULT)


def tell_of_fault(trace: str) -> None:
    """Keep the trace of a fault of ours in a file, and say where it is."""
    import tempfile

    with tempfile.NamedTemporaryFile(
        "w", prefix="commissioning-fault-", suffix=".txt", encoding="utf-8", delete=False
    ) as file:
        file.write(trace)
    click.echo(
        f"This program made a mistake; your workbook is not at fault. The details are in "
        f"{file.name}: please send it to the makers, after a look at what it says.",
        err=True,
    )


def use_utf8() -> None:
    """Write UTF-8 everywhere: a console's own code page may lack £ or a name's letters."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
