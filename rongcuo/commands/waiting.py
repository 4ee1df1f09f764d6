"""What is shown while something takes long: on the error stream, and only where it is a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any

from rongcuo.commands.options import console

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["bar", "waiting"]


def waiting(words: str) -> AbstractContextManager[Any]:
    """A sign that turns until what stands inside is done."""
    err = console(stderr=True)
    return err.status(words) if err.is_terminal else nullcontext()


def bar(parts: Iterable[pd.DataFrame], rows: int) -> Iterator[pd.DataFrame]:
    """Give parts on and tell how far they are; `rows` in all, 0 where not known."""
    from rich.progress import Progress

    err = console(stderr=True)
    if not err.is_terminal:
        yield from parts
        return
    with Progress(console=err, transient=True) as progress:
        task = progress.add_task("统计", total=rows or None)
        for part in parts:
            yield part
            progress.advance(task, len(part))
