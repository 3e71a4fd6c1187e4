"""How alike two names are, 0 to 1 (R-ID-5)."""

from rapidfuzz.distance import JaroWinkler

from channel.matching.names import CompanyName
from channel.matching.places import relation


def similarity(one: CompanyName, other: CompanyName) -> float:
    """How alike two names are, 0 to 1 (R-ID-5); short cores count only when equal."""
    if min(len(one.core), len(other.core)) <= 3:
        score = 1.0 if one.core == other.core else 0.0
    else:
        score = 0.5 * JaroWinkler.similarity(one.core, other.core) + 0.5 * _dice(one.grams(), other.grams())
    if score and one.regions and other.regions:
        score += -0.10 if relation(one.regions, other.regions) == "apart" else 0.05
    return max(0.0, min(1.0, score))


def _dice(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    return 2 * len(set(one) & set(other)) / (len(one) + len(other))
