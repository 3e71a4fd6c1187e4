"""What WeCom remembers of the app: sent messages, response codes, counters, menu, media.

Tables that only grow are cut at `REMEMBER` entries, oldest first, so that a long benchmark stays small.
"""

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sandbox.limits import PerDay, Sliding
from sandbox.tokens import Tokens
from sandbox.wecom.approval_state import Approvals
from sandbox.wecom.chain_state import Chain
from sandbox.wecom.customer_state import Customers

V = TypeVar("V")

REMEMBER = 50_000
RESPONSE_CODE_S = 72 * 3600
RECALL_S = 24 * 3600

#: message/send, one member: more is dropped without a word (errors-and-limits.md 5).
MEMBER_PER_MINUTE, MEMBER_PER_HOUR = 30, 1000


@dataclass
class Send:
    """One message/send that was accepted; `copies` maps each receiver to the message on the phone."""

    msgid: str
    sent_at: float
    copies: dict[str, str] = field(default_factory=dict)
    card: bool = False


@dataclass
class ResponseCode:
    """A ticket for one update of one sent card, given by the send (`userid` None) or by a tap."""

    send: Send
    userid: str | None
    expires_at: float


@dataclass(frozen=True)
class Media:
    """A temporary file."""

    media_id: str
    type: str
    filename: str
    content_type: str
    content: bytes
    created_at: float


class MemberMeter:
    """How much one member got lately."""

    def __init__(self) -> None:
        self._windows = (Sliding(MEMBER_PER_MINUTE, 60), Sliding(MEMBER_PER_HOUR, 3600))

    def admit(self, now: float) -> bool:
        """Count one delivery; False when it is over the limit and must be dropped."""
        if any(window.full(now) for window in self._windows):
            return False
        for window in self._windows:
            window.add(now)
        return True


class WeComState:
    """All of it; guarded by the world's lock."""

    def __init__(self, approval_templates: Mapping[str, Mapping[str, Any]]) -> None:
        self.tokens = Tokens()
        self.sends: dict[str, Send] = {}
        self.task_ids: dict[str, None] = {}
        self.response_codes: dict[str, ResponseCode] = {}
        #: Content hash → (until when a repetition is swallowed, msgid of the first).
        self.repeats: dict[str, tuple[float, str]] = {}
        #: How many sends were taken, how many of them as a repetition that nobody saw.
        self.accepted = self.swallowed = 0
        self.meters: dict[str, MemberMeter] = {}
        self.day_counts = PerDay()
        self.media: dict[str, Media] = {}
        self.images: dict[str, Media] = {}
        self.menu: list[dict[str, Any]] = []
        self.approvals = Approvals(approval_templates)
        self.chain = Chain()
        self.customers = Customers()
        self.tickets: dict[str, tuple[str, float]] = {}
        self.ticket_meters: dict[str, Sliding] = {}

    def meter(self, userid: str) -> MemberMeter:
        """The meter of one member."""
        return self.meters.setdefault(userid, MemberMeter())

    def give_response_code(self, send: Send, userid: str | None, now: float) -> str:
        """A fresh code for one update of the card."""
        code = "rc_" + secrets.token_urlsafe(24)
        keep(self.response_codes, code, ResponseCode(send, userid, now + RESPONSE_CODE_S))
        return code

    def claim_task_ids(self, task_ids: Iterable[str]) -> None:
        """Mark these task ids as used within the app."""
        for task_id in task_ids:
            keep(self.task_ids, task_id, None)


def keep(table: dict[str, V], key: str, value: V) -> None:
    """Put into a table that forgets its oldest entry when it is full."""
    table.pop(key, None)
    table[key] = value
    if len(table) > REMEMBER:
        del table[next(iter(table))]
