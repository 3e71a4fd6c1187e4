"""What may be ordered on credit, what money pays, and how old debts are (domain.md B8)."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channel.credit.rules import AGES, Available, Match, Overdue, Owed, ageing, concern, last_fine_day, write_off

TODAY = date(2026, 11, 23)
AMOUNTS = st.decimals("0.01", "99999.99", places=2)
OWED = st.lists(
    st.builds(Owed, st.integers(1, 10**6), st.dates(date(2026, 1, 1), date(2027, 1, 1)), AMOUNTS),
    max_size=12,
    unique_by=lambda row: row.id,
)


def standing(**terms: str) -> Available:
    names = ("limit", "temporary", "prepayment", "receivable", "uninvoiced", "approved", "reserved")
    return Available(**{name: Decimal(terms.get(name, "0")) for name in names})


def test_r_crd_1_every_term_counts_with_its_sign() -> None:
    terms = {"limit": "100", "temporary": "50", "prepayment": "7"}
    owed = {"receivable": "30", "uninvoiced": "20", "approved": "11", "reserved": "5.50"}
    assert standing(**terms, **owed).amount == Decimal("90.50")


@pytest.mark.parametrize(
    ("needed", "overdue_days", "block", "code"),
    [
        ("100", None, "hard", None),
        ("100.01", None, "hard", "credit_exceeded"),
        ("1", 5, "soft", "overdue_needs_approval"),
        ("1", 5, "hard", "overdue_blocked"),
        # What cannot be excused is said first; of what can, the limit.
        ("100.01", 5, "hard", "overdue_blocked"),
        ("100.01", 5, "soft", "credit_exceeded"),
    ],
)
def test_r_crd_3_overdue_money_blocks_even_inside_the_limit(
    needed: str, overdue_days: int | None, block: str, code: str | None
) -> None:
    overdue = None if overdue_days is None else Overdue(Decimal(10), overdue_days)
    found = concern(standing(limit="100"), Decimal(needed), overdue, block)
    assert (found and found.code) == code
    assert found is None or found.is_excusable == (code != "overdue_blocked")


def test_r_crd_3_the_last_day_of_grace_is_still_fine() -> None:
    assert last_fine_day(TODAY, 3) == TODAY - timedelta(days=3)
    assert last_fine_day(TODAY, 0) == TODAY


def test_r_crd_4_money_goes_to_the_oldest_due_first() -> None:
    owed = [Owed(1, date(2026, 10, 5), Decimal(40)), Owed(2, date(2026, 9, 1), Decimal(30)), Owed(3, TODAY, Decimal(9))]
    paid = [(match.receivable_id, match.amount) for match in write_off(Decimal("50"), owed)]
    assert paid == [(2, Decimal(30)), (1, Decimal(20))]
    # What was assigned pays what it names; the rest the oldest due first, that one as well.
    paid = [(match.receivable_id, match.amount) for match in write_off(Decimal("50"), owed, [Match(1, Decimal(5))])]
    assert paid == [(1, Decimal(5)), (2, Decimal(30)), (1, Decimal(15))]


@given(AMOUNTS, OWED)
def test_r_crd_4_no_invoice_is_paid_twice_and_nothing_vanishes(amount: Decimal, owed: list[Owed]) -> None:
    matches = write_off(amount, owed)
    by_id = {row.id: row for row in owed}
    assert all(Decimal(0) < match.amount <= by_id[match.receivable_id].remaining for match in matches)
    assert len({match.receivable_id for match in matches}) == len(matches)
    assert sum((match.amount for match in matches), Decimal(0)) == min(amount, sum((row.remaining for row in owed), 0))
    # Whatever is younger than an invoice with a rest got nothing.
    rest = {row.id: row.remaining for row in owed} | {
        match.receivable_id: by_id[match.receivable_id].remaining - match.amount for match in matches
    }
    oldest_open = min((row.due_on for row in owed if rest[row.id]), default=date.max)
    assert all(by_id[match.receivable_id].due_on <= oldest_open for match in matches)


@pytest.mark.parametrize(
    ("days", "part"),
    [
        (-1, "not_due"),
        (0, "days_0_30"),
        (30, "days_0_30"),
        (31, "days_31_60"),
        (60, "days_31_60"),
        (61, "days_61_90"),
        (90, "days_61_90"),
        (91, "days_over_90"),
        (4000, "days_over_90"),
    ],
)
def test_r_crd_5_each_invoice_is_in_one_part_of_the_ageing(days: int, part: str) -> None:
    found = ageing([Owed(1, TODAY - timedelta(days=days), Decimal(8))], TODAY)
    assert [name for name, amount in found.items() if amount] == [part]
    assert set(found) == {"not_due", *(name for name, _, _ in AGES)}


@given(OWED)
def test_r_crd_5_the_ageing_sums_to_what_is_open(owed: list[Owed]) -> None:
    assert sum(ageing(owed, TODAY).values()) == sum((row.remaining for row in owed), Decimal(0))
