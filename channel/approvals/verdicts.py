"""What an approver may say: a decision, and for anything but consent a reason that can be read (R-APR-11). Pure."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from channel.errors import Invalid
from channel.plain import plain

#: `returned` hands a request back as a draft; sent again, it opens the next round (R-APR-8).
Decision = Literal["approved", "rejected", "returned"]

#: Reasons of a rejection or a return that an approver can pick (R-APR-11): code → words for the dealer.
REASONS: Mapping[str, str] = {
    "incomplete": "信息不完整，请补充后重新报备",
    "in_progress": "该客户已有其他渠道在跟进",
    "out_of_area": "不在贵司授权的区域或产品线内",
    "direct_sales": "我司直销团队已在跟进",
    "tendered": "项目已公开招标，不再接受报备",
    "other": "其他原因",
}

STATE_TEXTS: Mapping[str, str] = {
    "pending": "待审批",
    "approved": "已同意",
    "rejected": "已驳回",
    "returned": "已退回",
    "withdrawn": "已撤回",
}

#: Words that answer, agree or thank but give no reason; taking one for a reason would reject by mistake.
_NO_REASONS = (
    "好 好的 好吧 是 是的 对 对的 嗯 嗯嗯 行 可以 同意 通过 批准 不驳回 不行 不同意 驳回 退回 收到 知道了 "
    "谢谢 谢谢大家 哈哈 在吗 你好 您好 ok yes no"
)
_MARKS = " 。.!！?？~～,，"

#: A reason is at most this long, in characters; the card and the subscribe message cut it further.
REASON_LIMIT = 200


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an approver says. A rejection or return has a reason code and words; for `other` they are his own."""

    decision: Decision
    reason_code: str | None = None
    reason_text: str | None = None


def checked_verdict(decision: Decision, reason_code: str | None = None, reason_text: str | None = None) -> Verdict:
    """A verdict with a readable reason; Invalid("reason_needed") when it is no consent and has none (R-APR-11)."""
    if decision == "approved":
        return Verdict(decision)
    text = one_line(plain(reason_text or ""))
    text = text if len(text) <= REASON_LIMIT else text[: REASON_LIMIT - 1] + "…"
    if reason_code is not None and reason_code in REASONS and reason_code != "other":
        return Verdict(decision, reason_code, text or REASONS[reason_code])
    if len(text) < 2 or text.strip(_MARKS).casefold() in _NO_REASONS.split():
        raise Invalid("reason_needed", fields={"reason": "required"})
    return Verdict(decision, "other", text)


def one_line(text: str) -> str:
    """Text without line breaks and control characters, which no database and no card takes and nobody misses."""
    return "".join(char for char in " ".join(text.split()) if unicodedata.category(char) not in ("Cc", "Cs"))
