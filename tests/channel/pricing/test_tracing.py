"""The trace of a price is told when somebody looks, and says what was the case when it was worked out (R-PRC-6)."""

from collections.abc import Iterator
from decimal import Decimal, localcontext

from channel.pricing import PercentOff, PricedCart, Step, Steps, Tier, of_json, price, to_json
from channel.pricing.tracing import Trace
from tests.channel.pricing.shop import D, cart, line, promotion, shop

STEP = Step(4, 1, "promotion", "P1", 1, "applied", "best_of_group")
WHOLE = Step(5, None, "order_promotion", "P2", 2, "rejected", "below_threshold")
PROMOTIONS = [
    promotion(1, PercentOff(D(5)), group="first", priority=1),
    promotion(2, PercentOff(D(3)), group="first", priority=2),
    promotion(3, Steps((Tier(D(50), percent_off=D(9)),), "all_units"), group="second", priority=3),
    promotion(4, PercentOff(D(10)), group="second", priority=4),
]


def test_steps_are_made_once_and_not_before_somebody_looks() -> None:
    asked = []

    def tell(step: Step) -> Iterator[Step]:
        asked.append(step)
        yield step

    trace = Trace([(tell, (WHOLE,)), (tell, (STEP,))])
    assert asked == []
    assert (len(trace), trace[0], list(trace), trace[1:]) == (2, STEP, [STEP, WHOLE], (WHOLE,))
    assert asked == [WHOLE, STEP]


def test_a_trace_is_the_tuple_of_its_steps() -> None:
    trace = Trace([(lambda: (STEP,), ())])
    assert trace == (STEP,)
    assert trace == Trace([(lambda: (STEP,), ())])
    assert trace != (WHOLE,)
    assert repr(trace) == repr((STEP,))


def test_r_prc_6_losers_and_rejected_ones_are_told_with_the_prices_they_met_however_late_one_asks() -> None:
    priced = price(cart(line(1, "A", 10)), shop(promotions=PROMOTIONS))
    with localcontext() as coarse:
        coarse.prec = 3
        told = {step.rule: step for step in priced.trace if step.kind == "promotion"}
    listed = priced.lines[0].list_price
    assert (told["P1"].outcome, told["P1"].before, told["P1"].after) == ("applied", listed, _less(listed, 5))
    assert (told["P2"].outcome, told["P2"].facts["winner"]) == ("lost", "P1")
    assert told["P2"].facts["saving"] == str((listed * 10 * D("0.03")).quantize(D("0.01")))
    assert (told["P3"].outcome, told["P3"].reason) == ("rejected", "not_reached")
    assert (told["P4"].before, told["P4"].after) == (_less(listed, 5), priced.lines[0].unit_price)


def test_a_price_whose_trace_nobody_looked_at_goes_to_json_and_back_whole() -> None:
    priced = price(cart(line(1, "A", 10)), shop(promotions=PROMOTIONS))
    again = of_json(PricedCart, to_json(price(cart(line(1, "A", 10)), shop(promotions=PROMOTIONS))))
    assert again == priced
    assert {step.rule for step in again.trace} >= {"P1", "P2", "P3", "P4"}


def _less(price: Decimal, percent: int) -> Decimal:
    return (price * (100 - percent) / 100).quantize(D("0.0001"))
