"""Values as other systems write them, in JSON and in cells."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channel.erp.columns import Column, Kind, Unreadable, read_value
from channel.erp.words import FAULTS, sentence

READ = [
    ("text", " 五孔插座  白 ", "五孔插座 白"),
    ("text", 1001.0, "1001"),
    ("code", "K-101.W", "K-101.W"),
    ("quantity", "1,200.5", Decimal("1200.5000")),
    ("quantity", 0.1 + 0.2, Decimal("0.3000")),
    ("money", "-12.5", Decimal("-12.50")),
    ("price", 5.2, Decimal("5.2000")),
    ("rate", "0.13", Decimal("0.1300")),
    ("count", 30.0, 30),
    ("day", "2026/11/2", date(2026, 11, 2)),
    ("day", "2026年11月22日", date(2026, 11, 22)),
    ("day", datetime(2026, 11, 22, 9, tzinfo=UTC), date(2026, 11, 22)),
    ("moment", "2026-11-22T10:00:00+08:00", datetime(2026, 11, 22, 2, tzinfo=UTC)),
    ("moment", "2026-11-22 10:00", datetime(2026, 11, 22, 2, tzinfo=UTC)),
    ("flag", "是", True),
    ("flag", "0", False),
    ("list", "盒=10|箱=100|盒=10", ["盒=10", "箱=100"]),
    ("list", ["一", "二"], ["一", "二"]),
]
FAULTY = [
    ("text", None, "needed"),
    ("text", "   ", "needed"),
    ("text", "x" * 101, "too_long"),
    ("text", "a\x00b", "bad_characters"),
    ("text", True, "not_text"),
    ("text", {"a": 1}, "not_text"),
    ("code", "K 101", "bad_code"),
    ("code", "K|101", "bad_code"),
    ("quantity", "很多", "not_a_number"),
    ("quantity", True, "not_a_number"),
    ("quantity", float("nan"), "not_a_number"),
    ("quantity", "Infinity", "not_a_number"),
    ("quantity", -1, "out_of_range"),
    ("quantity", "1e99", "out_of_range"),
    ("money", "1.005", "too_many_places"),
    ("rate", "13", "out_of_range"),
    ("count", "1.5", "too_many_places"),
    ("day", "2026-02-30", "not_a_day"),
    ("day", "1026-02-20", "not_a_day"),
    ("day", "明天", "not_a_day"),
    ("moment", "2026-11-22T25:00", "not_a_moment"),
    ("flag", "也许", "not_a_flag"),
    ("list", [["x"]], "not_text"),
]


@pytest.mark.parametrize(("kind", "raw", "value"), READ)
def test_a_value_is_read_in_the_type_of_its_column(kind: Kind, raw: Any, value: Any) -> None:
    assert read_value(Column("x", "某项", kind), raw) == value


@pytest.mark.parametrize(("kind", "raw", "code"), FAULTY)
def test_a_value_that_cannot_be_one_is_a_fault_with_a_sentence(kind: Kind, raw: Any, code: str) -> None:
    with pytest.raises(Unreadable) as fault:
        read_value(Column("x", "某项", kind), raw)
    assert fault.value.code == code
    assert "{" not in sentence(code, fault.value.facts)


def test_what_is_not_needed_has_its_default() -> None:
    assert read_value(Column("x", "某项", "rate", is_needed=False, default=Decimal("0.13")), "") == Decimal("0.13")
    assert read_value(Column("x", "某项", "count", is_needed=False), None) is None


ANYTHING = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=30), st.lists(st.integers())
)


@given(st.sampled_from(sorted({kind for kind, _, _ in READ})), ANYTHING)
def test_nothing_that_arrives_makes_a_reader_fall(kind: Kind, raw: Any) -> None:
    code = "needed"
    try:
        read_value(Column("x", "某项", kind), raw)
    except Unreadable as fault:
        code = fault.code
    assert code in FAULTS
