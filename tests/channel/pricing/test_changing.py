"""Prices change as one, are checked as a whole, and what was known before stays readable (R-PRC-6, idea C16)."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import event, func, select
from sqlalchemy.orm import Session

from channel.errors import Conflict, Forbidden
from channel.pricing.changing import BreaksCarts, WrongPrices, change_prices, list_changes, newest_number, read_draft
from channel.pricing.coding import of_json, to_json
from channel.pricing.engine import price
from channel.pricing.loading import rules_known
from channel.pricing.memory import KeptRules
from channel.pricing.pinned import pin_cart, pinned_carts, unpin_cart
from channel.pricing.quoting import Quote, Wanted, inputs_json, quote, replay, unit_quotes
from channel.pricing.uses import Taking, takings
from channel.pricing.values import PricedCart
from models import AuditEntry, Contact, Database, PriceChange, PromotionUse, SkuVersion, StandardPrice
from tests.channel.test_races import all_at_once
from tests.factories import NOW, Cast, make_cast
from tests.seeds import Seeds, begun_session
from tests.shop import OPERATOR, lines, make_shop, publish

DAY = timedelta(days=1)
FULL_REDUCTION = {
    "code": "FULL3000",
    "name": "满3000减200",
    "effect": {"is": "OrderOff", "tiers": [{"at": "3000", "off": "200"}]},
}
STEP = {
    "code": "STEP20",
    "name": "20卷95折",
    "products": {"skus": ["BV25"]},
    "effect": {"is": "Steps", "mode": "all_units", "tiers": [{"at": "20", "percent_off": "5"}]},
}


def opened(database: Database) -> Cast:
    with database.transaction() as session:
        found = make_cast(session)
        make_shop(session, found)
        return found


@pytest.fixture
def cast(seed: Seeds) -> Cast:
    return seed(opened)


@pytest.fixture
def session(database: Database, cast: Cast) -> Iterator[Session]:
    with begun_session(database, cast) as session:
        yield session


def ask(
    session: Session, cast: Cast, *wanted: tuple[Any, ...], now: datetime = NOW, who: Contact | None = None
) -> Quote:
    return quote(session, cast.actor(who or cast.owner), Wanted(lines(*wanted)), now=now)


def unit_price(session: Session, cast: Cast, sku: str, now: datetime, quantity: int = 1) -> str:
    return str(ask(session, cast, (sku, quantity), now=now).result.lines[0].unit_price)


def codes(result: PricedCart) -> list[str]:
    return [problem.code for problem in result.problems]


@contextmanager
def counted(session: Session) -> Iterator[list[str]]:
    """Every statement of the session's engine while it lasts."""
    seen: list[str] = []
    engine = session.get_bind()

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        seen.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield seen
    event.remove(engine, "before_cursor_execute", note)


def test_b6_the_worked_vector_comes_out_of_stored_rules(session: Session, cast: Cast) -> None:
    """115.20 × 24 at 5 % off and 49.90 × 12, 满3000减200 → 2463.69 and 561.67."""
    prices = [{"sku": "Q9", "price": "49.90"}]
    publish(session, {"standard_prices": prices, "promotions": [STEP], "order_promotions": [FULL_REDUCTION]})
    result = ask(session, cast, ("BV25", 24), ("Q9", 12), now=NOW + DAY).result
    assert [line.payable for line in result.lines] == [Decimal("2463.69"), Decimal("561.67")]
    assert (result.totals.payable, result.totals.tax) == (Decimal("3025.36"), Decimal("348.05"))


def test_r_prc_6_a_price_of_the_past_comes_out_again_to_the_cent_whatever_was_changed_since(
    session: Session, cast: Cast
) -> None:
    publish(session, {"promotions": [STEP], "order_promotions": [FULL_REDUCTION]})
    then = ask(session, cast, ("BV25", 30), ("K101W", 2, "盒"), now=NOW + DAY)
    stored = inputs_json(then.cart, then.circumstances)
    draft = {
        "standard_prices": [{"sku": "BV25", "price": "1.00"}],
        "promotions": [{**STEP, "effect": {"is": "PercentOff", "percent": "50"}}],
        "endings": [{"kind": "order_promotion", "code": "FULL3000"}, {"kind": "sellable_range", "code": "cables"}],
    }
    publish(session, draft, now=NOW + 2 * DAY)
    assert codes(ask(session, cast, ("BV25", 30), now=NOW + 3 * DAY).result) == ["not_sellable"]
    again = replay(session, stored, then.rules_at)
    assert again == then.result
    assert again.trace == of_json(PricedCart, to_json(then.result)).trace
    assert rules_known(session, NOW + DAY) == then.rules_at


