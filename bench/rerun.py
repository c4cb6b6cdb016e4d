"""What a rerun and a change of page cost the server, beside a plain app: `python -m bench.rerun`.

Speaks the protocol of Streamlit's websocket as a browser does and draws nothing, so that the time is the
server's: from the request sent to the message that the script has finished. Our app and the plain one take
turns in every round, so that other load on the machine falls on both.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from bench import apps

PATIENCE: Final = 60.0
"""Seconds to wait for a message."""


@dataclass(frozen=True)
class Place:
    """A page as the app's navigation names it."""

    title: str
    script_hash: str


@dataclass
class Times:
    """Milliseconds measured for one page."""

    rerun: list[float] = field(default_factory=list)
    change: list[float] = field(default_factory=list)


class Visitor:
    """One open page of an app, without a browser, over a websocket that is open already."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self.places: tuple[Place, ...] = ()
        self.ask("")
        self.places = self.places or (Place("(one page)", ""),)

    def ask(self, script_hash: str) -> float:
        """Has the page run; returns the milliseconds until it has finished.

        Raises RuntimeError when the script fails.
        """
        question = BackMsg(rerun_script=ClientState(page_script_hash=script_hash)).SerializeToString()
        begin = time.perf_counter()
        self._socket.send(question)
        failure = None
        while True:
            message = ForwardMsg.FromString(_bytes(self._socket.recv(PATIENCE)))
            kind = message.WhichOneof("type")
            if kind == "navigation":
                self.places = tuple(
                    Place(page.page_name, page.page_script_hash)
                    for page in message.navigation.app_pages
                    if not page.external_url
                )
            elif kind == "delta" and message.delta.new_element.WhichOneof("type") == "exception":
                failure = message.delta.new_element.exception.message
            elif kind == "script_finished":
                break
        spent = (time.perf_counter() - begin) * 1000
        if failure is not None or message.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
            raise RuntimeError(f"the page {script_hash} failed: {failure}")
        return spent


@contextmanager
def visitor(url: str) -> Iterator[Visitor]:
    """A visitor of the app at this address, who leaves when the block ends."""
    stream = url.replace("http", "ws", 1) + "/_stcore/stream"
    with connect(stream, subprotocols=[Subprotocol("streamlit")], max_size=None) as socket:
        yield Visitor(socket)


def measure(ours: Visitor, plain: Visitor, rounds: int) -> tuple[dict[Place, Times], list[float]]:
    """The times of every page of ours and those of the plain app, after one round that is not counted."""
    times = {place: Times() for place in ours.places}
    beside: list[float] = []
    for number in range(rounds + 1):
        for place in ours.places:
            change, rerun = ours.ask(place.script_hash), ours.ask(place.script_hash)
            other = plain.ask("")
            if number:
                times[place].change.append(change)
                times[place].rerun.append(rerun)
                beside.append(other)
    return times, beside


def table(times: dict[Place, Times], beside: list[float]) -> str:
    """The medians as a Markdown table; the ratio is of the plain app to our slower figure."""
    plain = statistics.median(beside)
    lines = ["| page | rerun ms | change of page ms | plain / ours |", "|---|---:|---:|---:|"]
    for place, spent in times.items():
        rerun, change = statistics.median(spent.rerun), statistics.median(spent.change)
        lines.append(f"| {place.title} | {rerun:.1f} | {change:.1f} | {plain / max(rerun, change):.1f} |")
    rerun = statistics.median(value for spent in times.values() for value in spent.rerun)
    change = statistics.median(value for spent in times.values() for value in spent.change)
    lines.append(f"| **all pages** | {rerun:.1f} | {change:.1f} | {plain / max(rerun, change):.1f} |")
    lines.append(f"| plain app, four charts | {plain:.1f} | | 1.0 |")
    return "\n".join(lines)


def main() -> None:
    """Measures the dashboard, or the app at `--url`, beside the plain app."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    arguments.add_argument("--url", help="an app that runs already, in place of the dashboard")
    arguments.add_argument("--rounds", type=int, default=20, help="times every page is measured (20)")
    given = arguments.parse_args()
    with (
        apps.ours(given.url) as ours,
        apps.plain() as plain,
        visitor(ours) as here,
        visitor(plain) as there,
    ):
        print(table(*measure(here, there, given.rounds)))


def _bytes(frame: str | bytes) -> bytes:
    if isinstance(frame, str):
        raise TypeError("the server sent text; its messages are bytes")
    return frame


if __name__ == "__main__":
    main()
