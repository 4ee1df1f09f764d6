"""Showing a built site on this machine: `python -m rongcuo.site.serve site 8000`."""

from __future__ import annotations

import sys
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

__all__ = ["SECURITY_POLICY", "serve"]

SECURITY_POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
    "img-src 'self' data:; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; "
    "form-action 'self'; frame-ancestors 'self'"
)
"""What a page may load and run: this site's own files, WebAssembly and nothing within the page."""


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files under the site's security policy and keeps no record of who asked for what."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".mjs": "text/javascript"}

    def end_headers(self) -> None:
        """Add what the sample configuration of a real server adds."""
        self.send_header("Content-Security-Policy", SECURITY_POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Show the handbook's own page for what is not there."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.exists():
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def serve(folder: Path, port: int) -> ThreadingHTTPServer:
    """A server of this folder on 127.0.0.1, not started yet; OSError where the port is taken."""
    return ThreadingHTTPServer(("127.0.0.1", port), partial(_Quiet, directory=str(folder)))


if __name__ == "__main__":
    site, number = Path(sys.argv[1]), int(sys.argv[2])
    try:
        server = serve(site, number)
    except OSError:
        sys.exit(f"端口 {number} 已被占用。请换一个：make run PORT={number + 1}")
    print(f"手册：http://127.0.0.1:{number}/　（Ctrl-C 结束）", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()
