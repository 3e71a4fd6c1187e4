"""`reminders`: the sweep of a morning over orders, invoices and authorisations, a tenth of which are due; its memory.

As many objects as BENCH_OBJECTS says; the target is for 300,000.
"""

import os
import resource
import time
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from datetime import time as moment
from decimal import Decimal
from typing import Any

from sqlalchemy import event, func, insert, select

import clock
from channel.calendar import Calendar, at_local, local_day
from models import Base, Contact, Database, Dealer, DealerAuthorisation, InboxMessage, Member, Order, Receivable
from notifications.jobs import gather_reminders, sweep_reminders
from tests.bench import house
from tests.bench.lines import emit, ensure, left_out

OBJECTS = int(os.environ.get("BENCH_OBJECTS", "30000"))
DEALERS, KINDS = 4_000, 3
TARGET_S, TARGET_OBJECTS = 60.0, 300_000
#: One of so many is due.
ONE_IN = 10
_AT_ONCE = 5_000


def reminders() -> None:
    """On both engines."""
    with house.sqlite_database(with_demo=False) as url:
        _run("sqlite", house.open_database(url))
    if not house.has_postgres():
        left_out("reminders", "postgresql", "no PostgreSQL at TEST_DATABASE_URL")
        return
    with house.postgres_database(with_demo=False) as url:
        _run("postgresql", house.open_database(url))


def _run(engine: str, database: Database) -> None:
    now = _a_morning()
    _fill(database, now)
    statements: list[int] = []
    seen = 0

    def count(*_said: object) -> None:
        nonlocal seen
        seen += 1

    event.listen(database.engine, "before_cursor_execute", count)
    before, started, longest, looked, done = _memory_mb(), time.perf_counter(), 0.0, 0, -1
    while done:
        seen, begun = 0, time.perf_counter()
        with database.transaction() as session:
            done = sweep_reminders(session, now)
        looked += done
        longest = max(longest, time.perf_counter() - begun)
        statements.append(seen)
    took, peak = time.perf_counter() - started, _memory_mb()
    with database.transaction() as session:
        gathered = gather_reminders(session, now)
        told = session.scalars(select(func.count()).select_from(InboxMessage)).one()
    ensure(told > OBJECTS // ONE_IN, "not everybody was reminded")
    more: dict[str, Any] = {"engine": engine, "objects": OBJECTS, "due": looked, "reminders": told}
    full = {"target": TARGET_S, "met": took < TARGET_S} if OBJECTS >= TARGET_OBJECTS else {}
    emit("reminders", "sweep of a morning", took, "s", **more, **full)
    emit("reminders", "peak memory", peak, "MB", engine=engine, grown=round(peak - before, 1))
    emit("reminders", "statements of a batch, at most", max(statements), "statements", engine=engine)
    emit("reminders", "longest transaction", longest, "s", engine=engine, digests=gathered)
    database.close()


def _a_morning() -> datetime:
    """One minute past seven of the next workday, so that it counts as a morning whenever this runs."""
    day = Calendar().next_workday(local_day(clock.now()))
    return at_local(day, moment(7, 1))


def _memory_mb() -> float:
    """The most that this process ever took."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _fill(database: Database, now: datetime) -> None:
    day = local_day(now)
    with database.transaction() as session:
        manager = Member(userid="bench", name="经理", role="manager", region="华东", is_active=True)
        session.add(manager)
        session.flush()
        base = {"level": "A", "region": "华东", "city": "杭州", "is_active": True, "manager_id": manager.id}
        rows = [{"code": f"B{n:05d}", "name": f"经销商{n}", **base} for n in range(DEALERS)]
        dealers = list(session.scalars(insert(Dealer).returning(Dealer.id), rows))
        there = {"is_active": True, "created_at": now}
        people = [
            {"dealer_id": id_, "name": role, "role": role, "phone": f"+86{id_ * 4 + n:011d}", **there}
            for id_ in dealers
            for n, role in enumerate(("owner", "buyer", "warehouse"))
        ]
        session.execute(insert(Contact), [{**one, "phone_index": one["phone"]} for one in people])

    def far(n: int) -> int:
        return 1 if n % ONE_IN == 0 else 90

    def order(n: int) -> dict[str, Any]:
        values = {"number": f"O{n}", "state": "shipped", "receive_by": now + timedelta(days=far(n)), "created_at": now}
        return {**values, "dealer_id": dealers[n % DEALERS]}

    def invoice(n: int) -> dict[str, Any]:
        money = {
            "amount": Decimal(9),
            "remaining": Decimal(9),
            "issued_on": day,
            "due_on": day + timedelta(days=far(n)),
        }
        said = {"number": f"F{n}", "kind": "invoice", "statement_month": "2026-11", "recorded_at": now}
        return {**money, **said, "dealer_id": dealers[n % DEALERS]}

    def authorisation(n: int) -> dict[str, Any]:
        span = {"valid_from": day, "valid_until": day + timedelta(days=far(n) + 1), "region": f"R{n}"}
        return {**span, "product_line": "*", "dealer_id": dealers[n % DEALERS]}

    _insert(database, Order, order)
    _insert(database, Receivable, invoice)
    _insert(database, DealerAuthorisation, authorisation)


def _insert(database: Database, table: type[Base], made: Callable[[int], dict[str, Any]]) -> None:
    for start in range(0, OBJECTS // KINDS, _AT_ONCE):
        numbers: Sequence[int] = range(start, min(start + _AT_ONCE, OBJECTS // KINDS))
        with database.transaction() as session:
            session.execute(insert(table), [made(n) for n in numbers])
