"""The engine and the one transaction of the house, the same on SQLite and PostgreSQL.

`Database.transaction()` is the only place that commits (architecture.md, "Storage"). On SQLite one writer at a
time has the turn (`models.writelock`) and `BEGIN IMMEDIATE`. `Database.reading()` never writes and never waits.

The driver's connection is begun and committed here; the session joins it when it is first asked for something
(`models.driver`). A callback whose handler asks nothing runs its own two statements through `models.prepared`.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, MetaData, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.orm import DeclarativeBase, Session

from models.cipher import FieldCipher
from models.driver import attempt, late_session, undo_quietly
from models.types import attach_cipher
from models.writelock import WriteLock

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

#: How long a statement waits for another process that writes to the same SQLite file; a callback has 5 s in all.
SQLITE_BUSY_TIMEOUT_MS = 4_000

#: How long PostgreSQL may let us wait, for the same reason: for a connection, for a dead network, for a row's lock.
_POSTGRESQL_PATIENCE = {
    "connect_timeout": 5,
    "keepalives_idle": 30,
    "tcp_user_timeout": 15_000,
    "options": "-c lock_timeout=4s -c idle_in_transaction_session_timeout=60s",
}


class Base(DeclarativeBase):
    """Parent of every table; carries the constraint names that migrations rely on."""

    metadata = MetaData(naming_convention=NAMING)


class Database:
    """One database: its engine, its cipher and its transactions. Safe to share between threads."""

    def __init__(self, url: str, *, field_keys: Sequence[str], pool_size: int = 10) -> None:
        """Open `url` (sqlite:///… or postgresql://…); connects lazily."""
        self.url = normalised_url(url)
        self.engine = _engine(self.url, pool_size)
        #: Seals what leaves the house and must come back untouched, such as cursors of lists.
        self.cipher = FieldCipher(field_keys)
        attach_cipher(self.engine.dialect, self.cipher)
        self.is_sqlite = self.engine.dialect.name == "sqlite"
        self._write_lock = WriteLock(_file_of(self.engine), SQLITE_BUSY_TIMEOUT_MS / 1000) if self.is_sqlite else None
        self._begin_writing, self._begin_reading = _BEGIN[self.engine.dialect.name]
        #: The engine as it begins transactions that write, for migrations.
        self.writing = self.engine.execution_options(qudao_begin=self._begin_writing)
        self._joining = self.engine.execution_options(qudao_begin=None)

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """A session that commits when the block ends well and rolls everything back when it does not."""
        turn = self._write_lock or nullcontext()
        with turn, late_session(self._joining, self._begin_writing) as session:
            yield session
            session.flush()
            attempt(self.engine, session.driver, session.driver.commit)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session on a stable snapshot whose changes, if any, are thrown away."""
        with late_session(self._joining, self._begin_reading) as session:
            yield session
            if not self.is_sqlite:
                undo_quietly(session.driver)

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()
        if self._write_lock is not None:
            self._write_lock.close()


def normalised_url(url: str) -> str:
    """Name our PostgreSQL driver in addresses of the common short forms."""
    for prefix in ("postgres://", "postgresql://"):
        if url.startswith(prefix):
            return "postgresql+psycopg://" + url.removeprefix(prefix)
    return url


def _file_of(engine: Engine) -> str | None:
    """The file of a SQLite database that other processes may have open too; None when it is in memory."""
    name = engine.url.database
    return None if not name or name == ":memory:" or name.startswith("file:") else name


def _engine(url: str, pool_size: int) -> Engine:
    # Values of statements are personal data; without hide_parameters every traceback would log them.
    options: dict[str, Any] = {"hide_parameters": True}
    if make_url(url).get_backend_name() == "sqlite":
        Path(make_url(url).database or ".").parent.mkdir(parents=True, exist_ok=True)
        options["connect_args"] = {"check_same_thread": False, "timeout": SQLITE_BUSY_TIMEOUT_MS / 1000}
    else:
        # Autocommit of the driver: it leaves BEGIN to us, here as on SQLite.
        connect_args = {"autocommit": True, **_POSTGRESQL_PATIENCE}
        options |= {"pool_size": pool_size, "max_overflow": pool_size, "pool_timeout": 3, "connect_args": connect_args}
    engine = create_engine(url, **options)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # Python's driver opens transactions by itself, and too late; with None it leaves that to us, which savepoints need.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    # WAL with NORMAL loses nothing when a process dies; a power cut may lose the last moments but never corrupts.
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute("PRAGMA temp_store=MEMORY")
    cursor.close()


def _begin(connection: Connection) -> None:
    begin = connection.get_execution_options().get("qudao_begin", "BEGIN")
    # None: the driver has begun already, and a session joins.
    if begin is not None:
        connection.exec_driver_sql(begin)


#: Engine → how a transaction that writes begins, and how one that reads on a stable snapshot does.
_BEGIN = {
    "sqlite": ("BEGIN IMMEDIATE", "BEGIN"),
    "postgresql": ("BEGIN", "BEGIN ISOLATION LEVEL REPEATABLE READ"),
}
