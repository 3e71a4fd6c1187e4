"""Cool-down: who let an opportunity go may not register the same again at once (R-REG-7). Reads only."""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.calendar import at_local, local_day
from channel.configuration.registrations import Registrations
from channel.opportunities.keys import lines_meet
from channel.opportunities.transitions import COOLING
from models import Registration, RegistrationLine


def cooling_until(
    session: Session,
    dealer_id: int,
    keys: Collection[str],
    lines: tuple[str, ...],
    settings: Registrations,
    *,
    now: datetime,
) -> date | None:
    """First local day on which the dealer may register one of the keys again; None when he may today.

    Counts from the day on which protection ended. Only product lines in common matter (R-REG-1).
    """
    days = settings.cool_down_days
    oldest = at_local(local_day(now) - timedelta(days=days - 1), time())
    query = select(Registration.id, Registration.ended_at).where(
        Registration.dealer_id == dealer_id,
        Registration.claim_key.in_(keys),
        Registration.state.in_(COOLING),
        Registration.ended_at >= oldest,
    )
    ended = {row.id: row.ended_at for row in session.execute(query) if row.ended_at is not None}
    if not ended or not days:
        return None
    named: dict[int, set[str]] = {registration_id: set() for registration_id in ended}
    for row in session.execute(
        select(RegistrationLine.registration_id, RegistrationLine.product_line).where(
            RegistrationLine.registration_id.in_(ended)
        )
    ):
        named[row.registration_id].add(row.product_line)
    meeting = [at for id_, at in ended.items() if lines_meet(tuple(named[id_]), lines)]
    return local_day(max(meeting)) + timedelta(days=days) if meeting else None
