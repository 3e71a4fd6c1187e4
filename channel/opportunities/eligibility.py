"""Whether this dealer may register this at all (R-REG-8, R-REG-9): capacity, authorisation, published tenders."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.authorisations.service import authorised_lines
from channel.calendar import local_day
from channel.configuration.registrations import Registrations
from channel.errors import Conflict, Forbidden
from channel.opportunities.drafts import Choices, Draft
from channel.opportunities.keys import ANY_LINE
from channel.opportunities.over import lasts
from channel.opportunities.transitions import HOLDING
from models import Dealer, Registration


@dataclass(frozen=True, slots=True)
class Capacity:
    """How many registrations a dealer of his level may have alive (R-REG-8); won ones do not count."""

    limit: int
    live: int

    @property
    def left(self) -> int:
        """How many more he may submit now."""
        return max(0, self.limit - self.live)


def capacity(session: Session, dealer: Dealer, settings: Registrations, *, now: datetime) -> Capacity:
    """What a dealer has left. Reads only."""
    alive = (Registration.dealer_id == dealer.id, Registration.state.in_(HOLDING), lasts(now))
    live = select(func.count()).where(*alive)
    return Capacity(settings.capacity.of(dealer.level), session.scalars(live).one())


def take_slot(session: Session, dealer: Dealer, settings: Registrations, *, now: datetime) -> None:
    """Make sure that one more fits, until the end of the transaction; Conflict("no_slot_left") when none does.

    Submissions of one dealer take turns on his row (on SQLite every writer does), so that two at once do not both
    see the last slot. NO KEY UPDATE, because rows that point at the dealer may go on being written.
    """
    session.execute(select(Dealer.id).where(Dealer.id == dealer.id).with_for_update(key_share=True))
    found = capacity(session, dealer, settings, now=now)
    if not found.left:
        raise Conflict("no_slot_left", facts={"limit": str(found.limit)})


def check_eligible(session: Session, dealer: Dealer, draft: Draft, choices: Choices, *, today: date) -> None:
    """Raise Forbidden("not_authorised_here") when authorisation is asked for and a line has none (R-REG-9)."""
    if not choices.settings.eligibility.authorisation:
        return
    lines = authorised_lines(session, dealer, draft.region or dealer.region, on=today)
    if ANY_LINE not in lines and not set(draft.product_lines or choices.lines) <= lines:
        raise Forbidden("not_authorised_here")


def check_tender(session: Session, dealer: Dealer, draft: Draft, key: str, choices: Choices, *, now: datetime) -> None:
    """Raise Conflict("tender_published") for a tender that is out, unless the dealer had registered it before."""
    published = draft.tender_on
    if not choices.settings.eligibility.tender_cut_off or published is None or published > local_day(now):
        return
    before = select(Registration.submitted_at).where(
        Registration.dealer_id == dealer.id, Registration.claim_key == key, Registration.sequence.is_not(None)
    )
    if not any(local_day(at) < published for at in session.scalars(before)):
        raise Conflict("tender_published", facts={"day": published.isoformat()})