def test_a_temporary_price_gives_way_to_what_was_there_before_and_a_rule_cut_short_does_not_come_back(
    session: Session, cast: Cast
) -> None:
    week = {"valid_from": (NOW + DAY).isoformat(), "valid_until": (NOW + 8 * DAY).isoformat()}
    month = {"valid_from": NOW.isoformat(), "valid_until": (NOW + 30 * DAY).isoformat()}
    half = {"code": "HALF", "name": "半价", "products": {"skus": ["K101W"]}}
    half["effect"] = {"is": "PercentOff", "percent": "50"}
    publish(session, {"standard_prices": [{"sku": "Q9", "price": "8.80", **week}], "promotions": [{**half, **month}]})
    days = [unit_price(session, cast, "Q9", NOW + n * DAY) for n in (0, 1, 7, 8)]
    assert days == ["9.9000", "8.8000", "8.8000", "9.9000"]
    publish(session, {"promotions": [{**half, "valid_until": (NOW + 3 * DAY).isoformat()}]}, now=NOW + 2 * DAY)
    days = [unit_price(session, cast, "K101W", NOW + n * DAY) for n in (1, 2, 3, 20)]
    assert days == ["2.6000", "2.6000", "5.2000", "5.2000"]


def test_price_lists_are_found_by_the_dealers_groups_and_a_complete_list_ends_what_it_leaves_out(
    session: Session, cast: Cast
) -> None:
    key = {"code": "key", "name": "重点客户价", "audience": {"groups": ["key"]}, "priority": 1}
    entries = [
        {"price_list": "key", "sku": "K101W", "price": "4.80"},
        {"price_list": "key", "sku": "K101W", "price": "4.50", "min_quantity": "100"},
        {"price_list": "key", "sku": "Q9", "percent_of": "90"},
    ]
    publish(session, {"price_lists": [key], "price_entries": entries})
    at = NOW + DAY
    asked = [unit_price(session, cast, sku, at, count) for sku, count in (("K101W", 1), ("K101W", 100), ("Q9", 1))]
    assert asked == ["4.8000", "4.5000", "8.9100"]
    assert ask(session, cast, ("Q9", 1), now=at, who=cast.rival).result.lines[0].unit_price == Decimal("9.9")
    publish(session, {"price_lists": [{**key, "is_complete": True}], "price_entries": entries[:1]}, now=at)
    at += DAY
    asked = [unit_price(session, cast, sku, at, count) for sku, count in (("K101W", 100), ("Q9", 1))]
    assert asked == ["4.8000", "9.9000"]


def test_a_rival_can_neither_order_nor_price_what_is_not_in_his_range(session: Session, cast: Cast) -> None:
    result = ask(session, cast, ("BV25", 1), ("K101W", 1), ("NONE", 1), who=cast.rival).result
    assert [(problem.line, problem.code) for problem in result.problems] == [(1, "not_sellable"), (3, "sku_unknown")]
    assert [line.sku for line in result.lines] == ["K101W"]
    assert "cables" not in {step.rule for step in result.trace}


WRONG = {
    "standard_prices[0].sku": {"standard_prices": [{"sku": "NONE", "price": "1"}]},
    "standard_prices[0].price": {"standard_prices": [{"sku": "Q9", "price": "0"}]},
    "standard_prices[1]": {"standard_prices": [{"sku": "Q9", "price": "1"}, {"sku": "Q9", "price": "2"}]},
    "standard_prices[0].unit": {"standard_prices": [{"sku": "Q9", "price": "1", "unit": "吨"}]},
    "standard_prices[0].valid_until": {
        "standard_prices": [{"sku": "Q9", "price": "1", "valid_until": "2020-01-01T00:00:00+08:00"}]
    },
    "price_entries[0].price_list": {"price_entries": [{"price_list": "no", "sku": "Q9", "price": "1"}]},
    "promotions[0].effect.tiers[1].at": {
        "promotions": [
            {
                **STEP,
                "effect": {
                    "is": "Steps",
                    "mode": "all_units",
                    "tiers": [{"at": "20", "off": "1"}, {"at": "10", "off": "2"}],
                },
            }
        ]
    },
    "promotions[0].effect.tiers[1]": {
        "promotions": [
            {
                **STEP,
                "effect": {
                    "is": "Steps",
                    "mode": "all_units",
                    "tiers": [{"at": "10", "price": "90"}, {"at": "20", "price": "95"}],
                },
            }
        ]
    },
    "promotions[0].cap_percent": {"promotions": [{**STEP, "base": "list"}]},
    "promotions[0].audience.dealers": {"promotions": [{**STEP, "audience": {"dealers": ["D9999"]}}]},
    "promotions[0].products.skus": {"promotions": [{**STEP, "products": {"skus": ["NONE"]}}]},
    "promotions[0].effect.Steps.mode": {"promotions": [{**STEP, "effect": {"is": "Steps", "tiers": [{"at": "1"}]}}]},
    "bundles[0].price": {
        "bundles": [{"sku": "SET1", "name": "套装", "components": [{"sku": "K101W", "quantity": "2"}]}]
    },
    "endings[0]": {"endings": [{"kind": "promotion", "code": "NONE"}]},
    "order_promotions[0].effect": {"order_promotions": [{**FULL_REDUCTION, "effect": {"is": "Nothing"}}]},
    "colour": {"colour": "red"},
}


