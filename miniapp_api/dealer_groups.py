"""Dealer groups, for headquarters: price lists and promotions may be for one."""

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.dealer_groups import add_group, all_groups, dealers_in, delete_group, regroup, rename_group
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer, no_content
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.pages import Listed, PageQuery
from miniapp_api.schemas.me import DealerOut
from miniapp_api.schemas.sorting import (
    GroupDealersAnswer,
    GroupIn,
    GroupRow,
    GroupsAnswer,
    NewGroup,
    Regroup,
    SortingPath,
)
from miniapp_api.values import KeyNeeded, KeyWelcome

routes = blueprint("dealer-groups", "Dealers that a price is for, whatever their region and level. For headquarters.")


@routes.get("/dealer-groups", responses={200: GroupsAnswer, **refusals(403)})
def list_groups() -> Response:
    """Every group, by name, with how many dealers are in it."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        return answer(200, GroupsAnswer(items=[GroupRow.of(one) for one in all_groups(session, actor)]))

    return read(act)


@routes.post("/dealer-groups", responses={201: GroupRow, **refusals(403, 409, body=True)})
def create_group(header: KeyNeeded, body: NewGroup) -> Response:
    """Add a group."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return answer(201, GroupRow.of(add_group(session, actor, body.code, body.name, now=now)))

    return write(act, key=header.key)


@routes.put("/dealer-groups/<code>", responses={200: GroupRow, **refusals(403, 404, body=True)})
def put_group(path: SortingPath, header: KeyNeeded, body: GroupIn) -> Response:
    """Call it something else."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return answer(200, GroupRow.of(rename_group(session, actor, path.code, body.name, now=now)))

    return write(act, key=header.key)


@routes.delete("/dealer-groups/<code>", responses={204: None, **refusals(403, 404, 409)})
def throw_group_away(path: SortingPath, header: KeyWelcome) -> Response:
    """Throw it away; not while a price rule is for it."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        delete_group(session, actor, path.code, now=now)
        return no_content()

    return write(act, key=header.key)


@routes.get("/dealer-groups/<code>/dealers", responses={200: GroupDealersAnswer, **refusals(403, 404, 422)})
def list_group_dealers(path: SortingPath, query: PageQuery) -> Response:
    """The dealers of a group."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        listed = Listed(actor, query, "dealer_group", code=path.code)
        rows = dealers_in(session, actor, path.code, after=listed.start, limit=listed.limit)
        page, next_cursor = listed.cut(rows)
        return answer(200, GroupDealersAnswer(items=[DealerOut.of(row) for row in page], next_cursor=next_cursor))

    return read(act)


@routes.post("/dealer-groups/<code>/dealers", responses={200: GroupRow, **refusals(403, 404, body=True)})
def change_group_dealers(path: SortingPath, header: KeyNeeded, body: Regroup) -> Response:
    """Put dealers in, and take others out."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return answer(200, GroupRow.of(regroup(session, actor, path.code, add=body.add, remove=body.remove, now=now)))

    return write(act, key=header.key)
