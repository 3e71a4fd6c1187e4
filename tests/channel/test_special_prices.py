"""Special prices end with the registration that they were approved for (domain.md B6), and serve nobody else."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.announcements import words
from channel.approvals import checked_verdict
from channel.approvals.shown import page_lines
from channel.decisions import decide
from channel.delegations import Absence, delegate
from channel.errors import Conflict, Forbidden, Invalid, NotFound
from channel.opportunities.ending import cancel_registration, win_registration
from channel.opportunities.special_prices import Asked, ask_special_price, special_prices_of
from channel.pricing.quoting import Quote, Wanted, inputs_json, quote, replay
from models import Approval, InboxMessage, Registration, SpecialPrice
from tests.channel.lifecycle import protected, told
from tests.factories import NOW, Cast, make_cast, make_contact
from tests.shop import lines, make_shop, publish

REASON = "客户要求与竞品同价，否则改选其他品牌"
HOUR = timedelta(hours=1)


@pytest.fixture
def cast(session: Session) -> Cast:
    found = make_cast(session)
    make_shop(session, found)
    return found


def ask(
    session: Session, cast: Cast, registration: Registration, *asked: tuple[str, str, int], who: Any = None
) -> SpecialPrice:
    wanted = [Asked(sku, Decimal(price), Decimal(quantity)) for sku, price, quantity in asked]
    return ask_special_price(
        session, cast.actor(who or cast.owner), registration.number, wanted, REASON, now=NOW + HOUR
    )


def decided(session: Session, cast: Cast, decision: Any, reason: str | None = None, *, who: Any = None) -> Approval:
    approval = session.scalars(select(Approval).order_by(Approval.id.desc()).limit(1)).one()
    verdict = checked_verdict(decision, "other" if reason else None, reason)
    return decide(session, cast.actor(who or cast.manager), approval.id, verdict, now=NOW + 2 * HOUR)


def priced(
    session: Session, cast: Cast, registration: Registration | None, *wanted: Any, at: Any = NOW + 3 * HOUR
) -> Quote:
    number = registration.number if registration is not None else None
    return quote(session, cast.actor(cast.owner), Wanted(lines(*wanted), number), now=at)


def amounts(found: Quote) -> list[str]:
    return [str(line.payable) for line in found.result.lines]


def test_an_approved_special_price_holds_for_carts_of_its_registration_up_to_its_quantity(
    session: Session, cast: Cast
) -> None:
    registration = protected(session, cast)
    row = ask(session, cast, registration, ("BV25", "98", 300), ("Q9", "9", 100))
    assert (row.discount_bps, row.amount) == (1493, Decimal("30300.00"))
    assert amounts(priced(session, cast, registration, ("BV25", 10))) == ["1152.00"]
    approval = decided(session, cast, "approved")
    assert approval.facts["articles"] == ("BV电线 2.5平方 红（BV25）115.20→98.00 ×300；LED球泡 9W（Q9）9.90→9.00 ×100")
    assert (approval.facts["discount"], approval.inputs["discount_bps"]) == ("14.9%", 1493)
    assert amounts(priced(session, cast, registration, ("BV25", 10), ("K101W", 1))) == ["980.00", "5.20"]
    assert amounts(priced(session, cast, registration, ("BV25", 301))) == ["29515.20"]
    assert amounts(priced(session, cast, None, ("BV25", 10))) == ["1152.00"]
    (shown,) = special_prices_of(session, cast.actor(cast.manager), registration.number)
    assert [(sku, line.usual_price) for line, sku, _ in shown.lines] == [
        ("BV25", Decimal("115.2")),
        ("Q9", Decimal("9.9")),
    ]


def test_it_ends_with_the_registration_goes_on_when_that_is_won_and_an_old_order_keeps_its_price(
    session: Session, cast: Cast
) -> None:
    won, given_up = protected(session, cast), protected(session, cast, customer="宁波港务大楼有限公司")
    for registration in (won, given_up):
        ask(session, cast, registration, ("BV25", "98", 300))
        decided(session, cast, "approved")
    asked = priced(session, cast, given_up, ("BV25", 10))
    win_registration(session, cast.actor(cast.owner), won.number, "HT-1", now=NOW + 4 * HOUR)
    cancel_registration(session, cast.actor(cast.owner), given_up.number, "客户取消了项目", now=NOW + 4 * HOUR)
    assert amounts(priced(session, cast, won, ("BV25", 10), at=NOW + 5 * HOUR)) == ["980.00"]
    with pytest.raises(Conflict, match="not_protected"):
        priced(session, cast, given_up, ("BV25", 10), at=NOW + 5 * HOUR)
    assert replay(session, inputs_json(asked.cart, asked.circumstances), asked.rules_at) == asked.result
    assert amounts(asked) == ["980.00"]


def test_a_pending_one_is_taken_back_with_its_registration_and_a_refused_one_changes_nothing(
    session: Session, cast: Cast
) -> None:
    registration = protected(session, cast)
    ask(session, cast, registration, ("BV25", "98", 300))
    with pytest.raises(Conflict, match="special_price_pending"):
        ask(session, cast, registration, ("Q9", "9", 10))
    decided(session, cast, "rejected", "价格低于成本")
    assert amounts(priced(session, cast, registration, ("BV25", 10))) == ["1152.00"]
    again = ask(session, cast, registration, ("BV25", "110", 300))
    cancel_registration(session, cast.actor(cast.owner), registration.number, "客户取消了项目", now=NOW + 4 * HOUR)
    session.refresh(again)
    assert again.state == "withdrawn"
    with pytest.raises(Conflict, match="not_protected"):
        ask(session, cast, registration, ("BV25", "110", 300))


def test_a_rival_and_whoever_sees_no_prices_cannot_ask_and_every_wrong_line_is_told_at_once(
    session: Session, cast: Cast
) -> None:
    registration = protected(session, cast)
    for act in (
        lambda: ask(session, cast, registration, ("Q9", "9", 1), who=cast.rival),
        lambda: special_prices_of(session, cast.actor(cast.rival), registration.number),
    ):
        with pytest.raises(NotFound):
            act()
    keeper = make_contact(session, cast.dealer, "仓管", "warehouse", "+8613800000009")
    for who in (keeper, cast.rep):
        with pytest.raises(Forbidden):
            ask(session, cast, registration, ("Q9", "9", 1), who=who)
    with pytest.raises(Invalid) as refusal:
        ask(session, cast, registration, ("Q9", "0", 1), ("Q9", "9", 0), ("BV25", "1.00001", 1))
    assert refusal.value.fields == {
        "lines[0].price": "bad_price",
        "lines[1].sku": "named_twice",
        "lines[1].quantity": "bad_quantity",
        "lines[2].price": "bad_price",
    }
    with pytest.raises(Invalid) as refusal:
        ask(session, cast, registration, ("NONE", "9", 1), ("Q9", "9.90", 1))
    assert refusal.value.field_sentences()["lines[1].price"] == "特价要低于现在的价格 9.90 元。"
    assert refusal.value.fields["lines[0].sku"] == "not_orderable"


def test_r_apr_4_a_manager_asks_for_a_dealer_who_hears_of_it_and_another_decides(session: Session, cast: Cast) -> None:
    registration = protected(session, cast)
    with pytest.raises(NotFound):
        ask(session, cast, registration, ("BV25", "98", 300), who=cast.outsider)
    row = ask(session, cast, registration, ("BV25", "98", 300), who=cast.manager)
    assert (row.contact_id, row.member_id, row.discount_bps) == (None, cast.manager.id, 1493)
    message = session.scalars(select(InboxMessage).where(InboxMessage.contact_id == cast.owner.id)).all()[-1]
    assert words(message.kind, message.facts)[1].startswith("李娜 为 上海浦江大饭店有限公司：客房开关改造 申请了特价")
    assert "special_price_asked" not in told(session, cast.rival)
    with pytest.raises(Conflict, match="special_price_pending"):
        ask(session, cast, registration, ("Q9", "9", 10))
    approval = session.scalars(select(Approval).order_by(Approval.id.desc()).limit(1)).one()
    seen = dict(page_lines({**approval.facts, "subject": approval.subject}))
    assert (seen["申请人"], seen["理由"]) == ("李娜（代经销商）", REASON)
    # Whoever is away cannot let him decide it either.
    delegate(session, cast.actor(cast.director), Absence("lina", NOW, NOW + 9 * HOUR), now=NOW)
    with pytest.raises((NotFound, Forbidden)):
        decided(session, cast, "approved")
    assert row.state == "pending"
    decided(session, cast, "approved", who=cast.director)
    assert amounts(priced(session, cast, registration, ("BV25", 10))) == ["980.00"]
    assert told(session, cast.owner)[-1] == "special_price_approved"
    assert told(session, cast.manager)[-1] == "special_price_decided"
    (shown,) = special_prices_of(session, cast.actor(cast.owner), registration.number)
    assert shown.asked_by == "李娜"
    for stranger in (cast.rival, cast.outsider):
        with pytest.raises(NotFound):
            special_prices_of(session, cast.actor(stranger), registration.number)


def test_a_manager_hears_why_what_he_asked_for_was_refused_and_asks_nothing_for_a_frozen_dealer(
    session: Session, cast: Cast
) -> None:
    registration = protected(session, cast)
    ask(session, cast, registration, ("BV25", "98", 300), who=cast.manager)
    decided(session, cast, "rejected", "价格低于成本", who=cast.director)
    message = session.scalars(select(InboxMessage).where(InboxMessage.member_id == cast.manager.id)).all()[-1]
    assert words(message.kind, message.facts)[1].endswith("已驳回。原因：价格低于成本")
    cast.dealer.is_active = False
    session.flush()
    with pytest.raises(Forbidden, match="dealer_frozen"):
        ask(session, cast, registration, ("BV25", "98", 300), who=cast.manager)


def test_a_bundle_has_no_special_price_and_that_is_said_where_it_stands(session: Session, cast: Cast) -> None:
    bundle = {"sku": "SET1", "name": "开关套装", "components": [{"sku": "K101W", "quantity": "10"}], "price": "45"}
    publish(session, {"bundles": [bundle]}, now=NOW)
    registration = protected(session, cast)
    with pytest.raises(Invalid) as refused:
        ask(session, cast, registration, ("SET1", "40", 5), ("Q9", "9", 5))
    assert refused.value.field_sentences() == {"lines[0].sku": "套餐不能申请特价，请对套餐里的商品分别申请。"}
    assert ask(session, cast, registration, ("K101W", "4", 5)).state == "pending"
