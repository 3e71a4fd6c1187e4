"""Alembic's entry point: runs migrations over the `Database` that `models.migrations.config` was given."""

from typing import Any

from alembic import context
from sqlalchemy import JSON, Connection, text

import models
from models.db import Database

#: Any number, as long as only migrations use it: one process migrates, the others wait.
_LOCK = 7_213_001


def _render(type_: str, item: Any, autogen: Any) -> Any:
    """Write our column types as what they are in the database, so that migrations do not depend on our code."""
    if type_ == "type" and isinstance(item, JSON):
        autogen.imports.add("from sqlalchemy.dialects import postgresql")
        return "sa.JSON().with_variant(postgresql.JSONB(), 'postgresql')"
    if type_ == "type" and type(item).__module__ == "models.types":
        return f"sa.{item.impl!r}"
    return False


def _run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=models.Base.metadata,
        render_item=_render,
        compare_type=True,
        render_as_batch=connection.dialect.name == "sqlite",
    )
    with context.begin_transaction():
        if connection.dialect.name == "postgresql":
            # A second migrating process waits for the first, however long that takes.
            connection.execute(text("SET LOCAL lock_timeout = 0"))
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        context.run_migrations()


database: Database = context.config.attributes["database"]
with database.writing.connect() as connection:
    _run(connection)
