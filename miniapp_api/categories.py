"""Categories: as everybody sees them, and as headquarters write them."""

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.catalogue.categories import add_category, all_categories, change_category, put_in
from channel.catalogue.lines import categories
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.schemas.catalogue import CategoriesAnswer, CategoryOut
from miniapp_api.schemas.sorting import (
    CategoryIn,
    CategoryRow,
    CategoryRowsAnswer,
    MovedArticles,
    NewCategory,
    PutArticles,
    SortingPath,
)
from miniapp_api.values import KeyNeeded

routes = blueprint("categories", "Groups of articles. What moves articles is a change of prices.")


@routes.get("/categories", responses={200: CategoriesAnswer})
def list_categories() -> Response:
    """Every category on offer."""

    def act(session: Session, _actor: Actor, _now: datetime) -> Answer:
        return answer(200, CategoriesAnswer(items=[CategoryOut.of(row) for row in categories(session)]))

    return read(act)


@routes.get("/categories/all", responses={200: CategoryRowsAnswer, **refusals(403)})
def list_all_categories() -> Response:
    """Every category, those that are turned off too, with how many articles are in each."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        items = [CategoryRow.of(one) for one in all_categories(session, actor)]
        return answer(200, CategoryRowsAnswer(items=items))

    return read(act)


@routes.post("/categories", responses={201: CategoryOut, **refusals(403, 409, body=True)})
def create_category(header: KeyNeeded, body: NewCategory) -> Response:
    """Add a category."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return answer(201, CategoryOut.of(add_category(session, actor, body.code, body.sorting(), now=now)))

    return write(act, key=header.key)


@routes.put("/categories/<code>", responses={200: CategoryOut, **refusals(403, 404, 409, body=True)})
def put_category(path: SortingPath, header: KeyNeeded, body: CategoryIn) -> Response:
    """Rename it, move it, turn it off or on: it is as the body says. Pinned carts may hold it up."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return answer(200, CategoryOut.of(change_category(session, actor, path.code, body.sorting(), now=now)))

    return write(act, key=header.key)


@routes.post("/categories/<code>/articles", responses={200: MovedArticles, **refusals(403, 404, 409, body=True)})
def put_articles_in(path: SortingPath, header: KeyNeeded, body: PutArticles) -> Response:
    """Put articles into it, wherever they were. Pinned carts may hold it up."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return answer(200, MovedArticles(moved=put_in(session, actor, path.code, body.skus, now=now)))

    return write(act, key=header.key)
