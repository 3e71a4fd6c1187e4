"""Customers of members and mass messages to them: what is remembered."""

from dataclasses import dataclass, field
from typing import Any


@dataclass
class Follow:
    """A member who has the customer, and what he wrote down of him."""

    userid: str
    mobiles: list[str]
    corp_name: str


@dataclass
class Customer:
    """A customer, by his external userid."""

    external_userid: str
    name: str
    follows: dict[str, Follow] = field(default_factory=dict)
    received: list[dict[str, Any]] = field(default_factory=list)
    #: The last day on which a mass message came.
    last_day: str = ""


@dataclass
class Task:
    """A mass message that waits for its member, or was sent."""

    msgid: str
    sender: str
    to: list[str]
    text: str
    attachments: list[dict[str, Any]]
    created_at: int = 0
    sent_at: int = 0
    status: dict[str, int] = field(default_factory=dict)


@dataclass
class Customers:
    """All customers and mass messages of the corp."""

    customers: dict[str, Customer] = field(default_factory=dict)
    tasks: dict[str, Task] = field(default_factory=dict)
