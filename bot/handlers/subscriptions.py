"""The mini-program's events about subscribe messages: what each person has granted, and what arrived (events.md 9)."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from bot.turn import Turn
from channel.subscriptions import book_event, book_receipt

#: Events of one prompt name each template once; far more means that somebody plays.
_TEMPLATES_AT_MOST = 20
#: A push is tried again for seconds; what claims to be older or of the future has no time of its own.
_BELIEVED = timedelta(days=1)


def book(session: Session, turn: Turn) -> None:
    """Book each accepted or refused template of a prompt, or of the settings page."""
    for item in _items(turn):
        if item.get("templateid"):
            answer = "accept" if item.get("subscribestatusstring") == "accept" else "reject"
            template_id = str(item["templateid"])[:64]
            book_event(session, turn.app_id, turn.inbound.sender, template_id, answer, at=_moment(turn))


def arrived(session: Session, turn: Turn) -> None:
    """Book what became of each message that we sent."""
    for item in _items(turn):
        msgid, errcode = str(item.get("msgid") or ""), str(item.get("errorcode") or "0")
        if 0 < len(msgid) <= 128 and errcode.lstrip("-").isdecimal() and len(errcode) <= 9:
            book_receipt(session, msgid, int(errcode), now=turn.now)


def _items(turn: Turn) -> Iterator[Mapping[str, object]]:
    listed = turn.inbound.fields.get("list")
    for item in (listed if isinstance(listed, list | tuple) else [])[:_TEMPLATES_AT_MOST]:
        if isinstance(item, Mapping):
            yield item


def _moment(turn: Turn) -> datetime:
    """When the person answered; a push may come later, and after what he answered next."""
    said = turn.inbound.created_at
    return said if abs(turn.now - said) <= _BELIEVED and said <= turn.now else turn.now
