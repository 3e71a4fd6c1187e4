"""What is done with a registration that is protected: extend, win, lose, give up, revoke, transfer (domain.md B2)."""

from collections.abc import Callable
from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.access import visible_registration
from channel.actors import Actor
from channel.attachments import attached
from channel.opportunities.drafts import readable
from channel.opportunities.ending import cancel_registration, lose_registration, revoke_registration, win_registration
from channel.opportunities.extensions import ask_extension
from channel.opportunities.transfers import ask_transfer
from miniapp_api.acts import write
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.opportunities import shown_as_is
from miniapp_api.schemas.opportunities import NumberPath, OpportunityOut
from miniapp_api.schemas.protection import AskTransfer, Cancel, Extend, ExtensionOut, Lose, Revoke, Win
from miniapp_api.values import Form, KeyNeeded
from models import Registration

routes = blueprint("protection", "What is done with a protected registration, and how it ends.")

_REFUSALS = refusals(403, 404, 409, body=True)


@routes.post("/opportunities/<number>/extend", responses={201: ExtensionOut, **_REFUSALS})
def extend(path: NumberPath, header: KeyNeeded, body: Extend) -> Response:
    """Ask for a longer window, before it ends. By the dealer."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        readable(body.problems)
        files = tuple(body.attachments)
        row = ask_extension(session, actor, path.number, body.reason, attachments=files, now=now)
        return answer(201, ExtensionOut.of(row, attached(session, "extension", [row.id]).get(row.id, ())))

    return write(act, key=header.key)


@routes.post("/opportunities/<number>/win", responses={200: OpportunityOut, **_REFUSALS})
def win(path: NumberPath, header: KeyNeeded, body: Win) -> Response:
    """Say that the customer has bought. By the dealer, or by a member who looks after him."""
    return _ended(
        header, body, lambda session, actor, now: win_registration(session, actor, path.number, body.reference, now=now)
    )


@routes.post("/opportunities/<number>/lose", responses={200: OpportunityOut, **_REFUSALS})
def lose(path: NumberPath, header: KeyNeeded, body: Lose) -> Response:
    """Say that the customer has decided otherwise. By the dealer, or by a member who looks after him."""

    def act(session: Session, actor: Actor, now: datetime) -> Registration:
        return lose_registration(session, actor, path.number, body.reason, body.competitor, body.note, now=now)

    return _ended(header, body, act)


@routes.post("/opportunities/<number>/cancel", responses={200: OpportunityOut, **_REFUSALS})
def cancel(path: NumberPath, header: KeyNeeded, body: Cancel) -> Response:
    """Give up protection before its end. By the dealer."""
    return _ended(
        header, body, lambda session, actor, now: cancel_registration(session, actor, path.number, body.reason, now=now)
    )


@routes.post("/opportunities/<number>/revoke", responses={200: OpportunityOut, **_REFUSALS})
def revoke(path: NumberPath, header: KeyNeeded, body: Revoke) -> Response:
    """Take protection away, with a reason and evidence. By a member who looks after the dealer."""

    def act(session: Session, actor: Actor, now: datetime) -> Registration:
        said = (body.reason_code, body.reason, body.evidence)
        return revoke_registration(session, actor, path.number, *said, attachments=tuple(body.attachments), now=now)

    return _ended(header, body, act)


@routes.post("/opportunities/<number>/transfer", responses={201: OpportunityOut, **_REFUSALS})
def transfer(path: NumberPath, header: KeyNeeded, body: AskTransfer) -> Response:
    """Ask that another dealer go on; it happens once that is approved. By a member who looks after both."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        readable(body.problems)
        ask_transfer(session, actor, path.number, body.dealer, body.reason, now=now)
        row = visible_registration(session, actor, path.number)
        return answer(201, shown_as_is(session, actor, row, now=now))

    return write(act, key=header.key)


def _ended(header: KeyNeeded, body: Form, end: Callable[[Session, Actor, datetime], Registration]) -> Response:
    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        readable(body.problems)
        return answer(200, shown_as_is(session, actor, end(session, actor, now), now=now))

    return write(act, key=header.key)
