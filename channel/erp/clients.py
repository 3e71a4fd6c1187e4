"""The programs that may bring data: each has a key of its own, which is shown once and kept as a hash."""

import hashlib
import secrets
from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel import audit
from channel.access import headquarters
from channel.actors import Actor
from channel.erp.feeds import FEEDS
from channel.errors import Conflict, Forbidden, Invalid, NotFound, Unauthorised
from channel.fields import text_problem
from models import ErpClient, ErpRun

_MOST_CLIENTS, _LONGEST_NAME = 20, 40


def list_clients(session: Session, actor: Actor) -> Sequence[ErpClient]:
    """All programs, oldest first. By headquarters."""
    headquarters(session, actor)
    return session.scalars(select(ErpClient).order_by(ErpClient.id)).all()


def add_client(
    session: Session, actor: Actor, name: str, feeds: Collection[str], *, now: datetime
) -> tuple[ErpClient, str]:
    """A new program and its key, which nobody can read again. By headquarters.

    Raises Invalid with `name`, `feeds`; Conflict("too_many_clients").
    """
    headquarters(session, actor)
    wrong = {"name": text_problem(name, 2, _LONGEST_NAME), "feeds": None if set(feeds) <= FEEDS.keys() else "bad_value"}
    fields = {field: problem for field, problem in wrong.items() if problem is not None}
    if fields:
        raise Invalid("invalid_fields", fields=fields)
    if len([client for client in list_clients(session, actor) if client.is_active]) >= _MOST_CLIENTS:
        raise Conflict("too_many_clients", facts={"limit": str(_MOST_CLIENTS)})
    key = f"qde_{secrets.token_urlsafe(32)}"
    client = ErpClient(
        public_id=f"erp_{secrets.token_hex(8)}",
        name=name,
        key_hash=_hash(key),
        feeds=sorted(set(feeds)),
        created_at=now,
    )
    session.add(client)
    session.flush()
    audit.record(session, actor, "added", "erp_client", client.public_id, now=now, feeds=client.feeds)
    return client, key


def turn_off_client(session: Session, actor: Actor, public_id: str, *, now: datetime) -> ErpClient:
    """A program may bring nothing any more. By headquarters; NotFound when there is none."""
    headquarters(session, actor)
    client = session.scalar(select(ErpClient).where(ErpClient.public_id == public_id))
    if client is None:
        raise NotFound
    client.is_active = False
    audit.record(session, actor, "turned_off", "erp_client", public_id, now=now)
    return client


def client_with(session: Session, key: str) -> ErpClient:
    """The program of a key; Unauthorised("key_refused") when it is none, or one that was turned off."""
    client = session.scalar(select(ErpClient).where(ErpClient.key_hash == _hash(key), ErpClient.is_active))
    if client is None:
        raise Unauthorised("key_refused")
    return client


def check_may_bring(client: ErpClient, feed: str) -> None:
    """Forbidden when a program may not bring a feed."""
    if client.feeds and feed not in client.feeds:
        raise Forbidden("not_allowed")


def list_runs(session: Session, actor: Actor, feed: str | None, *, before: int | None, limit: int) -> Sequence[ErpRun]:
    """What was brought, newest first. By headquarters."""
    headquarters(session, actor)
    query = select(ErpRun).order_by(ErpRun.id.desc()).limit(limit)
    if feed is not None:
        query = query.where(ErpRun.feed == feed)
    if before is not None:
        query = query.where(ErpRun.id < before)
    return session.scalars(query).all()


def _hash(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
