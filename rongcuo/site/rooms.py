"""The rooms of the code on their floors, and what each floor takes from those above it.

A room is a module or folder directly in the package. The floors are the contract that import-linter
checks; what flows between them is read from the imports.
"""

from __future__ import annotations

import ast
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path

__all__ = ["Floor", "drawing", "floors", "imported", "modules", "rooms"]

PACKAGE = Path(__file__).parents[1]
_MOST = 4


@dataclass(frozen=True, slots=True)
class Floor:
    """Rooms that stand side by side; they read from their own floor and from those above."""

    title: str
    what: str
    rooms: tuple[str, ...]


_TITLES = (
    ("底子", "三值逻辑、错误、读写文件、个人信息关口、工作日日历"),
    ("办法", "条文、事实、要件、歧义、程序、文书，都是数据"),
    ("案件", "一个案件的答案、日期、主张"),
    ("比对", "逐条的结果和理由、截止日、程序的状态、措施、举报的甄别"),
    ("全貌", "一个案件连同日志：走到哪一步，接下来怎样"),
    ("记录", "人的决定和理由、评议记录、重放、独立评议的比较"),
    ("显示", "同一份结果的各种样子：终端、网页、文书、日历文件、答卷"),
    ("办理", "案件夹里的一步：记日志、写文书、写记录、录入决定"),
    ("统计", "许多案件：案件表、批量比对、指标、披露控制、一致性、报告"),
    ("入口", "人用到的：命令、手册网站、互动面板"),
)
"""What stands on each floor, from the top of the house to the bottom."""


@cache
def floors() -> tuple[Floor, ...]:
    """The floors as the contract in pyproject.toml has them, which `lint-imports` checks."""
    settings = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    layers = next(each["layers"] for each in contracts if each["type"] == "layers")
    return tuple(
        Floor(title, what, tuple(layer.split(" : ")))
        for (title, what), layer in zip(_TITLES, reversed(layers), strict=True)
    )


def modules() -> Iterator[tuple[str, Path]]:
    """Every module of the package with its room."""
    for path in sorted(PACKAGE.rglob("*.py")):
        room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if room != "__init__":
            yield room, path


def imported(path: Path) -> set[str]:
    """The dotted names that a module imports, wherever in it, by name too (import_module)."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import():
                names |= {alias.name for alias in node.names}
            case ast.ImportFrom():
                names |= {f"{'.' * node.level}{node.module}.{alias.name}" for alias in node.names}
            case ast.Call(
                func=ast.Name(id="import_module"),
                args=[ast.JoinedStr(values=[ast.Constant(value=str(name)), *_])]
                | [ast.Constant(value=str(name))],
            ):
                names.add(name)
    return names


def rooms(path: Path) -> set[str]:
    """The rooms that a module imports from."""
    return {name.split(".")[1] for name in imported(path) if name.startswith("rongcuo.")}


def _floor_of() -> Mapping[str, int]:
    return {room: number for number, each in enumerate(floors()) for room in each.rooms}


def drawing() -> Iterator[str]:
    """The floors from top to bottom as one list in HTML; each tells what it takes from above."""
    taken = _taken()
    items = []
    for number, floor in enumerate(floors()):
        chips = "".join(f"<code>{escape(room)}</code> " for room in floor.rooms)
        flows = "".join(
            f"<li>取自{floors()[above].title}：{'、'.join(names)}</li>"
            for above in range(number)
            if (names := [name for name, _ in taken[number, above].most_common(_MOST)])
        )
        items.append(
            f"<li><strong>{floor.title}</strong><p>{floor.what}</p><p>{chips.strip()}</p>"
            + (f"<ul>{flows}</ul>" if flows else "")
            + "</li>"
        )
    yield f'<ol class="flow">{"".join(items)}</ol>'


def _taken() -> Mapping[tuple[int, int], Counter[str]]:
    """By lower and upper floor: the classes taken, each with the number of modules that do."""
    floor = _floor_of()
    found: dict[tuple[int, int], Counter[str]] = {
        (low, high): Counter() for low in range(len(floors())) for high in range(low)
    }
    for room, path in modules():
        for name in sorted(imported(path)):
            parts = name.split(".")
            if not name.startswith("rongcuo.") or floor[parts[1]] == floor[room]:
                continue
            if parts[1] != "errors" and parts[-1][:1].isupper() and not parts[-1].isupper():
                found[floor[room], floor[parts[1]]][parts[-1]] += 1
    return found
