"""Settlements of rebates: dealers answer them order by order, headquarters pay them (R-REB-8, R-REB-13)."""

from collections.abc import Sequence
from datetime import datetime

from flask import Response
from pydantic import Field
from sqlalchemy.orm import Session

from channel.access import headquarters
from channel.access.books import agreements_named, dealers_named, settlements_of_all
from channel.access.money import money_dealer, own_settlement, own_settlements, visible_settlement
from channel.actors import Actor
from channel.rebates import statements
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.pages import Listed, PageQuery
from miniapp_api.schemas.settlements import (
    Dispute,
    LineAnswer,
    Paid,
    SettlementDetail,
    SettlementLineOut,
    SettlementOut,
    SettlementPath,
    SettlementsAnswer,
    SettlementState,
    TaxDocument,
)
from miniapp_api.values import KeyNeeded, Nothing
from models import RebateSettlement

routes = blueprint("settlements", "What agreements earned in a period, and what became of it.")

_ACTED = {200: SettlementOut, **refusals(403, 404, 409, body=True)}


class ListQuery(PageQuery):
    """Whose, and which part."""

    dealer: str | None = Field(
        None, max_length=32, description="Code of a dealer; members who name none get those of all they look after."
    )
    state: SettlementState | None = None


@routes.get("/rebates/settlements", responses={200: SettlementsAnswer, **refusals(403, 404, 422)})
def list_settlements(query: ListQuery) -> Response:
    """Settlements, newest first. For owner, finance and managers."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        listed = Listed(actor, query, "settlements", dealer=query.dealer, state=query.state)
        page, next_cursor = listed.cut(_listed(session, actor, query, listed))
        return answer(200, SettlementsAnswer(items=named(session, actor, page), next_cursor=next_cursor))

    return read(act)


@routes.get("/rebates/settlements/<number>", responses={200: SettlementDetail, **refusals(403, 404)})
def get_settlement(path: SettlementPath) -> Response:
    """A settlement with the orders that it rests on."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        row = visible_settlement(session, actor, path.number)
        lines = [SettlementLineOut.of(line) for line in statements.lines_of(session, row)]
        agreement, dealer = (
            agreements_named(session, [row.agreement_id]),
            dealers_named(session, actor, [row.dealer_id]),
        )
        shown = SettlementDetail.of(row, agreement[row.agreement_id], dealer.get(row.dealer_id), lines=lines)
        return answer(200, shown)

    return read(act)


@routes.post("/rebates/settlements/<number>/confirm", responses=_ACTED)
def confirm_settlement(path: SettlementPath, header: KeyNeeded, body: Nothing) -> Response:  # noqa: ARG001  # its shape is checked
    """Agree to all lines of one's settlement; it is paid. For the dealer's owner and finance people."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        row = own_settlement(session, actor, path.number)
        return _one(session, actor, statements.confirm(session, actor, row, now=now))

    return write(act, key=header.key)


@routes.post("/rebates/settlements/<number>/dispute", responses=_ACTED)
def dispute_settlement(path: SettlementPath, header: KeyNeeded, body: Dispute) -> Response:
    """Disagree with lines of one's settlement. For the dealer's owner and finance people."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        row = own_settlement(session, actor, path.number)
        objections = {one.position: one.words for one in body.objections}
        return _one(session, actor, statements.dispute(session, actor, row, objections, now=now))

    return write(act, key=header.key)


@routes.post("/rebates/settlements/<number>/answer", responses=_ACTED)
def answer_objection(path: SettlementPath, header: KeyNeeded, body: LineAnswer) -> Response:
    """Answer an objection; with the last one the settlement is confirmed and paid. For headquarters."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        headquarters(session, actor)
        row = visible_settlement(session, actor, path.number)
        done = statements.answer_line(session, actor, row, body.position, body.answer, now=now)
        return _one(session, actor, done)

    return write(act, key=header.key)


@routes.post("/rebates/settlements/<number>/tax-document", responses=_ACTED)
def name_tax_document(path: SettlementPath, header: KeyNeeded, body: TaxDocument) -> Response:
    """Name the invoice that carries the rebate (R-REB-11). For headquarters."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        headquarters(session, actor)
        row = visible_settlement(session, actor, path.number)
        done = statements.record_tax_document(session, actor, row, body.document, now=now)
        return _one(session, actor, done)

    return write(act, key=header.key)


@routes.post("/rebates/settlements/<number>/pay", responses=_ACTED)
def pay_settlement(path: SettlementPath, header: KeyNeeded, body: Paid) -> Response:
    """Say that a confirmed settlement was paid in cash. For headquarters."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        headquarters(session, actor)
        row = visible_settlement(session, actor, path.number)
        return _one(session, actor, statements.pay_cash(session, actor, row, body.reference, now=now))

    return write(act, key=header.key)


def named(session: Session, actor: Actor, rows: Sequence[RebateSettlement]) -> list[SettlementOut]:
    """Settlements with the names of their agreements and, for members, their dealers."""
    agreements = agreements_named(session, [row.agreement_id for row in rows])
    dealers = dealers_named(session, actor, [row.dealer_id for row in rows])
    return [SettlementOut.of(row, agreements[row.agreement_id], dealers.get(row.dealer_id)) for row in rows]


def _one(session: Session, actor: Actor, row: RebateSettlement) -> Answer:
    return answer(200, named(session, actor, [row])[0])


def _listed(session: Session, actor: Actor, query: ListQuery, listed: Listed) -> Sequence[RebateSettlement]:
    states = [query.state] if query.state else []
    if actor.kind == "member" and query.dealer is None:
        return settlements_of_all(session, actor, states=states, before=listed.start, limit=listed.limit)
    dealer = money_dealer(session, actor, query.dealer)
    return own_settlements(session, dealer, states=states, before=listed.start, limit=listed.limit)
