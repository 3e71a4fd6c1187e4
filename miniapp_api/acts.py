"""The ways through the door: a read on a stable snapshot, a write in one transaction, and a workbook to take away.

An act is one call of a `channel` service and its answer. No network call happens inside one.
"""

from collections.abc import Callable
from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.exports import Export, Picture, note_export, note_picture
from channel.workbooks.writing import listing
from miniapp_api.answers import DRAWING, WORKBOOK, Answer, framed, fresh_file
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


def hand_out(collect: Callable[[Session, Actor, datetime], Export]) -> Response:
    """A workbook of what whoever is logged in may read. It is audited before anything of it leaves the house.

    The rows are read on one snapshot; the file is written while no connection is taken.
    """
    api, actor = current_api(), current_login().actor
    now = api.now()
    with api.database.reading() as session:
        export = collect(session, actor, now)
    rows = list(export.rows)
    content = listing(export.title, export.columns, rows)
    with api.database.transaction() as session:
        note_export(session, actor, export, len(rows), now=now)
    return framed(fresh_file(content, WORKBOOK, f"{export.name}.xlsx"))


def hand_out_picture(draw: Callable[[Session, Actor, datetime], Picture]) -> Response:
    """A picture of what whoever is logged in may read. It is audited before it leaves the house."""
    api, actor = current_api(), current_login().actor
    now = api.now()
    with api.database.reading() as session:
        picture = draw(session, actor, now)
    with api.database.transaction() as session:
        note_picture(session, actor, picture, now=now)
    return framed(fresh_file(picture.svg.encode(), DRAWING, f"{picture.name}.svg"))
