"""A dealer's own ledger beside ours (idea C13)."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from channel.credit.comparing import LedgerRow, compare, key_of
from channel.credit.ledgers import compare_ledger, comparisons_of
from channel.errors import Forbidden, Invalid
from tests.channel.credit.test_payments import owe, pay
from tests.factories import NOW, make_cast

FIRST, LAST = date(2026, 10, 1), date(2026, 10, 31)


def row(day: str, reference: str, amount: str, kind: str = "invoice") -> LedgerRow:
    return LedgerRow(date.fromisoformat(f"2026-{day}"), reference, Decimal(amount), kind)


OURS = {
    "invoice": row("10-10", "FP-001", "100"),
    "other": row("10-12", "FP-002", "50"),
    "payment": row("10-15", "HK-1", "-80", "bank"),
    "return": row("10-16", "HZ-1", "-20", "credit_note"),
    "rebate": row("10-17", "FL-1", "-15", "rebate"),
    "late": row("11-02", "FP-003", "70"),
    "edge": row("10-30", "FP-004", "33"),
}


@pytest.mark.parametrize(
    ("ours", "theirs", "agreed", "causes"),
    [
        # The same reference in other letters, widths and with zeros; another day changes nothing.
        (["invoice"], [row("10-11", "ｆｐ 001", "100")], 1, []),
        # No reference: the amount, near in time.
        (["invoice"], [row("10-14", "", "100")], 1, []),
        (["invoice"], [row("10-25", "", "100")], 0, ["missing_there", "missing_here"]),
        (["invoice"], [row("10-10", "FP-001", "90")], 0, ["amount_differs"]),
        # The dealer has taken a return or a rebate off the invoice itself.
        (["invoice", "return"], [row("10-10", "FP-001", "80")], 0, ["return", "return"]),
        (["invoice", "rebate"], [row("10-10", "FP-001", "85")], 0, ["rebate_offset", "rebate_offset"]),
        (["payment"], [row("10-15", "HK-1", "-80")], 1, []),
        # What is owed is never matched with what was paid.
        (["payment"], [row("10-15", "HK-1", "80")], 0, ["missing_there", "missing_here"]),
        (["return"], [], 0, ["return"]),
        (["rebate"], [], 0, ["rebate_offset"]),
        # He booked in October what we booked in November, and the other way round.
        (["late"], [row("10-29", "FP-003", "70")], 0, ["cut_off"]),
        (["edge"], [], 0, ["cut_off"]),
        ([], [row("10-02", "X9", "5")], 0, ["cut_off"]),
        (["other"], [], 0, ["missing_there"]),
        # Nothing of ours outside the period is asked for.
        (["late"], [], 0, []),
        # Two of one amount are two.
        (["invoice"], [row("10-10", "", "100"), row("10-10", "", "100")], 1, ["missing_here"]),
    ],
)
def test_c13_only_what_differs_is_said_with_its_probable_cause(
    ours: list[str], theirs: list[LedgerRow], agreed: int, causes: list[str]
) -> None:
    count, found = compare([OURS[name] for name in ours], theirs, FIRST, LAST)
    assert (count, [one.cause for one in found]) == (agreed, causes)


def test_c13_references_are_compared_without_their_dress() -> None:
    assert key_of("ＦＰ－00１2") == key_of("fp 0012") == "FP0012"
    assert key_of("000123") == key_of("123")
    assert key_of("——") == ""


BOOKINGS = st.lists(
    st.builds(
        LedgerRow,
        st.dates(FIRST, LAST),
        st.sampled_from(["", "A1", "A2", "A3"]),
        st.sampled_from([Decimal(5), Decimal(7), Decimal(-5)]),
    ),
    max_size=8,
)


@given(BOOKINGS, BOOKINGS)
def test_c13_every_booking_is_counted_once(ours: list[LedgerRow], theirs: list[LedgerRow]) -> None:
    agreed, found = compare(ours, theirs, FIRST, LAST)
    sides = [[one for one in found if one.ours is not None], [one for one in found if one.theirs is not None]]
    assert [agreed + len(side) for side in sides] == [len(ours), len(theirs)]
    assert compare(ours, ours, FIRST, LAST) == (len(ours), [])
    gap = sum((one.theirs.amount if one.theirs else 0) - (one.ours.amount if one.ours else 0) for one in found)
    assert gap == sum(row.amount for row in theirs) - sum(row.amount for row in ours)


def test_c13_an_upload_is_compared_with_the_dealers_own_books_alone(session: Session) -> None:
    cast = make_cast(session)
    owe(session, cast, "FP-001", "100")
    pay(session, cast, "HK-1", "30")
    rows = [LedgerRow(date(2026, 9, 24), "FP001", Decimal(100)), LedgerRow(date(2026, 11, 20), "HK-2", Decimal(-40))]
    period = (date(2026, 9, 1), date(2026, 11, 30))
    kept = compare_ledger(session, cast.actor(cast.owner), rows, *period, now=NOW)
    assert kept.agreed == 1
    assert [(one["cause"], one["text"]) for one in kept.differences] == [
        ("missing_here", "我司没有这一笔"),
        ("missing_there", "贵司没有这一笔"),
    ]
    rivals = compare_ledger(session, cast.actor(cast.rival), rows, *period, now=NOW)
    assert rivals.agreed == 0
    assert comparisons_of(session, cast.dealer.id) == [kept]
    with pytest.raises(Forbidden):
        compare_ledger(session, cast.actor(cast.buyer), rows, *period, now=NOW)
    bad = [LedgerRow(date(1990, 1, 1), "", Decimal("1.234"))]
    with pytest.raises(Invalid) as refusal:
        compare_ledger(session, cast.actor(cast.owner), bad, *period[::-1], now=NOW)
    assert refusal.value.fields == {
        "until_on": "bad_period_days",
        "rows[0].on": "bad_date",
        "rows[0].amount": "bad_amount",
    }
