"""Who is told: addresses that headquarters enter, each with a key of its own that signs what it gets."""

import base64
import secrets
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel import audit
from channel.access import headquarters
from channel.actors import Actor
from channel.errors import Conflict, Invalid, NotFound
from channel.fields import text_problem
from channel.webhooks.events import EVENTS, deliver, new_name
from models import WebhookEndpoint, WebhookEvent

#: More addresses than these are a mistake; each costs a row for each event.
MOST_ENDPOINTS = 20
#: For how long the old key goes on signing after a change, so that a receiver can change in his own time.
_OLD_SECRET_FOR = timedelta(days=1)
_LONGEST_URL, _LONGEST_NAME = 500, 40


def list_endpoints(session: Session, actor: Actor) -> Sequence[WebhookEndpoint]:
    """All endpoints, oldest first. By headquarters."""
    headquarters(session, actor)
    return session.scalars(select(WebhookEndpoint).order_by(WebhookEndpoint.id)).all()


def endpoint_named(session: Session, actor: Actor, public_id: str) -> WebhookEndpoint:
    """One endpoint; NotFound when there is none. By headquarters."""
    headquarters(session, actor)
    found = session.scalar(select(WebhookEndpoint).where(WebhookEndpoint.public_id == public_id))
    if found is None:
        raise NotFound
    return found


def add_endpoint(
    session: Session, actor: Actor, name: str, url: str, kinds: Collection[str], *, now: datetime
) -> WebhookEndpoint:
    """A new address, which is told at once that it is one (`ping`). By headquarters.

    Raises Invalid with `name`, `url`, `kinds`; Conflict("too_many_endpoints").
    """
    headquarters(session, actor)
    check_endpoint(name, url, kinds)
    if len(list_endpoints(session, actor)) >= MOST_ENDPOINTS:
        raise Conflict("too_many_endpoints", facts={"limit": str(MOST_ENDPOINTS)})
    endpoint = WebhookEndpoint(
        public_id=new_name("wh"), name=name, url=url, secret=new_secret(), kinds=sorted(set(kinds)), created_at=now
    )
    session.add(endpoint)
    session.flush()
    audit.record(session, actor, "added", "webhook_endpoint", endpoint.public_id, now=now, url=url)
    ping(session, actor, endpoint, now=now)
    return endpoint


def change_endpoint(
    session: Session,
    actor: Actor,
    public_id: str,
    *,
    name: str | None = None,
    url: str | None = None,
    kinds: Collection[str] | None = None,
    is_active: bool | None = None,
    now: datetime,
) -> WebhookEndpoint:
    """Change what is given. Turning one on again forgets that it was silent. By headquarters; Invalid as above."""
    endpoint = endpoint_named(session, actor, public_id)
    name, url = endpoint.name if name is None else name, endpoint.url if url is None else url
    kinds = endpoint.kinds if kinds is None else sorted(set(kinds))
    check_endpoint(name, url, kinds)
    endpoint.name, endpoint.url, endpoint.kinds = name, url, list(kinds)
    if is_active is not None and is_active != endpoint.is_active:
        endpoint.is_active, endpoint.paused_until, endpoint.silences = is_active, None, 0
        endpoint.note = None if is_active else "由总部停用"
    audit.record(session, actor, "changed", "webhook_endpoint", public_id, now=now, url=url, active=endpoint.is_active)
    return endpoint


def change_secret(session: Session, actor: Actor, public_id: str, *, now: datetime) -> WebhookEndpoint:
    """A new key; the old one signs beside it for a day. By headquarters."""
    endpoint = endpoint_named(session, actor, public_id)
    endpoint.old_secret, endpoint.old_secret_until = endpoint.secret, now + _OLD_SECRET_FOR
    endpoint.secret = new_secret()
    audit.record(session, actor, "secret_changed", "webhook_endpoint", public_id, now=now)
    return endpoint


def ping(session: Session, actor: Actor, endpoint: WebhookEndpoint, *, now: datetime) -> None:
    """Send an event that says nothing, to this endpoint only."""
    data = {"message": "渠道助手的测试消息，收到即可。"}
    event = WebhookEvent(public_id=new_name("evt"), kind="ping", about=new_name("ping"), data=data, at=now)
    session.add(event)
    session.flush()
    deliver(session, actor, [(event.id, endpoint.id, 1)], now=now)


def check_endpoint(name: str, url: str, kinds: Collection[str]) -> None:
    """Raise Invalid with all that is wrong with an endpoint's values."""
    fields = {
        "name": text_problem(name, 2, _LONGEST_NAME),
        "url": _url_problem(url),
        "kinds": None if set(kinds) <= EVENTS.keys() else "unknown_event",
    }
    wrong = {field: problem for field, problem in fields.items() if problem is not None}
    if wrong:
        raise Invalid("invalid_fields", fields=wrong)


def _url_problem(url: str) -> str | None:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return "bad_url"
    if not url.isascii() or any(char.isspace() for char in url) or len(url) > _LONGEST_URL:
        return "bad_url"
    if parts.scheme not in ("http", "https") or not host or port == 0 or parts.username or parts.password:
        return "bad_url"
    return None


def new_secret() -> str:
    """A key in the form of https://www.standardwebhooks.com: whsec_ and 32 random bytes in base64."""
    return "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode()
