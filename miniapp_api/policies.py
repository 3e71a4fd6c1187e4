"""Policies for the people of a dealer: what was sent to him, reading, acknowledging, signing."""

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.access.contacts import own_contact
from channel.access.policies import Sent, current_policies, past_policies, sent_policy
from channel.actors import Actor
from channel.attachments.service import attached
from channel.calendar import local_day
from channel.policies.drafts import SUBJECT
from channel.policies.reading import acknowledge_policy, read_policy, sign_policy
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.pages import Listed
from miniapp_api.schemas.policies import (
    Acknowledge,
    PoliciesAnswer,
    PoliciesQuery,
    PolicyOut,
    PolicyPath,
    PolicyRow,
    Progress,
    Sign,
    is_pinned,
)
from miniapp_api.values import KeyNeeded, KeyWelcome

routes = blueprint("policies", "What the manufacturer tells dealers to go by, as those whom it was sent to read it.")


@routes.get("/policies", responses={200: PoliciesAnswer, **refusals(403, 422)})
def list_policies(query: PoliciesQuery) -> Response:
    """What was sent to the dealer and counts now or later; `past`: what does not count any more, newest first."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        today, cursor = local_day(now), None
        if query.scope == "current":
            found = sorted(current_policies(session, actor, today), key=lambda one: (not is_pinned(one), _is_read(one)))
        else:
            listed = Listed(actor, query, "policies")
            rows = past_policies(session, actor, today, before=listed.start, limit=listed.limit)
            page, cursor = listed.cut(rows)
            found = list(page)
        unread = sum(not _is_read(one) for one in found)
        items = [PolicyRow.of(one) for one in found]
        return answer(200, PoliciesAnswer(items=items, next_cursor=cursor, unread=unread))

    return read(act)


@routes.get("/policies/<number>", responses={200: PolicyOut, **refusals(403, 404)})
def get_policy(path: PolicyPath) -> Response:
    """A policy with its text. Reading it is said by `progress`."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        return _shown(session, actor, sent_policy(session, actor, path.number))

    return read(act)


@routes.post("/policies/<number>/progress", responses={200: PolicyOut, **refusals(403, 404, body=True)})
def note_policy_progress(path: PolicyPath, header: KeyWelcome, body: Progress) -> Response:
    """Note that it was opened, and how much of it was seen."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return _shown(session, actor, read_policy(session, actor, path.number, body.version, body.share, now=now))

    return write(act, key=header.key)


@routes.post("/policies/<number>/acknowledge", responses={200: PolicyOut, **refusals(403, 404, 409, body=True)})
def acknowledge_one_policy(path: PolicyPath, header: KeyNeeded, body: Acknowledge) -> Response:
    """Take note of it for the dealer, once it was read to its end."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return _shown(session, actor, acknowledge_policy(session, actor, path.number, body.version, now=now))

    return write(act, key=header.key)


@routes.post("/policies/<number>/sign", responses={200: PolicyOut, **refusals(403, 404, 409, body=True)})
def sign_one_policy(path: PolicyPath, header: KeyNeeded, body: Sign) -> Response:
    """Sign it for the dealer, once it was read to its end; an annual agreement is signed by the owner alone."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return _shown(session, actor, sign_policy(session, actor, path.number, body.version, body.name, now=now))

    return write(act, key=header.key)


def _is_read(sent: Sent) -> bool:
    return sent.receiver is not None and sent.receiver.opened_at is not None


def _shown(session: Session, actor: Actor, sent: Sent) -> Answer:
    files = attached(session, SUBJECT, [sent.version.id]).get(sent.version.id, ())
    role = own_contact(session, actor).role
    return answer(200, PolicyOut.shown(sent, role, files))
