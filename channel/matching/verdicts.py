"""Whether two names mean one customer, and why (R-ID-2, R-ID-4 … R-ID-6)."""

from dataclasses import dataclass
from typing import Literal

from channel.matching.evidence import Evidence
from channel.matching.names import CompanyName
from channel.matching.scores import regions_meet, similarity

Verdict = Literal["same", "possible", "related", "different"]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which score on something counts (R-ID-4, R-ID-5)."""

    possible: float = 0.80
    strong: float = 0.92


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was found about two names: `score` is 0 to 1, `evidence` says why, the weightiest reason first."""

    verdict: Verdict
    score: float
    evidence: tuple[Evidence, ...] = ()


def compare(
    one: CompanyName,
    other: CompanyName,
    *,
    one_code: str | None = None,
    other_code: str | None = None,
    same_phone: bool = False,
    thresholds: Thresholds = Thresholds(),
) -> Comparison:
    """Whether two customers are the same. Codes decide (R-ID-6); a phone alone never does (R-ID-4)."""
    score = similarity(one, other)
    if one_code and other_code:
        same = one_code == other_code
        return Comparison(
            "same" if same else "different", score, (Evidence("same_code" if same else "different_codes"),)
        )
    if one.key == other.key:
        return Comparison("same", 1.0, (Evidence("same_name"),))
    if one.regions and other.regions and not regions_meet(one, other):
        # R-ID-2: the same brand in two places is two legal entities; a hint for the manager, never a block.
        facts = {"one": "、".join(sorted(one.regions)), "other": "、".join(sorted(other.regions))}
        return Comparison("different", score, (Evidence("other_region", facts),))
    reasons = (Evidence("alike"), *([Evidence("same_phone")] if same_phone else []))
    return Comparison("possible" if score >= thresholds.possible else "different", score, reasons)
