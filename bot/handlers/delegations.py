"""Asking in the chat that somebody decides while one is away, and ending that (R-APR-5). Both are confirmed first."""

from collections.abc import Mapping, Sequence
from datetime import date, time, timedelta
from typing import Any

from sqlalchemy.orm import Session

from bot.absences import SpokenAbsence, read_absence
from bot.turn import Turn
from bot.words import word
from channel import conversations
from channel.access import colleagues, members_named, visible_delegations
from channel.calendar import at_local, local_day
from channel.delegations import Absence, delegate, take_back
from channel.errors import ChannelError
from models import Delegation, Member
from platforms.replies import Reply, TextReply

#: Names of the questions that are asked here.
GIVE, END = "delegate", "end_delegations"
_YES = ("确认", "确定", "是", "好", "好的", "可以", "ok", "yes")
_HOW = "请这样写：委托 王芳 11月25日-11月28日。到期会自动退回给您。"
_LISTED = 10


def ask_to_delegate(session: Session, turn: Turn) -> Reply:
    """A text such as `委托 王芳 11月25日-11月28日`: say what would happen, and wait for 确认."""
    member, today = turn.member(), local_day(turn.now)
    conversations.forget(session, member)
    spoken = read_absence(turn.inbound.content, today=today)
    if spoken is None:
        return TextReply(_HOW)
    found = [row for row in colleagues(session, member, text=spoken.who) if spoken.who in (row.name, row.userid)]
    if len(found) != 1:
        return TextReply(_which(spoken.who, found))
    facts = {"to": found[0].userid, "name": found[0].name}
    facts |= {"first": spoken.first.isoformat(), "last": spoken.last.isoformat()}
    conversations.ask(session, member, GIVE, facts, now=turn.now)
    return TextReply(
        f"{_period(spoken)}由 {found[0].name} 代您审批，已在等您处理的也会转过去，到期自动退回。"
        "回复“确认”生效，回复“取消”放弃。"
    )


def give(session: Session, turn: Turn, facts: Mapping[str, Any]) -> Reply:
    """The answer to that: 确认 makes it so, anything else leaves all as it was."""
    conversations.forget(session, turn.member())
    if word(turn.inbound.content) not in _YES:
        return TextReply("好的，没有设置委托。")
    first, last = date.fromisoformat(facts["first"]), date.fromisoformat(facts["last"])
    absence = Absence(facts["to"], at_local(first, time()), at_local(last + timedelta(days=1), time()))
    try:
        with session.begin_nested():
            delegate(session, turn.member(), absence, now=turn.now)
    except ChannelError as refusal:
        return TextReply(next(iter(refusal.field_sentences().values()), refusal.sentence))
    spoken = SpokenAbsence(facts["name"], first, last)
    return TextReply(f"已设置：{_period(spoken)}由 {facts['name']} 代您审批。想提前结束，回复“取消委托”。")


def ask_to_end(session: Session, turn: Turn) -> Reply:
    """`取消委托`: name what would end, and wait for 确认."""
    member = turn.member()
    conversations.forget(session, member)
    mine = _mine(session, turn)
    if not mine:
        return TextReply(f"您没有生效中的委托。需要时，{_HOW}")
    names = members_named(session, {row.to_id for row in mine})
    conversations.ask(session, member, END, {"ids": [row.id for row in mine]}, now=turn.now)
    listed = "\n".join(f"· {names[row.to_id].name}：{_period(_spoken(row))}" for row in mine)
    return TextReply(f"将取消以下委托，未处理的审批会退回给您：\n{listed}\n回复“确认”取消委托，回复其他内容保留。")


def end(session: Session, turn: Turn, facts: Mapping[str, Any]) -> Reply:
    """The answer to that."""
    conversations.forget(session, turn.member())
    if word(turn.inbound.content) not in _YES:
        return TextReply("好的，委托保持不变。")
    for row in _mine(session, turn):
        if row.id in facts["ids"]:
            take_back(session, turn.member(), row.id, now=turn.now)
    return TextReply("委托已取消，未处理的审批已退回给您。回复“待办”查看。")


def _mine(session: Session, turn: Turn) -> list[Delegation]:
    rows = visible_delegations(session, turn.member(), now=turn.now, limit=_LISTED)
    return [row for row in rows if row.from_id == turn.member().id]


def _spoken(row: Delegation) -> SpokenAbsence:
    return SpokenAbsence("", local_day(row.valid_from), local_day(row.valid_until - timedelta(seconds=1)))


def _period(spoken: SpokenAbsence) -> str:
    first, last = (f"{day.month}月{day.day}日" for day in (spoken.first, spoken.last))
    return f"{first}当天" if first == last else f"{first}至{last}期间"


def _which(who: str, found: Sequence[Member]) -> str:
    if not found:
        return f"没有找到可以审批的同事“{who}”，请写全名或账号。{_HOW}"
    listed = "\n".join(f"{row.name}（{row.region or '总部'}，账号 {row.userid}）" for row in found)
    return f"有多位同名同事，请改用账号：\n{listed}"
