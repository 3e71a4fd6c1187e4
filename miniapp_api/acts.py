"""The two ways through the door: a read on a stable snapshot, a write in one transaction.

An act is one call of a `channel` service and its answer. No network call happens inside one.
"""

from collections.abc import Callable
from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.actors import Actor
from miniapp_api.answers import Answer, framed
from miniapp_api.api import current_api
from miniapp_api.idempotency import once
from miniapp_api.session import current_login

Act = Callable[[Session, Actor, datetime], Answer]


def read(act: Act) -> Response:
    """Answer a question of whoever is logged in."""
    api, actor = current_api(), current_login().actor
    with api.database.reading() as session:
        given = act(session, actor, api.now())
    return framed(given)


def write(act: Act, *, key: str | None = None) -> Response:
    """Do something for whoever is logged in, once for each Idempotency-Key; commits when `act` returns."""
    api, actor = current_api(), current_login().actor
    now = api.now()
    with api.database.transaction() as session:
        if key is None:
            given = act(session, actor, now)
        else:
            given = once(session, actor, key, lambda: act(session, actor, now), now=now)
    return framed(given)
