"""The sample configuration as the page on installation prints it, run by a real nginx: `make nginx`.

Only the port, the folder and the place of the log are other than on the page.
"""

from __future__ import annotations

import gzip
import os
import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from rongcuo.site.serve import LAB_POLICY, SECURITY_POLICY
from tests.browser.conftest import PAGES
from tests.browser.opened import opened
from tests.browser.test_lab import opened_and_run

ROOT = Path(__file__).parents[2]
AROUND = """{user}
worker_processes 1;
pid {folder}/nginx.pid;
events {{ }}
http {{
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  {server}
}}
"""


def configuration(folder: Path, port: int, under: str) -> str:
    """The sample, at the root of the host or in a folder of it, as the page says to write it."""
    page = (ROOT / "docs" / "maintenance" / "install.md").read_text(encoding="utf-8")
    server = page.partition("```nginx\n")[2].partition("```")[0]
    for printed, ours in (
        ("listen 80;", f"listen 127.0.0.1:{port};"),
        ("server_name rongcuo.intranet;", "server_name 127.0.0.1;"),
        ("root /srv/rongcuo/current;", f"root {folder}/current;"),
        ("/var/log/nginx/rongcuo.log", f"{folder}/rongcuo.log"),
        *(
            (printed, printed.replace("/", f"/{under}", 1))
            for printed in ("/404.html", "~ ^/assets/", "~ ^/(pyodide/", "location /lab/")
            if under
        ),
    ):
        assert server.count(printed) == 1, printed
        server = server.replace(printed, ours)
    user = "user root;" if os.geteuid() == 0 else ""  # root's workers may not see root's folders
    return AROUND.format(user=user, folder=folder, server=server)


