"""Fixtures for all rooms: databases of both kinds, Redis, and the guards that keep the suite honest.

Every test that asks for `database` or `session` runs on SQLite and, when it is there, on PostgreSQL; every test that
asks for `redis_client` runs on fakeredis and on a real Redis. What is not there is named at the end of the run, and
with REQUIRE_SERVICES=1 its absence stops the run.
"""

import gc
import os
import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import fakeredis
import psycopg
import pytest
import redis
from hypothesis import HealthCheck, settings
from sqlalchemy import event
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session

from models import Database, migrations
from models.db import normalised_url
from tests.seeds import Seeds, filled_tables, replace_file

# A busy machine is no defect: examples may take long to make and to run. The suite tries the same ones each time, so
# that a change is judged by what it changes; `HYPOTHESIS_PROFILE=explore make test` looks for new ones.
settings.register_profile("qudao", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("explore", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "qudao"))

FIELD_KEYS = ["RmlyZkxpZ2h0Rmlyc3RMaWdodEZpcnN0TGlnaHQhISE=", "T2xkZXJLZXlPbGRlcktleU9sZGVyS2V5T2xkZXIhISE="]
POSTGRES_URL = os.environ.get("TEST_DATABASE_URL", "postgresql://qudao_test:qudao_test@127.0.0.1:5432/postgres")
REDIS_URL = os.environ.get("TEST_REDIS_URL", "redis://127.0.0.1:6379/9")
REQUIRED = os.environ.get("REQUIRE_SERVICES") == "1"
CHROMIUM = os.environ.get("TEST_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


def _postgres_is_there() -> bool:
    try:
        psycopg.connect(POSTGRES_URL, connect_timeout=3).close()
    except psycopg.OperationalError:
        return False
    return True


def _redis_is_there() -> bool:
    try:
        with redis.Redis.from_url(REDIS_URL, socket_connect_timeout=3) as client:
            return bool(client.ping())
    except redis.RedisError:
        return False


#: Leg → (is it there, what to do about it). Looked at once, when the run starts.
LEGS = {
    "postgres": (_postgres_is_there(), "PostgreSQL at TEST_DATABASE_URL"),
    "redis": (_redis_is_there(), "Redis at TEST_REDIS_URL"),
    "browser": (bool(CHROMIUM), "Chromium"),
}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--pictures", help="keep the browser's screenshots in this folder")


def pytest_sessionstart() -> None:
    missing = [what for present, what in LEGS.values() if not present]
    if REQUIRED and missing:
        pytest.exit(f"REQUIRE_SERVICES=1, but not there: {', '.join(missing)}. Try: make services", returncode=1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # What takes longest is begun first, so that no worker ends with it while the others wait.
    items.sort(key=lambda item: "scenarios" not in item.path.parts)
    for item in items:
        for leg, (present, what) in LEGS.items():
            if not present and item.get_closest_marker(leg):
                item.add_marker(pytest.mark.skip(reason=f"no {what}"))


def pytest_collection_finish() -> None:
    # Thousands of tests and modules stay until the end; the garbage collector need not look at them again and again.
    gc.collect()
    gc.freeze()


def pytest_terminal_summary(terminalreporter: Any) -> None:
    missing = [what for present, what in LEGS.values() if not present]
    if missing:
        terminalreporter.write_sep("=", "legs left out")
        terminalreporter.write_line(f"Not there, so not tried: {', '.join(missing)}. `make services` brings them.")


@pytest.fixture(autouse=True)
def _only_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection that would leave this machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"a test tried to reach {address[0]}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty, migrated SQLite file that tests copy."""
    path = tmp_path_factory.mktemp("template") / "qudao.db"
    database = Database(f"sqlite:///{path}", field_keys=FIELD_KEYS)
    migrations.upgrade(database)
    database.close()
    return path


@pytest.fixture(scope="session")
def sqlite_database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """The SQLite database of this test worker's own: one engine, which compiles each statement once for all tests."""
    database = Database(f"sqlite:///{tmp_path_factory.mktemp('sqlite')}/qudao.db", field_keys=FIELD_KEYS)
    event.listen(database.engine, "connect", _never_wait_for_the_disk)
    yield database
    database.close()


def _never_wait_for_the_disk(connection: Any, _record: Any) -> None:
    connection.execute("PRAGMA synchronous=OFF")


@pytest.fixture(scope="session")
def postgres_database(worker_id: str) -> Iterator[Database]:
    """A migrated PostgreSQL database of this test worker's own."""
    with new_postgres_database(f"qudao_test_{os.getpid()}_{worker_id}") as database:
        yield database


@contextmanager
def new_postgres_database(name: str, revision: str = "head") -> Iterator[Database]:
    """Create, migrate to a revision and in the end drop a PostgreSQL database."""
    with psycopg.connect(POSTGRES_URL, autocommit=True) as admin:
        admin.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        admin.execute(f"CREATE DATABASE {name}")
        admin.execute(f"ALTER DATABASE {name} SET synchronous_commit = off")
        url = make_url(normalised_url(POSTGRES_URL)).set(database=name)
        database = Database(url.render_as_string(hide_password=False), field_keys=FIELD_KEYS, pool_size=20)
        migrations.upgrade(database, revision)
        yield database
        database.close()
        admin.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def worker_id(request: pytest.FixtureRequest) -> str:
    return str(getattr(request.config, "workerinput", {}).get("workerid", "main"))


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database(request: pytest.FixtureRequest) -> Iterator[Database]:
    """An empty, migrated database whose transactions really commit; once on each engine."""
    database = request.getfixturevalue(f"{request.param}_database")
    if request.param == "sqlite":
        replace_file(database, request.getfixturevalue("sqlite_template"))
        yield database
        database.close()
        return
    yield database
    with database.transaction() as session:
        # Deleting from every table would cost more than most tests do.
        for table in reversed(filled_tables(session)):
            session.execute(table.delete())


_seeds_of = cache(Seeds)


@pytest.fixture
def seed(database: Database) -> Seeds:
    """Puts rows into the database that many tests begin with (tests.seeds)."""
    return _seeds_of(database)


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    """A session whose changes vanish at the end; for services, which never commit."""
    with database.reading() as session:
        yield session


@pytest.fixture(params=["fake", pytest.param("real", marks=pytest.mark.redis)])
def redis_client(request: pytest.FixtureRequest, worker_id: str) -> Iterator["redis.Redis"]:
    """An empty Redis, once in memory and once real. Keys of a real one are the test's own database number."""
    if request.param == "fake":
        yield fakeredis.FakeRedis(server=fakeredis.FakeServer())
        return
    with redis.Redis.from_url(_redis_url(8 + _number(worker_id) % 8)) as client:
        client.flushdb()
        yield client
        client.flushdb()


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of the browser; ask for it in tests marked `browser`."""
    assert CHROMIUM is not None
    return CHROMIUM


def _redis_url(number: int) -> str:
    """The test Redis with another database number; `from_url` would not let `db` win over the one in the address."""
    return f"{REDIS_URL.rpartition('/')[0]}/{number}"


def _number(worker_id: str) -> int:
    return int(worker_id.removeprefix("gw")) if worker_id != "main" else 3


@pytest.fixture(scope="session")
def stack_redis_url(worker_id: str) -> Iterator[str]:
    """The address of an empty real Redis for processes that outlive a test; other tests use other numbers."""
    url = _redis_url(4 + _number(worker_id) % 4)
    with redis.Redis.from_url(url) as client:
        client.flushdb()
        yield url
        client.flushdb()
