"""How callbacks misbehave on request: repeated, out of order, lost, slow, wrongly sealed (callbacks.md 4)."""

from dataclasses import dataclass, fields, replace
from typing import Any

from sandbox.checks import BadInput, flag, integer


@dataclass(frozen=True)
class Modes:
    """The present way of delivering; the defaults are a platform in good health.

    repeat: deliver each push n times in parallel · reorder: hold a push until the next one went first ·
    lose: the next n pushes never leave · slow_ms: the answer takes that much longer to come back ·
    timestamp_offset_s: added to the `timestamp` of the query, for pushes that are too old.
    """

    repeat: int = 1
    reorder: bool = False
    lose: int = 0
    slow_ms: int = 0
    bad_signature: bool = False
    wrong_receiveid: bool = False
    opiton_spelling: bool = False
    timestamp_offset_s: int = 0

    def public(self) -> dict[str, Any]:
        """All modes by name."""
        return {one.name: getattr(self, one.name) for one in fields(self)}


_RANGES = {
    "repeat": (1, 50),
    "lose": (0, 1_000_000),
    "slow_ms": (0, 60_000),
    "timestamp_offset_s": (-100_000_000, 100_000_000),
}


def read_modes(current: Modes, body: dict[str, Any]) -> Modes:
    """The modes after a control call, which only names what it changes; raises BadInput."""
    changes: dict[str, Any] = {}
    for name in body:
        if name in _RANGES:
            low, high = _RANGES[name]
            changes[name] = integer(body, name, low=low, high=high)
        elif name in current.public():
            changes[name] = flag(body, name, default=False)
        else:
            raise BadInput(f"there is no mode {name!r}")
    return replace(current, **changes)
