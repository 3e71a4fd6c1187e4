"""The ledger of mini-program messages: every accept is one message (R-REM-8).

An answer to the prompt is told twice, by the mini-program and by the platform's event, in either order, and one of
them may be lost. Both are booked on the same row: whichever comes second for a tap finds what the first has written.
What is wrong all the same is set right by the platform's refusal of a message (43101).
"""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Select, case, func, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from channel.rows import dialect_insert, insert_once, moved
from models import (
    Binding,
    Contact,
    Identity,
    PolicyReceiver,
    SubscribeChoice,
    SubscribeGrant,
    SubscribeReceipt,
    SubscribeTemplate,
)

#: What a person can have answered: for always_reject he asked not to be asked again; ban and filter are the platform's
#: own refusals of the template, before anybody was asked.
ANSWERS = ("accept", "reject", "always_reject", "ban", "filter")
#: A later plain refusal does not undo these; an acceptance does.
_LASTING = ("always_reject", "ban", "filter")
#: Answers after which no acceptance of before is left.
_REFUSALS = ("reject", "always_reject")

#: What a person has just done → purposes of the messages that follow from it, the most useful first.
MOMENTS: Mapping[str, tuple[str, ...]] = {
    "registered": ("registration_decided", "registration_reminder", "policy_news"),
    "followed_up": ("registration_reminder",),
    # What was ordered is to be paid; what was received counts towards a tier, and so does what was agreed upon.
    "ordered": ("order_changed", "payment_due", "policy_news"),
    "received": ("order_changed", "rebate_near", "policy_news"),
    "read_policy": ("policy_news",),
    "signed": ("policy_news", "rebate_near"),
}
#: Purposes of messages about money, and the roles at a dealer that get them: nobody else is asked for them.
_ABOUT_MONEY, _MONEY_ROLES = frozenset({"payment_due", "rebate_near"}), ("owner", "finance")
#: Templates of one prompt, by the platform's rule; open acceptances that are enough; days of peace after a refusal.
MOST_ASKED, ENOUGH, RESPITE = 3, 5, timedelta(days=7)

#: Within this time the mini-program and the platform speak of the same tap.
_SAME_TAP = timedelta(minutes=10)


def book_event(session: Session, app_id: str, openid: str, template_id: str, answer: str, *, at: datetime) -> None:
    """Book what the platform's event says that a person answered then. Unknown people are ignored."""
    query = select(Identity.id).where(Identity.app_id == app_id, Identity.openid_index == openid)
    identity_id = session.scalar(query.with_for_update())
    if identity_id is not None:
        _book(session, identity_id, template_id, answer, SubscribeGrant.event_at, SubscribeGrant.client_at, at=at)


def book_answers(session: Session, identity_id: int, answers: Mapping[str, str], *, now: datetime) -> None:
    """Book what the mini-program says that the person answered just now, by template."""
    session.execute(select(Identity.id).where(Identity.id == identity_id).with_for_update())
    for template_id, answer in sorted(answers.items()):
        _book(session, identity_id, template_id, answer, SubscribeGrant.client_at, SubscribeGrant.event_at, at=now)


def book_receipt(session: Session, msgid: str, errcode: int, *, now: datetime) -> None:
    """Book what became of a message: one that did not arrive was not delivered. A second time changes nothing."""
    receipt = {"msgid": msgid, "errcode": errcode, "at": now}
    session.execute(insert_once(session, SubscribeReceipt).values(**receipt))
    if errcode:
        lost = update(PolicyReceiver).where(PolicyReceiver.msgid == msgid, PolicyReceiver.delivered_by == "subscribe")
        gone = {"delivered_at": None, "delivered_by": None, "trouble": "not_arrived"}
        session.execute(lost.values(**gone), execution_options={"synchronize_session": False})


def to_ask(session: Session, identity_id: int, templates: Mapping[str, str], now: datetime) -> dict[str, list[str]]:
    """Moment → templates to ask the person for then, of those that the manufacturer has (purpose → id)."""
    choices = {
        row.template_id: row
        for row in session.scalars(select(SubscribeChoice).where(SubscribeChoice.identity_id == identity_id))
    }
    sees_money = session.scalar(_money_role(identity_id)) is not None
    left, refused = open_grants(session, identity_id), set(session.scalars(select(SubscribeTemplate.template_id)))

    def may_be_asked(template_id: str) -> bool:
        choice = choices.get(template_id)
        if template_id in refused or left.get(template_id, 0) >= ENOUGH:
            return False
        if choice is None or choice.answer == "accept":
            return True
        return choice.answer == "reject" and choice.at <= now - RESPITE

    def wanted(purposes: tuple[str, ...]) -> Iterator[str]:
        heard = [one for one in purposes if sees_money or one not in _ABOUT_MONEY]
        yield from (templates[one] for one in heard if templates.get(one) and may_be_asked(templates[one]))

    return {moment: list(wanted(purposes))[:MOST_ASKED] for moment, purposes in MOMENTS.items()}


def _money_role(identity_id: int) -> Select[tuple[str]]:
    """As what the person behind an identity hears of money, at one of his dealers."""
    query = select(Contact.role).join(Binding, Binding.contact_id == Contact.id)
    return query.where(Binding.identity_id == identity_id, Contact.role.in_(_MONEY_ROLES)).limit(1)


def open_grants(session: Session, identity_id: int) -> dict[str, int]:
    """How many messages a person has granted and not got yet, by template."""
    query = select(SubscribeGrant.template_id, func.count()).where(
        SubscribeGrant.identity_id == identity_id, SubscribeGrant.spent_at.is_(None)
    )
    grouped = query.group_by(SubscribeGrant.template_id).order_by(SubscribeGrant.template_id)
    return dict(session.execute(grouped).tuples().all())


