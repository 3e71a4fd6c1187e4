"""What WeChat remembers of the mini-program: tokens, sessions, counters."""

from dataclasses import dataclass, field

from sandbox.limits import PerDay, Sliding
from sandbox.tokens import Tokens

LOGINS_PER_MINUTE = 100


@dataclass
class WeChatState:
    """All of it; guarded by the world's lock."""

    tokens: Tokens = field(default_factory=Tokens)
    #: openid → the session_key of the latest login.
    session_keys: dict[str, str] = field(default_factory=dict)
    logins: dict[str, Sliding] = field(default_factory=dict)
    day_counts: PerDay = field(default_factory=PerDay)
    #: When stable_token was last told to force a refresh; None = never.
    forced_at: float | None = None

    def login_meter(self, openid: str) -> Sliding:
        """The logins of one user."""
        return self.logins.setdefault(openid, Sliding(LOGINS_PER_MINUTE, 60))
