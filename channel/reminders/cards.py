"""A reminder as a card in WeCom, which can be put off with one tap (稍后提醒, R-REM-6): the card, its keys, its end.

What a card showed is part of the key, so that an old one, whose reminder has come again or was put off meanwhile, puts
nothing off. Pure but for `put_off_by_card`.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.announcements import words
from channel.cards import BUTTON_CHARS, QUOTE_CHARS, REPLACE_CHARS, TITLE_CHARS, URL_BYTES, Card, cut
from channel.errors import Conflict
from channel.reminders.snoozing import Open, day_words, mine, opened, seen_of, snooze
from channel.reminders.still import still_due
from channel.reminders.table import SWEPT
from models import Reminder

#: The ways of putting off: workdays → what the button says.
WAYS = {1: "1个工作日后提醒", 3: "3个工作日后提醒"}
_DONE, _OLD = "已处理，不用再提醒", "后来又提醒过，请看最新的卡片"
_BLUE, _GREY, _GREY_BUTTON = 1, 0, 2
_KEY = re.compile(r"snooze:([0-9a-f]{16}):([13]):([0-9]{8}-[0-9]{1,2})", re.ASCII)


class Tap(NamedTuple):
    """What a tapped button asks for."""

    public_id: str
    workdays: int
    #: What the card showed: see `seen_of`.
    seen: str


def read_button(key: str) -> Tap | None:
    """What a tapped button puts off; None for a key that is not ours."""
    found = _KEY.fullmatch(key)
    return Tap(found[1], int(found[2]), found[3]) if found else None


def can_be_put_off(kind: str, facts: Mapping[str, Any]) -> bool:
    """Whether a message is a reminder that its receiver may put off once more."""
    return kind in SWEPT and bool(facts.get("reminder")) and bool(facts.get("seen"))


def reminder_card(kind: str, facts: Mapping[str, Any], *, page_base: str) -> Card:
    """The card that reminds, with a button for each way of putting it off."""
    name, seen = str(facts["reminder"]), str(facts["seen"])
    title, body, link = words(kind, facts)
    card = _frame((title, body, link), f"reminder-{name}-{seen}", page_base=page_base)
    buttons = [
        {"type": 0, "text": cut(text, BUTTON_CHARS), "style": _GREY_BUTTON, "key": f"snooze:{name}:{days}:{seen}"}
        for days, text in WAYS.items()
    ]
    return card | {"button_list": buttons}


def settled_reminder_card(said: tuple[str, str, str], line: str, task_id: str, *, page_base: str) -> Card:
    """The same card with what became of it, and nothing to tap any more."""
    button = {"type": 0, "text": "已推迟", "style": _BLUE, "key": f"settled:{task_id}"}
    frame = _frame(said, task_id, page_base=page_base)
    return frame | {"button_list": [button], "replace_text": cut(line, REPLACE_CHARS)}


def put_off_by_card(session: Session, actor: Actor, tap: Tap, *, now: datetime) -> tuple[Open, str]:
    """Put a reminder off as its card offers it, unless it is done or the card is old; and a line that says so.

    Raises NotFound for a reminder that is not the actor's.
    """
    row = mine(session, actor, tap.public_id)
    due = still_due(session, row.kind, SWEPT[row.kind], {row.object_id}, now=now) if row.kind in SWEPT else set()
    if (row.kind, row.object_id, row.dealer_id) not in due:
        return opened(session, row), _DONE
    if seen_of(row.last_on, row.snoozes) == tap.seen:
        try:
            with session.begin_nested():
                shown = snooze(session, actor, tap.public_id, tap.workdays, now=now)
                return shown, _until(shown.reminder)
        except Conflict:
            session.refresh(row)
    was_put_off = row.snoozed_until is not None and seen_of(row.last_on, row.snoozes - 1) == tap.seen
    return opened(session, row), _until(row) if was_put_off else _OLD


def _until(row: Reminder) -> str:
    return f"已推迟，{day_words(row.snoozed_until or row.last_on)}再提醒"


def _frame(said: tuple[str, str, str], task_id: str, *, page_base: str) -> Card:
    title, body, link = said
    card: Card = {
        "card_type": "button_interaction",
        "source": {"desc": "提醒", "desc_color": _GREY},
        "main_title": {"title": cut(title, TITLE_CHARS)},
        "quote_area": {"type": 0, "quote_text": cut(" ".join(body.split()), QUOTE_CHARS)},
        "task_id": task_id,
    }
    url = f"{page_base}{link}"
    if page_base and len(url.encode()) <= URL_BYTES:
        card["card_action"] = {"type": 1, "url": url}
    return card
