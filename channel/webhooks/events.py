"""What there is to tell, and telling it: an event, and a row in the outbox for each endpoint that wants it."""

import secrets
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.announcements import NOBODY, Announcement, announce_all
from models import WebhookDelivery, WebhookEndpoint, WebhookEvent
from models.inserting import insert_rows
from models.prepared import fetch

#: Kind → what has happened, for the people who choose. Whoever emits one adds a row; receivers ignore what they do not
#: know, so rows are only added.
EVENTS: Mapping[str, str] = {
    "ping": "测试：检查地址和签名",
    "order.submitted": "订单已提交",
    "order.approved": "订单已批准，可发货",
    "order.amended": "订单已变更",
    "order.shipped": "商品已发货",
    "order.cancelled": "订单已取消",
    "order.closed": "订单已完结",
    "order.received": "经销商已收货",
    "return.approved": "退货已批准",
    "return.credited": "退货已退款",
    "registration.protected": "商机报备已保护",
    "registration.ended": "商机报备已结束",
}

#: Who is told, and of what.
_ENDPOINTS = (
    select(WebhookEndpoint.id, WebhookEndpoint.kinds).where(WebhookEndpoint.is_active).order_by(WebhookEndpoint.id)
)


def emit(session: Session, actor: Actor, kind: str, about: str, data: Mapping[str, Any], *, now: datetime) -> bool:
    """Tell every endpoint that wants it what has happened, once for each `about` (at most 120 characters).

    `data` are JSON values as of now without personal data. False when it was told before. KeyError for an unknown
    kind, which is a defect.
    """
    _ = EVENTS[kind]
    values = {"public_id": new_name("evt"), "kind": kind, "about": about, "data": dict(data), "at": now}
    session.flush()
    written = insert_rows(session, WebhookEvent, [values], once=True, returning=("id",))
    if not written:
        return False
    event_id = written[0][0]
    wanted = [id_ for id_, kinds in fetch(session, _ENDPOINTS, {}) if not kinds or kind in kinds]
    deliver(session, actor, [(event_id, endpoint_id, 1) for endpoint_id in wanted], now=now)
    return True


def deliver(session: Session, actor: Actor, wanted: Iterable[tuple[int, int, int]], *, now: datetime) -> int:
    """Queue events for endpoints: (event id, endpoint id, round). How many were new."""
    rows = [
        WebhookDelivery(event_id=event_id, endpoint_id=endpoint_id, round=round_, state="queued")
        for event_id, endpoint_id, round_ in wanted
    ]
    session.add_all(rows)
    session.flush()
    told = [Announcement(NOBODY, {"delivery_id": row.id}, str(row.id)) for row in rows]
    announce_all(session, actor, "webhook", told, now=now)
    return len(rows)


def new_name(prefix: str) -> str:
    """A random name such as evt_9f…."""
    return f"{prefix}_{secrets.token_hex(10)}"
