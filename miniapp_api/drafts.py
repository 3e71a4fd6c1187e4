"""Drafts of registrations and what they can be made of: keep, change, submit, submit again (domain.md B2).

A draft holds nothing, and nobody but the dealer sees it.
"""

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.access import own_dealer
from channel.actors import Actor
from channel.configuration import current
from channel.opportunities.availability import load_choices
from channel.opportunities.eligibility import capacity
from channel.opportunities.ending import LOST_REASONS, REVOKE_REASONS
from channel.opportunities.engagements import ENGAGEMENT_KINDS
from channel.opportunities.submitting import save_draft, submit_draft
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.opportunities import refuse_unreadable, shown_as_is, taken
from miniapp_api.schemas.choices import CapacityAnswer, ChoiceOut, ChoicesAnswer, TypeOut
from miniapp_api.schemas.opportunities import DraftForm, NumberPath, OpportunityOut
from miniapp_api.values import KeyNeeded, Nothing

routes = blueprint("drafts", "Drafts of registrations, and what a registration can be made of.")


@routes.get("/opportunity-choices", responses={200: ChoicesAnswer})
def list_choices() -> Response:
    """Types, reasons and kinds that the forms of registrations offer."""

    def act(session: Session, _actor: Actor, _now: datetime) -> Answer:
        choices = load_choices(session)
        values = ChoicesAnswer(
            types=[TypeOut.of(type_) for type_ in choices.settings.types],
            default_type=choices.settings.default_type,
            lost_reasons=[ChoiceOut(code=code, text=text) for code, text in LOST_REASONS.items()],
            revoke_reasons=[ChoiceOut(code=code, text=text) for code, text in REVOKE_REASONS.items()],
            engagement_kinds=[ChoiceOut(code=code, text=text) for code, text in ENGAGEMENT_KINDS.items()],
            regions=sorted(choices.regions),
        )
        return answer(200, values)

    return read(act)


@routes.get("/opportunities/capacity", responses={200: CapacityAnswer, **refusals(403)})
def get_capacity() -> Response:
    """How many more registrations the dealer may submit now."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        found = capacity(session, own_dealer(session, actor), current(session).registrations, now=now)
        return answer(200, CapacityAnswer.of(found))

    return read(act)


@routes.post("/opportunities/drafts", responses={201: OpportunityOut, **refusals(403, body=True)})
def keep_draft(header: KeyNeeded, body: DraftForm) -> Response:
    """Keep what has been filled in so far. What is missing may be missing; what is there must be right."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        refuse_unreadable(session, body.draft(), body.problems, now=now, unfinished=True)
        registration = save_draft(session, actor, body.draft(), now=now)
        return answer(201, shown_as_is(session, actor, registration, now=now))

    return write(act, key=header.key)


@routes.put("/opportunities/<number>/draft", responses={200: OpportunityOut, **refusals(403, 404, 409, body=True)})
def change_draft(path: NumberPath, header: KeyNeeded, body: DraftForm) -> Response:
    """Change all fields of a draft, or of a registration that was returned."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        refuse_unreadable(session, body.draft(), body.problems, now=now, unfinished=True)
        registration = save_draft(session, actor, body.draft(), number=path.number, now=now)
        return answer(200, shown_as_is(session, actor, registration, now=now))

    return write(act, key=header.key)


@routes.post("/opportunities/<number>/submit", responses={200: OpportunityOut, **refusals(403, 404, 409, body=True)})
def submit(path: NumberPath, header: KeyNeeded, body: Nothing) -> Response:  # noqa: ARG001  # its shape is checked
    """Submit a draft, or a returned registration again."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        registration, found = submit_draft(session, actor, path.number, now=now)
        if registration.state == "rejected":
            return taken(registration, found)
        return answer(200, shown_as_is(session, actor, registration, now=now))

    return write(act, key=header.key)
