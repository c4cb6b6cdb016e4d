"""Real servers for tests and measurements: each on a free port, ended by its own process id."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
PATIENCE: Final = 60.0
"""Seconds a server may take to start or to end."""


@dataclass(frozen=True)
class Server:
    """A process that serves on `port`, and the folder its output goes to."""

    process: subprocess.Popen[bytes]
    port: int
    folder: Path

    @property
    def command(self) -> str:
        return " ".join(map(str, self.process.args)) if isinstance(self.process.args, list) else ""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def stdout(self) -> str:
        return (self.folder / "stdout").read_text(encoding="utf-8")

    @property
    def stderr(self) -> str:
        return (self.folder / "stderr").read_text(encoding="utf-8")

    def says(self, wanted: str) -> bool:
        """Whether its output comes to be this: a server may answer a moment before it has named its address."""
        end = time.monotonic() + PATIENCE
        while self.stdout.strip() != wanted and time.monotonic() < end:
            time.sleep(0.05)
        return self.stdout.strip() == wanted

    def answers(self, path: str) -> bool:
        """Whether the server answers a request for this path with success."""
        with suppress(OSError, HTTPException):
            connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
            connection.request("GET", path)
            return connection.getresponse().status == 200
        return False

    def end(self, signal: int) -> int:
        """Sends the signal and waits for the process; returns its exit code."""
        self.process.send_signal(signal)
        return self.process.wait(PATIENCE)


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def dashboard(port: int) -> list[str]:
    """The command that serves the dashboard as `dashboard serve` does."""
    return [sys.executable, "-c", f"from dashboard.serving import serve; serve({port}, '127.0.0.1')"]


def streamlit(script: Path, port: int) -> list[str]:
    """The command `streamlit run` for a script."""
    return [sys.executable, "-m", "streamlit", "run", str(script), f"--server.port={port}"]


@contextmanager
def started(
    command: Sequence[str],
    port: int,
    *,
    directory: Path = ROOT,
    environment: Mapping[str, str] | None = None,
    health: str = "/healthz",
) -> Iterator[Server]:
    """A server that runs as long as the block, and answers at its begin.

    Raises RuntimeError with what it wrote when it ends before, or does not answer in time.
    """
    with tempfile.TemporaryDirectory(prefix="server-") as name:
        folder = Path(name)
        with (folder / "stdout").open("wb") as stdout, (folder / "stderr").open("wb") as stderr:
            process = subprocess.Popen(
                command,
                cwd=directory,
                env={**os.environ, **(environment or {})},
                stdin=subprocess.DEVNULL,
                stdout=stdout,
                stderr=stderr,
            )
        server = Server(process, port, folder)
        try:
            _await(server, health)
            yield server
        finally:
            if process.poll() is None:
                process.terminate()
                try:
                    process.wait(PATIENCE)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()


def _await(server: Server, health: str) -> None:
    end = time.monotonic() + PATIENCE
    while not server.answers(health):
        if server.process.poll() is not None or time.monotonic() > end:
            raise RuntimeError(f"the server did not start:\n{server.stdout}{server.stderr}")
        time.sleep(0.05)
