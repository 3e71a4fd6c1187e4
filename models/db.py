"""The engine and the one transaction of the house, the same on SQLite and PostgreSQL.

`Database.transaction()` is the only place that commits (architecture.md, "Storage"). On SQLite one writer at a
time holds a lock of this process and `BEGIN IMMEDIATE`: waiting for a lock in Python is fair, whereas SQLite's own
busy loop starves some writers for half a second. `Database.reading()` never writes and never waits.

The transaction is begun on a connection of SQLAlchemy's core; the session joins it when it is first asked for
anything. A callback whose handler needs no session, and runs its own two statements through `models.prepared`, does
not pay for one.
"""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from typing import Any

from sqlalchemy import Connection, Engine, MetaData, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import DeclarativeBase, Session, sessionmaker

from models.cipher import FieldCipher
from models.types import attach_cipher

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
        self._write_lock = threading.RLock() if self.is_sqlite else nullcontext()
        begin_writing, begin_reading = _BEGIN[self.engine.dialect.name]
        #: The engine as it begins transactions that write; migrations use it too.
        self.writing = self.engine.execution_options(qudao_begin=begin_writing)
        self._reading = self.engine.execution_options(qudao_begin=begin_reading)
        self._sessions = sessionmaker(expire_on_commit=False)

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """A session that commits when the block ends well and rolls everything back when it does not."""
        with self._write_lock, _begun(self.writing) as connection, self._sessions(bind=connection) as session:
            yield session
            session.flush()
            connection.commit()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session on a stable snapshot whose changes, if any, are thrown away."""
        with _begun(self._reading) as connection, self._sessions(bind=connection) as session:
            yield session

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()


def normalised_url(url: str) -> str:
    """Name our PostgreSQL driver in addresses of the common short forms."""
    for prefix in ("postgres://", "postgresql://"):
        if url.startswith(prefix):
            return "postgresql+psycopg://" + url.removeprefix(prefix)
    return url


def _begun(engine: Engine) -> Connection:
    """A connection that has begun its transaction; closing it rolls back what is not committed.

    BEGIN is also how a connection that the server has dropped since it was last used is found out. Nothing was done on
    it then, so a new one takes its place, which is as safe as asking before each use and saves the round trip.
    """
    for last_try in (False, True):
        connection = engine.connect()
        try:
            connection.begin()
        except DBAPIError as error:
            connection.close()
            # SQLAlchemy has emptied the pool at the same time: the second try gets a new connection.
            if last_try or not error.connection_invalidated:
                raise
        else:
            break
    return connection


def _engine(url: str, pool_size: int) -> Engine:
    # Values of statements are personal data; without hide_parameters every traceback would log them.
    options: dict[str, Any] = {"hide_parameters": True}
    if make_url(url).get_backend_name() == "sqlite":
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
    connection.exec_driver_sql(connection.get_execution_options().get("qudao_begin", "BEGIN"))


#: Engine → how a transaction that writes begins, and how one that reads on a stable snapshot does.
_BEGIN = {
    "sqlite": ("BEGIN IMMEDIATE", "BEGIN"),
    "postgresql": ("BEGIN", "BEGIN ISOLATION LEVEL REPEATABLE READ"),
}
