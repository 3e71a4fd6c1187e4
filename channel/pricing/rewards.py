"""Buy x get y (layer 4): how often, and which units are rewards. Quantities and list prices decide, not the order."""

from collections.abc import Sequence
from decimal import Decimal

from channel.pricing.money import Exact, whole
from channel.pricing.promotions import BuyGet
from channel.pricing.sheet import Row


def rewarded(buying: Sequence[Row], getting: Sequence[Row], effect: BuyGet, quota: Decimal | None) -> dict[int, Exact]:
    """Line number → base units of it that are rewards. Whatever qualifies is set aside first; rewards are the cheapest.

    `buying` are the rows whose units may qualify, `getting` those whose units may be rewards. Units that can only
    qualify are set aside before those that could be rewards too, so that nobody loses a reward by it.
    """
    both = getting
    if buying is not getting:
        numbers = {row.number for row in getting}
        both = [row for row in buying if row.number in numbers]
    in_both, in_getting = _sum(both), _sum(getting)
    only_buying = _sum(buying) - in_both
    most = [effect.most] if effect.most is not None else []
    if quota is not None:
        most.append(max(int(quota), 0))
    buy, get = whole(effect.buy), whole(effect.get)
    times = min([_times(only_buying, in_both, in_getting - in_both, buy, get), *most])
    if not times:
        return {}
    aside = max(times * buy - only_buying, 0)
    free = min(times * get, in_getting - aside)
    shared = in_both - aside
    kept = {row.number for row in both}
    found: dict[int, Exact] = {}
    for row in _cheapest_first(getting):
        taken = min(row.base, free, shared if row.number in kept else free)
        if taken > 0:
            found[row.number] = taken
            free -= taken
            shared -= taken if row.number in kept else 0
    return found


def _cheapest_first(rows: Sequence[Row]) -> Sequence[Row]:
    return rows if len(rows) == 1 else sorted(rows, key=lambda each: (each.listed_base, each.turn))


def _sum(rows: Sequence[Row]) -> Exact:
    return sum([row.base for row in rows])


def _times(buying: Exact, both: Exact, getting: Exact, buy: Exact, get: Exact) -> int:
    """How often the offer is taken so that the rewards are as many as can be; the fewest times among equals.

    `both` are units that may qualify or be rewards. Rewards grow by `get` each time while there are units for them,
    and shrink once qualifying units are taken from those.
    """
    most = int((buying + both) // buy)
    if not most:
        return 0
    # The best is where the units for rewards are just used up, with or without some that qualify taken from them.
    turns = (int((buying + both + getting) // (buy + get)), int((getting + both) // get))
    best: Exact = 0
    times = 0
    near = {most, *[min(n, most) for turn in turns for n in (turn, turn + 1)]}
    for n in sorted(near):
        rewards = min(n * get, getting + both - max(n * buy - buying, 0))
        if rewards > best:
            best, times = rewards, n
    return times
