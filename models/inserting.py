"""Many rows in one INSERT whose text never changes: they travel as one JSON value that the database takes apart.

A VALUES clause for eight lines of an order has 230 parameters and another text for nine: putting it together, reading
it and planning it costs more than the rows. Here the text depends on the columns alone, so it is made once, and
PostgreSQL plans it once.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import JSON, Column, Dialect, Table
from sqlalchemy.orm import Session, class_mapper

from models.db import Base


class _Insert(NamedTuple):
    sql: str
    #: Column → how its values are stored; None: as they are.
    convert: Mapping[str, Callable[[Any], Any] | None]
    #: Values of columns that the rows leave out and the table has a default for.
    defaults: Mapping[str, Any]


def insert_rows(
    session: Session,
    table: type[Base],
    rows: Sequence[Mapping[str, Any]],
    *,
    once: bool = False,
    returning: Sequence[str] = (),
) -> list[tuple[Any, ...]]:
    """Insert rows of the same columns in their order; gives of each what `returning` names, as it is stored.

    `once`: a row that meets a unique key is left out, and nothing is given of it. What the session has not flushed is
    not there yet. Raises what the session would raise.
    """
    if not rows:
        return []
    connection = session.connection()
    insert = _insert(table, tuple(rows[0]), once, tuple(returning), connection.dialect)
    values = [_stored(insert, row) for row in rows]
    result = connection.exec_driver_sql(insert.sql, (json.dumps(values, ensure_ascii=False, default=_day),))
    return [tuple(row) for row in result] if returning else []


def _stored(insert: _Insert, row: Mapping[str, Any]) -> dict[str, Any]:
    if len(row) + len(insert.defaults) != len(insert.convert):
        raise ValueError("rows of one insert have the same columns")
    stored = {name: value if (to := insert.convert[name]) is None else to(value) for name, value in row.items()}
    return {**insert.defaults, **stored}


def _day(value: Any) -> str:
    """Days and instants as both engines read them."""
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} cannot be stored so")


@lru_cache(maxsize=64)
def _insert(
    model: type[Base], names: tuple[str, ...], once: bool, returning: tuple[str, ...], dialect: Dialect
) -> _Insert:
    table: Table = class_mapper(model).local_table  # type: ignore[assignment]
    rest = [column for column in table.columns if column.name not in names and column.default is not None]
    defaults = {column.name: column.default.arg for column in rest if column.default is not None}  # type: ignore[attr-defined]
    if any(callable(value) for value in defaults.values()):
        raise ValueError(f"{table.name}: a default that is made for each row has to be given")
    columns = [table.columns[name] for name in (*names, *defaults)]
    convert = {column.name: _processor(column, dialect) for column in columns}
    stored = {name: value if (to := convert[name]) is None else to(value) for name, value in defaults.items()}
    write = _from_json if dialect.name == "sqlite" else _from_recordset
    quote = dialect.identifier_preparer.quote
    sql = f"INSERT INTO {quote(table.name)} ({', '.join(map(quote, convert))}) {write(columns, dialect)}"
    sql += " ON CONFLICT DO NOTHING" if once else ""
    sql += f" RETURNING {', '.join(map(quote, returning))}" if returning else ""
    return _Insert(sql, convert, stored)


def _processor(column: Column[Any], dialect: Dialect) -> Callable[[Any], Any] | None:
    kind = column.type.dialect_impl(dialect)
    # JSON within JSON is what it is.
    return None if isinstance(column.type, JSON) else kind.bind_processor(dialect)


def _from_recordset(columns: Sequence[Column[Any]], dialect: Dialect) -> str:
    quote = dialect.identifier_preparer.quote
    given = ", ".join(f"{quote(column.name)} {column.type.compile(dialect)}" for column in columns)
    names = ", ".join(quote(column.name) for column in columns)
    return f"SELECT {names} FROM jsonb_to_recordset(%s::jsonb) AS given ({given})"  # noqa: S608 - names of our tables


def _from_json(columns: Sequence[Column[Any]], _dialect: Dialect) -> str:
    names = ", ".join(f"json_extract(value, '$.{column.name}')" for column in columns)
    # Without a condition SQLite would read ON as that of a join.
    return f"SELECT {names} FROM json_each(?) WHERE true"  # noqa: S608 - names of our tables
