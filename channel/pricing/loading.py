"""From rows to the engine's `Rules`: for one cart in a constant number of statements, or for many carts at once.

Everything is read as it was recorded at one instant (`rules_at`), which a change never reaches back behind: so rows
that are read one statement after the other still fit together, and an old price is read like a new one.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from decimal import Decimal
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, Executable, and_, func, or_, select
from sqlalchemy.orm import Session

from channel.pricing.goods import category_parents, read_skus
from channel.pricing.kinds import KINDS, MarginFloor, RuleValue, dealer_keys, value_of
from channel.pricing.prices import Bundle, LicenceTiers, PriceEntry, PriceList, SkuFacts, SpecialPrice, StandardPrice
from channel.pricing.promotions import OrderGift, OrderPromotion, Promotion, WithGift
from channel.pricing.queries import (
    GROUPS,
    NEWEST,
    entry_query,
    first_query,
    promotions_query,
    rules_query,
    standard_query,
)
from channel.pricing.rules import Rules
from channel.pricing.values import DealerFacts, RegistrationFacts
from models import Dealer, PriceChange, PriceRule, Registration, Sku, SpecialPriceLine
from models import SpecialPrice as SpecialRow
from models.prepared import fetch

#: What is known before the first change.
BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)

_BY_DEALER = tuple(name for name, kind in KINDS.items() if not kind.by_goods)
#: Kinds that say what goods consist of and cost, so that what they name is read with the goods.
_OF_GOODS = ("bundle", "licence_tiers")
_NO_LIMITS = (None, None, None)

#: A row of `queries.rules_query`, and the value that it is.
_Row = tuple[Any, ...]
_Found = tuple[_Row, RuleValue]


@dataclass(frozen=True, slots=True)
class Limit:
    """How much a rule may give: in all, to one dealer, and in yuan; null has no limit."""

    quota: Decimal | None = None
    quota_each: Decimal | None = None
    budget: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """What is to be read: for whom, of which goods, and when it counts. `dealer` None: for everybody."""

    #: None: of everything that there is.
    skus: frozenset[str] | None
    #: Rows that count at this moment; None: those that count at any.
    at: datetime | None
    rules_at: datetime
    dealer: DealerFacts | None = None
    registration: RegistrationFacts | None = None
    #: Codes of promotions that were asked for, whatever they are about.
    wanted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Loaded:
    """Rules, and what the limited ones of them may give, by code."""

    rules: Rules
    limits: Mapping[str, Limit] = field(default_factory=dict)


def newest_rules(session: Session) -> datetime:
    """As of when everything is known that counts now: prices of now are made of it, and orders remember it."""
    found: datetime | None = fetch(session, NEWEST, {})[0][0]
    return found or BEGINNING


def rules_known(session: Session, at: datetime) -> datetime:
    """What had been applied by a moment of the past, as an instant to read as of."""
    found = session.scalar(select(func.max(PriceChange.applied_at)).where(PriceChange.applied_at <= at))
    return found or BEGINNING


def dealer_facts(session: Session, dealer: Dealer, *, ship_to: str = "") -> DealerFacts:
    """What rules may ask of a dealer, as of now."""
    groups = frozenset(code for (code,) in fetch(session, GROUPS, {"dealer_id": dealer.id}))
    return DealerFacts(dealer.code, groups, dealer.region, dealer.level, ship_to)


def load(session: Session, scope: Scope) -> Loaded:
    """Everything that the price of these goods may depend on; the same number of statements however many there are."""
    found = _first_rules(session, scope)
    parts = _parts(value for _, value in found if isinstance(value, Bundle))
    wanted = None if scope.skus is None else scope.skus | parts
    parents = category_parents(session)
    ids, skus = read_skus(session, wanted, scope.rules_at, parents)
    if wanted is not None:
        found += _promotions(session, scope, wanted, skus)
    gifts = _gifts(value for _, value in found) - {sku.code for sku in skus}
    gift_ids, gift_skus = read_skus(session, gifts, scope.rules_at, parents)
    ids |= gift_ids
    lists = [value.code for _, value in found if isinstance(value, PriceList)]
    by_kind: dict[str, list[Any]] = {}
    for row, value in found:
        by_kind.setdefault(KINDS[row[0]].field, []).append(_for_one(row, value))
    margins = [value.percent for _, value in found if isinstance(value, MarginFloor)]
    rules = Rules(
        skus=(*skus, *gift_skus),
        standard_prices=_standard_prices(session, scope, ids),
        price_entries=_entries(session, scope, ids, lists),
        special_prices=_special_prices(session, scope),
        min_margin_percent=max(margins, default=None),
        **{name: tuple(values) for name, values in by_kind.items() if name},
    )
    return Loaded(rules, dict(_limits(found, rules.special_prices)))


def dealer_rules(
    session: Session, dealer: DealerFacts, kinds: Collection[str], *, at: datetime, rules_at: datetime
) -> list[RuleValue]:
    """Rules of some kinds that may be for a dealer; whether all of their audience fits is for the asker to see."""
    scope = Scope(frozenset(), at, rules_at, dealer)
    query = rules_query(dealer=True, at=True)
    return [value for _, value in _read(session, query, _for_dealer(scope) | {"kinds": kinds})]


def goods_rules(
    session: Session, skus: Collection[str], *, at: datetime, rules_at: datetime
) -> list[Bundle | LicenceTiers]:
    """What articles consist of and cost by their number, whoever asks; several for one where they follow each other."""
    values = {"rules_at": rules_at, "at": at, "kinds": (), "goods_kinds": _OF_GOODS, "codes": skus}
    found = _read(session, first_query(dealer=False, at=True), values)
    return [value for _, value in found if isinstance(value, Bundle | LicenceTiers)]


def bundles_among(session: Session, skus: Collection[str], *, now: datetime) -> frozenset[str]:
    """Those of these articles that are bundles now, or will be."""
    row = PriceRule
    still = row.valid_until.is_(None) | (row.valid_until > now)
    query = select(row.code).where(row.kind == "bundle", row.code.in_(skus), row.replaced_at.is_(None), still)
    return frozenset(session.scalars(query))


def _times(scope: Scope) -> dict[str, Any]:
    return {"rules_at": scope.rules_at} | ({} if scope.at is None else {"at": scope.at})


def _for_dealer(scope: Scope) -> dict[str, Any]:
    return _times(scope) | ({} if scope.dealer is None else {"audiences": dealer_keys(scope.dealer)})


def _first_rules(session: Session, scope: Scope) -> list[_Found]:
    """Ranges, lists, order promotions and floors that may be for the dealer, and what the goods are made of.

    All rules that there are when everything is read.
    """
    shape = {"dealer": scope.dealer is not None, "at": scope.at is not None}
    if scope.skus is None:
        return _read(session, rules_query(**shape), _for_dealer(scope) | {"kinds": tuple(KINDS)})
    values = _for_dealer(scope) | {"kinds": _BY_DEALER, "goods_kinds": _OF_GOODS, "codes": scope.skus}
    return _read(session, first_query(**shape), values)


def _promotions(session: Session, scope: Scope, codes: Collection[str], skus: Collection[SkuFacts]) -> list[_Found]:
    """Line promotions that may be about some of these goods, or were asked for."""
    values = _for_dealer(scope) | {"codes": codes, "wanted": scope.wanted}
    values["lines"] = {sku.product_line for sku in skus}
    values["categories"] = {category for sku in skus for category in sku.categories}
    query = promotions_query(dealer=scope.dealer is not None, at=scope.at is not None)
    return _read(session, query, values)


def _read(session: Session, query: Executable, values: Mapping[str, Any]) -> list[_Found]:
    """By id, so that nothing depends on how the database goes about it."""
    return [(row, value_of(*row[:7])) for row in sorted(fetch(session, query, values), key=itemgetter(1))]


def _among(column: Any, values: Collection[Any], scope: Scope) -> tuple[ColumnElement[bool], ...]:
    """The condition that a column is one of the values, unless everything is read anyway."""
    return () if scope.skus is None else (column.in_(values),)


def _parts(bundles: Iterable[Bundle]) -> frozenset[str]:
    """The SKUs that bundles consist of or offer."""
    found: set[str] = set()
    for value in bundles:
        found |= {part.sku for part in value.components}
        found |= {option.sku for group in value.groups for option in group.options}
    return frozenset(found)


def _gifts(values: Iterable[RuleValue]) -> frozenset[str]:
    found: set[str] = set()
    for value in values:
        if isinstance(value, Promotion | OrderPromotion) and isinstance(value.effect, WithGift | OrderGift):
            found |= {gift.sku for gift in value.effect.gifts}
    return frozenset(found)


def _for_one(row: _Row, value: RuleValue) -> RuleValue:
    """The rule as the engine takes it: what is left for one dealer limits it, even where all together have no limit."""
    quota_each = row[7]
    if quota_each is None or not isinstance(value, Promotion | OrderPromotion) or value.quota is not None:
        return value
    return replace(value, quota=quota_each)


def _limits(found: Iterable[_Found], special_prices: Iterable[SpecialPrice]) -> Iterator[tuple[str, Limit]]:
    for row, value in found:
        if isinstance(value, Promotion | OrderPromotion):
            limits = (value.quota, row[7], value.budget)
            if limits != _NO_LIMITS:
                yield value.code, Limit(*limits)
    for special in special_prices:
        yield special.code, Limit(quota=special.quota)


def _standard_prices(session: Session, scope: Scope, ids: Mapping[int, str]) -> tuple[StandardPrice, ...]:
    some = scope.skus is not None
    values = _times(scope) | ({"ids": ids} if some else {})
    found = fetch(session, standard_query(some=some, at=scope.at is not None), values)
    return tuple(StandardPrice(one[0], ids[one[1]], *one[2:]) for one in found)


def _entries(session: Session, scope: Scope, ids: Mapping[int, str], lists: Collection[str]) -> tuple[PriceEntry, ...]:
    some = scope.skus is not None
    values = _times(scope) | {"lists": lists} | ({"ids": ids} if some else {})
    found = fetch(session, entry_query(some=some, at=scope.at is not None), values)
    return tuple(PriceEntry(one[0], one[1], ids[one[2]], *one[3:]) for one in found)


def _special_prices(session: Session, scope: Scope) -> tuple[SpecialPrice, ...]:
    """Approved prices of the cart's registration; none without one, unless they are read for many carts."""
    if scope.dealer is not None and scope.registration is None:
        return ()
    head, line = SpecialRow, SpecialPriceLine
    known = and_(head.recorded_at <= scope.rules_at, or_(head.replaced_at.is_(None), head.replaced_at > scope.rules_at))
    columns = (head.id, line.code, Registration.number, Dealer.code, Sku.code, line.price, head.recorded_at)
    query = (
        select(*columns, head.valid_until, line.is_combinable, line.quantity)
        .join(line, line.special_price_id == head.id)
        .join(Registration, Registration.id == head.registration_id)
        .join(Dealer, Dealer.id == head.dealer_id)
        .join(Sku, Sku.id == line.sku_id)
        .where(known, *_among(Sku.code, scope.skus or (), scope))
    )
    if scope.registration is not None:
        query = query.where(Registration.number == scope.registration.number)
    found = session.execute(query.order_by(line.code)).tuples()
    return tuple(
        SpecialPrice(id_, code, registration, dealer, sku, price, start or BEGINNING, end, "", is_combinable, quota)
        for id_, code, registration, dealer, sku, price, start, end, is_combinable, quota in found
    )
