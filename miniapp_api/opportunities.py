"""Registering opportunities (商机报备): ask, submit, look, withdraw (domain.md B1, B2, R-ID-8).

Only a dealer asks, submits and withdraws; those who look after dealers look, too, at whose dealers' they may.
"""

from collections.abc import Callable, Mapping
from datetime import datetime

from flask import Response
from pydantic import Field
from sqlalchemy.orm import Session

from channel.access import own_dealer, visible_registration, visible_registrations
from channel.actors import Actor
from channel.adjudication.evidence import codes_of
from channel.calendar import local_day
from channel.configuration import current
from channel.errors import SENTENCES, Invalid
from channel.opportunities.availability import Availability, load_choices, look_up
from channel.opportunities.clock import clock_of
from channel.opportunities.details import details, history
from channel.opportunities.drafts import Draft, checked, checked_unfinished
from channel.opportunities.eligibility import capacity
from channel.opportunities.ending import withdraw_registration
from channel.opportunities.submitting import register_opportunity
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.pages import Listed, PageQuery
from miniapp_api.problems import problem
from miniapp_api.schemas.opportunities import (
    AvailabilityAnswer,
    AvailabilityQuestion,
    NewOpportunity,
    NumberPath,
    OpportunitiesAnswer,
    OpportunityDetail,
    OpportunityOut,
    State,
)
from miniapp_api.values import KeyNeeded, KeyWelcome, Nothing, Search
from models import Registration

#: What was found → what the dealer reads about it.
FOUND_SENTENCES: Mapping[str, Callable[[Availability], str]] = {
    "free": lambda _: "目前没有人报备，可以提交。",
    "possibly_taken": lambda _: "已有名称相近的报备，可以提交，由渠道经理核对。",
    "taken": lambda found: SENTENCES["opportunity_taken"].format(hint=found.hint),
    "yours": lambda found: SENTENCES["opportunity_yours"].format(number=found.number),
}

routes = blueprint(
    "opportunities", "Registered opportunities of the dealer one acts for, or of the dealers one looks after."
)


class ListQuery(PageQuery):
    """Which registrations."""

    state: State | None = Field(None, description="Only those in this state.")
    dealer: Search | None = Field(None, description="Only those of the dealer with this code.")
    q: Search | None = Field(None, description="Part of the customer's or the registration's name.")


@routes.post("/opportunities/availability", responses={200: AvailabilityAnswer, **refusals(403, body=True)})
def ask_availability(header: KeyWelcome, body: AvailabilityQuestion) -> Response:
    """Ask whether a customer is free; 20 questions a day for each dealer."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        refuse_unreadable(session, body.draft(), body.problems, now=now)
        found, left = look_up(session, actor, body.draft(), now=now)
        values = AvailabilityAnswer(
            status=found.status,
            until_month=found.until_month,
            message=_sentence(found),
            lookups_left=left,
            retry_on=found.retry_on,
            slots_left=capacity(session, own_dealer(session, actor), current(session).registrations, now=now).left,
        )
        return answer(200, values)

    return write(act, key=header.key)


@routes.post("/opportunities", responses={201: OpportunityOut, **refusals(403, 409, body=True)})
def register(header: KeyNeeded, body: NewOpportunity) -> Response:
    """Register an opportunity and put it to the channel manager."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        refuse_unreadable(session, body.draft(), body.problems, now=now)
        registration, found = register_opportunity(session, actor, body.draft(), now=now)
        if registration.state == "rejected":
            return taken(registration, found)
        return answer(201, shown_as_is(session, actor, registration, now=now))

    return write(act, key=header.key)


@routes.get("/opportunities", responses={200: OpportunitiesAnswer, **refusals(403, 422)})
def list_opportunities(query: ListQuery) -> Response:
    """Registrations, newest first."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        wanted = {"state": query.state, "dealer": query.dealer, "text": query.q}
        listed = Listed(actor, query, "opportunities", **wanted)
        rows = visible_registrations(session, actor, **wanted, before=listed.start, limit=listed.limit)
        page, next_cursor = listed.cut(rows)
        items = [OpportunityOut.at(shown, now=now) for shown in details(session, actor, page)]
        return answer(200, OpportunitiesAnswer(items=items, next_cursor=next_cursor))

    return read(act)


@routes.get("/opportunities/<number>", responses={200: OpportunityDetail, **refusals(403, 404)})
def get_opportunity(path: NumberPath) -> Response:
    """One registration with its history."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        row = visible_registration(session, actor, path.number)
        (shown,) = details(session, actor, [row])
        events = history(session, row)
        clock = clock_of(session, row, events, now=now)
        code = codes_of(session, [row.id]).get(row.id)
        return answer(200, OpportunityDetail.with_history(shown, events, clock, code, now=now))

    return read(act)


@routes.post("/opportunities/<number>/withdraw", responses={200: OpportunityOut, **refusals(403, 404, 409, body=True)})
def withdraw(path: NumberPath, header: KeyNeeded, body: Nothing) -> Response:  # noqa: ARG001  # its shape is checked
    """Take a registration back, as long as nobody has decided."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        registration = withdraw_registration(session, actor, path.number, now=now)
        return answer(200, shown_as_is(session, actor, registration, now=now))

    return write(act, key=header.key)


def _sentence(found: Availability) -> str:
    if found.retry_on is not None and found.status in ("free", "possibly_taken"):
        return SENTENCES["cooling_down"].format(day=found.retry_on.isoformat())
    return FOUND_SENTENCES[found.status](found)


def shown_as_is(session: Session, actor: Actor, registration: Registration, *, now: datetime) -> OpportunityOut:
    """A registration after an act, as the actor may see it."""
    (shown,) = details(session, actor, [registration])
    return OpportunityOut.at(shown, now=now)


def taken(registration: Registration, found: Availability) -> Answer:
    """The refusal is an answer and no error: the attempt is kept as evidence (R-REG-11)."""
    facts = {
        "number": registration.number,
        "until_month": found.until_month,
        "wait": f"/opportunities/{registration.number}/wait",
    }
    message = f"{FOUND_SENTENCES['taken'](found)}也可以排队，轮到时优先通知您。"
    return problem(409, "opportunity_taken", message, facts=facts)


def refuse_unreadable(
    session: Session, draft: Draft, problems: Mapping[str, str], *, now: datetime, unfinished: bool = False
) -> None:
    """Refuse fields that could not be read, together with what the rules say about the others."""
    if not problems:
        return
    facts: Mapping[str, str] = {}
    check = checked_unfinished if unfinished else checked
    try:
        check(draft, load_choices(session), today=local_day(now))
    except Invalid as error:
        problems, facts = {**error.fields, **problems}, error.facts
    raise Invalid("invalid_fields", fields=problems, facts=facts)
