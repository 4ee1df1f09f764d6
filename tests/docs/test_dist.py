"""The zip for a college without internet: complete, checked by sums, opened by its start script."""

from __future__ import annotations

import shutil
import subprocess
import urllib.request
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from rongcuo.site.dist import SYSTEMS, pack
from rongcuo.site.serve import LAB_POLICY, SECURITY_POLICY

ROOT = Path(__file__).parents[2]


@pytest.fixture
def unpacked(tmp_path: Path) -> Path:
    """A small site and a wheel, packed and unpacked as a person would."""
    site, wheels, place = tmp_path / "site", tmp_path / "wheels", tmp_path / "here"
    (site / "lab").mkdir(parents=True)
    (site / "index.html").write_text("手册", encoding="utf-8")
    (site / "lab" / "index.html").write_text("笔记本", encoding="utf-8")
    (site / "code.mjs").write_text("export default 1;", encoding="utf-8")
    for system in SYSTEMS:
        (wheels / system).mkdir(parents=True)
        (wheels / system / "a-1-py3-none-any.whl").write_bytes(b"wheel")
    (tmp_path / "sbom").mkdir()
    (tmp_path / "sbom" / "pages.cdx.json").write_text("{}", encoding="utf-8")
    pack(site, wheels, tmp_path / "sbom", tmp_path / "rongcuo-1.zip")
    shutil.unpack_archive(tmp_path / "rongcuo-1.zip", place)
    return place / "rongcuo-1"


def test_every_file_has_its_sum(unpacked: Path) -> None:
    """`sha256sum --check` finds all of them sound, and none is without a line."""
    subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=unpacked, check=True)

    lines = (unpacked / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    named = {line.split("  ", 1)[1] for line in lines}
    there = {p.relative_to(unpacked).as_posix() for p in unpacked.rglob("*") if p.is_file()}
    assert named == there - {"SHA256SUMS"}
    assert {"先看这里.txt", "start.bat", "start.ps1", "start.sh", "serve.py"} <= named
    assert {"LICENSE", "sbom/pages.cdx.json"} <= named


@pytest.fixture
def started(unpacked: Path) -> Iterator[str]:
    """The address that the start script for Linux tells."""
    server = subprocess.Popen(
        ["sh", unpacked / "start.sh", "0"], stdout=subprocess.PIPE, encoding="utf-8"
    )
    assert server.stdout is not None
    told = server.stdout.readline()
    yield told.split("：")[1].split("　")[0]
    server.terminate()
    server.wait()
    server.stdout.close()


def test_the_start_script_opens_the_site(started: str) -> None:
    """From the unpacked folder, with Python alone; modules have the type that browsers want."""
    with urllib.request.urlopen(started) as page:
        assert page.read().decode() == "手册"
        assert page.headers["Content-Security-Policy"] == SECURITY_POLICY
    with urllib.request.urlopen(started + "code.mjs") as module:
        assert module.headers["Content-Type"] == "text/javascript"
    with urllib.request.urlopen(started + "lab/index.html") as lab:
        assert lab.headers["Content-Security-Policy"] == LAB_POLICY


def test_windows_gets_files_that_it_can_read(unpacked: Path) -> None:
    """Its old PowerShell reads Chinese by a byte order mark; the policies are the server's own."""
    script = (unpacked / "start.ps1").read_bytes()
    text = script.decode("utf-8-sig")

    assert script.startswith(b"\xef\xbb\xbf")
    assert f'$pages = "{SECURITY_POLICY}"' in text
    assert f'$lab = "{LAB_POLICY}"' in text
    assert '".mjs" = "text/javascript' in text
    assert b"\r\n" in (unpacked / "start.bat").read_bytes()


def test_times_modes_and_packing(unpacked: Path, tmp_path: Path) -> None:
    """A file keeps its time, by which browsers know a new version, a script its mode; wheels are not packed twice."""
    with zipfile.ZipFile(tmp_path / "rongcuo-1.zip") as archive:
        kinds = {Path(entry.filename).suffix: entry.compress_type for entry in archive.infolist()}
        page = archive.getinfo("rongcuo-1/site/index.html")
        script = archive.getinfo("rongcuo-1/start.sh")

    assert kinds[".whl"] == zipfile.ZIP_STORED
    assert kinds[".html"] == zipfile.ZIP_DEFLATED
    assert page.date_time[0] > 1980
    assert script.external_attr >> 16 & 0o111


def test_the_sample_for_nginx_has_the_labs_policy() -> None:
    """The page on installation tells what the server here sends under /lab/."""
    page = (ROOT / "docs" / "maintenance" / "install.md").read_text(encoding="utf-8")

    assert f'add_header Content-Security-Policy "{LAB_POLICY}" always;' in page
