"""What became of the line promotions of a row, put into steps when somebody asks (R-PRC-6)."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from channel.pricing.chains import KeptOut
from channel.pricing.effects import Offer
from channel.pricing.money import ZERO
from channel.pricing.promotions import Promotion
from channel.pricing.sheet import Part, Row, price_of, step_of
from channel.pricing.values import Fact, Step

#: A promotion and what it offers, or why it offers nothing.
Outcome = tuple[Promotion, Offer | KeptOut | str]


def closed_steps(row: Row, promotions: Iterable[Promotion]) -> Iterator[Step]:
    """Of a row that line promotions do not reach."""
    for each in promotions:
        yield from step_of(4, row, "promotion", (each.code, each.id), "rejected", row.closed)


def group_steps(
    row: Row, before: tuple[Part, ...], taken: Promotion | None, outcomes: Sequence[Outcome]
) -> Iterator[Step]:
    """Of one group on a row that was at `before`: the promotion that was taken, and why each other was not."""
    saving = ZERO
    for promotion, found in outcomes:
        if promotion is taken and isinstance(found, Offer):
            saving = found.saving
            yield from _applied(row, before, promotion, found)
    for promotion, found in outcomes:
        if promotion is not taken:
            yield from _other(row, promotion, found, taken, saving)


def _applied(row: Row, before: tuple[Part, ...], taken: Promotion, found: Offer) -> tuple[Step]:
    facts: dict[str, Fact] = {"group": taken.group, "saving": str(found.saving)}
    if found.units != row.quantity:
        facts["units"] = f"{found.units.quantize(Decimal('1e-4')).normalize():f}"
    prices = (price_of(before), price_of(found.parts))
    return step_of(4, row, "promotion", (taken.code, taken.id), "applied", "best_of_group", prices, facts)


def _other(
    row: Row, each: Promotion, found: Offer | KeptOut | str, taken: Promotion | None, won: Decimal
) -> tuple[Step]:
    """Why a promotion does not hold; `taken` is the one of its group that does, `won` what that one saves."""
    facts: dict[str, Fact] = {}
    reason, rule = "dearer_with_it", (each.code, each.id)
    if isinstance(found, KeptOut):
        reason, facts = found.reason, {"winner": found.by}
    elif isinstance(found, str):
        reason, facts = found, {"min_quantity": str(each.min_quantity)} if found == "below_min_quantity" else {}
    elif taken is None:
        facts = {"saving": str(found.saving)}
    else:
        saving = found.saving
        facts = {"group": each.group, "winner": taken.code, "saving": str(saving), "winner_saving": str(won)}
        reason = "lost_in_group" if saving <= won else "lost_by_what_follows"
        return step_of(4, row, "promotion", rule, "lost", reason, facts=facts)
    return step_of(4, row, "promotion", rule, "rejected", reason, facts=facts)
