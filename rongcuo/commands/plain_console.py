"""A console on which nothing but the console itself steers the terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment

from rongcuo.errors import visible

__all__ = ["PlainConsole"]


class PlainConsole(Console):
    """Whatever is printed, names of files too: what could steer or hide stands there as �."""

    def render(
        self, renderable: RenderableType, options: ConsoleOptions | None = None
    ) -> Iterable[Segment]:
        """The segments of what is printed, made visible."""
        for segment in super().render(renderable, options):
            if segment.control or segment.text.replace("\n", "").replace("　", "").isprintable():
                yield segment
            else:
                yield Segment(visible(segment.text, "\n"), segment.style)
