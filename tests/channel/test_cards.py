"""Approval cards: any facts give a card within the platform's limits (server-apis-wecom.md 2.2)."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channel.approvals import REASONS, approval_task_id
from channel.approvals.shown import SHOWN, yuan
from channel.cards import (
    REASON_LABELS,
    approval_request_card,
    approval_settled_card,
    read_button,
    reason_pending_card,
    settled_line,
)
from platforms.wecom.cards import fit_card

FACTS: dict[str, Any] = {
    "approval_id": 12,
    "number": "BB261123-7K3FQ",
    "dealer": "杭州建安电气有限公司",
    "customer": "上海浦江大饭店有限公司",
    "name": "客房开关改造",
    "product_lines": "开关插座",
    "amount": "120000.00",
    "expected_on": "2026-12-31",
    "availability": "free",
    "submitted_at": "11月23日 10:00",
}
SETTLED = FACTS | {"state": "approved", "decided_by": "李娜", "decided_at": "11月23日 10:12", "reason": None}
DRAWN = (approval_request_card, reason_pending_card, approval_settled_card)

texts = st.none() | st.text() | st.text(min_size=200, max_size=400)
any_facts = st.fixed_dictionaries(
    {"approval_id": st.integers(1, 2**62)},
    optional={
        **{key: texts for key in FACTS if key not in ("approval_id", "availability")},
        **dict.fromkeys(("decided_by", "decided_at", "reason", "similar"), texts),
        **dict.fromkeys(("step", "for_whom", "changes"), texts),
        "card": st.sampled_from(["1-1-1", "2-1-1", "1-3-2"]),
        "can_return": st.booleans(),
        "subject": st.sampled_from([*SHOWN, "unheard_of"]),
        "availability": st.sampled_from(["free", "possibly_taken"]),
        "state": st.sampled_from(["approved", "rejected", "withdrawn"]) | texts,
    },
)


def rows(card: dict[str, Any]) -> dict[str, str]:
    return {row["keyname"]: row["value"] for row in card["horizontal_content_list"]}


@pytest.mark.parametrize("draw", DRAWN)
@given(facts=any_facts, base=st.sampled_from(["", "https://qudao.example", "https://qudao.example/" + "x" * 2048]))
def test_any_facts_give_a_card_within_the_documented_limits(draw: Any, facts: dict[str, Any], base: str) -> None:
    card = draw(facts, approval_task_id(facts["approval_id"], 7, 1), page_base=base)
    # The wire's own rules find nothing to cut and nothing to refuse.
    assert fit_card(card) == card
    assert len(card["main_title"]["title"]) <= 36
    assert len(card["main_title"]["desc"]) <= 44
    assert 1 <= len(card["horizontal_content_list"]) <= 6
    assert all(0 < len(row["value"]) <= 30 and 0 < len(row["keyname"]) <= 5 for row in card["horizontal_content_list"])
    assert all(0 < len(button["text"]) <= 10 for button in card["button_list"])
    assert ("card_action" in card) == (base == "https://qudao.example")
    assert len(card.get("card_action", {}).get("url", "").encode()) <= 2048
    assert re.fullmatch(r"[0-9A-Za-z_\-@]{1,128}", card["task_id"])


def test_the_request_says_who_asks_for_what_and_offers_two_answers() -> None:
    card = approval_request_card(FACTS, "apr-12-7@1", page_base="https://qudao.example")
    assert card["main_title"] == {"title": "客房开关改造", "desc": "报备编号 BB261123-7K3FQ"}
    assert rows(card) == {
        "经销商": "杭州建安电气有限公司",
        "客户": "上海浦江大饭店有限公司",
        "产品线": "开关插座",
        "金额": "¥120,000",
        "预计日期": "2026-12-31",
        "提交时间": "11月23日 10:00",
    }
    assert [(button["text"], read_button(button["key"])) for button in card["button_list"]] == [
        ("同意", ("approved", 12, "1-1")),
        ("驳回", ("rejected", 12, "1-1")),
    ]
    assert card["card_action"] == {"type": 1, "url": "https://qudao.example/approvals/12"}
    assert "quote_area" not in card


def test_a_doubtful_customer_is_shown_with_the_names_it_resembles() -> None:
    facts = FACTS | {"availability": "possibly_taken", "similar": "上海浦江饭店、浦江大酒店"}
    card = approval_request_card(facts, "apr-12-7@1", page_base="https://qudao.example")
    assert card["quote_area"]["quote_text"] == "相似客户：上海浦江饭店、浦江大酒店"


def test_a_card_says_its_step_whose_place_it_is_and_what_changed_and_its_buttons_carry_what_was_seen() -> None:
    facts = FACTS | {
        "step": "第 2/3 步",
        "for_whom": "李娜",
        "changes": "金额 ¥1 → ¥2",
        "card": "2-2-1",
        "can_return": True,
    }
    card = approval_request_card(facts, "apr-12-7@1-2-2-1", page_base="")
    assert card["source"]["desc"] == "商机报备 · 代李娜审批"
    assert card["main_title"]["desc"] == "报备编号 BB261123-7K3FQ · 第 2/3 步"
    assert card["quote_area"]["quote_text"] == "金额 ¥1 → ¥2"
    assert [(button["text"], read_button(button["key"])) for button in card["button_list"]] == [
        ("同意", ("approved", 12, "2-2")),
        ("驳回", ("rejected", 12, "2-2")),
        ("退回修改", ("returned", 12, "2-2")),
    ]


def test_the_first_choice_is_no_reason_and_every_reason_has_a_short_label() -> None:
    choice = approval_request_card(FACTS, "apr-12-7@1", page_base="https://qudao.example")["button_selection"]
    assert choice["question_key"] == "reason"
    assert choice["option_list"][0] == {"id": "none", "text": "驳回请先选原因"}
    assert [option["id"] for option in choice["option_list"][1:]] == list(REASONS)
    assert REASON_LABELS.keys() == REASONS.keys()
    assert all(len(label) <= 10 for label in REASON_LABELS.values())


def test_a_pending_reason_is_asked_for_in_the_chat_and_the_card_can_still_be_decided() -> None:
    card = reason_pending_card(FACTS, "apr-12-7@1", page_base="https://qudao.example")
    assert "回复" in card["quote_area"]["quote_text"]
    assert [read_button(button["key"]) for button in card["button_list"]] == [
        ("approved", 12, "1-1"),
        ("rejected", 12, "1-1"),
    ]


@pytest.mark.parametrize(
    ("changed", "line"),
    [
        ({}, "已同意 · 李娜 11月23日 10:12"),
        ({"state": "rejected", "reason": "已公开招标"}, "已驳回 · 李娜 11月23日 10:12"),
        ({"state": "withdrawn", "decided_by": ""}, "已撤回 · 11月23日 10:12"),
        ({"state": "withdrawn", "decided_by": "", "decided_at": None}, "已撤回"),
    ],
)
def test_a_settled_card_says_how_it_ended_and_cannot_be_decided(changed: dict[str, Any], line: str) -> None:
    facts = SETTLED | changed
    card = approval_settled_card(facts, "apr-12-7@1", page_base="https://qudao.example")
    assert (settled_line(facts), card["replace_text"]) == (line, line)
    assert [read_button(button["key"]) for button in card["button_list"]] == [None]
    assert "button_selection" not in card
    assert rows(card).get("驳回原因") == facts["reason"]


@pytest.mark.parametrize(
    "key", ["", "approve", "approve:", "approve:x", "approve:-1", "approve:１", "delete:3", "x" * 99]
)
def test_a_key_that_is_not_ours_decides_nothing(key: str) -> None:
    assert read_button(key) is None


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (None, ""),
        ("120000.00", "¥120,000"),
        ("99.50", "¥99.50"),
        ("1234567890.05", "¥1,234,567,890.05"),
        ("viel", ""),
        ("NaN", ""),
    ],
)
def test_amounts_are_written_as_people_read_them(amount: str | None, text: str) -> None:
    assert yuan(amount) == text


@pytest.mark.parametrize("seen", ["0-0", "1-0", "999999-999999", "1-2-3", "-1-1", ""])
def test_r_apr_10_a_button_that_names_nothing_that_could_be_seen_is_none_of_ours(seen: str) -> None:
    assert read_button(f"approve:12:{seen}") is None
