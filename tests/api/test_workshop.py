"""The workshop: each file made once, a few at a time, and not too many kept."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from dashboard.api.workshop import Busy, Workshop


def test_a_file_is_made_once_and_kept() -> None:
    shop, made = Workshop(), []

    def make() -> bytes:
        made.append(1)
        time.sleep(0.05)
        return b"file"

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(lambda _: shop.made("a", make), range(8))) == {b"file"}
    assert shop.made("a", make) == b"file"
    assert made == [1]


def test_the_longest_unused_is_thrown_away() -> None:
    shop, made = Workshop(limit=10), []

    def making(name: str, size: int) -> bytes:
        def make() -> bytes:
            made.append(name)
            return b"x" * size

        return shop.made(name, make)

    for name in ("a", "b", "a", "c", "a", "b"):
        making(name, 4)
    assert made == ["a", "b", "c", "b"]
    assert len(making("huge", 11)) == 11
    making("huge", 11)
    assert made[-2:] == ["huge", "huge"]


def test_a_failure_reaches_everyone_and_is_not_kept() -> None:
    shop, begun = Workshop(), threading.Event()

    def fail() -> bytes:
        begun.set()
        time.sleep(0.1)
        raise ValueError("no")

    def other() -> str:
        begun.wait()
        with pytest.raises(ValueError, match="no"):
            shop.made("a", fail)
        return "told"

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.submit(shop.made, "a", fail), pool.submit(other)
        with pytest.raises(ValueError, match="no"):
            first.result()
        assert second.result() == "told"
    assert shop.made("a", lambda: b"now") == b"now"


def test_only_a_few_slow_ones_at_a_time() -> None:
    shop, now, most = Workshop(at_once=2), [], []
    both = threading.Barrier(2, timeout=60)

    def make() -> bytes:
        now.append(1)
        both.wait()
        time.sleep(0.03)
        most.append(len(now))
        now.pop()
        return b"x"

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda name: shop.made(name, make), range(6)))
    assert max(most) == 2


def test_too_many_waiting_are_sent_away_and_quick_ones_never() -> None:
    shop, done = Workshop(at_once=1, waiting=2), threading.Event()

    def make() -> bytes:
        done.wait(60)
        return b"x"

    with ThreadPoolExecutor(2) as pool:
        waiting = [pool.submit(shop.made, name, make) for name in "ab"]
        while shop._waiting < 2:
            time.sleep(0.01)
        with pytest.raises(Busy):
            shop.made("c", make)
        assert shop.made("c", lambda: b"quick", slow=False) == b"quick"
        done.set()
        assert [one.result() for one in waiting] == [b"x", b"x"]
    assert shop.made("d", lambda: b"y") == b"y"
