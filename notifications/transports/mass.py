"""Channel `mass`: tasks of mass messages (企业群发), made and asked for (server-apis-wecom.md 9). Work, not for people.

Making a task is not repeated by the platform's check. So whoever tries again, after a worker that died between making
and recording or after an answer that was lost, first looks among the tasks of that time for one that says the same.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import NamedTuple

from sqlalchemy import select

from channel.announcements import words
from channel.policies.mass import (
    MOST_RECEIVERS,
    REFUSED,
    drop_mass,
    receivers_of,
    results_known,
    revive_mass,
    say_left_out,
    task_made,
)
from channel.policies.telling import facts_of
from models import MassMessage, Member, OutboxMessage, Policy, PolicyVersion
from notifications.deliveries import Batch, Delivery, Wires
from notifications.outcomes import Effect, Outcome, sent, skipped

#: How far the platform's clock may be from ours; and how far back it lets tasks be listed.
_CLOCKS, _MONTH = timedelta(hours=1), timedelta(days=29)


def prepare_mass_messages(batch: Batch, messages: Sequence[OutboxMessage]) -> None:
    """A delivery for each task that is to be made, or asked for."""
    for message in messages:
        mass = batch.session.get(MassMessage, int(message.facts["mass_id"]))
        member = batch.session.get(Member, mass.member_id) if mass is not None else None
        if mass is None or member is None:
            batch.outcomes[message.id] = skipped("no such task")
        elif message.kind == "mass_wanted":
            _make(batch, message, mass, member)
        elif mass.state == "waiting" and mass.msgid:
            _deliver(batch, message, _asking(batch.wires, mass.id, mass.msgid, member.userid))
        else:
            batch.outcomes[message.id] = skipped("nothing to ask for")


def _make(batch: Batch, message: OutboxMessage, mass: MassMessage, member: Member) -> None:
    session = batch.session
    is_again = mass.state == "dropped" and revive_mass(session, mass.id)
    row = session.get_one(PolicyVersion, mass.version_id)
    people = receivers_of(session, mass.id)
    if mass.state != "wanted" or row.state != "published" or not people:
        effect = partial(drop_mass, mass_id=mass.id, note="not wanted any more", trouble=None)
        batch.outcomes[message.id] = skipped("read, superseded or recalled meanwhile", effect=effect)
        return
    if not member.is_active:
        effect = partial(drop_mass, mass_id=mass.id, note="the member has left", trouble="no_friend")
        batch.outcomes[message.id] = skipped("the member has left", effect=effect)
        return
    if len(people) == MOST_RECEIVERS:
        say_left_out(session, mass.id)
    facts = facts_of(session.get_one(Policy, row.policy_id), row)
    title, body, page = words("policy_published", facts)
    link = (title, batch.wires.page_base + page) if batch.wires.page_base else None
    said = _Said(member.userid, f"{title}\n{body}", link)
    sending = _making(
        batch.wires, mass.id, said, dict(people), _look(batch, mass, is_first=not message.attempts and not is_again)
    )
    _deliver(batch, message, sending, partial(drop_mass, mass_id=mass.id, note=REFUSED, trouble=REFUSED))


_Act = Callable[[datetime], Effect]


class _Said(NamedTuple):
    """What a task says, and who is to confirm it."""

    sender: str
    text: str
    link: tuple[str, str] | None


class _Look(NamedTuple):
    """Where to look for a task that may be there: since when, and which are known to be others."""

    since: datetime
    others: Collection[str]


def _look(batch: Batch, mass: MassMessage, *, is_first: bool) -> _Look | None:
    """None the first time: nobody can have made it yet."""
    if is_first:
        return None
    others = select(MassMessage.msgid).where(MassMessage.member_id == mass.member_id, MassMessage.msgid.is_not(None))
    known = batch.session.scalars(others.order_by(MassMessage.id)).all()
    return _Look(max(mass.created_at - _CLOCKS, batch.now - _MONTH), frozenset(filter(None, known)))


def _making(wires: Wires, mass_id: int, said: _Said, people: Mapping[str, int], look: _Look | None) -> _Act:
    def act(now: datetime) -> Effect:
        if look is not None:
            made = wires.wecom.made_mass_messages(*said, look.since, now + _CLOCKS)
            for msgid in made:
                if msgid not in look.others:
                    return partial(task_made, mass_id=mass_id, msgid=msgid, lost=(), people=len(people), now=now)
        msgid, failed = wires.wecom.add_mass_message(said.sender, list(people), said.text, said.link)
        lost = [people[one] for one in sorted(failed) if one in people]
        return partial(task_made, mass_id=mass_id, msgid=msgid, lost=lost, people=len(people), now=now)

    return act


def _asking(wires: Wires, mass_id: int, msgid: str, userid: str) -> _Act:
    def act(now: datetime) -> Effect:
        at, is_sent = None, False
        for task in wires.wecom.mass_tasks(msgid):
            if task.userid.lower() == userid.lower() and task.is_sent:
                at, is_sent = task.sent_at or now, True
        found = {one.external_userid: one.status for one in wires.wecom.mass_results(msgid, userid)} if is_sent else {}
        return partial(results_known, mass_id=mass_id, sent_at=at, results=found, now=now)

    return act


def _deliver(batch: Batch, message: OutboxMessage, act: _Act, if_given_up: Effect | None = None) -> None:
    def send(_admitted: Sequence[OutboxMessage], now: datetime) -> Mapping[int, Outcome]:
        return {message.id: sent(None, effect=act(now))}

    batch.deliveries.append(("wecom", Delivery((message,), send, if_given_up=if_given_up)))
