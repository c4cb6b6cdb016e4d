"""The running server: started on one port, warmed before it answers, ended by a signal."""

from __future__ import annotations

import errno
import gc
import logging
import os
import runpy
import signal
import socket
import sys
import threading
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Final

LAUNCHER: Final = Path(__file__).resolve().parents[2] / "app.py"
"""The file of the application; the options in .streamlit/config.toml beside it apply from any directory."""

WILDCARDS: Final = frozenset({"0.0.0.0", "::"})
LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})


def serve(port: int = 8501, address: str = "127.0.0.1") -> None:
    """Serves the dashboard until SIGINT or SIGTERM.

    Raises SystemExit: 0 after a signal; 1 with one sentence when the port cannot be had.
    """
    signal.signal(signal.SIGTERM, _end)
    signal.signal(signal.SIGINT, _end)
    _require_free(port, address)
    logging.getLogger("uvicorn.error").addFilter(lambda record: record.levelno >= logging.WARNING)
    threading.Thread(target=_announce, args=(port, address), name="announce", daemon=True).start()
    # Streamlit takes the folder of its options from here.
    sys.argv = [str(LAUNCHER)]
    app = runpy.run_path(str(LAUNCHER))["app"]
    app.run(
        config={
            "server.port": port,
            "server.address": address,
            "logger.hideWelcomeMessage": True,
        }
    )


@asynccontextmanager
async def lifespan(_app: object) -> AsyncIterator[None]:
    """What is made before the first visitor: imports, data and figures, kept for as long as the server runs.

    A broken dataset ends the process, with every problem said and exit code 1.
    """
    # Imported late: other commands need not wait for Streamlit and Plotly.
    from streamlit import net_util

    from dashboard.problems import DatasetError
    from dashboard.ui.resources import warm_up

    # Streamlit asks a foreign host for this machine's address, and waits for it, whenever a page of
    # another origin opens a websocket here.
    net_util.get_external_ip = lambda: None
    try:
        warm_up()
    except DatasetError as error:
        print(error, file=sys.stderr, flush=True)
        os._exit(1)  # an exception would be buried under the traceback of the server
    # What is there now stays; the collector need never look at it again.
    gc.collect()
    gc.freeze()
    yield


def _end(_signal: int, _frame: object) -> None:
    raise SystemExit(0)


def _require_free(port: int, address: str) -> None:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    try:
        socket.create_server((address, port), family=family).close()
    except OSError as error:
        raise SystemExit(_refusal(error, port, address)) from None


def _refusal(error: OSError, port: int, address: str) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {port} is already in use: "
            f"end the program that listens there, or choose another with --port {port + 1}."
        )
    if error.errno == errno.EACCES:
        return f"Port {port} is reserved for the system: choose one above 1023 with --port 8501."
    # Of a name that leads nowhere the number is the resolver's own, below zero.
    number = error.errno or 0
    return f"Cannot listen on {address}, port {port}: {os.strerror(number) if number > 0 else error.strerror}."


def _announce(port: int, address: str) -> None:
    """Prints the address once the server answers there."""
    host = "localhost" if address in WILDCARDS | LOOPBACK else address
    while not _answers(port, "127.0.0.1" if address in WILDCARDS else address):
        time.sleep(0.05)
    print(f"http://{f'[{host}]' if ':' in host else host}:{port}", flush=True)


def _answers(port: int, address: str) -> bool:
    with suppress(OSError, HTTPException):
        connection = HTTPConnection(address, port, timeout=60)
        connection.request("GET", "/healthz")
        return connection.getresponse().status == 200
    return False
