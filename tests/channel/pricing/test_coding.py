"""What an order stores of its price comes back as it was."""

import json
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from channel.pricing import (
    Audience,
    BuyGet,
    Cart,
    CartLine,
    Choice,
    Circumstances,
    DealerFacts,
    OrderOff,
    OrderPromotion,
    PercentOff,
    Products,
    Promotion,
    RegistrationFacts,
    Rules,
    Step,
    Tier,
    of_json,
    to_json,
)

NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
CART = Cart(
    DealerFacts("D0001", frozenset({"core", "ev"}), "华东", "A", "杭州仓"),
    NOW,
    (CartLine(1, "SW-1", Decimal("24.50"), "箱", (Choice("底座", "B-1", Decimal(2)),)),),
    RegistrationFacts("BB-1", NOW),
    frozenset({"DOUBLE11"}),
)
CIRCUMSTANCES = Circumstances({"P1": Decimal(5)}, {"P2": Decimal("99.50")}, {"P3": Decimal(0)}, is_first_order=True)
RULES = Rules(
    promotions=(
        Promotion(1, "P1", "九五折", PercentOff(Decimal(5)), NOW, quota=Decimal(5), stackable_with=frozenset()),
        Promotion(2, "P2", "十送一", BuyGet(Decimal(10), Decimal(1), rewards=Products(frozenset({"X"}))), NOW, NOW),
    ),
    order_promotions=(
        OrderPromotion(
            3,
            "P3",
            "满3000减200",
            OrderOff((Tier(Decimal(3000), off=Decimal(200)),)),
            NOW,
            audience=Audience(levels=frozenset("AB")),
        ),
    ),
    min_margin_percent=Decimal(8),
)
STEP = Step(
    4, 1, "promotion", "P1", 1, "lost", "lost_in_group", Decimal("115.2000"), None, {"winner": "P2", "times": 2}
)


@pytest.mark.parametrize("value", [CART, CIRCUMSTANCES, RULES, STEP], ids=lambda value: type(value).__name__)
def test_a_value_survives_the_way_through_json(value: object) -> None:
    assert of_json(type(value), json.loads(json.dumps(to_json(value)))) == value


def test_a_field_that_was_added_later_has_its_default_for_what_was_stored_before() -> None:
    data = to_json(CART)
    del data["wanted"]
    assert of_json(Cart, data).wanted == frozenset()
