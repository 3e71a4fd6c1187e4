"""Coupons (优惠券): which a dealer may use now, and what each would do to his cart, or why it does nothing there.

Nothing is guessed: the cart is priced once more for each of them, with it and without it, by rules that are read once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Literal

from sqlalchemy.orm import Session

from channel.access import looked_after_dealer, own_dealer
from channel.access.catalogue import need_prices
from channel.access.orders import registration_for
from channel.actors import Actor
from channel.errors import NotFound
from channel.pricing.engine import price
from channel.pricing.index import fits
from channel.pricing.lists import is_sellable, ranges_in_force
from channel.pricing.loading import Loaded, Scope, dealer_facts, dealer_rules, load, newest_rules
from channel.pricing.prices import Products
from channel.pricing.promotions import BuyGet, Combo, OrderPromotion, Promotion
from channel.pricing.quoting import Wanted, registration_facts, skus_of
from channel.pricing.reading import names_in
from channel.pricing.telling import products_words, summary
from channel.pricing.uses import read_circumstances
from channel.pricing.values import Cart, Circumstances, PricedCart
from channel.pricing.words import step_sentence

#: So many are told of; nobody reads on.
MOST = 50
#: chosen and worth something, chosen and worth nothing, worth something, excluded by a chosen one, worth nothing.
Standing = Literal["used", "idle", "usable", "excluded", "useless"]
_KINDS = ("promotion", "order_promotion")
_EXCLUDE = "coupons_exclude_each_other"


@dataclass(frozen=True, slots=True)
class Coupon:
    """A coupon before one cart."""

    rule: Promotion | OrderPromotion
    #: What it gives, and for what goods.
    gives: str
    goods: str
    standing: Standing
    #: How much less the cart costs with it than without it; None: that cannot be said of this cart.
    saving: Decimal | None
    #: Why it does nothing for this cart; "" when it does something.
    why: str
    #: What is left of it for this dealer: times, or base units; None: no end is known.
    left: Decimal | None


def coupons_for(
    session: Session, actor: Actor, wanted: Wanted, dealer_code: str | None = None, *, now: datetime
) -> list[Coupon]:
    """The coupons that the actor's dealer may use now, those that help this cart most first; a member names the dealer.

    A coupon about goods of which the dealer may order none is not told of, and of the others only goods that he may
    order. Raises NotFound for a registration or a dealer of somebody else, Conflict("not_protected").
    """
    if dealer_code is None:
        need_prices(session, actor)
    dealer = own_dealer(session, actor) if dealer_code is None else looked_after_dealer(session, actor, dealer_code)
    registration = registration_for(session, dealer.id, wanted.registration) if wanted.registration else None
    if wanted.registration and registration is None:
        raise NotFound
    facts, rules_at = dealer_facts(session, dealer), newest_rules(session)
    known = dealer_rules(session, facts, _KINDS, at=now, rules_at=rules_at)
    mine = [one for one in known if isinstance(one, Promotion | OrderPromotion) and one.is_coupon]
    mine = sorted((one for one in mine if fits(one.audience, facts)), key=lambda one: one.code)
    of = registration_facts(registration, now) if registration is not None else None
    cart = Cart(facts, now, wanted.lines, of, wanted.coupons)
    codes = wanted.coupons | {one.code for one in mine}
    # Read once for all of them, with the goods that they name.
    goods = skus_of(wanted.lines) | {sku for one in mine for each in _products(one) for sku in each.skus}
    loaded = load(session, Scope(goods, now, rules_at, facts, of, codes))
    told = [own for one in mine if (own := _for_eyes(one, cart, loaded)) is not None][:MOST]
    names, bench = names_in(session, told), _Bench(cart, loaded, read_circumstances(session, dealer, loaded))
    coupons = [
        Coupon(one, summary(one, names), products_words(one.products, names), *bench.judge(one), bench.left(one))
        for one in told
    ]
    return sorted(coupons, key=_place)


def _products(rule: Promotion | OrderPromotion) -> Iterator[Products]:
    """Everything in a rule that names goods to be bought."""
    yield rule.products
    if isinstance(rule.effect, BuyGet) and rule.effect.rewards is not None:
        yield rule.effect.rewards
    if isinstance(rule.effect, Combo):
        yield from (part.products for part in rule.effect.parts)


def _for_eyes(rule: Promotion | OrderPromotion, cart: Cart, loaded: Loaded) -> Promotion | OrderPromotion | None:
    """A rule without the goods that the dealer may not order; None where nothing is left that he could buy."""
    ranges, articles = ranges_in_force(cart, loaded.rules), loaded.rules.sku_of

    def own(products: Products) -> Products:
        kept = {code for code in products.skus if code in articles and is_sellable(ranges, articles[code])}
        return replace(products, skus=frozenset(kept), but_not=frozenset())

    for products in _products(rule):
        if products.skus and not (own(products).skus or products.product_lines or products.categories):
            return None
    shown = replace(rule, products=own(rule.products))
    if isinstance(shown, Promotion) and isinstance(shown.effect, BuyGet) and shown.effect.rewards is not None:
        return replace(shown, effect=replace(shown.effect, rewards=own(shown.effect.rewards)))
    if isinstance(shown, OrderPromotion) and isinstance(shown.effect, Combo):
        parts = tuple(replace(part, products=own(part.products)) for part in shown.effect.parts)
        return replace(shown, effect=replace(shown.effect, parts=parts))
    return shown


class _Bench:
    """Prices one cart with this and that coupon."""

    def __init__(self, cart: Cart, loaded: Loaded, circumstances: Circumstances) -> None:
        self._cart, self._rules, self._circumstances = cart, loaded.rules, circumstances
        self._chosen = cart.wanted
        self._names = {one.code: one.name for one in loaded.rules.promotions}
        self._names |= {one.code: one.name for one in loaded.rules.order_promotions}
        self._as_is = self._priced(self._chosen)

    def left(self, coupon: Promotion | OrderPromotion) -> Decimal | None:
        """What is left of a coupon for the dealer."""
        return self._circumstances.quota_left.get(coupon.code)

    def judge(self, coupon: Promotion | OrderPromotion) -> tuple[Standing, Decimal | None, str]:
        """How a coupon stands before the cart, what it saves, and why it does nothing."""
        code = coupon.code
        is_chosen = code in self._chosen
        with_it = self._as_is if is_chosen else self._priced(self._chosen | {code})
        without = self._priced(self._chosen - {code}) if is_chosen else self._as_is
        if others := _clashing(with_it, code):
            named = "、".join(f"“{self._names.get(other, other)}”" for other in others)
            return ("idle" if is_chosen else "excluded"), None, f"不能和{named}一起用，只能选一张。"
        if not self._cart.lines:
            return ("idle" if is_chosen else "useless"), None, "加入商品后，就知道能不能用。"
        if any(step.rule == code and step.outcome == "applied" for step in with_it.trace):
            return ("used" if is_chosen else "usable"), without.totals.payable - with_it.totals.payable, ""
        return ("idle" if is_chosen else "useless"), None, _why(with_it, coupon)

    def _priced(self, coupons: frozenset[str]) -> PricedCart:
        return price(replace(self._cart, wanted=coupons), self._rules, self._circumstances)


def _clashing(priced: PricedCart, code: str) -> list[str]:
    """The coupons that exclude this one."""
    pairs = [set(problem.facts.values()) for problem in priced.problems if problem.code == _EXCLUDE]
    return sorted(str(other) for pair in pairs if code in pair for other in pair - {code})


def _why(priced: PricedCart, coupon: Promotion | OrderPromotion) -> str:
    steps = [step for step in priced.trace if step.rule == coupon.code]
    if not steps:
        return "进货单里没有它适用的商品。"
    facts = steps[0].facts
    if steps[0].reason == "below_threshold" and facts.get("at") and facts.get("measure") == "amount":
        return f"再订 {Decimal(str(facts['at'])) - Decimal(str(facts['now'])):.2f} 元就能用。"
    return step_sentence(steps[0], f"“{coupon.name}”")


def _place(coupon: Coupon) -> tuple[int, Decimal, str]:
    order: Sequence[Standing] = ("used", "idle", "usable", "excluded", "useless")
    return order.index(coupon.standing), -(coupon.saving or Decimal(0)), coupon.rule.code
