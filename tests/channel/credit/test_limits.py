"""Changes of what a dealer may owe (R-CRD-5)."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.approvals import checked_verdict
from channel.credit.holding import available
from channel.credit.limits import Wish, ask_change, changes_of, wish_text
from channel.decisions import decide
from channel.errors import Conflict, Invalid
from models import Approval, CreditAccount, CreditChange, InboxMessage
from tests.channel.credit.test_holding import account, free
from tests.factories import NOW, Cast, make_cast

D = Decimal
TODAY = date(2026, 11, 23)


def answer(session: Session, cast: Cast, verdict: str) -> None:
    asked = session.scalars(select(Approval).where(Approval.state == "pending")).one()
    said = checked_verdict(verdict, None, "额度已够用" if verdict == "rejected" else None)
    decide(session, cast.actor(cast.director), asked.id, said, now=NOW)


def test_r_crd_5_a_change_counts_once_it_is_approved_and_is_kept(session: Session) -> None:
    cast = make_cast(session)
    row = account(session, cast)
    wish = Wish("account", D(500), "旺季备货需要提高额度", terms_days=45, block="soft")
    change = ask_change(session, cast.actor(cast.manager), cast.dealer, wish, now=NOW)
    assert free(session, cast) == D(100)
    with pytest.raises(Conflict, match="credit_change_pending"):
        ask_change(session, cast.actor(cast.manager), cast.dealer, wish, now=NOW)
    facts = session.scalars(select(Approval.facts)).one()
    assert facts["name"] == "信用额度 ¥100 → ¥500，账期 45 天，逾期后需审批"
    answer(session, cast, "approved")
    session.refresh(row)
    assert (row.credit_limit, row.terms_days, row.grace_days, row.block) == (D(500), 45, 0, "soft")
    assert [one.id for one in changes_of(session, cast.dealer.id)] == [change.id]
    assert changes_of(session, cast.rival_dealer.id) == []
    told = session.scalars(select(InboxMessage).where(InboxMessage.kind == "credit_change_approved")).all()
    assert {(one.contact_id, one.member_id) for one in told} == {(cast.owner.id, None), (None, cast.manager.id)}


def test_r_crd_5_what_is_refused_changes_nothing_and_can_be_asked_again(session: Session) -> None:
    cast = make_cast(session)
    wish = Wish("account", D(500), "旺季备货需要提高额度")
    ask_change(session, cast.actor(cast.manager), cast.dealer, wish, now=NOW)
    answer(session, cast, "rejected")
    assert session.get_one(CreditAccount, cast.dealer.id).credit_limit == 0
    again = ask_change(session, cast.actor(cast.manager), cast.dealer, wish, now=NOW)
    assert again.state == "pending"


def test_r_crd_1_a_temporary_limit_counts_on_its_days_alone(session: Session) -> None:
    cast = make_cast(session)
    account(session, cast)
    first, last = TODAY + timedelta(days=1), TODAY + timedelta(days=3)
    wish = Wish("temporary", D(50), "双十二备货用", first_on=first, last_on=last)
    change = ask_change(session, cast.actor(cast.owner), cast.dealer, wish, now=NOW)
    assert wish_text(change) == "临时额度 ¥50（11月24日–11月26日）"
    answer(session, cast, "approved")
    found = [available(session, cast.dealer.id, now=NOW + timedelta(days=n)).amount for n in range(5)]
    assert found == [D(100), D(150), D(150), D(150), D(100)]


@pytest.mark.parametrize(
    ("who", "wish", "wrong"),
    [
        ("manager", Wish("account", D(-1), "好"), {"amount", "reason"}),
        ("manager", Wish("account", D(1), "旺季备货", terms_days=999, block="none"), {"terms_days", "block"}),
        ("owner", Wish("account", D(1), "旺季备货"), {"kind"}),
        ("owner", Wish("temporary", D(0), "旺季备货"), {"amount", "first_on", "last_on"}),
        ("owner", Wish("temporary", D(5), "旺季备货", first_on=TODAY, last_on=date(2026, 11, 22)), {"last_on"}),
        ("owner", Wish("temporary", D(5), "旺季备货", first_on=TODAY, last_on=date(2029, 1, 1)), {"last_on"}),
    ],
)
def test_r_crd_5_what_cannot_be_asked_is_refused_with_its_place(
    session: Session, who: str, wish: Wish, wrong: set[str]
) -> None:
    cast = make_cast(session)
    with pytest.raises(Invalid) as refusal:
        ask_change(session, cast.actor(getattr(cast, who)), cast.dealer, wish, now=NOW)
    assert set(refusal.value.fields) == wrong
    assert session.scalar(select(CreditChange.id)) is None
