"""Mass messages (企业群发) about a policy: a task for each member, which he confirms, and what became of it.

The platform sends nothing before the member confirms; until then, for `PATIENCE` at most, results are asked for.
"""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Select, and_, func, insert, literal, select, update
from sqlalchemy.orm import Session

from channel.actors import Actor, job
from channel.announcements import NOBODY, Announcement, Receiver, announce, announce_all
from channel.rows import moved
from models import Contact, ExternalFriend, MassMessage, MassReceiver, Member, Policy, PolicyReceiver, PolicyVersion
from models.inserting import insert_rows
from models.types import Id, UtcDateTime

#: How often results are asked for, and how long a member may take to confirm.
LOOK_EVERY, PATIENCE = timedelta(minutes=30), timedelta(days=3)
#: People of one task, by the platform's rule.
MOST_RECEIVERS = 10_000
#: And of those who find no room in it, how many are named: as many as one statement takes.
_LEFT_OUT = 30_000
_AT_ONCE = 200
#: Why a task was dropped, and the trouble of its people, when the platform did not take it.
REFUSED = "refused"


def plan_mass(
    session: Session, actor: Actor, row: PolicyVersion, which: ColumnElement[bool], round_: int, *, now: datetime
) -> int:
    """A task for each member who has some of these receivers as customers; how many. Of several one, the first."""
    friend = (
        select(func.min(ExternalFriend.id))
        .join(Member, and_(Member.id == ExternalFriend.member_id, Member.is_active.is_(True)))
        .join(PolicyReceiver, PolicyReceiver.contact_id == ExternalFriend.contact_id)
        .where(PolicyReceiver.version_id == row.id, which)
        .group_by(ExternalFriend.contact_id)
    )
    theirs = select(ExternalFriend.member_id).where(ExternalFriend.id.in_(friend)).distinct()
    members = session.scalars(theirs.order_by(ExternalFriend.member_id)).all()
    if not members:
        return 0
    values = {"version_id": row.id, "round": round_, "state": "wanted", "created_at": now}
    insert_rows(session, MassMessage, [{**values, "member_id": one} for one in members], once=True)
    mine = (MassMessage.version_id == row.id, MassMessage.round == round_)
    people = (
        select(MassMessage.id, ExternalFriend.contact_id, ExternalFriend.id)
        .join(ExternalFriend, ExternalFriend.member_id == MassMessage.member_id)
        .where(*mine, ExternalFriend.id.in_(friend))
    )
    session.execute(insert(MassReceiver).from_select(["mass_id", "contact_id", "friend_id"], people))
    ids = session.scalars(select(MassMessage.id).where(*mine).order_by(MassMessage.id)).all()
    told = [Announcement(NOBODY, {"mass_id": id_}, f"{id_}") for id_ in ids]
    announce_all(session, actor, "mass_wanted", told, now=now)
    return len(ids)


def receivers_of(session: Session, mass_id: int) -> Mapping[str, int]:
    """External userid → contact of those who still want a mass message: who have not opened the policy meanwhile.

    MOST_RECEIVERS at most; the others are those of `say_left_out`.
    """
    return dict(session.execute(_wanting(mass_id).limit(MOST_RECEIVERS)).tuples().all())


def say_left_out(session: Session, mass_id: int) -> int:
    """Note the trouble of those who find no room in a task of MOST_RECEIVERS: somebody has to call; how many."""
    beyond = session.execute(_wanting(mass_id).offset(MOST_RECEIVERS).limit(_LEFT_OUT)).tuples().all()
    if beyond:
        _trouble(session, session.get_one(MassMessage, mass_id), "no_room", only=[contact for _, contact in beyond])
    return len(beyond)


