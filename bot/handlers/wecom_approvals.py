"""The push that a request in WeCom's own approvals has changed: somebody should look (events.md 4.1)."""

import structlog
from sqlalchemy.orm import Session

from bot.turn import Turn
from channel.approvals.bridge import note_change
from platforms.approval_change import ChangeAct, read_approval_change
from platforms.errors import BadCallback

log = structlog.get_logger("bot")

#: What changes nothing for us.
_NO_NEWS = (ChangeAct.SUBMITTED, ChangeAct.URGED, ChangeAct.COMMENTED)


def note(session: Session, turn: Turn) -> None:
    """Have a request of ours looked at; requests of others that use the same app are none of our business."""
    try:
        change = read_approval_change(turn.inbound)
    except BadCallback as bad:
        # It came from the platform, which would only send it again.
        log.warning("approval_change_unreadable", reason=bad.reason)
        return
    if change.act not in _NO_NEWS:
        note_change(session, change.number, turn.inbound.digest, now=turn.now)
