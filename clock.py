"""The one place that reads the wall clock.

Everything else takes `now` as an argument (an aware UTC datetime) or is handed a `Clock` by the
composition root, so tests and replays choose the time instead of patching it.
"""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def now() -> datetime:
    """The current moment as an aware UTC datetime."""
    return datetime.now(UTC)
