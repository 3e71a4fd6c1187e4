"""Channel `wecom`: a text or text card into the chat of members with the app (server-apis-wecom.md 2.1).

Rows of one batch key with the same kind and facts are one call to up to 1,000 members. Members who could not be
reached are named in a successful answer; their rows fail, the others are sent.
"""

import json
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from datetime import datetime

from channel.cards import Card
from channel.policies.cards import KIND as POLICY_READY
from channel.policies.cards import ready_card
from channel.reminders.cards import can_be_put_off, reminder_card
from models import OutboxMessage
from notifications.deliveries import Batch, Delivery
from notifications.outbox import COMPANY_MAX
from notifications.outcomes import Outcome, failed, sent
from notifications.texts import member_message
from platforms.errors import PlatformError
from platforms.wecom import SendResult, TemplateCard

#: The platform drops the same content to the same receivers for so long: a repetition after a lost answer, or after a
#: worker died between sending and recording, arrives once. Covers a lapsed claim and the three tries after it; no
#: longer, because two announcements that happen to have the same words arrive once as well.
DUPLICATE_CHECK_S = 600
#: Answer to a card whose task_id was used before. Ours name one card each, so the first one has arrived.
TASK_ID_USED = 42014


def prepare_member_messages(batch: Batch, messages: Sequence[OutboxMessage]) -> None:
    """One delivery for each company of rows that say the same; a card for each that can be tapped."""
    companies: defaultdict[Hashable, list[OutboxMessage]] = defaultdict(list)
    for message in messages:
        if (card := _card(batch, message)) is not None:
            batch.deliveries.append(("wecom", _of_card(batch, message, card)))
            continue
        companies[_company(message)].append(message)
    for rows in companies.values():
        for start in range(0, len(rows), COMPANY_MAX):
            batch.deliveries.append(("wecom", _delivery(batch, tuple(rows[start : start + COMPANY_MAX]))))


def _company(message: OutboxMessage) -> Hashable:
    """Equal for rows that may go together. The facts are part of it: a wrong batch key must not show them around."""
    if message.batch_key is None:
        return message.id
    return message.batch_key, message.kind, json.dumps(message.facts, sort_keys=True)


def _delivery(batch: Batch, messages: tuple[OutboxMessage, ...]) -> Delivery:
    userids = {message.id: batch.userid(message) for message in messages}
    wires = batch.wires

    def send(admitted: Sequence[OutboxMessage], _now: datetime) -> Mapping[int, Outcome]:
        text = member_message(admitted[0].kind, admitted[0].facts, page_base=wires.page_base)
        to = [userids[message.id] for message in admitted]
        result = wires.wecom.send(text, to, duplicate_check_s=DUPLICATE_CHECK_S)
        return {message.id: reached(result, userids[message.id]) for message in admitted}

    return Delivery(messages, send, tuple(userids[message.id] for message in messages))


def _card(batch: Batch, message: OutboxMessage) -> Card | None:
    """The card that a message is; None for a text."""
    if can_be_put_off(message.kind, message.facts):
        return reminder_card(message.kind, message.facts, page_base=batch.wires.page_base)
    if message.kind == POLICY_READY:
        return ready_card(message.facts, page_base=batch.wires.page_base)
    return None


def _of_card(batch: Batch, message: OutboxMessage, card: Card) -> Delivery:
    wires, userid = batch.wires, batch.userid(message)

    def send(_admitted: Sequence[OutboxMessage], _now: datetime) -> Mapping[int, Outcome]:
        try:
            result = wires.wecom.send(TemplateCard(card), [userid], duplicate_check_s=DUPLICATE_CHECK_S)
        except PlatformError as error:
            if error.errcode != TASK_ID_USED:
                raise
            return {message.id: sent(None, note="had arrived before")}
        return {message.id: reached(result, userid)}

    return Delivery((message,), send, (userid,))


def reached(result: SendResult, userid: str) -> Outcome:
    """What a successful answer says about one receiver; the platform names the others in lower case."""
    if userid.lower() in result.invalid_users:
        return failed("the member is unknown or outside the app's scope")
    if userid.lower() in result.unlicensed_users:
        return failed("the member has no licence for the platform's interface")
    return sent(result.msgid)
