"""What may be submitted, and the ways a registration's state can move (B2). Pure rules, in tables."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channel.calendar import SHANGHAI, Calendar
from channel.configuration import built_in
from channel.errors import FIELD_SENTENCES, SENTENCES, ChannelError, Conflict, Invalid, field_sentence
from channel.heartbeat import follow_up_due, release_cutoff, warning_cutoff
from channel.opportunities.drafts import Choices, Draft, checked, checked_unfinished
from channel.opportunities.keys import claim_key, claimed, lines_meet, project_key
from channel.opportunities.transitions import (
    COOLING,
    EVENT_TEXTS,
    HOLDING,
    REGISTRATION_STATES,
    TRANSITIONS,
    UNDECIDED,
    event_words,
    next_state,
)
from channel.opportunities.windows import (
    credit_days,
    days_left,
    extended_end,
    freeze_end,
    protection_end,
    reminded_already,
)
from models import Registration

TODAY = date(2026, 11, 23)
CHOICES = Choices(("light", "switch"), built_in().registrations, frozenset({"华东"}))
GOOD = Draft(customer="上海浦江大饭店有限公司", name="客房开关改造")


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI).astimezone(UTC)


REFUSED = [
    ({"customer": ""}, {"customer": "required"}),
    ({"customer": "  \n "}, {"customer": "required"}),
    ({"customer": "甲"}, {"customer": "too_short"}),
    ({"customer": "甲" * 101}, {"customer": "too_long:100"}),
    ({"name": "改" * 101, "contact_name": "钱" * 51}, {"name": "too_long:100", "contact_name": "too_long:50"}),
    ({"customer": "上海有限公司"}, {"customer": "name_only_place"}),
    ({"customer": "\u3164\u202e\u200b"}, {"customer": "required"}),
    ({"customer": "浦江\x00大饭店"}, {"customer": "bad_characters"}),
    ({"name": "改"}, {"name": "too_short"}),
    ({"amount": Decimal(0)}, {"amount": "bad_amount"}),
    ({"amount": Decimal("-1")}, {"amount": "bad_amount"}),
    ({"amount": Decimal("NaN")}, {"amount": "bad_amount"}),
    ({"amount": Decimal("1.234")}, {"amount": "bad_amount"}),
    ({"amount": Decimal("1E+1000")}, {"amount": "amount_too_large"}),
    ({"amount": Decimal("1E-1000")}, {"amount": "bad_amount"}),
    ({"expected_on": date(2026, 11, 22)}, {"expected_on": "date_in_past"}),
    ({"expected_on": date(2040, 1, 1)}, {"expected_on": "date_too_far"}),
    ({"credit_code": "91350100M000100Y4Z"}, {"credit_code": "bad_credit_code"}),
    ({"credit_code": "1"}, {"credit_code": "bad_credit_code"}),
    ({"contact_phone": "12345"}, {"contact_phone": "bad_phone"}),
    ({"product_lines": ("rockets",)}, {"product_lines": "unknown_product_line"}),
    (
        {"customer": "", "name": "", "amount": Decimal(0)},
        {"customer": "required", "name": "required", "amount": "bad_amount"},
    ),
]


@pytest.mark.parametrize(("change", "fields"), REFUSED)
def test_every_wrong_field_is_named_at_once(change: dict[str, object], fields: dict[str, str]) -> None:
    with pytest.raises(Invalid) as refusal:
        checked(replace(GOOD, **change), CHOICES, today=TODAY)  # type: ignore[arg-type]
    assert refusal.value.fields == fields
    assert all(sentence for sentence in refusal.value.field_sentences().values())


def test_a_draft_is_tidied_before_it_is_kept() -> None:
    draft = replace(
        GOOD, customer="  上海浦江 大饭店有限公司 ", credit_code="９１350100m000100y43", contact_phone="138 0000 0009"
    )
    tidy = checked(replace(draft, product_lines=("switch", "light", "switch")), CHOICES, today=TODAY)
    assert tidy.customer == "上海浦江 大饭店有限公司"
    assert tidy.credit_code == "91350100M000100Y43"
    assert tidy.contact_phone == "+8613800000009"
    assert tidy.product_lines == ("light", "switch")


def test_invisible_characters_neither_hide_a_duplicate_nor_reach_the_database() -> None:
    hidden = replace(GOOD, customer="上海浦江\u3164大\u200b饭店\u202e有限公司", contact_name="\u202e\u200b")
    tidy = checked(hidden, CHOICES, today=TODAY)
    assert (tidy.customer, tidy.contact_name) == (GOOD.customer, None)
    assert tidy.customer == checked(GOOD, CHOICES, today=TODAY).customer


@pytest.mark.parametrize("code", ["91350100M000100Y43", "91110000802100433B", "91440300708461136T"])
def test_r_id_3_the_standards_own_credit_codes_pass(code: str) -> None:
    assert checked(replace(GOOD, credit_code=code), CHOICES, today=TODAY).credit_code == code


@pytest.mark.parametrize(
    ("written", "key"),
    [
        (None, ""),
        ("  ", ""),
        ("ZB-2026-118", "zb2026118"),
        ("ｚｂ 2026—118", "zb2026118"),
        ("浦东新区 张江路 88 号", "浦东新区张江路88号"),
    ],
)
def test_r_reg_1_a_project_number_meets_itself_however_it_is_written(written: str | None, key: str) -> None:
    assert project_key(written) == key


def test_r_reg_1_the_key_is_customer_type_and_project_and_the_project_only_where_the_type_wants_one() -> None:
    tender = replace(GOOD, opportunity_type="tender", project="ZB-2026-118")
    assert claim_key(7, CHOICES.type_code(tender), CHOICES.project_key(tender)) == "customer:7|tender|zb2026118"
    site = replace(GOOD, project="二号楼")
    assert claim_key(7, CHOICES.type_code(site), CHOICES.project_key(site)) == "customer:7|project|"


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (("switch",), ("switch", "light"), True),
        (("switch",), ("light",), False),
        ((), ("light",), True),
        ((), (), True),
    ],
)
def test_r_reg_1_registrations_meet_in_a_common_product_line(
    one: tuple[str, ...], other: tuple[str, ...], meet: bool
) -> None:
    active = ("switch", "light", "cable")
    assert lines_meet(one, other) is lines_meet(other, one) is meet
    assert bool(set(claimed(one, active)) & set(claimed(other, active))) is meet


#: Field → a value that the type, the limits or the lists do not allow.
NOT_ALLOWED = [
    ({"opportunity_type": "rocket"}, {"opportunity_type": "unknown_type"}),
    ({"opportunity_type": "tender"}, {"project": "project_needed"}),
    ({"opportunity_type": "tender", "project": "—·—"}, {"project": "project_needed"}),
    ({"region": "火星"}, {"region": "unknown_region"}),
    ({"tender_on": date(2040, 1, 1)}, {"tender_on": "date_too_far"}),
    ({"project": "甲" * 101}, {"project": "too_long:100"}),
]


@pytest.mark.parametrize(("change", "fields"), NOT_ALLOWED)
def test_what_the_configuration_does_not_allow_is_named(change: dict[str, object], fields: dict[str, str]) -> None:
    with pytest.raises(Invalid) as refusal:
        checked(replace(GOOD, **change), CHOICES, today=TODAY)  # type: ignore[arg-type]
    assert refusal.value.fields == fields


def test_r_reg_9_an_amount_below_the_minimum_is_refused_with_the_minimum() -> None:
    eligibility = CHOICES.settings.eligibility.model_copy(update={"minimum_amount": Decimal(10000)})
    choices = replace(CHOICES, settings=CHOICES.settings.model_copy(update={"eligibility": eligibility}))
    for amount, problem in ((None, "required"), (Decimal(9999), "amount_too_small:10000")):
        with pytest.raises(Invalid) as refusal:
            checked(replace(GOOD, amount=amount), choices, today=TODAY)
        assert refusal.value.fields == {"amount": problem}
    assert checked(replace(GOOD, amount=Decimal(10000)), choices, today=TODAY).amount == 10000


def test_a_draft_may_miss_anything_but_not_be_wrong() -> None:
    assert checked_unfinished(Draft("", "", opportunity_type="tender"), CHOICES, today=TODAY).customer == ""
    with pytest.raises(Invalid) as refusal:
        checked_unfinished(Draft("", "", credit_code="1", amount=Decimal(-1)), CHOICES, today=TODAY)
    assert refusal.value.fields == {"credit_code": "bad_credit_code", "amount": "bad_amount"}


@pytest.mark.parametrize(
    ("type_", "amount", "days"),
    [
        ("project", None, 90),
        ("project", Decimal("499999.99"), 90),
        ("project", Decimal(500000), 120),
        ("project", Decimal(2000000), 180),
        ("purchase", Decimal(2000000), 60),
        ("renewal", None, 30),
    ],
)
def test_r_reg_3_the_window_is_by_type_and_amount(type_: str, amount: Decimal | None, days: int) -> None:
    configured = CHOICES.settings.type_of(type_)
    assert configured is not None
    assert configured.protection_days(amount) == days


def test_r_reg_3_protection_ends_at_the_end_of_day_90() -> None:
    approved_at = datetime(2026, 11, 23, 16, 30, tzinfo=UTC)  # half past midnight on the 24th in Shanghai
    end = protection_end(approved_at, 90)
    assert end == datetime(2027, 2, 22, 15, 59, 59, tzinfo=UTC)
    assert days_left(end, now=approved_at) == 90
    assert days_left(end, now=datetime(2027, 2, 22, 12, tzinfo=UTC)) == 0
    assert days_left(end, now=datetime(2027, 3, 22, 12, tzinfo=UTC)) == 0


#: Submitted, approved (local time), days of credit for a promise of 8 working hours; counted by hand.
CREDITS = [
    ("2026-11-23 10:00", "2026-11-23 18:00", 0),  # 8 hours
    ("2026-11-23 10:00", "2026-11-24 09:01", 1),  # a minute too long
    ("2026-11-23 10:00", "2026-11-24 18:00", 1),  # 17 hours, 9 too many
    ("2026-11-23 10:00", "2026-11-25 09:01", 2),
    ("2026-11-27 17:00", "2026-11-30 16:00", 0),  # Friday evening to Monday: 1 + 7 hours
    ("2026-09-30 17:00", "2026-10-08 16:00", 0),  # over National Day
]


@pytest.mark.parametrize(("submitted", "approved", "days"), CREDITS)
def test_r_reg_4_what_approval_took_too_long_is_given_back_in_working_days(
    submitted: str, approved: str, days: int
) -> None:
    assert credit_days(local(submitted), local(approved), sla_hours=8, calendar=Calendar()) == days


def test_r_reg_5_an_extension_moves_the_old_end_and_not_now() -> None:
    end = datetime(2027, 2, 22, 15, 59, 59, tzinfo=UTC)
    assert extended_end(end, 30) == datetime(2027, 3, 24, 15, 59, 59, tzinfo=UTC)


def test_r_reg_5_a_pending_extension_freezes_for_five_workdays_at_most() -> None:
    sunday = datetime(2026, 11, 29, 15, 59, 59, tzinfo=UTC)
    assert freeze_end(sunday, 5, Calendar()) == datetime(2026, 12, 4, 15, 59, 59, tzinfo=UTC)


@pytest.mark.parametrize(("days", "already"), [(90, None), (31, None), (30, 30), (20, 30), (14, 14), (2, 3), (0, 1)])
def test_r_reg_10_a_short_window_does_not_begin_with_a_reminder(days: int, already: int | None) -> None:
    assert reminded_already(days) == already


def test_r_reg_6_a_change_of_the_rule_moves_no_date() -> None:
    row = Registration(state="protected", quiet_since=local("2026-11-01 15:00"), paused_at=None)
    rule = CHOICES.settings.heartbeat
    due = follow_up_due(row, rule)
    assert due == local("2026-12-08 23:59:59")
    assert follow_up_due(row, rule.model_copy(update={"on": False})) is None
    assert follow_up_due(row, rule) == due
    assert due >= release_cutoff(local("2026-12-08 23:59"), rule) - timedelta(days=60)
    assert not row.quiet_since < release_cutoff(local("2026-12-08 23:59"), rule)
    assert row.quiet_since < release_cutoff(local("2026-12-09 00:01"), rule)
    assert not row.quiet_since < warning_cutoff(local("2026-11-30 23:59"), rule)
    assert row.quiet_since < warning_cutoff(local("2026-12-01 00:01"), rule)


@given(st.lists(st.sampled_from(sorted({event for _, event in TRANSITIONS})), max_size=12))
def test_no_sequence_of_events_leaves_the_state_machine(events: list[str]) -> None:
    state: str | None = None
    for event in events:
        try:
            state = next_state(state, event)
        except Conflict:
            assert (state, event) not in TRANSITIONS
        assert state is None or state in REGISTRATION_STATES


def test_b2_names_exactly_these_states() -> None:
    named = "draft submitted dup_review pending_approval protected won lost expired released rejected withdrawn"
    assert set(REGISTRATION_STATES) == {*named.split(), "cancelled", "revoked", "transferred"}


#: The table of domain.md B2: from, event, to.
B2 = [
    ("draft", "submitted", "submitted"),
    ("submitted", "cleared", "pending_approval"),
    ("submitted", "refused", "rejected"),
    ("submitted", "questioned", "dup_review"),
    ("pending_approval", "approved", "protected"),
    ("pending_approval", "rejected", "rejected"),
    ("pending_approval", "returned", "draft"),
    *((state, "withdrawn", "withdrawn") for state in ("draft", "submitted", "dup_review", "pending_approval")),
    ("protected", "extended", "protected"),
    ("protected", "won", "won"),
    ("protected", "lost", "lost"),
    ("protected", "expired", "expired"),
    ("expired", "released", "released"),
    ("protected", "idled", "released"),
    ("protected", "revoked", "revoked"),
    ("protected", "transferred", "transferred"),
]


@pytest.mark.parametrize(("state", "event", "after"), B2)
def test_b2_every_row_of_the_table_is_a_move(state: str, event: str, after: str) -> None:
    assert next_state(state, event) == after


@pytest.mark.parametrize("state", ["won", "lost", "released", "rejected", "withdrawn", "cancelled", "transferred"])
def test_b2_what_is_over_is_over_but_for_a_judge(state: str) -> None:
    # R-REG-11: a case decides about what was refused, and an appeal takes a refusal back.
    judged = {"rejected": ["readmitted"]}
    assert [event for before, event in TRANSITIONS if before == state] == judged.get(state, [])


def test_every_state_and_event_has_its_words_and_final_states_hold_nothing() -> None:
    assert set(TRANSITIONS.values()) == set(REGISTRATION_STATES)
    assert {event for _, event in TRANSITIONS} == set(EVENT_TEXTS)
    leaving = {state for state, _ in TRANSITIONS}
    assert all(state in leaving for state in HOLDING)
    assert set(UNDECIDED) < set(HOLDING)
    assert not set(COOLING) & set(HOLDING)


@pytest.mark.parametrize("event", EVENT_TEXTS)
def test_an_event_of_an_older_row_with_fewer_facts_can_still_be_read(event: str) -> None:
    assert "{" not in event_words(event, {})
    assert event_words(event, {"reason": "价格"}).endswith("。原因：价格")


# A workbook that cannot be read brings a sentence of its own; what reads workbooks tries those.
@pytest.mark.parametrize("code", [code for code, sentence in SENTENCES.items() if sentence != "{sentence}"])
def test_every_refusal_has_a_short_chinese_sentence(code: str) -> None:
    facts = {name: "x" for _, name, _, _ in Formatter().parse(SENTENCES[code]) if name}
    sentence = ChannelError(code, facts=facts).sentence
    assert any("\u4e00" <= char <= "\u9fff" for char in sentence)
    assert len(sentence) <= 60
    assert "{" not in sentence


def test_every_field_refusal_has_a_sentence() -> None:
    for code in FIELD_SENTENCES:
        assert field_sentence(f"{code}:7").endswith("。")
    assert field_sentence("too_long:50") == "最多 50 个字，请写短些。"
