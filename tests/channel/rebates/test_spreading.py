"""Which batch pays which line of an order (R-REB-9, R-REB-10)."""

from decimal import Decimal
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from channel.rebates.scopes import Scope
from channel.rebates.spreading import Purse, Share, WalletLine, cap_of, pro_rata, spread, total

D = Decimal
CENTS = st.integers(1, 5_000).map(lambda cents: D(cents).scaleb(-2))
LINES = st.lists(
    st.tuples(st.sampled_from("abc"), CENTS).map(lambda said: line(0, said[0], said[1])), min_size=1, max_size=4
).map(lambda rows: [line(n, row.product_line, row.payable) for n, row in enumerate(rows, 1)])
PURSES = st.lists(st.tuples(CENTS, st.sets(st.sampled_from("abc"))), max_size=4).map(
    lambda said: [
        Purse(n, amount, Scope(product_lines=tuple(sorted(lines)))) for n, (amount, lines) in enumerate(said, 1)
    ]
)


def line(number: int, product_line: str, payable: Decimal | str) -> WalletLine:
    return WalletLine(number, f"S{number}", None, product_line, D(payable))


def most(purses: list[Purse], lines: list[WalletLine]) -> Decimal:
    """The most that purses can pay, by the smallest cut: for each choice of lines to give up, what is left to pay."""
    cuts = []
    for size in range(len(lines) + 1):
        for cut in combinations(lines, size):
            rest = [one for one in lines if one not in cut]
            needed = [purse.remaining for purse in purses if any(purse.scope.covers(one) for one in rest)]
            cuts.append(sum((one.payable for one in cut), D(0)) + sum(needed, D(0)))
    return min(cuts)


def test_r_reb_10_rebate_pays_at_most_its_percentage_of_what_is_payable() -> None:
    assert cap_of([line(1, "a", "999.99")], 30) == D("299.99")
    assert cap_of([], 30) == D(0)


def test_r_reb_9_the_batch_that_expires_first_is_used_first() -> None:
    purses = [Purse(7, D(40), Scope()), Purse(3, D(100), Scope())]
    assert spread(purses, [line(1, "a", "500")], D(90)) == [Share(7, 1, D(40)), Share(3, 1, D(50))]


def test_r_reb_10_only_lines_in_scope_are_paid() -> None:
    lines = [line(1, "a", "500"), line(2, "b", "20"), line(3, "b", "30")]
    assert spread([Purse(1, D(100), Scope(product_lines=("b",)))], lines, D(165)) == [
        Share(1, 2, D(20)),
        Share(1, 3, D(30)),
    ]
    assert spread([Purse(1, D(9), Scope(skus=("S1",), without=("S1",)))], lines, D(9)) == []
    assert total(spread([Purse(1, D(9), Scope(categories=("pipes",)))], lines, D(9))) == D(0)


def test_r_reb_9_a_batch_for_everything_leaves_the_lines_that_a_later_one_needs() -> None:
    lines = [line(1, "a", "100"), line(2, "b", "100")]
    purses = [Purse(1, D(100), Scope()), Purse(2, D(100), Scope(product_lines=("a",)))]
    assert spread(purses, lines, D(200)) == [Share(1, 2, D(100)), Share(2, 1, D(100))]


@given(PURSES, LINES, CENTS)
def test_r_reb_10_as_much_is_paid_as_can_be_and_nobody_pays_too_much(
    purses: list[Purse], lines: list[WalletLine], limit: Decimal
) -> None:
    shares = spread(purses, lines, limit)
    assert total(shares) == min(limit, most(purses, lines))
    assert all(share.amount > 0 for share in shares)
    for purse in purses:
        mine = [share for share in shares if share.batch_id == purse.id]
        assert total(mine) <= purse.remaining
        assert all(purse.scope.covers(lines[share.line - 1]) for share in mine)
    for one in lines:
        assert total([share for share in shares if share.line == one.number]) <= one.payable
    # FIFO: what the first few pay is the most that they can pay together.
    for count in range(len(purses)):
        first = [share for share in shares if share.batch_id <= count]
        assert total(first) == min(limit, most(purses[:count], lines))


@given(st.lists(CENTS, min_size=1, max_size=6), st.integers(0, 100))
def test_r_reb_10_the_parts_of_a_shipment_sum_to_it_and_none_exceeds_what_was_reserved(
    weights: list[Decimal], percent: int
) -> None:
    amount = (sum(weights, D(0)) * percent / 100).quantize(D("0.01"))
    parts = pro_rata(amount, weights)
    assert sum(parts, D(0)) == amount
    assert all(0 <= part <= weight for part, weight in zip(parts, weights, strict=True))
