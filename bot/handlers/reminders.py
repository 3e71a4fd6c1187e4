"""Putting a reminder off from its card with one tap (R-REM-6)."""

from sqlalchemy.orm import Session

from bot.turn import Turn
from channel.errors import Forbidden, NotFound
from channel.reminders.cards import put_off_by_card, read_button, settled_reminder_card
from platforms.replies import Reply, UpdateTemplateCard


def tap(session: Session, turn: Turn) -> Reply:
    """A button of a reminder: put it off once, and replace the card with what became of it.

    What is done, was put off already or has come again since is not an error for the person who tapped.
    """
    button = read_button(turn.inbound.event_key)
    if button is None:
        raise Forbidden("not_your_reminder")
    try:
        shown, line = put_off_by_card(session, turn.member(), button, now=turn.now)
    except NotFound:
        raise Forbidden("not_your_reminder") from None
    said = (shown.title, shown.body, shown.link)
    return UpdateTemplateCard(settled_reminder_card(said, line, turn.inbound.task_id, page_base=turn.page_base))
