"""Stages, gates, scores and win probability, as tables of worked values and as properties (R-STG-1 … R-STG-5, B12)."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channel.configuration import WrongConfiguration, built_in, configuration_of
from channel.configuration.parts import Problem
from channel.configuration.pipelines import DIMENSIONS, RUNGS, Pipeline, Stage
from channel.configuration.whole import body_of
from channel.configuration.words import chinese
from channel.errors import ChannelError, Conflict, Invalid
from channel.pipelines.coach import next_field
from channel.pipelines.forecast import Expected, attainment, forecast, gap, read_period, target_of
from channel.pipelines.probability import age_factor, bantc_factor, stagnation_risk, win_probability
from channel.pipelines.qualification import (
    FIELDS,
    POSITIONS,
    RECORD_FIELDS,
    ROLES,
    STANCES,
    Record,
    Stakeholder,
    checked_changes,
    score,
    scores,
)
from channel.pipelines.rules import checked_move, missing

TODAY = date(2026, 11, 23)
LATER = date(2027, 3, 31)
PROJECT, KEY, PURCHASE, RENEWAL, REFERRAL = built_in().pipelines.all
DECIDER = Stakeholder("decider", "supportive")
FULL = Record(
    amount=Decimal(120000),
    expected_on=LATER,
    budget_amount=Decimal(150000),
    budget_status="confirmed",
    contacts=(DECIDER,),
    pain="老开关经常跳闸",
    value="一年少修两百次",
    need_confirmed=True,
    timeline_reason="五月开业",
    timeline_confirmed=True,
    competitors=("甲公司",),
    position="ahead",
)


def wrong(stages: list[dict[str, Any]]) -> dict[str, Problem]:
    """Path below the first pipeline → problem, when its stages are these."""
    body = body_of(built_in())
    body["pipelines"]["all"][0]["stages"] = stages
    try:
        configuration_of(body)
    except WrongConfiguration as error:
        return {problem.path.removeprefix("pipelines.all[0].stages"): problem for problem in error.problems}
    return {}


def stage(code: str, win: int, **more: Any) -> dict[str, Any]:
    return {"code": code, "name": code, "win": win, "max_days": 30, **more}


def test_r_stg_1_the_seeds_have_five_and_six_stages_a_simple_a_short_and_a_label() -> None:
    assert [len(pipeline.stages) for pipeline in built_in().pipelines.all] == [5, 6, 3, 2, 1]
    assert missing(REFERRAL, 0, Record(), today=TODAY) == ()


def test_r_stg_4_a_stage_asks_for_three_new_fields_and_not_for_four() -> None:
    three = [stage("one", 10, gate={"need": 1}), stage("two", 20)]
    assert wrong(three) == {}
    found = wrong([stage("one", 10, gate={"need": 2}), stage("two", 20)])
    assert (found["[0]"].code, found["[0]"].facts["count"]) == ("too_many_new_fields", "4")
    assert "最多 3 项" in chinese(found["[0]"])


def test_r_stg_4_what_was_asked_for_before_is_not_new_and_two_scores_of_one_field_are_one_question() -> None:
    later = stage("two", 20, requires=["amount"], gate={"need": 1, "authority": 3, "budget": 3})
    assert wrong([stage("one", 10, gate={"need": 1}), later, stage("end", 30)]) == {}


@pytest.mark.parametrize(
    ("stages", "path", "code"),
    [
        ([stage("one", 10, requires=["shoe_size"]), stage("two", 20)], "[0].requires[0]", "unknown_requirement"),
        ([stage("one", 30), stage("two", 20)], "[1].win", "win_falls"),
        ([stage("one", 10), stage("two", 20, gate={"need": 1})], "[1]", "last_stage_asks"),
        ([stage("one", 10), stage("two", 20, needs_approval=True)], "[1]", "last_stage_asks"),
        ([stage("one", 10), stage("one", 20)], "[1]", "repeated"),
        ([stage("one", -1)], "[0].win", "greater_than_equal"),
    ],
)
def test_a_pipeline_that_cannot_work_is_refused_with_a_sentence(stages: Any, path: str, code: str) -> None:
    assert wrong(stages)[path].code == code


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, (0, 0, 0, 0, 0)),
        ({"budget_amount": Decimal(5)}, (1, 0, 0, 0, 0)),
        ({"budget_status": "confirmed"}, (0, 0, 0, 0, 0)),
        ({"budget_amount": Decimal(5), "budget_status": "estimated"}, (1, 0, 0, 0, 0)),
        ({"budget_amount": Decimal(5), "budget_status": "planned"}, (2, 0, 0, 0, 0)),
        ({"budget_amount": Decimal(5), "budget_status": "confirmed"}, (3, 0, 0, 0, 0)),
        ({"contacts": (Stakeholder("user", "supportive"),)}, (0, 1, 0, 0, 0)),
        ({"contacts": (Stakeholder("decider", "neutral"),)}, (0, 2, 0, 0, 0)),
        ({"contacts": (DECIDER,)}, (0, 3, 0, 0, 0)),
        ({"contacts": (DECIDER, Stakeholder("decider", "opposed"))}, (0, 2, 0, 0, 0)),
        ({"value": "省电"}, (0, 0, 0, 0, 0)),
        ({"pain": "跳闸"}, (0, 0, 1, 0, 0)),
        ({"pain": "跳闸", "value": "省电", "need_confirmed": True}, (0, 0, 3, 0, 0)),
        ({"expected_on": TODAY}, (0, 0, 0, 1, 0)),
        ({"expected_on": TODAY - timedelta(days=1), "timeline_reason": "开业"}, (0, 0, 0, 0, 0)),
        ({"expected_on": LATER, "timeline_reason": "开业"}, (0, 0, 0, 2, 0)),
        ({"competitors": ("甲",)}, (0, 0, 0, 0, 1)),
        ({"competitors": ("甲",), "position": "behind"}, (0, 0, 0, 0, 2)),
        ({"competitors": ("甲",), "position": "ahead"}, (0, 0, 0, 0, 3)),
        ({"position": "alone"}, (0, 0, 0, 0, 2)),
    ],
)
def test_r_stg_3_each_score_follows_from_what_is_known(change: Any, expected: tuple[int, ...]) -> None:
    found = scores(replace(Record(), **change), today=TODAY)
    assert tuple(found[dimension] for dimension in DIMENSIONS) == expected


def test_r_stg_3_everything_known_is_the_best_score() -> None:
    assert score(FULL, today=TODAY) == 15


#: base, max days, days, score → age factor, BANTC factor, percent; by hand.
WORKED = [
    (40, 30, 0, 15, "1.000", "1.000", "40.0"),
    (40, 30, 30, 0, "1.000", "0.600", "24.0"),
    (40, 30, 60, 15, "0.500", "1.000", "20.0"),
    (50, 45, 135, 6, "0.250", "0.760", "9.5"),
    (75, 30, 45, 12, "0.707", "0.920", "48.8"),
    (10, 30, 31, 3, "0.977", "0.680", "6.6"),
    (90, 30, 10, 14, "1.000", "0.973", "87.6"),
    (100, 1, 3650, 0, "0.000", "0.600", "0.0"),
]


@pytest.mark.parametrize(("base", "max_days", "days", "known", "age", "bantc", "percent"), WORKED)
def test_r_stg_5_win_is_base_by_age_by_bantc(
    base: int, max_days: int, days: int, known: int, age: str, bantc: str, percent: str
) -> None:
    found = win_probability(Stage(code="s", name="S", win=base, max_days=max_days), days, known)
    assert (str(found.age_factor), str(found.bantc_factor), str(found.percent)) == (age, bantc, percent)


stages = st.builds(Stage, code=st.just("s"), name=st.just("S"), win=st.integers(0, 100), max_days=st.integers(1, 3650))


@given(stages, st.integers(0, 100_000), st.integers(0, 15), st.integers(0, 15), st.integers(0, 100_000))
def test_r_stg_5_win_stays_between_0_and_100_rises_with_the_score_and_never_with_age(
    stage: Stage, days: int, low: int, high: int, older: int
) -> None:
    low, high = sorted((low, high))
    one = win_probability(stage, days, low).percent
    assert 0 <= one <= 100
    assert one <= win_probability(stage, days, high).percent
    assert one >= win_probability(stage, max(days, older), low).percent
    assert win_probability(stage, min(days, stage.max_days), low).age_factor == 1


@given(st.integers(1, 3650), st.integers(0, 5))
def test_r_stg_5_age_halves_with_each_further_longest_stay(max_days: int, times: int) -> None:
    assert age_factor(max_days * (1 + times), max_days) == Decimal("0.5") ** times
    assert bantc_factor(0) == Decimal("0.6")
    assert bantc_factor(15) == 1


def move(current: str, to: str, record: Record = FULL, reason: str | None = None, pipeline: Pipeline = PROJECT) -> Any:
    return checked_move(pipeline, current, to, record, reason, today=TODAY)


#: Gate of each stage of the seed → a record that just opens it.
JUST: dict[str, Record] = {
    "discover": Record(amount=Decimal(1), expected_on=LATER, pain="跳闸"),
    "qualify": Record(budget_amount=Decimal(1), expected_on=LATER, pain="跳闸", value="省电"),
    "propose": Record(
        budget_amount=Decimal(1),
        budget_status="planned",
        contacts=(Stakeholder("decider", "neutral"),),
        competitors=("甲",),
    ),
}


@pytest.mark.parametrize("index", range(3))
def test_r_stg_2_a_stage_is_left_when_its_gate_is_just_met_and_not_one_field_earlier(index: int) -> None:
    here, there = PROJECT.stages[index].code, PROJECT.stages[index + 1].code
    record = JUST[here]
    assert move(here, there, record).kind == "forward"
    for field in RECORD_FIELDS:
        if getattr(record, field):
            with pytest.raises(Conflict) as refusal:
                move(here, there, replace(record, **{field: getattr(Record(), field)}))
            assert (refusal.value.code, set(refusal.value.fields)) == ("gate_not_met", {field})
            assert FIELDS[field][0] in refusal.value.sentence


def test_r_stg_2_skipping_needs_every_gate_on_the_way() -> None:
    assert move("discover", "close").kind == "skip"
    with pytest.raises(Conflict) as refusal:
        move("discover", "close", replace(FULL, contacts=(), value=None))
    assert set(refusal.value.fields) == {"contacts", "value"}
    assert move("propose", "negotiate", replace(FULL, value=None, pain=None)).kind == "forward"


@pytest.mark.parametrize("reason", [None, "", "  ", "退", "退\u200b\u200b\u200b回"])
def test_r_stg_2_backward_needs_a_reason(reason: str | None) -> None:
    with pytest.raises(Invalid, match="move_reason_needed"):
        move("negotiate", "discover", reason=reason)
    assert move("negotiate", "discover", Record(), "客户换了项目负责人").kind == "backward"


@pytest.mark.parametrize(
    ("to", "reason", "code"),
    [("discover", None, "same_stage"), ("nowhere", None, "unknown_stage"), ("qualify", "长" * 201, "invalid_fields")],
)
def test_a_move_to_nowhere_or_to_where_one_is_is_refused(to: str, reason: str | None, code: str) -> None:
    with pytest.raises(ChannelError, match=code):
        move("discover", to, reason=reason)


def test_r_stg_1_a_stage_that_asks_for_approval_also_asks_when_it_is_skipped() -> None:
    assert move("negotiate", "close", pipeline=KEY).needs_approval
    assert move("discover", "close", pipeline=KEY).needs_approval
    assert not move("discover", "negotiate", pipeline=KEY).needs_approval
    assert not move("close", "discover", reason="客户推迟一年", pipeline=KEY).needs_approval


def test_what_is_missing_is_said_in_words() -> None:
    lacking = missing(PROJECT, 1, Record(), today=TODAY)
    assert [(row.dimension, row.has, row.needs) for row in lacking] == [
        ("budget", 0, 1),
        ("need", 0, 2),
        ("timeline", 0, 1),
    ]
    assert lacking[1].text == "需求还差 2 级：客户要解决什么问题？"
    assert missing(PROJECT, 0, Record(), today=TODAY)[0].text == "请填写预计金额。"


records = st.builds(
    Record,
    amount=st.none() | st.decimals(1, 10**9, places=2),
    expected_on=st.none() | st.dates(date(2025, 1, 1), date(2030, 1, 1)),
    budget_amount=st.none() | st.just(Decimal(5)),
    budget_status=st.sampled_from([None, "estimated", "planned", "confirmed"]),
    contacts=st.lists(
        st.builds(Stakeholder, st.sampled_from(list(ROLES)), st.sampled_from(list(STANCES))), max_size=3
    ).map(tuple),
    pain=st.sampled_from([None, "x"]),
    value=st.sampled_from([None, "x"]),
    need_confirmed=st.booleans(),
    timeline_reason=st.sampled_from([None, "x"]),
    timeline_confirmed=st.booleans(),
    competitors=st.sampled_from([(), ("甲",)]),
    position=st.sampled_from([None, *POSITIONS]),
)


@given(records, st.sampled_from([PROJECT, KEY, PURCHASE, RENEWAL]), st.data())
def test_r_stg_2_whatever_is_known_a_move_forward_happens_exactly_when_nothing_is_missing(
    record: Record, pipeline: Pipeline, data: st.DataObject
) -> None:
    here = data.draw(st.integers(0, len(pipeline.stages) - 2))
    there = data.draw(st.integers(here + 1, len(pipeline.stages) - 1))
    lacking = [row for index in range(here, there) for row in missing(pipeline, index, record, today=TODAY)]
    codes = [stage.code for stage in pipeline.stages]
    if not lacking:
        assert move(codes[here], codes[there], record, pipeline=pipeline).reason == ""
        return
    with pytest.raises(Conflict, match="gate_not_met") as refusal:
        move(codes[here], codes[there], record, pipeline=pipeline)
    assert set(refusal.value.fields) == {row.field for row in lacking}


@given(records)
def test_r_stg_3_scores_stay_between_0_and_3(record: Record) -> None:
    assert all(0 <= height <= 3 for height in scores(record, today=TODAY).values())


@given(records, st.sampled_from([PROJECT, KEY, PURCHASE, RENEWAL, REFERRAL]), st.data())
def test_c17_the_coach_asks_for_one_field_that_helps_and_for_none_when_all_is_known(
    record: Record, pipeline: Pipeline, data: st.DataObject
) -> None:
    index = data.draw(st.integers(0, len(pipeline.stages) - 1))
    advice = next_field(pipeline, index, record, 5, today=TODAY)
    lacking = {row.field for row in missing(pipeline, index, record, today=TODAY)}
    if advice is None:
        assert record.amount is not None
        assert not lacking
    else:
        assert advice.percent_then >= advice.percent_now
        assert advice.question == FIELDS[advice.field][1]


def test_c17_first_what_the_forecast_cannot_do_without_then_the_gate_then_the_biggest_gain() -> None:
    def field(record: Record, index: int = 0) -> str | None:
        advice = next_field(PROJECT, index, record, 0, today=TODAY)
        return advice.field if advice else None

    assert field(Record()) == "expected_on"
    assert field(Record(expected_on=LATER)) == "amount"
    known = Record(expected_on=LATER, amount=Decimal(120000))
    assert field(known) == "pain"
    assert field(replace(known, pain="跳闸")) == "contacts"
    assert field(FULL) is None


def test_c17_the_coach_says_what_an_answer_is_worth() -> None:
    record = Record(expected_on=LATER, amount=Decimal(120000))
    advice = next_field(PROJECT, 0, record, 0, today=TODAY)
    assert advice is not None
    # Base 10 %, score 1 → 2: 10 × (0.6 + 0.4/15) = 6.27 → 6.3 %; 10 × (0.6 + 0.8/15) = 6.53 → 6.5 %.
    assert (advice.opens_gate, advice.percent_now, advice.percent_then) == (True, Decimal("6.3"), Decimal("6.5"))
    assert advice.gain == Decimal("240.00")
    assert advice.why == "补上后就能推进到下一阶段，赢率可从 6.3% 升到 6.5%。"


def test_r_stg_3_every_rung_is_a_field_that_can_be_asked_for() -> None:
    assert {field for rungs in RUNGS.values() for field in rungs} | {"amount"} == set(FIELDS) == set(RECORD_FIELDS)


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"amount": None, "expected_on": None}, {"amount": "always_needed", "expected_on": "always_needed"}),
        ({"amount": Decimal(0), "budget_amount": Decimal(-1)}, {"amount": "bad_amount", "budget_amount": "bad_amount"}),
        ({"expected_on": TODAY - timedelta(days=1)}, {"expected_on": "date_in_past"}),
        ({"expected_on": date(2040, 1, 1)}, {"expected_on": "date_too_far"}),
        ({"pain": "a\x00b", "value": "短" * 501}, {"pain": "bad_characters", "value": "too_long:500"}),
        ({"budget_status": "surely", "position": "on top"}, {"budget_status": "bad_value", "position": "bad_value"}),
        ({"competitors": ["甲公司"] * 3 + [f"{n}号公司" for n in range(10)]}, {"competitors": "too_many:10"}),
        ({"contacts": [{"name": "", "role": "user", "stance": "neutral"}]}, {"contacts": "required"}),
        ({"contacts": [{"name": "钱", "role": "king", "stance": "neutral"}]}, {"contacts": "bad_value"}),
        (
            {"contacts": [{"name": "钱", "role": "user", "stance": "neutral", "phone": "138"}]},
            {"contacts": "bad_phone"},
        ),
    ],
)
def test_every_wrong_field_of_the_record_is_said_at_once(changes: Any, fields: dict[str, str]) -> None:
    with pytest.raises(Invalid) as refusal:
        checked_changes(changes, today=TODAY)
    assert refusal.value.fields == fields
    assert all(refusal.value.field_sentences().values())


def test_a_record_is_tidied_and_cleared() -> None:
    contact = {"name": " 钱 经理 ", "role": "decider", "stance": "neutral", "phone": "139 0000 1234"}
    found = checked_changes(
        {"pain": "  ", "competitors": ["甲公司", " 甲公司 ", ""], "contacts": [contact], "position": None}, today=TODAY
    )
    assert found["contacts"] == [{**contact, "name": "钱 经理", "phone": "+8613900001234"}]
    assert (found["pain"], found["competitors"], found["position"]) == (None, ["甲公司"], None)


@pytest.mark.parametrize(
    ("amount", "days", "percent", "risk"),
    [
        ("100000.00", 30, "40.0", "0.00"),
        ("100000.00", 45, "40.0", "30000.00"),
        ("100000.00", 90, "25.0", "150000.00"),
        ("100000.00", 10, "0.0", "0.00"),
        ("100000.00", 90, "100.0", "0.00"),
    ],
)
def test_b12_stagnation_risk(amount: str, days: int, percent: str, risk: str) -> None:
    assert str(stagnation_risk(Decimal(amount), days, 30, Decimal(percent))) == risk


def test_b12_the_seed_of_348_at_15_percent_with_a_forecast_of_2280() -> None:
    wan = Decimal(10000)
    target = target_of(348 * wan, Decimal(15))
    assert target == 2320 * wan
    assert attainment(348 * wan, target) == Decimal("15.0")
    assert attainment(2280 * wan, target) == Decimal("98.3")
    assert gap(2280 * wan, target) == 40 * wan
    assert (attainment(wan, Decimal(0)), gap(3 * wan, wan)) == (None, 0)


def test_b12_a_forecast_with_the_actual_and_without_says_which() -> None:
    wan = Decimal(10000)
    rows = [Expected(3000 * wan, Decimal(50), Decimal(60)), Expected(440 * wan, Decimal(30), Decimal(30))]
    with_actual = forecast(348 * wan, rows, includes_actual=True)
    without = forecast(348 * wan, rows, includes_actual=False)
    assert (with_actual.open, with_actual.open_computed) == (1932 * wan, 1632 * wan)
    assert (with_actual.total, with_actual.label) == (2280 * wan, "预测含已成交金额")
    assert (without.total, without.label) == (1932 * wan, "预测不含已成交金额")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026-12", date(2026, 12, 1), date(2026, 12, 31)),
        ("2028-02", date(2028, 2, 1), date(2028, 2, 29)),
        ("2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("2026-Q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_period_is_a_month_a_quarter_or_a_year(text: str, first: date, last: date) -> None:
    period = read_period(text)
    assert (period.first, period.last) == (first, last)
    assert first in period
    assert last + timedelta(days=1) not in period


@pytest.mark.parametrize(
    "text", ["", "2026-13", "2026-Q5", "2026-1", "12-2026", "2026-12-01", "２０２６", "1999", "2026-12\n"]
)
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(Invalid) as refusal:
        read_period(text)
    assert refusal.value.fields == {"period": "bad_period"}
