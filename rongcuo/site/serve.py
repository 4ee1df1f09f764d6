"""Showing a built site on this machine: `python -m rongcuo.site.serve site 8000`."""

from __future__ import annotations

import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

__all__ = ["serve"]


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files and keeps no record of who asked for what."""

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
