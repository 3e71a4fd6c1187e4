"""Statements that are executed all the time: built once, compiled once for each database, run on the driver's cursor.

SQLAlchemy's own execution costs several times what SQLite needs for a row. Here it still writes the SQL and converts
the values, so that a statement is the same on both engines, but what happens for every execution is the driver's:
`execute` for the two statements of every callback, `fetch` for what prices are made of. For anything else use the
session.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, cast

from sqlalchemy import Boolean, ColumnElement, Dialect, Executable, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Session
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeEngine

from models.driver import LateSession, translated
from models.types import Several

Convert = Callable[[Any], Any] | None


class _Compiled(NamedTuple):
    sql: str
    #: Name and conversion of each parameter, in the order of the text.
    binds: tuple[tuple[str, Convert], ...]
    #: Values that the statement has itself.
    own: Mapping[str, Any]
    #: Conversion of each column of the result; empty when there is none.
    columns: tuple[Convert, ...]
    #: Whether the driver wants a sequence; otherwise a mapping.
    positional: bool


class _Among(FunctionElement[bool]):
    """A column and a parameter that holds many values."""

    type = Boolean()
    inherit_cache = True

    def self_group(self, against: Any = None) -> "_Among":
        """As it is: SQLite is not to compare a condition with 1, behind which it sees no index."""
        return self


def among(column: Any, name: str) -> ColumnElement[bool]:
    """The condition that a column is one of the values of a parameter, however many there are.

    The text stays the same for any number of them, so it is compiled once, and PostgreSQL plans it once.
    """
    return _Among(column, bindparam(name, type_=Several(column.type)))


def execute(session: Session, statement: Executable, values: Mapping[str, Any]) -> tuple[Any, ...] | None:
    """Execute `statement` in the session's transaction; returns its first row, None when there is none.

    `values` has one for each parameter. What the session has not flushed yet, the statement does not see. Raises what
    the session would raise. The session must be one of `Database`.
    """
    late = cast("LateSession", session)
    compiled = _compiled(statement, late.engine.dialect)
    cursor = late.driver.cursor()
    try:
        cursor.execute(compiled.sql, _parameters(compiled, values))
        row = cursor.fetchone() if compiled.columns else None
    except late.engine.dialect.loaded_dbapi.Error as error:
        raise translated(late.engine, late.driver, error) from error
    finally:
        cursor.close()
    if row is None:
        return None
    return tuple(
        value if convert is None else convert(value) for value, convert in zip(row, compiled.columns, strict=True)
    )


def fetch(session: Session, statement: Executable, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    """All rows of a `select`, as the session would read them, for a fraction of its time.

    It must have been put together once, for `values` that change (`among` for many of them at once).
    """
    session.flush()
    connection = session.connection()
    compiled = _compiled(statement, connection.dialect)
    rows = connection.exec_driver_sql(compiled.sql, _parameters(compiled, values)).fetchall()
    return _converted(rows, compiled.columns)


@compiles(_Among, "sqlite")
def _among_json(element: _Among, compiler: SQLCompiler, **options: Any) -> str:
    column, values = _sides(element, compiler, options)
    return f"{column} IN (SELECT value FROM json_each({values}))"  # noqa: S608 - both are compiled SQL


@compiles(_Among, "postgresql")
def _among_array(element: _Among, compiler: SQLCompiler, **options: Any) -> str:
    column, values = _sides(element, compiler, options)
    return f"{column} = ANY ({values})"


def _sides(element: _Among, compiler: SQLCompiler, options: Mapping[str, Any]) -> tuple[str, str]:
    column, values = cast("Sequence[ColumnElement[Any]]", element.clauses)
    return compiler.process(column, **options), compiler.process(values, **options)


@lru_cache(maxsize=64)
def _compiled(statement: Executable, dialect: Dialect) -> _Compiled:
    compiled: SQLCompiler = statement.compile(dialect=dialect)  # type: ignore[attr-defined]
    binds = tuple(
        (name, _type(compiled.binds[name].type, dialect).bind_processor(dialect))
        for name in compiled.positiontup or compiled.binds
    )
    own = {name: bind.effective_value for name, bind in compiled.binds.items() if not bind.required}
    found = getattr(statement, "selected_columns", ())
    columns = tuple(_type(column.type, dialect).result_processor(dialect, None) for column in found)
    return _Compiled(str(compiled), binds, own, columns, compiled.positional)


def _type(declared: TypeEngine[Any], dialect: Dialect) -> TypeEngine[Any]:
    return declared.dialect_impl(dialect)


def _parameters(compiled: _Compiled, values: Mapping[str, Any]) -> tuple[Any, ...] | dict[str, Any]:
    every = {**compiled.own, **values} if compiled.own else values
    given = ((name, every[name] if convert is None else convert(every[name])) for name, convert in compiled.binds)
    return tuple(value for _, value in given) if compiled.positional else dict(given)


def _converted(rows: Sequence[Any], columns: Sequence[Convert]) -> list[tuple[Any, ...]]:
    """Column by column, so that what needs no conversion costs nothing."""
    by_column = zip(columns, zip(*rows, strict=True), strict=True) if rows else ()
    return list(zip(*(kept if convert is None else map(convert, kept) for convert, kept in by_column), strict=True))
