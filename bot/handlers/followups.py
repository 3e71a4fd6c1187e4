"""Following up from the chat: one line records it, one word lists what was promised."""

from datetime import timedelta

from sqlalchemy.orm import Session

from bot.turn import Turn
from channel import conversations
from channel.calendar import local_day
from channel.errors import Invalid
from channel.followups.details import promised
from channel.followups.rules import SHORTCOMINGS
from channel.followups.service import record_follow_up
from channel.followups.spoken import read_follow_up
from platforms.replies import Reply, TextReply

#: How far ahead promises are listed, and how many.
_AHEAD, _LISTED = timedelta(days=7), 8
_HOW = "记一条跟进，请回复：\n跟进 报备编号 电话 谈了什么 下次12月1日\n（方式和下次日期可以不写）"


def record(session: Session, turn: Turn) -> Reply:
    """Keep the follow-up that a line says; an open question is left, as by every command."""
    member = turn.member()
    conversations.forget(session, member)
    spoken = read_follow_up(turn.inbound.content, today=local_day(turn.now))
    if spoken is None or not spoken.contacted.text:
        return TextReply(_HOW)
    try:
        with session.begin_nested():
            row = record_follow_up(session, member, spoken.number, spoken.contacted, now=turn.now)
    except Invalid as refusal:
        return TextReply("没有保存。" + "".join(dict.fromkeys(refusal.field_sentences().values())))
    if row.shortcoming is not None:
        return TextReply(SHORTCOMINGS[row.shortcoming])
    when = f"，{row.next_on.month}月{row.next_on.day}日提醒您再跟进" if row.next_on else ""
    return TextReply(f"已记下 {spoken.number} 的跟进{when}。")


def list_promised(session: Session, turn: Turn) -> Reply:
    """What this member promised for the next days, the earliest first."""
    member = turn.member()
    conversations.forget(session, member)
    rows = promised(session, member, until=local_day(turn.now) + _AHEAD, limit=_LISTED + 1)
    if not rows:
        return TextReply(f"未来 7 天没有约定要跟进的客户。\n{_HOW}")
    lines = [
        f"{n}. {row.follow_up.next_on:%m-%d} {row.registration.customer} · {row.registration.name}"
        f"（{row.registration.number}）"
        for n, row in enumerate(rows[:_LISTED], 1)
    ]
    more = "\n……还有更多。" if len(rows) > _LISTED else ""
    return TextReply("约定要跟进的客户：\n" + "\n".join(lines) + more + f"\n{_HOW}")
