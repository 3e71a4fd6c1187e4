"""Reading at a dealer: opened, how far, acknowledged, signed. What was said once stays said."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, case, func, literal, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from channel import audit
from channel.access import acting_dealer
from channel.access.contacts import own_contact
from channel.access.policies import Sent, sent_policy
from channel.actors import Actor
from channel.errors import Conflict, Forbidden, Invalid
from channel.plain import plain
from channel.policies.values import ANSWERS, READ_TO_END, SIGNING
from channel.rows import insert_once
from models import PolicyReceiver, PolicyTarget
from models.types import UtcDateTime


def read_policy(session: Session, actor: Actor, number: str, version: int, share: int, *, now: datetime) -> Sent:
    """Note that the actor has opened a version and seen so much of it, in percent. The share only grows.

    What was superseded or recalled meanwhile is not counted. Raises NotFound for what was not sent to his dealer.
    """
    sent = sent_policy(session, actor, number)
    if sent.version.version != version or sent.version.state != "published":
        return sent
    row = PolicyReceiver
    values: dict[str, Any] = {
        "opened_at": _once(row.opened_at, now),
        "share": case((row.share < share, share), else_=row.share),
    }
    if share >= READ_TO_END:
        values["read_to_end_at"] = _once(row.read_to_end_at, now)
    _note(session, actor, sent, values, now=now)
    return sent_policy(session, actor, number)


def acknowledge_policy(session: Session, actor: Actor, number: str, version: int, *, now: datetime) -> Sent:
    """Say for the dealer that it was taken note of; a second time changes nothing.

    Raises NotFound, Forbidden("dealer_frozen"), Conflict: policy_changed, no_answer_wanted, read_first.
    """
    sent = _to_be_answered(session, actor, number, version, "acknowledge")
    if sent.receiver is not None and sent.receiver.acknowledged_at is not None:
        return sent
    _note(session, actor, sent, {"acknowledged_at": _once(PolicyReceiver.acknowledged_at, now)}, now=now)
    _answered(session, sent, now=now)
    audit.record(session, actor, "policy_acknowledged", "policy", number, now=now, version=version)
    return sent_policy(session, actor, number)


def sign_policy(session: Session, actor: Actor, number: str, version: int, name: str, *, now: datetime) -> Sent:
    """Sign for the dealer, with one's own name; kept is what was signed, as a hash of title and text.

    An annual agreement is signed by the dealer's owner alone. A second time changes nothing.
    Raises what `acknowledge_policy` does, Invalid for the name and Forbidden("owner_signs").
    """
    sent = _to_be_answered(session, actor, number, version, "sign")
    contact = own_contact(session, actor)
    if contact.role not in SIGNING[sent.policy.kind]:
        raise Forbidden("owner_signs")
    if plain(name) != plain(contact.name):
        raise Invalid("invalid_fields", fields={"name": f"name_differs:{contact.name}"})
    if sent.receiver is not None and sent.receiver.signed_at is not None:
        return sent
    row = PolicyReceiver
    values = {
        "signed_at": _once(row.signed_at, now),
        "signed_name": func.coalesce(row.signed_name, plain(name)),
        "signed_digest": func.coalesce(row.signed_digest, sent.version.digest),
    }
    _note(session, actor, sent, values, now=now)
    _answered(session, sent, now=now)
    facts = {"version": version, "digest": sent.version.digest}
    audit.record(session, actor, "policy_signed", "policy", number, now=now, **facts)
    return sent_policy(session, actor, number)


def _to_be_answered(session: Session, actor: Actor, number: str, version: int, answer: str) -> Sent:
    """The version that counts, if it asks for this answer and the actor has read it to the end."""
    sent = sent_policy(session, actor, number)
    acting_dealer(session, actor)
    verb = {"verb": ANSWERS[answer]}
    if sent.version.version != version or sent.version.state != "published":
        raise Conflict("policy_changed", facts=verb)
    if sent.version.answer != answer:
        raise Conflict("no_answer_wanted", facts=verb)
    if sent.receiver is None or sent.receiver.read_to_end_at is None:
        raise Conflict("read_first", facts=verb)
    return sent


def _note(session: Session, actor: Actor, sent: Sent, values: dict[str, Any], *, now: datetime) -> None:
    """Change what is known of the reader; who came to the dealer after it was sent becomes one now."""
    version_id, dealer_id = sent.version.id, sent.target.dealer_id
    if sent.receiver is None:
        new = {"version_id": version_id, "contact_id": actor.id, "dealer_id": dealer_id, "planned_at": now, "share": 0}
        session.execute(insert_once(session, PolicyReceiver).values(**new))
    mine = update(PolicyReceiver).where(PolicyReceiver.version_id == version_id, PolicyReceiver.contact_id == actor.id)
    session.execute(mine.values(**values), execution_options={"synchronize_session": False})


def _answered(session: Session, sent: Sent, *, now: datetime) -> None:
    """The first answer of any of his people is the dealer's."""
    theirs = (PolicyTarget.version_id == sent.version.id, PolicyTarget.dealer_id == sent.target.dealer_id)
    change = update(PolicyTarget).where(*theirs, PolicyTarget.answered_at.is_(None)).values(answered_at=now)
    session.execute(change, execution_options={"synchronize_session": False})


def _once(column: InstrumentedAttribute[datetime | None], now: datetime) -> ColumnElement[datetime | None]:
    """What a column says already, or now."""
    return func.coalesce(column, literal(now, UtcDateTime()))