def void_grants(session: Session, identity_id: int, template_id: str, *, now: datetime) -> None:
    """Forget every open grant of until now, because the person or the platform (43101) said there is none."""
    session.execute(
        update(SubscribeGrant)
        .where(
            SubscribeGrant.identity_id == identity_id,
            SubscribeGrant.template_id == template_id,
            SubscribeGrant.spent_at.is_(None),
            SubscribeGrant.granted_at <= now,
        )
        .values(spent_at=now, spent_for="refused"),
        execution_options={"synchronize_session": False},
    )


def template_refused(session: Session, template_id: str, errcode: int, *, now: datetime) -> None:
    """Remember that the platform takes no message of a template, so that it is said before the next is planned."""
    insert = dialect_insert(session, SubscribeTemplate).values(template_id=template_id, errcode=errcode, refused_at=now)
    session.execute(
        insert.on_conflict_do_update(index_elements=["template_id"], set_={"errcode": errcode, "refused_at": now})
    )


class Spent(NamedTuple):
    """An acceptance that is being spent."""

    id: int
    identity_id: int
    openid: str
    #: An earlier worker had it for the same row and never said what became of the message.
    in_doubt: bool = False


def spend_grant(
    session: Session, contact_id: int, template_id: str, *, now: datetime, message_id: int | None = None
) -> Spent | None:
    """Take one open grant of the contact; None when there is none.

    Asking again for the same outbox row `message_id` gives the same grant: a worker that died between spending and
    sending costs the person no acceptance and loses no message. Workers pass over a grant that another one is
    taking at that moment (PostgreSQL) and lock the one that they take and no other, so that a person's next grant is
    there for the next worker; the conditional update gives it to one of them anywhere.
    """
    query = (
        select(SubscribeGrant.id, Identity.id, Identity.openid, SubscribeGrant.spent_for)
        .join(Identity, Identity.id == SubscribeGrant.identity_id)
        .join(Binding, Binding.identity_id == Identity.id)
        .where(Binding.contact_id == contact_id, SubscribeGrant.template_id == template_id)
    )
    mine = None
    if message_id is not None:
        mine = session.execute(query.where(SubscribeGrant.outbox_id == message_id)).first()
    if mine is not None:
        session.execute(update(SubscribeGrant).where(SubscribeGrant.id == mine[0]).values(spent_for="sent"))
        return Spent(mine[0], mine[1], mine[2], in_doubt=mine[3] != "kept")
    free = query.where(SubscribeGrant.spent_at.is_(None)).order_by(SubscribeGrant.id).limit(1)
    found = session.execute(free.with_for_update(skip_locked=True, of=SubscribeGrant)).first()
    if found is None:
        return None
    still_free = (SubscribeGrant.id == found[0], SubscribeGrant.spent_at.is_(None))
    spent = {"spent_at": now, "spent_for": "sent", "outbox_id": message_id}
    is_mine = moved(session, update(SubscribeGrant).where(*still_free).values(**spent))
    return Spent(found[0], found[1], found[2]) if is_mine else None


def return_grant(session: Session, grant_id: int) -> None:
    """Give a grant back whose message did not leave, for a reason that was not the person's."""
    session.execute(
        update(SubscribeGrant)
        .where(SubscribeGrant.id == grant_id, SubscribeGrant.spent_for.in_(("sent", "kept")))
        .values(spent_at=None, spent_for=None, outbox_id=None)
    )


def note_grant(session: Session, grant_id: int, spent_for: str) -> None:
    """What became of the message of a grant that a worker has: kept for the next try, or unknown."""
    theirs = (SubscribeGrant.id == grant_id, SubscribeGrant.spent_for == "sent")
    session.execute(update(SubscribeGrant).where(*theirs).values(spent_for=spent_for))


_Told = InstrumentedAttribute[datetime | None]


def _book(
    session: Session, identity_id: int, template_id: str, answer: str, mine: _Told, others: _Told, *, at: datetime
) -> None:
    """Book one answer, told by `mine`; what `others` told of the same tap is not booked again.

    The person's identity is locked by the caller, so that the two never look at the same moment.
    """
    _choose(session, identity_id, template_id, answer, at=at)
    if answer in _REFUSALS:
        void_grants(session, identity_id, template_id, now=at)
    if answer != "accept":
        return
    same = select(SubscribeGrant.id).where(
        SubscribeGrant.identity_id == identity_id,
        SubscribeGrant.template_id == template_id,
        mine.is_(None),
        others.between(at - _SAME_TAP, at + _SAME_TAP),
    )
    found = session.scalar(same.order_by(SubscribeGrant.id).limit(1))
    if found is None:
        values: dict[str, Any] = {"granted_at": at, mine.key: at}
        session.add(SubscribeGrant(identity_id=identity_id, template_id=template_id, **values))
        session.flush()
        return
    session.execute(
        update(SubscribeGrant).where(SubscribeGrant.id == found).values({mine: at}),
        execution_options={"synchronize_session": False},
    )


def _choose(session: Session, identity_id: int, template_id: str, answer: str, *, at: datetime) -> None:
    """Remember the answer unless a later one is known; who wants no more questions is not asked after a plain no."""
    insert = dialect_insert(session, SubscribeChoice).values(
        identity_id=identity_id, template_id=template_id, answer=answer, at=at
    )
    kept = SubscribeChoice.answer
    lasting = case((kept.in_(_LASTING), kept), else_=answer) if answer == "reject" else answer
    session.execute(
        insert.on_conflict_do_update(
            index_elements=["identity_id", "template_id"],
            set_={"answer": lasting, "at": at},
            where=SubscribeChoice.at <= at,
        )
    )
