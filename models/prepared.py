"""Statements that every callback executes: built once, compiled once for each database, run on the driver's cursor.

SQLAlchemy's own execution costs several times what SQLite needs for a row. Here it still writes the SQL and converts
the values, so that a statement is the same on both engines, but what happens for every execution is the driver's.
For anything else use the session.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, cast

from sqlalchemy import Dialect, Executable
from sqlalchemy.orm import Session
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import TypeEngine

from models.driver import LateSession, translated

Convert = Callable[[Any], Any] | None


class _Compiled(NamedTuple):
    sql: str
    #: Name and conversion of each parameter, in the order of the text.
    binds: tuple[tuple[str, Convert], ...]
    #: Conversion of each column of the result; empty when there is none.
    columns: tuple[Convert, ...]
    #: Whether the driver wants a sequence; otherwise a mapping.
    positional: bool


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


@lru_cache(maxsize=64)
def _compiled(statement: Executable, dialect: Dialect) -> _Compiled:
    compiled: SQLCompiler = statement.compile(dialect=dialect)  # type: ignore[attr-defined]
    binds = tuple(
        (name, _type(compiled.binds[name].type, dialect).bind_processor(dialect))
        for name in compiled.positiontup or compiled.binds
    )
    found = getattr(statement, "selected_columns", ())
    columns = tuple(_type(column.type, dialect).result_processor(dialect, None) for column in found)
    return _Compiled(str(compiled), binds, columns, compiled.positional)


def _type(declared: TypeEngine[Any], dialect: Dialect) -> TypeEngine[Any]:
    return declared.dialect_impl(dialect)


def _parameters(compiled: _Compiled, values: Mapping[str, Any]) -> Sequence[Any] | Mapping[str, Any]:
    if compiled.positional:
        return [values[name] if convert is None else convert(values[name]) for name, convert in compiled.binds]
    return {name: values[name] if convert is None else convert(values[name]) for name, convert in compiled.binds}