def test_everything_wrong_with_a_draft_is_told_at_once_with_its_place_and_nothing_is_written(
    session: Session, cast: Cast
) -> None:
    before = newest_number(session)
    for path, draft in WRONG.items():
        with pytest.raises(WrongPrices) as refusal:
            publish(session, draft)
        assert path in refusal.value.field_sentences(), (path, refusal.value.field_sentences())
        assert all(sentence.endswith("。") for sentence in refusal.value.field_sentences().values())
        assert newest_number(session) == before
    both = {**WRONG["standard_prices[0].sku"], **WRONG["promotions[0].products.skus"]}
    with pytest.raises(WrongPrices) as refusal:
        publish(session, both)
    assert set(refusal.value.field_sentences()) == {"standard_prices[0].sku", "promotions[0].products.skus"}


def test_only_headquarters_change_prices_and_the_change_is_kept_with_who_and_why(session: Session, cast: Cast) -> None:
    draft = read_draft({"standard_prices": [{"sku": "Q9", "price": "9.50"}]})
    for who in (cast.owner, cast.rival, cast.manager, cast.director, cast.rep):
        with pytest.raises(Forbidden):
            change_prices(session, cast.actor(who), draft, note="调价", now=NOW)
    seen = newest_number(session)
    applied = change_prices(session, cast.actor(cast.hq), draft, note="调价", seen=seen, now=NOW)
    assert (applied.row.counts, applied.by) == ({"standard_prices": 1}, "总部值班")
    with pytest.raises(Conflict, match="prices_changed"), session.begin_nested():
        change_prices(session, cast.actor(cast.hq), draft, note="调价", seen=seen, now=NOW)
    with pytest.raises(Conflict, match="prices_same"):
        change_prices(session, cast.actor(cast.hq), read_draft({}), note="调价", now=NOW)
    assert [change.id for change in list_changes(session, cast.actor(cast.hq))] == [seen + 1, seen]
    written = session.scalars(
        select(AuditEntry).where(AuditEntry.action == "prices_changed").order_by(AuditEntry.id)
    ).all()
    assert [entry.facts["note"] for entry in written] == ["测试", "调价"]
    instants = session.scalars(select(PriceChange.applied_at).order_by(PriceChange.id)).all()
    assert list(instants) == sorted(set(instants))


def test_c16_a_change_that_breaks_a_pinned_cart_is_stopped_with_its_name_and_both_totals(
    session: Session, cast: Cast
) -> None:
    publish(session, {"promotions": [STEP], "order_promotions": [FULL_REDUCTION]})
    hq, at = cast.actor(cast.hq), NOW + DAY
    kept = pin_cart(session, hq, "杭州建安 电线", "D0001", Wanted(lines(("BV25", 30), ("Q9", 10))), now=at)
    assert kept.total == Decimal("3182.20")
    pin_cart(session, hq, "只有开关", "D0002", Wanted(lines(("K101W", 10))), total=Decimal("52.00"), now=at)
    publish(session, {"standard_prices": [{"sku": "SET1", "price": "1.00"}]}, now=at)
    before = session.scalar(select(func.count()).select_from(StandardPrice))
    draft = {"standard_prices": [{"sku": "Q9", "price": "9.50"}], "endings": [{"kind": "promotion", "code": "STEP20"}]}
    with pytest.raises(BreaksCarts) as refusal:
        publish(session, draft, now=at)
    facts = {"name": "杭州建安 电线", "expected": "3182.20", "found": "为 3351.00 元", "count": "1"}
    assert refusal.value.facts == facts
    assert session.scalar(select(func.count()).select_from(StandardPrice)) == before
    with pytest.raises(BreaksCarts) as refusal:
        publish(session, {"endings": [{"kind": "sellable_range", "code": "cables"}]}, now=at)
    assert refusal.value.facts["found"] == "不能下单"
    with pytest.raises(Conflict, match="name_taken"):
        pin_cart(session, hq, "只有开关", "D0001", Wanted(lines(("Q9", 1))), now=at)
    with pytest.raises(Conflict, match="cart_not_orderable"):
        pin_cart(session, hq, "不可能", "D0002", Wanted(lines(("BV25", 1))), now=at)
    for who in (cast.owner, cast.rival, cast.manager):
        with pytest.raises(Forbidden):
            pin_cart(session, cast.actor(who), "x" * 3, "D0001", Wanted(lines(("Q9", 1))), now=at)
    unpin_cart(session, hq, kept.id, now=at)
    assert [row.name for row in pinned_carts(session, hq, limit=10)] == ["只有开关"]
    publish(session, draft, now=at)


