"""Monthly statements that dealers confirm or dispute, and their own ledgers beside ours (domain.md B8, idea C13)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from flask import Response
from pydantic import Field
from sqlalchemy.orm import Session

from channel.access import headquarters, looked_after_dealer
from channel.access.books import dealers_named, statements_of_all
from channel.access.money import money_dealer, own_money_dealer, visible_statement
from channel.actors import Actor
from channel.credit import statements
from channel.credit.comparing import LedgerRow
from channel.credit.ledgers import compare_ledger, comparisons_of
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.pages import Listed, PageQuery
from miniapp_api.schemas.credit import DealerQuery
from miniapp_api.schemas.credit_statements import (
    DisputeAnswer,
    LedgerComparisonOut,
    LedgerComparisonsAnswer,
    MonthPath,
    NewLedgerComparison,
    Objection,
    StatementOut,
    StatementRow,
    StatementsAnswer,
)
from miniapp_api.values import KeyNeeded, Nothing
from models import CreditStatement

routes = blueprint("statements", "What both sides agree is owed, month by month.")


class ListQuery(PageQuery):
    """Whose, which, and which part."""

    dealer: str | None = Field(
        None, max_length=32, description="Code of a dealer; members who name none get those of all they look after."
    )
    state: Literal["open", "disputed", "confirmed", "settled"] | None = Field(
        None, description="For members who name no dealer."
    )


@routes.get("/credit/statements", responses={200: StatementsAnswer, **refusals(403, 404, 422)})
def list_statements(query: ListQuery) -> Response:
    """Statements of two years of a dealer, newest first; or those of all one's dealers, page by page."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        rows: Sequence[CreditStatement]
        if actor.kind == "member" and query.dealer is None:
            listed = Listed(actor, query, "statements", state=query.state)
            rows, next_cursor = listed.cut(
                statements_of_all(session, actor, state=query.state, before=listed.start, limit=listed.limit)
            )
        else:
            rows = statements.statements_of(session, money_dealer(session, actor, query.dealer).id)
            next_cursor = None
        dealers = dealers_named(session, actor, [row.dealer_id for row in rows])
        items = [StatementRow.of(row, dealers.get(row.dealer_id)) for row in rows]
        return answer(200, StatementsAnswer(items=items, next_cursor=next_cursor))

    return read(act)


@routes.get("/credit/statements/<month>", responses={200: StatementOut, **refusals(403, 404, 422)})
def get_statement(path: MonthPath, query: DealerQuery) -> Response:
    """A statement with its lines."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        dealer = money_dealer(session, actor, query.dealer)
        row = visible_statement(session, actor, dealer, path.month)
        return answer(200, StatementOut.of(row, dealer if actor.kind == "member" else None))

    return read(act)


@routes.post("/credit/statements/<month>/confirm", responses={200: StatementRow, **refusals(403, 404, 409, body=True)})
def confirm_statement(path: MonthPath, header: KeyNeeded, body: Nothing) -> Response:  # noqa: ARG001  # its shape is checked
    """Agree to one's statement. For the dealer's owner and finance people."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        row = visible_statement(session, actor, own_money_dealer(session, actor), path.month)
        return answer(200, StatementRow.of(statements.confirm(session, actor, row, now=now), None))

    return write(act, key=header.key)


@routes.post("/credit/statements/<month>/dispute", responses={200: StatementRow, **refusals(403, 404, 409, body=True)})
def dispute_statement(path: MonthPath, header: KeyNeeded, body: Objection) -> Response:
    """Disagree with one's statement and say why. For the dealer's owner and finance people."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        row = visible_statement(session, actor, own_money_dealer(session, actor), path.month)
        lines = {one.position: one.words for one in body.lines}
        return answer(
            200, StatementRow.of(statements.dispute(session, actor, row, body.objection, lines, now=now), None)
        )

    return write(act, key=header.key)


@routes.post("/credit/statements/<month>/settle", responses={200: StatementRow, **refusals(403, 404, 409, body=True)})
def settle_statement(path: MonthPath, header: KeyNeeded, body: DisputeAnswer) -> Response:
    """Answer a dispute. For headquarters."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        headquarters(session, actor)
        dealer = looked_after_dealer(session, actor, body.dealer)
        row = visible_statement(session, actor, dealer, path.month)
        lines = {one.position: one.words for one in body.lines}
        done = statements.settle_dispute(session, actor, row, body.answer, lines, now=now)
        return answer(200, StatementRow.of(done, dealer))

    return write(act, key=header.key)


@routes.get("/credit/comparisons", responses={200: LedgerComparisonsAnswer, **refusals(403, 404, 422)})
def list_comparisons(query: DealerQuery) -> Response:
    """What was compared before, newest first."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        rows = comparisons_of(session, money_dealer(session, actor, query.dealer).id)
        return answer(200, LedgerComparisonsAnswer(items=[LedgerComparisonOut.of(row) for row in rows]))

    return read(act)


@routes.post("/credit/comparisons", responses={201: LedgerComparisonOut, **refusals(403, body=True)})
def add_comparison(header: KeyNeeded, body: NewLedgerComparison) -> Response:
    """Compare one's own bookings with ours; only what differs comes back, with its probable cause."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        rows = [
            LedgerRow(row.on, row.reference, row.amount if row.kind == "charge" else -row.amount) for row in body.rows
        ]
        kept = compare_ledger(session, actor, rows, body.from_on, body.until_on, now=now)
        return answer(201, LedgerComparisonOut.of(kept))

    return write(act, key=header.key)
