"""A client that costs little: prepared requests over keep-alive sockets, from a process of its own.

On a machine of two cores a usual HTTP client would take as much time as the server that it measures. This one writes
bytes that were built before and reads no more of an answer than its status and length; what the answers say is
looked at after the clock has stopped. Imports nothing but the standard library, because its process is started anew.
"""

import multiprocessing
import re
import selectors
import socket
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any, NamedTuple

_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
_GIVE_UP_S = 60.0


class Answer(NamedTuple):
    """What came back for one request. `latency_s` counts from the moment it was to be sent."""

    status: int
    body: bytes
    latency_s: float


class Run(NamedTuple):
    """All answers, in the order of the requests, and how long the whole took."""

    seconds: float
    answers: list[Answer]

    @property
    def per_second(self) -> float:
        """Answers per second."""
        return len(self.answers) / self.seconds


class Load:
    """The process that sends. Ask it, not `hammer` and `pace`, so that the caller's own work is not in the way."""

    def __init__(self, pool: ProcessPoolExecutor) -> None:
        self._pool = pool

    def hammer(self, port: int, requests: Sequence[bytes], connections: int) -> Run:
        """Send everything as fast as answers come back, one request at a time on each connection."""
        return self._pool.submit(hammer, port, requests, connections).result()

    def pace(self, port: int, requests: Sequence[bytes], connections: int, rate: float) -> Run:
        """Send `rate` requests per second, whether answers come back or not."""
        return self._pool.submit(pace, port, requests, connections, rate).result()


@contextmanager
def load_process() -> Iterator[Load]:
    """A sending process that is ready."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        pool.submit(time.perf_counter).result()
        yield Load(pool)


def hammer(port: int, requests: Sequence[bytes], connections: int) -> Run:
    """Closed loop: the server sets the pace."""
    with _Wire(port, requests, connections, selectors.DefaultSelector()) as wire:
        started = time.perf_counter()
        for number, line in enumerate(wire.idle):
            wire.send(line, number, time.perf_counter())
        following = iter(range(len(wire.idle), len(requests)))
        wire.idle.clear()
        while wire.waiting:
            for line in wire.receive(_GIVE_UP_S):
                number = next(following, -1)
                if number >= 0:
                    wire.send(line, number, time.perf_counter())
        return Run(time.perf_counter() - started, wire.answers)


def pace(port: int, requests: Sequence[bytes], connections: int, rate: float) -> Run:
    """Open loop: requests leave by the clock.

    A request that finds no free connection waits, and its latency counts from when it should have left: a server
    that stalls must not get fewer questions and so a better figure ("coordinated omission").
    """
    # select() waits to the microsecond; epoll rounds up to the millisecond, which would be in every figure.
    with _Wire(port, requests, connections, selectors.SelectSelector()) as wire:
        started = time.perf_counter()
        number = 0
        while number < len(requests) or wire.waiting:
            due = started + number / rate
            while number < len(requests) and wire.idle and due <= time.perf_counter():
                wire.send(wire.idle.pop(), number, due)
                number += 1
                due = started + number / rate
            blocked = number >= len(requests) or not wire.idle
            wire.idle += wire.receive(_GIVE_UP_S if blocked else max(due - time.perf_counter(), 0))
        return Run(time.perf_counter() - started, wire.answers)


class _Line:
    """One connection and the request that is under way on it."""

    def __init__(self, port: int) -> None:
        self.socket = _connected(port)
        self.number = -1
        self.since = 0.0
        self.received = b""


def _connected(port: int) -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", port), timeout=_GIVE_UP_S)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return connection


class _Wire:
    """The connections, and the answers so far."""

    def __init__(self, port: int, requests: Sequence[bytes], connections: int, selector: Any) -> None:
        self._port = port
        self._requests = requests
        self._selector = selector
        self.idle = [_Line(port) for _ in range(min(connections, len(requests)))]
        self.waiting = 0
        self.answers = [Answer(0, b"", 0.0)] * len(requests)
        self._lines = list(self.idle)
        for line in self._lines:
            selector.register(line.socket, selectors.EVENT_READ, line)

    def __enter__(self) -> "_Wire":
        return self

    def __exit__(self, *_: object) -> None:
        for line in self._lines:
            line.socket.close()
        self._selector.close()

    def send(self, line: _Line, number: int, since: float) -> None:
        """Put a request on a free connection; `since` is when it was due."""
        line.number, line.since, line.received = number, since, b""
        line.socket.sendall(self._requests[number])
        self.waiting += 1

    def receive(self, timeout_s: float) -> list[_Line]:
        """Wait for answers; returns the connections that have become free."""
        ready = self._selector.select(timeout_s)
        if not ready and timeout_s >= _GIVE_UP_S:
            raise TimeoutError("the server does not answer")
        return [key.data for key, _ in ready if self._read(key.data)]

    def _read(self, line: _Line) -> bool:
        line.received += line.socket.recv(65536)
        head, _, body = line.received.partition(b"\r\n\r\n")
        length = _LENGTH.search(head)
        if length is None or len(body) < int(length[1]):
            if not line.received:
                raise ConnectionError("the server closed a connection")
            return False
        self.answers[line.number] = Answer(int(head[9:12]), body, time.perf_counter() - line.since)
        self.waiting -= 1
        if b"connection: close" in head.lower():
            self._reopen(line)
        return True

    def _reopen(self, line: _Line) -> None:
        self._selector.unregister(line.socket)
        line.socket.close()
        line.socket = _connected(self._port)
        self._selector.register(line.socket, selectors.EVENT_READ, line)