def _wanting(mass_id: int) -> Select[tuple[str, int]]:
    return (
        select(ExternalFriend.external_userid, MassReceiver.contact_id)
        .select_from(MassReceiver)
        .join(MassMessage, MassMessage.id == MassReceiver.mass_id)
        .join(ExternalFriend, ExternalFriend.id == MassReceiver.friend_id)
        .join(Contact, and_(Contact.id == MassReceiver.contact_id, Contact.is_active.is_(True)))
        .join(
            PolicyReceiver,
            and_(
                PolicyReceiver.version_id == MassMessage.version_id,
                PolicyReceiver.contact_id == MassReceiver.contact_id,
            ),
        )
        .where(MassReceiver.mass_id == mass_id, PolicyReceiver.opened_at.is_(None))
        .order_by(MassReceiver.contact_id)
    )


def task_made(session: Session, mass_id: int, msgid: str, lost: Collection[int], *, people: int, now: datetime) -> None:
    """The platform has the task: the member is asked to confirm it; `lost` are contacts who cannot get it."""
    waiting = (MassMessage.id == mass_id, MassMessage.state == "wanted")
    values = {"state": "waiting", "msgid": msgid, "look_at": now + LOOK_EVERY}
    if not moved(session, update(MassMessage).where(*waiting).values(**values)):
        gone = (MassMessage.id == mass_id, MassMessage.state == "recalled", MassMessage.msgid.is_(None))
        if moved(session, update(MassMessage).where(*gone).values(msgid=msgid)):
            _say_recalled(session, job("mass_messages"), session.get_one(MassMessage, mass_id), now=now)
        return
    mass = session.get_one(MassMessage, mass_id, populate_existing=True)
    _trouble(session, mass, "no_friend", only=lost)
    row = session.get_one(PolicyVersion, mass.version_id)
    policy = session.get_one(Policy, row.policy_id)
    facts = {"number": policy.number, "title": row.title, "people": people - len(lost)}
    to, actor = Receiver(member_id=mass.member_id), job("mass_messages")
    announce(session, actor, "mass_to_confirm", to, facts, about=f"{mass_id}", now=now)


def results_known(
    session: Session, mass_id: int, sent_at: datetime | None, results: Mapping[str, int], *, now: datetime
) -> None:
    """Note who got it and who did not; it is looked at again until the member has confirmed and all is said."""
    mass = session.get_one(MassMessage, mass_id, populate_existing=True)
    by_contact = _contacts(session, mass_id, results)
    _delivered(session, mass, [one for one, status in by_contact.items() if status == 1], sent_at or now)
    _trouble(session, mass, "no_friend", only=[one for one, status in by_contact.items() if status == 2])
    _trouble(session, mass, "too_many", only=[one for one, status in by_contact.items() if status == 3])
    values: dict[str, object] = {"sent_at": sent_at}
    # Confirmed and nobody named: the platform is not done with it.
    if sent_at is not None and by_contact and all(by_contact.values()):
        values |= {"state": "done", "look_at": None}
    elif now - mass.created_at > PATIENCE:
        values |= {"state": "done" if sent_at is not None else "dropped", "look_at": None}
        if sent_at is None:
            values["note"] = "not confirmed"
        _trouble(session, mass, "not_confirmed")
    open_ = (MassMessage.id == mass_id, MassMessage.state == "waiting")
    session.execute(
        update(MassMessage).where(*open_).values(**values), execution_options={"synchronize_session": False}
    )


def recall_mass(session: Session, actor: Actor, row: PolicyVersion, *, now: datetime) -> int:
    """Stop the tasks of a version that does not count any more and that nobody has confirmed; how many.

    The platform's contract names no way to take a task back: its member is told not to confirm it.
    """
    open_ = (MassMessage.version_id == row.id, MassMessage.state.in_(("wanted", "waiting")))
    query = select(MassMessage).where(*open_, MassMessage.sent_at.is_(None)).order_by(MassMessage.id)
    found = session.scalars(query.with_for_update(), execution_options={"populate_existing": True}).all()
    for mass in found:
        mass.state, mass.look_at, mass.note = "recalled", None, "the version ended"
        if mass.msgid is not None:
            _say_recalled(session, actor, mass, now=now)
    session.flush()
    return len(found)


