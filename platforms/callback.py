"""The two callback addresses: raw bytes in, a frozen `Inbound` or one `BadCallback` out, sealed replies back.

Follows callbacks.md. The order is the same everywhere: size, envelope, signature, time, decryption, only then the
meaning. No network, no clock, nothing kept between two calls, safe to share between threads.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

from platforms.crypto import TIME_WINDOW_S, CallbackCrypto, check_time, same, signature
from platforms.errors import BadCallback
from platforms.inbound import Inbound, parse_miniprogram, parse_wecom
from platforms.markup import Node, looks_like, parse, parse_xml
from platforms.replies import Reply, envelope_xml, inner_xml

Args = Mapping[str, str]
Mode = Literal["plain", "compatible", "safe"]

#: Far above any documented push (a few kilobytes), far below what would hurt.
MAX_BODY_BYTES = 1 << 20

#: Built-in apps of WeCom whose events are delivered to the apps listed for them: 审批 (events.md 4.1).
SYSTEM_AGENTS = frozenset({"3010040"})

#: The console's echo is a short number.
_ECHO_MAX_BYTES = 64


class WeComCallback:
    """The callback of one app of one corp."""

    def __init__(
        self,
        corp_id: str,
        agent_id: int | str,
        token: str,
        aes_key: str,
        *,
        time_window_s: int | None = TIME_WINDOW_S,
    ) -> None:
        """Raise ValueError for an EncodingAESKey that is not 43 characters of base64."""
        self.corp_id = corp_id
        self.agent_id = str(agent_id)
        self.crypto = CallbackCrypto(token, aes_key, corp_id, time_window_s=time_window_s)

    def verify_url(self, args: Args, *, now: datetime | None = None) -> bytes:
        """Answer the console's GET check: exactly these bytes, status 200, within a second.

        Raises BadCallback. Without `now` an old capture passes too, which gains nobody anything. What must not
        happen is that a captured push, sent as an echo, is decrypted for the asker: only echoes are answered.
        """
        echo = self.crypto.open_echo(_arg(args, "echostr"), *_signed(args, "msg_signature"), now=now)
        if len(echo) > _ECHO_MAX_BYTES or echo[:1] in b"<{":
            raise BadCallback("a push in place of an echo")
        return echo

    def receive(self, args: Args, body: bytes, *, now: datetime) -> Inbound:
        """The push in `body`, verified, decrypted and parsed.

        Raises BadCallback for everything else, also for a push to another corp or another app.
        """
        _check_size(body)
        envelope = parse_xml(body)
        plain = self.crypto.open(_encrypted(envelope), *_signed(args, "msg_signature"), now=now)
        if envelope.get("tousername", self.corp_id) not in (self.corp_id, ""):
            raise BadCallback("envelope for another corp")
        if envelope.get("agentid", self.agent_id) not in (self.agent_id, "", *SYSTEM_AGENTS):
            raise BadCallback("envelope for another app")
        inbound = parse_wecom(plain)
        if inbound.to not in (self.corp_id, ""):
            raise BadCallback("push to another corp")
        return inbound

    def reply(self, reply: Reply | None, inbound: Inbound, *, now: datetime, nonce: str) -> bytes:
        """The body of the 200 answer: sealed XML, or empty when there is nothing to say."""
        if reply is None:
            return b""
        sealed = self.crypto.seal(inner_xml(reply, inbound, now=now), nonce=nonce, timestamp=int(now.timestamp()))
        return envelope_xml(sealed)


class MiniProgramCallback:
    """The message push of one mini-program, in XML or JSON, whichever the console says.

    In "safe" mode (the default, and the only one to run with) a body without Encrypt is refused. In "compatible" mode
    too: the platform always sends the encrypted copy, and the plain one could have been written by anybody.
    """

    def __init__(
        self,
        app_id: str,
        token: str,
        aes_key: str,
        mode: Mode = "safe",
        *,
        time_window_s: int | None = TIME_WINDOW_S,
    ) -> None:
        """`aes_key` may be "" in plain mode. Raises ValueError for a bad EncodingAESKey."""
        self.app_id = app_id
        self.mode = mode
        self._token = token
        self._time_window_s = time_window_s
        self._crypto = None if mode == "plain" else CallbackCrypto(token, aes_key, app_id, time_window_s=time_window_s)

    def verify_url(self, args: Args, *, now: datetime | None = None) -> bytes:
        """Answer the console's GET check: the echostr as it came, in no mode encrypted (callbacks.md 2.2)."""
        self._check_plain_signature(args, now)
        return _arg(args, "echostr").encode()

    def receive(self, args: Args, body: bytes, content_type: str = "", *, now: datetime) -> Inbound:
        """The push in `body`, verified, decrypted where the mode says so, and parsed.

        The format is told by the first character, not by `content_type`: the console's choice of format and the
        header are not promised to agree. Raises BadCallback.
        """
        del content_type
        _check_size(body)
        if self._crypto is None:
            self._check_plain_signature(args, now)
            return _parse(body)
        envelope = parse(body)
        # `signature` does not cover the body in these modes, so it is not looked at.
        plain = self._crypto.open(_encrypted(envelope), *_signed(args, "msg_signature"), now=now)
        return _parse(plain)

    def _check_plain_signature(self, args: Args, now: datetime | None) -> None:
        given, timestamp, nonce = _signed(args, "signature")
        if not same(given, signature(self._token, timestamp, nonce)):
            raise BadCallback("signature")
        check_time(timestamp, now, self._time_window_s)


def _arg(args: Args, name: str) -> str:
    return args.get(name) or ""


def _signed(args: Args, name: str) -> tuple[str, str, str]:
    return _arg(args, name), _arg(args, "timestamp"), _arg(args, "nonce")


def _check_size(body: bytes) -> None:
    if not 0 < len(body) <= MAX_BODY_BYTES:
        raise BadCallback("body empty or too big")


def _encrypted(envelope: Node) -> str:
    encrypt = envelope.get("encrypt")
    if not isinstance(encrypt, str) or not encrypt:
        raise BadCallback("no Encrypt")
    return encrypt


def _parse(plain: bytes) -> Inbound:
    return parse_miniprogram(plain, "json" if looks_like(plain, b"{") else "xml")
