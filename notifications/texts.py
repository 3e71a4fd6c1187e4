"""Words for the platforms' own forms, from facts. Pure; the words themselves are in `channel.announcements.KINDS`.

WeCom messages follow server-apis-wecom.md 2.1, subscribe messages server-apis-wechat.md 5. Lengths are cut where the
values go over the wire (`platforms.wecom.messages`, `platforms.wechat.templates`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import quote

from channel.announcements import words
from channel.calendar import SHANGHAI
from platforms.wecom import Message, Text, TextCard

Facts = Mapping[str, Any]

#: Kinds that are answered in the chat itself; every other kind leads to a page, as a text card.
PLAIN_TEXT = frozenset({"reject_reason_asked"})

#: The mini-program's page of one registration.
_REGISTRATION_PAGE = "pages/opportunities/detail?number={number}"

#: What the console's template 报备结果通知 (purpose registration_decided) has to contain: field → its label there.
REGISTRATION_DECIDED_FIELDS: Mapping[str, str] = {
    "thing1": "客户名称",
    "thing2": "商机名称",
    "phrase3": "报备结果",
    "time4": "处理时间",
    "thing5": "备注",
}


@dataclass(frozen=True, slots=True)
class SubscribeForm:
    """How one kind fills a subscribe message."""

    #: Names the template: a key of `Wires.templates`.
    purpose: str
    #: Values by field, from the facts and the moment of the announcement.
    data: Callable[[Facts, datetime], dict[str, str]]
    #: Page of the mini-program that a tap opens, filled from the facts.
    page: str


def member_message(kind: str, facts: Facts, *, page_base: str) -> Message:
    """What a member reads in the chat with the app."""
    title, body, link = words(kind, facts)
    if kind in PLAIN_TEXT or not page_base:
        return Text(f"{title}\n{body}")
    return TextCard(title, body, page_base + link, "去查看")


def subscribe_page(form: SubscribeForm, facts: Facts) -> str:
    """The page with its query, facts escaped."""
    return form.page.format_map({name: quote(str(value), safe="") for name, value in facts.items()})


def _decided(result: str, remark: Callable[[Facts], str]) -> Callable[[Facts, datetime], dict[str, str]]:
    def data(facts: Facts, at: datetime) -> dict[str, str]:
        return {
            "thing1": str(facts["customer"]),
            "thing2": str(facts["name"]),
            "phrase3": result,
            "time4": moment_text(at),
            "thing5": remark(facts),
        }

    return data


def moment_text(at: datetime) -> str:
    """An instant as a field of type `time` takes it, such as 2026年11月23日 10:12."""
    local = at.astimezone(SHANGHAI)
    return f"{local.year}年{local.month}月{local.day}日 {local:%H:%M}"


SUBSCRIBE_FORMS: Mapping[str, SubscribeForm] = {
    "registration_approved": SubscribeForm(
        "registration_decided",
        _decided("已通过", lambda facts: f"保护期至 {facts['protected_until']}"),
        _REGISTRATION_PAGE,
    ),
    "registration_rejected": SubscribeForm(
        "registration_decided", _decided("未通过", lambda facts: str(facts["reason"] or "")), _REGISTRATION_PAGE
    ),
    **{
        kind: SubscribeForm("registration_decided", _decided(result, remark), _REGISTRATION_PAGE)
        for kind, result, remark in (
            ("registration_returned", "已退回", lambda facts: str(facts["reason"] or "")),
            ("protection_expired", "已到期", lambda facts: f"保护期已于 {facts['protected_until']} 结束"),
            ("protection_idled", "已释放", lambda facts: f"{facts['days']} 天没有有效跟进"),
            ("extension_approved", "已延期", lambda facts: f"保护期延至 {facts['protected_until']}"),
            ("extension_rejected", "未延期", lambda facts: str(facts["reason"] or "")),
            ("registration_revoked", "已撤销", lambda facts: str(facts["reason"] or "")),
            ("registration_reinstated", "已恢复", lambda facts: f"保护期至 {facts['protected_until']}"),
            ("registration_transferred", "已转出", lambda facts: str(facts["reason"] or "")),
            ("registration_taken_over", "已转入", lambda facts: f"保护期至 {facts['protected_until']}"),
            ("first_option", "轮到您", lambda facts: f"为您保留至 {facts['until']}"),
        )
    },
}