@pytest.fixture(params=["", "rongcuo/"], ids=["root", "folder"], scope="module")
def nginx(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of the site behind nginx."""
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    assert program, "需要 nginx，如 Debian：apt-get install nginx-light"
    under: str = request.param
    folder = tmp_path_factory.mktemp("nginx")
    current = folder / "current" / under
    current.parent.mkdir(exist_ok=True)
    current.symlink_to(ROOT / "site")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    config = folder / "nginx.conf"
    config.write_text(configuration(folder, port, under), encoding="utf-8")
    arguments = [program, "-p", str(folder), "-c", str(config), "-e", str(folder / "start.log")]

    checked = subprocess.run([*arguments, "-t"], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr
    running = subprocess.Popen([*arguments, "-g", "daemon off;"], stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            with socket.socket() as knock:
                if knock.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}/{under}"
    finally:
        running.terminate()
        running.wait()


@dataclass(frozen=True)
class Reply:
    """What came back."""

    status: int
    headers: Message
    content: bytes


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object, **__: object) -> None:
        """Follow nothing."""


def asked(address: str, method: str = "GET") -> Reply:
    """Ask as a browser does that takes packed files; follow nothing."""
    request = urllib.request.Request(address, method=method, headers={"Accept-Encoding": "gzip"})
    try:
        with urllib.request.build_opener(_Stay).open(request) as reply:
            return Reply(reply.status, reply.headers, reply.read())
    except urllib.error.HTTPError as error:
        return Reply(error.code, error.headers, error.read())


def sorts() -> list[tuple[str, str]]:
    """One path of each sort of file, and its type."""
    site = ROOT / "site"

    def one(pattern: str) -> str:
        return next(iter(sorted(site.glob(pattern)))).relative_to(site).as_posix()

    return [
        ("index.html", "text/html; charset=utf-8"),
        (one("pyodide/*/pyodide.mjs"), "text/javascript"),
        (one("pyodide/*/pyodide.asm.wasm"), "application/wasm"),
        (one("panels/python-*.tar"), "application/x-tar"),
        ("panels/worker.js", "text/javascript"),
        ("assets/handbook.css", "text/css"),
        ("calendar/index.json", "application/json"),
    ]


def test_types_and_headers(nginx: str) -> None:
    """What browsers insist on; nothing is guessed, referred or framed elsewhere."""
    for path, kind in sorts():
        reply = asked(nginx + path)

        assert (reply.status, reply.headers["Content-Type"]) == (200, kind), path
        assert reply.headers.get_all("Content-Security-Policy") == [SECURITY_POLICY]
        assert reply.headers["X-Content-Type-Options"] == "nosniff"
        assert reply.headers["Referrer-Policy"] == "no-referrer"
        assert reply.headers["Server"] == "nginx"
    assert asked(f"{nginx}lab/index.html").headers.get_all("Content-Security-Policy") == [
        LAB_POLICY
    ]


def test_what_is_large_is_packed(nginx: str) -> None:
    """Programs, pages and styles; unpacked they are the files that were built."""
    for path, _ in sorts():
        reply, file = asked(nginx + path), (ROOT / "site" / path).read_bytes()

        if len(file) > 1024:
            assert reply.headers["Content-Encoding"] == "gzip", path
            assert gzip.decompress(reply.content) == file


def test_how_long_files_are_kept(nginx: str) -> None:
    """A path with a version or a hash for thirty days; all else is asked for again each time."""
    kept = {path: asked(nginx + path).headers["Cache-Control"] for path, _ in sorts()}

    for path, said in kept.items():
        versioned = re.match(r"pyodide/|panels/python-", path)
        assert said == ("max-age=2592000" if versioned else "no-cache"), path
    bundle = next((ROOT / "site" / "assets" / "javascripts").glob("bundle.*.js")).name
    again = asked(f"{nginx}assets/javascripts/{bundle}")
    assert again.headers["Cache-Control"] == "max-age=2592000"


def test_what_is_not_there_and_what_is_not_allowed(nginx: str) -> None:
    """The handbook's own page from any depth; nothing is listed, written or led elsewhere."""
    missing = (ROOT / "site" / "404.html").read_bytes()
    for path in ("nothing.html", "articles/no/thing.html", "lab/nothing", "pyodide/nothing.mjs"):
        reply = asked(nginx + path)
        content = reply.content
        if reply.headers["Content-Encoding"] == "gzip":
            content = gzip.decompress(content)
        assert (reply.status, content) == (404, missing), path
        assert reply.headers["Content-Security-Policy"]
    for method in ("POST", "PUT", "DELETE", "OPTIONS"):
        assert asked(f"{nginx}index.html", method).status == 403
    assert asked(f"{nginx}index.html", "HEAD").status == 200
    assert asked(f"{nginx}assets/").status == 403
    assert asked(f"{nginx}../../etc/passwd").status in (400, 404)
    folder = asked(f"{nginx}articles")
    assert folder.status == 301
    assert folder.headers["Location"].startswith("/")  # as good behind a gateway with a certificate


def test_every_page_keeps_to_the_policy(nginx: str, chromium: Browser) -> None:
    """In Chromium: no page breaks the policy, lacks a file or asks for anything elsewhere."""
    context = chromium.new_context(locale="zh-CN")
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda m: wrong.append(m.text) if m.type == "error" else None)
    page.on(
        "request", lambda r: None if r.url.startswith((nginx, "data:")) else wrong.append(r.url)
    )

    for path in PAGES:
        if path != "404.html":  # which looks for its style at every depth
            page.goto(nginx + path)
    context.close()

    assert wrong == []


def test_a_panel_answers(nginx: str, chromium: Browser) -> None:
    """Python starts in the browser and counts a period, with no word in the console."""
    with opened(chromium, nginx, "deadlines.html", "deadlines") as seen:
        seen.panel.get_by_text("申请期限", exact=True).first.click()
        seen.panel.locator("input[type=date]").first.fill("2025-03-03")
        expect(seen.panel.locator("table:not(.month) tbody tr").first).to_contain_text("2025-03-1")

        assert (seen.outside, seen.errors) == ([], [])


def test_a_notebook_runs(nginx: str, chromium: Browser) -> None:
    """The lab opens under its own policy, and a notebook runs to its end."""
    assert opened_and_run(chromium, nginx, "04-期限与流程") > 0
