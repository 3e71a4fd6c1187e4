"""Words for the platforms' own forms, from facts. Pure; the words themselves are in `channel.announcements.KINDS`.

WeCom messages follow server-apis-wecom.md 2.1, subscribe messages server-apis-wechat.md 5. Lengths are cut where the
values go over the wire (`platforms.wecom.messages`, `platforms.wechat.templates`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
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

#: The same of one order.
_ORDER_PAGE = "pages/orders/detail?number={number}"

#: The mini-program's list of messages.
_INBOX_PAGE = "pages/inbox/list"

#: Where a dealer sees what to pay, and how far his agreements are.
_CREDIT_PAGE, _REBATES_PAGE = "pages/credit/account", "pages/rebates/wallet"

#: The page of one policy.
_POLICY_PAGE = "pages/policies/detail?number={number}"

#: What the console's template 报备结果通知 (purpose registration_decided) has to contain: field → its label there.
REGISTRATION_DECIDED_FIELDS: Mapping[str, str] = {
    "thing1": "客户名称",
    "thing2": "商机名称",
    "phrase3": "报备结果",
    "time4": "处理时间",
    "thing5": "备注",
}

#: The same of the template 跟进提醒 (purpose registration_reminder). One of its own: reminders must not use up what a
#: person has accepted for decisions.
REGISTRATION_REMINDER_FIELDS: Mapping[str, str] = {
    "thing1": "客户名称",
    "thing2": "商机名称",
    "date3": "截止日期",
    "thing4": "温馨提示",
}

#: The same of the template 订单状态通知 (purpose order_changed).
ORDER_CHANGED_FIELDS: Mapping[str, str] = {
    "character_string1": "订单编号",
    "thing2": "商品",
    "phrase3": "订单状态",
    "time4": "处理时间",
    "thing5": "备注",
}


#: The same of the template 政策通知 (purpose policy_news).
POLICY_NEWS_FIELDS: Mapping[str, str] = {
    "thing1": "政策名称",
    "thing2": "政策类型",
    "time3": "发布时间",
    "thing4": "温馨提示",
}


#: The same of the template 付款提醒 (purpose payment_due).
PAYMENT_DUE_FIELDS: Mapping[str, str] = {
    "thing1": "付款事项",
    "amount2": "应付金额",
    "date3": "付款截止",
    "thing4": "温馨提示",
}

#: The same of the template 返利进度提醒 (purpose rebate_near).
REBATE_NEAR_FIELDS: Mapping[str, str] = {
    "thing1": "协议名称",
    "amount2": "还差金额",
    "date3": "截止日期",
    "thing4": "温馨提示",
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


def _reminder(day: str, hint: Callable[[Facts], str]) -> Callable[[Facts, datetime], dict[str, str]]:
    def data(facts: Facts, _at: datetime) -> dict[str, str]:
        return {
            "thing1": str(facts["customer"]),
            "thing2": str(facts["name"]),
            "date3": day_text(date.fromisoformat(str(facts[day]))),
            "thing4": hint(facts),
        }

    return data


def _order_changed(state: str, remark: Callable[[Facts], str]) -> Callable[[Facts, datetime], dict[str, str]]:
    def data(facts: Facts, at: datetime) -> dict[str, str]:
        return {
            "character_string1": str(facts["number"]),
            "thing2": str(facts["name"]),
            "phrase3": state,
            "time4": moment_text(at),
            "thing5": remark(facts),
        }

    return data


def _policy_news(hint: Callable[[Facts], str]) -> Callable[[Facts, datetime], dict[str, str]]:
    def data(facts: Facts, at: datetime) -> dict[str, str]:
        return {
            "thing1": str(facts["title"]),
            "thing2": str(facts["kind_text"]),
            "time3": moment_text(at),
            "thing4": hint(facts),
        }

    return data


def _payment_due(facts: Facts, at: datetime) -> dict[str, str]:
    return {
        "thing1": f"{facts['count']} 张发票快到期",
        "amount2": str(facts["amount"]),
        "date3": _due_text(facts, at),
        "thing4": "请按时付款，以免影响下单",
    }


def _rebate_near(facts: Facts, at: datetime) -> dict[str, str]:
    return {
        "thing1": str(facts["agreement"]),
        "amount2": str(facts["missing"]),
        "date3": _due_text(facts, at),
        "thing4": f"升档多得 {facts['worth']}",
    }


def _due_text(facts: Facts, at: datetime) -> str:
    """The day that the facts name; of facts from before they did so that of the announcement."""
    named = facts.get("until_on")
    return day_text(date.fromisoformat(str(named)) if named else at.astimezone(SHANGHAI).date())


def _digest(facts: Facts, at: datetime) -> dict[str, str]:
    return {
        "thing1": f"今天有 {facts['count']} 件待办",
        "thing2": str(facts["first"]),
        "date3": day_text(at.astimezone(SHANGHAI).date()),
        "thing4": "打开消息中心逐条处理",
    }


def _why(facts: Facts) -> str:
    return str(facts.get("reason") or "")


def day_text(day: date) -> str:
    """A day as a field of type `date` takes it, such as 2026年11月23日."""
    return f"{day.year}年{day.month}月{day.day}日"


def moment_text(at: datetime) -> str:
    """An instant as a field of type `time` takes it, such as 2026年11月23日 10:12."""
    local = at.astimezone(SHANGHAI)
    return f"{day_text(local)} {local:%H:%M}"


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
            ("special_price_approved", "特价通过", lambda facts: f"特价有效期至 {facts['until']}"),
            ("special_price_rejected", "特价未过", lambda facts: str(facts["reason"] or "")),
            ("registration_revoked", "已撤销", lambda facts: str(facts["reason"] or "")),
            ("registration_reinstated", "已恢复", lambda facts: f"保护期至 {facts['protected_until']}"),
            ("registration_transferred", "已转出", lambda facts: str(facts["reason"] or "")),
            ("registration_taken_over", "已转入", lambda facts: f"保护期至 {facts['protected_until']}"),
            ("first_option", "轮到您", lambda facts: f"为您保留至 {facts['until']}"),
        )
    },
    **{
        kind: SubscribeForm("registration_reminder", _reminder(day, hint), _REGISTRATION_PAGE)
        for kind, day, hint in (
            ("follow_up_due", "next_on", lambda _: "您约定的跟进日期到了"),
            ("follow_up_missing", "due", lambda facts: f"{facts['days']} 天没跟进，逾期自动释放"),
            ("protection_ending", "protected_until", lambda facts: f"保护期还剩 {facts['days']} 天，可申请延期"),
        )
    },
    **{
        kind: SubscribeForm("order_changed", _order_changed(state, remark), _ORDER_PAGE)
        for kind, state, remark in (
            ("order_approved", "已确认", lambda facts: f"应付 {facts['due']} 元，正在备货"),
            ("order_rejected", "未通过", _why),
            ("order_returned", "已退回", _why),
            ("order_proposed", "待您确认", lambda facts: f"{facts['by']} 已填好，请核对后提交"),
            ("order_shipped", "已发货", lambda facts: str(facts["carrier"] or f"发货单 {facts['shipment']}")),
            ("order_carried", "物流更新", lambda facts: str(facts["carrier"])),
            ("order_auto_received", "自动收货", lambda _: "有问题请尽快申请售后"),
            ("order_closed_short", "缺货不发", lambda facts: f"{facts['goods']} 不再发货"),
            ("order_cancelled_by_us", "已取消", _why),
            ("return_approved", "售后通过", lambda facts: f"{facts['kind_text']}已通过，请寄回商品"),
            ("return_rejected", "售后未过", _why),
            ("return_credited", "已退款", lambda facts: f"{facts['kind_text']}已处理{facts['credited']}"),
            ("return_replaced", "已换发", lambda _: "换货已重新发出"),
            ("order_receipt_due", "待收货", lambda facts: f"请在 {facts['until']} 前确认收货"),
        )
    },
    **{
        kind: SubscribeForm("policy_news", _policy_news(hint), _POLICY_PAGE)
        for kind, hint in (
            ("policy_published", lambda facts: f"请打开{facts['verb']}"),
            ("policy_updated", lambda facts: f"有新版本，请打开{facts['verb']}"),
            ("policy_unread", lambda facts: f"您还没有打开，请{facts['verb']}"),
            ("policy_recalled", lambda _: "已撤回，请不再参照"),
            ("policy_unsigned", lambda facts: f"还没有{facts['verb']}{facts['effect']}"),
        )
    },
    "payment_due": SubscribeForm("payment_due", _payment_due, _CREDIT_PAGE),
    "rebate_tier_near": SubscribeForm("rebate_near", _rebate_near, _REBATES_PAGE),
    "reminder_digest": SubscribeForm("registration_reminder", _digest, _INBOX_PAGE),
}
