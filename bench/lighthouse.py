"""Lighthouse on the pages of our own: `uv run python -m bench.lighthouse` (needs npm and an installed Chromium).

Lighthouse is run by npx, from npm's cache; nothing of it is kept in the repository. Default settings: a slow phone
on a slow network, simulated. A report is read at its address, as the other pages; and saved and put up by another
server as its reader might, where it is measured as a desktop sees it too.
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import tempfile
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, Final
from urllib.request import urlopen

from dashboard.exports import chromium
from tests.servers import dashboard, free_port, started

LIGHTHOUSE: Final = "lighthouse@13.5.0"
CATEGORIES: Final = ("performance", "accessibility", "best-practices", "seo")
FLAGS: Final = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
PAGES: Final = {
    "a fact": "/fact/scale-2024",
    "all facts": "/fact/",
    "an article": "/article/star-market-daily",
    "search": "/search",
    "the report": "/report/all",
}
SAVED: Final = "/download/all.html"
PRESETS: Final = {"": (), ", desktop": ("--preset=desktop",)}


class _Kept(BaseHTTPRequestHandler):
    """Serves one page, compressed."""

    def __init__(self, page: bytes, *args: Any) -> None:
        self.page = page
        super().__init__(*args)

    def do_GET(self) -> None:
        if self.path != "/":
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(self.page)))
        self.end_headers()
        self.wfile.write(self.page)

    def log_message(self, format: str, *args: Any) -> None:
        pass


def measured(address: str, folder: Path, *settings: str) -> dict[str, Any]:
    """What Lighthouse says of a page."""
    target = folder / "report.json"
    command = [
        "npx", "--yes", LIGHTHOUSE, address, "--quiet", "--output=json", f"--output-path={target}",
        f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={FLAGS}", *settings,
    ]  # fmt: skip
    environment = os.environ | {"CHROME_PATH": str(chromium.find())}
    subprocess.run(command, cwd=folder, env=environment, check=True, timeout=300)
    said: dict[str, Any] = json.loads(target.read_text(encoding="utf-8"))
    return said


def row(name: str, said: dict[str, Any]) -> str:
    """The scores of a page as a line of a table, and what was not passed."""
    scores = {key: round(100 * (said["categories"][key]["score"] or 0)) for key in CATEGORIES}
    audits = said["audits"]
    weighed = {one["id"] for key in CATEGORIES for one in said["categories"][key]["auditRefs"] if one["weight"]}
    failed = [key for key in sorted(weighed) if audits[key]["score"] is not None and audits[key]["score"] < 0.9]
    print(f"{name}: {failed}", file=sys.stderr)
    return f"| {name} | {' | '.join(str(score) for score in scores.values())} |"


def main() -> None:
    """Prints a table of scores."""
    port = free_port()
    print(f"| page | {' | '.join(CATEGORIES)} |\n|---|---:|---:|---:|---:|")
    with started(dashboard(port), port) as server, tempfile.TemporaryDirectory() as kept_in:
        folder = Path(kept_in)
        for page, address in PAGES.items():
            print(row(page, measured(server.url + address, folder)), flush=True)
        with urlopen(server.url + SAVED) as answer:
            kept = gzip.compress(answer.read())
        other = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Kept, kept))
        Thread(target=other.serve_forever, daemon=True).start()
        for name, settings in PRESETS.items():
            said = measured(f"http://127.0.0.1:{other.server_port}/", folder, *settings)
            print(row(f"the report, saved{name}", said), flush=True)
        other.shutdown()


if __name__ == "__main__":
    main()
