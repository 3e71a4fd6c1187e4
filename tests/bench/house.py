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
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import psycopg
from sqlalchemy.engine import make_url

import clock
from channel.demo import seed_demo
from models import Database, migrations
from models.db import normalised_url
from tests.conftest import FIELD_KEYS, LEGS, POSTGRES_URL

ROOT = Path(__file__).resolve().parents[2]
CORP, AGENT = "ww1a2b3c4d5e6f7a8b", 1000017
TOKEN, AES_KEY = "QDG6eK", "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C"
CALLBACK_PATH = f"/callbacks/wecom/{AGENT}"
START_WITHIN_S = 30.0

Environment = Mapping[str, str]


def has_postgres() -> bool:
    """Whether there is a PostgreSQL to measure on (TEST_DATABASE_URL)."""
    return LEGS["postgres"][0]


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
def sqlite_database() -> Iterator[str]:
    """Address of a migrated SQLite file with the demo data."""
    folder = Path(tempfile.mkdtemp(prefix="qudao-bench-"))
    try:
        yield _prepared(f"sqlite:///{folder / 'qudao.db'}")
    finally:
        shutil.rmtree(folder)


@contextmanager
def postgres_database() -> Iterator[str]:
    """Address of a migrated PostgreSQL database with the demo data; dropped in the end."""
    name = f"qudao_bench_{os.getpid()}_{secrets.token_hex(2)}"
    with psycopg.connect(POSTGRES_URL, autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name}")
        try:
            url = make_url(normalised_url(POSTGRES_URL)).set(database=name)
            yield _prepared(url.render_as_string(hide_password=False))
        finally:
            admin.execute(f"DROP DATABASE {name} WITH (FORCE)")


def postgres_settings() -> dict[str, str]:
    """What the server promises about a commit, without which its figures say nothing."""
    with psycopg.connect(POSTGRES_URL) as connection:
        names = ("server_version", "fsync", "synchronous_commit")
        return {name: connection.execute(f"SHOW {name}").fetchone()[0] for name in names}  # type: ignore[index]


@contextmanager
def product(env: Environment, *arguments: str, answers_at: str = "") -> Iterator["subprocess.Popen[bytes]"]:
    """`qudao <arguments>` as a process; when `answers_at` is given, ready to answer there."""
    with _process(["-m", "cli", *arguments], env, answers_at) as process:
        yield process


@contextmanager
def peer(env: Environment, name: str, port: int, threads: int) -> Iterator["subprocess.Popen[bytes]"]:
    """One of the applications of `peers.py` under the product's server."""
    arguments = ["-m", "tests.bench.peers", name, str(port), str(threads)]
    with _process(arguments, env, f"http://127.0.0.1:{port}/") as process:
        yield process


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _prepared(url: str) -> str:
    database = open_database(url)
    migrations.upgrade(database)
    with database.transaction() as session:
        seed_demo(session, now=clock.now())
    database.close()
    return url


@contextmanager
def _process(arguments: Sequence[str], env: Environment, answers_at: str) -> Iterator["subprocess.Popen[bytes]"]:
    with tempfile.TemporaryFile() as log:
        command = [sys.executable, *arguments]
        process = subprocess.Popen(command, env={**os.environ, **env}, cwd=ROOT, stdout=log, stderr=log)
        try:
            if answers_at and not _answers(answers_at, process):
                log.seek(0)
                raise SystemExit(f"{' '.join(arguments)} did not come up:\n{log.read().decode()[-2000:]}")
            yield process
        finally:
            process.terminate()
            process.wait(timeout=30)


def _answers(url: str, process: "subprocess.Popen[bytes]") -> bool:
    deadline = time.monotonic() + START_WITHIN_S
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(url, timeout=1).close()
        except urllib.error.HTTPError:
            return True
        except OSError:
            time.sleep(0.05)
        else:
            return True
    return False
