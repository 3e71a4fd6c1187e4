"""`registration-race` and `registration-sweep`: who is first, and what a night does to 60,000 registrations."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import event, func, insert, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.orm import Session

import clock
from channel.actors import Actor
from channel.opportunities.drafts import Draft
from channel.opportunities.submitting import register_opportunity
from channel.opportunities.sweep import expire_protections, release_silent, remind_of_ends, warn_silent
from models import Contact, Customer, Database, Dealer, Registration, RegistrationClaim
from tests.bench import house
from tests.bench.lines import emit, ensure, left_out, quantile

RACERS = 200
OPEN, DEALERS = 60_000, 2_000
#: Of 60,000 with a window of 90 days, what one night has to do after a day on which nothing ran twice.
ENDED, SILENT, TO_WARN, TO_REMIND = 2_000, 2_000, 3_000, 4_000
TARGET_S = 30.0
_AT_ONCE = 5_000
_LINES = ("*", "cable", "light", "switch")
_SWEEPS: dict[str, Callable[[Session, datetime], int]] = {
    "expire_protections": expire_protections,
    "release_silent": release_silent,
    "warn_silent": warn_silent,
    "remind_of_ends": remind_of_ends,
}


def registration_race() -> None:
    """200 dealers submit the same opportunity at the same moment, on both engines."""
    for engine, url in _databases("registration-race"):
        database = house.open_database(url)
        _race(engine, database)
        database.close()


def registration_sweep() -> None:
    """The nightly expiry, silence and reminder sweep over 60,000 open registrations, on both engines."""
    for engine, url in _databases("registration-sweep"):
        database = house.open_database(url)
        now = clock.now()
        _fill(database, now, ended=ENDED, silent=SILENT, to_warn=TO_WARN, to_remind=TO_REMIND)
        _sweep(engine, "a night", database, now, {"ended": ENDED, "silent": SILENT, "warned": TO_WARN + TO_REMIND})
        database.close()
    for engine, url in _databases("registration-sweep"):
        database = house.open_database(url)
        now = clock.now()
        _fill(database, now, ended=OPEN, silent=0, to_warn=0, to_remind=0)
        _sweep(engine, "everything ends", database, now, {"ended": OPEN})
        database.close()


def _race(engine: str, database: Database) -> None:
    now = clock.now()
    with database.transaction() as session:
        contacts = _dealers(session, RACERS, now)
    actors = [Actor("contact", contact_id, "店主", dealer_id) for dealer_id, contact_id in contacts]
    gate = threading.Barrier(RACERS)
    draft = Draft(customer="上海浦江大饭店有限公司", name="客房开关改造")

    def submit(actor: Actor) -> tuple[str, float]:
        gate.wait()
        started = time.perf_counter()
        while True:
            try:
                with database.transaction() as session:
                    state = register_opportunity(session, actor, draft, now=now)[0].state
                return state, time.perf_counter() - started
            except (OperationalError, PoolTimeoutError):
                continue  # the API answers 503 and the client repeats

    with ThreadPoolExecutor(RACERS) as pool:
        answers = list(pool.map(submit, actors))
    won = sum(state == "pending_approval" for state, _ in answers)
    ensure(won == 1, f"{won} of {RACERS} were told that they are first")
    waits = [seconds for _, seconds in answers]
    more = {"engine": engine, "submissions": RACERS, "refused": RACERS - won}
    emit("registration-race", "accepted", won, "registrations", **more, target=1, met=True)
    emit("registration-race", "longest wait", max(waits), "s", **more, median_s=round(quantile(waits, 0.5), 2))


def _sweep(engine: str, figure: str, database: Database, now: datetime, due: dict[str, int]) -> None:
    statements: list[int] = []
    longest, done = 0.0, dict.fromkeys(_SWEEPS, 0)
    started, used = time.perf_counter(), time.process_time()
    for name, sweep in _SWEEPS.items():
        while True:
            began = time.perf_counter()
            with database.transaction() as session, _counted(database) as seen:
                count = sweep(session, now)
            longest = max(longest, time.perf_counter() - began)
            if not count:
                break
            done[name] += count
            statements.append(len(seen))
    took = time.perf_counter() - started
    ensure(done["expire_protections"] == due["ended"], f"{done} is not {due}")
    ensure(done["release_silent"] == due.get("silent", 0), f"{done} is not {due}")
    more: dict[str, Any] = {
        "engine": engine,
        "open": OPEN,
        "done": done,
        "statements_a_batch": [min(statements), max(statements)],
    }
    more["cpu_s"] = round(time.process_time() - used, 1)
    more["longest_transaction_s"] = round(longest, 2)
    emit("registration-sweep", figure, took, "s", **more, target=TARGET_S, met=took < TARGET_S)


@contextmanager
def _counted(database: Database) -> Iterator[list[str]]:
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        seen.append(statement)

    event.listen(database.engine, "before_cursor_execute", note)
    yield seen
    event.remove(database.engine, "before_cursor_execute", note)


def _fill(database: Database, now: datetime, *, ended: int, silent: int, to_warn: int, to_remind: int) -> None:
    """60,000 protected registrations with their customers and claims; the first ones have something due."""
    with database.transaction() as session:
        contacts = _dealers(session, DEALERS, now)
    for start in range(0, OPEN, _AT_ONCE):
        with database.transaction() as session:
            rows = [
                _row(n, contacts, now, _due(n, ended, silent, to_warn, to_remind))
                for n in range(start, start + _AT_ONCE)
            ]
            _customers(session, start, now)
            ids = session.scalars(
                insert(Registration).returning(Registration.id, sort_by_parameter_order=True), rows
            ).all()
            claims = [
                {"registration_id": id_, "key": row["claim_key"], "product_line": line}
                for id_, row in zip(ids, rows, strict=True)
                for line in _LINES
            ]
            session.execute(insert(RegistrationClaim), claims)
    with database.reading() as session:
        ensure(session.scalars(select(func.count()).select_from(Registration)).one() == OPEN, "not all were written")


def _due(n: int, ended: int, silent: int, to_warn: int, to_remind: int) -> str:
    for name, count in (("ended", ended), ("silent", silent), ("to_warn", to_warn), ("to_remind", to_remind)):
        if n < count:
            return name
        n -= count
    return ""


def _row(n: int, contacts: Sequence[tuple[int, int]], now: datetime, due: str) -> dict[str, Any]:
    dealer_id, contact_id = contacts[n % len(contacts)]
    until = {"ended": now - timedelta(hours=1), "to_remind": now + timedelta(days=7)}.get(due, now + timedelta(days=60))
    quiet = {"silent": timedelta(days=40), "to_warn": timedelta(days=33)}.get(due, timedelta(days=5))
    return {
        "number": f"BB261121-{n:05d}",
        "sequence": n + 1,
        "dealer_id": dealer_id,
        "contact_id": contact_id,
        "customer_id": n + 1,
        "customer": f"第{n}号机电设备有限公司",
        "customer_key": f"第{n}号机电设备|",
        "name": "客房开关改造",
        "contact_phone": f"+86139{n:08d}",
        "claim_key": f"customer:{n + 1}|project|",
        "state": "protected",
        "availability": "free",
        "submitted_at": now - timedelta(days=41),
        "decided_at": now - timedelta(days=40),
        "protected_until": until,
        "quiet_since": now - quiet,
        "reminded_days": None if due == "to_remind" else 1,
    }


def _customers(session: Session, start: int, now: datetime) -> None:
    rows = [
        {
            "id": n + 1,
            "name": f"第{n}号机电设备有限公司",
            "name_key": f"第{n}号机电设备|",
            "namesake": 0,
            "created_at": now,
        }
        for n in range(start, start + _AT_ONCE)
    ]
    session.execute(insert(Customer), rows)


def _dealers(session: Session, how_many: int, now: datetime) -> list[tuple[int, int]]:
    """New dealers with one owner each: (dealer id, contact id)."""
    manager_id = session.scalars(select(Dealer.manager_id).where(Dealer.manager_id.is_not(None)).limit(1)).one()
    same = {"level": "A", "region": "华东", "city": "杭州", "manager_id": manager_id, "is_active": True}
    rows = [{**same, "code": f"B{n:05d}", "name": f"第{n}电气商行"} for n in range(how_many)]
    dealers = session.scalars(insert(Dealer).returning(Dealer.id, sort_by_parameter_order=True), rows).all()
    owner = {"role": "owner", "is_active": True, "created_at": now, "name": "店主"}
    phones = [f"+86137{n:08d}" for n in range(how_many)]
    people = [
        {**owner, "dealer_id": dealer_id, "phone": phone, "phone_index": phone}
        for dealer_id, phone in zip(dealers, phones, strict=True)
    ]
    contacts = session.scalars(insert(Contact).returning(Contact.id, sort_by_parameter_order=True), people).all()
    return list(zip(dealers, contacts, strict=True))


def _databases(bench: str) -> Iterator[tuple[str, str]]:
    with house.sqlite_database() as url:
        yield "sqlite", url
    if not house.has_postgres():
        left_out(bench, "postgresql", "no PostgreSQL at TEST_DATABASE_URL")
        return
    with house.postgres_database() as url:
        yield "postgresql", url
