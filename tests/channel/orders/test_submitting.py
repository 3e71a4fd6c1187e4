"""Submitting: the price that was seen, everything held in one transaction, and nothing left of what ends."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.access.orders import own_order, visible_order, visible_orders
from channel.actors import job
from channel.announcements import words
from channel.approvals.shown import lines, page_lines
from channel.calendar import local_day
from channel.cards import ROW_VALUE_CHARS
from channel.credit.receivables import Invoice, record_invoice
from channel.errors import Conflict, Forbidden, Invalid, NotFound
from channel.orders.amending import amend_order
from channel.orders.drafts import Draft, Expected, Wanted
from channel.orders.ending import cancel_order, withdraw_order
from channel.orders.history import priced_carts
from channel.orders.keeping import cart_of, discard_draft, fill_cart, kept_draft, save_draft
from channel.orders.lists import favourites, keep_favourite, save_template
from channel.orders.prices import Unorderable, explained
from channel.orders.proposals import propose_order
from channel.orders.reordering import order_template, reorder
from channel.orders.submitting import place_order, submit_order
from channel.orders.telling import order_lines
from models import Approval, Contact, InboxMessage, Order, OutboxMessage, Sku, Stock, Warehouse, WebhookEvent
from tests.channel.lifecycle import told
from tests.channel.orders.stage import (
    DAY,
    DRAFT,
    SEEN,
    WANTED,
    check,
    decided,
    give_rebate,
    held,
    lines_of,
    open_shop,
    order,
)
from tests.factories import NOW, Cast, configure, make_contact
from tests.shop import publish

D = Decimal


@pytest.fixture
def cast(session: Session) -> Cast:
    return open_shop(session)


def count(session: Session, table: Any) -> int:
    return session.scalars(select(func.count()).select_from(table)).one()


def test_r_ord_7_submitting_holds_credit_stock_and_rebate_and_tells_the_erp_once(session: Session, cast: Cast) -> None:
    give_rebate(session, cast, "500.00")
    row = order(session, cast, rebate=D("30.00"))
    assert (row.state, row.total, row.rebate, row.list_total) == ("approved", D("250.00"), D("30.00"), D("250.00"))
    assert row.number.startswith("DD261123-")
    lines = lines_of(session, row)
    assert (lines["K101W"].quantity, lines["K101W"].unit, lines["K101W"].ordered) == (D(1), "盒", D(10))
    assert (lines["Q9"].amount, lines["Q9"].net + lines["Q9"].tax) == (D("198.00"), D("198.00"))
    assert lines["Q9"].return_days == 7
    assert held(session) == {"stock": D(30), "credit": D("220.00"), "rebate": D("30.00"), "uses": D(1)}
    # The near warehouse sends, though the other one comes first in lists.
    near = select(Stock.reserved).join(Warehouse, Warehouse.id == Stock.warehouse_id).where(Warehouse.code == "WH02")
    assert sorted(session.scalars(near)) == [D(0), D(0), D(10), D(20)]
    assert list(session.scalars(select(WebhookEvent.kind))) == ["order.approved"]
    assert told(session, cast.owner) == ["order_approved"]
    check(session)


def test_r_ord_2_another_price_is_confirmed_first_and_nothing_is_written(session: Session, cast: Cast) -> None:
    actor, later = cast.actor(cast.buyer), NOW + DAY
    publish(session, {"standard_prices": [{"sku": "Q9", "price": "10.90"}]}, now=later)
    placed = place_order(session, actor, DRAFT, SEEN, now=later + DAY)
    assert placed.order is None
    assert placed.change is not None
    assert (placed.change.before, placed.change.after) == (D("250.00"), D("270.00"))
    assert [(one.sku, one.before, one.after) for one in placed.change.lines] == [("Q9", D("198.00"), D("218.00"))]
    assert (count(session, Order), held(session)["stock"]) == (0, D(0))
    # Cheaper, or looked at never: he sees it first, too.
    assert place_order(session, actor, DRAFT, Expected(D("999.00")), now=NOW).order is None
    assert place_order(session, actor, DRAFT, None, now=NOW).order is None
    confirmed = place_order(session, actor, DRAFT, Expected(placed.change.after), now=later + DAY)
    assert confirmed.order is not None
    assert confirmed.order.total == D("270.00")


def test_r_ord_2_a_placed_order_keeps_its_price_and_explains_it_to_the_cent(session: Session, cast: Cast) -> None:
    promotion = {"code": "Q9OFF", "name": "球泡9折", "products": {"skus": ["Q9"]}}
    publish(session, {"promotions": [{**promotion, "effect": {"is": "PercentOff", "percent": "10"}}]}, now=NOW)
    row = order(session, cast, seen=None, at=NOW + DAY)
    assert row.total == D("230.20")
    publish(session, {"standard_prices": [{"sku": "Q9", "price": "99.00"}]}, now=NOW + 2 * DAY)
    session.expire_all()
    assert (row.total, lines_of(session, row)["Q9"].amount) == (D("230.20"), D("178.20"))
    again = explained(session, row).result
    assert again.totals.payable == row.total
    assert any(step.rule == "Q9OFF" and step.outcome == "applied" for step in again.trace)
    (kept,) = priced_carts(session, NOW, NOW + 2 * DAY)
    assert (kept.number, kept.dealer_code, kept.total) == (row.number, "D0001", D("230.20"))
    assert not list(priced_carts(session, NOW + 2 * DAY, NOW + 9 * DAY))
    later = order(session, cast, seen=None, lines=(Wanted("K101W", D(1)),), at=NOW + DAY * 1.5)
    (newest,) = priced_carts(session, NOW, NOW + 2 * DAY, newest=1)
    assert newest.number == later.number


def test_every_wrong_line_is_said_at_once_in_words_and_nothing_is_held(session: Session, cast: Cast) -> None:
    actor = cast.actor(cast.rival)
    wrong = (Wanted("NOPE", D(1)), Wanted("Q9", D(1)), Wanted("BV25", D(1)), Wanted("K101W", D(1), "吨"))
    with pytest.raises(Unorderable) as refusal:
        place_order(session, actor, replace(DRAFT, lines=wrong), None, now=NOW)
    assert list(refusal.value.fields) == ["lines[0]", "lines[2]", "lines[3]"]
    assert all(refusal.value.field_sentences().values())
    with pytest.raises(Invalid) as unknown:
        place_order(session, actor, replace(DRAFT, registration="BB261123-ZZZZZ"), None, now=NOW)
    assert unknown.value.fields == {"registration": "unknown_registration"}
    assert held(session)["credit"] == 0


def test_r_ord_7_what_is_sold_out_is_refused_with_what_is_left_unless_it_may_wait(session: Session, cast: Cast) -> None:
    with pytest.raises(Conflict) as refusal, session.begin_nested():
        order(session, cast, seen=None, lines=(Wanted("Q9", D(201)), Wanted("K101W", D(1))))
    assert (refusal.value.code, refusal.value.facts["left"]) == ("sold_out", "200个")
    assert refusal.value.fields == {"lines[0].quantity": "sold_out:200"}
    assert held(session)["credit"] == 0
    # Two warehouses together have enough; what may wait takes what there is.
    row = order(session, cast, seen=None, lines=(Wanted("Q9", D(150)), Wanted("BV25", D(230))))
    assert "backordered" in row.flags
    assert held(session)["stock"] == D(350)
    check(session)


def test_r_crd_2_an_order_beyond_the_limit_is_refused_or_asked_about(session: Session) -> None:
    cast = open_shop(session, credit="100")
    with pytest.raises(Conflict) as refusal, session.begin_nested():
        order(session, cast)
    assert (refusal.value.code, refusal.value.facts) == ("credit_exceeded", {"available": "100.00", "needed": "250.00"})
    configure(session, {"orders": {"over_credit": "ask"}})
    row = order(session, cast)
    assert (row.state, row.flags) == ("submitted", ["over_credit"])
    decided(session, cast, "approved")
    session.refresh(row)
    assert row.state == "approved"
    check(session)


def test_r_reb_10_more_rebate_than_allowed_is_refused_with_what_is_usable(session: Session, cast: Cast) -> None:
    give_rebate(session, cast, "500.00")
    with pytest.raises(Conflict) as refusal:
        order(session, cast, rebate=D("75.01"))
    assert (refusal.value.code, refusal.value.facts["usable"]) == ("rebate_not_enough", "75.00")


def test_approvers_see_what_matters_and_a_refusal_gives_everything_back(session: Session) -> None:
    cast = open_shop(session, asks=True)
    give_rebate(session, cast, "500.00")
    row = order(session, cast, rebate=D("30.00"))
    approval = session.scalars(select(Approval)).one()
    assert (row.state, approval.subject) == ("submitted", "order")
    assert (approval.facts["credit_after"], approval.facts["rebate_used"]) == ("¥99,780.00", "¥30.00")
    assert approval.facts["amount"] == "250.00"
    assert (approval.facts["credit"], approval.facts["overdue"]) == ("余 ¥99,780/¥100,000", "无")
    assert (approval.facts["credit_limit"], approval.facts["credit_used"]) == ("¥100,000.00", "¥220.00（含本单）")
    decided(session, cast, "rejected", "incomplete")
    session.refresh(row)
    assert (row.state, row.reason_code) == ("cancelled", "incomplete")
    assert held(session) == dict.fromkeys(("stock", "credit", "rebate", "uses"), D(0))
    assert told(session, cast.buyer)[-1] == "order_rejected"
    check(session)


def test_r_crd_3_approvers_see_what_is_overdue_before_anything_else_of_the_credit(session: Session) -> None:
    cast = open_shop(session)
    bill = Invoice("FP-1", D("6800.00"), local_day(NOW) - 50 * DAY)
    record_invoice(session, job("test"), cast.dealer.id, bill, now=NOW)
    row = order(session, cast)
    facts = session.scalars(select(Approval)).one().facts
    assert (row.state, row.flags) == ("submitted", ["overdue"])
    assert facts["credit"] == "逾期 ¥6,800，余 ¥92,950/¥100,000"
    assert facts["overdue"] == "¥6,800.00，最久 20 天"
    assert all(len(words) <= ROW_VALUE_CHARS for _, words in lines({**facts, "subject": "order"}))
    assert ("请留意", "有逾期未付款") in page_lines({**facts, "subject": "order"})


def test_r_apr_8_a_returned_order_is_a_draft_again_and_its_next_round_is_asked_anew(session: Session) -> None:
    cast = open_shop(session, asks=True)
    row = order(session, cast)
    decided(session, cast, "returned", "incomplete")
    session.refresh(row)
    assert (row.state, row.total, order_lines(session, row)) == ("draft", D(0), [])
    assert submit_order(session, cast.actor(cast.owner), row.number, SEEN, now=NOW).order is row
    assert (row.state, row.round, row.contact_id) == ("submitted", 2, cast.owner.id)
    withdraw_order(session, cast.actor(cast.buyer), row.number, now=NOW)
    assert row.state == "draft"
    discard_draft(session, cast.actor(cast.buyer), row.number, now=NOW)
    assert row.state == "cancelled"
    check(session)


def test_r_ord_6_an_amendment_voids_only_what_it_changes(session: Session, cast: Cast) -> None:
    row = order(session, cast)
    actor, base = cast.actor(cast.buyer), kept_draft(session, order(session, cast))
    base = kept_draft(session, row)
    amend_order(session, actor, row.number, replace(base, remark="送前电话"), SEEN, now=NOW)
    assert (row.state, row.remark, row.round) == ("approved", "送前电话", 1)
    with pytest.raises(Invalid, match="nothing_changed"):
        amend_order(session, actor, row.number, replace(base, remark="送前电话"), SEEN, now=NOW)
    # Less of the same keeps its old price, whatever it costs now.
    publish(session, {"standard_prices": [{"sku": "Q9", "price": "99.00"}]}, now=NOW + DAY)
    less = replace(base, lines=(Wanted("Q9", D(10)),))
    amended = amend_order(session, actor, row.number, less, Expected(D("99.00")), now=NOW + 2 * DAY)
    assert amended.order is not None
    assert (row.state, row.total) == ("approved", D("99.00"))
    # More has the prices of now, and they must be seen; a large order is somebody's to agree to.
    configure(session, {"orders": {"ask_from_amount": "1000"}})
    more = replace(base, lines=(Wanted("Q9", D(20)),))
    assert amend_order(session, actor, row.number, more, Expected(D("198.00")), now=NOW + 2 * DAY).order is None
    amend_order(session, actor, row.number, more, Expected(D("1980.00")), now=NOW + 2 * DAY)
    assert (row.state, row.round, row.total) == ("submitted", 2, D("1980.00"))
    decided(session, cast, "approved")
    session.refresh(row)
    assert row.state == "approved"
    check(session)


def test_r_ord_6_consents_that_do_not_look_at_what_changed_stay(session: Session) -> None:
    cast = open_shop(session, asks=True)
    step = {"name": "额度", "mode": "any", "approvers": [{"by": "field", "field": "dealer_manager"}]}
    catch_all = {"code": "standard", "name": "默认", "priority": 1000, "steps": [{**step, "looks_at": ["dealer"]}]}
    configure(session, {"approvals": {"rules": [catch_all]}})
    row = order(session, cast)
    decided(session, cast, "approved")
    session.refresh(row)
    less = replace(kept_draft(session, row), lines=WANTED[:1])
    amend_order(session, cast.actor(cast.buyer), row.number, less, Expected(D("52.00")), now=NOW)
    assert (row.state, row.total, count(session, Approval)) == ("approved", D("52.00"), 1)
    check(session)


def test_cancelling_before_shipment_gives_everything_back_and_tells_the_dealer(session: Session, cast: Cast) -> None:
    row = order(session, cast)
    cancel_order(session, cast.actor(cast.manager), row.number, "客户推迟", now=NOW)
    assert (row.state, row.reason_text) == ("cancelled", "客户推迟")
    assert "order_cancelled_by_us" in told(session, cast.buyer)
    assert held(session)["stock"] == held(session)["credit"] == 0
    with pytest.raises(Conflict, match="already_decided"):
        cancel_order(session, cast.actor(cast.buyer), row.number, "再取消一次", now=NOW)
    check(session)


def test_a_cart_is_one_contacts_and_costs_what_it_costs_now(session: Session, cast: Cast) -> None:
    buyer, owner = cast.actor(cast.buyer), cast.actor(cast.owner)
    assert cart_of(session, buyer) is None
    row = fill_cart(session, buyer, Draft(lines=WANTED[:1]), now=NOW)
    assert row is not None
    assert fill_cart(session, buyer, DRAFT, now=NOW) is row
    assert cart_of(session, owner) is None
    assert row not in visible_orders(session, buyer)
    assert kept_draft(session, row).lines == WANTED
    assert submit_order(session, buyer, row.number, SEEN, now=NOW).order is row
    assert (cart_of(session, buyer), row.state) == (None, "approved")
    fill_cart(session, buyer, DRAFT, now=NOW)
    assert fill_cart(session, buyer, Draft(), now=NOW) is None
    check(session)


def test_r_ord_3_a_second_tap_meets_what_is_no_draft_any_more(session: Session, cast: Cast) -> None:
    actor = cast.actor(cast.buyer)
    row = save_draft(session, actor, DRAFT, now=NOW)
    submit_order(session, actor, row.number, SEEN, now=NOW)
    with pytest.raises(Conflict, match="already_decided"):
        submit_order(session, actor, row.number, SEEN, now=NOW)
    with pytest.raises(Conflict, match="already_decided"):
        save_draft(session, actor, DRAFT, number=row.number, now=NOW)


def test_an_order_for_a_dealer_is_his_to_confirm(session: Session, cast: Cast) -> None:
    row = propose_order(session, cast.actor(cast.manager), "D0001", DRAFT, now=NOW)
    assert (row.state, row.contact_id, held(session)["stock"]) == ("draft", None, D(0))
    assert told(session, cast.owner) == ["order_proposed"]
    message = session.scalars(select(InboxMessage).where(InboxMessage.contact_id == cast.owner.id)).one()
    said = "为贵司填好了订单 {}：一开单控开关 白×1盒、LED球泡 9W（E27 白光）×20个，合计 ¥250.00。"
    assert said.format(row.number) in words(message.kind, message.facts)[1]
    assert row in visible_orders(session, cast.actor(cast.manager))
    with pytest.raises(NotFound):
        own_order(session, cast.actor(cast.rival), row.number)
    submit_order(session, cast.actor(cast.owner), row.number, SEEN, now=NOW)
    assert (row.state, row.flags) == ("approved", ["proposed"])
    other = propose_order(session, cast.actor(cast.manager), "D0001", DRAFT, now=NOW)
    discard_draft(session, cast.actor(cast.owner), other.number, now=NOW)
    assert other.state == "cancelled"
    assert told(session, cast.manager)[-1] == "order_discarded"
    with pytest.raises(NotFound):
        propose_order(session, cast.actor(cast.outsider), "D0001", DRAFT, now=NOW)


def test_r_ord_4_a_reorder_has_three_lists_and_a_substitute(session: Session, cast: Cast) -> None:
    row = order(session, cast, seen=None, lines=(*WANTED, Wanted("SET1", D(1)), Wanted("BV25", D(1))))
    publish(session, {"standard_prices": [{"sku": "Q9", "price": "12.00"}]}, now=NOW + DAY)
    gone = session.scalars(select(Sku).where(Sku.code == "SET1")).one()
    gone.is_active, gone.substitute_id = False, session.scalars(select(Sku.id).where(Sku.code == "K101W")).one()
    session.flush()
    found = reorder(session, cast.actor(cast.buyer), row.number, now=NOW + 2 * DAY)
    assert [one.wanted.sku for one in found.same] == ["K101W", "BV25"]
    assert [(one.wanted.sku, one.before, one.price) for one in found.changed] == [("Q9", D("9.9000"), D("12.0000"))]
    (lost,) = found.unavailable
    assert (lost.wanted.sku, lost.substitute) == ("SET1", ("K101W", "一开单控开关 白"))
    assert lost.why
    with pytest.raises(NotFound):
        reorder(session, cast.actor(cast.rival), row.number, now=NOW)
    template = save_template(session, cast.actor(cast.buyer), "常备", [Wanted("Q9", D(10_000))], now=NOW)
    (short,) = order_template(session, cast.actor(cast.owner), template.public_id, now=NOW + 2 * DAY).unavailable
    assert "180" in short.why
    with pytest.raises(Conflict, match="template_exists"):
        save_template(session, cast.actor(cast.owner), "常备", WANTED, now=NOW)
    with pytest.raises(NotFound):
        order_template(session, cast.actor(cast.rival), template.public_id, now=NOW)
    keep_favourite(session, cast.actor(cast.buyer), "Q9", now=NOW)
    keep_favourite(session, cast.actor(cast.buyer), "Q9", now=NOW)
    assert [sku.code for sku in favourites(session, cast.actor(cast.buyer), now=NOW)] == ["Q9"]
    assert favourites(session, cast.actor(cast.owner), now=NOW) == []


def test_what_people_of_a_dealer_may_do_goes_by_their_role(session: Session, cast: Cast) -> None:
    finance = make_contact(session, cast.dealer, "钱会计", "finance", "+8613800000011")
    keeper = make_contact(session, cast.dealer, "老仓", "warehouse", "+8613800000012")
    row = order(session, cast)
    for who in (finance, keeper):
        assert visible_order(session, cast.actor(who), row.number) is row
        with pytest.raises(Forbidden):
            order(session, cast, who=who)
        with pytest.raises(Forbidden):
            cancel_order(session, cast.actor(who), row.number, "不要了", now=NOW)


def test_another_dealers_order_is_not_found_by_anybody_in_any_way(session: Session) -> None:
    cast = open_shop(session, asks=True)
    row = order(session, cast)
    rival, outsider = cast.actor(cast.rival), cast.actor(cast.outsider)
    acts: list[Any] = [
        lambda: visible_order(session, rival, row.number),
        lambda: visible_order(session, outsider, row.number),
        lambda: submit_order(session, rival, row.number, SEEN, now=NOW),
        lambda: withdraw_order(session, rival, row.number, now=NOW),
        lambda: cancel_order(session, rival, row.number, "不要了", now=NOW),
        lambda: cancel_order(session, outsider, row.number, "不要了", now=NOW),
        lambda: amend_order(session, rival, row.number, DRAFT, SEEN, now=NOW),
        lambda: save_draft(session, rival, DRAFT, number=row.number, now=NOW),
        lambda: discard_draft(session, rival, row.number, now=NOW),
    ]
    for act in acts:
        with pytest.raises(NotFound):
            act()
    for who in (rival, outsider):
        assert visible_orders(session, who) == []
        assert visible_orders(session, who, text=row.number, sku="Q9") == []
    assert list(visible_orders(session, cast.actor(cast.manager), text="球泡", dealer="D0001")) == [row]
    assert count(session, OutboxMessage) > 0
    assert not session.scalars(select(InboxMessage).where(InboxMessage.contact_id == cast.rival.id)).all()


def test_a_frozen_dealer_orders_nothing(session: Session, cast: Cast) -> None:
    cast.dealer.is_active = False
    session.flush()
    with pytest.raises(Forbidden, match="dealer_frozen"):
        order(session, cast)
    assert isinstance(cast.buyer, Contact)
