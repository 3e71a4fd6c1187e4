"""A dealer's own price list to take away: everything he may order, what it costs him, and until when (issue 5, part 4).

Every price is the engine's own, of an article ordered alone: at the smallest quantity, and at each quantity at which
some rule of his may begin. So the list never says another price than a cart of one line does.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_CEILING, Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.access.catalogue import Counter, counter
from channel.actors import Actor
from channel.catalogue.details import smallest, step_of
from channel.errors import Forbidden, Invalid, NotFound
from channel.exports import Export, check_size
from channel.pricing.engine import price
from channel.pricing.goods import category_paths
from channel.pricing.loading import Loaded, Scope, dealer_facts, load, newest_rules
from channel.pricing.prices import SkuFacts
from channel.pricing.promotions import Promotion, Steps
from channel.pricing.uses import read_circumstances
from channel.pricing.values import Cart, CartLine, Circumstances, DealerFacts, PricedCart
from channel.workbooks.writing import Cell, Column
from models import Dealer, Sku

#: Articles of one file, and prices by quantity that are shown of each.
MOST_ARTICLES, MOST_TIERS = 10_000, 8

_COLUMNS = (
    Column("货号"),
    Column("品名"),
    Column("规格"),
    Column("基本单位"),
    Column("标准价", "price"),
    Column("价目价", "price"),
    Column("现价（含税）", "price"),
    Column("起订量", "count"),
    Column("装箱数", "count"),
    Column("起订倍数", "count"),
    Column("数量价"),
    Column("价格说明"),
    Column("有效至", "moment"),
    Column("税率", "price"),
)


@dataclass(frozen=True, slots=True)
class _Desk:
    """What all articles of one list are priced with."""

    facts: DealerFacts
    loaded: Loaded
    circumstances: Circumstances
    now: datetime

    def priced(self, sku: str, quantity: Decimal) -> PricedCart:
        cart = Cart(self.facts, self.now, (CartLine(1, sku, quantity),))
        return price(cart, self.loaded.rules, self.circumstances)


def export_price_list(
    session: Session,
    actor: Actor,
    *,
    dealer: str | None = None,
    product_line: str | None = None,
    category: str | None = None,
    now: datetime,
) -> Export:
    """The prices of a dealer now: his own, or for members those of one whom they look after (`dealer` is his code).

    Raises Forbidden for who may not see prices, NotFound for another's dealer, Invalid when a member names none,
    Invalid for too many articles.
    """
    if actor.kind == "member" and dealer is None:
        raise Invalid("invalid_fields", fields={"dealer": "required"})
    at = counter(session, actor, dealer, now=now)
    if at.dealer is None:
        raise Forbidden("not_allowed")
    if dealer is not None and dealer != at.dealer.code:
        raise NotFound
    skus = _articles(session, at, product_line, category)
    check_size(len(skus), MOST_ARTICLES)
    desk = _desk(session, at.dealer, skus, now=now)
    by_code = desk.loaded.rules.sku_of
    # Thousands of prices take seconds of computing, for which no connection is needed.
    rows = (_row(desk, sku, by_code[sku.code]) for sku in skus)
    named = {"product_line": product_line, "category": category}
    asked = {"dealer": at.dealer.code} | {name: value for name, value in named.items() if value is not None}
    return Export("price_list", "价目表", f"价目表 {at.dealer.code} {now:%Y%m%d}", _COLUMNS, rows, asked)


def _articles(session: Session, at: Counter, product_line: str | None, category: str | None) -> Sequence[Sku]:
    query = select(Sku).where(at.may_see, Sku.is_active)
    if product_line is not None:
        query = query.where(Sku.product_line == product_line)
    if category is not None:
        query = query.where(
            Sku.category.in_([one for one, path in category_paths(session).items() if category in path])
        )
    return session.scalars(query.order_by(Sku.product_line, Sku.code).limit(MOST_ARTICLES + 1)).all()


def _desk(session: Session, dealer: Dealer, skus: Sequence[Sku], *, now: datetime) -> _Desk:
    facts = dealer_facts(session, dealer)
    loaded = load(session, Scope(frozenset(sku.code for sku in skus), now, newest_rules(session), facts))
    return _Desk(facts, loaded, read_circumstances(session, dealer, loaded), now)


def _row(desk: _Desk, sku: Sku, facts: SkuFacts) -> list[Cell]:
    least = smallest(sku)
    first = desk.priced(sku.code, least)
    head: list[Cell] = [sku.code, sku.name, sku.spec, sku.base_unit]
    limits: list[Cell] = [least, sku.pack_quantity, sku.step_quantity]
    if not first.lines:
        return [*head, None, None, None, *limits, "", "还没有价格，请联系渠道经理", None, sku.tax_rate]
    line = first.lines[0]
    prices: list[Cell] = [line.standard_price, line.list_price, line.unit_price]
    tiers = "；".join(f"满 {quantity:f}：{cost:f}" for quantity, cost in _tiers(desk, sku, facts, line.unit_price))
    return [*head, *prices, *limits, tiers, _why(desk, first), _until(desk, first), sku.tax_rate]


def _tiers(desk: _Desk, sku: Sku, facts: SkuFacts, usual: Decimal) -> Iterator[tuple[Decimal, Decimal]]:
    """Quantity → unit price, wherever more of it costs less for each."""
    step, told = step_of(sku), 0
    for quantity in sorted({(one / step).to_integral_value(ROUND_CEILING) * step for one in _starts(desk, facts)}):
        if quantity <= smallest(sku) or told == MOST_TIERS:
            continue
        lines = desk.priced(sku.code, quantity).lines
        if lines and lines[0].unit_price < usual:
            usual, told = lines[0].unit_price, told + 1
            yield quantity.normalize(), usual.normalize()


def _starts(desk: _Desk, facts: SkuFacts) -> Iterator[Decimal]:
    """Every quantity at which a price of his may begin."""
    rules = desk.loaded.rules
    for entries in rules.entries_of.get(facts.code, {}).values():
        yield from (entry.min_quantity for entry in entries)
    for licence in rules.licences_of.get(facts.code, ()):
        yield from (tier.at for tier in licence.tiers)
    for promotion in rules.promotions_about.of(facts):
        yield promotion.min_quantity
        if isinstance(promotion.effect, Steps):
            yield from (tier.at for tier in promotion.effect.tiers)


def _why(desk: _Desk, priced: PricedCart) -> str:
    """The line promotions that make it cheaper, as dealers call them."""
    names = {each.code: each.name for each in desk.loaded.rules.promotions}
    return "、".join(names[step.rule] for step in priced.trace if step.outcome == "applied" and step.rule in names)


def _until(desk: _Desk, priced: PricedCart) -> datetime | None:
    """When the first of the rules that make this price ends; None: nothing of it has an end."""
    applied = {(step.kind, step.rule_id) for step in priced.trace if step.outcome == "applied" and step.layer < 5}
    ends = [end for key, end in _ends(desk, priced.lines[0].sku) if key in applied and end is not None]
    return min(ends, default=None)


def _ends(desk: _Desk, sku: str) -> Iterator[tuple[tuple[str, int | None], datetime | None]]:
    """Every rule that may have made a price of an article, as steps name it, with its end."""
    rules = desk.loaded.rules
    for standard in rules.standard_of.get(sku, ()):
        yield ("standard_price", standard.id), standard.valid_until
    entries = rules.entries_of.get(sku, {})
    for price_list in rules.price_lists:
        ends = [price_list.valid_until, *(entry.valid_until for entry in entries.get(price_list.code, ()))]
        yield ("price_list", price_list.id), min((end for end in ends if end is not None), default=None)
    for bundle in rules.bundles_of.get(sku, ()):
        yield ("bundle", bundle.id), bundle.valid_until
    for licence in rules.licences_of.get(sku, ()):
        yield ("licence_tiers", licence.id), licence.valid_until
    for promotion in _promotions(desk, sku):
        yield ("promotion", promotion.id), promotion.valid_until


def _promotions(desk: _Desk, sku: str) -> Sequence[Promotion]:
    return desk.loaded.rules.promotions_about.of(desk.loaded.rules.sku_of[sku])
