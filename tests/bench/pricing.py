"""`pricing`: carts through the five layers with the rules in memory, beside django-oscar on the part both can do.
`pricing-database`: the same carts with everything read from the database, on both engines.

One core, one thread: what is timed is `channel.pricing.price` and nothing else; a second figure has the trace told,
which is made when somebody looks at it. Oscar's basket is read and its offers
are looked up before its clock starts, so that both sides only calculate; its totals must be ours.
"""

import gc
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import event

from channel.pricing import (
    Cart,
    CartLine,
    OrderOff,
    OrderPromotion,
    PercentOff,
    PricedCart,
    Promotion,
    Rules,
    SellableRange,
    SkuFacts,
    StandardPrice,
    Tier,
    price,
)
from channel.pricing.loading import Scope, load
from channel.pricing.quoting import skus_of
from models import Database
from tests.bench import house, oscar
from tests.bench.lines import emit, ensure, left_out, median, quantile, rounded
from tests.bench.price_rows import fill
from tests.bench.price_rules import BEFORE, DEALER, NOW, carts, world

ROUNDS, WARM_UP, PEER_ROUNDS = 200, 20, 12
TARGET_MS, TARGET_READ_MS, TARGET_RATIO = 10.0, 25.0, 15.0
#: The last of them is for gifts that are not in the cart.
MOST_STATEMENTS = 7


@dataclass(frozen=True)
class Timed:
    """Wall clock and CPU of this process for each call, in ms."""

    wall: Sequence[float]
    cpu: Sequence[float]


def pricing() -> None:
    """The figures in memory, how they grow with the lines, and the peer's."""
    start = time.perf_counter()
    rules = world()
    built = time.perf_counter()
    priced = [price(cart, rules) for cart in carts(50, WARM_UP)]
    ensure(all(each.can_be_ordered for each in priced), "a cart could not be priced")
    emit(
        "pricing",
        "400,000 rows made, then indexed by the first carts",
        time.perf_counter() - built,
        "s",
        made_s=rounded(built - start),
    )
    gc.collect()
    per_line = {}
    for lines, target in ((25, None), (50, TARGET_MS), (100, None), (200, None), (400, None)):
        found = _timed([lambda cart=cart: price(cart, rules) for cart in carts(lines, ROUNDS if lines < 100 else 40)])
        per_line[lines] = median(found.cpu) / lines
        p95 = quantile(found.wall, 0.95)
        more: dict[str, Any] = {} if target is None else {"target": target, "met": p95 < target}
        figures = {"p50": rounded(median(found.wall)), "cpu_p95": rounded(quantile(found.cpu, 0.95))}
        emit("pricing", f"{lines} lines, p95", p95, "ms", **figures, **more)
    found = _timed([lambda cart=cart: len(price(cart, rules).trace) for cart in carts(50, ROUNDS)])
    emit(
        "pricing",
        "50 lines with every step told, p95",
        quantile(found.wall, 0.95),
        "ms",
        p50=rounded(median(found.wall)),
    )
    growth = per_line[400] / per_line[50]
    emit("pricing", "a line of 400 to a line of 50, CPU", growth, "ratio", target=1.3, met=growth < 1.3)
    _beside_oscar()


def pricing_database() -> None:
    """What a cart costs that is read whole from the database: the same price in the same number of statements."""
    rules = world()
    with house.sqlite_database(with_demo=False) as url:
        _from_database(url, "SQLite", rules)
    if not house.has_postgres():
        left_out("pricing-database", "PostgreSQL", "no PostgreSQL at TEST_DATABASE_URL")
        return
    with house.postgres_database(with_demo=False) as url:
        _from_database(url, "PostgreSQL", rules)


