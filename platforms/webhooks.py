"""Webhooks on the wire: a signed POST as https://www.standardwebhooks.com says, so that receivers need nothing of ours.

Headers: `webhook-id` (the event's name, the same each time it is told), `webhook-timestamp` (seconds), and
`webhook-signature`: for each key `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`, separated by spaces.
"""

import base64
import hashlib
import hmac
from collections.abc import Sequence
from datetime import datetime
from http.cookiejar import DefaultCookiePolicy

import requests

from platforms.errors import NETWORK, TIMEOUT, Reaction
from platforms.http import DEFAULT_TIMEOUT_S
from platforms.reactions import because

#: The receiver does not want it any more, ever.
GONE = Reaction("gone", drop_receiver=True)
#: The receiver refuses this one; another try is useless.
REFUSED = Reaction("refused")
#: The receiver failed over it, or asks to wait.
TROUBLED = Reaction("troubled", permanent=False)
_LATER = frozenset({408, 409, 423, 425, 429})
_LONGEST_WAIT_S = 3600.0


class Webhooks:
    """Posts events. Safe to share between threads; follows no redirection, keeps no cookie, reads no answer's body."""

    def __init__(self, *, timeout_s: tuple[float, float] = DEFAULT_TIMEOUT_S) -> None:
        self._timeout_s = timeout_s
        self._session = requests.Session()
        self._session.trust_env = False
        self._session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))

    def post(self, url: str, keys: Sequence[str], event: str, body: bytes, at: datetime) -> int:
        """Tell one event; the receiver's HTTP status, 200 to 299.

        Raises PlatformError with the status as `errcode` (0: no answer): permanent for a refusal, with `drop_receiver`
        for 410; transient for no answer, 5xx and "not now", with the receiver's Retry-After.
        """
        headers = {
            "content-type": "application/json",
            "user-agent": "Qudao-Webhooks/1",
            "webhook-id": event,
            "webhook-timestamp": str(int(at.timestamp())),
            "webhook-signature": " ".join(signature(key, event, int(at.timestamp()), body) for key in keys),
        }
        try:
            with self._session.post(
                url, data=body, headers=headers, timeout=self._timeout_s, allow_redirects=False, stream=True
            ) as response:
                status, wait = response.status_code, response.headers.get("retry-after", "")
        except requests.Timeout:
            raise because(TIMEOUT, "webhook", "post") from None
        except requests.RequestException:
            raise because(NETWORK, "webhook", "post") from None
        if 200 <= status < 300:
            return status
        if status == 410:
            raise because(GONE, "webhook", "post", status)
        if status >= 500 or status in _LATER:
            seconds = min(float(wait), _LONGEST_WAIT_S) if wait.isascii() and wait.isdigit() else None
            raise because(TROUBLED._replace(retry_after_s=seconds), "webhook", "post", status)
        raise because(REFUSED, "webhook", "post", status)

    def close(self) -> None:
        """Close the pooled connections."""
        self._session.close()


def signature(key: str, event: str, timestamp: int, body: bytes) -> str:
    """One signature: `v1,` and base64; `key` is whsec_ and base64."""
    secret = base64.b64decode(key.removeprefix("whsec_"))
    signed = b".".join((event.encode(), str(timestamp).encode(), body))
    return "v1," + base64.b64encode(hmac.new(secret, signed, hashlib.sha256).digest()).decode()
