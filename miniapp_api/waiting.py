"""The waiting list of a taken opportunity (idea C5): join, leave, look. For dealers."""

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.opportunities.waiting import join_waiting_list, leave_waiting_list, waiting_places
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.schemas.opportunities import NumberPath
from miniapp_api.schemas.protection import WaitingPlaceOut, WaitingPlacesAnswer
from miniapp_api.values import KeyNeeded, Nothing

routes = blueprint("waiting", "Waiting for an opportunity that somebody else has registered.")


@routes.get("/waiting", responses={200: WaitingPlacesAnswer, **refusals(403)})
def list_waiting() -> Response:
    """Where the dealer waits or has a first option."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        return answer(
            200, WaitingPlacesAnswer(items=[WaitingPlaceOut.of(place) for place in waiting_places(session, actor)])
        )

    return read(act)


@routes.post("/opportunities/<number>/wait", responses={200: WaitingPlaceOut, **refusals(403, 404, 409, body=True)})
def wait(path: NumberPath, header: KeyNeeded, body: Nothing) -> Response:  # noqa: ARG001  # its shape is checked
    """Wait for the opportunity for which this registration was refused."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return answer(200, WaitingPlaceOut.of(join_waiting_list(session, actor, path.number, now=now)))

    return write(act, key=header.key)


@routes.post("/opportunities/<number>/leave", responses={200: WaitingPlaceOut, **refusals(403, 404, 409, body=True)})
def leave(path: NumberPath, header: KeyNeeded, body: Nothing) -> Response:  # noqa: ARG001  # its shape is checked
    """Give up a place on the waiting list; a first option goes to the next."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return answer(200, WaitingPlaceOut.of(leave_waiting_list(session, actor, path.number, now=now)))

    return write(act, key=header.key)
