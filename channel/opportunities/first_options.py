"""First options (idea C5): which of the claims that become free go to whom of those who wait."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel.opportunities.claims import held_lines
from channel.opportunities.keys import ANY_LINE
from channel.rows import insert_once
from models import Dealer, RegistrationClaim, WaitingEntry


@dataclass(frozen=True, slots=True)
class Offer:
    """What one who waits gets."""

    entry: WaitingEntry
    #: Ids of the claims that go over to him.
    claims: list[int]
    #: Keys and lines that get a row for him.
    lines: list[tuple[str, str]]


def offers_for(session: Session, free: Mapping[tuple[str, str], int]) -> list[Offer]:
    """Who gets which of the free claims, (key, line) → id: whoever waits longest gets all that he waits for.

    A frozen dealer keeps his place and is passed over: he could not use the option, and would block the others.
    """
    keys = {key for key, _ in free}
    query = select(WaitingEntry).join(Dealer, Dealer.id == WaitingEntry.dealer_id)
    query = query.where(WaitingEntry.key.in_(keys), WaitingEntry.state == "waiting", Dealer.is_active)
    left, offers = dict(free), []
    with_row = {(row.key, row.product_line) for row in held_lines(session, keys)}
    for entry in session.scalars(query.order_by(WaitingEntry.id).with_for_update(of=WaitingEntry)):
        wanted = [(entry.key, line) for line in entry.product_lines]
        claims = [left.pop(line) for line in wanted if line in left]
        # A line that was held by the row `*` alone gets a row of its own; whoever waits for `*` has all those anyway.
        lines = [line for line in wanted if line not in with_row and (entry.key, ANY_LINE) in left]
        with_row.update(lines)
        if claims or lines:
            offers.append(Offer(entry, claims, lines))
    return offers


def keep_for(session: Session, offers: Sequence[Offer], until: datetime) -> None:
    """Let the claims go over to the refused registrations of those who waited."""
    gone_over: list[dict[str, object]] = []
    added: list[dict[str, object]] = []
    for offer in offers:
        offer.entry.state, offer.entry.offer_until = "offered", until
        his = {"registration_id": offer.entry.registration_id, "reserved_until": until}
        gone_over += [{"id": claim_id, **his} for claim_id in offer.claims]
        added += [{"key": key, "product_line": line, **his} for key, line in offer.lines]
    session.flush()
    if gone_over:
        session.execute(update(RegistrationClaim), gone_over)
    if added:
        session.execute(insert_once(session, RegistrationClaim), added)
