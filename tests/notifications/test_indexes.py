"""Every look at the outbox is served by an index as small as the queue, however many rows are done with.

A planner may choose otherwise while the table is nearly empty, so here it is told not to walk through tables; what
counts is that the statement and the index fit, which a partial index makes easy to get wrong.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Connection, event
from sqlalchemy.orm import Session

from models import Database
from notifications.failed import list_failed
from notifications.jobs import purge
from notifications.outbox import Leave, claim, has_due, queue_depth
from tests.factories import NOW
from tests.notifications.stage import Stage, remind

Look = Callable[[Session], Any]

#: What is done with the queue → the indexes that may serve it.
LOOKS: dict[str, tuple[Look, set[str]]] = {
    "is there anything to do": (
        lambda session: has_due(session, NOW, leave=Leave(frozenset(["wecom"]))),
        {"ix_outbox_due"},
    ),
    "claim": (
        lambda session: claim(session, "w", NOW, limit=9, lease=NOW - NOW),
        {"ix_outbox_due", "ix_outbox_company"},
    ),
    "how much waits": (lambda session: queue_depth(session, NOW), {"ix_outbox_due"}),
    "what has failed": (lambda session: list_failed(session), {"ix_outbox_failed"}),
    "purge": (lambda session: purge(session, NOW), {"ix_outbox_finished"}),
}


@contextmanager
def plans(database: Database) -> Iterator[list[str]]:
    """How the engine would go about every query of the outbox made meanwhile."""
    found: list[str] = []
    explain = "EXPLAIN QUERY PLAN" if database.is_sqlite else "EXPLAIN"

    def before(connection: Connection, cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if statement.startswith(("SELECT", "WITH")) and "FROM outbox" in statement:
            if not database.is_sqlite:
                cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute(f"{explain} {statement}", parameters)
            found.append(" ".join(str(row) for row in cursor.fetchall()))

    event.listen(database.engine, "before_cursor_execute", before)
    try:
        yield found
    finally:
        event.remove(database.engine, "before_cursor_execute", before)


@pytest.mark.parametrize("what", LOOKS)
def test_the_queue_is_looked_at_through_its_indexes(stage: Stage, what: str) -> None:
    look, indexes = LOOKS[what]
    remind(stage, stage.cast.manager, batch_key="b")
    with stage.database.transaction() as session, plans(stage.database) as found:
        look(session)
    assert found
    for plan in found:
        assert any(index in plan for index in indexes), plan
    assert all(any(index in plan for plan in found) for index in indexes)
