"""Many at once, with real threads over a real database: nothing is sold twice (R-ORD-3, R-ORD-7, R-CRD-2)."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal

from sqlalchemy import select

from channel.orders.closing import close_short
from channel.orders.drafts import Expected, Wanted
from channel.orders.ending import cancel_order
from channel.orders.keeping import save_draft
from channel.orders.receiving import receive
from channel.orders.shipping import Packed, Parcel, ship
from channel.orders.submitting import place_order, submit_order
from models import Database, Order, Shipment
from tests.channel.orders.stage import DAY, DRAFT, SEEN, check, held, open_shop, order
from tests.channel.test_races import all_at_once
from tests.factories import NOW, Cast
from tests.shop import make_sku, make_stock, publish

D = Decimal


def opened(database: Database, *, credit: str = "100000") -> Cast:
    with database.transaction() as session:
        return open_shop(session, credit=credit)


def test_r_ord_7_of_a_hundred_who_want_the_last_unit_one_gets_it_and_the_others_hear(database: Database) -> None:
    cast = opened(database)
    with database.transaction() as session:
        make_sku(session, "LAST1", "限量款", "switch", "switches")
        publish(session, {"standard_prices": [{"sku": "LAST1", "price": "5.00"}]}, now=NOW - DAY)
        make_stock(session, "LAST1", 1)

    def buy(n: int) -> str:
        with database.transaction() as session:
            who = session.merge(cast.rival if n % 2 else cast.buyer)
            seen = Expected(D("5.00"))
            return order(session, cast, who=who, seen=seen, lines=(Wanted("LAST1", D(1)),)).state

    # SQLite has one writer at a time: there ten at once show the same, and no thread has to wait too long.
    many, at_once = (10, 5) if database.is_sqlite else (100, 20)
    outcomes: Counter[str] = Counter()
    for start in range(0, many, at_once):
        outcomes.update(all_at_once([lambda n=n: buy(n) for n in range(start, start + at_once)]))
    assert outcomes == {"approved": 1, "sold_out": many - 1}
    with database.reading() as session:
        assert held(session)["stock"] == D(1)
        check(session)


def test_r_ord_7_of_a_quota_no_more_is_given_than_there_is(database: Database) -> None:
    cast = opened(database)
    with database.transaction() as session:
        promotion = {"code": "FEW", "name": "限量", "products": {"skus": ["Q9"]}, "quota": "20"}
        effect = {"is": "PercentOff", "percent": "10"}
        publish(session, {"promotions": [{**promotion, "effect": effect}]}, now=NOW - DAY)

    def buy(n: int) -> str:
        with database.transaction() as session:
            who = session.merge(cast.rival if n % 2 else cast.buyer)
            lines = (Wanted("Q9", D(10)),)
            draft = replace(DRAFT, lines=lines)
            placed = place_order(session, cast.actor(who), draft, Expected(D("89.10")), now=NOW).order
            return placed.state if placed is not None else "price_changed"

    outcomes: Counter[str] = Counter()
    for start in range(0, 12, 6):
        outcomes.update(all_at_once([lambda n=n: buy(n) for n in range(start, start + 6)]))
    assert outcomes["approved"] == 2, outcomes
    assert set(outcomes) <= {"approved", "quota_used_up", "price_changed"}
    with database.reading() as session:
        check(session)


def test_r_crd_2_two_orders_of_a_credit_for_one_do_not_both_pass(database: Database) -> None:
    cast = opened(database, credit="100")
    seen, lines = Expected(D("62.40")), (Wanted("K101W", D(12)),)

    def buy() -> str:
        with database.transaction() as session:
            return order(session, cast, who=session.merge(cast.buyer), seen=seen, lines=lines).state

    assert sorted(all_at_once([buy, buy])) == ["approved", "credit_exceeded"]
    with database.reading() as session:
        assert held(session)["credit"] == D("62.40")
        check(session)


def test_r_ord_3_a_double_tap_makes_one_order(database: Database) -> None:
    cast = opened(database)
    with database.transaction() as session:
        number = save_draft(session, cast.actor(cast.buyer), DRAFT, now=NOW).number

    def tap() -> str:
        with database.transaction() as session:
            done = submit_order(session, cast.actor(session.merge(cast.buyer)), number, SEEN, now=NOW).order
            assert done is not None
            return done.state

    assert sorted(all_at_once([tap] * 4)) == ["already_decided"] * 3 + ["approved"]
    with database.reading() as session:
        assert held(session)["stock"] == D(30)
        check(session)


def test_acts_on_one_order_at_one_moment_come_one_after_the_other(database: Database) -> None:
    cast = opened(database)
    for round_ in range(4):
        with database.transaction() as session:
            number = order(session, cast).number

        def act(what: str, number: str = number, round_: int = round_) -> str:
            with database.transaction() as session:
                row = session.scalars(select(Order).where(Order.number == number)).one()
                manager, buyer = cast.actor(session.merge(cast.manager)), cast.actor(session.merge(cast.buyer))
                if what == "cancel":
                    cancel_order(session, buyer, number, "不要了", now=NOW)
                elif what == "close":
                    close_short(session, manager, number, "停产", now=NOW)
                elif what.startswith("ship"):
                    parcel = Parcel("WH02", (Packed("Q9", D(12)),), NOW, number=f"{round_}-{what}")
                    ship(session, manager, row, parcel, now=NOW)
                else:
                    parcel_number = session.scalars(select(Shipment.number)).first()
                    receive(session, buyer, number, parcel_number or "", now=NOW)
                return what

        # The second parcel, which wants more than is left, and whatever came too late are refused in words.
        outcomes = all_at_once(
            [lambda what=what: act(what) for what in ("cancel", "ship1", "ship2", "close", "receive")]
        )
        assert not {"cancel", "ship1"} <= set(outcomes)
        assert not {"ship1", "ship2"} <= set(outcomes)
        with database.reading() as session:
            check(session)


def test_orders_of_the_same_goods_in_every_order_wait_for_one_another_and_never_for_each_other(
    database: Database,
) -> None:
    cast = opened(database)
    # Neither warehouse has enough for all: holds are split, in other ways for each.
    codes, seen = ("K101W", "Q9", "SET1"), Expected(D("1151.00"))
    with database.transaction() as session:
        kept = [order(session, cast, seen=seen, lines=tuple(Wanted(code, D(10)) for code in codes)) for _ in range(3)]
        numbers = [row.number for row in kept]

    def buy(n: int) -> str:
        with database.transaction() as session:
            mine = codes[n % 3 :] + codes[: n % 3]
            lines = tuple(Wanted(code, D(10)) for code in (mine if n % 2 else reversed(mine)))
            return order(session, cast, who=session.merge(cast.rival), seen=seen, lines=lines).state

    def cancel(number: str) -> str:
        with database.transaction() as session:
            return cancel_order(session, cast.actor(session.merge(cast.buyer)), number, "不要了", now=NOW).state

    def send(number: str) -> str:
        with database.transaction() as session:
            row = session.scalars(select(Order).where(Order.number == number)).one()
            parcel = Parcel("WH01", tuple(Packed(code, D(4)) for code in reversed(codes)), NOW, number=f"F-{number}")
            ship(session, cast.actor(session.merge(cast.manager)), row, parcel, now=NOW)
            return "sent"

    acts = [lambda n=n: buy(n) for n in range(8)]
    acts += [lambda: cancel(numbers[0]), lambda: send(numbers[1]), lambda: send(numbers[2])]
    outcomes = Counter(all_at_once(acts))
    assert outcomes == {"approved": 8, "cancelled": 1, "sent": 2}
    with database.reading() as session:
        check(session)
