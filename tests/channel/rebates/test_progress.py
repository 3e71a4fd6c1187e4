"""The live view, the hint while ordering, what rebates will cost, and batches that end (R-REB-9, R-REB-12, C6, C15)."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.errors import Forbidden
from channel.rebates.accrual import record
from channel.rebates.expiring import lapse_batches, warn_of_expiry
from channel.rebates.liability import expected, liability
from channel.rebates.progress import OrderedLine, Suggestion, hints, progress_of
from channel.rebates.settling import settle_due
from models import InboxMessage, RebateBatch
from tests.channel.rebates.agreed import agree, event
from tests.channel.rebates.test_wallet import give, ledger_is_the_wallet
from tests.factories import NOW, configure, make_cast

D = Decimal
TODAY = date(2026, 11, 23)


def line(net: str, **more: object) -> OrderedLine:
    return OrderedLine("S1", None, "switch", D(net), D(net) * D("1.13"), **more)


def test_r_reb_12_a_dealer_sees_what_he_earned_and_what_is_missing(session: Session) -> None:
    cast = make_cast(session)
    agree(session, cast)
    record(session, event(cast, "480000"), now=NOW)
    (seen,) = progress_of(session, cast.dealer.id, now=NOW)
    assert (seen.earned.amount, seen.earned.basis, seen.starts[1], seen.settled) == (D(4800), D(480000), D(500000), 0)
    assert seen.gap is not None
    assert (seen.gap.missing, seen.gap.worth, seen.worth) == (D(20000), D(200), D(100))
    assert progress_of(session, cast.rival_dealer.id, now=NOW) == []


def test_c6_a_hint_comes_only_when_more_pays_for_itself_within_the_credit(session: Session) -> None:
    cast = make_cast(session)
    agree(session, cast, method="retroactive")
    agree(session, cast, "FL-marginal")
    agree(session, cast, "FL-capped", method="retroactive", cap="5000")
    record(session, event(cast, "490000"), now=NOW)
    record(session, event(cast, "3000", "ordered", sku="S7", quantity=D(30)), now=NOW)

    def asked(net: str, credit: str, **more: object) -> list[tuple[Decimal, Decimal]]:
        found = hints(session, cast.dealer.id, [line(net, **more)], D(credit), now=NOW)
        return [(hint.missing, hint.worth) for hint in found]

    # 498,000 after this order; 2,000 more bring 1.5 % on everything: 7,500 instead of 4,980.
    assert asked("8000", "5000") == [(D(2000), D(2520))]
    (hint,) = hints(session, cast.dealer.id, [line("8000")], D(5000), now=NOW)
    assert (hint.until, hint.suggestions) == (date(2026, 12, 31), (Suggestion("S7", D(20)),))
    # 2,000 net cost 2,260, and credit counts with tax: what would be refused is not suggested.
    assert [len(asked("8000", credit)) for credit in ("2260", "2259.99", "2100")] == [1, 0, 0]
    assert asked("8000", "5000", is_gift=True) == []
    assert asked("1000", "50000") == []
    assert hints(session, cast.rival_dealer.id, [line("8000")], D(5000), now=NOW) == []


def test_c15_headquarters_see_what_rebates_will_cost(session: Session) -> None:
    cast = make_cast(session)
    hq = cast.actor(cast.hq)
    agree(session, cast, begins_on=date(2026, 11, 1), ends_on=date(2026, 11, 30))
    record(session, event(cast, "23000", on=date(2026, 11, 5)), now=NOW)
    give(session, cast, "A", "70", 10)
    give(session, cast, "B", "30", 30)
    found = liability(session, hq)
    assert (found.accrued, found.unpaid, found.total) == (D(230), 0, D(330))
    assert [(one.month, one.amount) for one in found.wallets] == [("2026-12", D(100))]
    # 23 of 30 days are over.
    cost, at_end = expected(session, hq, "FL2026", now=NOW)
    assert (cost.earned, cost.dealers, at_end) == (D(230), 1, D(300))
    assert settle_due(session, datetime(2026, 12, 20, tzinfo=UTC)) == 1
    after = liability(session, hq)
    assert (after.accrued, after.unpaid, after.total) == (0, D(230), D(330))
    with pytest.raises(Forbidden):
        liability(session, cast.actor(cast.manager))
    with pytest.raises(Forbidden):
        expected(session, cast.actor(cast.director), "FL2026", now=NOW)


def test_r_reb_9_batches_are_warned_of_once_and_lapse_after_their_last_day(session: Session) -> None:
    cast = make_cast(session)
    give(session, cast, "A", "70", 0)
    give(session, cast, "B", "30", 30)
    give(session, cast, "C", "5", 31)
    configure(session, {"rebates": {"warned_days": 7}})
    assert [warn_of_expiry(session, NOW) for _ in range(2)] == [1, 0]
    configure(session, {"rebates": {"warned_days": 30}})
    assert [warn_of_expiry(session, NOW) for _ in range(2)] == [1, 0]
    told = session.scalars(select(InboxMessage.contact_id).where(InboxMessage.kind == "rebate_expiring")).all()
    assert told == [cast.owner.id, cast.owner.id]
    assert lapse_batches(session, NOW) == 0
    assert [lapse_batches(session, NOW + timedelta(days=1)) for _ in range(2)] == [1, 0]
    lapsed = session.scalars(select(RebateBatch).where(RebateBatch.source == "A")).one()
    assert (lapsed.remaining, lapsed.lapsed) == (0, D(70))
    ledger_is_the_wallet(session)
