"""`order-submit`: 20 orders of 8 lines a second for a minute on PostgreSQL, and nothing is sold or lent twice.

What is measured is the whole transaction of `place_order`, from reading who orders to the commit, in processes and
threads as a small deployment has them for the web, without HTTP around it. The load is open: each order has its moment,
whether the ones before are done or not, and the clock runs from that moment, so what waits for a free thread waits in
the figure. Whoever makes the load is the thread that then answers: it sleeps until the moment and takes no core.
Processes are warm, as they are a minute after a start.
Beside the times it says what a submission costs of the processor here, as times are long when others are at work, and
the machine's load. In the end every counter must be the sum of its ledger, to the cent.
"""

import multiprocessing
import os
import random
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

import clock
from channel.actors import Actor
from channel.errors import ChannelError
from channel.orders.drafts import Draft, Expected, Wanted
from channel.orders.submitting import place_order
from channel.pricing.changing import change_prices, read_draft
from models import Category, CreditAccount, CreditHold, Database, Dealer, Order, ProductLine, StockHold
from tests.bench import house
from tests.bench.lines import emit, ensure, left_out, quantile
from tests.channel.orders.stage import check
from tests.factories import make_contact
from tests.shop import OPERATOR, make_sku, make_stock

RATE, SECONDS, LINES = 20, 60, 8
#: Who answers, as many processes as the machine has cores, and how long they may take to get up.
PROCESSES, THREADS, START_S = 2, 4, 15
DEALERS, SKUS, PROMOTIONS = 400, 200, 50
#: Enough for most orders: the last ones meet what is sold out, and dealers who have used up their credit.
STOCK, CREDIT = 600, Decimal(40_000)
TARGET_MS = 200.0


@dataclass(frozen=True, slots=True)
class Job:
    """One order, who places it, and what he saw that it costs."""

    actor: Actor
    draft: Draft
    expected: Expected


def order_submit() -> None:
    """Submits come whether the ones before are done or not; the clock runs from when each was to come."""
    if not house.has_postgres():
        left_out("order-submit", "postgresql", "no PostgreSQL at TEST_DATABASE_URL")
        return
    # The promotions of the demo would change what things cost.
    with house.postgres_database(with_demo=False) as url:
        database = house.open_database(url)
        jobs = _jobs(*_fill(database))
        with ProcessPoolExecutor(PROCESSES, mp_context=multiprocessing.get_context("spawn")) as pool:
            started = time.perf_counter() + START_S
            slices = [(url, jobs[n::PROCESSES], started + n / RATE) for n in range(PROCESSES)]
            parts = list(pool.map(_work, *zip(*slices, strict=True)))
        _report(database, [one for part, _ in parts for one in part], sum(used for _, used in parts))
        database.close()


def _work(url: str, jobs: Sequence[Job], started: float) -> tuple[list[tuple[str, float]], float]:
    """One process: its share of the orders, each at its moment, and the processor time that it took.

    Before the first moment every thread submits an order and takes it back, as a process that has been up for a while
    has done: connections are open and statements compiled.
    """
    database = house.open_database(url)
    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(lambda job: _try_out(database, job), jobs[:THREADS]))
        used = time.process_time()
        done = list(pool.map(lambda n: _paced(database, jobs[n], started + n * PROCESSES / RATE), range(len(jobs))))
    used = time.process_time() - used
    database.close()
    return done, used


def _try_out(database: Database, job: Job) -> None:
    """Submit an order, and leave nothing of it."""
    with suppress(_TakenBackError), database.transaction() as session:
        place_order(session, job.actor, job.draft, job.expected, now=clock.now())
        raise _TakenBackError


class _TakenBackError(Exception):
    """Nothing is to be written."""


def _paced(database: Database, job: Job, due: float) -> tuple[str, float]:
    time.sleep(max(0.0, due - time.perf_counter()))
    outcome = _submit(database, job)
    return outcome, time.perf_counter() - due


def _submit(database: Database, job: Job) -> str:
    try:
        with database.transaction() as session:
            placed = place_order(session, job.actor, job.draft, job.expected, now=clock.now())
            return placed.order.state if placed.order is not None else "price_changed"
    except ChannelError as refusal:
        return refusal.code
    except (OperationalError, PoolTimeoutError):
        return "busy"


