"""Deciding outside the chat: what waits for a manager, what was decided, and the decision itself (domain.md B4).

The same services as the card and the chat; the card that the decider holds is outdated like everybody else's.
"""

from datetime import datetime
from typing import Literal

from flask import Response
from pydantic import Field
from sqlalchemy.orm import Session

from channel.access import approver, asked_approvals, looked_after_dealer, readable_approval
from channel.actors import Actor
from channel.approvals import REASONS, Seen, checked_verdict, retrieve_verdict
from channel.approvals.asking import changes_since
from channel.approvals.deciding import retrievable
from channel.approvals.hurrying import hurry, hurry_own, own_request
from channel.approvals.outlook import outlook, turnaround
from channel.approvals.signers import add_signer
from channel.attachments import attached
from channel.cards import REASON_LABELS
from channel.credit.weighing import weigh
from channel.decisions import cases, decide
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.pages import Listed, PageQuery
from miniapp_api.schemas.approvals import (
    AddSigner,
    ApprovalDetail,
    ApprovalOut,
    ApprovalPath,
    ApprovalsAnswer,
    Decide,
    ReasonOut,
    ReasonsAnswer,
)
from miniapp_api.schemas.opportunities import NumberPath
from miniapp_api.schemas.turnaround import OwnApproval, TurnaroundOut
from miniapp_api.values import KeyNeeded, Nothing, QueryValues, Search
from models import Approval

routes = blueprint("approvals", "Requests that a manager, director or headquarters was asked to decide.")


class ListQuery(PageQuery):
    """Which requests."""

    state: Literal["pending", "decided"] | None = Field(
        None,
        description="`pending`: what waits for me, oldest first. `decided`: whatever is over for me, withdrawn ones "
        "too; newest first.",
    )
    scope: Literal["mine", "all"] | None = Field(None, description="`all`: whoever was asked; for headquarters.")


class TurnaroundQuery(QueryValues):
    """Whose."""

    dealer: Search | None = Field(
        None, description="Code of a dealer one looks after; not for dealers, who see theirs."
    )


@routes.get("/approvals", responses={200: ApprovalsAnswer, **refusals(403, 422)})
def list_approvals(query: ListQuery) -> Response:
    """What the member was asked to decide."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        listed = Listed(actor, query, "approvals", state=query.state, scope=query.scope)
        pending, everybodys = None if query.state is None else query.state == "pending", query.scope == "all"
        limit = listed.limit
        rows = asked_approvals(
            session, actor, pending=pending, now=now, everybodys=everybodys, start=listed.start, limit=limit
        )
        page, next_cursor = listed.cut(rows)
        items = [ApprovalOut.of(case, me=actor.id) for case in cases(session, actor, page, now=now)]
        return answer(200, ApprovalsAnswer(items=items, next_cursor=next_cursor))

    return read(act)


@routes.get("/approvals/turnaround", responses={200: TurnaroundOut, **refusals(403, 404, 422)})
def get_turnaround(query: TurnaroundQuery) -> Response:
    """How fast a dealer's requests are decided."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        of_member = actor.kind == "member"
        dealer_id = looked_after_dealer(session, actor, query.dealer or "").id if of_member else actor.dealer()
        return answer(200, TurnaroundOut.of(turnaround(session, dealer_id, now=now)))

    return read(act)


@routes.get("/approvals/<id>", responses={200: ApprovalDetail, **refusals(403, 404)})
def get_approval(path: ApprovalPath) -> Response:
    """One request with its steps; headquarters may look at every one."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        approval = readable_approval(session, actor, int(path.id), now=now)
        return answer(200, _detail(session, actor, approval, now=now))

    return read(act)


@routes.post("/approvals/<id>/decide", responses={200: ApprovalDetail, **refusals(403, 404, 409, body=True)})
def decide_approval(path: ApprovalPath, header: KeyNeeded, body: Decide) -> Response:
    """Agree, or reject or return with a reason."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        verdict, seen = checked_verdict(body.decision, body.reason_code, body.reason), Seen.read(body.seen)
        approval = decide(session, actor, int(path.id), verdict, now=now, seen=seen)
        return answer(200, _detail(session, actor, approval, now=now))

    return write(act, key=header.key)


@routes.post("/approvals/<id>/retrieve", responses={200: ApprovalDetail, **refusals(403, 404, 409, body=True)})
def retrieve_decision(path: ApprovalPath, header: KeyNeeded, body: Nothing) -> Response:  # noqa: ARG001  # its shape is checked
    """Take one's own consent back, while nobody has acted after it."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        approval = retrieve_verdict(session, actor, int(path.id), now=now)
        return answer(200, _detail(session, actor, approval, now=now))

    return write(act, key=header.key)


@routes.post("/approvals/<id>/signers", responses={200: ApprovalDetail, **refusals(403, 404, 409, body=True)})
def ask_signer(path: ApprovalPath, header: KeyNeeded, body: AddSigner) -> Response:
    """Ask a colleague besides."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        approval = add_signer(session, actor, int(path.id), body.userid, body.when, now=now)
        return answer(200, _detail(session, actor, approval, now=now))

    return write(act, key=header.key)


@routes.post("/approvals/<id>/escalate", responses={200: ApprovalDetail, **refusals(403, 404, 409, body=True)})
def escalate_approval(path: ApprovalPath, header: KeyNeeded, body: Nothing) -> Response:  # noqa: ARG001  # its shape is checked
    """Have the leaders of those who are asked decide as well; headquarters at any time, others when `can_escalate`."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        approval = hurry(session, actor, int(path.id), now=now)
        return answer(200, _detail(session, actor, approval, now=now))

    return write(act, key=header.key)


@routes.get("/opportunities/<number>/approval", responses={200: OwnApproval, **refusals(403, 404)})
def get_own_approval(path: NumberPath) -> Response:
    """How the request about the dealer's own registration stands."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return answer(200, _own(session, own_request(session, actor, path.number), now=now))

    return read(act)


@routes.post(
    "/opportunities/<number>/approval/escalate", responses={200: OwnApproval, **refusals(403, 404, 409, body=True)}
)
def escalate_own_approval(path: NumberPath, header: KeyNeeded, body: Nothing) -> Response:  # noqa: ARG001  # its shape is checked
    """Have somebody else look at one's own request, when `can_escalate`."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return answer(200, _own(session, hurry_own(session, actor, path.number, now=now), now=now))

    return write(act, key=header.key)


@routes.get("/approval-reasons", responses={200: ReasonsAnswer, **refusals(403)})
def list_reasons() -> Response:
    """The reasons for a rejection that can be picked."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        approver(session, actor)
        items = [ReasonOut(code=code, label=REASON_LABELS[code], text=text) for code, text in REASONS.items()]
        return answer(200, ReasonsAnswer(items=items))

    return read(act)


def _detail(session: Session, actor: Actor, approval: Approval, *, now: datetime) -> ApprovalDetail:
    (case,) = cases(session, actor, [approval], now=now)
    return ApprovalDetail.at(
        case,
        outlook(session, approval, now=now),
        me=actor.id,
        changes=changes_since(session, approval, approval.version - 1),
        can_retrieve=retrievable(session, actor, approval, now=now) is not None,
        files=attached(session, approval.subject, [approval.subject_id]).get(approval.subject_id, ()),
        credit=weigh(session, approval.subject_id, now=now) if approval.subject == "credit_limit" else None,
    )


def _own(session: Session, approval: Approval, *, now: datetime) -> OwnApproval:
    usual = turnaround(session, approval.dealer_id or 0, now=now)
    return OwnApproval.of(approval.state, outlook(session, approval, now=now), usual)
