"""`rebates`: orders booked as they happen, and a year of them from all events at once, equal to the cent."""

import os
import random
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

import clock
from channel.actors import Actor
from channel.rebates.accrual import LineEvent, record_all
from channel.rebates.agreements import Proposal, publish
from channel.rebates.events import write
from channel.rebates.nightly import recompute_due
from models import Database, Dealer, Member, RebateAccrual, RebatePosition
from tests.bench import house
from tests.bench.lines import emit, ensure, left_out

DEALERS, ORDERS, LINES = 12_000, 200_000, 2
#: Dealers whose events are booked as they happen; of the others they are only written down, to be done in a night.
TOLD = 600
TARGET_S = 300.0
#: How many dealers' orders one transaction writes.
_AT_ONCE = 50
_YEAR = 2026
_SETTLING = {
    "partials": "quarterly",
    "cap": "accrued",
    "leave_days": 15,
    "negative": "carry_forward",
    "silence_confirms": True,
}
_PAYOUT = {"form": "goods", "tax_path": "same_invoice", "valid_days": 180}
_TIERS = [{"start": "0", "rate": "1"}, {"start": "50000", "rate": "1.5"}, {"start": "100000", "rate": "2"}]
_GROWTH = [{"start": "0", "rate": "0.5"}, {"start": "20", "rate": "1"}]
_FLOORS = [{"product_line": "switch", "amount": "10000"}, {"product_line": "light", "amount": "8000"}]
#: Code → what differs: by volume, with collection factor and mix, growth over the year before, one product line.
_AGREEMENTS: dict[str, dict[str, Any]] = {
    "FL-volume": {"method": "marginal"},
    "FL-paid": {
        "method": "retroactive",
        "with_tax": True,
        "collection": [{"within_days": 15, "percent": 100}, {"within_days": 30, "percent": 80}],
        "mix": {"floors": _FLOORS, "factor": 60},
    },
    "FL-growth": {
        "method": "retroactive",
        "tiers": _GROWTH,
        "growth": {"baseline": "prior_year", "pays_on": "increment"},
    },
    "FL-cable": {"method": "marginal", "goods": {"product_lines": ["cable"]}, "cap": "2000"},
}


def rebates() -> None:
    """12,000 dealers in four agreements and a year of 200,000 orders, on both engines."""
    with house.sqlite_database() as url:
        _run("sqlite", house.open_database(url))
    if not house.has_postgres():
        left_out("rebates", "postgresql", "no PostgreSQL at TEST_DATABASE_URL")
        return
    with house.postgres_database() as url:
        _run("postgresql", house.open_database(url))


def _run(engine: str, database: Database) -> None:
    now = clock.now()
    dealers = _house(database, now)
    more: dict[str, Any] = {"engine": engine, "dealers": DEALERS, "orders": ORDERS, "agreements": len(_AGREEMENTS)}
    started = time.perf_counter()
    told = _happen(database, dealers[:TOLD], record_all, now)
    took = time.perf_counter() - started
    emit("rebates", "booked as it happens", told / took, "events/s", **more, events=told, took_s=round(took, 1))
    more["events"] = told + _happen(database, dealers[TOLD:], _write, now)
    before = _earned(database, dealers[TOLD])
    night = now + timedelta(days=1)
    _nightly(database, night, "nightly recomputation of a year", more)
    ensure(_earned(database, dealers[TOLD]) == before, "what was booked as it happened is not what the events say")
    again = _nightly(database, night + timedelta(days=1), "the same again", more)
    ensure(again == 0, "a second run found something to repair")
    database.close()


def _nightly(database: Database, now: datetime, figure: str, more: dict[str, Any]) -> int:
    """A night as the clock runs it: one batch of dealers after the other, each in its transaction; what it repaired."""
    started, used, longest = time.perf_counter(), time.process_time(), 0.0
    before, batches, is_due = _entries(database), 0, True
    while is_due:
        began = time.perf_counter()
        with database.transaction() as session:
            is_due = recompute_due(session, now) > 0
        longest, batches = max(longest, time.perf_counter() - began), batches + is_due
    took, repaired = time.perf_counter() - started, _entries(database) - before
    more = {**more, "positions_written": repaired, "cpu_s": round(time.process_time() - used, 1), "batches": batches}
    more |= {"longest_transaction_s": round(longest, 2), "load": round(os.getloadavg()[0], 1)}
    emit("rebates", figure, took, "s", **more, target=TARGET_S, met=took < TARGET_S)
    return repaired


