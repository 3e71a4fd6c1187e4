"""Rebate agreements and what they cost, for headquarters (R-REB-1, R-REB-8, idea C15)."""

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.access import approver
from channel.access.books import standings, visible_agreement, visible_agreements
from channel.actors import Actor
from channel.rebates.agreements import publish, withdraw
from channel.rebates.liability import expected, liability
from channel.rebates.revising import revise, try_proposal, versions_of
from channel.rebates.settling import settle_part
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.pages import Listed, PageQuery
from miniapp_api.schemas.rebate_agreements import (
    AgreementOut,
    AgreementPath,
    AgreementsAnswer,
    LiabilityOut,
    NewAgreement,
    OutlookOut,
    PositionOut,
    PositionsAnswer,
    SettlePart,
    Withdraw,
)
from miniapp_api.schemas.rebate_versions import (
    AgreementTrialOut,
    AgreementVersionOut,
    AgreementVersionsAnswer,
    ReviseAgreement,
    TryAgreement,
)
from miniapp_api.schemas.settlements import SettlementOut
from miniapp_api.settlements import named
from miniapp_api.values import KeyNeeded

routes = blueprint("rebate-agreements", "What is earned by volume: for headquarters, who agree on it and pay it.")


@routes.get("/rebates/liability", responses={200: LiabilityOut, **refusals(403)})
def get_liability() -> Response:
    """What is owed in rebates today: accrued, on settlements, in wallets by expiry (idea C15)."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        return answer(200, LiabilityOut.of(liability(session, actor)))

    return read(act)


@routes.post("/rebates/agreements", responses={201: AgreementOut, **refusals(403, 409, body=True)})
def publish_agreement(header: KeyNeeded, body: NewAgreement) -> Response:
    """Let an agreement count from its first day on; what is wrong with it is said at once."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return answer(201, AgreementOut.of(publish(session, actor, body.proposal(), now=now)))

    return write(act, key=header.key)


@routes.post("/rebates/agreements/try", responses={200: AgreementTrialOut, **refusals(403, 404, 409, body=True)})
def try_agreement(body: TryAgreement) -> Response:
    """What an agreement, or a revision of one, would have paid until now, and in the year before. Changes nothing."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        trial = try_proposal(session, actor, body.proposal(), is_new=body.is_new)
        return answer(200, AgreementTrialOut.of(trial))

    return read(act)


@routes.get("/rebates/agreements", responses={200: AgreementsAnswer, **refusals(403, 422)})
def list_agreements(query: PageQuery) -> Response:
    """Agreements in which dealers are whom one looks after, newest first; all of them for headquarters."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        approver(session, actor)
        listed = Listed(actor, query, "agreements")
        page, next_cursor = listed.cut(visible_agreements(session, actor, before=listed.start, limit=listed.limit))
        return answer(200, AgreementsAnswer(items=[AgreementOut.of(row) for row in page], next_cursor=next_cursor))

    return read(act)


@routes.get("/rebates/agreements/<code>", responses={200: AgreementOut, **refusals(403, 404)})
def get_agreement(path: AgreementPath) -> Response:
    """An agreement with its terms; for members with dealers in it, and for a dealer's owner and finance."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        return answer(200, AgreementOut.of(visible_agreement(session, actor, path.code)))

    return read(act)


@routes.get("/rebates/agreements/<code>/positions", responses={200: PositionsAnswer, **refusals(403, 404, 422)})
def list_positions(path: AgreementPath, query: PageQuery) -> Response:
    """Where the dealers stand whom one looks after: reached, missing to the next tier, earned, settled (R-REB-12)."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        approver(session, actor)
        row = visible_agreement(session, actor, path.code)
        listed = Listed(actor, query, "positions", agreement=row.code)
        page, next_cursor = listed.cut(standings(session, actor, row, after=listed.start, limit=listed.limit))
        return answer(200, PositionsAnswer(items=[PositionOut.of(row, one) for one in page], next_cursor=next_cursor))

    return read(act)


@routes.get("/rebates/agreements/<code>/outlook", responses={200: OutlookOut, **refusals(403, 404)})
def get_outlook(path: AgreementPath) -> Response:
    """What an agreement will have cost at the end of its period, at its present pace (idea C15)."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return answer(200, OutlookOut.seen(*expected(session, actor, path.code, now=now)))

    return read(act)


@routes.post("/rebates/agreements/<code>/revise", responses={200: AgreementOut, **refusals(403, 404, 409, body=True)})
def revise_agreement(path: AgreementPath, header: KeyNeeded, body: ReviseAgreement) -> Response:
    """Let an agreement say something else, for its whole period; what was earned is counted anew by it."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        proposal = body.proposal(path.code)
        row = revise(session, actor, proposal, seen=body.seen, note=body.note, now=now)
        return answer(200, AgreementOut.of(row))

    return write(act, key=header.key)


@routes.get("/rebates/agreements/<code>/versions", responses={200: AgreementVersionsAnswer, **refusals(403, 404)})
def list_agreement_versions(path: AgreementPath) -> Response:
    """What an agreement said, version by version, newest first. For headquarters."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        items = [AgreementVersionOut.of(row, by) for row, by in versions_of(session, actor, path.code)]
        return answer(200, AgreementVersionsAnswer(items=items))

    return read(act)


@routes.post("/rebates/agreements/<code>/withdraw", responses={200: AgreementOut, **refusals(403, 404, 409, body=True)})
def withdraw_agreement(path: AgreementPath, header: KeyNeeded, body: Withdraw) -> Response:
    """Let an agreement never have counted; not once something of it is settled."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return answer(200, AgreementOut.of(withdraw(session, actor, path.code, body.reason, now=now)))

    return write(act, key=header.key)


@routes.post("/rebates/agreements/<code>/settle", responses={201: SettlementOut, **refusals(403, 404, 409, body=True)})
def settle_agreement(path: AgreementPath, header: KeyNeeded, body: SettlePart) -> Response:
    """Settle a part for one dealer outside the calendar, within the agreement's cap (R-REB-8)."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        row = settle_part(session, actor, path.code, body.dealer, body.amount, now=now)
        return answer(201, named(session, actor, [row])[0])

    return write(act, key=header.key)
