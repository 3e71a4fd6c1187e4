"""Monthly statements and reminders of what is overdue (domain.md B8)."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.access.money import visible_statement
from channel.configuration import built_in, configuration_of
from channel.configuration.trial import try_configuration
from channel.configuration.whole import WrongConfiguration, body_of
from channel.configuration.words import chinese
from channel.credit.payments import Money, record_payment
from channel.credit.receivables import Invoice, record_invoice
from channel.credit.reminding import remind_overdue
from channel.credit.statements import confirm, dispute, freeze_due, settle_dispute, statements_of
from channel.errors import Conflict, Forbidden, Invalid, NotFound
from models import InboxMessage
from tests.channel.credit.test_payments import owe
from tests.factories import NOW, Cast, configure, make_cast

D = Decimal
OCTOBER = datetime(2026, 11, 1, 2, tzinfo=UTC)
NOVEMBER = datetime(2026, 12, 1, 2, tzinfo=UTC)


def book(session: Session, cast: Cast, number: str, amount: str, on: date, *, at: datetime = NOVEMBER) -> None:
    """An invoice, or a payment when the amount is negative."""
    hq, dealer_id = cast.actor(cast.hq), cast.dealer.id
    if D(amount) > 0:
        record_invoice(session, hq, dealer_id, Invoice(number, D(amount), on), now=at)
    else:
        record_payment(session, hq, dealer_id, Money(number, -D(amount), on), now=at)


def test_each_statement_begins_where_the_one_before_ended_also_for_what_comes_late(session: Session) -> None:
    cast = make_cast(session)
    book(session, cast, "FP1", "100", date(2026, 9, 30))
    book(session, cast, "FP2", "50", date(2026, 10, 10))
    book(session, cast, "HK1", "-30", date(2026, 10, 12))
    assert [freeze_due(session, OCTOBER) for _ in range(2)] == [1, 0]
    # Of October, but recorded after it was frozen.
    book(session, cast, "FP3", "7", date(2026, 10, 31))
    book(session, cast, "HK2", "-130", date(2026, 11, 20))
    assert freeze_due(session, NOVEMBER) == 1
    november, october = statements_of(session, cast.dealer.id)
    assert (october.month, october.opening, october.charged, october.paid, october.closing) == (
        "2026-10",
        *map(D, ("0", "150", "30", "120")),
    )
    assert (november.month, november.opening, november.charged, november.paid, november.closing) == (
        "2026-11",
        *map(D, ("120", "7", "130", "-3")),
    )
    assert [line["number"] for line in november.lines] == ["FP3", "HK2"]
    assert statements_of(session, cast.rival_dealer.id) == []
    told = session.scalars(select(InboxMessage.contact_id).where(InboxMessage.kind == "statement_frozen")).all()
    assert told == [cast.owner.id, cast.owner.id]
    # A month without anything but a balance has a statement, too.
    assert freeze_due(session, datetime(2027, 1, 1, 2, tzinfo=UTC)) == 1
    assert statements_of(session, cast.dealer.id)[0].closing == D(-3)


def test_a_statement_is_confirmed_or_disputed_once(session: Session) -> None:
    cast = make_cast(session)
    book(session, cast, "FP1", "100", date(2026, 10, 10))
    freeze_due(session, OCTOBER)
    owner = cast.actor(cast.owner)
    row = visible_statement(session, owner, cast.dealer, "2026-10")
    with pytest.raises(Invalid):
        dispute(session, owner, row, "", now=NOW)
    dispute(session, owner, row, "少记了一笔付款", now=NOW)
    with pytest.raises(Conflict, match="statement_answered"):
        confirm(session, owner, row, now=NOW)
    settle_dispute(session, cast.actor(cast.hq), row, "已补记，见下月", now=NOW)
    assert (row.state, row.answer) == ("settled", "已补记，见下月")
    with pytest.raises(Conflict, match="already_changed"):
        settle_dispute(session, cast.actor(cast.hq), row, "已补记，见下月", now=NOW)
    with pytest.raises(NotFound):
        visible_statement(session, cast.actor(cast.rival), cast.dealer, "2026-10")
    with pytest.raises(Forbidden):
        visible_statement(session, cast.actor(cast.buyer), cast.dealer, "2026-10")


def test_overdue_invoices_are_reminded_of_together_and_each_step_once(session: Session) -> None:
    cast = make_cast(session)
    owe(session, cast, "FP1", "10", due=-1)
    owe(session, cast, "FP2", "20", due=-8)
    owe(session, cast, "FP3", "40", due=0)
    assert [remind_overdue(session, NOW) for _ in range(2)] == [2, 0]
    told = session.scalars(select(InboxMessage).order_by(InboxMessage.id)).all()
    assert [(one.kind, one.contact_id, one.member_id) for one in told] == [
        ("receivable_overdue", cast.owner.id, None),
        ("dealer_overdue", None, cast.manager.id),
    ]
    assert (told[0].facts["count"], told[0].facts["amount"], told[0].facts["days"]) == (2, "¥30", 8)
    # The next steps: 1 day of the third, 7 of the first.
    assert [remind_overdue(session, NOW + timedelta(days=days)) for days in (1, 1, 6)] == [1, 0, 1]


def test_r_crd_3_headquarters_decide_the_steps_and_a_change_neither_repeats_nor_skips_one(session: Session) -> None:
    cast = make_cast(session)
    owe(session, cast, "FP1", "10", due=-8)
    assert remind_overdue(session, NOW) == 1
    hq, body = cast.actor(cast.hq), body_of(built_in())
    body["credit"]["overdue_steps"] = [7, 9]
    assert try_configuration(session, hq, configuration_of(body), now=NOW).effects == []
    body["credit"]["overdue_steps"] = [3, 8]
    trial = try_configuration(session, hq, configuration_of(body), now=NOW)
    assert [one.text for one in trial.differences] == ["信用 › 逾期多少天时提醒：1、7、15、30 → 3、8"]
    assert [(one.kind, one.count, one.examples) for one in trial.effects] == [("overdue_again", 1, ("FP1",))]
    configure(session, {"credit": {"overdue_steps": [3, 8]}})
    assert [remind_overdue(session, NOW + timedelta(days=days)) for days in (0, 0, 30)] == [1, 0, 0]
    configure(session, {"credit": {"overdue_steps": []}})
    assert remind_overdue(session, NOW + timedelta(days=300)) == 0


@pytest.mark.parametrize("steps", [[7, 1], [1, 1], [0], [366], list(range(1, 12)), ["1"]])
def test_r_crd_3_steps_that_make_no_sense_are_refused_with_their_place(steps: list[int]) -> None:
    body = body_of(built_in())
    body["credit"]["overdue_steps"] = steps
    with pytest.raises(WrongConfiguration) as refusal:
        configuration_of(body)
    (problem,) = refusal.value.problems
    assert problem.path.startswith("credit.overdue_steps")
    assert chinese(problem)
