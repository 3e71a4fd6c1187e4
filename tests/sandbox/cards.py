"""One good card of each type, as the documentation shows them; tests break one part at a time."""

from typing import Any

URL = "https://brand.example.test/o/1"
LINK = {"type": 1, "url": URL}

BUTTONS: dict[str, Any] = {
    "card_type": "button_interaction",
    "source": {"desc": "渠道助手", "desc_color": 0},
    "main_title": {"title": "商机报备待审批", "desc": "某某精密机械有限公司"},
    "horizontal_content_list": [
        {"keyname": "经销商", "value": "杭州某贸易"},
        {"keyname": "金额", "value": "120000.00"},
    ],
    "task_id": "opp-1@1",
    "button_selection": {
        "question_key": "protect_days",
        "title": "保护期",
        "option_list": [{"id": "d60", "text": "60 天"}, {"id": "d90", "text": "90 天"}],
        "selected_id": "d60",
    },
    "button_list": [
        {"text": "同意", "style": 1, "key": "approve"},
        {"text": "驳回", "style": 2, "key": "reject"},
        {"text": "详情", "type": 1, "url": URL},
    ],
}
VOTE: dict[str, Any] = {
    "card_type": "vote_interaction",
    "main_title": {"title": "请选择"},
    "task_id": "vote-1",
    "checkbox": {
        "question_key": "why",
        "mode": 1,
        "option_list": [{"id": "a", "text": "甲"}, {"id": "b", "text": "乙", "is_checked": True}],
    },
    "submit_button": {"text": "提交", "key": "submit"},
}
MULTIPLE: dict[str, Any] = {
    "card_type": "multiple_interaction",
    "main_title": {"title": "请填写"},
    "task_id": "multi-1",
    "select_list": [
        {
            "question_key": "level",
            "title": "级别",
            "option_list": [{"id": "a", "text": "甲"}, {"id": "b", "text": "乙"}],
        },
        {"question_key": "city", "title": "城市", "option_list": [{"id": "hz", "text": "杭州"}]},
    ],
    "submit_button": {"text": "提交", "key": "submit"},
}
TEXT_NOTICE: dict[str, Any] = {
    "card_type": "text_notice",
    "main_title": {"title": "审批结果"},
    "emphasis_content": {"title": "通过", "desc": "结果"},
    "sub_title_text": "保护至 2027 年 2 月",
    "jump_list": [{"type": 1, "title": "查看", "url": URL}],
    "card_action": LINK,
}
NEWS_NOTICE: dict[str, Any] = {
    "card_type": "news_notice",
    "main_title": {"title": "新品上市"},
    "card_image": {"url": URL, "aspect_ratio": 2.25},
    "vertical_content_list": [{"title": "一", "desc": "二"}],
    "card_action": {"type": 2, "appid": "wxdemo000000000001", "pagepath": "pages/index"},
}
MENU = {"desc": "更多", "action_list": [{"text": "今天不再提醒", "key": "mute"}, {"text": "转给同事", "key": "pass"}]}
