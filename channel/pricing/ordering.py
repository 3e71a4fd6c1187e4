"""Layer 5: promotions of the order as a whole, each on what those before it left (R-PRC-1, R-PRC-4)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from channel.pricing.chains import kept_out
from channel.pricing.combos import sets_of
from channel.pricing.gifts import gifts_of, shares_of, value_of
from channel.pricing.index import covers
from channel.pricing.money import CENT, HUNDRED, ZERO, decimal_of, shares_within, times_in, to_cents, whole
from channel.pricing.prices import EVERYTHING, Tier
from channel.pricing.promoting import exclusive_coupons
from channel.pricing.promotions import Combo, OrderGift, OrderOff, OrderPercent, OrderPromotion, rank
from channel.pricing.sheet import Row, Sheet, by_line
from channel.pricing.tiers import tier_reached
from channel.pricing.values import Count, Fact, Gift, Outcome


class Counted(NamedTuple):
    """Rows that count for a promotion, what of each counts, and of all of them; what is left to pay for them."""

    rows: tuple[Row, ...]
    weights: tuple[Decimal, ...]
    whole: Decimal
    left: Decimal


@dataclass(frozen=True, slots=True)
class Saving:
    """What an order promotion gives: yuan off, shared by what counts, or gifts."""

    amount: Decimal
    times: int
    counted: Counted
    gifts: tuple[Gift, ...] = ()
    is_capped: bool = False

    @property
    def worth(self) -> Decimal:
        """What it is worth to the dealer."""
        return self.amount + value_of(self.gifts)


#: A promotion with the rows that count for it.
_Near = tuple[OrderPromotion, tuple[Row, ...]]


def promote_order(sheet: Sheet) -> None:
    """Take off what the order promotions give; groups follow each other by their smallest priority, null last."""
    paying = tuple(row for row in sheet.rows if row.payable > 0)
    ranked = sorted(sheet.rules.order_promotions, key=rank)
    near = [(each, rows) for each in ranked if (rows := _counting(each, paying))]
    objections = [sheet.objection(each, 5) for each, _ in near]
    # What is ordered counts before the coupon is used, too.
    later = [each for each, why in zip(near, objections, strict=True) if why == "coupon_not_chosen"]
    near = [each for each, why in zip(near, objections, strict=True) if not why]
    if sheet.cart.wanted:
        exclusive_coupons(sheet, [promotion for promotion, _ in near])
    groups: dict[str, list[_Near]] = {}
    for promotion, rows in near:
        groups.setdefault(promotion.group, []).append((promotion, rows))
    taken: list[OrderPromotion] = []
    for members in groups.values():
        _promote_group(sheet, members, taken)
    for promotion, rows in later:
        _count(sheet, promotion, _weighed(rows))


def _counting(promotion: OrderPromotion, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows that count for a promotion and share in it; one without any stays out of the trace."""
    if promotion.products == EVERYTHING and promotion.counts_promoted and promotion.counts_special:
        return rows
    return tuple(
        row
        for row in rows
        if covers(promotion.products, row.sku)
        and (promotion.counts_promoted or not row.is_promoted)
        and (promotion.counts_special or not row.is_special)
    )


def _promote_group(sheet: Sheet, members: Sequence[_Near], taken: list[OrderPromotion]) -> None:
    found: list[tuple[OrderPromotion, Saving]] = []
    before = sum([row.payable for row in sheet.rows], ZERO)
    # Most promotions count all rows, and then the same ones.
    known: dict[int, Counted] = {}
    for each, rows in members:
        if id(rows) not in known:
            known[id(rows)] = _weighed(rows)
        counted = known[id(rows)]
        keeper = kept_out(each, taken)
        saving = "" if keeper else _saving(sheet, each, counted)
        if keeper:
            _note(sheet, each, "rejected", keeper.reason, before, {"winner": keeper.by})
        elif isinstance(saving, Saving):
            found.append((each, saving))
        else:
            facts = _missing(sheet, each, counted) if saving == "below_threshold" else {}
            _note(sheet, each, "rejected", saving, before, facts)
    winner, won = max(found, key=lambda each: each[1].worth, default=(None, None))
    for each, rows in members:
        _count(sheet, each, known[id(rows)], won if each is winner else None)
    if winner is None or won is None:
        return
    _take(sheet, winner, won, before)
    taken.append(winner)
    for each, saving in found:
        if each is not winner:
            facts = {"group": each.group, "winner": winner.code, "saving": str(saving.worth)}
            _note(sheet, each, "lost", "lost_in_group", before, {**facts, "winner_saving": str(won.worth)})


