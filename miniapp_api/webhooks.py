"""Webhooks: which other systems are told what has happened, and telling them again. For headquarters."""

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.webhooks.endpoints import add_endpoint, change_endpoint, change_secret, list_endpoints
from channel.webhooks.replays import list_told, replay
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.pages import Listed, PageQuery
from miniapp_api.schemas.webhooks import (
    ChangeEndpoint,
    EndpointOut,
    EndpointPath,
    EndpointsAnswer,
    EndpointWithSecret,
    NewEndpoint,
    Replay,
    Replayed,
    ToldAnswer,
    ToldOut,
)
from miniapp_api.values import KeyNeeded, Nothing

routes = blueprint("webhooks", "Other systems (ERP, finance) that are told what has happened here.")


@routes.get("/webhooks", responses={200: EndpointsAnswer, **refusals(403)})
def list_webhooks() -> Response:
    """All addresses, oldest first."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        return answer(200, EndpointsAnswer.of(list_endpoints(session, actor)))

    return read(act)


@routes.post("/webhooks", responses={201: EndpointWithSecret, **refusals(403, 409, body=True)})
def add_webhook(header: KeyNeeded, body: NewEndpoint) -> Response:
    """A new address. The answer has the key that signs; the address gets a `ping` at once."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        added = add_endpoint(session, actor, body.name.strip(), body.url.strip(), body.kinds, now=now)
        return answer(201, EndpointWithSecret.of(added))

    return write(act, key=header.key)


@routes.post("/webhooks/<id>", responses={200: EndpointOut, **refusals(403, 404, body=True)})
def change_webhook(path: EndpointPath, header: KeyNeeded, body: ChangeEndpoint) -> Response:
    """Change an address, turn it off or on."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        changed = change_endpoint(session, actor, path.id, **body.model_dump(), now=now)
        return answer(200, EndpointOut.of(changed))

    return write(act, key=header.key)


@routes.post("/webhooks/<id>/secret", responses={200: EndpointWithSecret, **refusals(403, 404, body=True)})
def change_webhook_secret(path: EndpointPath, header: KeyNeeded, body: Nothing) -> Response:  # noqa: ARG001  # its shape is checked
    """A new key. For a day the old one signs as well."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return answer(200, EndpointWithSecret.of(change_secret(session, actor, path.id, now=now)))

    return write(act, key=header.key)


@routes.get("/webhooks/<id>/deliveries", responses={200: ToldAnswer, **refusals(403, 404, 422)})
def list_webhook_deliveries(path: EndpointPath, query: PageQuery) -> Response:
    """What an address was told, newest first."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        listed = Listed(actor, query, "webhook_deliveries", endpoint=path.id)
        found = list_told(session, actor, path.id, before=listed.start, limit=listed.limit)
        by_id = {told.delivery.id: told for told in found}
        page, next_cursor = listed.cut([told.delivery for told in found])
        return answer(200, ToldAnswer(items=[ToldOut.of(by_id[row.id]) for row in page], next_cursor=next_cursor))

    return read(act)


@routes.post("/webhooks/<id>/replay", responses={200: Replayed, **refusals(403, 404, body=True)})
def replay_webhook(path: EndpointPath, header: KeyNeeded, body: Replay) -> Response:
    """Tell an address again what happened in a period; receivers know events by their id."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        count = replay(
            session,
            actor,
            path.id,
            body.since,
            body.until,
            kinds=body.kinds,
            only_failed=body.only_failed,
            now=now,
        )
        return answer(200, Replayed(events=count))

    return write(act, key=header.key)