def _say_recalled(session: Session, actor: Actor, mass: MassMessage, *, now: datetime) -> None:
    row = session.get_one(PolicyVersion, mass.version_id)
    policy = session.get_one(Policy, row.policy_id)
    facts = {"number": policy.number, "title": row.title}
    announce(session, actor, "mass_recalled", Receiver(member_id=mass.member_id), facts, about=f"{mass.id}", now=now)


def drop_mass(session: Session, mass_id: int, note: str, trouble: str | None) -> None:
    """Nobody gets it: the platform refused the task, or the policy does not count any more."""
    open_ = (MassMessage.id == mass_id, MassMessage.state.in_(("wanted", "waiting")))
    values = {"state": "dropped", "look_at": None, "note": note[:120]}
    if moved(session, update(MassMessage).where(*open_).values(**values)) and trouble is not None:
        _trouble(session, session.get_one(MassMessage, mass_id, populate_existing=True), trouble)


def revive_mass(session: Session, mass_id: int) -> bool:
    """Want a task again that the platform refused, because an operator tries once more; whether it was one.

    What was dropped for another reason, or is made, stays as it is.
    """
    refused = (MassMessage.id == mass_id, MassMessage.state == "dropped", MassMessage.note == REFUSED)
    change = update(MassMessage).where(*refused, MassMessage.msgid.is_(None))
    if not moved(session, change.values(state="wanted", note=None)):
        return False
    mass = session.get_one(MassMessage, mass_id, populate_existing=True)
    _trouble(session, mass, None, was=REFUSED)
    return True


def look_at_mass_messages(session: Session, now: datetime) -> int:
    """Have the results of tasks asked for whose time has come; returns how many. Job."""
    due = select(MassMessage.id).where(MassMessage.look_at <= now).order_by(MassMessage.look_at, MassMessage.id)
    ids = session.scalars(due.limit(_AT_ONCE).with_for_update(skip_locked=True)).all()
    told = [Announcement(NOBODY, {"mass_id": id_}, f"{id_}:{int(now.timestamp())}") for id_ in ids]
    announce_all(session, job("mass_messages"), "mass_due", told, now=now)
    session.execute(
        update(MassMessage).where(MassMessage.id.in_(ids)).values(look_at=now + LOOK_EVERY),
        execution_options={"synchronize_session": False},
    )
    return len(ids)


def _contacts(session: Session, mass_id: int, results: Mapping[str, int]) -> dict[int, int]:
    """Contact → status, of those whom the platform names."""
    query = (
        select(ExternalFriend.external_userid, MassReceiver.contact_id)
        .join(MassReceiver, MassReceiver.friend_id == ExternalFriend.id)
        .where(MassReceiver.mass_id == mass_id)
        .order_by(MassReceiver.contact_id)
    )
    pairs = session.execute(query).tuples()
    return {contact_id: results[external] for external, contact_id in pairs if external in results}


def _delivered(session: Session, mass: MassMessage, contacts: Collection[int], at: datetime) -> None:
    row = PolicyReceiver
    values = {
        "delivered_at": func.coalesce(row.delivered_at, literal(at, UtcDateTime())),
        "delivered_by": func.coalesce(row.delivered_by, "mass"),
        "trouble": None,
    }
    theirs = update(row).where(row.version_id == mass.version_id, row.contact_id.in_(contacts))
    session.execute(theirs.values(**values), execution_options={"synchronize_session": False})


def _trouble(
    session: Session,
    mass: MassMessage,
    trouble: str | None,
    *,
    only: Collection[int] | None = None,
    was: str | None = None,
) -> None:
    """Note why people of a task have not got it; without `only` all who have not got it by any way.

    `was`: of these, whose trouble is this one.
    """
    row = PolicyReceiver
    theirs = select(MassReceiver.contact_id).where(MassReceiver.mass_id == literal(mass.id, Id))
    if only is not None:
        theirs = theirs.where(MassReceiver.contact_id.in_(only))
    change = update(row).where(
        row.version_id == mass.version_id, row.contact_id.in_(theirs), row.delivered_at.is_(None)
    )
    if was is not None:
        change = change.where(row.trouble == was)
    session.execute(change.values(trouble=trouble), execution_options={"synchronize_session": False})
