"""Authorisations (R-REG-9, A-7): of a dealer for those who look after him, and one's own."""

from datetime import datetime
from typing import Literal

from flask import Response
from pydantic import Field
from sqlalchemy.orm import Session

from channel.access import looked_after_dealer, own_dealer
from channel.actors import Actor
from channel.authorisations.service import authorisations_of, authorise, end_authorisation, line_names
from channel.calendar import local_day
from channel.opportunities.drafts import readable
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.pages import Listed, PageQuery
from miniapp_api.schemas.authorisations import (
    AuthorisationOut,
    AuthorisationPath,
    AuthorisationsAnswer,
    EndAuthorisation,
    NewAuthorisation,
)
from miniapp_api.schemas.dealers import CodePath
from miniapp_api.values import KeyNeeded
from models import Dealer, DealerAuthorisation

routes = blueprint("authorisations", "What a dealer may sell where and when.")


class ListQuery(PageQuery):
    """Which authorisations."""

    state: Literal["current", "over"] = Field("current", description="`current`: valid or coming.")


@routes.get("/dealers/<code>/authorisations", responses={200: AuthorisationsAnswer, **refusals(403, 404, 422)})
def list_authorisations(path: CodePath, query: ListQuery) -> Response:
    """What a dealer is or will be authorised for, or was."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return _page(session, actor, looked_after_dealer(session, actor, path.code), query, now=now)

    return read(act)


@routes.post("/dealers/<code>/authorisations", responses={201: AuthorisationOut, **refusals(403, 404, 409, body=True)})
def add_authorisation(path: CodePath, header: KeyNeeded, body: NewAuthorisation) -> Response:
    """Authorise a dealer; what is exclusive and another dealer's is refused, with what to do about it."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        readable(body.problems)
        row = authorise(session, actor, path.code, body.wanted(local_day(now)), now=now)
        return answer(201, _shown(session, row, now=now))

    return write(act, key=header.key)


@routes.post(
    "/dealers/<code>/authorisations/<id>/end", responses={200: AuthorisationOut, **refusals(403, 404, 409, body=True)}
)
def end_dealer_authorisation(path: AuthorisationPath, header: KeyNeeded, body: EndAuthorisation) -> Response:
    """Let an authorisation end, today or on a day to come; what has not begun never will."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        readable(body.problems)
        row = end_authorisation(session, actor, path.code, int(path.id), body.last_day, now=now)
        return answer(200, _shown(session, row, now=now))

    return write(act, key=header.key)


@routes.get("/company/authorisations", responses={200: AuthorisationsAnswer, **refusals(403, 422)})
def list_own_authorisations(query: ListQuery) -> Response:
    """What one's own dealer is or will be authorised for, or was."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return _page(session, actor, own_dealer(session, actor), query, now=now)

    return read(act)


def _page(session: Session, actor: Actor, dealer: Dealer, query: ListQuery, *, now: datetime) -> Answer:
    today = local_day(now)
    listed = Listed(actor, query, "authorisations", dealer=dealer.code, state=query.state)
    is_over = query.state == "over"
    rows = authorisations_of(session, dealer, is_over=is_over, today=today, before=listed.start, limit=listed.limit)
    page, next_cursor = listed.cut(rows)
    names = line_names(session, {row.product_line for row in page})
    items = [AuthorisationOut.of(row, names, today=today) for row in page]
    return answer(200, AuthorisationsAnswer(items=items, next_cursor=next_cursor))


def _shown(session: Session, row: DealerAuthorisation, *, now: datetime) -> AuthorisationOut:
    return AuthorisationOut.of(row, line_names(session, [row.product_line]), today=local_day(now))
