"""The check against what the same person walked before: a recording played again is not a visit (R-VIS-7)."""

from bisect import bisect_right
from collections import deque
from collections.abc import Hashable, Iterator, Sequence
from itertools import pairwise
from math import hypot

from channel.geodesy import distance_m
from channel.visits.truth.fix import Fix, Step

#: Steps that are compared at a time: few enough to survive a cut, enough not to be alike by chance.
_GRAM = 4


class Replay:
    """The same places to the last digit, the same steps elsewhere or backwards, or the same place at the same moment.

    Nobody walks his street again with the same errors of the receiver, nor stays within 30 m of himself for a whole
    drive. A recording is held as sets and a list, so that each point is compared in the same time however long it is.
    """

    SHARE, ENOUGH = 0.5, 10
    NEAR_M, NEAR_SHARE, EXTENT_M = 30.0, 0.8, 150.0

    def __init__(self, before: Sequence[Fix]) -> None:
        steps = [Step(a, b) for a, b in pairwise(before)]
        self._places = {_place(fix) for fix in before}
        self._grams = set(_grams(steps)) | set(_grams([Step(step.end, step.start) for step in reversed(steps)]))
        self._recent: deque[Step] = deque(maxlen=_GRAM)
        self._moves = self._same = self._grams_seen = self._grams_same = 0
        self._beside = _Beside(before)

    def see(self, step: Step) -> None:
        """Compare the new point, the last few steps and the moment."""
        self._beside.see(step)
        if not step.metres:
            return
        self._moves += 1
        self._same += _place(step.end) in self._places
        self._recent.append(step)
        if len(self._recent) == _GRAM:
            self._grams_seen += 1
            self._grams_same += _gram(self._recent) in self._grams

    def found(self) -> bool:
        """Whether this is the earlier track again: moved, turned round, cut, stretched in time or under noise."""
        return (
            (self._moves >= self.ENOUGH and self._same >= self.SHARE * self._moves)
            or (self._grams_seen >= self.ENOUGH and self._grams_same >= self.SHARE * self._grams_seen)
            or self._beside.found()
        )


class _Beside:
    """How often the phone was beside where it had been as long after the start, there or moved as a whole."""

    def __init__(self, before: Sequence[Fix]) -> None:
        self._before = before
        self._times = [fix.t_s for fix in before]
        self._first: Fix | None = None
        self._nearest: Fix | None = None
        self._seen = self._here = self._moved = 0
        self._extent_m = 0.0

    def see(self, step: Step) -> None:
        if not self._before:
            return
        if self._first is None or self._nearest is None:
            first = self._first = step.start
            self._nearest = min(self._before, key=lambda fix: distance_m(fix.at, first.at))
        elapsed = step.end.t_s - self._first.t_s
        far = Step(self._first, step.end)
        self._extent_m = max(self._extent_m, far.metres)
        self._seen += 1
        self._here += Step(self._at(self._nearest.t_s + elapsed), step.end).metres <= Replay.NEAR_M
        then = Step(self._before[0], self._at(self._before[0].t_s + elapsed))
        self._moved += hypot(far.east_m - then.east_m, far.north_m - then.north_m) <= Replay.NEAR_M

    def found(self) -> bool:
        enough = self._seen >= Replay.ENOUGH and self._extent_m >= Replay.EXTENT_M
        return enough and max(self._here, self._moved) >= Replay.NEAR_SHARE * self._seen

    def _at(self, t_s: float) -> Fix:
        return self._before[max(0, bisect_right(self._times, t_s) - 1)]


def _place(fix: Fix) -> Hashable:
    """To 0.1 m, as phones tell it."""
    return round(fix.at.latitude * 1e6), round(fix.at.longitude * 1e6)


def _grams(steps: Sequence[Step]) -> Iterator[Hashable]:
    moves = [step for step in steps if step.metres]
    for start in range(len(moves) - _GRAM + 1):
        yield _gram(moves[start : start + _GRAM])


def _gram(steps: Sequence[Step] | deque[Step]) -> Hashable:
    return tuple(
        (
            round((step.end.at.latitude - step.start.at.latitude) * 1e6),
            round((step.end.at.longitude - step.start.at.longitude) * 1e6),
        )
        for step in steps
    )
