"""The waiting list of an opportunity that somebody else has (idea C5).

A dealer who was refused may wait. When the claims he waits for become free, the first who waits gets them for some
hours as a first option: the claims themselves go over to his refused registration, so that the constraint that
decides all races keeps everybody else away. When he does not register, they go to the next, and in the end are free.
Nobody learns who holds what, or who else waits.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from channel import audit
from channel.access import acting_dealer, own_registration
from channel.actors import Actor, job
from channel.batches import in_parts
from channel.calendar import local_text
from channel.catalogue import product_lines
from channel.configuration import current
from channel.errors import Conflict, NotFound
from channel.opportunities.claims import Held, held_lines, meeting
from channel.opportunities.first_options import keep_for, offers_for
from channel.opportunities.keys import claimed
from channel.opportunities.telling import tell_dealers
from channel.rows import moved
from models import Registration, RegistrationClaim, RegistrationLine, WaitingEntry

#: State of a place → what the dealer reads.
WAITING_STATES = {
    "waiting": "排队中",
    "offered": "轮到您优先报备",
    "taken": "已报备",
    "lapsed": "优先时间已过",
    "left": "已退出",
}
ON_LIST = ("waiting", "offered")
#: How many first options one run of the job ends.
LAPSE_BATCH = 200


@dataclass(frozen=True, slots=True)
class Place:
    """A dealer's place on a list, as he may see it."""

    entry: WaitingEntry
    #: The refused registration that led to it.
    registration: Registration
    #: 1 for the first; 0 once he is not on the list any more.
    position: int


def join_waiting_list(session: Session, actor: Actor, number: str, *, now: datetime) -> Place:
    """Wait for the opportunity for which registration `number` was refused; joining again changes nothing.

    Raises NotFound for another dealer's, Forbidden("dealer_frozen"), Conflict("nothing_to_wait_for") unless it was
    refused because somebody else had it, Conflict("free_again") when nobody has it any more, and
    Conflict("opportunity_yours") when the dealer has got it himself by now.
    """
    acting_dealer(session, actor)
    registration = own_registration(session, actor, number)
    key = registration.claim_key
    if registration.state != "rejected" or registration.reject_code != "taken" or key is None:
        raise Conflict("nothing_to_wait_for")
    if (place := _place(session, registration)) is not None:
        if place.entry.state in ON_LIST:
            return place
        # Whoever left or let his option go by waits at the end again.
        session.delete(place.entry)
        session.flush()
    lines = claimed(_named(session, registration), tuple(line.code for line in product_lines(session)))
    entry = _enter(session, actor, registration, lines, now=now)
    # Locked, so that whoever lets go at this moment either sees us waiting or is seen here to have let go.
    claims = meeting(held_lines(session, [key], lock=True), lines)
    if not claims:
        raise Conflict("free_again")
    _refuse_own(session, registration, claims)
    audit.record(session, actor, "waiting_list_joined", "registration", number, now=now)
    return Place(entry, registration, _before(session, [entry])[entry.id] + 1)


def leave_waiting_list(session: Session, actor: Actor, number: str, *, now: datetime) -> Place:
    """Give up one's place; a first option goes to the next. Raises NotFound when the dealer is not on that list."""
    acting_dealer(session, actor)
    registration = own_registration(session, actor, number)
    place = _place(session, registration)
    if place is None:
        raise NotFound
    if place.entry.state in ON_LIST:
        had_option = place.entry.state == "offered"
        _end(session, place.entry, "left")
        if had_option:
            pass_on(session, actor, [registration.id], now=now)
        audit.record(session, actor, "waiting_list_left", "registration", number, now=now)
    return Place(place.entry, registration, 0)


def waiting_places(session: Session, actor: Actor) -> list[Place]:
    """Where the actor's dealer waits or has a first option, the oldest first."""
    query = (
        select(WaitingEntry, Registration)
        .join(Registration, Registration.id == WaitingEntry.registration_id)
        .where(WaitingEntry.dealer_id == actor.dealer(), WaitingEntry.state.in_(ON_LIST))
        .order_by(WaitingEntry.id)
    )
    rows = session.execute(query).all()
    before = _before(session, [entry for entry, _ in rows])
    return [Place(entry, registration, before[entry.id] + 1) for entry, registration in rows]


def place_of(session: Session, registration: Registration) -> Place | None:
    """The place to which a refused registration led, None when there is none. For its own dealer."""
    return _place(session, registration)


def pass_on(session: Session, actor: Actor, registration_ids: Collection[int], *, now: datetime) -> None:
    """Let go of what these registrations hold: to the first who waits for it, or free. Many cost as much as one."""
    held = session.execute(
        select(RegistrationClaim.id, RegistrationClaim.key, RegistrationClaim.product_line)
        .where(RegistrationClaim.registration_id.in_(registration_ids))
        .order_by(RegistrationClaim.id)
        .with_for_update()
    ).all()
    free = {(row.key, row.product_line): row.id for row in held}
    offers = offers_for(session, free) if free else []
    if offers:
        until = now + timedelta(hours=current(session).registrations.waiting.first_option_hours)
        keep_for(session, offers, until)
        _tell_offers(session, actor, [offer.entry for offer in offers], until, now=now)
    rest = delete(RegistrationClaim).where(RegistrationClaim.registration_id.in_(registration_ids))
    session.execute(rest, execution_options={"synchronize_session": False})


