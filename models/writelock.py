"""One writer at a time on a SQLite file, among the threads of a process and among the processes.

SQLite lets one transaction write and makes the others look again after 1, 2, 5, 10 … up to 100 ms, whoever came
first. With a worker and a clock that write beside the web process, some callbacks waited for over a second. Threads
queue at a lock of this process, processes at a lock of the operating system on a file beside the database, which is
given back when its holder dies, however it dies. SQLite's own lock is then free for whoever comes to it.
"""

import fcntl
import os
import threading
import time
from types import TracebackType

from sqlalchemy.exc import OperationalError

#: Seconds between two looks at the lock of the other processes. Their transactions are a few of these long.
_LOOK_AGAIN_S = 0.001


class WriteLock:
    """Held while a transaction writes. A thread that has it may take it again."""

    def __init__(self, database_path: str | None, patience_s: float) -> None:
        """`database_path` is None for a database that no other process can see."""
        self._path = f"{database_path}.lock" if database_path else None
        self._patience_s = patience_s
        self._threads = threading.RLock()
        self._depth = 0
        self._file: int | None = None

    def __enter__(self) -> None:
        """Wait for one's turn; OperationalError, as SQLite's own, when it does not come in time."""
        deadline = time.monotonic() + self._patience_s
        if not self._threads.acquire(timeout=self._patience_s):
            raise _busy()
        if self._depth == 0 and self._path is not None and not self._take(self._path, deadline):
            self._threads.release()
            raise _busy()
        self._depth += 1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._depth -= 1
        if self._depth == 0 and self._file is not None:
            fcntl.flock(self._file, fcntl.LOCK_UN)
        self._threads.release()

    def close(self) -> None:
        """Close the lock's file. It stays beside the database: whoever deleted it could delete a lock that is held."""
        with self._threads:
            if self._file is not None:
                os.close(self._file)
                self._file = None

    def _take(self, path: str, deadline: float) -> bool:
        if self._file is None:
            self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        while True:
            try:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                # Not a wait in the kernel, because that one has no end when the holder has been stopped.
                if time.monotonic() > deadline:
                    return False
                time.sleep(_LOOK_AGAIN_S)
            else:
                return True


def _busy() -> OperationalError:
    return OperationalError("BEGIN IMMEDIATE", None, TimeoutError("database is locked"))
