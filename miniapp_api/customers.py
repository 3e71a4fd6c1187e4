"""End customers: search, tell two apart, correct names, make two rows one. For members only (R-ID-7, R-ID-8)."""

from datetime import datetime
from typing import Annotated

from flask import Response
from pydantic import Field
from sqlalchemy.orm import Session

from channel.access import known_customer
from channel.actors import Actor
from channel.customers import dismiss, known, search
from channel.customers.changes import add_customer_name, merge_customers, rename_customer
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.schemas.customers import (
    AddName,
    CustomerDetail,
    CustomerMatch,
    CustomerPath,
    CustomersAnswer,
    Merge,
    NotSame,
    Rename,
)
from miniapp_api.values import KeyNeeded, QueryValues

routes = blueprint("customers", "End customers, for members who look after dealers; dealers never get a list of them.")

_CHANGED = {200: CustomerDetail, **refusals(403, 404, 409, body=True)}


class SearchQuery(QueryValues):
    """Who is meant."""

    q: Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^\x00-\x1f]*$")] = Field(
        description="Any part or spelling of the name, or the credit code."
    )
    limit: int = Field(5, ge=1, le=20, description="At most so many.")


@routes.get("/customers", responses={200: CustomersAnswer, **refusals(403, 422)})
def search_customers(query: SearchQuery) -> Response:
    """Customers that may be meant, best first. Every search is audited."""

    # A write, because the audit is one.
    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        found = search(session, actor, query.q, now=now, limit=query.limit)
        return answer(200, CustomersAnswer(items=list(map(CustomerMatch.of_match, found))))

    return write(act)


@routes.get("/customers/<id>", responses={200: CustomerDetail, **refusals(403, 404)})
def get_customer(path: CustomerPath) -> Response:
    """One customer with its names and those that look like it."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        return _shown(session, actor, path.id)

    return read(act)


@routes.post("/customers/<id>/not-same", responses=_CHANGED)
def tell_customers_apart(path: CustomerPath, header: KeyNeeded, body: NotSame) -> Response:
    """Remember that two customers are not the same, until a name or a code of either changes."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        one, other = (known_customer(session, actor, int(row_id)) for row_id in (path.id, body.other))
        dismiss(session, actor, one, other, now=now)
        return _shown(session, actor, path.id)

    return write(act, key=header.key)


@routes.post("/customers/<id>/name", responses=_CHANGED)
def rename(path: CustomerPath, header: KeyNeeded, body: Rename) -> Response:
    """Correct the name; the old one stays findable. Headquarters only."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        rename_customer(session, actor, known_customer(session, actor, int(path.id)), body.name, now=now)
        return _shown(session, actor, path.id)

    return write(act, key=header.key)


@routes.post("/customers/<id>/names", responses=_CHANGED)
def add_name(path: CustomerPath, header: KeyNeeded, body: AddName) -> Response:
    """Add an alias, an English or a former name. Headquarters only."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        customer = known_customer(session, actor, int(path.id))
        add_customer_name(session, actor, customer, body.name, body.kind, now=now)
        return _shown(session, actor, path.id)

    return write(act, key=header.key)


@routes.post("/customers/<id>/merge", responses=_CHANGED)
def merge(path: CustomerPath, header: KeyNeeded, body: Merge) -> Response:
    """Make this customer a part of another, which is answered. Headquarters only."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        gone, kept = (known_customer(session, actor, int(row_id)) for row_id in (path.id, body.into))
        merge_customers(session, actor, gone, kept, now=now)
        return _shown(session, actor, body.into)

    return write(act, key=header.key)


def _shown(session: Session, actor: Actor, customer_id: str) -> Answer:
    customer = known_customer(session, actor, int(customer_id))
    return answer(200, CustomerDetail.of_known(known(session, customer)))
