"""Pages of a list by cursor: stable while rows are added, and opaque.

A cursor is the id where the last page ended, sealed with the keys of personal data: ids count what all dealers do, so
no dealer may read them, and a cursor that was changed or belongs to another list or person is refused.
"""

import hashlib
import json
from collections.abc import Sequence
from typing import Protocol, TypeVar

from pydantic import Field

from channel.access import PAGE_DEFAULT, PAGE_LIMIT
from channel.actors import Actor
from channel.errors import Invalid
from miniapp_api.values import QueryValues
from models.cipher import FieldCipher


class HasId(Protocol):
    """A row that can end a page."""

    @property
    def id(self) -> int:
        """Its primary key."""


Row = TypeVar("Row", bound=HasId)


class PageQuery(QueryValues):
    """Which part of a list: how many rows, and after which cursor."""

    cursor: str | None = Field(
        None, max_length=400, description="`next_cursor` of the page before; none for the first."
    )
    limit: int = Field(PAGE_DEFAULT, ge=1, le=PAGE_LIMIT, description="At most so many rows.")


def list_name(noun: str, **filters: str | None) -> str:
    """What a list is called in its cursors: another filter makes it another list."""
    text = json.dumps(filters, sort_keys=True)
    return f"{noun} {hashlib.sha256(text.encode()).hexdigest()[:16]}"


def page_start(cipher: FieldCipher, actor: Actor, noun: str, cursor: str | None) -> int | None:
    """The id where the page before ended; None for the first page. Invalid when the cursor is not of this list."""
    if cursor is None:
        return None
    try:
        who, row_id = cipher.open(cursor).rsplit("#", 1)
    except ValueError:
        who, row_id = "", ""
    if who != _owner(actor, noun):
        raise Invalid("invalid_fields", fields={"cursor": "bad_value"})
    return int(row_id)


def cut_page(
    cipher: FieldCipher, actor: Actor, noun: str, rows: Sequence[Row], limit: int
) -> tuple[Sequence[Row], str | None]:
    """The rows of a page and the cursor of the next one; `rows` are one more than `limit` when there is a next one."""
    page = rows[:limit]
    if len(rows) <= limit:
        return page, None
    return page, cipher.seal(f"{_owner(actor, noun)}#{page[-1].id}")


def _owner(actor: Actor, noun: str) -> str:
    return f"{noun} of {actor.label}"