def take_reserved(session: Session, registration: Registration, lines: Sequence[str]) -> set[str]:
    """Turn what is kept for this registration's dealer into its claims; returns the lines. What is over stays kept."""
    mine = select(Registration.id).where(Registration.dealer_id == registration.dealer_id)
    kept = (
        select(RegistrationClaim)
        .where(
            RegistrationClaim.key == registration.claim_key,
            RegistrationClaim.product_line.in_(lines),
            RegistrationClaim.reserved_until.is_not(None),
            RegistrationClaim.registration_id.in_(mine),
        )
        .with_for_update()
    )
    rows = session.scalars(kept).all()
    for row in rows:
        row.registration_id, row.reserved_until = registration.id, None
    session.flush()
    return {row.product_line for row in rows}


def close_used_option(session: Session, actor: Actor, registration: Registration, *, now: datetime) -> None:
    """The dealer has registered what he waited for: he leaves the list, and lines that he did not name go on."""
    query = select(WaitingEntry).where(
        WaitingEntry.key == registration.claim_key,
        WaitingEntry.dealer_id == registration.dealer_id,
        WaitingEntry.state.in_(ON_LIST),
    )
    for entry in session.scalars(query).all():
        had_option = entry.state == "offered"
        _end(session, entry, "taken")
        if had_option:
            pass_on(session, actor, [entry.registration_id], now=now)


def lapse_first_options(session: Session, now: datetime) -> int:
    """End up to LAPSE_BATCH first options that were not used in time; returns how many. Job."""
    due = select(WaitingEntry.id).where(WaitingEntry.state == "offered", WaitingEntry.offer_until < now)
    query = due.order_by(WaitingEntry.offer_until).limit(LAPSE_BATCH).with_for_update(skip_locked=True)
    actor = job("lapse_first_options")

    def act(entry_ids: Sequence[int]) -> None:
        change = update(WaitingEntry).where(WaitingEntry.id.in_(entry_ids)).values(state="lapsed")
        session.execute(change, execution_options={"synchronize_session": False})
        ids = session.scalars(select(WaitingEntry.registration_id).where(WaitingEntry.id.in_(entry_ids))).all()
        # An option that was handed on by a lapse can lapse again, after the dealer waited again.
        tell_dealers(session, actor, "first_option_lapsed", ids, now=now, bucket=now.date().isoformat())
        pass_on(session, actor, ids, now=now)

    return in_parts(session, session.scalars(query).all(), act)


def _enter(
    session: Session, actor: Actor, registration: Registration, lines: tuple[str, ...], *, now: datetime
) -> WaitingEntry:
    """Put the dealer at the end of the list; Conflict("waiting_already") when he waits there by another attempt."""
    entry = WaitingEntry(
        dealer_id=registration.dealer_id,
        contact_id=actor.id,
        registration_id=registration.id,
        key=registration.claim_key,
        product_lines=list(lines),
        state="waiting",
        joined_at=now,
    )
    try:
        with session.begin_nested():
            session.add(entry)
            session.flush()
    except IntegrityError:
        raise Conflict("waiting_already") from None
    return entry


def _refuse_own(session: Session, registration: Registration, claims: Sequence[Held]) -> None:
    """Nobody waits for himself: he would keep what he lets go from the others for as long as a first option holds."""
    holders = {claim.registration_id for claim in claims}
    own = select(Registration.number).where(
        Registration.id.in_(holders), Registration.dealer_id == registration.dealer_id
    )
    number = session.scalars(own.order_by(Registration.id)).first()
    if number is not None:
        raise Conflict("opportunity_yours", facts={"number": number})


def _tell_offers(
    session: Session, actor: Actor, entries: Iterable[WaitingEntry], until: datetime, *, now: datetime
) -> None:
    more = {entry.registration_id: {"until": local_text(until)} for entry in entries}
    bucket = now.date().isoformat()
    tell_dealers(session, actor, "first_option", list(more), now=now, more=more, bucket=bucket)


def _end(session: Session, entry: WaitingEntry, state: str) -> None:
    change = update(WaitingEntry).where(WaitingEntry.id == entry.id, WaitingEntry.state == entry.state)
    if not moved(session, change.values(state=state)):
        raise Conflict("already_decided", facts={"state": WAITING_STATES[entry.state]})
    session.refresh(entry)


def _place(session: Session, registration: Registration) -> Place | None:
    entry = session.scalar(select(WaitingEntry).where(WaitingEntry.registration_id == registration.id))
    if entry is None:
        return None
    position = _before(session, [entry])[entry.id] + 1 if entry.state in ON_LIST else 0
    return Place(entry, registration, position)


def _before(session: Session, entries: Sequence[WaitingEntry]) -> dict[int, int]:
    """Entry id → how many are before it."""
    keys = {entry.key for entry in entries}
    query = select(WaitingEntry.id, WaitingEntry.key).where(WaitingEntry.key.in_(keys), WaitingEntry.state.in_(ON_LIST))
    all_ = session.execute(query).all()
    return {entry.id: sum(row.key == entry.key and row.id < entry.id for row in all_) for entry in entries}


def _named(session: Session, registration: Registration) -> tuple[str, ...]:
    query = select(RegistrationLine.product_line).where(RegistrationLine.registration_id == registration.id)
    return tuple(sorted(session.scalars(query)))
