"""How the command ends, whatever happens in it."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable

import pytest
import typer

from rongcuo import cli
from rongcuo.errors import InputError, Problem


def raising(error: BaseException) -> Callable[..., None]:
    """A command that fails with this error."""

    def app(**_: object) -> None:
        raise error

    return app


def ended(app: Callable[..., object], monkeypatch: pytest.MonkeyPatch) -> tuple[object, str]:
    """The exit status of the command and what it told on the error stream."""

    class Stream(io.StringIO):
        def close(self) -> None:
            self.write("（已关闭）")

    stream = Stream()
    monkeypatch.setattr(cli, "app", app)
    monkeypatch.setattr(sys, "stderr", stream)
    with pytest.raises(SystemExit) as end:
        cli.main()
    return end.value.code, stream.getvalue()


@pytest.mark.parametrize(("result", "code"), [(None, 0), (0, 0), (3, 3), ("甲", 0)])
def test_what_was_done_ends_with_its_status(
    result: object, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """0, or the status that a command asks for."""
    assert ended(lambda **_: result, monkeypatch) == (code, "")


def test_a_refusal_is_told_with_status_1(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every problem on a line of its own."""
    error = InputError([Problem("甲", 1, "乙。"), Problem("甲", 2, "丙。")])

    assert ended(raising(error), monkeypatch) == (1, "甲:1：乙。\n甲:2：丙。\n")


@pytest.mark.parametrize("error", [KeyboardInterrupt(), typer.Abort()])
def test_an_interruption_is_told_with_status_1(
    error: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a traceback."""
    assert ended(raising(error), monkeypatch) == (1, "已中断。\n")


def test_a_reader_that_has_gone_is_told_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error stream is closed, so that nothing more is said on it."""
    assert ended(raising(BrokenPipeError()), monkeypatch) == (1, "（已关闭）")
