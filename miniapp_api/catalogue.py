"""The catalogue: leafing through it, finding something in it, and one article."""

from datetime import datetime
from typing import Annotated

from flask import Response
from pydantic import Field
from sqlalchemy.orm import Session

from channel.access.catalogue import counter, sees_prices, visible_sku
from channel.actors import Actor
from channel.catalogue.browsing import browse
from channel.catalogue.details import shown
from channel.catalogue.pictures import set_pictures
from channel.catalogue.searching import search
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.pages import Listed, PageQuery
from miniapp_api.schemas.catalogue import CatalogueAnswer, PutPictures, SkuDetail, SkuOut, SkuPath
from miniapp_api.values import KeyWelcome, QueryValues, Search

routes = blueprint("catalogue", "What a dealer may order, what it costs him, and whether it is there.")

Code = Annotated[str, Field(max_length=32)]


class DealerQuery(QueryValues):
    """With whose eyes."""

    dealer: Code | None = Field(None, description="For members: a dealer whom they look after, his range and prices.")


class CatalogueQuery(PageQuery, DealerQuery):
    """Which articles."""

    product_line: Code | None = Field(None, description="Code of a product line.")
    category: Code | None = Field(None, description="Code of a category; those that are a part of it count.")
    q: Search | None = Field(
        None, description="Parts of the code, name, alias or spec, in characters, pinyin or initials; lists the best."
    )


@routes.get("/catalogue", responses={200: CatalogueAnswer, **refusals(403, 404, 422)})
def list_catalogue(query: CatalogueQuery) -> Response:
    """The articles that may be ordered; with `q` those found by it, of all lines and categories."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        filters = {"line": query.product_line, "category": query.category, "text": query.q, "dealer": query.dealer}
        listed = Listed(actor, query, "catalogue", **filters)
        at = counter(session, actor, query.dealer, now=now)
        if query.q is not None:
            finds = search(session, at, query.q, after=listed.start or 0, limit=listed.limit)
            found, next_cursor = listed.cut(finds)
            page = [find.sku for find in found]
        else:
            rows = browse(
                session,
                at,
                product_line=query.product_line,
                category=query.category,
                after=listed.start,
                limit=listed.limit,
            )
            rows, next_cursor = listed.cut(rows)
            page = list(rows)
        items = [SkuOut.of(one) for one in shown(session, at, page, now=now)]
        return answer(200, CatalogueAnswer(items=items, next_cursor=next_cursor))

    return read(act)


@routes.get("/catalogue/<code>", responses={200: SkuDetail, **refusals(403, 404)})
def get_article(path: SkuPath, query: DealerQuery) -> Response:
    """One article with all that is known of it."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        at = counter(session, actor, query.dealer, now=now)
        (one,) = shown(session, at, [visible_sku(session, at, path.code)], now=now)
        sees = actor.kind == "member" or sees_prices(session, actor)
        return answer(200, SkuDetail.with_all(one, sees=sees))

    return read(act)


@routes.put("/catalogue/<code>/pictures", responses={200: SkuDetail, **refusals(403, 404, body=True)})
def put_pictures(path: SkuPath, header: KeyWelcome, body: PutPictures) -> Response:
    """Let an article have exactly these pictures. For headquarters."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        row = set_pictures(session, actor, path.code, body.attachments, now=now)
        (one,) = shown(session, counter(session, actor, now=now), [row], now=now)
        return answer(200, SkuDetail.with_all(one, sees=True))

    return write(act, key=header.key)
