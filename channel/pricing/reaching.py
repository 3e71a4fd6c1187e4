"""How far line promotions reach (layer 4): what counts for thresholds, what is left of them, who has their rewards."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from decimal import Decimal

from channel.pricing.effects import Reach
from channel.pricing.gifts import gifts_of, times_of, value_of
from channel.pricing.index import covers
from channel.pricing.money import Exact, decimal_of
from channel.pricing.promotions import BuyGet, Promotion, WithGift
from channel.pricing.rewards import rewarded
from channel.pricing.sheet import Row, Sheet


@dataclass(slots=True, eq=False)
class Reached:
    """What is found out once for each promotion of a cart."""

    sheet: Sheet
    #: Lines that promotions may reach, bundles aside.
    rows: Sequence[Row]
    #: Identity of a row → the promotions about it.
    near: Mapping[int, Sequence[Promotion]]
    #: Codes of the promotions that have a quota or a budget.
    limited: Set[str]
    #: Ids of the promotions without end that lower all units of a row alike.
    even: Set[int]
    _about: dict[int, list[Row]] = field(default_factory=dict)
    _counted: dict[int, Exact] = field(default_factory=dict)
    _rewards: dict[int, Mapping[int, Exact]] = field(default_factory=dict)
    _gifts: dict[int, Decimal | None] = field(default_factory=dict)

    def counted(self, promotion: Promotion) -> Exact:
        """Base units of everything that a promotion is about."""
        if promotion.id not in self._counted:
            rows = self.about(promotion)
            if isinstance(promotion.effect, BuyGet) and promotion.effect.rewards is not None:
                rows = [row for row in self.rows if covers(promotion.products, row.sku)]
            self._counted[promotion.id] = sum([row.base for row in rows])
        return self._counted[promotion.id]

    def about(self, promotion: Promotion) -> list[Row]:
        """The rows that a promotion makes cheaper."""
        if not self._about:
            over_rows = self.sheet.rules.over_rows
            for row in self.rows:
                for each in self.near[id(row)]:
                    if each.id in over_rows:
                        self._about.setdefault(each.id, []).append(row)
        return self._about.get(promotion.id, [])

    def rewards(self, promotion: Promotion, effect: BuyGet) -> Mapping[int, Exact]:
        """Line number → base units that a buy-x-get-y makes rewards, within its quota."""
        if promotion.id not in self._rewards:
            getting = self.about(promotion)
            buying = getting
            if effect.rewards is not None:
                buying = [row for row in self.rows if covers(promotion.products, row.sku)]
            left = self.sheet.quantity_left(promotion.code, promotion.quota)
            self._rewards[promotion.id] = rewarded(buying, getting, effect, left)
        return self._rewards[promotion.id]

    def gift_value(self, promotion: Promotion, effect: WithGift) -> Decimal | None:
        """The market value of what a promotion gives once; None when it cannot be given."""
        if promotion.id not in self._gifts:
            given = gifts_of(self.sheet, effect.gifts, 1, promotion.code)
            self._gifts[promotion.id] = None if given is None else value_of(given)
        return self._gifts[promotion.id]


def reach_of(reached: Reached, promotion: Promotion, row: Row) -> Reach | str:
    """How far a promotion goes on a row, or why it does not come that far."""
    effect, counted = promotion.effect, counted_of(reached, promotion, row)
    if promotion.min_quantity and counted < promotion.min_quantity:
        return "below_min_quantity"
    left = budget = None
    if promotion.code in reached.limited:
        left = reached.sheet.quantity_left(promotion.code, promotion.quota)
        budget = reached.sheet.budget_left(promotion.code, promotion.budget)
        if left is not None and left <= 0:
            return "quota_used_up"
        if budget is not None and budget <= 0:
            return "budget_used_up"
    if isinstance(effect, BuyGet):
        rewards = reached.rewards(promotion, effect)
        base = 0 if row.is_component else rewards.get(row.number, 0)
        if not base:
            return "reward_elsewhere" if rewards else "not_reached"
        return Reach(counted, row.in_units(base), budget)
    if isinstance(effect, WithGift):
        return _gift_reach(reached, promotion, effect, row, counted)
    if left is not None:
        return Reach(counted, min(row.quantity, row.in_units(left)), budget)
    return Reach(counted, row.quantity, budget)


def gift_times(reached: Reached, promotion: Promotion, effect: WithGift, counted: Exact) -> int:
    """How often gifts are given for so many base units, within quota and budget."""
    sheet, value = reached.sheet, reached.gift_value(promotion, effect)
    times = times_of(effect, counted, sheet.quantity_left(promotion.code, promotion.quota))
    budget = sheet.budget_left(promotion.code, promotion.budget)
    return times if budget is None or not value else min(times, max(int(budget / value), 0))


def _gift_reach(reached: Reached, promotion: Promotion, effect: WithGift, row: Row, counted: Exact) -> Reach | str:
    """The row's share of the market value of what would be given for all that counts."""
    once = reached.gift_value(promotion, effect)
    if once is None:
        return "gift_unavailable"
    times = gift_times(reached, promotion, effect, counted)
    if not times:
        return "not_reached"
    value = once * times
    if row.base != counted:
        value = value * decimal_of(row.base) / decimal_of(counted)
    return Reach(counted, row.quantity, gift_value=value)


def counted_of(reached: Reached, promotion: Promotion, row: Row) -> Exact:
    """Base units that count for a promotion's thresholds. A part of a bundle counts for itself."""
    if promotion.counting == "sku":
        return reached.sheet.counted_for(row)
    if row.is_component or promotion.counting == "line":
        return row.base
    return reached.counted(promotion)
