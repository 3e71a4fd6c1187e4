"""The demo's money: every dealer can order, some owe something, and nothing is written twice."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.credit.accounts import available
from channel.demo_money import seed_money
from channel.rebates.progress import progress_of
from models import CreditAccount, RebateBatch, Receivable
from tests.channel.credit.test_payments import money_adds_up
from tests.factories import NOW, make_cast


def test_every_dealer_of_the_demo_can_order_and_seeding_again_changes_nothing(session: Session) -> None:
    cast = make_cast(session)
    for _ in range(2):
        seed_money(session, now=NOW)
    assert session.scalar(select(func.count()).select_from(CreditAccount)) == 2
    assert session.scalar(select(func.count()).select_from(Receivable)) == 4
    assert session.scalar(select(func.count()).select_from(RebateBatch)) == 2
    assert available(session, cast.dealer.id, now=NOW).amount > 0
    assert [one.code for one in progress_of(session, cast.dealer.id, now=NOW)] == ["FL2026"]
    money_adds_up(session, cast)
