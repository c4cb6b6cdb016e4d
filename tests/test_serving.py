"""The server as a process: started, answering, refused a port, ended."""

from __future__ import annotations

import errno
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.NewSession_pb2 import Config
from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from dashboard import delivery, serving
from tests.servers import ROOT, Server, dashboard, free_port, started, streamlit


@pytest.fixture(scope="module", params=["dashboard serve", "streamlit run"])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The dashboard, started by someone who never ran Streamlit, in a directory with options of its own."""
    home = tmp_path_factory.mktemp("home")
    elsewhere = home / ".streamlit" / "config.toml"
    elsewhere.parent.mkdir()
    elsewhere.write_text('[client]\ntoolbarMode = "developer"\n[browser]\ngatherUsageStats = true\n')
    port = free_port()
    command = dashboard(port) if request.param == "dashboard serve" else streamlit(ROOT / "app.py", port)
    with started(command, port, directory=home, environment={"HOME": str(home)}) as running:
        yield running


def opened(server: Server, origin: str | None = None) -> ClientConnection:
    """A websocket as the page opens it."""
    address = f"ws://127.0.0.1:{server.port}/_stcore/stream"
    asked = None if origin is None else Origin(origin)
    return connect(address, origin=asked, subprotocols=[Subprotocol("streamlit")], max_size=None, open_timeout=60)


def get(server: Server, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body as sent."""
    connection = HTTPConnection("127.0.0.1", server.port, timeout=60)
    connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()


def test_names_its_address_and_writes_no_more(server: Server) -> None:
    welcome = "You can now view your Streamlit app in your browser.\n\n  URL: " if "streamlit" in server.command else ""
    named = f"{welcome}http://localhost:{server.port}"
    assert server.says(named), server.stdout
    assert server.answers("/")
    assert (server.stdout.strip(), server.stderr) == (named, "")


def test_listens_on_loopback_only(server: Server) -> None:
    with socket.socket() as other, pytest.raises(ConnectionRefusedError):
        other.connect(("127.0.0.2", server.port))


def test_options_of_the_project_win_over_those_of_the_directory(server: Server) -> None:
    with opened(server) as stream:
        stream.send(BackMsg(rerun_script=ClientState()).SerializeToString())
        received = (ForwardMsg.FromString(bytes(frame)) for frame in stream)  # type: ignore[arg-type]
        session = next(message for message in received if message.WhichOneof("type") == "new_session")
    config = session.new_session.config
    assert config.toolbar_mode == Config.ToolbarMode.MINIMAL
    assert (config.gather_usage_stats, config.allow_run_on_save) == (False, False)


def test_every_answer_is_secured(server: Server) -> None:
    expected = delivery.headers(delivery.Page.of(delivery.streamlit_files() / "index.html").html)
    script = next(iter(delivery.Library(delivery.streamlit_files()).hints))
    for path in ("/", "/nowhere", "/healthz", "/_stcore/health", "/media/none.csv", "/favicon.png", script):
        _, headers, _ = get(server, path)
        assert {name: headers.get(name.lower()) for name in expected} == expected, path
    status, headers, _ = get(server, "/media/none.csv")
    assert (status, headers["x-content-type-options"]) == (404, "nosniff")


def test_health_and_cache_headers(server: Server) -> None:
    status, headers, body = get(server, "/healthz")
    assert (status, json.loads(body)) == (200, {"status": "ok"})
    assert headers["content-type"] == "application/json"
    _, page, _ = get(server, "/", Accept_Encoding="br")
    assert (page["cache-control"], page["content-encoding"], page["vary"]) == (
        "no-cache",
        "br",
        "Accept-Language, Accept-Encoding",
    )
    assert "/static/js/PlotlyChart." in page["link"]
    script = page["link"].partition(">")[0].removeprefix("<")
    _, headers, body = get(server, script, Accept_Encoding="gzip, br")
    assert headers["content-encoding"] == "br"
    assert headers["cache-control"] == "public, max-age=31536000, immutable"
    assert len(body) == int(headers["content-length"]) < 1_300_000


def test_page_of_another_origin_cannot_open_a_websocket(server: Server) -> None:
    with pytest.raises(InvalidStatus, match="403"):
        opened(server, origin="http://example.org")
    with opened(server, origin=server.url):
        pass


def test_port_in_use_is_one_sentence(server: Server) -> None:
    tried = subprocess.run(dashboard(server.port), capture_output=True, text=True, timeout=60, check=False)
    assert (tried.returncode, tried.stdout) == (1, "")
    assert tried.stderr == (
        f"Port {server.port} is already in use: end the program that listens there, "
        f"or choose another with --port {server.port + 1}.\n"
    )


def test_address_of_another_machine_is_one_sentence() -> None:
    code = "from dashboard.serving import serve; serve(8501, '192.0.2.1')"
    tried = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert (tried.returncode, tried.stdout) == (1, "")
    assert tried.stderr == f"Cannot listen on 192.0.2.1, port 8501: {os.strerror(errno.EADDRNOTAVAIL)}.\n"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_ends_at_a_signal_while_a_page_is_open(number: signal.Signals, tmp_path: Path) -> None:
    port = free_port()
    with started(dashboard(port), port, directory=tmp_path) as server, opened(server) as stream:
        stream.send(BackMsg(rerun_script=ClientState()).SerializeToString())
        stream.recv(60)
        assert server.end(number) == 0
        assert server.stderr == ""


def test_launcher_holds_the_literal_call() -> None:
    """Streamlit looks for it in the file's text; without it `streamlit run` shows an empty page."""
    assert "\napp = st.App(\n" in serving.LAUNCHER.read_text(encoding="utf-8")


def test_a_broken_dataset_is_not_served(tmp_path: Path) -> None:
    """Either way of starting says every problem, and nothing else is said of it."""
    broken = tmp_path / "metrics.yaml"
    broken.write_text("sources: 1\n")
    port = free_port()
    starts = {
        "dashboard": [*dashboard(port), "--data", str(broken)],
        "streamlit": streamlit(ROOT / "app.py", port),
    }
    for command in starts.values():
        environment = {**os.environ, "DASHBOARD_DATA": str(broken)}
        ended = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
        assert ended.returncode == 1
        problems = [line for line in ended.stderr.splitlines() if line]
        assert all(line.startswith(f"{broken}:1: ") for line in problems), ended.stderr
        assert {line.split(": ")[1] for line in problems} == {"wrong-type", "missing-key"}
