"""Sessions over a connection of the driver, begun without SQLAlchemy's layers in between.

Opening a core connection and an ORM transaction costs more than SQLite needs to store a row, and a callback whose
handler asks the database nothing has no use for either. Here the driver's own connection is begun; a session makes a
core connection over it when it is first asked for something, and takes part in what has begun. The driver's errors
come out as SQLAlchemy's, whoever met them.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, ParamSpec, TypeVar, cast

import psycopg
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.pool import PoolProxiedConnection

P = ParamSpec("P")
T = TypeVar("T")


class LateSession(Session):
    """A session that joins the transaction of `driver` when it is first asked for something. Never commits."""

    def __init__(self, engine: Engine, driver: PoolProxiedConnection) -> None:
        """`engine` is the one whose pool `driver` is from; its core connections must not send BEGIN."""
        super().__init__(expire_on_commit=False)
        self.engine = engine
        self.driver = driver

    def get_bind(self, *_arguments: Any, **_options: Any) -> Connection:
        """The core connection over the driver's, made when first asked for."""
        if not isinstance(self.bind, Connection):
            connection = Connection(self.engine, self.driver)
            connection.begin()
            self.bind = connection
        return self.bind


@contextmanager
def late_session(engine: Engine, begin: str) -> Iterator[LateSession]:
    """A session on a connection that has executed `begin`; what is not committed inside is rolled back."""
    driver = _begun(engine, begin)
    try:
        with LateSession(engine, driver) as session:
            yield session
    finally:
        # A lost connection has been taken from the pool already.
        if driver.is_valid:
            driver.close()


def undo_quietly(driver: PoolProxiedConnection) -> None:
    """Roll back on PostgreSQL without psycopg's knowledge, which would throw away all its prepared statements for it.

    It does so because tables may have been made that are gone then; who reads makes none. The server keeps the
    statements. Whatever is wrong with the connection is left to those who give it back to the pool.
    """
    connection = cast("psycopg.Connection[Any] | None", driver.dbapi_connection)
    if connection is not None:
        with suppress(psycopg.Error):
            connection.pgconn.exec_(b"ROLLBACK")


def attempt(
    engine: Engine,
    driver: PoolProxiedConnection | None,
    act: Callable[P, T],
    *arguments: P.args,
    **options: P.kwargs,
) -> T:
    """Call something of the driver; its errors come out as SQLAlchemy's."""
    try:
        return act(*arguments, **options)
    except engine.dialect.loaded_dbapi.Error as error:
        raise translated(engine, driver, error) from error


def translated(engine: Engine, driver: PoolProxiedConnection | None, error: Exception) -> BaseException:
    """SQLAlchemy's name for an error of the driver. A connection that is lost is given to nobody any more."""
    dialect = engine.dialect
    is_lost = driver is not None and dialect.is_disconnect(cast("Any", error), driver, None)
    if driver is not None and is_lost:
        driver.invalidate(error)
    return DBAPIError.instance(
        None,
        None,
        error,
        dialect.loaded_dbapi.Error,
        hide_parameters=True,
        connection_invalidated=is_lost,
        dialect=dialect,
    )


def _begun(engine: Engine, begin: str) -> PoolProxiedConnection:
    """A connection of the driver that has executed `begin`.

    BEGIN is also how a connection that the server has dropped since it was last used is found out. Nothing was done on
    it then, so a new one takes its place: as safe as asking the server before each use, without the round trip.
    """
    for last_try in (False, True):
        driver: PoolProxiedConnection = attempt(engine, None, engine.raw_connection)
        try:
            # Both drivers have this shortcut for a cursor of its own.
            attempt(engine, driver, driver.dbapi_connection.execute, begin)  # type: ignore[union-attr]
        except DBAPIError as error:
            if driver.is_valid:
                driver.close()
            if last_try or not error.connection_invalidated:
                raise
            # The server was away, so the others in the pool are lost too.
            engine.dispose()
        else:
            break
    return driver
