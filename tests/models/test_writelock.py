"""One writer at a time on a SQLite file: threads, processes, and holders that die or hang."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from models.writelock import WriteLock

PATIENCE_S = 10.0

#: Takes the lock of the path it is given, says so, and keeps it until it is killed.
HOLDER = """
import sys, time
from models.writelock import WriteLock
with WriteLock(sys.argv[1], 10):
    print("has it", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "qudao.db")


def holder(path: str) -> "subprocess.Popen[str]":
    """Another process that has the lock by now."""
    process = subprocess.Popen([sys.executable, "-c", HOLDER, path], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "has it\n"
    return process


def test_threads_take_turns(path: str) -> None:
    lock, inside, most = WriteLock(path, PATIENCE_S), [], []

    def work() -> None:
        for _ in range(50):
            with lock:
                inside.append(1)
                most.append(len(inside))
                inside.pop()

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1] * 400
    lock.close()


def test_whoever_has_it_may_take_it_again(path: str) -> None:
    lock, other = WriteLock(path, PATIENCE_S), WriteLock(path, 0)
    with lock:
        with lock:
            pass
        with pytest.raises(OperationalError, match="database is locked"), other:
            pass
    with other:
        pass
    lock.close()
    other.close()


def test_another_process_keeps_us_waiting_until_it_dies(path: str) -> None:
    process = holder(path)
    impatient = WriteLock(path, 0.01)
    with pytest.raises(OperationalError, match="database is locked"), impatient:
        pass
    process.kill()
    process.communicate()
    patient = WriteLock(path, PATIENCE_S)
    with patient:
        pass
    # A turn that did not come is forgotten.
    with impatient:
        pass
    impatient.close()
    patient.close()


def test_a_database_in_memory_needs_no_file(tmp_path: Path) -> None:
    with WriteLock(None, PATIENCE_S):
        pass
    assert list(tmp_path.iterdir()) == []
