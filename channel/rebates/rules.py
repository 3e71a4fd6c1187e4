"""What sums earn under an agreement (R-REB-3 … R-REB-6), and what more would earn (R-REB-12). Pure.

Everything is computed exactly and rounded once, half up, to the cent; a cap is applied last. Bands are [from, to):
reaching a tier's start enters it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, Decimal
from fractions import Fraction
from math import floor

from channel.rebates.sums import ZERO, Sums
from channel.rebates.terms import Growth, Mix, Terms, Tier

_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Earned:
    """What was earned and how it came about."""

    #: What counts as volume; never below 0.
    basis: Decimal
    #: What growth is measured against; None for agreements by volume.
    baseline: Decimal | None
    #: The place of the tier that was reached, 0 for the first; None before it.
    tier: int | None
    #: Before the factors.
    before_factors: Decimal
    #: Percent that is paid for the mix of product lines.
    mix_percent: int
    #: Which part of the basis was paid in time, from 0 to 1; None where paying late costs nothing.
    collected: Decimal | None
    is_capped: bool
    #: What is earned in all.
    amount: Decimal

    @property
    def is_applicable(self) -> bool:
        """False where growth would be measured against nothing (R-REB-4)."""
        return self.baseline is None or self.baseline > ZERO


def earned(terms: Terms, sums: Sums, given_baseline: Decimal | None = None) -> Earned:
    """What sums earn. `given_baseline` is what was agreed with this dealer, for agreements that say so."""
    basis = max(sums.total, ZERO)
    baseline = _baseline(terms, sums, given_baseline)
    if terms.growth is None:
        tier, exact = _by_volume(terms, Fraction(basis))
    elif baseline:
        tier, exact = _by_growth(terms, terms.growth, Fraction(basis), Fraction(baseline))
    else:
        tier, exact = None, Fraction(0)
    mix = mix_percent(terms.mix, sums)
    share = _collected_share(terms, sums, basis)
    full = _rounded(exact * mix / 100 * (1 if share is None else share))
    amount = full if terms.cap is None else min(full, terms.cap)
    seen = None if share is None else _rounded(share * 100).scaleb(-2)
    return Earned(basis, baseline, tier, _rounded(exact), mix, seen, amount < full, amount)


def mix_percent(mix: Mix | None, sums: Sums) -> int:
    """R-REB-5: 100 when every floor is reached, otherwise the factor."""
    if mix is None or all(sums.by_line.get(floor.product_line, ZERO) >= floor.amount for floor in mix.floors):
        return 100
    return mix.factor


def with_more(terms: Terms, sums: Sums, more: Decimal) -> Sums:
    """Sums after so much more volume, paid in the best time; of which product lines it is, is left open."""
    collected = list(sums.collected) or [ZERO for _ in terms.collection]
    if collected:
        collected[0] += more
    return replace(sums, total=sums.total + more, collected=tuple(collected))


@dataclass(frozen=True, slots=True)
class Gap:
    """What is missing to the next tier, and what reaching it is worth."""

    #: The place of the tier.
    tier: int
    #: The volume from which it holds.
    start: Decimal
    #: What is missing to it, above 0.
    missing: Decimal
    #: How much more is earned with just that.
    worth: Decimal

    @property
    def pays(self) -> bool:
        """Whether what is won is at least what has to be bought for it (idea C6)."""
        return self.worth >= self.missing


def next_gap(terms: Terms, sums: Sums, given_baseline: Decimal | None = None) -> Gap | None:
    """The next tier above what counts; None on the last tier, and where growth has no baseline."""
    now = earned(terms, sums, given_baseline)
    if not now.is_applicable:
        return None
    starts = tier_starts(terms.tiers, now.baseline)
    place = next((place for place, start in enumerate(starts) if start > sums.total), None)
    if place is None:
        return None
    missing = starts[place] - sums.total
    then = earned(terms, with_more(terms, sums, missing), given_baseline)
    return Gap(place, starts[place], missing, then.amount - now.amount)


def tier_starts(tiers: Sequence[Tier], baseline: Decimal | None) -> list[Decimal]:
    """The volume from which each tier holds: with a baseline, so much above it, rounded up to the cent."""
    if baseline is None:
        return [tier.start for tier in tiers]
    return [(baseline * (100 + tier.start) / 100).quantize(_CENT, ROUND_CEILING) for tier in tiers]


def worth_of(terms: Terms, sums: Sums, more: Decimal, given_baseline: Decimal | None = None) -> Decimal:
    """How much more would be earned with so much more volume, paid in the best time (R-REB-12)."""
    now = earned(terms, sums, given_baseline)
    return earned(terms, with_more(terms, sums, more), given_baseline).amount - now.amount


def _baseline(terms: Terms, sums: Sums, given: Decimal | None) -> Decimal | None:
    if terms.growth is None:
        return None
    return max(sums.baseline if terms.growth.baseline == "prior_year" else given or ZERO, ZERO)


def _by_volume(terms: Terms, basis: Fraction) -> tuple[int | None, Fraction]:
    starts = [Fraction(tier.start) for tier in terms.tiers]
    return _reached(starts, basis), _paid(terms, starts, basis, basis)


def _by_growth(terms: Terms, growth: Growth, basis: Fraction, baseline: Fraction) -> tuple[int | None, Fraction]:
    """R-REB-4: the tier is found by growth; its rate is paid on all volume or on what is above the baseline."""
    starts = [baseline * Fraction(tier.start) / 100 for tier in terms.tiers]
    increment = basis - baseline
    if increment < 0:
        return None, Fraction(0)
    payable = basis if growth.pays_on == "total" else increment
    return _reached(starts, increment), _paid(terms, starts, increment, payable)


def _paid(terms: Terms, starts: Sequence[Fraction], measure: Fraction, payable: Fraction) -> Fraction:
    """R-REB-3: each band its own rate, or the rate of the tier that was reached on all that is payable."""
    rates = [Fraction(tier.rate) / 100 for tier in terms.tiers]
    if terms.method == "retroactive":
        place = _reached(starts, measure)
        return Fraction(0) if place is None else payable * rates[place]
    ends = [*starts[1:], measure]
    bands = zip(starts, ends, rates, strict=True)
    return sum((max(min(measure, end) - start, Fraction(0)) * rate for start, end, rate in bands), Fraction(0))


def _reached(starts: Sequence[Fraction], measure: Fraction) -> int | None:
    """The last tier whose start is reached; nothing reaches a tier before anything was bought."""
    found = [place for place, start in enumerate(starts) if start <= measure]
    return found[-1] if found else None


def _collected_share(terms: Terms, sums: Sums, basis: Decimal) -> Fraction | None:
    """R-REB-6: which part of the basis counts for having been paid in time, from 0 to 1."""
    if not terms.collection:
        return None
    if not basis:
        return Fraction(0)
    parts = zip(terms.collection, sums.collected, strict=False)
    weighted = sum((Fraction(amount) * part.percent / 100 for part, amount in parts), Fraction(0))
    return min(max(weighted / Fraction(basis), Fraction(0)), Fraction(1))


def _rounded(exact: Fraction) -> Decimal:
    """To the cent, half up."""
    return Decimal(floor(exact * 100 + Fraction(1, 2))).scaleb(-2)
