"""The edge to the terminal: encodings, interruptions, and errors as messages with exit codes."""

import sys
from errno import EPIPE
from io import TextIOWrapper
from typing import Any

import click

from khabar.errors import DataError, KhabarError

# What shells report for a process that Ctrl-C ended.
_INTERRUPTED = 130


class EdgeGroup(click.Group):
    """A group that turns khabar's errors into messages; any other error is a bug and stays visible as one."""

    def main(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401  (click's signature)
        """Run as a program."""
        _fit(sys.stdout)
        _fit(sys.stderr)
        return super().main(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  (click's signature)
        """Run the chosen command."""
        try:
            return super().invoke(ctx)
        except KhabarError as error:
            _tell(error)
            ctx.exit(error.exit_code)
        except OSError as error:
            if error.errno == EPIPE:
                raise  # click ends quietly when nobody reads on
            # A full disc, a folder one may not write to.
            click.echo(f"Error: {error.filename or 'reading or writing'}: {error.strerror}", err=True)
            ctx.exit(DataError.exit_code)
        except KeyboardInterrupt:
            click.echo("Stopped.", err=True)
            ctx.exit(_INTERRUPTED)


def _tell(error: KhabarError) -> None:
    from khabar.query.visible import visible

    # A message may quote an article; what turns a line around there must not turn the message around.
    lines = [visible(line) for line in str(error).split("\n")]
    if isinstance(error, DataError) and len(error.problems) > 1:
        lines.append(f"Error: {len(error.problems)} problems")
    else:
        lines[0] = f"Error: {lines[0]}"
    click.echo("\n".join(lines), err=True)


def _fit(stream: object) -> None:
    """Write UTF-8 into files and pipes; a terminal that lacks a letter gets its code, not a crash."""
    if isinstance(stream, TextIOWrapper):
        if stream.isatty():
            stream.reconfigure(errors="backslashreplace")
        else:
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
