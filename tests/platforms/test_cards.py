"""Template cards of all five types: what is cut, and what is refused before the platform refuses it."""

from typing import Any

import pytest

from platforms.wecom import TemplateCard
from platforms.wecom.cards import fit_card

OPTIONS = [{"id": "d30", "text": "30天"}, {"id": "d90", "text": "90天"}]
ACTION = {"type": 1, "url": "https://portal.example.test/"}
CARDS: dict[str, dict[str, Any]] = {
    "text_notice": {"card_type": "text_notice", "main_title": {"title": "标题"}, "card_action": ACTION},
    "news_notice": {
        "card_type": "news_notice",
        "main_title": {"title": "标题"},
        "card_image": {"url": "https://img.example.test/1.png", "aspect_ratio": 1.3},
        "card_action": ACTION,
    },
    "button_interaction": {
        "card_type": "button_interaction",
        "task_id": "opp-20240530-007@1",
        "main_title": {"title": "商机报备"},
        "button_list": [{"text": "同意", "style": 1, "key": "approve"}, {"text": "驳回", "style": 2, "key": "reject"}],
        "button_selection": {"question_key": "days", "title": "保护期", "option_list": OPTIONS},
    },
    "vote_interaction": {
        "card_type": "vote_interaction",
        "task_id": "v_1",
        "checkbox": {"question_key": "q", "mode": 1, "option_list": OPTIONS},
        "submit_button": {"text": "提交", "key": "submit"},
    },
    "multiple_interaction": {
        "card_type": "multiple_interaction",
        "task_id": "m_1",
        "select_list": [{"question_key": "q", "title": "保护期", "option_list": OPTIONS}],
        "submit_button": {"text": "提交", "key": "submit"},
    },
}
LONG = "渠" * 500


@pytest.mark.parametrize("card_type", CARDS)
def test_a_card_within_the_limits_stays_as_it_is(card_type: str) -> None:
    assert fit_card(CARDS[card_type]) == CARDS[card_type]
    assert TemplateCard(CARDS[card_type]).body() == CARDS[card_type]


@pytest.mark.parametrize("card_type", CARDS)
def test_fitting_never_touches_the_card_given(card_type: str) -> None:
    card = CARDS[card_type]
    fitted = fit_card(card)
    fitted["main_title"] = "changed"
    assert card.get("main_title") != "changed"


@pytest.mark.parametrize(
    ("addition", "read", "limit"),
    [
        ({"source": {"desc": LONG}}, lambda card: card["source"]["desc"], 20),
        ({"main_title": {"title": LONG}}, lambda card: card["main_title"]["title"], 36),
        ({"main_title": {"title": "a", "desc": LONG}}, lambda card: card["main_title"]["desc"], 44),
        ({"sub_title_text": LONG}, lambda card: card["sub_title_text"], 160),
        ({"emphasis_content": {"title": LONG}}, lambda card: card["emphasis_content"]["title"], 14),
        ({"emphasis_content": {"desc": LONG}}, lambda card: card["emphasis_content"]["desc"], 22),
        ({"horizontal_content_list": [{"keyname": "a"}] * 9}, lambda card: card["horizontal_content_list"], 6),
        ({"vertical_content_list": [{"title": "a"}] * 9}, lambda card: card["vertical_content_list"], 4),
        ({"jump_list": [{"type": 0, "title": "a"}] * 9}, lambda card: card["jump_list"], 3),
    ],
)
def test_facts_that_are_too_long_are_cut(addition: dict[str, Any], read: Any, limit: int) -> None:
    assert len(read(fit_card(CARDS["text_notice"] | addition))) == limit


def test_the_text_of_every_button_is_cut() -> None:
    buttons = [{"text": LONG, "key": "a"}, {"text": LONG, "key": "b"}]
    fitted = fit_card(CARDS["button_interaction"] | {"button_list": buttons})
    assert [len(button["text"]) for button in fitted["button_list"]] == [10, 10]


def options(count: int) -> list[dict[str, str]]:
    return [{"id": f"o{n}", "text": "x"} for n in range(count)]


def question(**changes: Any) -> dict[str, Any]:
    return {"question_key": "q", "option_list": OPTIONS, **changes}


REFUSED: list[tuple[str, dict[str, Any]]] = [
    ("text_notice", {"card_type": "poem"}),
    ("text_notice", {"card_action": None}),
    ("text_notice", {"card_action": {"type": 0}}),
    ("text_notice", {"main_title": {"desc": "only this"}}),
    ("text_notice", {"action_menu": {"desc": "a", "action_list": [{"text": "b", "key": "c"}]}}),  # without task_id
    ("text_notice", {"task_id": "t", "action_menu": {"action_list": [{"text": "b", "key": str(n)} for n in range(4)]}}),
    ("text_notice", {"task_id": "t", "action_menu": {"action_list": [{"text": "b", "key": "same"}] * 2}}),
    ("text_notice", {"task_id": "空格 不行"}),
    ("news_notice", {"card_image": None}),
    ("news_notice", {"main_title": {}}),
    ("button_interaction", {"task_id": ""}),
    ("button_interaction", {"task_id": "x" * 129}),
    ("button_interaction", {"task_id": "a b"}),
    ("button_interaction", {"button_list": []}),
    ("button_interaction", {"button_list": [{"text": "a", "key": str(n)} for n in range(7)]}),
    ("button_interaction", {"button_list": [{"text": "a", "key": "same"}] * 2}),
    ("button_interaction", {"button_list": [{"text": "a", "key": ""}]}),
    ("button_interaction", {"button_list": [{"text": "a", "key": "渠" * 400}]}),
    ("button_interaction", {"button_list": [{"text": "a", "type": 1}]}),
    ("button_interaction", {"button_list": [{"text": "a", "key": "k", "style": 5}]}),
    ("button_interaction", {"action_menu": {"action_list": [{"text": "a", "key": "approve"}]}}),
    ("button_interaction", {"button_selection": question(selected_id="d1")}),
    ("multiple_interaction", {"select_list": [question()] * 2}),
    ("button_interaction", {"button_selection": question(option_list=options(11))}),
    ("button_interaction", {"button_selection": question(question_key="")}),
    ("vote_interaction", {"checkbox": question(option_list=options(21))}),
    ("vote_interaction", {"checkbox": question(option_list=[])}),
    ("vote_interaction", {"checkbox": question(option_list=[OPTIONS[0]] * 2)}),
    ("vote_interaction", {"checkbox": question(option_list=[{"id": "x" * 129, "text": "a"}])}),
    ("vote_interaction", {"submit_button": {"text": "提交", "key": ""}}),
    ("multiple_interaction", {"select_list": [question()] * 4}),
    ("multiple_interaction", {"select_list": [question(option_list=options(11))]}),
    ("multiple_interaction", {"submit_button": None}),
]


@pytest.mark.parametrize(
    ("card_type", "changes"), REFUSED, ids=[f"{kind}-{next(iter(each))}" for kind, each in REFUSED]
)
def test_a_card_the_platform_would_refuse_is_refused_when_it_is_made(card_type: str, changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"."):
        TemplateCard(CARDS[card_type] | changes)