def _entries(database: Database) -> int:
    """How many rows the ledger has."""
    with database.reading() as session:
        return session.scalars(select(func.count()).select_from(RebateAccrual)).one()


def _earned(database: Database, below: int) -> Sequence[Any]:
    """What was booked for the dealers with smaller ids."""
    with database.reading() as session:
        query = select(RebatePosition.agreement_id, RebatePosition.dealer_id, RebatePosition.earned)
        query = query.where(RebatePosition.dealer_id < below)
        return session.execute(query.order_by(RebatePosition.agreement_id, RebatePosition.dealer_id)).all()


def _house(database: Database, now: datetime) -> list[int]:
    """Dealers, and the agreements with all of them."""
    with database.transaction() as session:
        rows = [
            {"code": f"R{n:05d}", "name": f"第{n}电气商行", "level": "R", "region": "华东", "city": "杭州"}
            for n in range(DEALERS)
        ]
        same = {"is_active": True}
        dealers = list(session.scalars(insert(Dealer).returning(Dealer.id), [{**row, **same} for row in rows]))
        hq = session.scalars(select(Member).where(Member.role == "hq").limit(1)).one()
        actor = Actor("member", hq.id, hq.name)
        for code, terms in _AGREEMENTS.items():
            whole = {"basis": "shipped", "with_tax": False, "tiers": _TIERS, **terms}
            whole |= {"settling": _SETTLING, "payout": _PAYOUT}
            proposal = Proposal(code, code, date(_YEAR, 1, 1), date(_YEAR, 12, 31), whole, levels=("R",))
            publish(session, actor, proposal, now=now)
    return sorted(dealers)


def _happen(database: Database, dealers: Sequence[int], tell: Callable[..., None], now: datetime) -> int:
    """Every order is shipped, most are paid, some come back; how many events that was."""
    chance, count = random.Random(dealers[0]), 0
    for start in range(0, len(dealers), _AT_ONCE):
        batch = [
            event
            for dealer_id in dealers[start : start + _AT_ONCE]
            for number in range(ORDERS // DEALERS + (dealer_id % 3 < 2))
            for event in _order(chance, dealer_id, dealer_id * 1_000 + number)
        ]
        with database.transaction() as session:
            for place in range(0, len(batch), 1_000):
                tell(session, batch[place : place + 1_000], now=now)
        count += len(batch)
    return count


def _write(session: Session, events: Sequence[LineEvent], *, now: datetime) -> None:
    """Write events down and leave the booking to the night."""
    write(session, events, now=now)


def _order(chance: random.Random, dealer_id: int, number: int) -> Iterator[LineEvent]:
    shipped = date(_YEAR - 1, 7, 1) + timedelta(days=chance.randrange(540))
    paid = shipped + timedelta(days=chance.randrange(50)) if chance.random() < 0.7 else None
    for line in range(LINES):
        net = Decimal(chance.randrange(10_000, 900_000)).scaleb(-2)
        same: dict[str, Any] = {
            "dealer_id": dealer_id,
            "key": "1",
            "order_id": number,
            "order_number": f"DH{number}",
            "line": line + 1,
            "sku": f"S{chance.randrange(5_000)}",
            "category": None,
            "product_line": chance.choice(("switch", "light", "cable")),
            "quantity": Decimal(chance.randrange(1, 100)),
            "net": net,
            "gross": round(net * Decimal("1.13"), 2),
            "ordered_on": shipped,
            "shipped_on": shipped,
        }
        yield LineEvent(kind="shipped", **same)
        if paid is not None:
            yield LineEvent(kind="paid", **same, paid_on=paid)
        if chance.random() < 0.03:
            yield LineEvent(kind="returned", **same, paid_on=paid)