def test_c16_a_change_that_breaks_a_pinned_cart_only_later_is_stopped_as_well(session: Session, cast: Cast) -> None:
    hq, at = cast.actor(cast.hq), NOW + DAY
    pin_cart(session, hq, "球泡", "D0002", Wanted(lines(("Q9", 10))), now=at)
    tomorrow, in_a_week = (at + DAY).isoformat(), (at + 7 * DAY).isoformat()
    offer = {**STEP, "products": {"skus": ["Q9"]}, "effect": {"is": "PercentOff", "percent": "10"}}
    same = {"standard_prices": [{"sku": "Q9", "price": "9.90", "valid_until": in_a_week}]}
    breaking: list[dict[str, Any]] = [
        {"standard_prices": [{"sku": "Q9", "price": "8.90", "valid_from": tomorrow}]},
        {"standard_prices": [{"sku": "Q9", "price": "8.90", "valid_from": tomorrow, "valid_until": in_a_week}]},
        {"promotions": [{**offer, "valid_from": tomorrow}]},
    ]
    for draft in breaking:
        with pytest.raises(BreaksCarts, match="pinned_cart_broken"), session.begin_nested():
            publish(session, draft, now=at)
    publish(session, same, now=at)
    # A fixed moment is priced for that moment, whatever begins later.
    for kept in pinned_carts(session, hq, limit=10):
        unpin_cart(session, hq, kept.id, now=at)
    pin_cart(session, hq, "昨天的球泡", "D0002", Wanted(lines(("Q9", 10))), at=at, now=at)
    publish(session, {"promotions": [{**offer, "valid_from": tomorrow}]}, now=at)


def test_c16_what_would_be_off_later_without_the_change_does_not_stop_it(session: Session, cast: Cast) -> None:
    hq, at = cast.actor(cast.hq), NOW + DAY
    offer = {**STEP, "products": {"skus": ["Q9"]}, "effect": {"is": "PercentOff", "percent": "10"}}
    publish(session, {"promotions": [{**offer, "valid_until": (at + 2 * DAY).isoformat()}]})
    kept = pin_cart(session, hq, "促销中的球泡", "D0002", Wanted(lines(("Q9", 10))), now=at)
    assert kept.total == Decimal("89.10")
    later = {"sku": "Q9", "price": "9.90", "valid_from": (at + 3 * DAY).isoformat()}
    publish(session, {"standard_prices": [later]}, now=at)
    with pytest.raises(BreaksCarts):
        publish(session, {"standard_prices": [{**later, "price": "9.80"}]}, now=at)


def test_r_ord_7_a_quote_knows_what_is_left_and_says_what_an_order_of_it_takes(session: Session, cast: Cast) -> None:
    limited = {
        "code": "TEN",
        "name": "限量",
        "products": {"skus": ["Q9"]},
        "effect": {"is": "FixedPrice", "price": "5.00"},
        "quota": "100",
        "quota_each": "30",
        "budget": "1000",
    }
    total = {**FULL_REDUCTION, "code": "CUM", "is_cumulative": True}
    publish(session, {"promotions": [limited], "order_promotions": [total]})
    at = NOW + DAY
    first = ask(session, cast, ("Q9", 10), now=at)
    assert first.circumstances.quota_left == {"TEN": Decimal(30)}
    assert first.circumstances.is_first_order
    taken = takings(first.result, first.loaded, cast.dealer.id)
    assert taken == [
        Taking("", "orders", cast.dealer.id, Decimal(1), None),
        Taking("CUM", "cumulated", cast.dealer.id, Decimal("50.00"), None, ((1, "Q9", Decimal("50.00")),)),
        Taking("TEN", "budget", 0, Decimal("49.00"), Decimal("1000"), ((1, "Q9", Decimal("49.00")),)),
        Taking("TEN", "quota", 0, Decimal(10), Decimal(100), ((1, "Q9", Decimal(10)),)),
        Taking("TEN", "quota", cast.dealer.id, Decimal(10), Decimal(30), ((1, "Q9", Decimal(10)),)),
    ]
    for one in taken:
        session.add(PromotionUse(rule=one.rule, measure=one.measure, dealer_id=one.dealer_id, used=one.amount))
    session.add(PromotionUse(rule="TEN", measure="quota", dealer_id=cast.rival_dealer.id, used=Decimal(5)))
    session.flush()
    after = ask(session, cast, ("Q9", 25), now=at).circumstances
    assert (after.quota_left, after.budget_left) == ({"TEN": Decimal(20)}, {"TEN": Decimal(951)})
    assert (after.cumulated, after.is_first_order) == ({"CUM": Decimal(50)}, False)
    rivals = ask(session, cast, ("Q9", 1), now=at, who=cast.rival).circumstances
    assert (rivals.quota_left, rivals.cumulated, rivals.is_first_order) == (
        {"TEN": Decimal(25)},
        {"CUM": Decimal(0)},
        True,
    )


