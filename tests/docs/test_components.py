"""Everything that is shipped is pinned by its hash and told with its licence."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from email import message_from_string
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.licenses import canonicalize_license_expression

from rongcuo.site.bills import main, unlicensed
from rongcuo.site.components import (
    ELSEWHERE,
    component_counts,
    component_list,
    components,
    licence_texts,
)
from rongcuo.site.licences import licence

ROOT = Path(__file__).parents[2]
LISTS = sorted((ROOT / "requirements").glob("*.txt"))
BSD_3 = "Redistribution and use in source and binary forms … Neither the name of …"


def pins(path: Path) -> list[tuple[str, str]]:
    """What a list pins: each requirement and all that belongs to it."""
    text = re.sub(r"^ *#.*\n", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    entries = [entry.partition(" ") for entry in text.replace("\\\n", "").split("\n") if entry]
    return [(pin, rest) for pin, _, rest in entries]


@pytest.mark.parametrize("path", LISTS, ids=[path.stem for path in LISTS])
def test_every_requirement_has_a_version_and_hashes(path: Path) -> None:
    """One version each, SHA-256 sums, and nothing else: no index, no address, no option."""
    for pin, rest in pins(path):
        assert re.fullmatch(r"[a-z0-9][a-z0-9.-]*==[a-z0-9.+!]+", pin), pin
        condition, *sums = re.split(r" *--hash=", rest)
        assert sums, pin
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64} *", each) for each in sums), pin
        assert re.fullmatch(r"(; [\w.'=<>!* ()]+)? *", condition), pin


def test_the_browsers_packages_have_hashes_and_no_address() -> None:
    """As npm checks them."""
    locked = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]

    for name, entry in locked.items():
        if name:
            assert entry["integrity"].startswith("sha512-"), name
            assert "resolved" not in entry, name


def test_no_list_is_resolved_anew_when_it_is_installed() -> None:
    """Otherwise what came out today would be looked at, and could stop the setting up."""
    for line in (ROOT / "Makefile").read_text(encoding="utf-8").splitlines():
        if "--require-hashes" in line:
            assert "--no-deps" in line, line


def test_every_component_has_a_licence() -> None:
    """All that the lists for other machines pin, with a licence that SPDX knows."""
    shipped = components()
    told = {(each.name, each.version) for each in shipped}

    for name in ("lab", "offline-linux", "offline-windows"):
        for pin, _ in pins(ROOT / "requirements" / f"{name}.txt"):
            assert tuple(pin.replace(".yaml", "-yaml").split("==")) in told
    assert {"pyodide", "preact", "minisearch", "mkdocs-material"} <= {each.name for each in shipped}
    for each in shipped:
        assert each.licence.spdx, each.name
        assert canonicalize_license_expression(each.licence.spdx) == each.licence.spdx, each.name


def test_nothing_shipped_would_bind_the_whole() -> None:
    """No GPL, and the LGPL for one library that is used as it is."""
    strict = {each.name: each.licence.spdx for each in components() if "GPL" in str(each.licence)}

    assert strict == {"docxtpl": "LGPL-2.1-only"}


@pytest.mark.parametrize(
    ("metadata", "texts", "spdx", "told_by"),
    [
        ("License-Expression: mit", (), "MIT", "写明"),
        ("License: BSD-3-Clause", (), "BSD-3-Clause", "写明"),
        ("Classifier: License :: OSI Approved :: MIT License", (), "MIT", "分类"),
        (
            "Classifier: License :: OSI Approved :: BSD License",
            (BSD_3,),
            "BSD-3-Clause",
            "许可文本",
        ),
        ("License: BSD", (BSD_3.replace("Neither", ""),), "BSD-2-Clause", "许可文本"),
        ("License: Apache License, Version 2.0", (), "Apache-2.0", "许可文本"),
        ("Name: x", ("All rights reserved.",), None, "没有写明"),
    ],
)
def test_a_licence_is_read_from_what_a_package_says(
    metadata: str, texts: Iterable[str], spdx: str | None, told_by: str
) -> None:
    """Its expression first, then its classifier where that is clear, then the licence's words."""
    found = licence(message_from_string(metadata), texts)

    assert (found.spdx, found.told_by) == (spdx, told_by)


