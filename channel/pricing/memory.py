"""Rules in memory, for a process that prices much: read whole once, and again when a change was applied."""

from datetime import datetime
from threading import Lock

from sqlalchemy.orm import Session

from channel.pricing.loading import Loaded, Scope, load, newest_rules
from channel.pricing.rules import Rules


def whole(session: Session, rules_at: datetime) -> Loaded:
    """Every rule as it was known at an instant, for all dealers, goods and times."""
    return load(session, Scope(skus=None, at=None, rules_at=rules_at))


class KeptRules:
    """The rules of one database, kept. Safe between threads; costs one small statement while nothing has changed."""

    def __init__(self) -> None:
        """Empty; the first `current` reads everything."""
        self._turn = Lock()
        self._rules_at: datetime | None = None
        self._loaded = Loaded(Rules())

    def current(self, session: Session) -> tuple[datetime, Loaded]:
        """As of when the rules are known, and the rules; read anew only when another process or this changed them."""
        newest = newest_rules(session)
        with self._turn:
            # Whoever reads on an older snapshot must not push back what another thread has seen.
            if self._rules_at is None or newest > self._rules_at:
                self._loaded = whole(session, newest)
                self._rules_at = newest
            return self._rules_at, self._loaded