def _report(database: Database, done: Sequence[tuple[str, float]], used: float) -> None:
    outcomes, waits = Counter(outcome for outcome, _ in done), [waited * 1000 for _, waited in done]
    ensure(set(outcomes) <= {"approved", "submitted", "sold_out", "credit_exceeded", "busy"}, f"{dict(outcomes)}")
    with database.reading() as session:
        # Stock, credit and ledgers to the cent: no oversell, and every counter is the sum of what was booked.
        check(session)
        held = select(func.sum(CreditHold.reserved + CreditHold.approved)).group_by(CreditHold.dealer_id)
        ensure(all(Decimal(total) / 100 <= CREDIT for total in session.scalars(held)), "a dealer owes more than he may")
        orders = session.scalars(select(func.count()).select_from(Order)).one()
        units = session.scalar(select(func.sum(StockHold.quantity)))
    p95 = quantile(waits, 0.95)
    more = {
        "rate": RATE,
        "seconds": SECONDS,
        "lines": LINES,
        "processes": PROCESSES,
        "threads": THREADS,
        "orders": orders,
        "units_held": str(units),
    }
    more |= {"cpu_ms": round(1000 * used / len(done), 1), "load": round(os.getloadavg()[0], 1)}
    more |= {"outcomes": dict(outcomes), "p50_ms": round(quantile(waits, 0.5)), "worst_ms": round(max(waits))}
    emit("order-submit", "p95 of a submit", p95, "ms", **more, target=TARGET_MS, met=p95 < TARGET_MS)


def _fill(database: Database) -> tuple[list[Actor], dict[str, Decimal]]:
    """Dealers with credit, articles in three warehouses with prices and promotions; and what the articles cost."""
    prices = {f"SKU{n:04d}": Decimal(5 + n % 40) + Decimal("0.90") for n in range(SKUS)}
    with database.transaction() as session:
        session.add(ProductLine(code="bench", name="开关插座", position=0, is_active=True))
        session.add(Category(code="bench", name="开关", position=0, return_days=7, is_active=True))
        session.flush()
        for code in prices:
            make_sku(session, code, f"开关 {code}", "bench", "bench")
            for warehouse in ("WH01", "WH02", "WH03"):
                make_stock(session, code, STOCK // 3, warehouse=warehouse)
        change_prices(session, OPERATOR, read_draft(_price_draft(prices)), note="开业", now=clock.now())
        dealers = [
            Dealer(code=f"B{n:04d}", name=f"经销商{n}", level="A", region="华东", city="杭州", is_active=True)
            for n in range(DEALERS)
        ]
        session.add_all(dealers)
        session.flush()
        session.add_all(CreditAccount(dealer_id=row.id, credit_limit=CREDIT, terms_days=30) for row in dealers)
        people = [make_contact(session, row, "店主", "owner", f"+86137{n:08d}") for n, row in enumerate(dealers)]
        return [Actor("contact", one.id, one.name, one.dealer_id) for one in people], prices


def _price_draft(prices: dict[str, Decimal]) -> dict[str, object]:
    """Everything costs its standard price: nobody orders what the promotions want, but every price looks at them."""
    effect = {"is": "PercentOff", "percent": "5"}
    wanted = [
        {"code": f"P{n}", "name": f"满 {n}", "effect": effect, "min_quantity": "100000", "quota": "1000"}
        for n in range(PROMOTIONS)
    ]
    return {
        "standard_prices": [{"sku": code, "price": str(price)} for code, price in prices.items()],
        "sellable_ranges": [{"code": "all", "name": "全部"}],
        "promotions": wanted,
    }


def _jobs(actors: Sequence[Actor], prices: dict[str, Decimal]) -> list[Job]:
    chance = random.Random(5)
    jobs = []
    for _ in range(RATE * SECONDS):
        lines = [Wanted(code, Decimal(chance.randint(1, 20))) for code in chance.sample(sorted(prices), LINES)]
        amounts = tuple(line.quantity * prices[line.sku] for line in lines)
        expected = Expected(sum(amounts, Decimal(0)), amounts)
        jobs.append(Job(chance.choice(actors), Draft(lines=tuple(lines)), expected))
    return jobs
