"""Policies of journeys: written and published at the desk, long enough to be scrolled."""

from typing import Any

from tests.scenarios.money import today
from tests.scenarios.stack import Stack

_PARTS = (
    "日常订货",
    "工程项目",
    "节前备货",
    "破损与短少",
    "退换货",
    "对账与开票",
    "发货延误",
    "临时改址",
    "样品",
    "年末盘点",
)
_RULES = (
    "- 提前两个工作日下单，当天下午发出\n- 收货时当面清点，有破损请拍照\n- 急单请先联系渠道经理，说明项目和到货日期"
)
LONG_TEXT = "\n\n".join(
    [
        "# 十二月发货与收货",
        "**请负责人和采购都读完。** 旺季仓库紧张，按下面的约定来，货到得快、差错少。",
        *(f"## {place}. {name}\n\n{_RULES}" for place, name in enumerate(_PARTS, 1)),
        "| 区域 | 时效 |\n|---|---|\n| 省内 | 两天 |\n| 省外 | 四天 |",
        "> 以小程序里显示的物流为准。",
    ]
)


def draft(stack: Stack, userid: str, dealers: list[str], **changes: Any) -> str:
    """A notice as a draft; its number."""
    days = {"effective_from": f"{today()}", "effective_until": None}
    wanted = {"kind": "notice", "title": "十二月发货与收货约定", "text": LONG_TEXT, **days}
    wanted |= {"audience": {"dealers": dealers}, "remind_after_hours": None, **changes}
    made = stack.desk(userid, "POST", "policy-desk", **wanted)
    assert made.status_code == 201, made.text
    return str(made.json()["number"])


def publish(stack: Stack, userid: str, dealers: list[str], **changes: Any) -> str:
    """The same, sent out; its number."""
    number = draft(stack, userid, dealers, **changes)
    sent = stack.desk(userid, "POST", f"policy-desk/{number}/publish", revision=1)
    assert sent.status_code == 200, sent.text
    return number
