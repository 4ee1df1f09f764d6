"""What is thrown at readers: hostile words, real files altered, plain data of the wrong kinds."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

__all__ = ["WORDS", "altered", "anything", "attack", "files"]

Draw = Callable[..., Any]

WORDS = (
    *("\0", "\x1b[2J\x1b]0;题\x07", "\x9b31m", "\u202e倒\u2066", "\ufeff", "\uffff", "\U0010ffff"),
    *("<script>alert(1)</script>", "'\"><img src=x onerror=alert(1)>", "]]>", "{{7*7}}", "${7*7}"),
    *(
        "=1+1",
        '=cmd|"/c calc"!A1',
        "@SUM(A1)",
        "\r\nBEGIN:VEVENT",
        "%s%n%00",
        "../../../etc/passwd",
    ),
    *("&a *a", "!!python/object:os.system x", "<<: *a", "- ", ": ", "? ", "|", ">", "---\n", "\t"),
    *("[" * 50, "{" * 50, "[[[]]]", "}", "9" * 400, "-1e999", "NaN", "0x1F", "null", "true", "~"),
    *(
        "1" * 5000,
        "长" * 3000,
        "2025-02-30",
        "0000-00-00",
        "9999-12-31",
        "２０２５-01-01",
        "2025-W01-1",
    ),
    *(
        "yes",
        "unknown",
        "art_4__point_3",
        "art_99",
        "一",
        "𠮷",
        "e\u0301",
        "👨‍👩‍👧",
        "\n" * 40,
        " " * 400,
    ),
)
_MORE = int(os.environ.get("RONGCUO_ATTACK", "1"))


def attack(examples: int) -> settings:
    """How often to try: a little with the other tests, much more and at random in `make attack`."""
    return settings(
        max_examples=examples * _MORE,
        derandomize=_MORE == 1,
        deadline=20_000,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


@st.composite
def files(draw: Draw, seeds: tuple[bytes, ...]) -> bytes:
    """A real file with one to four changes: words put in, parts cut, doubled or moved, bytes turned."""
    content: bytes = draw(st.sampled_from(seeds))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(content)))
        end = min(len(content), start + draw(st.sampled_from([0, 1, 2, 8, 60, 1000])))
        part = content[start:end]
        match draw(st.sampled_from(["put", "put", "cut", "double", "turn", "number", "text"])):
            case "put":
                put = draw(st.sampled_from(WORDS)).encode("utf-8", "surrogatepass")
                content = content[:start] + put + content[end:]
            case "cut":
                content = content[:start] + content[end:]
            case "double":
                content = content[:end] + part * draw(st.sampled_from([1, 2, 50])) + content[end:]
            case "turn":
                content = content[:start] + bytes(b ^ 0x21 for b in part[:3]) + content[start + 3 :]
            case "number":
                number = str(draw(st.integers(-(10**30), 10**30))).encode()
                content = content[:start] + number + content[end:]
            case _:
                put = draw(st.text(max_size=20)).encode("utf-8", "surrogatepass")
                content = content[:start] + put + content[end:]
    return content


def anything(keys: tuple[str, ...] = ()) -> st.SearchStrategy[Any]:
    """Plain data of any kind; mappings may use these keys."""
    names = st.sampled_from(keys or ("a",)) | st.sampled_from(WORDS) | st.text(max_size=4)
    leaves = (
        st.none()
        | st.booleans()
        | st.integers()
        | st.integers(-(10**400), 10**400)
        | st.floats()
        | st.text(max_size=30)
        | st.sampled_from(WORDS)
        | st.sampled_from(["\ud800", "\udcff甲"])
        | names
    )
    return st.recursive(
        leaves,
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(names, inner, max_size=4)
            | inner.map(_deep)
        ),
        max_leaves=12,
    )


def _deep(value: Any) -> Any:
    for _ in range(60):
        value = [value]
    return value


@st.composite
def altered(draw: Draw, valid: Mapping[str, Any]) -> Any:
    """Valid plain data with one to three places that are of another kind, gone, or doubled."""
    value: Any = deepcopy(dict(valid))
    for _ in range(draw(st.integers(1, 3))):
        holder, key = _place(draw, value)
        if holder is None:
            return draw(anything())
        other = anything(tuple(k for k in holder if isinstance(k, str)))
        match draw(st.sampled_from(["other", "other", "gone", "more"])):
            case "other":
                holder[key] = draw(other)
            case "gone":
                del holder[key]
            case _ if isinstance(holder, dict):
                holder[draw(st.sampled_from(WORDS))] = draw(other)
            case _:
                holder.append(draw(other))
    return value


def _place(draw: Draw, value: Any) -> tuple[Any, Any]:
    """Somewhere in plain data: what holds it, and under which key or index."""
    holder, key = None, None
    while isinstance(value, dict | list) and value:
        holder = value
        keys = list(value) if isinstance(value, dict) else range(len(value))
        key = draw(st.sampled_from(keys))
        value = value[key]
        if draw(st.integers(0, 3)) == 0:
            break
    return holder, key
