"""What may be submitted, and the ways a registration's state can move (B2). Pure rules, in tables."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channel.errors import FIELD_SENTENCES, SENTENCES, ChannelError, Conflict, Invalid, field_sentence
from channel.opportunities.rules import (
    EVENT_TEXTS,
    HOLDING,
    REGISTRATION_STATES,
    TRANSITIONS,
    Draft,
    checked,
    claim_keys,
    days_left,
    next_state,
    protection_end,
)

TODAY = date(2026, 11, 23)
GOOD = Draft(customer="上海浦江大饭店有限公司", name="客房开关改造")

REFUSED = [
    ({"customer": ""}, {"customer": "required"}),
    ({"customer": "  \n "}, {"customer": "required"}),
    ({"customer": "甲"}, {"customer": "too_short"}),
    ({"customer": "甲" * 101}, {"customer": "too_long:100"}),
    ({"name": "改" * 101, "contact_name": "钱" * 51}, {"name": "too_long:100", "contact_name": "too_long:50"}),
    ({"customer": "上海有限公司"}, {"customer": "name_without_core"}),
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
        checked(replace(GOOD, **change), ["switch"], today=TODAY)  # type: ignore[arg-type]
    assert refusal.value.fields == fields
    assert all(sentence for sentence in refusal.value.field_sentences().values())


def test_a_draft_is_tidied_before_it_is_kept() -> None:
    draft = replace(
        GOOD, customer="  上海浦江 大饭店有限公司 ", credit_code="９１350100m000100y43", contact_phone="138 0000 0009"
    )
    tidy = checked(replace(draft, product_lines=("switch", "light", "switch")), ["light", "switch"], today=TODAY)
    assert tidy.customer == "上海浦江 大饭店有限公司"
    assert tidy.credit_code == "91350100M000100Y43"
    assert tidy.contact_phone == "+8613800000009"
    assert tidy.product_lines == ("light", "switch")


def test_invisible_characters_neither_hide_a_duplicate_nor_reach_the_database() -> None:
    hidden = replace(GOOD, customer="上海浦江\u3164大\u200b饭店\u202e有限公司", contact_name="\u202e\u200b")
    tidy = checked(hidden, [], today=TODAY)
    assert (tidy.customer, tidy.contact_name) == (GOOD.customer, None)
    assert claim_keys(hidden) == claim_keys(GOOD)


@pytest.mark.parametrize("code", ["91350100M000100Y43", "91110000802100433B", "91440300708461136T"])
def test_rid3_the_standards_own_credit_codes_pass(code: str) -> None:
    assert checked(replace(GOOD, credit_code=code), [], today=TODAY).credit_code == code


def test_rreg1_the_keys_are_the_normalised_name_and_the_credit_code() -> None:
    assert claim_keys(replace(GOOD, credit_code="91350100M000100Y43")) == (
        "name:浦江大饭店|上海",
        "code:91350100M000100Y43",
    )


def test_rreg3_protection_ends_at_the_end_of_day_90() -> None:
    approved_at = datetime(2026, 11, 23, 16, 30, tzinfo=UTC)  # half past midnight on the 24th in Shanghai
    end = protection_end(approved_at)
    assert end == datetime(2027, 2, 22, 15, 59, 59, tzinfo=UTC)
    assert days_left(end, now=approved_at) == 90
    assert days_left(end, now=datetime(2027, 2, 22, 12, tzinfo=UTC)) == 0
    assert days_left(end, now=datetime(2027, 3, 22, 12, tzinfo=UTC)) == 0


@given(st.lists(st.sampled_from(sorted({event for _, event in TRANSITIONS})), max_size=12))
def test_no_sequence_of_events_leaves_the_state_machine(events: list[str]) -> None:
    state: str | None = None
    for event in events:
        try:
            state = next_state(state, event)
        except Conflict:
            assert (state, event) not in TRANSITIONS
        assert state is None or state in REGISTRATION_STATES


def test_every_state_and_event_has_its_words_and_final_states_hold_nothing() -> None:
    assert set(TRANSITIONS.values()) == set(REGISTRATION_STATES)
    assert {event for _, event in TRANSITIONS} == set(EVENT_TEXTS)
    leaving = {state for state, _ in TRANSITIONS}
    assert all(state in leaving for state in HOLDING)


@pytest.mark.parametrize("code", SENTENCES)
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
