"""A text that is no command: the answer to an open question, or something we do not understand yet."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy.orm import Session

from bot.handlers import approvals, delegations
from bot.turn import Turn
from channel import conversations
from platforms.replies import Reply, TextReply

#: Name of a question → who takes its answer, with the facts that were kept with it.
ANSWERS: Mapping[str, Callable[[Session, Turn, Mapping[str, Any]], Reply]] = {
    approvals.REASON: approvals.take_reason,
    delegations.GIVE: delegations.give,
    delegations.END: delegations.end,
}


def take(session: Session, turn: Turn) -> Reply:
    """Give the text to whoever asked."""
    question = conversations.open_question(session, turn.member(), now=turn.now)
    if question is None or question[0] not in ANSWERS:
        return TextReply("没有看懂这句话。回复“待办”看等您审批的申请，回复“帮助”看我能做什么。")
    return ANSWERS[question[0]](session, turn, question[1])