def wheel(folder: Path, name: str, metadata: str) -> Path:
    """A wheel that has nothing but its metadata."""
    path = folder / f"{name}-1.0-py3-none-any.whl"
    with ZipFile(path, "w") as archive:
        archive.writestr(f"{name}-1.0.dist-info/METADATA", metadata)
    return path


def test_a_wheel_without_a_licence_stops_the_packing(tmp_path: Path) -> None:
    """As does one that says another licence than is told of it here."""
    good = wheel(tmp_path, "good", "License: MIT")
    silent = wheel(tmp_path, "silent", "Name: silent")
    changed = wheel(tmp_path, "pywinpty", "License: GPL-3.0-only")

    assert unlicensed([good, silent, changed]) == [silent.name, changed.name]


def test_the_bills_of_materials_name_what_is_shipped(tmp_path: Path) -> None:
    """Made and checked by the tools: a system's wheels, the lab's, the pages' parts."""
    (tmp_path / "wheels" / "linux").mkdir(parents=True)
    wheel(tmp_path / "wheels" / "linux", "good", "Name: good\nVersion: 1.0\nLicense: MIT")
    tools = ROOT / "build" / "sbom-tools" / "bin" / "python"

    main(tools, tmp_path / "wheels", ROOT / "build" / "lab-wheels", tmp_path / "sbom")

    named = {}
    for path in (tmp_path / "sbom").iterdir():
        bill = json.loads(path.read_text(encoding="utf-8"))
        assert bill["bomFormat"] == "CycloneDX"
        named[path.name.partition(".")[0]] = {each["name"] for each in bill["components"]}
    assert named["linux"] == {"good"}
    assert {"micropip", "pyodide-kernel", "jupyterlite-core"} <= named["lab"]
    assert {"mkdocs-material", "ruamel.yaml"} <= named["pages"]
    assert {"preact", "minisearch", "pyodide"} <= named["browser"]


def test_packing_stops_at_a_wheel_without_a_licence(tmp_path: Path) -> None:
    """It is named, and no bill is written."""
    (tmp_path / "wheels" / "linux").mkdir(parents=True)
    wheel(tmp_path / "wheels" / "linux", "silent", "Name: silent\nVersion: 1.0")

    with pytest.raises(SystemExit, match=r"没有写明许可，.*silent-1.0"):
        main(Path("python"), tmp_path / "wheels", tmp_path / "none", tmp_path / "sbom")

    assert list((tmp_path / "sbom").iterdir()) == []


def test_what_is_told_of_packages_for_other_machines_is_true() -> None:
    """Of the wheels that the lab was built with."""
    wheels = list((ROOT / "build" / "lab-wheels").glob("micropip-*.whl"))

    assert len(wheels) == 1
    assert unlicensed(wheels) == []
    assert set(ELSEWHERE) == {"micropip", "pywinpty"}


def test_the_tables_tell_every_component() -> None:
    """A row each, and counts that add up."""
    shipped = components()
    counts = [int(line.split(" | ")[1].strip(" |")) for line in [*component_counts(shipped)][2:]]

    assert sum(counts) == len(shipped) == len([*component_list(shipped)][2:])


def test_licences_travel_with_what_they_are_of() -> None:
    """Whole and as their authors wrote them; the bundled JavaScript's are those of its packages."""
    texts = "\n".join(licence_texts())

    for name in ("preact/LICENSE", "minisearch/LICENSE.txt"):
        theirs = (ROOT / "node_modules" / name).read_text(encoding="utf-8").strip()
        assert theirs in texts
    assert "Mozilla Public License" in texts
    assert "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2" in texts
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").strip() in texts
