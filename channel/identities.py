"""Who a platform's person is to us: logging in, binding by phone, switching the dealer (domain.md A1, rows 3–4)."""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Select, bindparam, delete, select, update
from sqlalchemy.orm import Session

from channel import audit
from channel.actors import Actor
from channel.errors import Forbidden, NotFound, Unauthorised
from channel.phones import normal_phone
from channel.rows import insert_once
from models import Binding, Contact, Dealer, Identity, LoginSession, Member, prepared

#: How long a device stays logged in.
SESSION_LIFETIME = timedelta(days=30)

_MEMBERS = Member.__table__.c
_MEMBER_BY_USERID = select(_MEMBERS.id, _MEMBERS.name).where(_MEMBERS.userid == bindparam("userid"), _MEMBERS.is_active)


@dataclass(frozen=True, slots=True)
class Login:
    """A device that is logged in: the actor and the row behind it."""

    session_id: int
    actor: Actor
    expires_at: datetime


def login_wechat(
    session: Session, app_id: str, openid: str, *, unionid: str | None, now: datetime
) -> tuple[str, Login]:
    """Log a WeChat person in; returns the bearer token (shown once) and the login, bound or not."""
    who = {"app_id": app_id, "openid_index": openid}
    new = {**who, "openid": openid, "unionid": unionid, "created_at": now}
    session.execute(insert_once(session, Identity).values(**new))
    identity = session.scalars(select(Identity).filter_by(**who)).one()
    identity.unionid = unionid or identity.unionid
    contacts = bound_contacts(session, identity.id)
    contact_id = contacts[0].id if contacts else None
    return _open(session, LoginSession(identity_id=identity.id, contact_id=contact_id), now=now)


def login_member(session: Session, userid: str, *, now: datetime) -> tuple[str, Login]:
    """Log a WeCom member in; Forbidden("not_allowed") when he is not (or no longer) one of this desk."""
    member = active_member(session, userid)
    if member is None:
        raise Forbidden("not_allowed")
    return _open(session, LoginSession(member_id=member.id), now=now)


def resolve_login(session: Session, token: str, *, now: datetime, request_id: str | None = None) -> Login:
    """The login behind a bearer token; Unauthorised("session_expired") when there is none (any more)."""
    row = session.scalar(
        select(LoginSession).where(LoginSession.token_hash == _hash(token), LoginSession.expires_at > now)
    )
    if row is None:
        raise Unauthorised("session_expired")
    return _login(session, row, request_id)


def logout(session: Session, login: Login) -> None:
    """Forget the device."""
    session.execute(delete(LoginSession).where(LoginSession.id == login.session_id))


def bind_phone(session: Session, login: Login, phone: str, *, now: datetime) -> Login:
    """Bind the WeChat person to every contact prepared under a phone number that the platform vouched for.

    Raises NotFound("phone_not_prepared") when headquarters has prepared none. Binding again is harmless.
    """
    identity_id = login.actor.identity_id
    if identity_id is None:
        raise Forbidden("not_allowed")
    known = select(Contact).where(Contact.phone_index == (normal_phone(phone) or phone), Contact.is_active)
    contacts = session.scalars(known.order_by(Contact.id)).all()
    if not contacts:
        raise NotFound("phone_not_prepared")
    for contact in contacts:
        session.execute(
            insert_once(session, Binding).values(identity_id=identity_id, contact_id=contact.id, bound_at=now)
        )
        audit.record(session, login.actor, "identity_bound", "contact", contact.id, now=now)
    return _act_as(session, login, contacts[0])


def switch_dealer(session: Session, login: Login, dealer_code: str) -> Login:
    """Act for another dealer one is bound to; NotFound for any other."""
    bound = _bound(login.actor.identity_id or 0).join(Dealer, Dealer.id == Contact.dealer_id)
    contact = session.scalars(bound.where(Dealer.code == dealer_code)).first()
    if contact is None:
        raise NotFound
    return _act_as(session, login, contact)


def bound_contacts(session: Session, identity_id: int) -> Sequence[Contact]:
    """The active contacts that a WeChat person is, in the order of binding."""
    return session.scalars(_bound(identity_id)).all()


def bound_dealers(session: Session, identity_id: int) -> Sequence[Dealer]:
    """The dealers for whom a WeChat person may act, each once, in the order of binding."""
    query = _bound(identity_id).join(Dealer, Dealer.id == Contact.dealer_id).with_only_columns(Dealer)
    # One person may be two contacts of one dealer (two phones), which is still one dealer to choose.
    return list(dict.fromkeys(session.scalars(query)))


def active_member(session: Session, userid: str) -> Member | None:
    """The member of that WeCom userid, whatever its case; None when unknown or gone."""
    return session.scalar(select(Member).where(Member.userid == userid.lower(), Member.is_active))


def member_actor(session: Session, userid: str, *, request_id: str | None) -> Actor | None:
    """The actor behind a WeCom userid, whatever its case; None when unknown or gone.

    Every callback asks this, so the statement is prepared.
    """
    row = prepared.execute(session, _MEMBER_BY_USERID, {"userid": userid.lower()})
    return Actor("member", row[0], row[1], request_id=request_id) if row is not None else None


def _bound(identity_id: int) -> Select[tuple[Contact]]:
    return (
        select(Contact)
        .join(Binding, Binding.contact_id == Contact.id)
        .where(Binding.identity_id == identity_id, Contact.is_active)
        .order_by(Binding.id)
    )


def _open(session: Session, row: LoginSession, *, now: datetime) -> tuple[str, Login]:
    token = secrets.token_urlsafe(32)
    row.token_hash, row.created_at, row.expires_at = _hash(token), now, now + SESSION_LIFETIME
    session.add(row)
    session.flush()
    return token, _login(session, row, None)


def _login(session: Session, row: LoginSession, request_id: str | None) -> Login:
    return Login(row.id, _actor(session, row, request_id), row.expires_at)


def _actor(session: Session, row: LoginSession, request_id: str | None) -> Actor:
    if row.member_id is not None:
        member = session.get_one(Member, row.member_id)
        if not member.is_active:
            raise Unauthorised("session_expired")
        return Actor("member", member.id, member.name, request_id=request_id)
    contact = session.get(Contact, row.contact_id) if row.contact_id is not None else None
    if contact is None or not contact.is_active:
        identity_id = row.identity_id or 0
        return Actor("identity", identity_id, "", identity_id=identity_id, request_id=request_id)
    return Actor("contact", contact.id, contact.name, contact.dealer_id, row.identity_id, request_id)


def _act_as(session: Session, login: Login, contact: Contact) -> Login:
    change = update(LoginSession).where(LoginSession.id == login.session_id).values(contact_id=contact.id)
    session.execute(change)
    row = session.get_one(LoginSession, login.session_id, populate_existing=True)
    return _login(session, row, login.actor.request_id)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
