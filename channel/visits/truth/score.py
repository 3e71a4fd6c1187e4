"""From findings to a score 0-100 with reasons (R-VIS-14)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from channel.visits.truth.fix import Fix, Step
from channel.visits.truth.motion import Drawn, Frozen, Lying, Restless, Speed, Teleport
from channel.visits.truth.raster import ClockBack, MixedDatum, Raster
from channel.visits.truth.replay import Replay

Reason = Literal["speed", "teleport", "frozen", "too_regular", "replay", "mixed_datum", "coarse_grid", "clock_back"]

#: Reason → what it takes off a full score. Each of them alone is more than an honest day explains, and some are more
#: than a fault of the phone explains; none of them takes everything, for the rest is for people to say.
WEIGHTS: Mapping[Reason, int] = {
    "teleport": 60,
    "speed": 60,
    "replay": 70,
    "too_regular": 60,
    "frozen": 50,
    "mixed_datum": 50,
    "coarse_grid": 50,
    "clock_back": 50,
}
#: What scores less is looked at by a person before it counts.
PLAUSIBLE_FROM = 60


class Check(Protocol):
    """Counts as it goes and knows at any time whether it has found something."""

    def see(self, step: Step) -> None:
        """Take one step more, at a cost that does not grow."""

    def found(self) -> bool:
        """What it says of all steps so far."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A reason for doubt, and how much it takes off."""

    reason: Reason
    weight: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be said of a track."""

    score: int
    findings: tuple[Finding, ...]

    @property
    def plausible(self) -> bool:
        """Whether it counts without being looked at."""
        return self.score >= PLAUSIBLE_FROM


class Track:
    """A person's way, watched while it is walked: the 10,000th point costs what the first did."""

    def __init__(self, before: Sequence[Fix] = ()) -> None:
        """`before`: what the same person walked earlier, if anything."""
        self._last: Fix | None = None
        restless = Restless()
        self._checks: list[tuple[Reason, Check]] = [
            ("speed", Speed()),
            ("teleport", Teleport()),
            ("frozen", Frozen()),
            ("too_regular", Drawn()),
            ("too_regular", restless),
            ("frozen", Lying(restless)),
            ("mixed_datum", MixedDatum()),
            ("coarse_grid", Raster()),
            ("clock_back", ClockBack()),
            ("replay", Replay(before)),
        ]

    def see(self, fix: Fix) -> None:
        """Take the next position, in the order in which they came."""
        last, self._last = self._last, fix
        if last is not None:
            step = Step(last, fix)
            for _, check in self._checks:
                check.see(step)

    def verdict(self) -> Verdict:
        """The score and its reasons so far."""
        reasons = dict.fromkeys(reason for reason, check in self._checks if check.found())
        # Whoever is too fast all the way is not somewhere else each time.
        if "speed" in reasons:
            reasons.pop("teleport", None)
        findings = tuple(Finding(reason, WEIGHTS[reason]) for reason in reasons)
        return Verdict(max(0, 100 - sum(finding.weight for finding in findings)), findings)
