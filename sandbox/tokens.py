"""Access tokens and one-use codes, with the ways in which they stop being good.

Sources: server-apis-wecom.md 1, 6, 7; server-apis-wechat.md 1–3; errors-and-limits.md 5, 6.
"""

import secrets
from dataclasses import dataclass

TOKEN_LIFETIME_S = 7200
CODE_LIFETIME_S = 300

#: errcodes of a token that is no longer good.
SUPERSEDED, ILLEGAL, EXPIRED = 40001, 40014, 42001


@dataclass
class Token:
    """One issued token; `dead` is the errcode it now answers, 0 while it lives."""

    value: str
    family: str
    expires_at: float
    dead: int = 0
    #: From when on it answers SUPERSEDED because a newer one took over; None = never.
    superseded_at: float | None = None


class Tokens:
    """The tokens of one platform. A family is one caller: a corp secret, or one way of asking WeChat."""

    def __init__(self) -> None:
        self._tokens: dict[str, Token] = {}
        self._latest: dict[str, Token] = {}

    def latest(self, family: str, now: float) -> Token | None:
        """The newest token of the family, if it still is good."""
        token = self._latest.get(family)
        return token if token is not None and self._errcode(token, now) == 0 else None

    def issue(self, family: str, now: float) -> Token:
        """A new token; what happens to the old one is up to the caller."""
        token = Token(secrets.token_urlsafe(48), family, now + TOKEN_LIFETIME_S)
        self._tokens[token.value] = token
        self._latest[family] = token
        return token

    def check(self, value: str, now: float) -> int:
        """0, or the errcode that a call with this token gets."""
        token = self._tokens.get(value)
        return ILLEGAL if token is None else self._errcode(token, now)

    def family(self, value: str) -> str:
        """To which caller a token was given; "" for one that nobody was."""
        token = self._tokens.get(value)
        return "" if token is None else token.family

    def expire_all(self) -> int:
        """Invalidate every living token early (→ 40014); returns how many."""
        living = [token for token in self._tokens.values() if not token.dead]
        for token in living:
            token.dead = ILLEGAL
        return len(living)

    @staticmethod
    def _errcode(token: Token, now: float) -> int:
        if token.dead:
            return token.dead
        if token.superseded_at is not None and now >= token.superseded_at:
            return SUPERSEDED
        return EXPIRED if now >= token.expires_at else 0


@dataclass
class _Code:
    kind: str
    owner: str
    expires_at: float
    used: bool = False


class CodeSpent(Exception):
    """A code that cannot be exchanged; `reason` is unknown, used or expired."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Codes:
    """One-use codes of five minutes: wx.login, getPhoneNumber, wx.qy.login, OAuth."""

    def __init__(self) -> None:
        self._codes: dict[str, _Code] = {}

    def issue(self, kind: str, owner: str, now: float) -> str:
        """A fresh code of that kind for that person."""
        code = secrets.token_urlsafe(24)
        self._codes[code] = _Code(kind, owner, now + CODE_LIFETIME_S)
        return code

    def spend(self, kind: str, code: str, now: float) -> str:
        """The owner of the code, once; raises CodeSpent. A code of another kind is unknown here."""
        found = self._codes.get(code)
        if found is None or found.kind != kind:
            raise CodeSpent("unknown")
        if found.used:
            raise CodeSpent("used")
        if now >= found.expires_at:
            raise CodeSpent("expired")
        found.used = True
        return found.owner
