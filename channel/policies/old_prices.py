"""Read but ordered at the old price (idea C11): whom a policy reached without changing what he pays.

Orders are priced by the rules alone (R-ORD-2): nobody types a price, so an old price always has a reason, and the
reason is what whoever published needs. A line stands in the list when all of this holds:

- somebody of its dealer had read the version to the end (80 %) before the order got its price;
- the order got its price in the first `LOOKED_AT` days in which the version counted, and was not cancelled;
- its article is one that a linked rule prices, as the rule was known at the publication (`announced`);
- what it cost (order promotions included) is to the cent what the same cart would have cost at the last moment before
  the rule and the version began, with the same limits and quantities before.

So it is a list of nothing to catch anybody at: the project price that goes on, the threshold that was missed, the rule
that begins later than the text says or is not for this dealer, the change that was taken back. Rebates change no price
of an order and are not looked at.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from channel.access import looked_after_ids
from channel.access.policies import visible_version
from channel.actors import Actor
from channel.calendar import local_day
from channel.policies.announced import Announced, announced_by, end_of, first_moment
from channel.pricing.coding import of_json
from channel.pricing.engine import price
from channel.pricing.loading import Loaded
from channel.pricing.pinned import load_for
from channel.pricing.values import Cart, Circumstances, PricedCart, PricedLine, Step
from channel.pricing.words import step_sentence
from models import Dealer, Member, Order, Policy, PolicyReceiver, PolicyVersion

#: How long after it took effect orders are looked at, and how many of them at most, the newest first.
LOOKED_AT = timedelta(days=7)
MOST_ORDERS = 2_000
_BEFORE = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class OldLine:
    """A line at the old price."""

    sku: str
    name: str
    unit: str
    quantity: Decimal
    #: Per unit after line promotions, and what the line costs with its share of order promotions, in yuan.
    unit_price: Decimal
    amount: Decimal
    #: The linked rule that did not change it, as people call it, and why in a sentence.
    rule: str
    why: str


@dataclass(frozen=True, slots=True)
class OldOrder:
    """An order with such lines."""

    number: str
    dealer: Dealer
    manager: str | None
    #: When the first of the dealer's people had read the version to its end; when the order got its price.
    read_at: datetime
    ordered_at: datetime
    lines: Sequence[OldLine]


@dataclass(frozen=True, slots=True)
class OldPrices:
    """The list, of the dealers whom the asker looks after."""

    policy: Policy
    version: PolicyVersion
    #: Orders priced in [start, end) count; after `end` the list does not change any more.
    start: datetime
    end: datetime
    is_final: bool
    #: Whether a linked rule prices orders at all; without one there is nothing to compare.
    has_prices: bool
    #: How many orders of readers there were to look at; `is_cut`: there were more than MOST_ORDERS.
    looked_at: int
    is_cut: bool
    #: Newest first.
    orders: Sequence[OldOrder]


def old_prices(session: Session, actor: Actor, number: str, version: int | None = None, *, now: datetime) -> OldPrices:
    """The list of a version, the one published last unless it is named. Reads only. NotFound, Forbidden."""
    policy, row = visible_version(session, actor, number, version)
    start = first_moment(row)
    end = min(one for one in (start + LOOKED_AT, end_of(row)) if one is not None)
    rules = announced_by(session, row)
    found = _read_and_ordered(session, actor, row, start, end) if rules and start < end else []
    kept, orders = found[:MOST_ORDERS], []
    if kept:
        carts = [of_json(Cart, one.pricing_inputs["cart"]) for one in kept]
        loaded = load_for(session, carts)
        pairs = zip(kept, carts, strict=True)
        orders = [one for one in (_old(row, rules, loaded, *pair) for pair in pairs) if one is not None]
    is_cut = len(found) > MOST_ORDERS
    return OldPrices(policy, row, start, end, now >= end, bool(rules), len(kept), is_cut, orders)


def _read_and_ordered(
    session: Session, actor: Actor, row: PolicyVersion, start: datetime, end: datetime
) -> Sequence[Row[Any]]:
    """Orders of dealers of whom somebody had read it, newest first; one more than are looked at."""
    read_at = func.min(PolicyReceiver.read_to_end_at).label("read_at")
    ended = (PolicyReceiver.version_id == row.id, PolicyReceiver.read_to_end_at.is_not(None))
    read = select(PolicyReceiver.dealer_id, read_at).where(*ended).group_by(PolicyReceiver.dealer_id).subquery()
    columns = (Order.number, Order.priced_at, Order.pricing_inputs, Order.pricing, Dealer)
    query = (
        select(*columns, Member.name.label("manager"), read.c.read_at)
        .join(Dealer, Dealer.id == Order.dealer_id)
        .join(read, read.c.dealer_id == Order.dealer_id)
        .outerjoin(Member, Member.id == Dealer.manager_id)
        .where(
            Order.priced_at >= start,
            Order.priced_at < end,
            Order.priced_at > read.c.read_at,
            Order.state != "cancelled",
            Order.round > 0,
            Dealer.id.in_(looked_after_ids(session, actor)),
        )
        .order_by(Order.priced_at.desc(), Order.id.desc())
    )
    return session.execute(query.limit(MOST_ORDERS + 1)).all()


def _old(
    row: PolicyVersion, rules: Sequence[Announced], loaded: Loaded, found: Row[Any], cart: Cart
) -> OldOrder | None:
    """The order with its lines at the old price; None when it has none."""
    paid = of_json(PricedCart, found.pricing)
    tried = _Tried(cart, of_json(Circumstances, found.pricing_inputs["circumstances"]), loaded)
    lines = list(_old_lines(row, rules, tried, paid))
    return OldOrder(found.number, found.Dealer, found.manager, found.read_at, found.priced_at, lines) if lines else None


@dataclass(slots=True)
class _Tried:
    """One cart priced at several moments, each once."""

    cart: Cart
    circumstances: Circumstances
    loaded: Loaded
    _at: dict[datetime, Mapping[int, PricedLine]] = field(default_factory=dict)
    _steps: Sequence[Step] | None = None

    def amount(self, number: int, at: datetime) -> Decimal | None:
        """What a line would have cost at a moment; None: it could not have been ordered."""
        if at not in self._at:
            result = price(replace(self.cart, at=at), self.loaded.rules, self.circumstances)
            self._at[at] = {line.number: line for line in result.lines}
        line = self._at[at].get(number)
        return None if line is None else line.payable

    def steps(self) -> Sequence[Step]:
        """What became of every rule when it was ordered."""
        if self._steps is None:
            self._steps = tuple(price(self.cart, self.loaded.rules, self.circumstances).trace)
        return self._steps


def _old_lines(row: PolicyVersion, rules: Sequence[Announced], tried: _Tried, paid: PricedCart) -> Iterator[OldLine]:
    skus = tried.loaded.rules.sku_of
    for line in paid.lines:
        sku = skus.get(line.sku)
        about = [] if sku is None else [(one, at) for one in rules if (at := one.begins(sku)) is not None]
        before = {min(at, first_moment(row)) - _BEFORE for _, at in about}
        if not about or any(tried.amount(line.number, at) != line.payable for at in before):
            continue
        rule, begins = about[0]
        why = _why(rule, begins, tried, line)
        name = sku.name if sku is not None else line.sku
        yield OldLine(line.sku, name, line.unit, line.quantity, line.unit_price, line.payable, rule.name, why)


def _why(rule: Announced, begins: datetime, tried: _Tried, line: PricedLine) -> str:
    """Why the rule did not change the price of a line."""
    if tried.cart.at < begins:
        return f"{rule.name} {local_day(begins)} 才开始。"
    if line.is_special:
        return "用了报备项目的特价，不随政策变动。"
    codes = {rule.link.code} if rule.link.kind != "standard_price" else set()
    steps = [one for one in tried.steps() if one.rule in codes and one.line in (line.number, None)]
    lost = next((one for one in steps if one.outcome != "applied"), None)
    if any(one.outcome == "applied" for one in steps) or rule.link.kind == "standard_price":
        return _other_price(rule, tried, line)
    return step_sentence(lost, rule.name) if lost is not None else f"{rule.name} 不适用于这个经销商。"


def _other_price(rule: Announced, tried: _Tried, line: PricedLine) -> str:
    """The rule counted and the price is the same all the same: another price stands above it, or it was taken back."""
    above = next(
        (one for one in tried.steps() if one.line == line.number and one.layer > 1 and one.outcome == "applied"), None
    )
    if rule.link.kind == "standard_price" and above is not None:
        return f"按 {above.rule} 计价，标准价不影响这个经销商。"
    return f"{rule.name} 之后又改过，价格和原来一样。"