def _weighed(rows: tuple[Row, ...]) -> Counted:
    weights = tuple([row.payable for row in rows])
    left = sum(weights, ZERO)
    return Counted(rows, weights, left, left)


def _saving(sheet: Sheet, promotion: OrderPromotion, counted: Counted) -> Saving | str:
    """What a promotion would give on what is left of the rows, or why it gives nothing."""
    left = sheet.quantity_left(promotion.code, promotion.quota)
    budget = sheet.budget_left(promotion.code, promotion.budget)
    if left is not None and left < 1:
        return "quota_used_up"
    if budget is not None and budget <= 0:
        return "budget_used_up"
    found = _full(sheet, promotion, counted, None if left is None else int(left))
    if isinstance(found, str):
        return found
    if found.gifts:
        return found if budget is None or found.worth <= budget else "budget_used_up"
    capped = found.amount if budget is None else min(found.amount, budget)
    if found.counted.left - capped < CENT * len(found.counted.rows):
        return "would_be_free"
    return Saving(capped, found.times, found.counted, is_capped=capped < found.amount)


def _full(sheet: Sheet, promotion: OrderPromotion, counted: Counted, most: int | None) -> Saving | str:
    """The same without regard to a budget; `most` times at most."""
    effect = promotion.effect
    if isinstance(effect, Combo):
        return _combined(effect, counted.rows, most)
    now, before = _measured(promotion, counted), _before(sheet, promotion)
    if isinstance(effect, OrderPercent):
        tier = tier_reached(effect.tiers, before + now)
        percent = ZERO if tier is None or tier.percent_off is None else tier.percent_off
        return _money(to_cents(counted.whole * percent / HUNDRED), 1, counted)
    if isinstance(effect, OrderOff) and not effect.is_each:
        given, due = (_off(tier_reached(effect.tiers, each)) for each in (before, before + now))
        return _money(due - _given(sheet, promotion, given), 1, counted)
    at = effect.at if isinstance(effect, OrderGift) else effect.tiers[0].at
    # What earlier orders of the period got is not given again.
    given = _given(sheet, promotion, Decimal(_times(before, at, effect)))
    times = int(_times(before + now, at, effect) - given)
    times = times if most is None else min(times, most)
    if isinstance(effect, OrderOff):
        return _money(_off(effect.tiers[0]) * times, times, counted)
    if times <= 0:
        return "below_threshold"
    gifts = gifts_of(sheet, effect.gifts, times, promotion.code)
    return Saving(ZERO, times, counted, tuple(gifts)) if gifts else "gift_unavailable"


def _money(amount: Decimal, times: int, counted: Counted) -> Saving | str:
    return Saving(amount, times, counted) if amount > 0 else "below_threshold"


def _off(tier: Tier | None) -> Decimal:
    return ZERO if tier is None or tier.off is None else tier.off


def _times(measured: Decimal, at: Decimal, effect: OrderOff | OrderGift) -> int:
    times = times_in(whole(measured), at) if effect.is_each else int(measured >= at)
    return times if effect.most is None else min(times, effect.most)


