"""What a person was reminded of: the list, putting one off, and choosing what to hear where (R-REM-6)."""

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.reminders.choices import choices_of, choose
from channel.reminders.snoozing import open_reminders, snooze
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.schemas.reminders import (
    ChooseChannels,
    ReminderChoiceOut,
    ReminderChoicesAnswer,
    ReminderKindPath,
    ReminderOut,
    ReminderPath,
    RemindersAnswer,
    Snooze,
)
from miniapp_api.values import KeyNeeded, KeyWelcome

routes = blueprint("reminders", "What is to be done, putting it off, and where to hear of it.")


@routes.get("/reminders", responses={200: RemindersAnswer, **refusals(403)})
def list_reminders() -> Response:
    """What one was reminded of lately and has not done."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        rows = open_reminders(session, actor, now=now)
        return answer(200, RemindersAnswer(items=[ReminderOut.of(row) for row in rows]))

    return read(act)


@routes.post("/reminders/<id>/snooze", responses={200: ReminderOut, **refusals(403, 404, 409, body=True)})
def snooze_reminder(path: ReminderPath, header: KeyNeeded, body: Snooze) -> Response:
    """Put a reminder off for some workdays; three times at most."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return answer(200, ReminderOut.of(snooze(session, actor, path.id, body.days, now=now)))

    return write(act, key=header.key)


@routes.get("/reminder-choices", responses={200: ReminderChoicesAnswer, **refusals(403)})
def list_reminder_choices() -> Response:
    """Where one hears of what, for each kind of reminder."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        return answer(
            200, ReminderChoicesAnswer(items=[ReminderChoiceOut.of(one) for one in choices_of(session, actor)])
        )

    return read(act)


@routes.put("/reminder-choices/<kind>", responses={200: ReminderChoiceOut, **refusals(403, 404, body=True)})
def choose_reminder(path: ReminderKindPath, header: KeyWelcome, body: ChooseChannels) -> Response:
    """Say where to hear of a kind besides the inbox, which always has it."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return answer(200, ReminderChoiceOut.of(choose(session, actor, path.kind, body.channels, now=now)))

    return write(act, key=header.key)
