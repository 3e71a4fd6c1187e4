"""Being away (委托) and leaving: who decides for whom, and what becomes of what waits (R-APR-5, R-APR-6)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from flask import Response
from pydantic import Field
from sqlalchemy.orm import Session

from channel.access import colleagues, members_named, visible_delegations
from channel.actors import Actor
from channel.approvals.leaving import deactivate_member, leaving
from channel.delegations import Absence, delegate, take_back
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.pages import Listed, PageQuery
from miniapp_api.schemas.delegations import (
    Deactivate,
    DeciderOut,
    DecidersAnswer,
    DelegationOut,
    DelegationPath,
    DelegationsAnswer,
    LeavingOut,
    MemberPath,
    NewDelegation,
)
from miniapp_api.values import KeyNeeded, Nothing, QueryValues, Search
from models import Delegation

routes = blueprint("delegations", "Who decides for whom while away, and what happens when somebody leaves.")


class ListQuery(PageQuery):
    """Whose."""

    scope: Literal["mine", "all"] | None = Field(None, description="`all`: everybody's; for headquarters.")


class DeciderQuery(QueryValues):
    """Whom one looks for."""

    q: Search | None = Field(None, description="Part of the name or userid.")
    scope: Literal["deciders", "all"] = Field("deciders", description="`all`: whatever their role; for headquarters.")


@routes.get("/colleagues", responses={200: DecidersAnswer, **refusals(403, 422)})
def list_deciders(query: DeciderQuery) -> Response:
    """Other members who may decide: to be a stand-in, a signer or a successor."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        rows = colleagues(session, actor, text=query.q, everybody=query.scope == "all")
        return answer(200, DecidersAnswer(items=[DeciderOut.of(row) for row in rows]))

    return read(act)


@routes.get("/delegations", responses={200: DelegationsAnswer, **refusals(403, 422)})
def list_delegations(query: ListQuery) -> Response:
    """Delegations that I gave or was given and that are not over."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        listed, everybodys = Listed(actor, query, "delegations", scope=query.scope), query.scope == "all"
        rows = visible_delegations(
            session, actor, now=now, everybodys=everybodys, before=listed.start, limit=listed.limit
        )
        page, next_cursor = listed.cut(rows)
        return answer(200, DelegationsAnswer(items=_shown(session, page, now=now), next_cursor=next_cursor))

    return read(act)


@routes.post("/delegations", responses={201: DelegationOut, **refusals(403, 409, body=True)})
def add_delegation(header: KeyNeeded, body: NewDelegation) -> Response:
    """Let a colleague decide while one is away; what already waits goes to him when it begins."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        absence = Absence(body.to, body.begins, body.until, tuple(body.subjects))
        row = delegate(session, actor, absence, now=now, away=body.away)
        return answer(201, _shown(session, [row], now=now)[0])

    return write(act, key=header.key)


@routes.post("/delegations/<id>/cancel", responses={200: DelegationOut, **refusals(403, 404, 409, body=True)})
def cancel_delegation(path: DelegationPath, header: KeyNeeded, body: Nothing) -> Response:  # noqa: ARG001  # its shape is checked
    """End a delegation before its time; what is not decided returns at once."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        row = take_back(session, actor, int(path.id), now=now)
        return answer(200, _shown(session, [row], now=now)[0])

    return write(act, key=header.key)


@routes.get("/members/<userid>/leaving", responses={200: LeavingOut, **refusals(403, 404, 409)})
def get_leaving(path: MemberPath) -> Response:
    """What would move if a member left, and to whom. For headquarters."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return answer(200, LeavingOut.of(leaving(session, actor, path.userid, now=now)))

    return read(act)


@routes.post("/members/<userid>/deactivate", responses={200: DeciderOut, **refusals(403, 404, 409, body=True)})
def deactivate_member_of_staff(path: MemberPath, header: KeyNeeded, body: Deactivate) -> Response:
    """End a member's access; what waits for him goes to his successor, leader or headquarters. For headquarters."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        member = deactivate_member(session, actor, path.userid, now=now, successor=body.successor)
        return answer(200, DeciderOut.of(member))

    return write(act, key=header.key)


def _shown(session: Session, rows: Sequence[Delegation], *, now: datetime) -> list[DelegationOut]:
    members = members_named(session, {who for row in rows for who in (row.from_id, row.to_id)})
    return [DelegationOut.of(row, members, now=now) for row in rows]
