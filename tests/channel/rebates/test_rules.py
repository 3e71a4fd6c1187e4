"""What sums earn under an agreement (R-REB-3 … R-REB-6) and what more would earn (R-REB-12)."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channel.rebates.rules import earned, next_gap, worth_of
from channel.rebates.sums import Sums
from channel.rebates.terms import Period, Terms, WrongTerms, problems, terms_of
from tests.channel.rebates.agreed import TERMS, YEAR, terms

D = Decimal
AMOUNTS = st.integers(0, 3 * 10**8).map(lambda cents: D(cents).scaleb(-2))
GROWTH = [{"start": "0", "rate": "0"}, {"start": "10", "rate": "2"}, {"start": "20", "rate": "3"}]


def of(total: Decimal | str, **more: Any) -> Sums:
    return Sums(total=D(total), **more)


def said(**changes: Any) -> Terms:
    return terms_of(terms(**changes))


@pytest.mark.parametrize(
    ("method", "total", "amount"),
    [
        # The worked example of R-REB-3.
        ("marginal", "1200000", "16500"),
        ("retroactive", "1200000", "24000"),
        # Bands are [from, to): reaching a start enters the tier, which only the retroactive method feels.
        ("marginal", "500000", "5000"),
        ("retroactive", "500000", "7500"),
        ("retroactive", "499999.99", "5000"),
        ("marginal", "500000.01", "5000"),
        ("marginal", "0", "0"),
        ("retroactive", "-20", "0"),
        # Half a cent is rounded up, once.
        ("marginal", "0.50", "0.01"),
        ("marginal", "0.49", "0"),
    ],
)
def test_r_reb_3_marginal_and_retroactive(method: str, total: str, amount: str) -> None:
    assert earned(said(method=method), of(total)).amount == D(amount)


@pytest.mark.parametrize(
    ("total", "baseline", "pays_on", "method", "amount"),
    [
        ("110", "100", "total", "retroactive", "2.2"),
        ("110", "100", "increment", "retroactive", "0.2"),
        ("109.99", "100", "total", "retroactive", "0"),
        ("150", "100", "increment", "marginal", "1.1"),
        ("90", "100", "increment", "retroactive", "0"),
        # R-REB-4: nothing to grow from is no infinite growth.
        ("150", "0", "total", "retroactive", "0"),
    ],
)
def test_r_reb_4_growth(total: str, baseline: str, pays_on: str, method: str, amount: str) -> None:
    growth = said(tiers=GROWTH, method=method, growth={"baseline": "given", "pays_on": pays_on})
    found = earned(growth, of(total), D(baseline))
    assert found.amount == D(amount)
    assert found.is_applicable == (D(baseline) > 0)
    before = said(tiers=GROWTH, method=method, growth={"baseline": "prior_year", "pays_on": pays_on})
    assert earned(before, of(total, baseline=D(baseline))) == found


def test_r_reb_5_a_missed_floor_pays_the_factor() -> None:
    floors = [{"product_line": "switch", "amount": "600"}, {"product_line": "light", "amount": "400"}]
    mixed = said(mix={"floors": floors, "factor": 50})
    assert earned(mixed, of("1000", by_line={"switch": D(600), "light": D(400)})).amount == D(10)
    assert earned(mixed, of("1000", by_line={"switch": D(700), "light": D(300)})).amount == D(5)
    assert earned(mixed, of("1000", by_line={"switch": D(1000)})).mix_percent == 50


def test_r_reb_6_what_is_paid_late_counts_less() -> None:
    parts = [
        {"within_days": 15, "percent": 100},
        {"within_days": 30, "percent": 80},
        {"within_days": 45, "percent": 50},
    ]
    late = said(collection=parts)
    # 1,000 shipped: 400 paid in 15 days, 300 in 30, 200 in 45, 100 later or not at all: 400 + 240 + 100 = 74 %.
    found = earned(late, of("1000", collected=(D(400), D(300), D(200))))
    assert (found.amount, found.collected) == (D("7.40"), D("0.74"))
    assert earned(late, of("1000", collected=(D(0), D(0), D(0)))).amount == 0
    assert earned(late, of("0", collected=(D(0), D(0), D(0)))).amount == 0


def test_r_reb_1_a_cap_is_applied_last() -> None:
    found = earned(said(cap="100"), of("20000"))
    assert (found.amount, found.is_capped, found.before_factors) == (D(100), True, D(200))


def test_r_reb_12_the_gap_to_the_next_tier_and_what_it_is_worth() -> None:
    gap = next_gap(said(method="retroactive"), of("498000"))
    assert gap is not None
    assert (gap.missing, gap.worth, gap.pays) == (D(2000), D(2520), True)
    assert next_gap(said(), of("1000000")) is None
    small = next_gap(said(), of("498000"))
    assert small is not None
    assert (small.worth, small.pays) == (D(20), False)
    assert worth_of(said(), of("600000"), D(1000)) == D(15)
    # Idea C6: a cap that is nearly reached leaves nothing worth buying for.
    capped = next_gap(said(method="retroactive", cap="5000"), of("498000"))
    assert capped is not None
    assert (capped.worth, capped.pays) == (D(20), False)
    growth = said(tiers=GROWTH, method="retroactive", growth={"baseline": "given", "pays_on": "total"})
    ahead = next_gap(growth, of("105"), D(100))
    assert ahead is not None
    assert (ahead.start, ahead.missing, ahead.worth) == (D(110), D(5), D("2.20"))
    assert next_gap(growth, of("105"), D(0)) is None


@given(AMOUNTS, AMOUNTS, st.sampled_from(["marginal", "retroactive"]))
def test_r_reb_3_more_volume_never_earns_less_and_marginal_never_beats_retroactive(
    total: Decimal, more: Decimal, method: str
) -> None:
    assert earned(said(method=method), of(total)).amount <= earned(said(method=method), of(total + more)).amount
    assert earned(said(method="marginal"), of(total)).amount <= earned(said(method="retroactive"), of(total)).amount


@given(st.lists(st.tuples(st.sampled_from("ab"), AMOUNTS), max_size=8), st.randoms())
def test_r_reb_7_sums_do_not_depend_on_the_order_of_events(rows: list[tuple[str, Decimal]], chance: Any) -> None:
    sums = [Sums(amount, {line: amount}, (amount, D(0)), D(1)) for line, amount in rows]
    shuffled = list(sums)
    chance.shuffle(shuffled)
    assert sum(sums, Sums()).to_json() == sum(shuffled, Sums()).to_json()
    whole = sum(sums, Sums())
    assert Sums.of_json(whole.to_json()).to_json() == whole.to_json()
    assert sum(whole.by_line.values(), D(0)) == whole.total


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({}, {}),
        ({"tiers": [{"start": "5", "rate": "1"}, {"start": "5", "rate": "2"}]}, {"terms.tiers": "not_rising"}),
        ({"tiers": [{"start": "0", "rate": "0"}]}, {"terms.tiers": "earns_nothing"}),
        ({"growth": {"baseline": "given", "pays_on": "total"}}, {"terms.method": "marginal_growth_on_total"}),
        (
            {"collection": [{"within_days": 15, "percent": 50}, {"within_days": 30, "percent": 80}]},
            {"terms.collection": "later_pays_more"},
        ),
        (
            {
                "goods": {"product_lines": ["switch"]},
                "mix": {"floors": [{"product_line": "light", "amount": "1"}], "factor": 0},
            },
            {"terms.mix.floors[0].product_line": "out_of_scope"},
        ),
        ({"payout": {"form": "cash"}}, {"terms.payout.valid_days": "days_not_used"}),
        (
            {"payout": {"form": "offset", "valid_days": None, "goods": {"skus": ["S1"]}}, "cap": "0"},
            {"terms.payout.goods": "goods_not_used", "terms.cap": "earns_nothing"},
        ),
    ],
)
def test_r_reb_1_everything_that_is_wrong_is_said_at_once(changes: dict[str, Any], wrong: dict[str, str]) -> None:
    assert {problem.path: problem.code for problem in problems(said(**changes), Period(*YEAR))} == wrong


def test_r_reb_3_a_method_must_be_named_and_values_must_be_readable() -> None:
    without = {name: value for name, value in TERMS.items() if name != "method"}
    with pytest.raises(WrongTerms) as wrong:
        terms_of({**without, "basis": "dreamt", "tiers": [{"start": "-1", "rate": "1"}]})
    assert {problem.path for problem in wrong.value.problems} == {"terms.method", "terms.basis", "terms.tiers[0].start"}
    assert {problem.path for problem in problems(said(), Period(YEAR[1], YEAR[0]))} == {"ends_on"}
