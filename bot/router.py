"""Who handles what: one ordered list, the first match wins. No match means: not supported, answer nothing."""

from collections.abc import Callable

from bot.handlers import answers, approvals, delegations, followups, policies, reminders, subscriptions, wecom_approvals
from bot.handlers import help as help_
from bot.menu import HELP, PENDING
from bot.turn import Handler
from bot.words import word
from channel.followups.spoken import names_follow_up
from platforms.approval_change import APPROVAL_CHANGE
from platforms.inbound import Inbound

Matches = Callable[[Inbound], bool]


def event(*names: str) -> Matches:
    """Events of these names, whatever their case."""
    return lambda inbound: inbound.msg_type == "event" and inbound.event.lower() in names


def card_key(prefix: str) -> Matches:
    """A tap on a card's button whose key begins like this."""
    return lambda inbound: inbound.event == "template_card_event" and inbound.event_key.startswith(prefix)


def says(*words: str) -> Matches:
    """A text that is one of these words, apart from case and from spaces and punctuation at its ends."""
    return lambda inbound: inbound.msg_type == "text" and word(inbound.content) in words


def begins(beginning: str) -> Matches:
    """A text that begins with this word, apart from spaces before it."""
    return lambda inbound: inbound.msg_type == "text" and word(inbound.content).startswith(beginning)


def menu_key(key: str) -> Matches:
    """A tap on an item of the app's menu."""
    return lambda inbound: inbound.event == "click" and inbound.event_key == key


ROUTES: tuple[tuple[Matches, Handler], ...] = (
    (card_key("approve:"), approvals.tap),
    (card_key("reject:"), approvals.tap),
    (card_key("return:"), approvals.tap),
    (card_key("snooze:"), reminders.tap),
    (card_key("publish:"), policies.tap),
    (menu_key(PENDING), approvals.list_pending),
    (says("待办", "待审批", "审批"), approvals.list_pending),
    (says("政策", "发布政策"), policies.list_ready),
    (says("跟进"), followups.list_promised),
    (lambda inbound: inbound.msg_type == "text" and names_follow_up(inbound.content), followups.record),
    (menu_key(HELP), help_.explain),
    (says("帮助", "help", "?", "？"), help_.explain),
    (event("subscribe"), help_.explain),
    (says("取消委托", "结束委托"), delegations.ask_to_end),
    (begins("委托"), delegations.ask_to_delegate),
    (lambda inbound: inbound.msg_type == "text", answers.take),
    (event(APPROVAL_CHANGE), wecom_approvals.note),
    (event("subscribe_msg_popup_event", "subscribe_msg_change_event"), subscriptions.book),
    (event("subscribe_msg_sent_event"), subscriptions.arrived),
)


def route(inbound: Inbound) -> Handler | None:
    """The handler of a push; None when nobody handles it."""
    return next((handler for matches, handler in ROUTES if matches(inbound)), None)