def _combined(effect: Combo, rows: tuple[Row, ...], most: int | None) -> Saving | str:
    """What complete sets give; the lines share it by what of them is in a set."""
    sets, units = sets_of(effect, rows, most)
    if not sets:
        return "incomplete_set"
    inside = tuple(row for row in rows if row.number in units)
    weights = tuple(to_cents(row.payable * decimal_of(Fraction(units[row.number]) / row.base)) for row in inside)
    counted = Counted(inside, weights, sum(weights, ZERO), sum([row.payable for row in inside], ZERO))
    if effect.price is not None:
        amount = counted.whole - effect.price * sets
    elif effect.percent_off is not None:
        amount = to_cents(counted.whole * effect.percent_off / HUNDRED)
    else:
        amount = (effect.off or ZERO) * sets
    return Saving(amount, sets, counted) if amount > 0 else "not_cheaper"


def _measured(promotion: OrderPromotion, counted: Counted) -> Decimal:
    return counted.whole if promotion.measure == "amount" else decimal_of(sum(row.base for row in counted.rows))


def _before(sheet: Sheet, promotion: OrderPromotion) -> Decimal:
    return sheet.circumstances.cumulated.get(promotion.code, ZERO) if promotion.is_cumulative else ZERO


def _given(sheet: Sheet, promotion: OrderPromotion, reached: Decimal) -> Decimal:
    """What was given before of what is `reached` for what was ordered before."""
    return sheet.circumstances.given.get(promotion.code, reached) if promotion.is_cumulative else reached


def _count(sheet: Sheet, promotion: OrderPromotion, counted: Counted, saving: Saving | None = None) -> None:
    """Note what was measured for a cumulative promotion, and what it gives for that: whatever became of it."""
    if not promotion.is_cumulative:
        return
    once = isinstance(promotion.effect, OrderOff) and not promotion.effect.is_each
    given = ZERO if saving is None else saving.amount if once else Decimal(saving.times)
    by_amount = promotion.measure == "amount"
    each = counted.weights if by_amount else tuple(decimal_of(row.base) for row in counted.rows)
    lines = [row.share(weight, weight) for row, weight in zip(counted.rows, each, strict=True)]
    sheet.counts.append(Count(promotion.code, _measured(promotion, counted), given, by_line(lines)))


def _missing(sheet: Sheet, promotion: OrderPromotion, counted: Counted) -> Mapping[str, Fact]:
    """What the next threshold asks for, and what there is."""
    effect = promotion.effect
    tiers = effect.tiers if isinstance(effect, OrderOff | OrderPercent) else ()
    at = [each.at for each in tiers] + ([effect.at] if isinstance(effect, OrderGift) else [])
    now = _measured(promotion, counted) + _before(sheet, promotion)
    further = min((each for each in at if each > now), default=None)
    return {} if further is None else {"at": str(further), "now": str(now), "measure": promotion.measure}


def _take(sheet: Sheet, promotion: OrderPromotion, saving: Saving, before: Decimal) -> None:
    """Share out, book and note what a promotion gives."""
    by_line = shares_of(saving.gifts)
    if saving.amount:
        rows, weights = saving.counted.rows, saving.counted.weights
        most = [row.payable - CENT for row in rows]
        for row, share in zip(rows, shares_within(saving.amount, weights, most), strict=True):
            row.allocate(share)
            by_line.append(row.share(share, share))
    sheet.gifts += saving.gifts
    sheet.take(promotion.code, Decimal(saving.times), saving.worth, by_line)
    facts: dict[str, Fact] = {"group": promotion.group, "saving": str(saving.worth), "times": saving.times}
    _note(
        sheet,
        promotion,
        "applied",
        "budget_ends" if saving.is_capped else "best_of_group",
        before,
        facts,
        saving.amount,
    )


def _note(
    sheet: Sheet,
    promotion: OrderPromotion,
    outcome: Outcome,
    reason: str,
    before: Decimal,
    facts: Mapping[str, Fact],
    off: Decimal | None = None,
) -> None:
    prices = (before, None if off is None else before - off)
    rule = (promotion.code, promotion.id)
    sheet.note(5, None, "order_promotion", rule, outcome, reason, prices, facts)
