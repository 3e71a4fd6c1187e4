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
from miniapp_api.api import current_api
from miniapp_api.values import QueryValues


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


class Listed:
    """One reading of a list: where it begins, how many rows to load, and where the next one would begin."""

    def __init__(self, actor: Actor, query: PageQuery, noun: str, **filters: str | None) -> None:
        """`filters` are part of the list's name in its cursors: another filter makes it another list.

        Raises Invalid when the cursor is not of this list.
        """
        text = json.dumps(filters, sort_keys=True)
        self._owner = f"{noun} {hashlib.sha256(text.encode()).hexdigest()[:16]} of {actor.label}"
        self._query, self._cipher = query, current_api().database.cipher
        #: The id where the page before ended; None for the first page.
        self.start = self._opened(query.cursor)
        #: One more than a page has, so that the last page is known by what is missing.
        self.limit = query.limit + 1

    def cut(self, rows: Sequence[Row]) -> tuple[Sequence[Row], str | None]:
        """The rows of the page, of at most `limit` that were loaded, and the cursor of the next one."""
        page = rows[: self._query.limit]
        if len(rows) <= self._query.limit:
            return page, None
        return page, self._cipher.seal(f"{self._owner}#{page[-1].id}")

    def _opened(self, cursor: str | None) -> int | None:
        if cursor is None:
            return None
        try:
            who, row_id = self._cipher.open(cursor).rsplit("#", 1)
        except ValueError:
            who, row_id = "", ""
        if who != self._owner:
            raise Invalid("invalid_fields", fields={"cursor": "bad_value"})
        return int(row_id)
