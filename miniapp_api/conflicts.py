"""The conflict queue (判客): cases for those who look after all of their dealers, side by side, and their decision."""

from datetime import datetime
from typing import Literal

from flask import Response
from pydantic import Field
from sqlalchemy.orm import Session

from channel.access import approver
from channel.access.cases import judged_case, judged_cases
from channel.actors import Actor
from channel.adjudication.adding import add_evidence
from channel.adjudication.appeals import open_by_hand
from channel.adjudication.judging import decide_case, dismiss_case
from channel.adjudication.rules import OUTCOMES
from channel.adjudication.shown import case_views
from channel.configuration import current
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.pages import Listed, PageQuery
from miniapp_api.schemas.conflicts import (
    CaseOut,
    CasePath,
    CaseReasonOut,
    CaseReasonsAnswer,
    CasesAnswer,
    OutcomeOut,
)
from miniapp_api.schemas.rulings import AddEvidence, DecideCase, OpenCase
from miniapp_api.values import KeyNeeded, Nothing
from models import AdjudicationCase

routes = blueprint("conflicts", "Whose a customer is: cases that a manager, director or headquarters may judge.")


class ListQuery(PageQuery):
    """Which cases."""

    state: Literal["open", "over"] | None = Field(
        None, description="`open`: oldest first. `over`: decided, dismissed and closed ones; newest first."
    )


@routes.get("/conflicts", responses={200: CasesAnswer, **refusals(403, 422)})
def list_conflicts(query: ListQuery) -> Response:
    """Cases of which the member looks after every dealer."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        listed = Listed(actor, query, "conflicts", state=query.state)
        is_open = None if query.state is None else query.state == "open"
        rows = judged_cases(session, actor, is_open=is_open, start=listed.start, limit=listed.limit)
        page, next_cursor = listed.cut(rows)
        items = [CaseOut.of(view) for view in case_views(session, actor, page)]
        return answer(200, CasesAnswer(items=items, next_cursor=next_cursor))

    return read(act)


@routes.post("/conflicts", responses={201: CaseOut, **refusals(403, 404, 409, body=True)})
def open_conflict(header: KeyNeeded, body: OpenCase) -> Response:
    """Open a case by hand; one that is there already is answered as it is."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        numbers, direct = body.registrations, body.with_direct
        case = open_by_hand(session, actor, numbers, body.words, with_direct=direct, now=now)
        return _shown(session, actor, case, 201)

    return write(act, key=header.key)


@routes.get("/conflicts/<case>", responses={200: CaseOut, **refusals(403, 404)})
def get_conflict(path: CasePath) -> Response:
    """One case with both sides and their evidence."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        return _shown(session, actor, judged_case(session, actor, path.case))

    return read(act)


@routes.post("/conflicts/<case>/decide", responses={200: CaseOut, **refusals(403, 404, 409, body=True)})
def decide_conflict(path: CasePath, header: KeyNeeded, body: DecideCase) -> Response:
    """Decide it, once and for all; the registrations move with it and both dealers are told."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return _shown(session, actor, decide_case(session, actor, path.case, body.ruling(), now=now))

    return write(act, key=header.key)


@routes.post("/conflicts/<case>/dismiss", responses={200: CaseOut, **refusals(403, 404, 409, body=True)})
def dismiss_conflict(path: CasePath, header: KeyNeeded, body: Nothing) -> Response:  # noqa: ARG001  # its shape is checked
    """Say that the customers are not the same; the pair is not shown again until a name or a code changes."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return _shown(session, actor, dismiss_case(session, actor, path.case, now=now))

    return write(act, key=header.key)


@routes.post("/conflicts/<case>/evidence", responses={200: CaseOut, **refusals(403, 404, 409, body=True)})
def add_conflict_evidence(path: CasePath, header: KeyNeeded, body: AddEvidence) -> Response:
    """Add evidence to one side; it is sealed like all other."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        case = add_evidence(session, actor, path.case, int(body.party), body.statement(), now=now)
        return _shown(session, actor, case)

    return write(act, key=header.key)


@routes.get("/conflict-reasons", responses={200: CaseReasonsAnswer, **refusals(403)})
def list_conflict_reasons() -> Response:
    """The ways to decide, and the reasons that can be picked."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        approver(session, actor)
        reasons = [CaseReasonOut(**reason.model_dump()) for reason in current(session).adjudication.reasons]
        outcomes = [OutcomeOut(code=code, label=label) for code, label in OUTCOMES.items()]
        return answer(200, CaseReasonsAnswer(outcomes=outcomes, reasons=reasons))

    return read(act)


def _shown(session: Session, actor: Actor, case: AdjudicationCase, status: int = 200) -> Answer:
    (view,) = case_views(session, actor, [case])
    return answer(status, CaseOut.of(view))
