"""Approval cards as values: facts in, the platform's `template_card` out. Pure: no wire, no session, no clock.

Both speakers draw the same card, the worker that sends or updates it and the chat door that answers a tap with
it, and the door may not import `notifications`; so the drawing lives here, where both may import it. Facts are those of
`decisions.card_facts`. Lengths follow
https://developer.work.weixin.qq.com/document/path/90236 (server-apis-wecom.md 2.2) and are cut here, so that no fact
can make a card that the platform refuses.
"""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from channel.approvals.shown import lines, shown_of
from channel.approvals.verdicts import REASONS, STATE_TEXTS, Decision

Card = dict[str, Any]
CardFacts = Mapping[str, Any]

#: Characters that show; what is longer is folded or refused by the client.
SOURCE_CHARS, TITLE_CHARS, DESC_CHARS = 20, 36, 44
ROW_NAME_CHARS, ROW_VALUE_CHARS, ROWS_MAX = 5, 30, 6
BUTTON_CHARS, OPTION_CHARS, OPTIONS_MAX = 10, 10, 10
QUOTE_TITLE_CHARS, QUOTE_CHARS, REPLACE_CHARS = 20, 120, 36
#: Longer addresses are refused: such a card leads nowhere instead.
URL_BYTES = 2048

#: Under this key a tap on 驳回 brings the chosen reason: a code of REASONS, or NO_REASON.
REASON_QUESTION = "reason"
NO_REASON = "none"
_NO_REASON_TEXT = "驳回请先选原因"

#: REASONS in words short enough for an option.
REASON_LABELS: Mapping[str, str] = {
    "incomplete": "信息不完整",
    "in_progress": "已有渠道跟进",
    "out_of_area": "超出授权范围",
    "direct_sales": "直销已在跟进",
    "tendered": "已公开招标",
    "other": "其他，我来写",
}

#: What a button's key begins with → what it decides.
BUTTONS: Mapping[str, Decision] = {"approve": "approved", "reject": "rejected", "return": "returned"}

_NOT_GIVEN = "未填写"
#: Colour of the source line (grey) and looks of the buttons (blue, red on white).
_GREY, _BLUE, _GREY_BUTTON, _RED = 0, 1, 2, 3
#: What a card that says nothing else shows: the first version, the first step.
_FIRST_SEEN = "1-1"


#: A button's key: what it does, the approval, and what its card showed when that is not the first of it.
_KEY = re.compile(r"(approve|reject|return):([0-9]{1,18})(?::([1-9][0-9]{0,5}-[1-9][0-9]{0,2}))?", re.ASCII)


class Tap(NamedTuple):
    """What a tapped button means."""

    decision: Decision
    approval_id: int
    #: Version and step that the card showed (R-APR-10), such as 1-2.
    seen: str


def read_button(key: str) -> Tap | None:
    """What a tapped button decides and about which approval; None for a key that is not ours."""
    found = _KEY.fullmatch(key)
    return Tap(BUTTONS[found[1]], int(found[2]), found[3] or _FIRST_SEEN) if found else None


def approval_request_card(facts: CardFacts, task_id: str, *, page_base: str) -> Card:
    """The card that asks: who registers what, 同意 and 驳回 with a choice of reasons.

    `facts` has `approval_id`; `similar` names similar customers when the availability is possibly_taken.
    `page_base` is where the client's pages begin, without a slash at the end; "" when there are none, and then the
    card leads nowhere.
    """
    card = _frame(facts, task_id, page_base=page_base) | {
        "horizontal_content_list": _rows(facts, ("提交时间", facts.get("submitted_at"))),
        "button_selection": _reason_choice(),
        "button_list": _buttons(facts),
    }
    if changes := _text(facts.get("changes")):
        card["quote_area"] = _quote("内容有变更，请重新确认", changes)
    elif attention := _text(facts.get("attention")):
        card["quote_area"] = _quote("请留意", attention)
    elif facts.get("availability") == "possibly_taken":
        similar = _text(facts.get("similar"))
        card["quote_area"] = _quote("可能与已有报备重复", f"相似客户：{similar}" if similar else "请先核对客户名称")
    return card


def reason_pending_card(facts: CardFacts, task_id: str, *, page_base: str) -> Card:
    """The card after 驳回 without a reason: asks to write it in the chat; can still be decided as before."""
    card = approval_request_card(facts, task_id, page_base=page_base)
    word = "退回" if facts.get("asked_decision") == "returned" else "驳回"
    how = f"10 分钟内在聊天里回复原因即可，经销商会看到。过后请再点一次“{word}”。"
    return card | {"quote_area": _quote(f"请写{word}原因", how)}


