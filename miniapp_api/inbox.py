"""The messages of whoever is logged in: the truth about what a person was told (R-REM-8)."""

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.access import own_inbox
from channel.actors import Actor
from channel.inbox import mark_read, unread_count
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer, no_content
from miniapp_api.api import current_api
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.pages import PageQuery, cut_page, page_start
from miniapp_api.schemas.inbox import InboxAnswer, MessageOut, MessagePath
from miniapp_api.values import KeyWelcome, Nothing

_LIST = "inbox"

routes = blueprint("inbox", "Messages inside the mini-program.")


@routes.get("/inbox", responses={200: InboxAnswer, **refusals(403, 422)})
def list_inbox(query: PageQuery) -> Response:
    """Messages, newest first."""
    cipher = current_api().database.cipher

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        before = page_start(cipher, actor, _LIST, query.cursor)
        rows = own_inbox(session, actor, before=before, limit=query.limit + 1)
        page, next_cursor = cut_page(cipher, actor, _LIST, rows, query.limit)
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
