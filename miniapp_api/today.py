"""A field rep's day: where to go, nearest first. Where he is, is used for the answer and kept nowhere."""

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.places import stops
from miniapp_api.acts import read
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.schemas.today import PlaceOut, TodayAnswer, TodayQuery

routes = blueprint("today", "A field rep's day.")


@routes.get("/today", responses={200: TodayAnswer, **refusals(403, 422)})
def list_today(query: TodayQuery) -> Response:
    """The places of the rep's region."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        items = [PlaceOut.of(stop) for stop in stops(session, actor, query.here(), limit=query.limit)]
        return answer(200, TodayAnswer(items=items))

    return read(act)