def _from_database(url: str, engine: str, rules: Rules) -> None:
    """Read and price carts as a quote does; they must cost what they cost with the rules in memory."""
    database = house.open_database(url)
    rules_at = fill(database, rules)

    def read_and_price(cart: Cart) -> PricedCart:
        with database.reading() as session:
            scope = Scope(skus_of(cart.lines), cart.at, rules_at, cart.dealer)
            return price(cart, load(session, scope).rules)

    for lines, target in ((8, None), (50, TARGET_READ_MS)):
        wanted, most = carts(lines, ROUNDS), 0
        for cart in wanted[:WARM_UP]:
            with _counted(database) as statements:
                read = read_and_price(cart)
            ensure(_figures(read) == _figures(price(cart, rules)), "the database gives another price")
            most = max(most, len(statements))
        ensure(most <= MOST_STATEMENTS, f"{most} statements for {lines} lines")
        gc.collect()
        # The rules in memory, with which it was compared, are no part of this.
        gc.freeze()
        found = _timed([lambda cart=cart: read_and_price(cart) for cart in wanted])
        gc.unfreeze()
        p95 = quantile(found.wall, 0.95)
        more: dict[str, Any] = {} if target is None else {"target": target, "met": p95 < target}
        figures = {"p50": rounded(median(found.wall)), "cpu_p95": rounded(quantile(found.cpu, 0.95))}
        figure = f"{lines} lines read and priced on {engine}, p95"
        emit("pricing-database", figure, p95, "ms", **figures, statements=most, **more)
    database.close()


@contextmanager
def _counted(database: Database) -> Iterator[list[str]]:
    """Every statement while it lasts."""
    seen: list[str] = []

    def note(*arguments: Any) -> None:
        seen.append(arguments[2])

    event.listen(database.engine, "before_cursor_execute", note)
    yield seen
    event.remove(database.engine, "before_cursor_execute", note)


def _figures(priced: PricedCart) -> object:
    """What a dealer gets, without the ids of rows."""
    return priced.lines, priced.gifts, priced.totals, priced.flags, priced.problems, priced.uses


def _timed(calls: Sequence[Callable[[], object]]) -> Timed:
    wall, cpu = [], []
    for call in calls:
        begin, begin_cpu = time.perf_counter(), time.process_time()
        call()
        cpu.append((time.process_time() - begin_cpu) * 1e3)
        wall.append((time.perf_counter() - begin) * 1e3)
    return Timed(wall, cpu)


def _beside_oscar() -> None:
    """The same carts there and here, in turn; the peer's totals must be ours."""
    oscar.start()
    for count, target in ((50, TARGET_RATIO), (200, None)):
        lines = [(f"S{number}", Decimal(20 + number) * Decimal("0.20"), 20 + number % 7) for number in range(count)]
        cart, rules = _simple(lines)
        read, again = oscar.baskets(lines)
        ours = price(cart, rules).totals.payable
        ensure(read() == again() == ours, f"totals differ: {ours} here, {again()} there")
        here, there, whole = [], [], []
        for _ in range(PEER_ROUNDS):
            here += _timed([lambda: price(cart, rules)] * 5).cpu  # noqa: B023
            there += _timed([again]).cpu
            whole += _timed([read]).cpu
        ratio = median(there) / median(here)
        more: dict[str, Any] = {} if target is None else {"target": target, "met": ratio >= target}
        figures = {"ours_ms": rounded(median(here)), "oscar_ms": rounded(median(there))}
        figures["oscar_from_its_database_ms"] = rounded(median(whole))
        emit("pricing", f"django-oscar, {count} lines: list price, 5 %, 200 off", ratio, "times", **figures, **more)


def _simple(lines: oscar.Lines) -> tuple[Cart, Rules]:
    cart = tuple(CartLine(number, code, Decimal(quantity)) for number, (code, _, quantity) in enumerate(lines, 1))
    return Cart(DEALER, NOW, cart), Rules(
        skus=tuple(SkuFacts(code, code, "goods", (), "个", Decimal("0.13")) for code, _, _ in lines),
        standard_prices=tuple(
            StandardPrice(number, code, value, BEFORE) for number, (code, value, _) in enumerate(lines, 1)
        ),
        sellable_ranges=(SellableRange(1, "all", BEFORE),),
        promotions=(Promotion(1, "P1", "九五折", PercentOff(Decimal(5)), BEFORE),),
        order_promotions=(
            OrderPromotion(2, "P2", "满3000减200", OrderOff((Tier(Decimal(3000), off=Decimal(200)),)), BEFORE),
        ),
    )
