"""Messages inside the mini-program."""

from datetime import datetime
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.announcements import words
from miniapp_api.values import PathValues
from models import InboxMessage

_MESSAGE_EXAMPLE: dict[str, Any] = {
    "id": "9f86d081884c7d65",
    "kind": "registration_approved",
    "title": "报备已通过",
    "body": "上海浦江大饭店有限公司：客房开关改造 已受保护，保护期至 2027-02-19。",
    "link": "/opportunities/BB261121-7K3FQ",
    "at": "2026-11-21T07:20:00Z",
    "read": False,
    "reminder": None,
}


class MessagePath(PathValues):
    """One message."""

    id: Annotated[str, Field(pattern=r"^[0-9a-f]{16}$", description="`id` of the message.")]


class MessageOut(BaseModel):
    """One thing the person was told."""

    id: str
    kind: str = Field(description="Such as registration_approved; more will come.")
    title: str
    body: str
    link: str = Field(description="Page of the client that it leads to.")
    at: datetime
    read: bool
    reminder: str | None = Field(description="`id` of the reminder that it is, which can be put off; null: none.")

    @classmethod
    def of(cls, message: InboxMessage) -> Self:
        """The message in the words of its kind."""
        title, body, link = words(message.kind, message.facts)
        return cls(
            id=message.public_id,
            kind=message.kind,
            title=title,
            body=body,
            link=link,
            at=message.at,
            read=message.read_at is not None,
            reminder=message.facts.get("reminder"),
        )


class InboxAnswer(BaseModel):
    """A page of messages, newest first."""

    model_config = ConfigDict(
        json_schema_extra={"example": {"items": [_MESSAGE_EXAMPLE], "next_cursor": None, "unread": 1}}
    )

    items: list[MessageOut]
    next_cursor: str | None
    unread: int = Field(description="Messages not read yet, on all pages.")
