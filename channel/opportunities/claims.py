"""Who holds which lines of a key (R-REG-1, R-REG-2). Reads only; the constraint of the table decides races.

A registration that named no line has a row for each that was offered then, and the row `*`. That one stands for
exactly those lines that have no row under the key: one that is offered later is held as well, one that somebody else
holds or has a first option on is not.
"""

from collections.abc import Collection, Sequence

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from channel.opportunities.keys import ANY_LINE
from models import Registration, RegistrationClaim

#: A claim: its key, its line, the registration and the dealer that have it.
Held = Row[tuple[str, str, int, int]]


def held_lines(session: Session, keys: Collection[str], *, lock: bool = False) -> Sequence[Held]:
    """Every claim under these keys, oldest first; `lock` keeps them as they are until the end of the transaction."""
    claim = RegistrationClaim
    query = (
        select(claim.key, claim.product_line, claim.registration_id, Registration.dealer_id)
        .join(Registration, Registration.id == claim.registration_id)
        .where(claim.key.in_(keys))
        .order_by(claim.id)
    )
    return session.execute(query.with_for_update(of=claim) if lock else query).all()


def meeting(held: Collection[Held], lines: Collection[str]) -> list[Held]:
    """Those of the claims that a registration for these lines would meet. Pure."""
    rows: dict[str, set[str]] = {}
    for row in held:
        rows.setdefault(row.key, set()).add(row.product_line)
    return [
        row
        for row in held
        if row.product_line in lines or (row.product_line == ANY_LINE and not rows[row.key].issuperset(lines))
    ]
