"""What a dealer orders again: reorders, templates, favourites (R-ORD-4)."""

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.access.orders import own_templates
from channel.actors import Actor
from channel.opportunities.drafts import readable
from channel.orders.lists import delete_template, drop_favourite, favourites, keep_favourite, save_template
from channel.orders.reordering import order_template, reorder
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer, no_content
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.schemas.order_lists import (
    FavouriteOut,
    FavouritesAnswer,
    ReorderAnswer,
    TemplateOut,
    TemplatesAnswer,
)
from miniapp_api.schemas.orders import ArticlePath, OrderPath, TemplateIn, TemplatePath
from miniapp_api.values import KeyNeeded, KeyWelcome, Nothing

routes = blueprint("order-lists", "What can be ordered again.")

_REFUSALS = refusals(403, 404, 409, body=True)


@routes.get("/orders/<number>/reorder", responses={200: ReorderAnswer, **refusals(403, 404, 409)})
def check_reorder(path: OrderPath) -> Response:
    """What an old order comes to now, in three lists; put what is wanted of it into the cart."""
    return read(
        lambda session, actor, now: answer(200, ReorderAnswer.of(reorder(session, actor, path.number, now=now)))
    )


@routes.get("/order-templates", responses={200: TemplatesAnswer, **refusals(403)})
def list_templates() -> Response:
    """Every template of the dealer."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        return answer(200, TemplatesAnswer(items=[TemplateOut.of(row) for row in own_templates(session, actor)]))

    return read(act)


@routes.post("/order-templates", responses={201: TemplateOut, **refusals(403, 409, body=True)})
def create_template(header: KeyNeeded, body: TemplateIn) -> Response:
    """Keep a list under a name."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        readable(body.problems)
        lines = [line.wanted() for line in body.lines]
        return answer(201, TemplateOut.of(save_template(session, actor, body.name, lines, now=now)))

    return write(act, key=header.key)


@routes.get("/order-templates/<id>", responses={200: ReorderAnswer, **refusals(403, 404)})
def check_template(path: TemplatePath) -> Response:
    """What a template comes to now."""
    return read(
        lambda session, actor, now: answer(200, ReorderAnswer.of(order_template(session, actor, path.id, now=now)))
    )


@routes.put("/order-templates/<id>", responses={200: TemplateOut, **_REFUSALS})
def put_template(path: TemplatePath, header: KeyWelcome, body: TemplateIn) -> Response:
    """Change a list."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        readable(body.problems)
        lines = [line.wanted() for line in body.lines]
        row = save_template(session, actor, body.name, lines, public_id=path.id, now=now)
        return answer(200, TemplateOut.of(row))

    return write(act, key=header.key)


@routes.post("/order-templates/<id>/delete", responses={204: None, **_REFUSALS})
def drop_template(path: TemplatePath, header: KeyNeeded, body: Nothing) -> Response:  # noqa: ARG001  # its shape is checked
    """Throw a list away."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        delete_template(session, actor, path.id)
        return no_content()

    return write(act, key=header.key)


@routes.get("/favourites", responses={200: FavouritesAnswer, **refusals(403)})
def list_favourites() -> Response:
    """What the contact keeps at hand."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        found = favourites(session, actor, now=now)
        return answer(200, FavouritesAnswer(items=[FavouriteOut.of(row) for row in found]))

    return read(act)


@routes.put("/favourites/<code>", responses={204: None, **refusals(403, 422, body=True)})
def put_favourite(path: ArticlePath, header: KeyWelcome, body: Nothing) -> Response:  # noqa: ARG001  # its shape is checked
    """Keep an article at hand."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        keep_favourite(session, actor, path.code, now=now)
        return no_content()

    return write(act, key=header.key)


@routes.post("/favourites/<code>/drop", responses={204: None, **refusals(403, body=True)})
def remove_favourite(path: ArticlePath, header: KeyWelcome, body: Nothing) -> Response:  # noqa: ARG001  # its shape is checked
    """Keep it no longer."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        drop_favourite(session, actor, path.code)
        return no_content()

    return write(act, key=header.key)
