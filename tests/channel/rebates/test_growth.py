"""What growth is measured against (R-REB-4), and whom an agreement is for (R-REB-1)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from channel.errors import Invalid
from channel.rebates.accrual import record
from channel.rebates.agreements import Proposal, publish
from channel.rebates.nightly import recompute
from models import RebatePosition
from tests.channel.rebates.agreed import YEAR, agree, event, terms
from tests.factories import NOW, make_cast

D = Decimal
#: 5 % of what is above the year before.
GROWTH = {"growth": {"baseline": "prior_year", "pays_on": "increment"}, "tiers": [{"start": "0", "rate": "5"}]}


def test_r_reb_4_a_return_lowers_the_baseline_of_the_year_in_which_it_had_counted(session: Session) -> None:
    cast = make_cast(session)
    last_year = date(2025, 6, 1)
    record(session, event(cast, "100000", on=last_year, order_number="DH0"), now=NOW)
    row = agree(session, cast, **GROWTH)
    record(session, event(cast, "110000"), now=NOW)

    def earned() -> tuple[Decimal, Decimal]:
        assert recompute(session, row, cause="nightly", now=NOW) == 0
        mine = session.get_one(RebatePosition, (row.id, cast.dealer.id), populate_existing=True)
        return D(mine.sums["baseline"]), mine.earned

    assert earned() == (D(100000), D(500))
    # 20,000 of last year's goods come back now: growth is measured against 80,000, and this year loses nothing.
    record(session, event(cast, "20000", "returned", on=last_year, order_number="DH0"), now=NOW)
    assert earned() == (D(80000), D(1500))
    # What comes back of this year lowers this year.
    record(session, event(cast, "10000", "returned"), now=NOW)
    assert earned() == (D(80000), D(1000))


@pytest.mark.parametrize("field", ["levels", "regions"])
def test_r_reb_1_dealers_are_named_or_found_by_level_and_region(session: Session, field: str) -> None:
    """Named beside a level, the level would say nothing: who wrote it would believe that all of them are in."""
    cast = make_cast(session)
    proposal = replace(Proposal("FL1", "年度返利", *YEAR, terms(), (cast.dealer.code,)), **{field: ("A",)})
    with pytest.raises(Invalid) as refusal:
        publish(session, cast.actor(cast.hq), proposal, now=NOW)
    assert refusal.value.fields == {field: "named_already"}
