"""One effect for one Idempotency-Key, however often and however parallel the request comes.

The claim of the key, the effect and the stored answer commit together; the unique (scope, key) decides races: the
loser waits for the winner's commit and gives the same answer. A refusal by the state of the world is an answer like
any other. What the person can mend and send again (Invalid) is not stored, like fields that cannot be read at all.
"""

import hashlib
import json
from collections.abc import Callable
from datetime import datetime

from flask import request
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.errors import ChannelError, Invalid, Unauthorised
from channel.rows import insert_once
from miniapp_api.answers import Answer
from miniapp_api.problems import refusal
from models import IdempotentRequest

#: Tells a client that this is the answer of an earlier request; its request_id is the earlier one's, too.
REPLAYED = {"Idempotency-Replayed": "true"}

_UNDECIDED = 0


def once(session: Session, actor: Actor, key: str, act: Callable[[], Answer], *, now: datetime) -> Answer:
    """The answer to this request: made by `act`, or the stored one when the key was used before.

    Raises Invalid("key_reused") when the key belongs to another request, and whatever `act` raises besides refusals.
    """
    fingerprint = _fingerprint()
    row = {"scope": actor.label, "key": key, "fingerprint": fingerprint, "created_at": now, "status": _UNDECIDED}
    claim = insert_once(session, IdempotentRequest).values(**row).returning(IdempotentRequest.id)
    claimed = session.execute(claim).first()
    if claimed is None:
        return _stored(session, actor, key, fingerprint)
    answer = _refused_or_done(session, act)
    session.execute(
        update(IdempotentRequest)
        .where(IdempotentRequest.id == claimed.id)
        .values(status=answer.status, answer=json.dumps(answer.body) if answer.body is not None else None)
    )
    return answer


def _refused_or_done(session: Session, act: Callable[[], Answer]) -> Answer:
    try:
        # A refusal takes back what the act did, and leaves the claim of the key.
        with session.begin_nested():
            return act()
    except (Invalid, Unauthorised):
        raise
    except ChannelError as error:
        return refusal(error)


def _stored(session: Session, actor: Actor, key: str, fingerprint: str) -> Answer:
    found = select(IdempotentRequest).where(IdempotentRequest.scope == actor.label, IdempotentRequest.key == key)
    row = session.scalars(found).one()
    if row.fingerprint != fingerprint:
        raise Invalid("key_reused")
    return Answer(row.status, json.loads(row.answer) if row.answer is not None else None, REPLAYED)


def _fingerprint() -> str:
    what = b"\0".join([request.method.encode(), request.path.encode(), request.get_data()])
    return hashlib.sha256(what).hexdigest()
