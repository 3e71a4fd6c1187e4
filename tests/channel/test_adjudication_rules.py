"""Adjudication (R-REG-11, R-REG-12): what may be decided, what it means for each party, what the evidence suggests."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channel.adjudication.rules import (
    Party,
    Ruling,
    Side,
    Suggestion,
    check_may_judge,
    check_words,
    end_of_term,
    results_of,
    suggestion,
)
from channel.calendar import Calendar
from channel.errors import Conflict, Invalid
from tests.factories import NOW

HOLDER, CHALLENGER, DIRECT = Party(1, "holder"), Party(2, "challenger"), Party(3, "direct")
TWO = (HOLDER, CHALLENGER)


def ruling(outcome: str, **more: Any) -> Ruling:
    return Ruling(outcome, "earlier", **more)


@pytest.mark.parametrize(
    ("decided", "parties", "expected"),
    [
        (ruling("uphold"), TWO, {1: ("won", None), 2: ("lost", None)}),
        (ruling("award", award_to=2), TWO, {1: ("lost", None), 2: ("won", None)}),
        (ruling("split", shares={1: 70, 2: 30}), TWO, {1: ("shared", 70), 2: ("shared", 30)}),
        (ruling("both"), TWO, {1: ("both", None), 2: ("both", None)}),
        (ruling("reject_both"), TWO, {1: ("lost", None), 2: ("lost", None)}),
        (ruling("uphold"), (HOLDER, DIRECT), {1: ("won", None), 3: ("lost", None)}),
        (ruling("award", award_to=3), (HOLDER, DIRECT), {1: ("lost", None), 3: ("won", None)}),
        (ruling("uphold"), (HOLDER,), {1: ("lost", None)}),
        (ruling("award"), (HOLDER,), {1: ("won", None)}),
    ],
)
def test_r_reg_11_an_outcome_means_one_result_for_each_party(
    decided: Ruling, parties: tuple[Party, ...], expected: Any
) -> None:
    assert results_of(decided, parties) == expected


@pytest.mark.parametrize(
    ("decided", "parties", "field", "code"),
    [
        (ruling("split", shares={1: 70, 2: 40}), TWO, "shares", "bad_shares"),
        (ruling("split", shares={1: 100, 2: 0}), TWO, "shares", "bad_shares"),
        (ruling("split", shares={1: 150, 2: -50}), TWO, "shares", "bad_shares"),
        (ruling("split", shares={1: 100}), TWO, "shares", "required"),
        (ruling("split", shares={1: 50, 9: 50}), TWO, "shares", "required"),
        (ruling("split"), TWO, "shares", "required"),
        (ruling("both", shares={1: 50, 2: 50}), TWO, "shares", "bad_value"),
        (ruling("award"), TWO, "award_to", "required"),
        (ruling("award", award_to=9), TWO, "award_to", "bad_value"),
        (ruling("award", award_to=1), TWO, "award_to", "bad_value"),
        (ruling("uphold", award_to=2), TWO, "award_to", "bad_value"),
        (ruling("dismiss"), TWO, "outcome", "bad_value"),
        (ruling("both"), (HOLDER,), "outcome", "bad_value"),
        (ruling(""), TWO, "outcome", "bad_value"),
    ],
)
def test_r_reg_11_a_ruling_that_makes_no_sense_is_refused_by_field(
    decided: Ruling, parties: tuple[Party, ...], field: str, code: str
) -> None:
    with pytest.raises(Invalid) as refused:
        results_of(decided, parties)
    assert refused.value.fields == {field: code}


@given(st.integers(-10, 110), st.integers(-10, 110))
def test_r_reg_11_shares_are_accepted_exactly_when_they_are_positive_and_sum_to_100(one: int, other: int) -> None:
    try:
        results_of(ruling("split", shares={1: one, 2: other}), TWO)
        accepted = True
    except Invalid:
        accepted = False
    assert accepted == (one > 0 and other > 0 and one + other == 100)


CODE, OTHER_CODE = "91350100M000100Y43", "91110000802100433B"
EARLY, LATE = NOW - timedelta(days=9), NOW - timedelta(days=2)


def sides(first: dict[str, Any] | None = None, second: dict[str, Any] | None = None) -> list[Side]:
    one = Side(**{"party_id": 1, "role": "holder", "sequence": 10, **(first or {})})
    other = Side(**{"party_id": 2, "role": "challenger", "sequence": 20, **(second or {})})
    return [one, other]


DIRECT_SIDE = {"role": "direct", "sequence": None}


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (sides(), Suggestion("uphold", None, "earlier")),
        (sides({"sequence": 30}), Suggestion("award", 2, "earlier")),
        (sides(second={"chosen": True}), Suggestion("award", 2, "customer_choice")),
        (sides({"chosen": True}, {"sequence": 1}), Suggestion("uphold", None, "customer_choice")),
        # Two choices contradict each other.
        (sides({"chosen": True}, {"chosen": True}), Suggestion("uphold", None, "earlier")),
        (sides({"credit_code": CODE}, {"credit_code": OTHER_CODE}), Suggestion("dismiss", None, "not_the_same")),
        (sides({"credit_code": CODE}, {"credit_code": CODE}), Suggestion("uphold", None, "earlier")),
        # The written choice overrides everything.
        (
            sides({"credit_code": CODE}, {"credit_code": OTHER_CODE, "chosen": True}),
            Suggestion("award", 2, "customer_choice"),
        ),
        (sides({"authorised": False}, {"authorised": True}), Suggestion("award", 2, "authorisation")),
        (sides({"authorised": False}, {"authorised": None}), Suggestion("uphold", None, "earlier")),
    ],
)
def test_r_reg_11_the_evidence_suggests_in_its_fixed_order(found: list[Side], expected: Suggestion) -> None:
    assert suggestion(found) == expected


@pytest.mark.parametrize(
    ("dealer", "direct", "expected"),
    [
        (EARLY, LATE, Suggestion("uphold", None, "history")),
        (LATE, EARLY, Suggestion("award", 2, "direct_earlier")),
        (None, EARLY, Suggestion("award", 2, "direct_earlier")),
        (EARLY, None, Suggestion("uphold", None, "history")),
        (EARLY, EARLY, Suggestion("award", 2, "direct_earlier")),
        (None, None, None),
    ],
)
def test_r_reg_12_a_direct_overlap_goes_to_the_earlier_documented_activity(
    dealer: datetime | None, direct: datetime | None, expected: Suggestion | None
) -> None:
    found = sides({"documented_at": dealer}, {**DIRECT_SIDE, "documented_at": direct})
    assert suggestion(found) == expected


def test_an_appeal_against_a_revocation_has_one_party_and_no_suggestion() -> None:
    assert suggestion(sides()[:1]) is None


@pytest.mark.parametrize(
    ("judge", "role", "code"),
    [(7, "director", None), (8, "hq", None), (5, "hq", "judged_before"), (9, "manager", "judge_too_low")],
)
def test_r_reg_11_an_appeal_is_judged_by_somebody_else_who_does_not_stand_below(
    judge: int, role: str, code: str | None
) -> None:
    check_may_judge(judge, role, decided_by=None, decided_role=None)
    if code is None:
        check_may_judge(judge, role, decided_by=5, decided_role="director")
        return
    with pytest.raises(Conflict, match=code):
        check_may_judge(judge, role, decided_by=5, decided_role="director")


@pytest.mark.parametrize(
    "words", ["杭州建安电气有限公司在先", "请联系 13900001234", "杭州 建安 电气有限公司", "金额120000"]
)
def test_words_that_all_parties_read_name_none_of_them(words: str) -> None:
    with pytest.raises(Invalid) as refused:
        check_words(words, ["杭州建安电气有限公司", "13900001234", "120000", ""])
    assert refused.value.fields == {"words": "names_a_party"}
    check_words("先完整提交的一方优先", ["杭州建安电气有限公司", ""])


@pytest.mark.parametrize(
    ("start", "workdays", "expected"),
    [
        (datetime(2026, 11, 23, 2, tzinfo=UTC), 3, datetime(2026, 11, 26, 15, 59, 59, tzinfo=UTC)),
        (datetime(2026, 11, 26, 2, tzinfo=UTC), 3, datetime(2026, 12, 1, 15, 59, 59, tzinfo=UTC)),
        # National Day 2026: 1 to 7 October are off, Saturday the 10th is made up for.
        (datetime(2026, 9, 30, 2, tzinfo=UTC), 3, datetime(2026, 10, 10, 15, 59, 59, tzinfo=UTC)),
    ],
)
def test_r_reg_11_terms_are_counted_in_workdays(start: datetime, workdays: int, expected: datetime) -> None:
    assert end_of_term(start, workdays, Calendar()) == expected
