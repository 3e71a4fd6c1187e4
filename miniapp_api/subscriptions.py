"""Subscribe messages: for which the client asks, and what people answered (R-REM-8)."""

from collections.abc import Mapping
from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.errors import Forbidden, Invalid
from channel.subscriptions import book_answers, open_grants, to_ask
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer
from miniapp_api.api import current_api
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.schemas.subscriptions import Answered, SubscriptionsAnswer
from miniapp_api.values import KeyNeeded

routes = blueprint("subscriptions", "Messages outside the mini-program: one acceptance is one message.")


@routes.get("/subscriptions", responses={200: SubscriptionsAnswer, **refusals(403)})
def get_subscriptions() -> Response:
    """Which templates to ask the person for, at the moment that he has just done something; and what he has granted."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return _shown(session, _identity(actor), now)

    return read(act)


@routes.post("/subscriptions", responses={200: SubscriptionsAnswer, **refusals(403, body=True)})
def note_subscription_answers(header: KeyNeeded, body: Answered) -> Response:
    """Book what the person has just answered; the platform's event for the same tap is not booked twice."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        identity_id, ours = _identity(actor), set(current_api().templates.values())
        foreign = [at for at, one in enumerate(body.answers) if one.template not in ours]
        if foreign:
            raise Invalid("invalid_fields", fields={f"answers[{at}].template": "unknown_template" for at in foreign})
        book_answers(session, identity_id, {one.template: one.answer for one in body.answers}, now=now)
        return _shown(session, identity_id, now)

    return write(act, key=header.key)


def asked_of(session: Session, actor: Actor, now: datetime) -> Mapping[str, list[str]]:
    """Moment → templates to ask the actor for; nothing for members, whom WeCom tells, and before a binding."""
    if actor.kind != "contact" or actor.identity_id is None:
        return {}
    return to_ask(session, actor.identity_id, current_api().templates, now)


def _identity(actor: Actor) -> int:
    actor.dealer()
    if actor.identity_id is None:
        raise Forbidden("not_allowed")
    return actor.identity_id


def _shown(session: Session, identity_id: int, now: datetime) -> Answer:
    templates, left = current_api().templates, open_grants(session, identity_id)
    return answer(
        200,
        SubscriptionsAnswer(
            ask=to_ask(session, identity_id, templates, now),
            granted={purpose: left.get(template_id, 0) for purpose, template_id in templates.items()},
        ),
    )
