"""What happened: the API calls received and the callbacks delivered, for scripts and for curious people.

Secrets never get in: they are replaced before an entry is stored. Both logs are bounded.
"""

from collections import deque
from itertools import count
from typing import Any

#: Names whose values are keys to something; they are shown as `***`.
_SECRET = {
    "access_token", "corpsecret", "secret", "code", "js_code", "session_key", "signature", "user_ticket",
}  # fmt: skip
_LONGEST = 20_000


class Journal:
    """The log of API calls. Deliveries are kept by the pusher, which changes them while they run."""

    def __init__(self, remember: int) -> None:
        self._calls: deque[dict[str, Any]] = deque(maxlen=remember)
        self._numbers = count(1)

    def add(self, call: dict[str, Any]) -> None:
        """Store one call; its `query` and `body` are cleaned here."""
        cleaned = call | {"query": _clean(call["query"]), "body": _clean(call["body"])}
        self._calls.append({"id": next(self._numbers)} | cleaned)

    def calls(self) -> list[dict[str, Any]]:
        """All remembered calls, oldest first."""
        return list(self._calls)


def _clean(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: "***" if key in _SECRET else _clean(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_clean(item) for item in value]
    if isinstance(value, str) and len(value) > _LONGEST:
        return value[:_LONGEST] + "…"
    return value
