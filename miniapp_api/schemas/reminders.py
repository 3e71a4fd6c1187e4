"""Reminders that are still to be done, putting one off, and where a person wants to hear of what."""

from datetime import date
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.reminders.choices import Choice
from channel.reminders.snoozing import Open
from miniapp_api.values import Body, PathValues

_REMINDER_EXAMPLE: dict[str, Any] = {
    "id": "9f86d081884c7d65",
    "kind": "follow_up_due",
    "title": "该跟进客户了",
    "body": "您约定 2026-11-23 跟进 上海浦江大饭店有限公司：客房开关改造",
    "link": "/opportunities/BB261121-7K3FQ",
    "due_on": "2026-11-23",
    "snoozed_until": None,
    "snoozes_left": 3,
}
_CHOICE_EXAMPLE: dict[str, Any] = {
    "kind": "follow_up_due",
    "label": "约定的跟进",
    "offered": ["subscribe"],
    "on": ["subscribe"],
}


class ReminderPath(PathValues):
    """One reminder."""

    id: Annotated[str, Field(pattern=r"^[0-9a-f]{16}$", description="`id` of the reminder.")]


class ReminderKindPath(PathValues):
    """One kind of reminder."""

    kind: Annotated[str, Field(pattern=r"^[a-z_]{1,48}$", description="`kind` of the choice.")]


class Snooze(Body):
    """For how long."""

    model_config = ConfigDict(json_schema_extra={"example": {"days": 1}})

    days: int = Field(1, ge=1, le=5, description="Workdays until it may come again.")


class ChooseChannels(Body):
    """Where to hear of a kind."""

    model_config = ConfigDict(json_schema_extra={"example": {"channels": []}})

    channels: list[Annotated[str, Field(max_length=24)]] = Field(
        max_length=5, description="Those of `offered` that stay on; none: the inbox alone."
    )


class ReminderOut(BaseModel):
    """Something that the person was reminded of and has not done."""

    model_config = ConfigDict(json_schema_extra={"example": _REMINDER_EXAMPLE})

    id: str
    kind: str
    title: str
    body: str
    link: str
    due_on: date
    snoozed_until: date | None = Field(description="The first day on which it may come again; null: not put off.")
    snoozes_left: int = Field(description="How often it can still be put off.")

    @classmethod
    def of(cls, one: Open) -> Self:
        """A reminder in the words of the last time."""
        row = one.reminder
        return cls(
            id=row.public_id,
            kind=row.kind,
            title=one.title,
            body=one.body,
            link=one.link,
            due_on=row.due_on,
            snoozed_until=row.snoozed_until,
            snoozes_left=one.left,
        )


class RemindersAnswer(BaseModel):
    """Reminders of the last fourteen days, the earliest due first; at most 100."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_REMINDER_EXAMPLE]}})

    items: list[ReminderOut]


class ReminderChoiceOut(BaseModel):
    """A kind of reminder as the person has it; the inbox always has everything."""

    model_config = ConfigDict(json_schema_extra={"example": _CHOICE_EXAMPLE})

    kind: str
    label: str
    offered: list[str] = Field(description="Channels besides the inbox: subscribe, wecom.")
    on: list[str]

    @classmethod
    def of(cls, one: Choice) -> Self:
        """A choice."""
        return cls(kind=one.kind, label=one.label, offered=list(one.offered), on=list(one.on))


class ReminderChoicesAnswer(BaseModel):
    """Every kind that is for people like this one."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_CHOICE_EXAMPLE]}})

    items: list[ReminderChoiceOut]
