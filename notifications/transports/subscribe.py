"""Channel `subscribe`: one message outside the mini-program for one acceptance (server-apis-wechat.md 5, R-REM-8).

The ledger of acceptances is asked in the transaction of the claim and the acceptance is tied to the row, so a worker
that takes up a dead worker's row spends the same one. Without an acceptance the inbox has told it, which is enough.

A template that the platform refuses is closed for a day (`TEMPLATE_REST`), or until another takes its place: no further
call is made, and who waits for news by it goes the next way.

WeChat has no check for duplicates: of a message that is sent again after an answer that was lost, or after a worker
that died, the person has two. So news and reminders (urgency "normal") are sent at most once: when nobody knows what
became of one, it is not sent again, and who published it reads that. What somebody waits for (a decision, a payment, a
recall: "instant" and "urgent") is sent at least once. The inbox has both.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import NamedTuple

from sqlalchemy import delete
from sqlalchemy.orm import Session

from channel.announcements import KINDS
from channel.policies.rerouting import go_next_way
from channel.policies.ways import open_template
from channel.reminders.digests import take_apart
from channel.reminders.table import DIGEST
from channel.subscriptions import Spent, note_grant, return_grant, spend_grant, template_refused, void_grants
from models import OutboxMessage, SubscribeTemplate
from notifications.deliveries import Batch, Delivery, Wires
from notifications.outcomes import Effect, Outcome, failed, sent, skipped
from notifications.texts import SUBSCRIBE_FORMS, SubscribeForm, subscribe_page
from notifications.transports.arriving import arrived, in_trouble, together
from platforms.errors import NO_ANSWER, UNREACHABLE, PlatformError

#: The person refused, or has used up what was accepted; our ledger did not know (errors-and-limits.md 3).
NOTHING_ACCEPTED = 43101
#: The template is not the account's, or its category was taken away.
TEMPLATE_REFUSED = frozenset({40037, 43107})

_SEND = "message/subscribe/send"


class _Sheet(NamedTuple):
    """How a row is filled in, and whether its template was refused before."""

    form: SubscribeForm
    template_id: str
    was_refused: bool
    #: The templates that the platform refused in this turn; grows while its calls are made.
    closed: set[str]


def prepare_subscribe_messages(batch: Batch, messages: Sequence[OutboxMessage]) -> None:
    """A delivery for each row whose receiver has an acceptance left."""
    refused: dict[str, bool] = {}
    closed: set[str] = set()
    for message in messages:
        form = SUBSCRIBE_FORMS.get(message.kind)
        template_id = batch.wires.templates.get(form.purpose) if form is not None else None
        if form is None or not template_id:
            effect = _lost(message, "template_refused", batch.now)
            batch.outcomes[message.id] = skipped("no template for this kind", effect=effect)
            continue
        grant = spend_grant(batch.session, message.contact_id or 0, template_id, message_id=message.id, now=batch.now)
        if grant is None:
            batch.outcomes[message.id] = skipped("no grant left", effect=_lost(message, "no_grant", batch.now))
            continue
        if grant.in_doubt and _at_most_once(message):
            batch.outcomes[message.id] = _unknown(message, grant)
            continue
        if template_id not in refused:
            refused[template_id] = batch.session.get(SubscribeTemplate, template_id) is not None
            if not open_template(batch.session, template_id, batch.now):
                closed.add(template_id)
        sheet = _Sheet(form, template_id, refused[template_id], closed)
        if template_id in closed:
            batch.outcomes[message.id] = _closed(message, grant, batch.now)
            continue
        batch.deliveries.append(("wechat", _delivery(batch.wires, message, sheet, grant)))


def _delivery(wires: Wires, message: OutboxMessage, sheet: _Sheet, grant: Spent) -> Delivery:
    def give_back(session: Session) -> None:
        return_grant(session, grant.id)

    def send(_admitted: Sequence[OutboxMessage], now: datetime) -> Mapping[int, Outcome]:
        if sheet.template_id in sheet.closed:
            return {message.id: _closed(message, grant, now)}
        data, page = sheet.form.data(message.facts, message.created_at), subscribe_page(sheet.form, message.facts)
        try:
            msgid = wires.wechat.send_subscribe(grant.openid, sheet.template_id, data, page=page)
        except PlatformError as error:
            if error.errcode == NOTHING_ACCEPTED:
                void = partial(void_grants, identity_id=grant.identity_id, template_id=sheet.template_id, now=now)
                effect = together(void, _lost(message, "no_grant", now))
                return {message.id: skipped("nothing accepted any more", effect=effect)}
            if _may_have_left(error) and _at_most_once(message):
                return {message.id: _unknown(message, grant)}
            if error.errcode not in TEMPLATE_REFUSED:
                raise
            sheet.closed.add(sheet.template_id)
            refuse = partial(template_refused, template_id=sheet.template_id, errcode=error.errcode, now=now)
            others = partial(_go_next_way, template=sheet.template_id, now=now)
            effect = together(give_back, refuse, others, _lost(message, "template_refused", now))
            return {message.id: failed(f"{error.api}: {error.errcode} {error.name}".rstrip(), effect=effect)}
        good = _taken_again(sheet.template_id) if sheet.was_refused else None
        return {message.id: sent(msgid, effect=together(arrived(message, "subscribe", msgid, now), good))}

    keep = partial(note_grant, grant_id=grant.id, spent_for="kept")
    return Delivery((message,), send, if_given_up=together(give_back, in_trouble(message, "refused")), if_kept=keep)


def _closed(message: OutboxMessage, grant: Spent, now: datetime) -> Outcome:
    """Its template was refused a moment ago, or today: no call, and the acceptance comes back."""
    give_back = partial(return_grant, grant_id=grant.id)
    effect = together(give_back, _lost(message, "template_refused", now))
    return skipped("the template was refused", effect=effect)


def _go_next_way(session: Session, template: str, now: datetime) -> None:
    go_next_way(session, template, now=now)


def _at_most_once(message: OutboxMessage) -> bool:
    return KINDS[message.kind].urgency == "normal"


def _may_have_left(error: PlatformError) -> bool:
    """Whether the platform may have sent it although it did not answer."""
    is_silent = error.errcode == NO_ANSWER and not error.permanent
    return is_silent and error.api.endswith(_SEND) and error.name != UNREACHABLE.name


def _unknown(message: OutboxMessage, grant: Spent) -> Outcome:
    """It may have left, and is not sent again; the acceptance counts as spent."""
    spent = partial(note_grant, grant_id=grant.id, spent_for="unknown")
    return skipped("outcome unknown, not sent again", effect=together(spent, in_trouble(message, "unknown")))


def _lost(message: OutboxMessage, why: str, now: datetime) -> Effect | None:
    """What else is written when there is no acceptance or template for a row: a digest's reminders go one by one."""
    apart = partial(take_apart, digest=message, now=now) if message.kind == DIGEST else None
    return together(in_trouble(message, why), apart)


def _taken_again(template_id: str) -> Effect:
    """The platform takes a template again that it refused before."""

    def write(session: Session) -> None:
        session.execute(delete(SubscribeTemplate).where(SubscribeTemplate.template_id == template_id))

    return write
