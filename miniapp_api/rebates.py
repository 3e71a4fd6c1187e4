"""Rebates for those who earn them: the wallet, progress, hints while ordering (domain.md B7)."""

from datetime import datetime

from flask import Response
from pydantic import Field
from sqlalchemy.orm import Session

from channel.access.money import ordering_dealer, own_accruals, own_movements, own_ordering_dealer
from channel.actors import Actor
from channel.calendar import local_day
from channel.credit.accounts import available
from channel.rebates.progress import hints, progress_of
from channel.rebates.reading import causes_of, explained, goods_of, movements_of, wallet_batches
from channel.rebates.wallet import use_cap_percent
from miniapp_api.acts import read
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.pages import Listed, PageQuery
from miniapp_api.schemas.credit import DealerQuery
from miniapp_api.schemas.rebate_ledgers import AccrualOut, AccrualsAnswer, MovementOut, MovementsAnswer
from miniapp_api.schemas.rebates import HintOut, HintsAnswer, NewHints, ProgressAnswer, ProgressOut, WalletOut

routes = blueprint("rebates", "What dealers earn by volume, and what they can pay orders with.")


@routes.get("/rebates/wallet", responses={200: WalletOut, **refusals(403, 404, 422)})
def get_wallet(query: DealerQuery) -> Response:
    """What rebate can pay of orders, by batches, and what happened to them."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        dealer = ordering_dealer(session, actor, query.dealer)
        batches, movements = wallet_batches(session, dealer.id), movements_of(session, dealer.id)
        return answer(200, WalletOut.of(batches, movements, today=local_day(now), cap=use_cap_percent(session)))

    return read(act)


class LedgerQuery(PageQuery):
    """Whose ledger, and which part."""

    dealer: str | None = Field(None, max_length=32, description="Code of a dealer; for members, who name one.")


class AccrualsQuery(LedgerQuery):
    """Of which agreement."""

    agreement: str = Field(min_length=1, max_length=32, description="Its code.")


@routes.get("/rebates/movements", responses={200: MovementsAnswer, **refusals(403, 404, 422)})
def list_movements(query: LedgerQuery) -> Response:
    """What happened in the wallet, line by line, newest first (R-REB-9, R-REB-10)."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        dealer = ordering_dealer(session, actor, query.dealer)
        listed = Listed(actor, query, "movements", dealer=dealer.code)
        page, next_cursor = listed.cut(own_movements(session, dealer, before=listed.start, limit=listed.limit))
        items = [MovementOut.of(*found) for found in explained(session, page)]
        return answer(200, MovementsAnswer(items=items, next_cursor=next_cursor))

    return read(act)


@routes.get("/rebates/accruals", responses={200: AccrualsAnswer, **refusals(403, 404, 422)})
def list_accruals(query: AccrualsQuery) -> Response:
    """What an agreement earned a dealer, booking by booking, newest first (R-REB-7)."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        dealer = ordering_dealer(session, actor, query.dealer)
        listed = Listed(actor, query, "accruals", dealer=dealer.code, agreement=query.agreement)
        rows = own_accruals(session, dealer, query.agreement, before=listed.start, limit=listed.limit)
        page, next_cursor = listed.cut(rows)
        causes = causes_of(session, page)
        items = [AccrualOut.of(row, causes.get(row.event_id or 0)) for row in page]
        return answer(200, AccrualsAnswer(items=items, next_cursor=next_cursor))

    return read(act)


@routes.get("/rebates/progress", responses={200: ProgressAnswer, **refusals(403, 404, 422)})
def get_progress(query: DealerQuery) -> Response:
    """Earned to date, the next tier, what is missing to it and what more would earn (R-REB-12)."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        dealer = ordering_dealer(session, actor, query.dealer)
        return answer(
            200, ProgressAnswer(items=[ProgressOut.of(one) for one in progress_of(session, dealer.id, now=now)])
        )

    return read(act)


@routes.post("/rebates/hints", responses={200: HintsAnswer, **refusals(403, body=True)})
def find_hints(body: NewHints) -> Response:
    """Where ordering a little more pays for itself, after caps and within the credit (idea C6). Changes nothing."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        dealer = own_ordering_dealer(session, actor)
        lines = goods_of(session, [line.model_dump() for line in body.lines])
        credit = available(session, dealer.id, now=now).amount - sum(line.gross for line in lines)
        return answer(
            200, HintsAnswer(items=[HintOut.of(one) for one in hints(session, dealer.id, lines, credit, now=now)])
        )

    return read(act)
