"""The notebooks in JupyterLab as `make lab` opens them: in Chinese, panels used by mouse, nothing outside."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree, ignore_patterns
from socket import create_server
from time import sleep
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import ROOT, Watched
from tests.browser.test_lab import RAN, run_all


@pytest.fixture
def jupyter(tmp_path: Path) -> Iterator[str]:
    """JupyterLab with the settings of `make lab`, over copies of the notebooks."""
    notebooks = tmp_path / "notebooks"
    copytree(ROOT / "notebooks", notebooks, ignore=ignore_patterns(".ipynb_checkpoints"))
    (tmp_path / "rongcuo").symlink_to(ROOT / "rongcuo")
    with create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "jupyterlab", "--config=../rongcuo/site/jupyter/lab.json"]
    command += ["--no-browser", "--allow-root", f"--port={port}", "--IdentityProvider.token="]
    own = {f"JUPYTER_{name}_DIR": str(tmp_path / name) for name in ("CONFIG", "DATA", "RUNTIME")}
    server = subprocess.Popen(
        command,
        cwd=notebooks,
        env=os.environ | own | {"PYTHONPATH": str(ROOT)},
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}/"
    try:
        while server.poll() is None:
            try:
                urlopen(f"{address}api", timeout=10).close()
                break
            except URLError:
                sleep(0.2)
        yield address
    finally:
        server.terminate()
        server.wait(30)


def test_a_panel_answers_in_jupyterlab(watched: Watched, jupyter: str) -> None:
    """Run from the menu before the kernel is there; an answer by mouse changes the clause's words."""
    page = watched.page
    page.goto(f"{jupyter}lab/tree/02-个案评议.ipynb?reset")
    run_all(page)
    page.wait_for_function(RAN, timeout=60_000)
    words = page.locator(".review .clause .run", has_text="法律、法规没有明令禁止").first
    expect(words).to_have_class("run undetermined")
    question = page.locator(".side .question[id^=next-]", has_text="法律、法规是否明令禁止？").first
    question.get_by_text("是", exact=True).click()

    expect(words).to_have_class("run not_met")
    assert watched.outside == []
