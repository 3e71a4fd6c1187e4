"""Other systems that are told what has happened here."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.webhooks import EVENTS
from channel.webhooks.replays import Told
from miniapp_api.values import Body, Moment, OneOf, PathValues
from models import WebhookEndpoint

_ENDPOINT_EXAMPLE: dict[str, Any] = {
    "id": "wh_5f0c2a9d1e7b4c6a8d30",
    "name": "金蝶 ERP",
    "url": "https://erp.example/hooks/qudao",
    "kinds": ["order.approved"],
    "is_active": True,
    "paused_until": None,
    "note": None,
    "created_at": "2026-11-22T02:00:00Z",
}
_TOLD_EXAMPLE: dict[str, Any] = {
    "event": "evt_0d4c9b7a1f2e3d5c6b8a",
    "kind": "order.approved",
    "about": "DD261122-7K3FQ",
    "at": "2026-11-22T02:00:00Z",
    "round": 1,
    "state": "delivered",
    "status": 200,
    "finished_at": "2026-11-22T02:00:01Z",
}
EventKind = Annotated[str, OneOf(EVENTS)]


class EndpointPath(PathValues):
    """One address."""

    id: str = Field(max_length=24, description="`id` of the endpoint.")


class NewEndpoint(Body):
    """An address and what it wants to hear of."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {"name": "金蝶 ERP", "url": "https://erp.example/hooks/qudao", "kinds": ["order.approved"]}
        }
    )

    name: str = Field(max_length=200)
    url: str = Field(max_length=600, description="Where events are posted, signed as standardwebhooks.com says.")
    kinds: list[EventKind] = Field(default_factory=list, max_length=40, description="None for all.")


class ChangeEndpoint(Body):
    """What is given changes."""

    model_config = ConfigDict(json_schema_extra={"example": {"is_active": False}})

    name: str | None = Field(None, max_length=200)
    url: str | None = Field(None, max_length=600)
    kinds: list[EventKind] | None = Field(None, max_length=40)
    is_active: bool | None = None


class Replay(Body):
    """What is told again: [since, until)."""

    model_config = ConfigDict(
        json_schema_extra={"example": {"since": "2026-11-21T00:00:00Z", "until": "2026-11-22T00:00:00Z"}}
    )

    since: Moment
    until: Moment
    kinds: list[EventKind] = Field(default_factory=list, max_length=40, description="None: what the endpoint wants.")
    only_failed: bool = Field(False, description="Only what did not arrive in the end.")


class EndpointOut(BaseModel):
    """One address that is told."""

    model_config = ConfigDict(json_schema_extra={"example": _ENDPOINT_EXAMPLE})

    id: str
    name: str
    url: str
    kinds: list[str] = Field(description="None for all.")
    is_active: bool
    paused_until: datetime | None = Field(description="It does not answer; nothing is sent before that moment.")
    note: str | None = Field(description="Why it is off.")
    created_at: datetime

    @classmethod
    def of(cls, row: WebhookEndpoint) -> Self:
        """An endpoint without its key."""
        return cls(
            id=row.public_id,
            name=row.name,
            url=row.url,
            kinds=row.kinds,
            is_active=row.is_active,
            paused_until=row.paused_until,
            note=row.note,
            created_at=row.created_at,
        )


class EndpointWithSecret(EndpointOut):
    """An address with its new key, which is shown only now."""

    model_config = ConfigDict(json_schema_extra={"example": {**_ENDPOINT_EXAMPLE, "secret": "whsec_MfKQ9r8G..."}})

    secret: str

    @classmethod
    def of(cls, row: WebhookEndpoint) -> Self:
        """An endpoint with its key."""
        return cls(**EndpointOut.of(row).model_dump(), secret=row.secret)


class EndpointsAnswer(BaseModel):
    """All addresses, and the events that there are."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {"items": [_ENDPOINT_EXAMPLE], "events": {"order.approved": "订单已批准，可发货"}}
        }
    )

    items: list[EndpointOut]
    events: dict[str, str] = Field(description="Kind → what has happened.")

    @classmethod
    def of(cls, rows: Sequence[WebhookEndpoint]) -> Self:
        """Endpoints with the table of events."""
        return cls(items=[EndpointOut.of(row) for row in rows], events=dict(EVENTS))


class ToldOut(BaseModel):
    """One event on its way to an address."""

    model_config = ConfigDict(json_schema_extra={"example": _TOLD_EXAMPLE})

    event: str = Field(description="`webhook-id`: the same each time it is told.")
    kind: str
    about: str
    at: datetime
    round: int = Field(description="1, and one more with each replay.")
    state: str = Field(description="queued, delivered, failed or dropped.")
    status: int | None = Field(description="HTTP status of the last answer.")
    finished_at: datetime | None

    @classmethod
    def of(cls, told: Told) -> Self:
        """An event with its delivery."""
        return cls(
            event=told.event.public_id,
            kind=told.event.kind,
            about=told.event.about,
            at=told.event.at,
            round=told.delivery.round,
            state=told.delivery.state,
            status=told.delivery.status,
            finished_at=told.delivery.finished_at,
        )


class ToldAnswer(BaseModel):
    """A page of deliveries, newest first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_TOLD_EXAMPLE], "next_cursor": None}})

    items: list[ToldOut]
    next_cursor: str | None


class Replayed(BaseModel):
    """How many events are told again."""

    model_config = ConfigDict(json_schema_extra={"example": {"events": 12}})

    events: int
