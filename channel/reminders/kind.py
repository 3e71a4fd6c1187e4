"""The shape of a row of `channel.reminders.table.REMINDERS`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, or_

from channel.kind import Kind


@dataclass(frozen=True, slots=True)
class Today:
    """The moment for which conditions are asked."""

    now: datetime
    #: The local day.
    day: date


@dataclass(frozen=True, slots=True)
class Due:
    """A condition: the objects that somebody is to be reminded of, and how to go through them.

    The rows of `select` have `object_id`, `dealer_id`, `due_on`, and whatever `facts` reads; `contact_id` or
    `member_id` where one person holds the object.
    """

    select: Callable[[Today], Select[Any]]
    #: The columns behind `object_id` and `dealer_id`, by which a sweep goes on where it stopped.
    object_id: ColumnElement[int] | Any
    dealer_id: ColumnElement[int] | Any
    #: What a reminder says of a row, as JSON values; None: nothing to remind of after all.
    facts: Callable[[Row[Any], Today], Mapping[str, Any] | None]
    #: Roles at the dealer that are told, where they depend on the row; None: as the kind says.
    roles: Callable[[Row[Any]], tuple[str, ...]] | None = None

    def after(self, today: Today, object_id: int, dealer_id: int, limit: int) -> Select[Any]:
        """The next rows of the sweep."""
        beyond = or_(self.object_id > object_id, self.dealer_id > dealer_id)
        query = self.select(today).where(self.object_id >= object_id, beyond)
        return query.order_by(self.object_id, self.dealer_id).limit(limit)


@dataclass(frozen=True, slots=True)
class ReminderKind:
    """One kind of reminder. One of `due` and `told_by` is set."""

    #: What people call it where they choose what they want to hear.
    label: str
    #: Its words, its link, its urgency (R-REM-2) and its channels: a row of channel.kinds.KINDS as well.
    words: Kind
    #: Who is told, in the words of the documentation.
    audience: str
    #: The condition; None for what another job announces.
    due: Due | None = None
    #: Roles at the dealer that are told.
    roles: tuple[str, ...] = ()
    #: Whether the dealer's channel manager is told.
    manager: bool = False
    #: Days between two reminders of one object.
    every: int = 1
    #: The kind in which somebody above is told after two workdays overdue (R-REM-6); empty: nobody is.
    escalates: str = ""
    #: The job that announces it instead, a row of notifications.jobs.JOBS.
    told_by: str = ""
    #: Whether it counts towards the cap of a day and goes into digests (R-REM-4): not what approvals say.
    is_capped: bool = True

    @property
    def is_for_members(self) -> bool:
        """Whether people of the manufacturer get it, and not those of dealers."""
        return any(channel.startswith("wecom") for channel in self.words.channels)
