"""Only two things may come of reading: what was read, or a refusal in Chinese."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rongcuo.errors import RongcuoError

__all__ = ["told"]


def told(read: Callable[[], Any]) -> Any:
    """What is read; or nothing where it was refused, in words that can be shown to anyone.

    Whatever else is raised is a fault.
    """
    try:
        return read()
    except RongcuoError as error:
        said = str(error)
        said.encode()
        assert said.strip()
        assert any("一" <= character <= "鿿" for character in said)
        assert not any(character < " " and character != "\n" for character in said), said
        assert "\x7f" not in said
        assert len(said) < 200_000
        return None