def test_prices_are_read_in_the_same_number_of_statements_for_one_line_and_for_many_rules(
    session: Session, cast: Cast
) -> None:
    publish(session, {"promotions": [STEP], "order_promotions": [FULL_REDUCTION]})
    with counted(session) as few:
        ask(session, cast, ("Q9", 1))
    more = [{**STEP, "code": f"P{n}", "products": {"product_lines": ["light"]}} for n in range(30)]
    publish(session, {"promotions": more}, now=NOW + DAY)
    with counted(session) as many:
        ask(session, cast, ("Q9", 1), ("K101W", 5), ("BV25", 30), ("SET1", 1), now=NOW + 2 * DAY)
    assert len(many) == len(few) <= 10, few
    with counted(session) as page:
        unit_quotes(session, cast.dealer, lines(("Q9", 1), ("K101W", 1), ("SET1", 1)), now=NOW)
    assert len(page) <= len(few)


def test_rules_that_are_kept_in_memory_give_the_same_and_are_read_again_after_a_change(
    session: Session, cast: Cast
) -> None:
    publish(session, {"promotions": [STEP], "order_promotions": [FULL_REDUCTION]})
    kept = KeptRules()
    asked = ask(session, cast, ("BV25", 30), ("Q9", 12), now=NOW + DAY)
    rules_at, loaded = kept.current(session)
    in_memory = price(asked.cart, loaded.rules, asked.circumstances)
    assert (rules_at, in_memory.totals, in_memory.lines) == (asked.rules_at, asked.result.totals, asked.result.lines)
    assert kept.current(session)[1] is loaded
    publish(session, {"standard_prices": [{"sku": "Q9", "price": "1.00"}]}, now=NOW + DAY)
    assert kept.current(session)[0] > rules_at


def test_an_article_that_was_changed_is_priced_as_it_was_when_an_old_price_is_asked_for(
    session: Session, cast: Cast
) -> None:
    asked = ask(session, cast, ("K101W", 2, "盒"), now=NOW + DAY)
    facts = next(sku for sku in asked.loaded.rules.sku_of.values() if sku.code == "K101W")
    change = publish(session, {"standard_prices": [{"sku": "SET1", "price": "2.00"}]}, now=NOW + DAY)
    sku_id = session.scalars(select(StandardPrice.sku_id)).first()
    session.add(SkuVersion(sku_id=sku_id, replaced_at=change.row.applied_at, facts=to_json(facts)))
    session.flush()
    assert replay(session, inputs_json(asked.cart, asked.circumstances), asked.rules_at) == asked.result


def test_of_eight_changes_at_one_moment_one_comes_after_the_other_and_one_price_is_left(database: Database) -> None:
    with database.transaction() as session:
        make_shop(session, make_cast(session))

    def change(cents: int) -> str:
        with database.transaction() as session:
            draft = read_draft({"standard_prices": [{"sku": "Q9", "price": f"1.{cents:02d}"}]})
            return str(change_prices(session, OPERATOR, draft, note="同时", now=NOW + DAY).id)

    outcomes = all_at_once([lambda cents=cents: change(cents) for cents in range(8)])  # type: ignore[misc]
    assert sorted(outcomes) == [str(number) for number in range(2, 10)]
    with database.reading() as session:
        query = select(StandardPrice).where(StandardPrice.replaced_at.is_(None), StandardPrice.valid_until.is_(None))
        assert len([row for row in session.scalars(query) if row.price < 2]) == 1
        instants = session.scalars(select(PriceChange.applied_at).order_by(PriceChange.id)).all()
        assert list(instants) == sorted(set(instants))
