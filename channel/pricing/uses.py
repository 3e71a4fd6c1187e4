"""What limited rules have left, and what a priced cart takes of them (R-ORD-7). The counters are moved by orders."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy.orm import Session

from channel.pricing.loading import Limit, Loaded
from channel.pricing.queries import USED
from channel.pricing.values import Circumstances, PricedCart
from models import Dealer
from models.prepared import fetch

#: The dealer of a counter that counts everybody's use together.
EVERYBODY = 0


#: A line of the cart (None: gifts of the rule), its SKU, and how much of the whole it takes, relative to the others.
Share = tuple[int | None, str, Decimal]


@dataclass(frozen=True, slots=True)
class Taking:
    """So much of one measure of a rule, for one dealer or for everybody together."""

    rule: str
    #: quota, budget, cumulated, given or orders; see models.PromotionUse.
    measure: str
    dealer_id: int
    amount: Decimal
    #: The most that may be used in all; None: it is only counted.
    limit: Decimal | None
    #: Line number (None: gifts of the rule), SKU and weight of each line that takes of it; none: the order as a whole.
    shares: tuple[Share, ...] = ()


def read_circumstances(session: Session, dealer: Dealer, loaded: Loaded) -> Circumstances:
    """What is left of limited rules for a dealer, and what he ordered before. One statement."""
    cumulative = {rule.code for rule in loaded.rules.order_promotions if rule.is_cumulative}
    used = _used(session, dealer, loaded.limits.keys() | cumulative | {""})
    return Circumstances(
        quota_left=dict(_quotas_left(loaded.limits, used, dealer.id)),
        budget_left={
            code: max(limit.budget - used.get((code, "budget", EVERYBODY), Decimal(0)), Decimal(0))
            for code, limit in loaded.limits.items()
            if limit.budget is not None
        },
        cumulated={code: used.get((code, "cumulated", dealer.id), Decimal(0)) for code in sorted(cumulative)},
        given={code: used.get((code, "given", dealer.id), Decimal(0)) for code in sorted(cumulative)},
        is_first_order=not used.get(("", "orders", dealer.id)),
    )


def takings(priced: PricedCart, loaded: Loaded, dealer_id: int) -> list[Taking]:
    """What an order of this cart takes of every counter, in the order in which the counters are moved. Pure."""
    found = [Taking("", "orders", dealer_id, Decimal(1), None)]
    for use in priced.uses:
        limit = loaded.limits.get(use.rule, Limit())
        units = tuple((each.line, each.sku, each.quantity) for each in use.lines)
        money = tuple((each.line, each.sku, each.amount) for each in use.lines)
        if limit.quota is not None:
            found.append(Taking(use.rule, "quota", EVERYBODY, use.quantity, limit.quota, units))
        if limit.quota_each is not None:
            found.append(Taking(use.rule, "quota", dealer_id, use.quantity, limit.quota_each, units))
        if limit.budget is not None:
            found.append(Taking(use.rule, "budget", EVERYBODY, use.amount, limit.budget, money))
    for count in priced.counts:
        shares = tuple((each.line, each.sku, each.quantity) for each in count.lines)
        for measure, amount in (("cumulated", count.counted), ("given", count.given)):
            if amount:
                found.append(Taking(count.rule, measure, dealer_id, amount, None, shares))
    return sorted(found, key=lambda one: (one.rule, one.measure, one.dealer_id))


def _used(session: Session, dealer: Dealer, codes: Collection[str]) -> Mapping[tuple[str, str, int], Decimal]:
    found = fetch(session, USED, {"rules": codes, "dealers": (EVERYBODY, dealer.id)})
    return {(code, measure, dealer_id): used for code, measure, dealer_id, used in found}


def _quotas_left(
    limits: Mapping[str, Limit], used: Mapping[tuple[str, str, int], Decimal], dealer_id: int
) -> Iterator[tuple[str, Decimal]]:
    """The smaller of what is left for everybody and for the dealer."""
    for code, limit in limits.items():
        both = ((limit.quota, EVERYBODY), (limit.quota_each, dealer_id))
        left = [most - used.get((code, "quota", whose), Decimal(0)) for most, whose in both if most is not None]
        if left:
            yield code, max(min(left), Decimal(0))
