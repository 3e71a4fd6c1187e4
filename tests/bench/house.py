"""The product as real processes, started by its own command on databases of its own, and stopped again."""

import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit, urlunsplit

import psycopg
from redis import Redis
from sqlalchemy.engine import make_url

import clock
from channel.demo import seed_demo
from models import Database, migrations
from models.db import normalised_url
from tests.conftest import FIELD_KEYS, LEGS, POSTGRES_URL, REDIS_URL

ROOT = Path(__file__).resolve().parents[2]
CORP, AGENT = "ww1a2b3c4d5e6f7a8b", 1000017
TOKEN, AES_KEY = "QDG6eK", "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C"
#: For processes that read all settings and open no database.
NO_DATABASE = "sqlite:///var/none.db"
CALLBACK_PATH = f"/callbacks/wecom/{AGENT}"
START_WITHIN_S = 90.0
#: Tests use 8 to 15.
REDIS_DATABASE = 7

Environment = Mapping[str, str]


@dataclass(frozen=True)
class Running:
    """A process that was started, and the file that it logs to."""

    process: "subprocess.Popen[bytes]"
    log: IO[bytes]

    def wait_for(self, text: str) -> None:
        """Wait until its log has this text; SystemExit with the end of the log when it never does."""
        self._wait(lambda: text.encode() in self.logged(), f"never logged {text}")

    def wait_for_answers(self, url: str) -> None:
        """Wait until an address answers; SystemExit with the end of the log when it never does."""
        self._wait(lambda: _answers(url), f"never answered at {url}")

    def logged(self) -> bytes:
        """What it has logged so far."""
        self.log.seek(0)
        return self.log.read()

    def cpu_s(self) -> float:
        """Seconds of processor time that it and its children have used, from /proc."""
        return sum(_ticks(pid) for pid in _family(self.process.pid)) / os.sysconf("SC_CLK_TCK")

    def children(self) -> list[int]:
        """The processes that it has started, in order."""
        return sorted(_family(self.process.pid)[1:])

    def _wait(self, is_so: Callable[[], bool], trouble: str) -> None:
        deadline = time.monotonic() + START_WITHIN_S
        while not is_so():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise SystemExit(f"{self.process.args!r} {trouble}:\n{self.logged().decode()[-2000:]}")
            time.sleep(0.05)


def has_postgres() -> bool:
    """Whether there is a PostgreSQL to measure on (TEST_DATABASE_URL)."""
    return LEGS["postgres"][0]


def has_redis() -> bool:
    """Whether there is a Redis for the processes to share (TEST_REDIS_URL)."""
    return LEGS["redis"][0]


@contextmanager
def redis() -> Iterator[str]:
    """Address of an emptied Redis database that no test uses; empty when there is no Redis."""
    if not has_redis():
        yield ""
        return
    url = urlunsplit(urlsplit(REDIS_URL)._replace(path=f"/{REDIS_DATABASE}"))
    with Redis.from_url(url) as client:
        client.flushdb()
        yield url
        client.flushdb()


def environment(database_url: str, *, port: int = 0, sandbox_port: int = 0, redis_url: str = "") -> dict[str, str]:
    """Settings of a product on `port` that talks to a sandbox on `sandbox_port`."""
    return {
        "DATABASE_URL": database_url,
        "REDIS_URL": redis_url,
        "WECOM_CORP_ID": CORP,
        "WECOM_AGENT_ID": str(AGENT),
        "WECOM_SECRET": "bench-" + secrets.token_hex(16),
        "WECOM_TOKEN": TOKEN,
        "WECOM_AES_KEY": AES_KEY,
        "MINIPROGRAM_APP_ID": "wxbench0000000001",
        "MINIPROGRAM_SECRET": secrets.token_hex(16),
        "MINIPROGRAM_TOKEN": TOKEN,
        "MINIPROGRAM_AES_KEY": AES_KEY,
        "WECOM_API_BASE": f"http://127.0.0.1:{sandbox_port}/wecom",
        "WECHAT_API_BASE": f"http://127.0.0.1:{sandbox_port}/wechat",
        "PUBLIC_BASE_URL": f"http://127.0.0.1:{port}",
        "FIELD_KEYS": FIELD_KEYS[0],
    }


def open_database(url: str) -> Database:
    """A database of this run, from here."""
    return Database(url, field_keys=FIELD_KEYS)


@contextmanager
def sqlite_database(*, with_demo: bool = True) -> Iterator[str]:
    """Address of a migrated SQLite file, with the demo data unless that would be in the way."""
    folder = Path(tempfile.mkdtemp(prefix="qudao-bench-"))
    try:
        yield _prepared(f"sqlite:///{folder / 'qudao.db'}", with_demo=with_demo)
    finally:
        shutil.rmtree(folder)


@contextmanager
def postgres_database(*, with_demo: bool = True) -> Iterator[str]:
    """Address of a migrated PostgreSQL database, with the demo data unless it is in the way; dropped in the end."""
    name = f"qudao_bench_{os.getpid()}_{secrets.token_hex(2)}"
    with psycopg.connect(POSTGRES_URL, autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name}")
        try:
            url = make_url(normalised_url(POSTGRES_URL)).set(database=name)
            yield _prepared(url.render_as_string(hide_password=False), with_demo=with_demo)
        finally:
            admin.execute(f"DROP DATABASE {name} WITH (FORCE)")


def postgres_settings() -> dict[str, str]:
    """What the server promises about a commit, without which its figures say nothing."""
    with psycopg.connect(POSTGRES_URL) as connection:
        names = ("server_version", "fsync", "synchronous_commit")
        return {name: connection.execute(f"SHOW {name}").fetchone()[0] for name in names}  # type: ignore[index]


@contextmanager
def product(env: Environment, *arguments: str, answers_at: str = "") -> Iterator[Running]:
    """`qudao <arguments>` as a process; when `answers_at` is given, ready to answer there."""
    with _running(["-m", "cli", *arguments], env, answers_at) as running:
        yield running


@contextmanager
def courier(env: Environment, *how: str) -> Iterator[Running]:
    """A worker of `courier.py` as a process, or with a number a process whose children they are."""
    with _running(["-m", "tests.bench.courier", *how], env, "") as running:
        yield running


@contextmanager
def peer(env: Environment, name: str, port: int, threads: int) -> Iterator[Running]:
    """One of the applications of `peers.py` under the product's server."""
    arguments = ["-m", "tests.bench.peers", name, str(port), str(threads)]
    with _running(arguments, env, f"http://127.0.0.1:{port}/") as running:
        yield running


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _prepared(url: str, *, with_demo: bool) -> str:
    database = open_database(url)
    migrations.upgrade(database)
    if with_demo:
        with database.transaction() as session:
            seed_demo(session, now=clock.now())
    database.close()
    return url


@contextmanager
def _running(arguments: Sequence[str], env: Environment, answers_at: str) -> Iterator[Running]:
    # Appended to, because reading along moves the position that both share.
    with tempfile.TemporaryFile("a+b", buffering=0) as log:
        command = [sys.executable, *arguments]
        process = subprocess.Popen(command, env={**os.environ, **env}, cwd=ROOT, stdout=log, stderr=log)
        running = Running(process, log)
        try:
            if answers_at:
                running.wait_for_answers(answers_at)
            yield running
        finally:
            process.terminate()
            process.wait(timeout=30)


def _answers(url: str) -> bool:
    try:
        urllib.request.urlopen(url, timeout=1).close()
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


def _family(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    return [pid, *(member for child in children for member in _family(int(child)))]


def _ticks(pid: int) -> int:
    # The name of a process may hold spaces, but nothing after its bracket does.
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])
