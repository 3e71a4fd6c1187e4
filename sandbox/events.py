"""Who is watching the phones: the fan-out behind `GET /sandbox/events`.

Each watcher gets the id of every phone that changed and fetches the phone again. A watcher that stops
reading loses the oldest ids, never the server's memory.
"""

import json
import queue
import threading
from collections.abc import Iterator

_BACKLOG = 1_000


class Hub:
    """Publishes phone ids to any number of watchers; safe from every thread."""

    def __init__(self, heartbeat_s: float) -> None:
        self._heartbeat_s = heartbeat_s
        self._lock = threading.Lock()
        self._watchers: list[queue.Queue[str | None]] = []

    def publish(self, phone_id: str) -> None:
        """Tell every watcher that this phone looks different now."""
        with self._lock:
            watchers = list(self._watchers)
        for watcher in watchers:
            _put(watcher, phone_id)

    def close(self) -> None:
        """End every stream."""
        with self._lock:
            watchers, self._watchers = self._watchers, []
        for watcher in watchers:
            _put(watcher, None)

    def stream(self) -> Iterator[str]:
        """One watcher's text/event-stream. Whoever has read `: connected` misses nothing from then on."""
        watcher: queue.Queue[str | None] = queue.Queue(_BACKLOG)
        with self._lock:
            self._watchers.append(watcher)
        try:
            yield ": connected\n\n"
            while True:
                try:
                    phone_id = watcher.get(timeout=self._heartbeat_s)
                except queue.Empty:
                    yield ": still here\n\n"
                    continue
                if phone_id is None:
                    return
                yield f"data: {json.dumps({'phone': phone_id}, ensure_ascii=False)}\n\n"
        finally:
            with self._lock:
                if watcher in self._watchers:
                    self._watchers.remove(watcher)


def _put(watcher: "queue.Queue[str | None]", item: str | None) -> None:
    while True:
        try:
            watcher.put_nowait(item)
            return
        except queue.Full:
            try:
                watcher.get_nowait()
            except queue.Empty:
                continue
