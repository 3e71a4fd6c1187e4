"""What people are told about policies: rows of `channel.kinds.KINDS`.

Dealers hear of them in the inbox and by the way that each has, and read them; who looks after them in WeCom. Pure.
"""

from collections.abc import Mapping

from channel.kind import Kind

#: Where a dealer reads it, and where it is shown to who looks after dealers.
_PAGE, _DESK = "/policies/{number}", "/policy-desk/{number}"

POLICY_KINDS: Mapping[str, Kind] = {
    "policy_published": Kind(
        "{kind_text}：{title}", "{days}。请{verb}（{number}）。", _PAGE, "normal", ("subscribe", "chain")
    ),
    "policy_updated": Kind(
        "{kind_text}有更新：{title}",
        "{days}。请以新版本为准并{verb}（{number} 第 {version} 版）。",
        _PAGE,
        "normal",
        ("subscribe", "chain"),
    ),
    "policy_unread": Kind(
        "还没有读：{title}", "{kind_text}，{days}。请{verb}（{number}）。", _PAGE, "normal", ("subscribe", "chain")
    ),
    "policy_recalled": Kind(
        "{kind_text}已撤回：{title}",
        "{number} 第 {version} 版请不再参照。原因：{reason}",
        _PAGE,
        "urgent",
        ("subscribe", "chain"),
    ),
    # Work for the platform: to make the task of a mass message, and to ask what became of it.
    "mass_wanted": Kind("", "", "", "normal", ("mass",), in_inbox=False),
    "mass_due": Kind("", "", "", "instant", ("mass",), in_inbox=False),
    "mass_to_confirm": Kind(
        "请确认群发：{title}",
        "“{title}”（{number}）要发给您的 {people} 位客户，请在企业微信“群发助手”里确认发送。",
        _DESK,
        "normal",
        ("wecom",),
    ),
    "mass_recalled": Kind(
        "请不要确认群发：{title}",
        "“{title}”（{number}）已撤回或有新版本。“群发助手”里的这条群发请不要确认，直接忽略即可；已经确认的，请告知客户以新通知为准。",
        _DESK,
        "urgent",
        ("wecom",),
    ),
    "policy_announced": Kind(
        "已向您的经销商发布政策", "{kind_text}“{title}”（{number}），{days}。", _DESK, "normal", ("wecom",)
    ),
    "policy_ready": Kind(
        "政策可以发布：{title}",
        "{kind_text}“{title}”（{number}），{days}，发给 {dealers} 家 {people} 人。",
        _DESK,
        "instant",
        ("wecom",),
        in_inbox=False,
    ),
    "policy_withdrawn": Kind(
        "发给您的经销商的政策已撤回", "{kind_text}“{title}”（{number}）。原因：{reason}", _DESK, "urgent", ("wecom",)
    ),
}
