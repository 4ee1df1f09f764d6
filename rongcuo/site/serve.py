"""Showing a built site on this machine: `python -m rongcuo.site.serve site 8000`."""

from __future__ import annotations

import gzip
import re
import sys
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

__all__ = ["LAB_POLICY", "SECURITY_POLICY", "serve"]

SECURITY_POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
    "img-src 'self' data:; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; "
    "form-action 'self'; frame-ancestors 'self'"
)
"""What a page may load and run: this site's own files, WebAssembly and nothing within the page."""

LAB_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
    "connect-src 'self' data: blob:; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; "
    "form-action 'self'; frame-ancestors 'self'"
)
"""The same for `/lab/`: notebooks run what their reader writes, but nothing from elsewhere."""

_FOR_EVER = re.compile(r"/pyodide/\d[^/]*/|[.-][0-9a-f]{8,}[^/]*\.\w+$")
"""Paths that carry a version or a hash: what lies there never changes."""

_PACKABLE = {
    ".css",
    ".html",
    ".ipynb",
    ".js",
    ".json",
    ".mjs",
    ".svg",
    ".tar",
    ".txt",
    ".wasm",
    ".xml",
}
_SMALL = 1024


@lru_cache(maxsize=64)
def _packed(path: Path, changed: float) -> bytes:
    """A file as gzip gives it; packed once while it does not change."""
    return gzip.compress(path.read_bytes(), compresslevel=6, mtime=0)


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files under the site's security policy and keeps no record of who asked for what."""

    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
    }

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Give a large file of text packed, where the browser takes it so."""
        path = Path(self.translate_path(self.path))
        if (
            path.suffix not in _PACKABLE
            or "gzip" not in self.headers.get("Accept-Encoding", "")
            or "If-Modified-Since" in self.headers
            or not path.is_file()
            or path.stat().st_size < _SMALL
        ):
            return super().send_head()
        changed = path.stat().st_mtime
        content = _packed(path, changed)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Vary", "Accept-Encoding")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Last-Modified", self.date_time_string(changed))
        self.end_headers()
        return BytesIO(content)

    def end_headers(self) -> None:
        """Add what the sample configuration of a real server adds."""
        keep = "public, max-age=31536000, immutable" if _FOR_EVER.search(self.path) else "no-cache"
        self.send_header("Cache-Control", keep)
        policy = LAB_POLICY if self.path.startswith("/lab/") else SECURITY_POLICY
        self.send_header("Content-Security-Policy", policy)
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


class _Server(ThreadingHTTPServer):
    """A room of readers may ask at once, and each may leave before the answer has come."""

    request_queue_size = 256

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a reader who has left."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def serve(folder: Path, port: int, host: str = "127.0.0.1") -> ThreadingHTTPServer:
    """A server of this folder, on this machine alone; not started yet; OSError where the port is taken."""
    return _Server((host, port), partial(_Quiet, directory=str(folder)))


if __name__ == "__main__":
    site, number = Path(sys.argv[1]), int(sys.argv[2])
    host = sys.argv[3] if len(sys.argv) > 3 else "127.0.0.1"
    try:
        server = serve(site, number, host)
    except OSError:
        sys.exit(f"端口 {number} 已被占用。请换一个，如 {number + 1}。")
    print(f"手册：http://{host}:{server.server_address[1]}/　（Ctrl-C 结束）", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()
