"""Channel `chain`: a text card to a dealer's own people, in his own corp (上下游, server-apis-wecom.md 10).

The rows of one batch are one call for each corp, with that corp's token and its copy of the app. What is wrong in one
corp (its app turned off, a limit of its own) is that corp's trouble: the others are not held up. The token of each is
asked for by our own corp, whose limit of that endpoint holds for all of them: `limits.RULES` counts a call for each
delivery, though most find their token kept.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import select

from models import ChainCorp, ChainMember, OutboxMessage
from notifications.deliveries import Batch, Delivery
from notifications.outcomes import Outcome, after_error, failed, pause_s, put_off, sent, skipped, try_again
from notifications.texts import member_message
from notifications.transports.arriving import arrived, in_trouble
from notifications.transports.members import DUPLICATE_CHECK_S
from platforms.errors import PlatformError
from platforms.wecom import Downstream, SendResult

#: The endpoint that gives our own token, and the one by which our corp asks for that of a corp below us. A wrong secret
#: at the first is everybody's trouble; a limit at the second is our corp's, whatever corp was asked for.
_OUR_LOGIN, _THEIR_LOGIN = "gettoken", "corpgroup/corp/gettoken"


def prepare_chain_messages(batch: Batch, messages: Sequence[OutboxMessage]) -> None:
    """One delivery for each corp and each thing to say there."""
    people = [message.contact_id for message in messages if message.contact_id is not None]
    query = select(ChainMember.contact_id, ChainMember.userid, ChainCorp.corp_id, ChainCorp.agent_id)
    query = query.join(ChainCorp, ChainCorp.id == ChainMember.corp_id).where(ChainMember.contact_id.in_(people))
    known = {row.contact_id: row for row in batch.session.execute(query)}
    companies: defaultdict[tuple[Downstream, str], list[OutboxMessage]] = defaultdict(list)
    userids: dict[int, str] = {}
    for message in messages:
        found = known.get(message.contact_id or 0)
        if found is None:
            batch.outcomes[message.id] = skipped("not in a chain", effect=in_trouble(message, "not_in_corp"))
            continue
        userids[message.id] = found.userid
        # A company is of one batch key, so it says one thing; a row that goes alone is a company of its own.
        companies[Downstream(found.corp_id, found.agent_id), _said(message)].append(message)
    for (corp, _), rows in companies.items():
        batch.deliveries.append(("chain", _delivery(batch, corp, tuple(rows), userids)))


def _said(message: OutboxMessage) -> str:
    return message.batch_key if message.batch_key is not None else str(message.id)


def _delivery(
    batch: Batch, corp: Downstream, messages: tuple[OutboxMessage, ...], userids: Mapping[int, str]
) -> Delivery:
    wires = batch.wires

    def send(admitted: Sequence[OutboxMessage], now: datetime) -> Mapping[int, Outcome]:
        text = member_message(admitted[0].kind, admitted[0].facts, page_base=wires.page_base)
        to = [userids[message.id] for message in admitted]
        try:
            result = wires.wecom.send_downstream(corp, text, to, duplicate_check_s=DUPLICATE_CHECK_S)
        except PlatformError as error:
            if _is_ours(error):
                raise  # everybody's trouble: all corps wait
            return {message.id: _refused(error, message, now, among=len(admitted)) for message in admitted}
        return {message.id: _reached(result, message, userids[message.id], now) for message in admitted}

    return Delivery(messages, send, tuple(f"{corp.corp_id}/{userids[message.id]}" for message in messages))


def _is_ours(error: PlatformError) -> bool:
    """Whether an error says something about our own corp, and not about the one that was written to."""
    is_limit = error.api == _THEIR_LOGIN and not error.permanent
    return error.pause_app and (error.api == _OUR_LOGIN or is_limit)


def _refused(error: PlatformError, message: OutboxMessage, now: datetime, *, among: int) -> Outcome:
    """What an error of one corp means for one of its people."""
    note = f"{error.api}: {error.errcode} {error.name}".rstrip()
    if error.pause_app and not error.permanent:
        return put_off(now + timedelta(seconds=pause_s(error)), note)
    outcome = (
        try_again(message.attempts, now, note, at_least_s=pause_s(error))
        if error.pause_app
        else after_error(error, message.attempts, now, among=among)
    )
    if outcome.state == "failed":
        return failed(note, effect=in_trouble(message, "corp_refused"))
    return outcome


def _reached(result: SendResult, message: OutboxMessage, userid: str, now: datetime) -> Outcome:
    if userid.lower() in result.invalid_users or userid.lower() in result.unlicensed_users:
        return failed("outside the app of his corp", effect=in_trouble(message, "not_in_corp"))
    return sent(result.msgid, effect=arrived(message, "chain", result.msgid, now))
