"""The server as a process: started, answering, refused a port, ended."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
from pathlib import Path

import pytest
from websockets.sync.client import connect
from websockets.typing import Subprotocol

from dashboard import serving
from tests.servers import ROOT, Server, dashboard, free_port, started, streamlit


def run(port: int) -> subprocess.CompletedProcess[str]:
    """Tries to serve where it cannot."""
    return subprocess.run(dashboard(port), capture_output=True, text=True, timeout=60, check=False)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Server:  # type: ignore[misc]
    """The dashboard, started from a directory that is not the project's, by someone who never ran Streamlit."""
    home = tmp_path_factory.mktemp("home")
    port = free_port()
    with started(dashboard(port), port, directory=home, environment={"HOME": str(home)}) as running:
        yield running


def test_prints_its_address_and_nothing_else(server: Server) -> None:
    assert server.answers("/")
    assert server.stdout == f"http://localhost:{server.port}\n"
    assert server.stderr == ""


def test_listens_on_loopback_only(server: Server) -> None:
    with socket.socket() as other, pytest.raises(ConnectionRefusedError):
        other.connect(("127.0.0.2", server.port))


def test_options_apply_from_any_directory(server: Server) -> None:
    code = (
        "from streamlit import config; config._main_script_path = {!r}; "
        "print([config.get_option(name) for name in ('runner.postScriptGC', 'runner.magicEnabled', "
        "'browser.gatherUsageStats', 'server.headless', 'server.address')])"
    ).format(str(serving.LAUNCHER))
    read = subprocess.run(
        [os.sys.executable, "-c", code], cwd=server.folder, capture_output=True, text=True, check=True
    )
    assert read.stdout == "[False, False, False, True, '127.0.0.1']\n"
