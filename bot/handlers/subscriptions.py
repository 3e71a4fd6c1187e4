"""The mini-program's events about subscribe messages: how many each person has granted (events.md 9)."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from bot.turn import Turn
from channel.subscriptions import book_answer

#: Events of one prompt name each template once; far more means that somebody plays.
_TEMPLATES_AT_MOST = 20


def book(session: Session, turn: Turn) -> None:
    """Book each accepted or refused template of a prompt, or of the settings page."""
    listed = turn.inbound.fields.get("list")
    for item in (listed if isinstance(listed, list | tuple) else [])[:_TEMPLATES_AT_MOST]:
        if isinstance(item, Mapping) and item.get("templateid"):
            accepted = item.get("subscribestatusstring") == "accept"
            template_id = str(item["templateid"])[:64]
            book_answer(session, turn.app_id, turn.inbound.sender, template_id, accepted=accepted, now=turn.now)
