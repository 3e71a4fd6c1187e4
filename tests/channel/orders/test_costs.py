"""What an order costs the database: as many statements for many lines as for few, and one turn of the account."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from channel.orders.drafts import Draft, Expected, Wanted
from channel.orders.ending import cancel_order
from channel.orders.keeping import save_draft
from channel.orders.prices import explained
from channel.orders.submitting import submit_order
from models import Order
from tests.channel.lifecycle import counted
from tests.channel.orders.stage import DAY, check, held, open_shop, order, shipped
from tests.factories import NOW, Cast
from tests.shop import make_sku, make_stock, publish

D = Decimal
GOODS = tuple(f"X{n}" for n in range(16))
#: A submission with all that its price is made of, of goods in a limited promotion.
MOST = 41


@pytest.fixture
def cast(session: Session) -> Cast:
    cast = open_shop(session)
    for code in GOODS:
        make_sku(session, code, f"开关 {code}", "switch", "switches", units={"箱": 20})
        # Neither warehouse has twelve: every line of twelve is split.
        make_stock(session, code, 100)
        make_stock(session, code, 8, warehouse="WH02")
    few = {"code": "FEW", "name": "限量", "products": {"skus": list(GOODS)}, "quota": "5000"}
    publish(
        session,
        {
            "standard_prices": [{"sku": code, "price": "5.00"} for code in GOODS],
            "promotions": [{**few, "effect": {"is": "PercentOff", "percent": "10"}}],
        },
        now=NOW - DAY,
    )
    return cast


def wanted(start: int, many: int, quantity: int = 4) -> tuple[Wanted, ...]:
    return tuple(Wanted(code, D(quantity)) for code in GOODS[start : start + many])


def seen(many: int, quantity: int = 4) -> Expected:
    return Expected(D("4.50") * quantity * many)


def statements_of(session: Session, act: Callable[[], object]) -> list[str]:
    """What an act runs that knows nothing from before, like every request."""
    session.flush()
    session.expunge_all()
    session.info.clear()
    with counted(session) as statements:
        act()
        session.flush()
    return statements


def test_a_submission_of_eight_lines_takes_as_many_statements_as_one_of_three(session: Session, cast: Cast) -> None:
    def submit(start: int, many: int, quantity: int = 4) -> list[str]:
        lines = wanted(start, many, quantity)
        return statements_of(session, lambda: order(session, cast, seen=seen(many, quantity), lines=lines))

    three, eight = submit(0, 3), submit(3, 8)
    # More than the near warehouse has: each line is held in two places.
    split = submit(0, 8, 30)
    assert len(eight) == len(three) == len(split)
    assert len(eight) <= MOST
    assert held(session)["stock"] == 3 * 4 + 8 * 4 + 8 * 30
    check(session)


def test_a_draft_of_eight_lines_takes_as_many_statements_as_one_of_three(session: Session, cast: Cast) -> None:
    def submit(start: int, many: int) -> list[str]:
        draft = Draft(lines=wanted(start, many))
        number = save_draft(session, cast.actor(cast.buyer), draft, now=NOW).number
        actor = cast.actor(cast.buyer)
        return statements_of(session, lambda: submit_order(session, actor, number, seen(many), now=NOW))

    assert len(submit(0, 3)) == len(submit(3, 8))
    check(session)


def test_r_crd_2_an_order_takes_the_turn_of_its_account_once(session: Session, cast: Cast) -> None:
    statements = statements_of(session, lambda: order(session, cast, seen=seen(8), lines=wanted(0, 8)))
    turns = [one for one in statements if one.startswith("UPDATE credit_account SET acts")]
    assert len(turns) == 1
    check(session)


def test_giving_everything_back_takes_as_many_statements_for_eight_lines_as_for_three(
    session: Session, cast: Cast
) -> None:
    def cancel(start: int, many: int) -> list[str]:
        row = order(session, cast, seen=seen(many, 30), lines=wanted(start, many, 30))
        actor, number = cast.actor(cast.buyer), row.number
        return statements_of(session, lambda: cancel_order(session, actor, number, "不要了", now=NOW))

    assert len(cancel(0, 3)) == len(cancel(3, 8))
    assert held(session) == {"stock": 0, "credit": 0, "rebate": 0, "uses": 0}
    check(session)


def test_r_prc_6_an_order_keeps_the_steps_that_made_its_price_and_explains_the_others(
    session: Session, cast: Cast
) -> None:
    lost = {"code": "MANY", "name": "满千", "products": {"skus": list(GOODS)}, "min_quantity": "1000"}
    publish(session, {"promotions": [{**lost, "effect": {"is": "PercentOff", "percent": "50"}}]}, now=NOW)
    row = order(session, cast, seen=None, lines=wanted(0, 2), at=NOW + DAY)
    number = row.number
    session.expunge_all()
    row = session.query(Order).filter_by(number=number).one()
    kept = {step["rule"] for step in row.pricing["trace"]}
    assert "FEW" in kept
    assert "MANY" not in kept
    said = {step.rule: step.outcome for step in explained(session, row).result.trace}
    assert (said["FEW"], said["MANY"]) == ("applied", "rejected")
    assert row.pricing["totals"]["payable"] == f"{row.total:.2f}"


def test_an_order_is_read_without_the_long_story_of_its_price(session: Session, cast: Cast) -> None:
    row = order(session, cast, seen=seen(2), lines=wanted(0, 2))
    shipped(session, cast, row, warehouse="WH01")
    number = row.number
    session.expunge_all()
    with counted(session) as statements:
        session.query(Order).filter_by(number=number).one()
    assert "pricing" not in " ".join(statements)
