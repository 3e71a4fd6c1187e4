"""Approving from a card in seconds: one tap to agree; to reject, a reason from the card or the next message."""

from sqlalchemy.orm import Session

from bot.turn import Turn
from bot.words import word
from channel import conversations
from channel.access import asked_approval, pending_approvals
from channel.announcements import Receiver, announce
from channel.approvals import REASONS, ask_again, checked_verdict
from channel.cards import REASON_QUESTION, approval_settled_card, read_button, reason_pending_card
from channel.decisions import approval_facts, decide
from channel.errors import Conflict, Forbidden, NotFound
from platforms.replies import Reply, TextReply, UpdateTemplateCard

_REASON = "reject_reason"
_CANCEL = ("取消", "算了", "放弃")
_LISTED = 8


def tap(session: Session, turn: Turn) -> Reply:
    """A button of an approval card: decide, and replace the card with what became of the request.

    Too late is not an error for the person who tapped: the card is replaced by the decision that was first. 驳回
    without a reason leaves the request open and asks for the reason in the chat.
    """
    button = read_button(turn.inbound.event_key)
    if button is None:
        raise Forbidden("not_asked")
    decision, approval_id = button
    _check_asked(session, turn, approval_id)
    reason = next(iter(turn.inbound.selected.get(REASON_QUESTION, ())), "")
    if decision == "rejected" and (reason not in REASONS or reason == "other"):
        return _ask_reason(session, turn, approval_id)
    try:
        with session.begin_nested():
            verdict = checked_verdict(decision, reason)
            decide(session, turn.member(), approval_id, verdict, now=turn.now, redraws_card=True)
    except Conflict:
        pass
    _forget_question(session, turn, approval_id)
    return _redrawn(session, turn, approval_id)


def take_reason(session: Session, turn: Turn) -> Reply:
    """A text: the reason of a rejection if one was asked for, otherwise something we do not understand yet."""
    member = turn.member()
    question = conversations.open_question(session, member, now=turn.now)
    if question is None:
        return TextReply("没有看懂这句话。回复“待办”看等您审批的报备，回复“帮助”看我能做什么。")
    text = turn.inbound.content
    if word(text) in _CANCEL:
        conversations.forget(session, member)
        return TextReply("好的，没有驳回。报备仍在等您审批，回复“待办”可再看。")
    approval_id = int(question[1]["approval_id"])
    verdict = checked_verdict("rejected", "other", text)
    conversations.forget(session, member)
    try:
        with session.begin_nested():
            decide(session, member, approval_id, verdict, now=turn.now)
    except Conflict as too_late:
        return TextReply(too_late.sentence)
    facts = approval_facts(session, asked_approval(session, member, approval_id))
    # Worded from what is stored: the same member may have rejected it before, with another reason.
    return TextReply(f"已驳回 {facts['dealer']} 报备的 {facts['customer']}，原因已告知对方：{facts['reason']}")


def list_pending(session: Session, turn: Turn) -> Reply:
    """What waits for this member's decision, oldest first; cards that never arrived are sent again.

    An open question is left, as by every command.
    """
    conversations.forget(session, turn.member())
    approvals = pending_approvals(session, turn.member(), limit=_LISTED + 1)
    if not approvals:
        return TextReply("没有等您审批的报备，辛苦了！")
    facts = [approval_facts(session, approval) for approval in approvals[:_LISTED]]
    for approval, row in zip(approvals, facts, strict=False):
        ask_again(session, turn.member(), approval, row, now=turn.now)
    lines = [
        f"{n}. {row['dealer']}：{row['customer']} · {row['name']}（{row['submitted_at']}）"
        for n, row in enumerate(facts, 1)
    ]
    more = "\n……还有更多，请先处理以上几条。" if len(approvals) > _LISTED else ""
    return TextReply("等您审批的报备：\n" + "\n".join(lines) + more + "\n请在对应的卡片上点“同意”或“驳回”。")


def _check_asked(session: Session, turn: Turn, approval_id: int) -> None:
    """Refuse in words of the chat when the request is not this member's."""
    try:
        asked_approval(session, turn.member(), approval_id)
    except NotFound:
        raise Forbidden("not_asked") from None


def _ask_reason(session: Session, turn: Turn, approval_id: int) -> Reply:
    member = turn.member()
    approval = asked_approval(session, member, approval_id)
    if approval.state == "pending":
        conversations.ask(session, member, _REASON, {"approval_id": approval_id}, now=turn.now)
        # The tap is answered by the card; the question itself follows as a message of its own.
        about = f"{approval_id}:{turn.inbound.dedupe_key}"[:120]
        facts = approval_facts(session, approval)
        announce(
            session, member, "reject_reason_asked", Receiver(member_id=member.id), facts, about=about, now=turn.now
        )
    return _redrawn(session, turn, approval_id)


def _forget_question(session: Session, turn: Turn, approval_id: int) -> None:
    """Drop the question for a reason if it was about this approval: what is written next is about something else."""
    question = conversations.open_question(session, turn.member(), now=turn.now)
    if question is not None and question[1].get("approval_id") == approval_id:
        conversations.forget(session, turn.member())


def _redrawn(session: Session, turn: Turn, approval_id: int) -> Reply:
    """The tapped card as it must look now: settled, or still open and waiting for a reason."""
    facts = approval_facts(session, asked_approval(session, turn.member(), approval_id))
    draw = reason_pending_card if facts["state"] == "pending" else approval_settled_card
    return UpdateTemplateCard(draw(facts, turn.inbound.task_id, page_base=turn.page_base))
