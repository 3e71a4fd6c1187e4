"""Approving from a card in seconds: one tap to agree; to reject, a reason from the card or the next message."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from bot.turn import Turn
from bot.words import word
from channel import conversations
from channel.access import asked_approval, pending_approvals
from channel.announcements import Receiver, announce
from channel.approvals import REASONS, Decision, Seen, ask_again, card_in, checked_verdict
from channel.cards import REASON_QUESTION, Tap, approval_settled_card, read_button, reason_pending_card
from channel.decisions import approval_facts, card_facts, complete_facts, decide
from channel.errors import Conflict, Forbidden, NotFound
from platforms.replies import Reply, TextReply, UpdateTemplateCard

#: Name of the question for a reason.
REASON = "reject_reason"
_CANCEL = ("取消", "算了", "放弃")
_LISTED = 8
_VERBS: Mapping[Decision, str] = {"approved": "同意", "rejected": "驳回", "returned": "退回"}


def tap(session: Session, turn: Turn) -> Reply:
    """A button of an approval card: decide, and replace the card with what became of the request.

    Too late is not an error for the person who tapped: the card is replaced by the decision that was first. 驳回
    without a reason leaves the request open and asks for the reason in the chat.
    """
    button = read_button(turn.inbound.event_key)
    if button is None:
        raise Forbidden("not_asked")
    approval_id = button.approval_id
    _check_asked(session, turn, approval_id)
    reason = next(iter(turn.inbound.selected.get(REASON_QUESTION, ())), "")
    if button.decision != "approved" and (reason not in REASONS or reason == "other"):
        return _ask_reason(session, turn, button)
    try:
        with session.begin_nested():
            verdict, seen = checked_verdict(button.decision, reason), Seen.read(button.seen)
            decide(session, turn.member(), approval_id, verdict, now=turn.now, seen=seen, redraws_card=True)
    except Conflict:
        pass
    _forget_question(session, turn, approval_id)
    return _redrawn(session, turn, approval_id)


def take_reason(session: Session, turn: Turn, asked: Mapping[str, Any]) -> Reply:
    """A text that was asked for: the reason of a rejection or return."""
    member, text = turn.member(), turn.inbound.content
    decision: Decision = "returned" if asked.get("decision") == "returned" else "rejected"
    if word(text) in _CANCEL:
        conversations.forget(session, member)
        return TextReply(f"好的，没有{_VERBS[decision]}。申请仍在等您审批，回复“待办”可再看。")
    approval_id, seen = int(asked["approval_id"]), Seen.read(asked.get("seen"))
    verdict = checked_verdict(decision, "other", text)
    conversations.forget(session, member)
    try:
        with session.begin_nested():
            decide(session, member, approval_id, verdict, now=turn.now, seen=seen)
    except Conflict as too_late:
        return TextReply(too_late.sentence)
    facts = approval_facts(session, asked_approval(session, member, approval_id, now=turn.now))
    reason = facts["reason"] or verdict.reason_text
    # Worded from what is stored: the same member may have rejected it before, with another reason.
    return TextReply(
        f"已{_VERBS[decision]} {facts['dealer']} 的{facts['what']}（{facts['customer']}），原因已告知对方：{reason}"
    )


def list_pending(session: Session, turn: Turn) -> Reply:
    """What waits for this member's decision, oldest first; cards that never arrived are sent again.

    An open question is left, as by every command.
    """
    conversations.forget(session, turn.member())
    approvals = pending_approvals(session, turn.member(), now=turn.now, limit=_LISTED + 1)
    if not approvals:
        return TextReply("没有等您审批的申请，辛苦了！")
    facts = [approval_facts(session, approval) for approval in approvals[:_LISTED]]
    for approval in approvals[:_LISTED]:
        complete_facts(session, approval)
        ask_again(session, turn.member(), approval, now=turn.now)
    lines = [
        f"{n}. {row['what']} · {row['dealer']}：{row['customer']} · {row['name']}" for n, row in enumerate(facts, 1)
    ]
    more = "\n……还有更多，请先处理以上几条。" if len(approvals) > _LISTED else ""
    return TextReply("等您审批的申请：\n" + "\n".join(lines) + more + "\n请在对应的卡片上点“同意”或“驳回”。")


def _check_asked(session: Session, turn: Turn, approval_id: int) -> None:
    """Refuse in words of the chat when the request is not this member's."""
    try:
        asked_approval(session, turn.member(), approval_id, now=turn.now)
    except NotFound:
        raise Forbidden("not_asked") from None


def _ask_reason(session: Session, turn: Turn, button: Tap) -> Reply:
    member, approval_id = turn.member(), button.approval_id
    approval = asked_approval(session, member, approval_id, now=turn.now)
    facts = card_facts(session, approval, member.id, card_in(turn.inbound.task_id))
    if facts["state"] == "pending":
        asked = {"approval_id": approval_id, "decision": button.decision, "seen": button.seen}
        conversations.ask(session, member, REASON, asked, now=turn.now)
        # The tap is answered by the card; the question itself follows as a message of its own.
        about = f"{approval_id}:{turn.inbound.dedupe_key}"[:120]
        facts |= {"verb": _VERBS[button.decision]}
        announce(
            session, member, "reject_reason_asked", Receiver(member_id=member.id), facts, about=about, now=turn.now
        )
    return _redrawn(session, turn, approval_id, decision=button.decision)


def _forget_question(session: Session, turn: Turn, approval_id: int) -> None:
    """Drop the question for a reason if it was about this approval: what is written next is about something else."""
    question = conversations.open_question(session, turn.member(), now=turn.now)
    if question is not None and question[1].get("approval_id") == approval_id:
        conversations.forget(session, turn.member())


def _redrawn(session: Session, turn: Turn, approval_id: int, *, decision: Decision = "rejected") -> Reply:
    """The tapped card as it must look now: settled, or still open and waiting for a reason."""
    member, task_id = turn.member(), turn.inbound.task_id
    approval = asked_approval(session, member, approval_id, now=turn.now)
    facts = card_facts(session, approval, member.id, card_in(task_id)) | {"asked_decision": decision}
    draw = reason_pending_card if facts["state"] == "pending" else approval_settled_card
    return UpdateTemplateCard(draw(facts, task_id, page_base=turn.page_base))
