"""Channels `wecom_card` and `card_update`: a card with buttons for each approver, and its end for all of them.

A response code serves one update within 72 hours, so it is kept with the card in the transaction that records the
sending (server-apis-wecom.md 2.3). An update that is due before its card has left waits for it.
"""

import random
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

from channel.approvals import approval_task_id
from channel.approvals.asking import FIRST_CARD
from channel.cards import approval_request_card, approval_settled_card
from channel.decisions import card_facts
from channel.rows import insert_once
from models import Approval, ApprovalCard, OutboxMessage
from notifications.deliveries import Batch, Delivery, Wires, approval_id
from notifications.outcomes import Outcome, put_off, sent, skipped
from notifications.transports.members import DUPLICATE_CHECK_S, TASK_ID_USED, reached
from platforms.errors import PlatformError
from platforms.wecom import TemplateCard

#: Answers to a response code that was used or is too old; the documentation confirms no number (94888).
CODE_REFUSED = frozenset({42014, 42017})
#: How long a response code is good for.
CODE_LIFETIME = timedelta(hours=72)
#: An update that waits for its card looks again after so many seconds, somewhere between the two.
_LOOK_AGAIN_S = (2.0, 5.0)


def prepare_cards(batch: Batch, messages: Sequence[OutboxMessage]) -> None:
    """A card for each approver; planning has left out the requests that are no longer pending."""
    for message in messages:
        approval, userid = batch.approvals[message.facts["approval_id"]], batch.userid(message)
        task_id = _name(approval, message)
        batch.deliveries.append(("wecom", _card(batch.wires, message, task_id, userid)))


def _card(wires: Wires, message: OutboxMessage, task_id: str, userid: str) -> Delivery:
    def send(_admitted: Sequence[OutboxMessage], now: datetime) -> Mapping[int, Outcome]:
        card = TemplateCard(approval_request_card(message.facts, task_id, page_base=wires.page_base))
        try:
            result = wires.wecom.send(card, [userid], duplicate_check_s=DUPLICATE_CHECK_S)
        except PlatformError as error:
            if error.errcode != TASK_ID_USED:
                raise
            # The answer to an earlier try was lost, and the response code with it.
            return {message.id: sent(None, note="had arrived before", effect=_keep(message, task_id, now))}
        outcome = reached(result, userid)
        if outcome.state != "sent":
            return {message.id: outcome}
        keep = _keep(message, task_id, now, result.msgid, result.response_code)
        return {message.id: sent(result.msgid, effect=keep)}

    return Delivery((message,), send, (userid,))


def _keep(
    message: OutboxMessage, task_id: str, now: datetime, msgid: str = "", response_code: str = ""
) -> Callable[[Session], None]:
    """Remember the card, and never forget a response code that another try has brought."""
    card = {
        "task_id": task_id,
        "approval_id": message.facts["approval_id"],
        "member_id": message.member_id,
        "msgid": msgid or None,
        "response_code": response_code or None,
        "sent_at": now,
    }

    def effect(session: Session) -> None:
        session.execute(insert_once(session, ApprovalCard).values(**card))
        if response_code:
            held = (ApprovalCard.task_id == task_id, ApprovalCard.response_code.is_(None))
            session.execute(update(ApprovalCard).where(*held).values(msgid=msgid, response_code=response_code))

    return effect


def prepare_card_updates(batch: Batch, messages: Sequence[OutboxMessage]) -> None:
    """Replace the cards that ask no more by what became of the request, drawn from the facts as of now."""
    for message in messages:
        approval = batch.approval(message)
        if approval is None:
            batch.outcomes[message.id] = skipped("there is no such request")
            continue
        facts = card_facts(batch.session, approval, message.member_id or 0, _card_of(message))
        if facts["state"] == "pending":
            batch.outcomes[message.id] = skipped("the request is still open")
            continue
        card = batch.session.get(ApprovalCard, _name(approval, message))
        if card is None:
            batch.outcomes[message.id] = _without_card(batch, approval, message)
        elif card.response_code is None or batch.now >= card.sent_at + CODE_LIFETIME:
            batch.outcomes[message.id] = skipped("the card can no longer be changed")
        else:
            update_delivery = _update(batch.wires, message, card, facts, userid=batch.userid(message))
            batch.deliveries.append(("wecom", update_delivery))


def _update(
    wires: Wires, message: OutboxMessage, held: ApprovalCard, facts: Mapping[str, Any], *, userid: str
) -> Delivery:
    task_id, response_code = held.task_id, held.response_code or ""

    def forget(session: Session) -> None:
        used = (ApprovalCard.task_id == task_id, ApprovalCard.member_id == message.member_id)
        session.execute(update(ApprovalCard).where(*used).values(response_code=None))

    def send(_admitted: Sequence[OutboxMessage], _now: datetime) -> Mapping[int, Outcome]:
        drawn = approval_settled_card(facts, task_id, page_base=wires.page_base)
        try:
            wires.wecom.update_card(response_code, users=[userid], card=drawn)
        except PlatformError as error:
            if error.errcode not in CODE_REFUSED:
                raise
            return {message.id: skipped("the card's response code was used or is too old", effect=forget)}
        return {message.id: sent(None, effect=forget)}

    return Delivery((message,), send)


def _card_of(message: OutboxMessage) -> str:
    """What the card that a row is about asks; rows from before there were steps do not say."""
    return str(message.facts.get("card") or FIRST_CARD)


def _name(approval: Approval, message: OutboxMessage) -> str:
    """The card's task_id."""
    return approval_task_id(approval.id, message.member_id or 0, approval.round, _card_of(message))


def _without_card(batch: Batch, approval: Approval, message: OutboxMessage) -> Outcome:
    """Wait for a card that is on its way; a card that will not leave any more needs no update.

    This ends: the card's own row does, since its request is settled and every state it can be in has a bound.
    """
    unfinished = select(OutboxMessage).where(
        or_(OutboxMessage.is_in("queued"), OutboxMessage.is_in("inflight")),
        OutboxMessage.channel == "wecom_card",
        OutboxMessage.member_id == message.member_id,
    )
    # A card that was lost is asked for again, in a row of its own.
    about = (approval.id, _card_of(message))
    rows = batch.session.scalars(unfinished)
    row = next((row for row in rows if (approval_id(row), _card_of(row)) == about), None)
    if row is None:
        return skipped("the card was never sent")
    wait = timedelta(seconds=random.uniform(*_LOOK_AGAIN_S))
    # While it is inflight its due_at is the lapse of the claim, long after the answer.
    soonest = row.due_at if row.state == "queued" else batch.now
    return put_off(max(batch.now, soonest) + wait, "the card is on its way")
