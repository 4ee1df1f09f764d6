"""What is shipped and under which licences: the tables of the handbook, and the licences' words.

The names and versions are those of the lists in requirements/ and of package-lock.json, so that
nothing that is shipped is missing here.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from email import message_from_string
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from zipfile import ZipFile

from packaging.utils import canonicalize_name, parse_wheel_filename

from rongcuo.site.browser import LIBRARIES
from rongcuo.site.lab import kernel_wheels
from rongcuo.site.licences import Licence, licence

__all__ = [
    "ELSEWHERE",
    "IN_LAB",
    "ON_PAGES",
    "ROOT",
    "Component",
    "component_counts",
    "component_list",
    "components",
    "licence_texts",
    "of_wheel",
]

ROOT = Path(__file__).parents[2]
SITE, LAB, LINUX, WINDOWS = "手册", "笔记本", "Linux", "Windows"
ON_PAGES = ("mkdocs-material", "mkdocstrings-python", *LIBRARIES)
IN_LAB = ("jupyterlite-core", "jupyterlite-pyodide-kernel", "jupyterlab-language-pack-zh-cn")
_IN_BROWSER = ("minisearch", "preact", "pyodide")
ELSEWHERE: Mapping[str, str] = {
    canonicalize_name("micropip"): "MPL-2.0",
    canonicalize_name("pywinpty"): "MIT",
}
"""What is installed on other machines only; `make sbom` compares it with the wheels."""

_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;]+)", re.MULTILINE)
_LICENCE_FILE = re.compile(r"\.dist-info/.*(licen[cs]e|copying|notice)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Component:
    """Something shipped: its licence, and where it goes."""

    name: str
    version: str
    licence: Licence
    places: tuple[str, ...]


def components() -> tuple[Component, ...]:
    """All that is shipped, by name; the package itself is not among them."""
    places: dict[tuple[str, str], list[str]] = {}
    licences: dict[tuple[str, str], Licence] = {}
    for place, pins in _python():
        for name, version, known in pins:
            places.setdefault((name, version), []).append(place)
            licences[name, version] = known
    locked = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    for name in _IN_BROWSER:
        entry = locked[f"node_modules/{name}"]
        places[name, entry["version"]] = [SITE]
        licences[name, entry["version"]] = Licence(entry.get("license"), "写明")
    for name, spdx in (("CPython", "PSF-2.0"), ("Material Design Icons", "Apache-2.0")):
        places[name, "—"] = [SITE]
        licences[name, "—"] = Licence(spdx, "许可文本")
    return tuple(
        Component(name, version, licences[name, version], tuple(where))
        for (name, version), where in sorted(places.items(), key=lambda each: each[0][0].lower())
    )


def _python() -> Iterator[tuple[str, list[tuple[str, str, Licence]]]]:
    """The Python packages of each place."""
    yield SITE, [_installed(name) for name in ON_PAGES]
    wheels = [of_wheel(wheel) for wheel in kernel_wheels()]
    yield LAB, [*map(_installed, IN_LAB), *wheels, *_pinned("lab")]
    yield LINUX, _pinned("offline-linux")
    yield WINDOWS, _pinned("offline-windows")


def _pinned(name: str) -> list[tuple[str, str, Licence]]:
    """What a list in requirements/ pins."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    return [(canonicalize_name(pin), version, _known(pin)) for pin, version in _PIN.findall(text)]


def _installed(name: str) -> tuple[str, str, Licence]:
    return canonicalize_name(name), distribution(name).version, _known(name)


@cache
def _known(name: str) -> Licence:
    if spdx := ELSEWHERE.get(canonicalize_name(name)):
        return Licence(spdx, "写明")
    found = distribution(name)
    metadata = message_from_string(found.read_text("METADATA") or "")
    return licence(metadata, (text for _, text in _texts(name)))


def _texts(name: str) -> Iterator[tuple[str, str]]:
    """The licence files that an installed package brings, by file name."""
    for file in distribution(name).files or ():
        if _LICENCE_FILE.search(file.as_posix()):
            yield file.name, Path(str(file.locate())).read_text(encoding="utf-8", errors="replace")


def of_wheel(wheel: Path) -> tuple[str, str, Licence]:
    """Name, version and licence of a wheel."""
    name, version, _, _ = parse_wheel_filename(wheel.name)
    with ZipFile(wheel) as archive:
        inner = archive.namelist()
        (place,) = (file for file in inner if re.fullmatch(r"[^/]+\.dist-info/METADATA", file))
        metadata = message_from_string(archive.read(place).decode())
        texts = [
            archive.read(file).decode(errors="replace")
            for file in inner
            if _LICENCE_FILE.search(file)
        ]
    return name, str(version), licence(metadata, texts)


def component_counts(shipped: Iterable[Component]) -> Iterator[str]:
    """How many components are under each licence."""
    counted = Counter(each.licence.spdx or "没有写明" for each in shipped)
    yield "| 许可（SPDX） | 组件数 |"
    yield "|---|---|"
    for spdx, number in counted.most_common():
        yield f"| {spdx} | {number} |"


def component_list(shipped: Iterable[Component]) -> Iterator[str]:
    """A row a component."""
    yield "| 组件 | 版本 | 许可 | 依据 | 随哪里发出 |"
    yield "|---|---|---|---|---|"
    for each in shipped:
        told = each.licence
        spdx = told.spdx or "没有写明"
        yield f"| {each.name} | {each.version} | {spdx} | {told.told_by} | {'、'.join(each.places)} |"


def licence_texts() -> Iterator[str]:
    """The words of the licences of what stands in the pages; wheels and the lab bring their own."""
    yield "手册的网页里带有下列组件。它们的许可文本照录如下，发布手册时一并保留。"
    yield "Pyodide（MPL-2.0）没有改动，源代码在该项目的公开仓库，版本号见“组成与许可”一页。"
    yield "笔记本（lab/）和离线安装包（wheels/）里的组件，各自带有自己的许可文本。"
    folder = ROOT / "licenses"
    icons = distribution("mkdocs-material").locate_file("material/templates/.icons/material")
    files = [
        ("rongcuo", ROOT / "LICENSE"),
        ("preact", folder / "preact.txt"),
        ("minisearch", folder / "minisearch.txt"),
        ("Pyodide, MPL-2.0", folder / "MPL-2.0.txt"),
        ("CPython, PSF-2.0", folder / "PSF-2.0.txt"),
        ("Material Design Icons", Path(str(icons)) / "LICENSE"),
    ]
    texts = [(name, path.read_text(encoding="utf-8")) for name, path in files]
    for name in ON_PAGES:
        none = [("", f"这个软件包没有附许可文本，只写明 {_known(name).spdx}。")]
        texts += [(f"{name} {file}".strip(), text) for file, text in list(_texts(name)) or none]
    for name, text in texts:
        yield from ("", "=" * 80, name, "=" * 80, "", text.strip())
