"""A page with one panel whose questions are answered by Python here, as a notebook's kernel does."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

__all__ = ["hosted"]

STATIC = Path(__file__).parents[2] / "rongcuo" / "panels" / "static"
PAGE = """<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>{name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body {{ margin: 0 }}</style>
<main data-opened><div id="place"></div></main>
<script type="module">
import panel from "./{name}.js";
const told = [];
const kept = {{}};
panel.render({{ el: document.getElementById("place"), model: {{
  get: (name) => kept[name], set: (name, value) => (kept[name] = value), save_changes() {{}},
  on: (event, listener) => told.push(listener),
  async send({{ number, question }}) {{
    const answer = await (await fetch("ask", {{ method: "POST", body: JSON.stringify(question) }})).json();
    told.forEach((listener) => listener({{ number, answer }}));
  }},
}} }});
</script></html>"""


@contextmanager
def hosted(name: str, answer: Callable[[Any], dict[str, Any]]) -> Iterator[str]:
    """The address of a page with a panel; questions are answered by `answer`."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/":
                self._give("text/html", PAGE.format(name=name).encode())
            elif self.path == f"/{name}.js":
                self._give("text/javascript", (STATIC / f"{name}.js").read_bytes())
            else:
                self._give("image/png", b"")

        def do_POST(self) -> None:
            question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            self._give("application/json", json.dumps(answer(question)).encode())

        def _give(self, kind: str, content: bytes) -> None:
            self.send_response(200)
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
