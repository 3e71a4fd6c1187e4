"""How alike two names are, 0 to 1 (R-ID-5)."""

from rapidfuzz.distance import JaroWinkler

from channel.matching.names import CompanyName
from channel.regions import parents


def similarity(one: CompanyName, other: CompanyName) -> float:
    """How alike two names are, 0 to 1 (R-ID-5); short cores count only when equal."""
    if min(len(one.core), len(other.core)) <= 3:
        score = 1.0 if one.core == other.core else 0.0
    else:
        score = 0.5 * JaroWinkler.similarity(one.core, other.core) + 0.5 * _dice(one.grams(), other.grams())
    if score and one.regions and other.regions:
        score += 0.05 if regions_meet(one, other) else -0.10
    return max(0.0, min(1.0, score))


def regions_meet(one: CompanyName, other: CompanyName) -> bool:
    """Whether a place of one lies in a place of the other, or is the same."""
    return bool(one.regions & _with_parents(other.regions) or other.regions & _with_parents(one.regions))


def _with_parents(regions: frozenset[str]) -> frozenset[str]:
    return regions.union(*(parents().get(region, frozenset()) for region in regions))


def _dice(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    return 2 * len(set(one) & set(other)) / (len(one) + len(other))
