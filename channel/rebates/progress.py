"""Where a dealer stands in his agreements (R-REB-12), and when ordering a little more pays for itself (idea C6)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import ROUND_CEILING, Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.calendar import local_day
from channel.rebates.accrual import Agreed, agreed
from channel.rebates.nightly import amount_of, eligible_goods
from channel.rebates.rules import Earned, Gap, earned, next_gap, tier_starts, with_more, worth_of
from channel.rebates.sums import ZERO, Sums
from channel.rebates.terms import Terms
from models import RebateAgreement, RebateEvent, RebatePosition, Sku

#: For how much more volume the live view says what it is worth.
STEP = Decimal(10_000)
#: How many SKUs a hint names, and how long back they were bought.
SUGGESTED, LOOK_BACK = 3, timedelta(days=365)
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Progress:
    """One agreement as its dealer sees it."""

    code: str
    name: str
    begins_on: date
    ends_on: date
    terms: Terms
    earned: Earned
    #: The volume from which each tier holds.
    starts: tuple[Decimal, ...]
    gap: Gap | None
    #: What STEP more volume would earn, paid in the best time.
    worth: Decimal
    #: What settlements have claimed of it.
    settled: Decimal


@dataclass(frozen=True, slots=True)
class OrderedLine:
    """A line of an order that is being made, without and with tax."""

    sku: str
    category: str | None
    product_line: str
    net: Decimal
    gross: Decimal
    is_gift: bool = False
    is_special: bool = False


@dataclass(frozen=True, slots=True)
class Suggestion:
    """So many base units of a SKU, at the price of last time, close the gap."""

    sku: str
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class Hint:
    """Ordering so much more until a day earns more than it costs."""

    agreement: str
    #: What is missing after this order, and what it earns.
    missing: Decimal
    worth: Decimal
    until: date
    suggestions: tuple[Suggestion, ...]


def progress_of(session: Session, dealer_id: int, *, now: datetime) -> list[Progress]:
    """The agreements of a dealer that are not settled, the one that ends first at first."""
    return [_progress(row, position) for row, position in _active(session, dealer_id, local_day(now), begun=False)]


def standing_of(row: RebateAgreement, position: RebatePosition) -> Progress:
    """Where a dealer stands in an agreement, whatever its state; both were loaded before."""
    return _progress(row, position)


def hints(
    session: Session, dealer_id: int, lines: Sequence[OrderedLine], credit: Decimal, *, now: datetime
) -> list[Hint]:
    """Where this order comes so near to a tier that more of it pays for itself, after caps (idea C6).

    `credit` is what is left after this order, with tax like all that is owed: what cannot be ordered is not suggested,
    whether the agreement counts with tax or without. The hint that wins most first.
    """
    today, found = local_day(now), list[Hint]()
    for row, position in _active(session, dealer_id, today, begun=True):
        one = agreed(row)
        after = with_more(one.terms, Sums.of_json(position.sums), _counting(one.terms, lines))
        gap = next_gap(one.terms, after, position.baseline)
        if gap is not None and gap.pays and _with_tax(session, one.terms, lines, gap.missing) <= credit:
            suggestions = _suggestions(session, dealer_id, one, gap.missing, today)
            found.append(Hint(row.name, gap.missing, gap.worth, row.ends_on, suggestions))
    return sorted(found, key=lambda hint: hint.missing - hint.worth)


def _active(
    session: Session, dealer_id: int, today: date, *, begun: bool
) -> Sequence[tuple[RebateAgreement, RebatePosition]]:
    query = (
        select(RebateAgreement, RebatePosition)
        .join(RebatePosition, RebatePosition.agreement_id == RebateAgreement.id)
        .where(RebatePosition.dealer_id == dealer_id, RebateAgreement.state == "active")
    )
    if begun:
        query = query.where(RebateAgreement.begins_on <= today, RebateAgreement.ends_on >= today)
    in_order = query.order_by(RebateAgreement.ends_on, RebateAgreement.id)
    return [(row, position) for row, position in session.execute(in_order)]


def _progress(row: RebateAgreement, position: RebatePosition) -> Progress:
    one, sums = agreed(row), Sums.of_json(position.sums)
    found = earned(one.terms, sums, position.baseline)
    return Progress(
        row.code,
        row.name,
        row.begins_on,
        row.ends_on,
        one.terms,
        found,
        tuple(tier_starts(one.terms.tiers, found.baseline)),
        next_gap(one.terms, sums, position.baseline),
        worth_of(one.terms, sums, STEP, position.baseline) if found.is_applicable else ZERO,
        position.settled,
    )


def _counting(terms: Terms, lines: Sequence[OrderedLine]) -> Decimal:
    """What of an order counts for an agreement."""
    scope = terms.goods.scope()
    counting = (
        line
        for line in lines
        if scope.covers(line)
        and not (terms.without_gifts and line.is_gift)
        and not (terms.without_special_prices and line.is_special)
    )
    return sum((line.gross if terms.with_tax else line.net for line in counting), ZERO)


def _with_tax(session: Session, terms: Terms, lines: Sequence[OrderedLine], missing: Decimal) -> Decimal:
    """What it costs at most to order so much more: the highest tax of what this order counts, or of all articles."""
    if terms.with_tax:
        return missing
    counting = [line.gross / line.net for line in lines if line.net and terms.goods.scope().covers(line)]
    rate = max(counting) if counting else 1 + (session.scalar(select(func.max(Sku.tax_rate))) or ZERO)
    return (missing * rate).quantize(_CENT, ROUND_CEILING)


def _suggestions(
    session: Session, dealer_id: int, one: Agreed, missing: Decimal, today: date
) -> tuple[Suggestion, ...]:
    """What the dealer buys most of what counts, in quantities that close the gap."""
    amount, quantity = func.sum(amount_of(one.terms)), func.sum(RebateEvent.quantity)
    query = (
        select(RebateEvent.sku, amount, quantity)
        .where(
            RebateEvent.dealer_id == dealer_id,
            RebateEvent.kind.in_(("ordered", "given_up")),
            RebateEvent.ordered_on >= today - LOOK_BACK,
            RebateEvent.is_gift.is_(False),
            RebateEvent.is_special.is_(False),
            *eligible_goods(one.terms.goods),
        )
        .group_by(RebateEvent.sku)
        .having(quantity > ZERO, amount > ZERO)
        .order_by(amount.desc(), RebateEvent.sku)
        .limit(SUGGESTED)
    )
    return tuple(
        Suggestion(sku, (missing * units / worth).to_integral_value(ROUND_CEILING))
        for sku, worth, units in session.execute(query)
    )
