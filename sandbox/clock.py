"""The sandbox's clock: real time plus whatever a test has moved it forward.

It is the only reader of the wall clock in this room. Tokens, codes, media and limits all ask it, so a
three-day lifetime can be tried in a millisecond.
"""

from datetime import UTC, datetime, timedelta, timezone

#: Natural days of both platforms are Chinese days; China has had no summer time since 1991.
CHINA = timezone(timedelta(hours=8))


class SandboxClock:
    """A clock that can only be moved forward."""

    def __init__(self) -> None:
        self._ahead = timedelta(0)

    def now(self) -> datetime:
        """The sandbox's present as an aware UTC datetime."""
        return datetime.now(UTC) + self._ahead

    def unix(self) -> float:
        """The sandbox's present in Unix seconds."""
        return self.now().timestamp()

    def day(self, days_back: int = 0) -> str:
        """The natural day in China as `2026-11-21`, `days_back` days ago."""
        return (self.now().astimezone(CHINA) - timedelta(days=days_back)).date().isoformat()

    def advance(self, seconds: float) -> datetime:
        """Move forward by `seconds` (not negative) and return the new present."""
        if seconds < 0:
            raise ValueError("the sandbox clock only moves forward")
        self._ahead += timedelta(seconds=seconds)
        return self.now()

    @property
    def ahead_s(self) -> float:
        """By how many seconds this clock runs ahead of the machine's."""
        return self._ahead.total_seconds()
