"""The server API of WeCom for one app of one corp: `WeCom` is all of it, one file per group of endpoints.

May import the files beside this folder. To imitate: `media.py`. A new endpoint is a method of the class in its
group's file; a new group is a file with a class of `WeComApp` and its name among the bases of `WeCom`.
"""

from platforms.wecom.approval_forms import ApprovalTemplate, Control, can_hold, control_value
from platforms.wecom.approvals import (
    Act,
    ActStatus,
    ApprovalCalls,
    ApprovalStep,
    NewRequest,
    RequestDetail,
    RequestStatus,
    Together,
)
from platforms.wecom.chain import ChainCalls, Downstream, DownstreamCorp
from platforms.wecom.customers import Customer, CustomerCalls, MassResult, MassTask
from platforms.wecom.directory import Department, DirectoryCalls, Member
from platforms.wecom.login import LoginCalls, MiniLogin, OAuthUser
from platforms.wecom.media import MediaCalls
from platforms.wecom.menu import MenuCalls
from platforms.wecom.messages import (
    Article,
    File,
    Image,
    Markdown,
    Message,
    MiniprogramNotice,
    News,
    TemplateCard,
    Text,
    TextCard,
    Video,
    Voice,
)
from platforms.wecom.sending import Receivers, SendingCalls, SendResult
from platforms.wecom.tickets import PageSignature, TicketCalls


class WeCom(
    ChainCalls,
    CustomerCalls,
    SendingCalls,
    MediaCalls,
    DirectoryCalls,
    MenuCalls,
    LoginCalls,
    TicketCalls,
    ApprovalCalls,
):
    """One app of one corp. Make it once; safe to share between threads. Every call raises PlatformError."""


__all__ = [
    "Act",
    "ActStatus",
    "ApprovalStep",
    "ApprovalTemplate",
    "Article",
    "Control",
    "Customer",
    "Department",
    "Downstream",
    "DownstreamCorp",
    "File",
    "Image",
    "Markdown",
    "MassResult",
    "MassTask",
    "Member",
    "Message",
    "MiniLogin",
    "MiniprogramNotice",
    "NewRequest",
    "News",
    "OAuthUser",
    "PageSignature",
    "Receivers",
    "RequestDetail",
    "RequestStatus",
    "SendResult",
    "TemplateCard",
    "Text",
    "TextCard",
    "Together",
    "Video",
    "Voice",
    "WeCom",
    "can_hold",
    "control_value",
]
