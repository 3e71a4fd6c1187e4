"""Channel `subscribe`: one message outside the mini-program for one acceptance (server-apis-wechat.md 5, R-REM-8).

The ledger of acceptances is asked in the transaction of the claim and the acceptance is tied to the row, so a worker
that takes up a dead worker's row spends the same one. Without an acceptance the inbox has told it, which is enough.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import NamedTuple

from sqlalchemy.orm import Session

from channel.subscriptions import return_grant, spend_grant, void_grants
from models import OutboxMessage
from notifications.deliveries import Batch, Delivery, Wires
from notifications.outcomes import Outcome, sent, skipped
from notifications.texts import SUBSCRIBE_FORMS, SubscribeForm, subscribe_page
from platforms.errors import PlatformError

#: The person refused, or has used up what was accepted; our ledger did not know (errors-and-limits.md 3).
NOTHING_ACCEPTED = 43101


class Grant(NamedTuple):
    """An acceptance that is being spent."""

    id: int
    identity_id: int
    openid: str


def prepare_subscribe_messages(batch: Batch, messages: Sequence[OutboxMessage]) -> None:
    """A delivery for each row whose receiver has an acceptance left."""
    for message in messages:
        form = SUBSCRIBE_FORMS.get(message.kind)
        template_id = batch.wires.templates.get(form.purpose) if form is not None else None
        if form is None or not template_id:
            batch.outcomes[message.id] = skipped("no template for this kind")
            continue
        grant = spend_grant(batch.session, message.contact_id or 0, template_id, message_id=message.id, now=batch.now)
        if grant is None:
            batch.outcomes[message.id] = skipped("no grant left")
        else:
            delivery = _delivery(batch.wires, message, form, Grant(*grant), template_id=template_id)
            batch.deliveries.append(("wechat", delivery))


def _delivery(wires: Wires, message: OutboxMessage, form: SubscribeForm, grant: Grant, *, template_id: str) -> Delivery:
    def give_back(session: Session) -> None:
        return_grant(session, grant.id)

    def send(_admitted: Sequence[OutboxMessage], now: datetime) -> Mapping[int, Outcome]:
        data, page = form.data(message.facts, message.created_at), subscribe_page(form, message.facts)
        try:
            msgid = wires.wechat.send_subscribe(grant.openid, template_id, data, page=page)
        except PlatformError as error:
            if error.errcode != NOTHING_ACCEPTED:
                raise
            void = partial(void_grants, identity_id=grant.identity_id, template_id=template_id, now=now)
            return {message.id: skipped("nothing accepted any more", effect=void)}
        return {message.id: sent(msgid)}

    return Delivery((message,), send, if_given_up=give_back)
