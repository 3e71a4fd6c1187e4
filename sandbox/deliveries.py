"""A callback on its way to the product: what is pushed, how one try goes over the wire, what became of it.

Rules: callbacks.md 1.5 and 2.4: received means HTTP 200 inside the deadline, anything else is a failed try.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import requests

#: The two ways to the product, by the names that the logs use.
WECOM, MINIPROGRAM = "wecom", "miniprogram"
#: Longest answer read; a passive reply is far smaller.
LONGEST_ANSWER = 256 * 1024


@dataclass(frozen=True)
class Push:
    """A message of the platform before sealing. `phone` is whose doing it is, `card` the tapped card's message id.

    `finished` runs once under the world's lock when the delivery ended, however it ended.
    """

    channel: str
    event: str
    phone: str
    message: dict[str, Any]
    card: str | None = None
    finished: "Callable[[Delivery], None] | None" = None


@dataclass(frozen=True)
class Sealed:
    """One try, ready to send."""

    url: str
    params: dict[str, str]
    body: bytes
    content_type: str


@dataclass(frozen=True)
class Answer:
    """What came back of one try: a status and a body, or why there is none."""

    took_ms: int
    status: int | None = None
    body: bytes = b""
    error: str | None = None


@dataclass(frozen=True)
class Reply:
    """A passive reply after opening: its MsgType and its fields as the platform would read them."""

    kind: str
    fields: dict[str, Any]


@dataclass
class Delivery:
    """One delivery. `state` goes queued → delivered | failed; or held (reordering), lost (on request)."""

    id: int
    push: Push
    at: float
    copies: int = 1
    world_number: int = 0
    state: str = "queued"
    tries: list[dict[str, Any]] = field(default_factory=list)
    reply: Reply | None = None
    protocol_error: str | None = None
    ended: threading.Event = field(default_factory=threading.Event)

    def public(self) -> dict[str, Any]:
        """The delivery as the control calls show it."""
        return {
            "id": self.id,
            "channel": self.push.channel,
            "event": self.push.event,
            "phone": self.push.phone,
            "at": round(self.at, 3),
            "state": self.state,
            "copies": self.copies,
            "tries": [dict(one) for one in self.tries],
            "statuses": [one["status"] for one in self.tries],
            "reply": self.reply.kind if self.reply else None,
            "reply_fields": self.reply.fields if self.reply else None,
            "protocol_error": self.protocol_error,
        }


def post_once(sealed: Sealed, deadline_s: float, lag_s: float, stopping: threading.Event) -> Answer:
    """Send one try and read its answer inside the deadline. `lag_s` is a slow way back, for which we wait."""
    started = time.monotonic()
    try:
        status, body = _exchange(sealed, started + deadline_s)
    except requests.Timeout:
        return Answer(_ms_since(started), error="no answer in time")
    except requests.RequestException as error:
        return Answer(_ms_since(started), error=f"connection failed ({type(error).__name__})")
    if lag_s:
        left = deadline_s - (time.monotonic() - started)
        stopping.wait(min(lag_s, max(left, 0)))
        if lag_s >= left:
            return Answer(_ms_since(started), error="no answer in time")
    return Answer(_ms_since(started), status, body)


def check_address(url: str, params: dict[str, str], expected: str, deadline_s: float) -> dict[str, object]:
    """GET the address; fine only when the answer is 200 in time and byte for byte what was expected."""
    started = time.monotonic()
    try:
        with requests.Session() as session:
            session.trust_env = False
            response = session.get(url, params=params, timeout=deadline_s, allow_redirects=False)
    except requests.RequestException as error:
        return {"ok": False, "why": f"openapi回调地址请求不通过: no answer ({type(error).__name__})"}
    if time.monotonic() - started > deadline_s:
        return {"ok": False, "why": f"openapi回调地址请求不通过: slower than {deadline_s:g} s"}
    if response.status_code != 200:
        return {"ok": False, "why": f"openapi回调地址请求不通过: HTTP {response.status_code}"}
    if response.content != expected.encode():
        return {"ok": False, "why": "openapi回调地址请求不通过: the answer is not the echostr that was sent"}
    return {"ok": True, "why": "ok"}


def _exchange(sealed: Sealed, give_up_at: float) -> tuple[int, bytes]:
    headers = {"Content-Type": sealed.content_type, "User-Agent": "Mozilla/4.0", "Connection": "close"}
    with requests.Session() as session:
        session.trust_env = False
        left = give_up_at - time.monotonic()
        with session.post(
            sealed.url, params=sealed.params, data=sealed.body, headers=headers,
            timeout=left, stream=True, allow_redirects=False,
        ) as response:  # fmt: skip
            body = b""
            for chunk in response.iter_content(8192):
                body += chunk
                if time.monotonic() > give_up_at or len(body) > LONGEST_ANSWER:
                    raise requests.Timeout
            return response.status_code, body


def _ms_since(started: float) -> int:
    return round((time.monotonic() - started) * 1000)
