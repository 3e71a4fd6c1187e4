"""From encrypted bytes to a sealed answer: the steps every callback takes (architecture.md, first way).

Verify, decrypt and parse; then, in one transaction: actor, route, handler, and at the end the row that claims the
dedupe key with the reply in it. Claiming last instead of first saves a statement on every callback and is as safe:
whoever comes second with the same key, at the same time or a day later, fails on the primary key, loses all it did
with the transaction, and gives the reply that the first one stored. No network call happens here.
"""

import secrets
import threading
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime

import structlog
from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.orm import Session

from bot.router import route
from bot.turn import Turn
from channel.announcements import ANNOUNCED
from channel.errors import ChannelError
from channel.identities import member_actor
from models import Database, InboundCallback, prepared
from platforms.callback import MiniProgramCallback, WeComCallback
from platforms.errors import BadCallback
from platforms.inbound import Inbound
from platforms.replies import Reply, TextReply, from_json, to_json

log = structlog.get_logger("bot")

#: Built once and executed past SQLAlchemy: every callback does it.
_CLAIM = insert(InboundCallback)

#: What a member reads when we failed; the number lets somebody find the traceback.
APOLOGY = "抱歉，刚才没有处理成功，请稍后再试。编号 {error_id}"


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back over HTTP."""

    status: int
    body: bytes = b""
    content_type: str = "text/plain; charset=utf-8"


class Callbacks:
    """Answers the callbacks of one WeCom app and one mini-program. Keeps nothing between two of them."""

    def __init__(
        self,
        database: Database,
        wecom: WeComCallback,
        miniprogram: MiniProgramCallback,
        *,
        now: Callable[[], datetime],
        page_base: str = "",
        policy_template: str = "",
        propagate: bool = False,
    ) -> None:
        """`page_base` is where the client's pages begin; `policy_template` is for subscribe messages about policies.

        `propagate` lets unexpected errors through, for tests.
        """
        self._database = database
        self._wecom = wecom
        self._miniprogram = miniprogram
        self._app_id = miniprogram.app_id
        self._now = now
        self._page_base, self._policy_template = page_base, policy_template
        self._propagate = propagate
        # On SQLite callbacks take turns from their first byte, not only for the write: threads that verify while one
        # writes only take the interpreter from it, which cost a third of the throughput (docs/benchmarks.md).
        self._turns: AbstractContextManager[object] = threading.Lock() if database.is_sqlite else nullcontext()

    def verify(self, platform: str, args: Mapping[str, str], *, request_id: str) -> Answer:
        """Answer the console's check of the address (callbacks.md 1.3, 2.2)."""
        door = self._wecom if platform == "wecom" else self._miniprogram
        try:
            return Answer(200, door.verify_url(args, now=self._now()))
        except BadCallback as bad:
            return refused(platform, bad.reason, request_id)

    def receive_wecom(self, args: Mapping[str, str], body: bytes, *, request_id: str) -> Answer:
        """Answer a push of WeCom."""
        with self._turns:
            return self._receive_wecom(args, body, request_id)

    def _receive_wecom(self, args: Mapping[str, str], body: bytes, request_id: str) -> Answer:
        now = self._now()
        try:
            inbound = self._wecom.receive(args, body, now=now)
        except BadCallback as bad:
            return refused("wecom", bad.reason, request_id)
        status, reply = self._answer(inbound, now=now, request_id=request_id)
        if status != 200 or reply is None:
            return Answer(status)
        sealed = self._wecom.reply(reply, inbound, now=now, nonce=secrets.token_hex(8))
        return Answer(200, sealed, "application/xml; charset=utf-8")

    def receive_miniprogram(
        self, args: Mapping[str, str], body: bytes, content_type: str, *, request_id: str
    ) -> Answer:
        """Answer a push of the mini-program. Nothing is ever said back, so the answer is the plain word."""
        with self._turns:
            return self._receive_miniprogram(args, body, content_type, request_id)

    def _receive_miniprogram(self, args: Mapping[str, str], body: bytes, content_type: str, request_id: str) -> Answer:
        now = self._now()
        try:
            inbound = self._miniprogram.receive(args, body, content_type, now=now)
        except BadCallback as bad:
            return refused("miniprogram", bad.reason, request_id)
        status, _ = self._answer(inbound, now=now, request_id=request_id)
        return Answer(status, b"success" if status == 200 else b"")

    def _answer(self, inbound: Inbound, *, now: datetime, request_id: str) -> tuple[int, Reply | None]:
        """Act once on a push and give its reply, the stored one for a redelivery. 503 makes the platform try again."""
        try:
            return 200, self._act_once(inbound, now=now, request_id=request_id)
        except (OperationalError, PoolTimeoutError):
            log.warning("callback_database_busy", request_id=request_id, exc_info=True)
            return 503, None
        except Exception:
            if self._propagate:
                raise
            log.exception("callback_failed", request_id=request_id, kind=_kind(inbound))
            # A member reads an apology and tries again; nobody reads one on the other way, so there the platform must.
            return (200, _apology(request_id)) if inbound.platform == "wecom" else (503, None)

    def _act_once(self, inbound: Inbound, *, now: datetime, request_id: str) -> Reply | None:
        handler = route(inbound)
        if handler is None:
            log.debug("callback_unsupported", kind=_kind(inbound), request_id=request_id)
            return None
        try:
            with self._database.transaction() as session:
                turn = self._turn(session, inbound, now=now, request_id=request_id)
                reply = handler(session, turn)
                _claim(session, inbound, reply, now=now)
            if announced := session.info.get(ANNOUNCED):
                # The other end of the request id that stands on the outbox rows.
                log.info("callback_acted", kind=_kind(inbound), announced=announced, request_id=request_id)
            return reply
        except ChannelError as refusal:
            reply = TextReply(refusal.sentence)
        except IntegrityError as error:
            return self._stored_reply(inbound, error)
        try:
            # The refusal undid everything; that it was given must still be kept.
            with self._database.transaction() as session:
                _claim(session, inbound, reply, now=now)
        except IntegrityError as error:
            return self._stored_reply(inbound, error)
        return reply

    def _turn(self, session: Session, inbound: Inbound, *, now: datetime, request_id: str) -> Turn:
        is_member = inbound.platform == "wecom"
        actor = member_actor(session, inbound.sender, request_id=request_id) if is_member else None
        return Turn(inbound, actor, self._app_id, self._page_base, now, self._policy_template)

    def _stored_reply(self, inbound: Inbound, error: IntegrityError) -> Reply | None:
        """The reply that the first one with this key gave; `error` again if it was not about the key after all."""
        with self._database.reading() as session:
            row = session.execute(select(InboundCallback.reply).where(InboundCallback.key == _key(inbound))).first()
        if row is None:
            raise error
        return from_json(row.reply) if row.reply is not None else None


def _claim(session: Session, inbound: Inbound, reply: Reply | None, *, now: datetime) -> None:
    """Write the row that makes this push ours; IntegrityError when somebody was first."""
    session.flush()
    row = {"key": _key(inbound), "kind": _kind(inbound), "received_at": now, "reply": to_json(reply) if reply else None}
    prepared.execute(session, _CLAIM, row)


def _key(inbound: Inbound) -> str:
    return inbound.dedupe_key


def _kind(inbound: Inbound) -> str:
    return (inbound.event or inbound.msg_type)[:64]


def _apology(request_id: str) -> Reply:
    return TextReply(APOLOGY.format(error_id=request_id))


def refused(platform: str, reason: str, request_id: str) -> Answer:
    """Refuse without a word to the sender; the reason goes to the log."""
    log.warning("callback_refused", platform=platform, reason=reason, request_id=request_id)
    return Answer(403)
