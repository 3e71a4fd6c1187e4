"""Layer 4 on a sheet: what promotions reach each row, the best of each group, what is noted and booked for it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import ROUND_CEILING, Decimal

from channel.pricing.chains import Group, Offering, best_plan, go_together, grouped, kept_out, restricts
from channel.pricing.effects import Offer, Reach, even_offer, offer
from channel.pricing.gifts import gifts_of, shares_of, value_of
from channel.pricing.money import ZERO, Exact
from channel.pricing.outcomes import Outcome, closed_steps, group_steps
from channel.pricing.promotions import BuyGet, OrderPromotion, Promotion, WithGift
from channel.pricing.reaching import Reached, counted_of, gift_times, reach_of
from channel.pricing.sheet import Part, Row, Sheet
from channel.pricing.values import Problem

#: Effects that are counted over several rows.
_OVER_ROWS = (BuyGet, WithGift)


@dataclass(slots=True)
class _Won:
    """Where a promotion won that is counted over several rows: those rows, and base units that it made rewards."""

    promotion: Promotion
    rows: list[Row] = field(default_factory=list)
    rewarded: Decimal = ZERO


def promote(sheet: Sheet) -> None:
    """Give every row its line promotions; for what is limited rows queue by what they are, whatever their order."""
    about = sheet.rules.promotions_about
    near = {id(row): sheet.concerned(about.of(row.sku)) for line in sheet.rows for row in line.components or (line,)}
    rows = [row for row in sheet.rows if not row.closed and not row.components]
    limited = sheet.circumstances.limited
    reached = Reached(sheet, rows, near, sheet.rules.limited | limited, sheet.rules.even_but(limited))
    won: dict[int, _Won] = {}
    for line in sheet.queue:
        for row in line.components or (line,):
            if near[id(row)]:
                _promote(reached, row, near[id(row)], won)
            line.is_promoted = line.is_promoted or row.is_promoted
    for each in won.values():
        if isinstance(each.promotion.effect, WithGift):
            _give(reached, each.promotion, each.promotion.effect, each.rows)
        elif isinstance(each.promotion.effect, BuyGet):
            times = each.rewarded / each.promotion.effect.get
            sheet.take(each.promotion.code, times.quantize(Decimal(1), ROUND_CEILING), ZERO)


def exclusive_coupons(sheet: Sheet, promotions: Sequence[Promotion | OrderPromotion]) -> None:
    """A hard stop for every two coupons of the dealer's that meet and exclude each other."""
    wanted = [each for each in promotions if each.is_coupon]
    for place, one in enumerate(wanted):
        for other in wanted[place + 1 :]:
            if one.group == other.group or not go_together(one, other):
                first, second = sorted((one.code, other.code))
                problem = Problem(None, "coupons_exclude_each_other", {"one": first, "other": second})
                if problem not in sheet.problems:
                    sheet.problems.append(problem)


def _promote(reached: Reached, row: Row, near: Sequence[Promotion], won: dict[int, _Won]) -> None:
    """Take the best of each group, note what became of every promotion of a row, and set the row's prices."""
    sheet = reached.sheet
    if row.closed:
        sheet.later(closed_steps, row, near)
        return
    if sheet.cart.wanted:
        exclusive_coupons(sheet, near)

    own, known = sheet.counted_for(row), dict[int, Reach | str]()

    def offers(promotion: Promotion, parts: tuple[Part, ...]) -> Offer | str:
        if promotion.id in reached.even and len(parts) == 1:
            counted = own if promotion.counting == "sku" else counted_of(reached, promotion, row)
            return even_offer(promotion, row, parts[0], counted)
        reach = known.get(promotion.id)
        if reach is None:
            reach = known[promotion.id] = reach_of(reached, promotion, row)
        return reach if isinstance(reach, str) else offer(promotion, row, parts, reach)

    groups = grouped(near)
    if any(map(restricts, near)):
        _follow_plan(reached, row, groups, _remembering(offers), won)
        return
    for group in groups:
        outcomes: list[Outcome] = [(each, offers(each, row.parts)) for each in group]
        _take(reached, row, _best(outcomes), outcomes, won)


def _follow_plan(reached: Reached, row: Row, groups: Sequence[Group], offering: Offering, won: dict[int, _Won]) -> None:
    """The same where one promotion may keep others out: what to take of each group is found out before."""
    passed: list[Promotion | None] = []
    for group, taken in zip(groups, best_plan(row, groups, offering), strict=True):
        outcomes = [(each, kept_out(each, passed) or offering(each, row.parts)) for each in group]
        passed.append(taken)
        _take(reached, row, taken, outcomes, won)


def _remembering(offering: Offering) -> Offering:
    """The same for a search, which comes back to the same parts."""
    # By the identity of the parts, which stay alive beside their offer: comparing them costs more than it saves.
    known: dict[tuple[int, int], tuple[Offer | str, tuple[Part, ...]]] = {}

    def remembered(promotion: Promotion, parts: tuple[Part, ...]) -> Offer | str:
        key = (promotion.id, id(parts))
        if key not in known:
            known[key] = (offering(promotion, parts), parts)
        return known[key][0]

    return remembered


def _best(outcomes: Sequence[Outcome]) -> Promotion | None:
    """The promotion that saves most; ties go to what comes first by rank."""
    taken: Promotion | None = None
    gain = ZERO
    for promotion, found in outcomes:
        if isinstance(found, Offer) and found.gain > gain:
            taken, gain = promotion, found.gain
    return taken


def _take(
    reached: Reached, row: Row, taken: Promotion | None, outcomes: Sequence[Outcome], won: dict[int, _Won]
) -> None:
    """Book what is taken of one group, and note it and all others of the group."""
    reached.sheet.later(group_steps, row, row.parts, taken, outcomes)
    if taken is None:
        return
    for promotion, found in outcomes:
        if promotion is taken and isinstance(found, Offer):
            _book(reached, row, taken, found, won)
            row.parts = found.parts


def _book(reached: Reached, row: Row, taken: Promotion, found: Offer, won: dict[int, _Won]) -> None:
    """Book what a row takes of a promotion; gifts, and the times of rewards, are booked when all rows are through."""
    row.is_promoted, sheet = True, reached.sheet
    if isinstance(taken.effect, _OVER_ROWS):
        account = won.setdefault(taken.id, _Won(taken))
        account.rows.append(row)
        if isinstance(taken.effect, BuyGet):
            account.rewarded += row.in_base(found.units)
            share = row.share(row.in_base(found.units), found.saving)
            sheet.take(taken.code, ZERO, found.saving, [share])
    elif taken.code in reached.limited:
        base = row.in_base(found.units)
        sheet.take(taken.code, base, found.saving, [row.share(base, found.saving)])


def _give(reached: Reached, promotion: Promotion, effect: WithGift, rows: Sequence[Row]) -> None:
    """Gifts for the rows on which a promotion won, counted as it counts."""
    sheet = reached.sheet
    pools: dict[str, Exact] = {}
    for row in rows:
        own = row.is_component or promotion.counting == "line"
        key = f"{row.number}:{row.sku.code}" if own else row.sku.code if promotion.counting == "sku" else ""
        pools[key] = pools.get(key, 0) + row.base
    for counted in pools.values():
        times = gift_times(reached, promotion, effect, counted)
        given = gifts_of(sheet, effect.gifts, times, promotion.code) if times else None
        if given:
            sheet.gifts += given
            sheet.take(promotion.code, Decimal(times), value_of(given), shares_of(given))
        else:
            sheet.note(4, None, "promotion", (promotion.code, promotion.id), "rejected", "not_reached")
