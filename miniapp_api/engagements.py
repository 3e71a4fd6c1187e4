"""What members record about customers, and the pool of released registrations (R-REG-12). For members only."""

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.access import pooled_registrations
from channel.actors import Actor
from channel.opportunities.details import details
from channel.opportunities.drafts import readable
from channel.opportunities.engagements import engagements_with, record_engagement
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.pages import Listed, PageQuery
from miniapp_api.schemas.engagements import (
    EngagementOut,
    EngagementsAnswer,
    EngagementsQuery,
    NewEngagement,
    engagements_out,
)
from miniapp_api.schemas.opportunities import OpportunitiesAnswer, OpportunityOut
from miniapp_api.values import KeyNeeded

routes = blueprint("engagements", "What the manufacturer's own people did with customers, and the pool.")


@routes.post("/engagements", responses={201: EngagementOut, **refusals(403, body=True)})
def record(header: KeyNeeded, body: NewEngagement) -> Response:
    """Write down what one did with a customer."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        readable(body.problems)
        values = body.model_dump(exclude={"credit_code"})
        row, by = record_engagement(session, actor, **values, credit_code=body.credit_code, now=now)
        return answer(201, EngagementOut.of(row, by))

    return write(act, key=header.key)


@routes.get("/engagements", responses={200: EngagementsAnswer, **refusals(403, 422)})
def list_engagements(query: EngagementsQuery) -> Response:
    """The newest of two years, with one customer or with all."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        rows = engagements_with(session, actor, customer=query.customer, now=now)
        return answer(200, EngagementsAnswer(items=engagements_out(rows)))

    return read(act)


@routes.get("/pool", responses={200: OpportunitiesAnswer, **refusals(403, 422)})
def list_pool(query: PageQuery) -> Response:
    """Released registrations of the member's region whose customer is free again, newest first."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        listed = Listed(actor, query, "pool")
        rows = pooled_registrations(session, actor, before=listed.start, limit=listed.limit)
        page, next_cursor = listed.cut(rows)
        items = [OpportunityOut.at(shown, now=now) for shown in details(session, actor, page)]
        return answer(200, OpportunitiesAnswer(items=items, next_cursor=next_cursor))

    return read(act)
