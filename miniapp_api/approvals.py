"""Deciding outside the chat: what waits for a manager, what was decided, and the decision itself (domain.md B4).

The same services as the card and the chat; the card that the decider holds is outdated like everybody else's.
"""

from datetime import datetime
from typing import Literal

from flask import Response
from pydantic import Field
from sqlalchemy.orm import Session

from channel.access import approver, asked_approvals, readable_approval
from channel.actors import Actor
from channel.approvals import REASONS, checked_verdict
from channel.cards import REASON_LABELS
from channel.decisions import cases, decide
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer
from miniapp_api.api import current_api
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.pages import PageQuery, cut_page, list_name, page_start
from miniapp_api.schemas.approvals import (
    ApprovalOut,
    ApprovalPath,
    ApprovalsAnswer,
    Decide,
    ReasonOut,
    ReasonsAnswer,
)
from miniapp_api.values import KeyNeeded

routes = blueprint("approvals", "Requests that a manager, director or headquarters was asked to decide.")


class ListQuery(PageQuery):
    """Which requests."""

    state: Literal["pending", "decided"] | None = Field(
        None, description="`pending`: oldest first. `decided`: whatever is over, withdrawn ones too; newest first."
    )


@routes.get("/approvals", responses={200: ApprovalsAnswer, **refusals(403, 422)})
def list_approvals(query: ListQuery) -> Response:
    """What the member was asked to decide."""
    cipher = current_api().database.cipher

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        noun = list_name("approvals", state=query.state)
        start = page_start(cipher, actor, noun, query.cursor)
        pending = None if query.state is None else query.state == "pending"
        rows = asked_approvals(session, actor, pending=pending, now=now, start=start, limit=query.limit + 1)
        page, next_cursor = cut_page(cipher, actor, noun, rows, query.limit)
        items = [ApprovalOut.of(case) for case in cases(session, actor, page, now=now)]
        return answer(200, ApprovalsAnswer(items=items, next_cursor=next_cursor))

    return read(act)


@routes.get("/approvals/<id>", responses={200: ApprovalOut, **refusals(403, 404)})
def get_approval(path: ApprovalPath) -> Response:
    """One request."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        (case,) = cases(session, actor, [readable_approval(session, actor, int(path.id), now=now)], now=now)
        return answer(200, ApprovalOut.of(case))

    return read(act)


@routes.post("/approvals/<id>/decide", responses={200: ApprovalOut, **refusals(403, 404, 409, body=True)})
def decide_approval(path: ApprovalPath, header: KeyNeeded, body: Decide) -> Response:
    """Agree, or reject with a reason; the first of those who were asked decides."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        verdict = checked_verdict(body.decision, body.reason_code, body.reason)
        approval = decide(session, actor, int(path.id), verdict, now=now)
        (case,) = cases(session, actor, [approval], now=now)
        return answer(200, ApprovalOut.of(case))

    return write(act, key=header.key)


@routes.get("/approval-reasons", responses={200: ReasonsAnswer, **refusals(403)})
def list_reasons() -> Response:
    """The reasons for a rejection that can be picked."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        approver(session, actor)
        items = [ReasonOut(code=code, label=REASON_LABELS[code], text=text) for code, text in REASONS.items()]
        return answer(200, ReasonsAnswer(items=items))

    return read(act)
