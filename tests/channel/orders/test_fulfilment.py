"""Goods leave in parts, arrive with problems, go back, and what is given up is given back (B5, R-ORD-1, R-ORD-8)."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from decimal import Decimal
from importlib import import_module
from typing import Any

import pytest
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from channel.access.orders import visible_return
from channel.attachments import File, hand_in
from channel.calendar import at_local, end_of_day
from channel.errors import Conflict, Forbidden, Invalid, NotFound
from channel.orders import allocate_backorders, auto_receive, close_orders
from channel.orders.closing import close_short
from channel.orders.drafts import Wanted
from channel.orders.ending import cancel_order
from channel.orders.exchanging import credit_return, receive_back
from channel.orders.exchanging import replace as send_others
from channel.orders.receiving import Found, receive
from channel.orders.returns import ask_return, withdraw_return
from channel.orders.shipping import Packed, Parcel, TraceStep, receive_by, ship, trace, traces_of
from channel.rebates.wallet import held as rebate_held
from models import (
    CreditAccount,
    Database,
    Holiday,
    Order,
    OrderLine,
    OrderReturn,
    OrderUse,
    PromotionUse,
    RebateEvent,
    Shipment,
    Stock,
    WebhookEvent,
)
from notifications.jobs import sweep_reminders
from tests.channel.lifecycle import told
from tests.channel.orders.stage import (
    DAY,
    check,
    decided,
    give_rebate,
    held,
    lines_of,
    open_shop,
    order,
    received,
    shipped,
)
from tests.factories import NOW, Cast, configure, make_contact
from tests.seeds import Seeds, begun_session
from tests.shop import make_stock, publish

D = Decimal


def opened(database: Database) -> Cast:
    with database.transaction() as session:
        return open_shop(session)


@pytest.fixture
def cast(seed: Seeds) -> Cast:
    return seed(opened)


@pytest.fixture
def session(database: Database, cast: Cast) -> Iterator[Session]:
    with begun_session(database, cast) as session:
        yield session


def photo(session: Session, cast: Cast) -> str:
    """A picture that the buyer handed in."""
    file = File("picture", b"picture")
    return hand_in(session, cast.actor(cast.buyer), file, now=NOW).public_id


def owed(session: Session, cast: Cast) -> CreditAccount:
    return session.get_one(CreditAccount, cast.dealer.id, populate_existing=True)


def test_an_order_is_shipped_in_parts_from_two_warehouses_and_received(session: Session, cast: Cast) -> None:
    give_rebate(session, cast, "500.00")
    row = order(session, cast, rebate=D("25.00"))
    first = shipped(
        session, cast, row, ("Q9", 5), warehouse="WH01", number="SF-1", carrier="顺丰", tracking_number="SF1"
    )
    assert (row.state, lines_of(session, row)["Q9"].shipped) == ("partially_shipped", D(5))
    # 5 of 20 bulbs are 49.50 of 250.00, of which rebate pays a tenth.
    assert rebate_held(session, row.id) == (D("20.05"), D("4.95"))
    assert (owed(session, cast).uninvoiced, owed(session, cast).approved) == (D("44.55"), D("180.45"))
    assert "order_shipped" in told(session, cast.owner)
    # The same note again changes nothing; another content under its number is refused.
    assert shipped(session, cast, row, ("Q9", 5), warehouse="WH01", number="SF-1").id == first.id
    with pytest.raises(Conflict, match="shipment_differs"):
        shipped(session, cast, row, ("Q9", 6), warehouse="WH01", number="SF-1")
    check(session)
    with pytest.raises(Invalid) as wrong:
        shipped(session, cast, row, ("Q9", 16), ("SET1", 1), ("K101W", 0))
    assert wrong.value.fields == {
        "lines[0].quantity": "more_than_left:15",
        "lines[1].sku": "not_ordered",
        "lines[2].quantity": "bad_quantity",
    }
    second = shipped(session, cast, row, ("Q9", 15), ("K101W", 10))
    assert (row.state, held(session)["stock"]) == ("shipped", D(0))
    assert owed(session, cast).uninvoiced == D("225.00")
    steps = [TraceStep(NOW, "已揽收"), TraceStep(NOW + DAY, "派送中")]
    assert (trace(session, first, steps), trace(session, first, steps)) == (2, 0)
    assert [step.words for step in traces_of(session, [first.id])[first.id]] == ["派送中", "已揽收"]
    actor = cast.actor(make_contact(session, cast.dealer, "老仓", "warehouse", "+8613800000012"))
    receive(session, actor, row.number, second.number, now=NOW)
    assert row.state == "shipped"
    with pytest.raises(Conflict, match="already_received"):
        receive(session, actor, row.number, second.number, now=NOW)
    receive(session, actor, row.number, first.number, now=NOW)
    assert (row.state, row.received_at) == ("received", NOW)
    kinds = session.scalars(select(RebateEvent.kind).where(RebateEvent.order_id == row.id)).all()
    assert sorted(set(kinds)) == ["ordered", "received", "shipped"]
    assert "order.received" in session.scalars(select(WebhookEvent.kind)).all()
    check(session)


def test_goods_that_are_nowhere_are_not_shipped(session: Session, cast: Cast) -> None:
    row = order(session, cast)
    session.execute(update(Stock).values(on_hand=Stock.reserved))
    with pytest.raises(Conflict, match="not_in_stock"):
        shipped(session, cast, row, ("Q9", 5), warehouse="WH01", by_hand=True)
    with pytest.raises(Invalid) as unknown:
        shipped(session, cast, row, ("Q9", 5), warehouse="NOPE")
    assert unknown.value.fields == {"warehouse": "unknown_warehouse"}


def test_r_crd_2_who_ships_by_hand_asks_for_credit_and_the_erp_does_not(session: Session, cast: Cast) -> None:
    row = order(session, cast)
    owed(session, cast).credit_limit = D(1)
    session.flush()
    parcel = Parcel("WH02", (Packed("Q9", D(1)),), NOW)
    with pytest.raises(Conflict, match="credit_exceeded"), session.begin_nested():
        ship(session, cast.actor(cast.manager), row, parcel, now=NOW, by_hand=True)
    session.refresh(row)
    ship(session, cast.actor(cast.manager), row, parcel, now=NOW)
    assert row.state == "partially_shipped"


def test_what_is_missing_or_broken_is_claimed_and_credited_at_the_original_price(session: Session, cast: Cast) -> None:
    give_rebate(session, cast, "500.00")
    row = order(session, cast, rebate=D("25.00"))
    parcel = shipped(session, cast, row)
    actor, position = cast.actor(cast.buyer), lines_of(session, row)["Q9"].position
    found = [Found(position, missing=D(2), damaged=D(1))]
    for words, photos, field in (
        ("", (), "words"),
        ("摔坏了", (), "attachments"),
        ("摔坏了", ("f" * 32,), "attachments"),
    ):
        with pytest.raises(Invalid) as refusal, session.begin_nested():
            receive(session, actor, row.number, parcel.number, found, words=words, photos=photos, now=NOW)
        assert set(refusal.value.fields) == {field}
    with pytest.raises(Invalid), session.begin_nested():
        receive(session, actor, row.number, parcel.number, [Found(position, missing=D(21))], words="没到", now=NOW)
    session.refresh(row)
    picture = photo(session, cast)
    receive(session, actor, row.number, parcel.number, found, words="少了两个，一个破损", photos=[picture], now=NOW)
    assert row.state == "received"
    assert told(session, cast.manager)[-1] == "approval_requested" or "receipt_problem" in told(session, cast.manager)
    publish(session, {"standard_prices": [{"sku": "Q9", "price": "1.00"}]}, now=NOW + DAY)
    before = owed(session, cast).uninvoiced
    for kind in ("damaged", "missing"):
        decided(session, cast, "approved", at=NOW + 2 * DAY)
        claim = session.scalars(select(OrderReturn).where(OrderReturn.kind == kind)).one()
        if kind == "damaged":
            assert claim.photos == [picture]
            credit_return(session, cast.actor(cast.manager), claim.number, now=NOW + 2 * DAY)
    session.expire_all()
    credits = {claim.kind: (claim.state, claim.credit, claim.rebate) for claim in session.scalars(select(OrderReturn))}
    # 9.90 each, a tenth of it paid by rebate, which is there again.
    assert credits == {"missing": ("credited", D("17.82"), D("1.98")), "damaged": ("credited", D("8.91"), D("0.99"))}
    assert before - owed(session, cast).uninvoiced == D("26.73")
    check(session)


def test_goods_go_back_within_the_days_of_their_category(session: Session, cast: Cast) -> None:
    row = received(session, cast)
    actor = cast.actor(cast.buyer)
    bulbs = lines_of(session, row)["Q9"].position

    def ask(quantity: float, *, at: Any = NOW, kind: str = "return", position: int = bulbs) -> OrderReturn:
        with session.begin_nested():
            return ask_return(session, actor, row.number, kind, {position: D(str(quantity))}, "quality", "不亮", now=at)

    for problem, act in (
        ("return_too_late:7", lambda: ask(1, at=NOW + 8 * DAY)),
        ("more_than_left:20", lambda: ask(21)),
        ("not_a_multiple:1", lambda: ask(0.5)),
        ("not_a_multiple:1", lambda: ask(1.01)),
        ("not_ordered", lambda: ask(1, position=99)),
        ("bad_value", lambda: ask(1, kind="missing")),
    ):
        with pytest.raises(Invalid) as refusal:
            act()
        assert list(refusal.value.fields.values()) == [problem]
    session.refresh(row)
    back = ask(5, at=NOW + 7 * DAY)
    with pytest.raises(Invalid):
        ask(16)
    with pytest.raises(NotFound):
        visible_return(session, cast.actor(cast.rival), back.number)
    for stranger in (cast.rival, cast.outsider):
        with pytest.raises((NotFound, Forbidden)):
            withdraw_return(session, cast.actor(stranger), back.number, now=NOW)
    decided(session, cast, "approved", at=NOW + 7 * DAY)
    with pytest.raises(NotFound):
        receive_back(session, cast.actor(cast.outsider), back.number, "WH01", now=NOW)
    stock = select(Stock.on_hand).join(OrderLine, OrderLine.sku_id == Stock.sku_id).where(OrderLine.code == "Q9")
    before = sum(session.scalars(stock).all(), D(0))
    receive_back(session, cast.actor(cast.manager), back.number, "WH01", {bulbs: D(4)}, now=NOW + 8 * DAY)
    assert (back.state, back.credit) == ("credited", D("49.50"))
    assert sum(session.scalars(stock).all(), D(0)) - before == D(4)
    line = lines_of(session, row)["Q9"]
    assert (line.returned, line.coming_back, line.credited) == (D(5), D(0), D(5))
    returned = session.scalars(select(RebateEvent).where(RebateEvent.kind == "returned")).one()
    assert (returned.gross, returned.quantity) == (D("-49.50"), D(-5))
    check(session)


def test_an_exchange_sends_others_and_costs_nothing(session: Session, cast: Cast) -> None:
    row = received(session, cast)
    actor, manager = cast.actor(cast.buyer), cast.actor(cast.manager)
    position = lines_of(session, row)["K101W"].position
    ask_return(session, actor, row.number, "exchange", {position: D(2)}, "wrong_goods", "要黑色", now=NOW)
    decided(session, cast, "approved")
    claim = session.scalars(select(OrderReturn)).one()
    with pytest.raises(Conflict, match="already_decided"):
        send_others(session, manager, claim.number, Parcel("WH01", (), NOW), now=NOW)
    receive_back(session, manager, claim.number, "WH01", {position: D(0)}, now=NOW)
    with pytest.raises(Conflict, match="exchange_not_credited"):
        credit_return(session, manager, claim.number, now=NOW)
    parcel = send_others(session, manager, claim.number, Parcel("WH01", (), NOW, carrier="顺丰"), now=NOW)
    assert (claim.state, owed(session, cast).uninvoiced) == ("replaced", D("250.00"))
    line = lines_of(session, row)["K101W"]
    assert (line.returned, line.coming_back, line.received) == (D(0), D(0), D(10))
    assert session.get_one(Shipment, parcel.id).return_id == claim.id
    refused = ask_return(session, actor, row.number, "return", {position: D(2)}, "unsold", "卖不动", now=NOW)
    decided(session, cast, "rejected", "incomplete")
    session.refresh(refused)
    assert (refused.state, lines_of(session, row)["K101W"].coming_back) == ("rejected", D(0))
    withdrawn = ask_return(session, actor, row.number, "return", {position: D(2)}, "unsold", "卖不动", now=NOW)
    withdraw_return(session, actor, withdrawn.number, now=NOW)
    assert (withdrawn.state, lines_of(session, row)["K101W"].coming_back) == ("withdrawn", D(0))
    check(session)


def test_r_ord_8_a_short_close_gives_back_pro_rata_and_the_oldest_batch_first(session: Session, cast: Cast) -> None:
    late = give_rebate(session, cast, "15.00", name="late", days=90)
    soon = give_rebate(session, cast, "15.00", name="soon", days=30)
    promotion = {"code": "FEW", "name": "限量", "products": {"skus": ["Q9"]}, "quota": "40"}
    publish(session, {"promotions": [{**promotion, "effect": {"is": "PercentOff", "percent": "10"}}]}, now=NOW - DAY)
    row = order(session, cast, seen=None, rebate=D("23.02"))
    assert row.total == D("230.20")
    shipped(session, cast, row, ("K101W", 10), ("Q9", 5))
    with pytest.raises(NotFound):
        close_short(session, cast.actor(cast.outsider), row.number, "停产", now=NOW)
    close_short(session, cast.actor(cast.manager), row.number, "停产", now=NOW)
    # Of 230.20 only 96.55 are sent, which is worth 9.655 of the rebate: half up to the cent.
    session.expire_all()
    assert (row.state, held(session)["stock"], held(session)["credit"]) == ("shipped", D(0), D(0))
    assert rebate_held(session, row.id) == (D(0), D("9.66"))
    assert soon.remaining + late.remaining == D("30.00") - D("9.66")
    # 23.02 were 15.00 of the batch that expires first and 8.02 of the other; what is given back fills the first.
    assert soon.remaining > 0 == soon.reserved == late.reserved
    assert owed(session, cast).uninvoiced == D("86.89")
    quota = session.scalars(select(OrderUse).where(OrderUse.rule == "FEW")).one()
    assert (quota.reserved, quota.amount) == (D(20), D(5))
    with pytest.raises(Conflict, match="already_decided"):
        close_short(session, cast.actor(cast.manager), row.number, "再关一次", now=NOW)
    check(session)


def test_r_ord_8_limits_come_back_with_the_lines_that_took_them(session: Session, cast: Cast) -> None:
    q9 = {"products": {"skus": ["Q9"]}, "effect": {"is": "PercentOff", "percent": "10"}}
    gift = {"is": "WithGift", "every": "5", "gifts": [{"sku": "Q9"}]}
    off = {"is": "OrderOff", "tiers": [{"at": "200", "off": "10"}]}
    publish(
        session,
        {
            "promotions": [
                {"code": "FEW", "name": "限量", **q9, "quota": "20", "budget": "100"},
                {"code": "GIFT", "name": "赠品", "products": {"skus": ["K101W"]}, "effect": gift, "quota": "3"},
            ],
            "order_promotions": [
                {"code": "CUM", "name": "累计", "products": {"skus": ["Q9"]}, "effect": off, "is_cumulative": True},
                {"code": "ALL", "name": "满减", "group": "a", "effect": off, "budget": "50"},
            ],
        },
        now=NOW - DAY,
    )
    row = order(session, cast, seen=None)
    of_q9 = select(OrderLine.ordered).where(OrderLine.code == "Q9").order_by(OrderLine.position)
    assert session.scalars(of_q9).all() == [D(20), D(2)]
    # All Q9 leave, paid for and given: nothing of what was limited to them may come free.
    shipped(session, cast, row, ("Q9", 22))
    close_short(session, cast.actor(cast.manager), row.number, "停产", now=NOW)
    session.expire_all()
    uses = {(use.rule, use.measure): use for use in session.scalars(select(OrderUse)).all()}
    for key, reserved in {("FEW", "quota"): 20, ("FEW", "budget"): D("19.80"), ("GIFT", "quota"): 2}.items():
        assert (uses[key].reserved, uses[key].amount) == (reserved, reserved)
    assert uses["CUM", "cumulated"].amount == uses["CUM", "cumulated"].reserved == D("178.20")
    # Ten yuan of an order promotion on 52.00 and 178.20: what the switches had of it comes back.
    assert (uses["ALL", "budget"].reserved, uses["ALL", "budget"].amount) == (D(10), D("7.74"))
    again = order(session, cast, seen=None, lines=(Wanted("Q9", D(5)),))
    assert lines_of(session, again)["Q9"].unit_price == D("9.90")
    check(session)


def test_r_ord_8_an_order_from_before_lines_were_remembered_gives_back_pro_rata(session: Session, cast: Cast) -> None:
    few = {"code": "FEW", "name": "限量", "products": {"skus": ["Q9"]}, "quota": "40"}
    publish(session, {"promotions": [{**few, "effect": {"is": "PercentOff", "percent": "10"}}]}, now=NOW - DAY)
    row = order(session, cast, seen=None)
    session.execute(update(OrderUse).values(shares=None))
    shipped(session, cast, row, ("K101W", 10), ("Q9", 5))
    close_short(session, cast.actor(cast.manager), row.number, "停产", now=NOW)
    session.expire_all()
    quota = session.scalars(select(OrderUse).where(OrderUse.rule == "FEW")).one()
    assert quota.amount == (D(20) * D("96.55") / D("230.20")).quantize(D("0.0001"))
    check(session)


CUMULATIVE = {
    "code": "CUM",
    "name": "累计满500减50",
    "group": "b",
    "effect": {"is": "OrderOff", "tiers": [{"at": "500", "off": "50"}]},
    "is_cumulative": True,
}


def test_r_prc_1_a_cumulative_threshold_counts_what_it_measures_after_earlier_groups(
    session: Session, cast: Cast
) -> None:
    off = {"is": "OrderOff", "tiers": [{"at": "300", "off": "20"}]}
    first = {"code": "OFF", "name": "满300减20", "group": "a", "priority": 1, "effect": off}
    publish(session, {"order_promotions": [first, CUMULATIVE]}, now=NOW - DAY)
    totals = [order(session, cast, seen=None, lines=(Wanted("K101W", D(many)),)).total for many in (99, 20, 20)]
    # 514.80 less 20.00 is not 500 yet, and does not count as if it were: the next order gets what it never got.
    assert totals == [D("494.80"), D("54.00"), D("104.00")]
    counted = session.scalars(select(PromotionUse.used).where(PromotionUse.measure == "given")).all()
    assert counted == [D(50)]
    check(session)


def test_what_was_given_before_it_was_remembered_is_read_from_the_orders(session: Session, cast: Cast) -> None:
    publish(session, {"order_promotions": [CUMULATIVE]}, now=NOW - DAY)
    for many in (60, 60):
        order(session, cast, seen=None, lines=(Wanted("K101W", D(many)),))
    before = _given(session)
    for table in (OrderUse, PromotionUse):
        session.execute(delete(table).where(table.measure == "given"))
    with Operations.context(MigrationContext.configure(session.connection())):
        import_module("models.migrations.versions.0032_given_before").upgrade()
    session.expire_all()
    assert _given(session) == before == [(D(50), D(50))]
    check(session)


def _given(session: Session) -> list[tuple[Decimal, Decimal]]:
    rows = session.scalars(select(OrderUse).where(OrderUse.measure == "given").order_by(OrderUse.order_id))
    return [(row.reserved, row.amount) for row in rows]


def test_r_prc_1_what_a_cumulative_promotion_gave_is_not_given_again_after_an_earlier_order_is_cancelled(
    session: Session, cast: Cast
) -> None:
    publish(session, {"order_promotions": [CUMULATIVE]}, now=NOW - DAY)
    earlier = order(session, cast, seen=None, lines=(Wanted("K101W", D(60)),))
    crossing = order(session, cast, seen=None, lines=(Wanted("Q9", D(20)),))
    assert (earlier.total, crossing.total) == (D("312.00"), D("198.00") - D(50))
    cancel_order(session, cast.actor(cast.buyer), earlier.number, "不要了", now=NOW)
    assert order(session, cast, seen=None, lines=(Wanted("Q9", D(40)),)).total == D("396.00")
    check(session)


def test_what_waits_for_goods_gets_them_oldest_first(session: Session, cast: Cast) -> None:
    first = order(session, cast, seen=None, lines=(Wanted("BV25", D(230)),))
    second = order(session, cast, seen=None, lines=(Wanted("BV25", D(20)),), at=NOW + timedelta(hours=1))
    assert allocate_backorders(session, NOW) == 0
    make_stock(session, "BV25", 40, warehouse="WH03")
    assert allocate_backorders(session, NOW + DAY) == 2
    session.expire_all()
    assert ("backordered" in first.flags, "backordered" in second.flags) == (False, True)
    make_stock(session, "BV25", 40, warehouse="WH04")
    assert allocate_backorders(session, NOW + DAY) == 1
    assert allocate_backorders(session, NOW + DAY) == 0
    assert held(session)["stock"] == D(250)
    check(session)


def test_time_receives_what_nobody_confirms_and_closes_what_nobody_can_send_back(session: Session, cast: Cast) -> None:
    row = order(session, cast)
    shipped(session, cast, row)
    assert auto_receive(session, NOW + 15 * DAY) == 0
    assert auto_receive(session, NOW + 16 * DAY) == 1
    assert auto_receive(session, NOW + 16 * DAY) == 0
    session.refresh(row)
    assert (row.state, told(session, cast.buyer)[-1]) == ("received", "order_auto_received")
    # Switches go back within 7 days, after that nothing does.
    assert close_orders(session, NOW + 22 * DAY) == 0
    assert close_orders(session, NOW + 24 * DAY) == 1
    session.refresh(row)
    assert row.state == "closed"
    check(session)


def test_r_rem_2_nothing_is_received_without_a_word_before_a_workday_on_which_the_dealer_is_reminded(
    session: Session, cast: Cast
) -> None:
    row = order(session, cast)
    shipped(session, cast, row)
    assert row.receive_by == end_of_day(date(2026, 12, 8))
    # Headquarters write down days off after the parcel had left.
    session.add_all(Holiday(on_day=date(2026, 12, n), is_workday=False, name="厂休") for n in range(5, 14))
    session.flush()
    assert receive_by(session, NOW) == end_of_day(date(2026, 12, 14))
    assert auto_receive(session, NOW + 16 * DAY) == 1  # it waits
    assert auto_receive(session, NOW + 16 * DAY) == 0
    session.refresh(row)
    assert (row.state, row.receive_by) == ("shipped", end_of_day(date(2026, 12, 14)))
    while sweep_reminders(session, at_local(date(2026, 12, 14), time(7, 1))):
        pass
    assert told(session, cast.buyer)[-1] == "order_receipt_due"
    assert auto_receive(session, at_local(date(2026, 12, 15), time(9, 5))) == 1
    session.refresh(row)
    assert row.state == "received"


def test_an_open_claim_keeps_an_order_open(session: Session, cast: Cast) -> None:
    row = received(session, cast)
    ask_return(session, cast.actor(cast.buyer), row.number, "return", {1: D(1)}, "quality", "不亮", now=NOW)
    assert close_orders(session, NOW + 40 * DAY) == 0
    decided(session, cast, "rejected", "incomplete", at=NOW + 40 * DAY)
    assert close_orders(session, NOW + 41 * DAY) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"shipped": D(21)},
        {"received": D(1)},
        {"returned": D(1)},
        {"missing": D(1)},
        {"credited": D(1)},
        {"closed": D(-1)},
    ],
)
def test_r_ord_1_the_database_refuses_what_cannot_be(session: Session, cast: Cast, wrong: dict[str, Any]) -> None:
    row = order(session, cast)
    change = update(OrderLine).where(OrderLine.order_id == row.id, OrderLine.code == "Q9")
    with pytest.raises(IntegrityError):
        session.execute(change.values({name: D(value) for name, value in wrong.items()}))


def test_settings_say_how_long_a_dealer_has_to_receive(session: Session, cast: Cast) -> None:
    configure(session, {"orders": {"receive_days": 3}})
    row = order(session, cast)
    shipped(session, cast, row)
    assert auto_receive(session, NOW + 4 * DAY) == 1
    assert session.get_one(Order, row.id).state == "received"
