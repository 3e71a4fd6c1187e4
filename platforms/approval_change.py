"""The push that a request in WeCom's own approvals has changed, as one frozen value (events.md 4.1).

Source: https://developer.work.weixin.qq.com/document/path/91815. The push does not hold the form, and pushes may come
late, twice, out of order or never: it says that one should look, not what to believe.
"""

from dataclasses import dataclass
from enum import IntEnum

from platforms.errors import BadCallback
from platforms.inbound import Inbound

#: Name of the event, in lower case.
APPROVAL_CHANGE = "sys_approval_change"


class ChangeAct(IntEnum):
    """`StatuChangeEvent` (the platform's spelling): what somebody did."""

    SUBMITTED = 1
    AGREED = 2
    REJECTED = 3
    TRANSFERRED = 4
    URGED = 5
    WITHDRAWN = 6
    WITHDRAWN_LATER = 8
    COMMENTED = 10


@dataclass(frozen=True, slots=True)
class ApprovalChange:
    """`number` is the sp_no as text; `status` and `act` are numbers, possibly ones that nobody documented.

    `applicant` is a userid. `act` is 0 when the push does not say it.
    """

    number: str
    template_id: str
    status: int
    act: int
    applicant: str


def read_approval_change(inbound: Inbound) -> ApprovalChange:
    """The change in a push of the event APPROVAL_CHANGE. Raises BadCallback when it names no request."""
    info = inbound.fields.get("approvalinfo")
    if not isinstance(info, dict):
        raise BadCallback("no approval in the push")
    applicant = info.get("applyer")
    # SpNoStr says the same as text, in pushes since the middle of 2025.
    number = _text(info.get("spnostr")) or _text(info.get("spno"))
    if not (0 < len(number) <= 32 and number.isascii() and number.isdigit()):
        raise BadCallback("no approval number in the push")
    return ApprovalChange(
        number=number,
        template_id=_text(info.get("templateid")),
        status=_number(info.get("spstatus")),
        act=_number(info.get("statuchangeevent")),
        applicant=_text(applicant.get("userid")) if isinstance(applicant, dict) else "",
    )


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _number(value: object) -> int:
    text = _text(value)
    return int(text) if len(text) <= 9 and text.isascii() and text.isdigit() else 0
