"""Follow-ups of one registration: look, and record a new one (R-REG-6)."""

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.access import visible_registration
from channel.actors import Actor
from channel.errors import Invalid
from channel.followups.details import follow_ups, shown
from channel.followups.rules import checked
from channel.followups.service import record_follow_up
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.pages import Listed, PageQuery
from miniapp_api.schemas.followups import FollowUpOut, FollowUpsAnswer, NewFollowUp
from miniapp_api.schemas.opportunities import NumberPath
from miniapp_api.values import KeyNeeded

routes = blueprint("followups", "What dealers and members did about an opportunity, and what they promised to do next.")


@routes.get("/opportunities/<number>/follow-ups", responses={200: FollowUpsAnswer, **refusals(403, 404, 422)})
def list_follow_ups(path: NumberPath, query: PageQuery) -> Response:
    """Follow-ups, newest first."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        registration = visible_registration(session, actor, path.number)
        listed = Listed(actor, query, "follow-ups", number=path.number)
        rows = follow_ups(session, registration, before=listed.start, limit=listed.limit)
        page, next_cursor = listed.cut(rows)
        return answer(200, FollowUpsAnswer(items=[FollowUpOut.of(row) for row in page], next_cursor=next_cursor))

    return read(act)


@routes.post("/opportunities/<number>/follow-ups", responses={201: FollowUpOut, **refusals(403, 404, 409, body=True)})
def follow_up(path: NumberPath, header: KeyNeeded, body: NewFollowUp) -> Response:
    """Record a follow-up; `counts` and `hint` say whether it keeps the registration alive."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        _refuse_unreadable(body, now=now)
        row = record_follow_up(session, actor, path.number, body.contacted(), now=now)
        return answer(201, FollowUpOut.of(shown(session, row)))

    return write(act, key=header.key)


def _refuse_unreadable(body: NewFollowUp, *, now: datetime) -> None:
    """Refuse fields that could not be read, together with what the rules say about the others."""
    if not body.problems:
        return
    problems = dict(body.problems)
    try:
        checked(body.contacted(), now=now)
    except Invalid as error:
        problems = {**error.fields, **problems}
    raise Invalid("invalid_fields", fields=problems)
