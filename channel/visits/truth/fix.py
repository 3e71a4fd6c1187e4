"""One position of a phone, and the way from one to the next."""

from dataclasses import dataclass
from functools import cached_property
from math import cos, hypot, inf, radians

from channel.geodesy import EARTH_RADIUS_M, Point


@dataclass(frozen=True, slots=True)
class Fix:
    """Where a phone says it was, in WGS-84, and when, in seconds of any clock."""

    at: Point
    t_s: float


@dataclass(frozen=True)
class Step:
    """The way from one fix to the next."""

    start: Fix
    end: Fix

    @property
    def seconds(self) -> float:
        """Time taken; negative when the clock went back."""
        return self.end.t_s - self.start.t_s

    @cached_property
    def east_m(self) -> float:
        """Metres to the east; the shorter way across the date line."""
        turn = (self.end.at.longitude - self.start.at.longitude + 180) % 360 - 180
        return radians(turn) * EARTH_RADIUS_M * cos(radians(self.start.at.latitude))

    @cached_property
    def north_m(self) -> float:
        """Metres to the north."""
        return radians(self.end.at.latitude - self.start.at.latitude) * EARTH_RADIUS_M

    @cached_property
    def metres(self) -> float:
        """How far, on the plane, which for steps is the sphere."""
        return hypot(self.east_m, self.north_m)

    @cached_property
    def mps(self) -> float:
        """Speed in metres per second; infinite for a way that took no time."""
        if self.seconds > 0:
            return self.metres / self.seconds
        return inf if self.metres else 0.0
