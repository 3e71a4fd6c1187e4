"""Layer 4: which of its line promotions a row gets (R-PRC-1, R-PRC-2, R-PRC-7). Nothing here notes or books.

Promotions stand in groups; groups follow each other by their smallest priority number, null last. On each row the best
one of a group holds, and the next group goes on from the running price. Which groups there are and how they follow
depends on the row's SKU, the dealer and the instant, never on quantities.

Where `stop` or `stackable_with` make one choice exclude another, the best member of a group is the one with which the
whole chain saves most. And where all members of a group ask for a quantity, the row may do without the group. Both
together make R-PRC-7 hold: what a larger quantity opens is one more possibility, never an obligation that makes the
unit dearer.
"""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from channel.pricing.effects import Offer
from channel.pricing.promotions import BuyGet, OrderPromotion, Promotion, Steps, WithGift
from channel.pricing.sheet import Part, Row, cost_of

#: Effects of which a quantity decides how much they give.
_GATED = (Steps, BuyGet, WithGift)

#: Makes an offer of a promotion on parts, or says why there is none.
Offering = Callable[[Promotion, tuple[Part, ...]], Offer | str]


#: Promotions of which one holds, by rank.
Group = list[Promotion]


class Chain(NamedTuple):
    """What was taken group by group (None: nothing), the parts after it, what they cost less what is given on top."""

    parts: tuple[Part, ...]
    taken: tuple[Promotion | None, ...]
    cost: Decimal

    def plus(self, promotion: Promotion | None, found: Offer | None) -> "Chain":
        """The chain with one more group decided."""
        if promotion is None or found is None:
            return Chain(self.parts, (*self.taken, None), self.cost)
        return Chain(found.parts, (*self.taken, promotion), self.cost - found.gain)


def grouped(promotions: Sequence[Promotion]) -> list[Group]:
    """Promotions, which come by rank, by group, in the order in which groups follow each other."""
    found: dict[str, Group] = {}
    for each in promotions:
        if each.group in found:
            found[each.group].append(each)
        else:
            found[each.group] = [each]
    return list(found.values())


def must_hold(group: Group) -> bool:
    """At least one of them asks for no quantity, so that doing without all of them is not an option."""
    return any(not is_gated(each) for each in group)


def is_gated(promotion: Promotion) -> bool:
    """Whether a quantity decides if it holds, or how much it gives."""
    return bool(promotion.min_quantity) or isinstance(promotion.effect, _GATED)


def restricts(promotion: Promotion | OrderPromotion) -> bool:
    """Whether taking it may keep others out."""
    return promotion.stop or promotion.stackable_with is not None


def go_together(one: Promotion | OrderPromotion, other: Promotion | OrderPromotion) -> bool:
    """Whether two promotions of different groups suffer each other."""
    return (one.stackable_with is None or other.group in one.stackable_with) and (
        other.stackable_with is None or one.group in other.stackable_with
    )


class KeptOut(NamedTuple):
    """Why a promotion cannot come after those that were taken, and which of them keeps it out."""

    reason: str
    by: str


def kept_out(
    promotion: Promotion | OrderPromotion, taken: Sequence[Promotion | OrderPromotion | None]
) -> KeptOut | None:
    """What keeps a promotion out, among those that were taken before it."""
    is_choosy = promotion.stackable_with is not None
    for each in taken:
        if each is None:
            continue
        if each.stop:
            return KeptOut("stopped", each.code)
        if (is_choosy or each.stackable_with is not None) and not go_together(each, promotion):
            return KeptOut("not_stackable", each.code)
    return None


def best_plan(row: Row, groups: Sequence[Group], offering: Offering) -> tuple[Promotion | None, ...]:
    """What to take of each group so that the whole chain is the cheapest; ties go to what comes first by rank."""
    optional = [not must_hold(group) for group in groups]

    def search(chain: Chain) -> Chain:
        """The cheapest of all chains that the groups allow, from the first undecided group on."""
        place = len(chain.taken)
        if place == len(groups):
            return chain
        if place and (last := chain.taken[-1]) is not None and last.stop:
            return chain._replace(taken=(*chain.taken, *[None] * (len(groups) - place)))
        ways = [chain.plus(*each) for each in _worthwhile(_offers(chain, groups[place], offering))]
        if not ways or optional[place]:
            ways.append(chain.plus(None, None))
        return search(ways[0]) if len(ways) == 1 else min(map(search, ways), key=lambda each: each.cost)

    return search(Chain(row.parts, (), cost_of(row.parts))).taken


def _offers(chain: Chain, group: Group, offering: Offering) -> Iterator[tuple[Promotion, Offer]]:
    """What each member of a group offers that can be taken after the chain, by rank."""
    for each in group:
        if kept_out(each, chain.taken) is None:
            found = offering(each, chain.parts)
            if isinstance(found, Offer):
                yield each, found


def _worthwhile(offers: Iterator[tuple[Promotion, Offer]]) -> list[tuple[Promotion, Offer]]:
    """Of members that keep the same promotions out only the best, so that the search stays narrow."""
    found: dict[tuple[bool, frozenset[str] | None], tuple[Promotion, Offer]] = {}
    for promotion, each in offers:
        key = (promotion.stop, promotion.stackable_with)
        if key not in found or each.gain > found[key][1].gain:
            found[key] = promotion, each
    return list(found.values())
