"""The messages of whoever is logged in: the truth about what a person was told (R-REM-8)."""

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.access import own_inbox
from channel.actors import Actor
from channel.inbox import mark_read, unread_count
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer, no_content
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.pages import Listed, PageQuery
from miniapp_api.schemas.inbox import InboxAnswer, MessageOut, MessagePath
from miniapp_api.values import KeyWelcome, Nothing

routes = blueprint("inbox", "Messages inside the mini-program.")


@routes.get("/inbox", responses={200: InboxAnswer, **refusals(403, 422)})
def list_inbox(query: PageQuery) -> Response:
    """Messages, newest first."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        listed = Listed(actor, query, "inbox")
        rows = own_inbox(session, actor, before=listed.start, limit=listed.limit)
        page, next_cursor = listed.cut(rows)
        items = [MessageOut.of(message) for message in page]
        return answer(200, InboxAnswer(items=items, next_cursor=next_cursor, unread=unread_count(session, actor)))

    return read(act)


@routes.post("/inbox/<id>/read", responses={204: None, **refusals(403, 404, body=True)})
def read_message(path: MessagePath, header: KeyWelcome, body: Nothing) -> Response:  # noqa: ARG001  # its shape is checked
    """Note that a message was opened; the first time counts."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        mark_read(session, actor, path.id, now=now)
        return no_content()

    return write(act, key=header.key)