def approval_settled_card(facts: CardFacts, task_id: str, *, page_base: str) -> Card:
    """The card after the end: the same facts, who did what and when, and nothing to tap any more.

    `facts` are those of `decisions.card_facts` with a state that is not pending. The platform wants an updated
    card to keep its structure; `replace_text` turns the button area into one grey line, and the key of the button
    beneath is one that `read_button` does not know.
    """
    why = "退回原因" if facts.get("state") == "returned" else "驳回原因"
    last = (why, facts.get("reason")) if facts.get("reason") else ("提交时间", facts.get("submitted_at"))
    line = settled_line(facts)
    return _frame(facts, task_id, page_base=page_base) | {
        "horizontal_content_list": _rows(facts, last),
        "button_list": [
            {"type": 0, "text": cut(_state_text(facts), BUTTON_CHARS), "style": _BLUE, "key": f"settled:{task_id}"}
        ],
        "replace_text": cut(line, REPLACE_CHARS),
    }


def settled_line(facts: CardFacts) -> str:
    """How it ended, in a line such as `已同意 · 李娜 11月23日 10:12`."""
    who_and_when = " ".join(filter(None, (_text(facts.get("decided_by")), _text(facts.get("decided_at")))))
    return f"{_state_text(facts)} · {who_and_when}" if who_and_when else _state_text(facts)


def cut(text: str, limit: int) -> str:
    """At most `limit` (≥ 1) characters; an ellipsis shows that something is missing."""
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _frame(facts: CardFacts, task_id: str, *, page_base: str) -> Card:
    """What the cards of one request have in common."""
    shown = shown_of(facts)
    card: Card = {
        "card_type": "button_interaction",
        "source": {"desc": cut(_source(facts), SOURCE_CHARS), "desc_color": _GREY},
        "main_title": {
            "title": cut(_text(facts.get("name")) or shown.title, TITLE_CHARS),
            "desc": cut(_described(facts), DESC_CHARS),
        },
        "task_id": task_id,
    }
    url = f"{page_base}/approvals/{facts['approval_id']}"
    if page_base and len(url.encode()) <= URL_BYTES:
        card["card_action"] = {"type": 1, "url": url}
    return card


def _source(facts: CardFacts) -> str:
    """What is asked for, and in whose place."""
    title, whom = shown_of(facts).title, _text(facts.get("for_whom"))
    return f"{title} · 代{whom}审批" if whom else title


def _described(facts: CardFacts) -> str:
    """Its number, and which step of how many it is in."""
    number, step = _text(facts.get("number")) or _NOT_GIVEN, _text(facts.get("step"))
    return " · ".join(filter(None, (f"{shown_of(facts).number} {number}", step)))


def _buttons(facts: CardFacts) -> list[dict[str, Any]]:
    seen = _text(facts.get("card")).rpartition("-")[0]
    about = f"{facts['approval_id']}:{seen}" if seen and seen != _FIRST_SEEN else f"{facts['approval_id']}"
    wanted = [("同意", _BLUE, "approve"), ("驳回", _RED, "reject")]
    wanted += [("退回修改", _GREY_BUTTON, "return")] if facts.get("can_return") else []
    return [{"type": 0, "text": text, "style": style, "key": f"{verb}:{about}"} for text, style, verb in wanted]


def _rows(facts: CardFacts, last: tuple[str, Any]) -> list[dict[str, str]]:
    return [
        {"keyname": cut(name, ROW_NAME_CHARS), "value": cut(_text(value) or _NOT_GIVEN, ROW_VALUE_CHARS)}
        for name, value in [*lines(facts), last][:ROWS_MAX]
    ]


def _reason_choice() -> Card:
    options = [{"id": NO_REASON, "text": _NO_REASON_TEXT}]
    options += [{"id": code, "text": cut(REASON_LABELS[code], OPTION_CHARS)} for code in REASONS]
    return {
        "question_key": REASON_QUESTION,
        "title": "驳回原因",
        "option_list": options[:OPTIONS_MAX],
        "selected_id": NO_REASON,
    }


def _quote(title: str, text: str) -> Card:
    return {"type": 0, "title": cut(title, QUOTE_TITLE_CHARS), "quote_text": cut(text, QUOTE_CHARS)}


def _state_text(facts: CardFacts) -> str:
    return STATE_TEXTS.get(_text(facts.get("state"))) or _text(facts.get("state_text")) or "已处理"


def _text(value: Any) -> str:
    """A fact as one line: the platform refuses a text of nothing but blanks, and a line break spoils a row."""
    return " ".join(str(value).split()) if value is not None else ""
