"""Orders without a database: states, quantities and what they are worth, drafts, differences, windows."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channel.errors import FIELD_SENTENCES, Conflict, Invalid, field_sentence
from channel.orders.differences import only_less, wanted_changes
from channel.orders.drafts import LINES_MOST, Draft, Wanted, checked, wanted_json, wanted_of
from channel.orders.naming import SHORT_CHARS, Named, full_words, short_words
from channel.orders.quantities import in_base_units, in_units, is_consistent, share, split, standing, step_of
from channel.orders.returns import window_end
from channel.orders.telling import discount_bps, discount_words, goods_words
from channel.orders.transitions import (
    EVENT_DETAILS,
    EVENT_TEXTS,
    HOLDING,
    ORDER_STATES,
    RETURN_STATES,
    RETURN_TRANSITIONS,
    TRANSITIONS,
    event_words,
    next_return_state,
    next_state,
)
from channel.pricing.values import Choice

D = Decimal
TODAY = date(2026, 11, 23)


ZERO = D(0)


@dataclass
class Line:
    """A line as far as it can be counted."""

    amount: Decimal
    ordered: Decimal
    closed: Decimal = ZERO
    shipped: Decimal = ZERO
    received: Decimal = ZERO
    missing: Decimal = ZERO
    coming_back: Decimal = ZERO
    returned: Decimal = ZERO
    credited: Decimal = ZERO


def test_every_state_and_event_has_words_and_every_way_ends_in_a_state() -> None:
    for table, states in ((TRANSITIONS, ORDER_STATES), (RETURN_TRANSITIONS, RETURN_STATES)):
        assert {state for state, _ in table if state is not None} | set(table.values()) <= states.keys()
    assert {event for _, event in TRANSITIONS} == EVENT_TEXTS.keys()
    assert EVENT_DETAILS.keys() <= EVENT_TEXTS.keys()
    # What holds something can be left, what holds nothing any more cannot come back to it but through a submission.
    for (state, event), after in TRANSITIONS.items():
        assert after not in HOLDING or state in HOLDING or event == "submitted"


@pytest.mark.parametrize(
    ("state", "event"),
    [("draft", "shipped"), ("shipped", "cancelled"), ("partially_shipped", "cancelled"), ("closed", "return_asked")],
)
def test_what_b5_does_not_allow_is_refused_with_the_state_in_words(state: str, event: str) -> None:
    with pytest.raises(Conflict) as refusal:
        next_state(state, event)
    assert refusal.value.facts == {"state": ORDER_STATES[state]}
    with pytest.raises(Conflict):
        next_return_state("requested", "credited")


def test_an_event_reads_with_its_facts_and_reason() -> None:
    assert event_words("part_shipped", {"shipment": "FH1"}) == "部分商品已发货，发货单 FH1"
    assert event_words("cancelled", {"reason": "不要了"}) == "已取消。原因：不要了"
    assert event_words("submitted", {}) == "已提交"


def test_r_ord_8_parts_of_a_line_add_up_to_it_whatever_its_cents() -> None:
    line = Line(D("100.00"), D(3))
    assert [share(line.amount, D(n), line.ordered) for n in range(4)] == [D(0), D("33.33"), D("66.67"), D("100.00")]
    line.shipped, line.closed = D(2), D(1)
    done = standing([line], D("100.00"), D("10.00"))
    assert (done.shipped, done.closed) == (D("66.67"), D("33.33"))
    assert (done.rebate_consumed, done.rebate_released) == (D("6.67"), D("3.33"))
    assert done.owed + done.let_go == D("90.00")


COUNTS = st.integers(0, 9).map(D)


@given(st.lists(st.tuples(st.integers(1, 10**6), st.integers(1, 9), COUNTS, COUNTS), min_size=1, max_size=5), st.data())
def test_r_ord_8_shipped_and_given_up_make_the_whole_to_the_cent(
    rows: list[tuple[int, int, Decimal, Decimal]], data: st.DataObject
) -> None:
    """However much of each line is sent, what is left and given up takes the rest of amount and rebate with it."""
    lines = [Line(D(cents) / 100, D(size)) for cents, size, _, _ in rows]
    total = sum((line.amount for line in lines), D(0))
    rebate = data.draw(st.integers(0, int(total * 100))) / D(100)
    for line, (_, _, sent, back) in zip(lines, rows, strict=True):
        line.shipped = min(sent, line.ordered)
        line.closed = line.ordered - line.shipped
        line.received = line.returned = line.credited = min(back, line.shipped)
        line.received = line.shipped
        assert is_consistent(line)
    done = standing(lines, total, rebate)
    assert done.shipped + done.closed == total
    assert done.rebate_consumed + done.rebate_released == rebate
    assert D(0) <= done.credited <= done.shipped
    assert D(0) <= done.rebate_restored <= rebate
    for line in lines:
        line.returned = line.credited = line.shipped
    assert standing(lines, total, rebate).credited == done.shipped


def test_goods_come_from_the_first_warehouse_that_has_all_otherwise_from_several() -> None:
    offered = [(1, D(4)), (2, D(10)), (3, D(10))]
    assert split(D(3), offered) == {1: D(3)}
    assert split(D(8), offered) == {2: D(8)}
    assert split(D(12), offered) == {1: D(4), 2: D(8)}
    assert split(D(99), offered) == {1: D(4), 2: D(10), 3: D(10)}
    assert split(D(1), []) == {}


def test_quantities_of_units_are_exact_or_nothing() -> None:
    assert in_base_units(D("2.5"), 10, 1, 4) == D(25)
    assert in_base_units(D(1), 1, 100, 4) == D("0.01")
    assert in_base_units(D(1), 1, 3, 4) is None
    assert in_units(D(25), D("2.5"), D(25)) == D("2.5")
    assert in_units(D(5), D(1), D(10)) == D("0.5")


def test_a_draft_says_everything_that_is_wrong_at_once_and_where() -> None:
    bad = Draft(
        lines=(
            Wanted("", D(1)),
            Wanted("A", D("NaN")),
            Wanted("A", D(-1)),
            Wanted("A", D(10**9)),
            Wanted("A", D("0.00001")),
        ),
        ship_to="近",
        ship_phone="12",
        remark="x" * 301,
        wanted_on=date(2026, 11, 1),
        rebate=D("1.234"),
    )
    with pytest.raises(Invalid) as refusal:
        checked(bad, today=TODAY)
    assert refusal.value.fields == {
        "lines[0].sku": "required",
        "lines[1].quantity": "bad_quantity",
        "lines[2].quantity": "bad_quantity",
        "lines[3].quantity": "quantity_too_large",
        "lines[4].quantity": "bad_quantity",
        "ship_to": "too_short",
        "remark": "too_long:300",
        "ship_phone": "bad_phone",
        "rebate": "bad_amount",
        "wanted_on": "date_in_past",
    }
    assert all(field_sentence(code) for code in refusal.value.fields.values())
    with pytest.raises(Invalid, match="invalid_fields") as empty:
        checked(Draft(), today=TODAY)
    assert empty.value.fields == {"lines": "no_lines"}
    many = Draft(lines=(Wanted("A", D(1)),) * (LINES_MOST + 1))
    with pytest.raises(Invalid) as too_many:
        checked(many, today=TODAY)
    assert too_many.value.fields == {"lines": f"too_many:{LINES_MOST}"}


def test_what_is_wanted_comes_back_from_json_as_it_was() -> None:
    wanted = (Wanted("A", D("1.5"), "箱", (Choice("g", "B", D(2)),)), Wanted("C", D(3)))
    assert wanted_of(wanted_json(wanted)) == wanted


def test_r_ord_6_an_amendment_says_what_it_changes_and_whether_it_wants_more() -> None:
    before = (Wanted("A", D(24)), Wanted("B", D(2), "箱"))
    less = (Wanted("A", D(12)),)
    assert wanted_changes(before, less) == "A 24 → 12，去掉 B"
    assert wanted_changes(before, (*before, Wanted("C", D(1)))) == "加 C × 1"
    assert wanted_changes(before, before) == ""
    assert only_less(before, less)
    # The same in two lines is no more; more of one is, and another unit is another thing.
    assert only_less(before, (Wanted("A", D(12)), Wanted("A", D(12))))
    assert not only_less(before, (replace(before[0], quantity=D(25)),))
    assert not only_less(before, (Wanted("A", D(1), "箱"),))


def test_discounts_and_goods_read_well() -> None:
    assert (discount_bps(D(100), D("87.5")), discount_bps(D(100), D(120)), discount_bps(D(0), D(0))) == (1250, 0, 0)
    assert discount_words(D(100), D("87.5")) == "12.5%（省 ¥12.50）"
    assert goods_words(["甲", "乙", "甲"]) == "甲、乙"
    assert goods_words(["甲", "乙", "丙"]) == "甲、乙等 3 种商品"


@pytest.mark.parametrize(
    ("ordered", "places", "step"),
    [("20", 0, "1"), ("20", 2, "0.01"), ("2.5", 0, "0.1"), ("0.125", 2, "0.001"), ("1.50", 1, "0.1")],
)
def test_a_line_is_counted_out_as_finely_as_its_article_or_as_it_was_ordered(
    ordered: str, places: int, step: str
) -> None:
    assert step_of(Decimal(ordered), places) == Decimal(step)


def test_a_window_ends_with_the_local_day() -> None:
    arrived = datetime(2026, 11, 22, 17, 0, tzinfo=UTC)  # 01:00 on the 23rd in Shanghai
    assert window_end(arrived, 7) == datetime(2026, 11, 30, 15, 59, 59, tzinfo=UTC)


def test_every_code_of_orders_has_a_sentence() -> None:
    codes = ("no_lines", "bad_quantity", "sold_out:3", "more_than_left:2", "return_too_late:7", "photo_needed")
    assert all(code.partition(":")[0] in FIELD_SENTENCES and field_sentence(code) for code in codes)


BULB = Named("LED球泡 9W", "E27 白光", D("20.0000"), "个")
SWITCH = Named("一开单控开关 白", "白", D(2), "盒")
LONG = Named("带USB充电口的多功能一体化智能墙壁插座", "86型 雅白", D("12.5"), "箱")


@pytest.mark.parametrize(
    ("goods", "full", "short"),
    [
        ([BULB], "LED球泡 9W（E27 白光）×20个", "LED球泡 9W（E27 白光）×20个"),
        ([SWITCH], "一开单控开关 白×2盒", "一开单控开关 白×2盒"),
        ([SWITCH, BULB], "一开单控开关 白×2盒、LED球泡 9W（E27 白光）×20个", "一开单控开关 白×2盒等2种"),
        ([BULB, SWITCH], "LED球泡 9W（E27 白光）×20个、一开单控开关 白×2盒", "LED球泡 9W×20个等2种"),
        ([LONG], "带USB充电口的多功能一体化智能墙壁插座（86型 雅白）×12.5箱", "带USB充电口的多功能一体…×12.5箱"),
        (
            [SWITCH] * 4,
            "一开单控开关 白×2盒、一开单控开关 白×2盒、一开单控开关 白×2盒 等 4 种",
            "一开单控开关 白×2盒等4种",
        ),
    ],
)
def test_goods_are_named_as_people_do_and_fit_a_message(goods: list[Named], full: str, short: str) -> None:
    assert (full_words(goods), short_words(goods)) == (full, short)
    assert len(short) <= SHORT_CHARS
