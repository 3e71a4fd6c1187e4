"""What a sandbox is told when it starts: one corp with one app, one mini-program, and where to call back.

Everything comes in as plain values. The sandbox reads no environment; the command that starts it does.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

PUSH_MODES = ("safe", "compatible", "plain")
PUSH_FORMATS = ("json", "xml")
_AES_KEY = re.compile(r"[A-Za-z0-9]{43}")
_TOKEN = re.compile(r"[A-Za-z0-9]{3,32}")


@dataclass(frozen=True, kw_only=True)
class SandboxConfig:
    """The settings of one sandbox; raises ValueError when a console of the platform would refuse them.

    `templates` maps a subscribe-message template id to `{"title": …, "fields": {"thing1": "label", …}}`.
    `miniprogram_pages` lists the pages that exist (without query); empty means any well-formed path.
    Source of the shapes: callbacks.md 1.1 and 2.1.
    """

    host: str = "127.0.0.1"
    port: int = 8100

    corp_id: str
    agent_id: int
    agent_secret: str = field(repr=False)
    agent_name: str
    wecom_token: str = field(repr=False)
    wecom_aes_key: str = field(repr=False)
    wecom_callback_url: str

    miniprogram_app_id: str
    miniprogram_secret: str = field(repr=False)
    miniprogram_name: str
    original_id: str
    miniprogram_token: str = field(repr=False)
    miniprogram_aes_key: str = field(repr=False)
    miniprogram_callback_url: str
    miniprogram_push_mode: str = "safe"
    miniprogram_push_format: str = "json"
    miniprogram_pages: tuple[str, ...] = ()

    product_base_url: str
    templates: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    #: Templates of WeCom's own approvals: id → {"name", "controls": [{"control", "id", "title", "require", "options"}],
    #: "approvers": [userid], "rule", "copies"}, as `POST /sandbox/approvals/templates` takes them.
    approval_templates: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    #: Seats of the corp; person-deliveries per day are 200 times this (errors-and-limits.md 5).
    account_cap: int = 200
    #: 基础频率: calls per API and minute or hour, and of all APIs from one address (errors-and-limits.md 4).
    api_per_minute: int = 10_000
    api_per_hour: int = 150_000
    address_per_minute: int = 20_000
    address_per_hour: int = 600_000
    #: How long the platform waits for the answer to a push, and to the check of an address (callbacks.md).
    callback_deadline_s: float = 5.0
    verify_deadline_s: float = 1.0
    #: How often an idle /sandbox/events stream says that it is alive.
    heartbeat_s: float = 15.0
    #: How many calls, deliveries and messages per phone are remembered; the oldest go first.
    remember: int = 2_000

    def __post_init__(self) -> None:
        for name in ("wecom_aes_key", "miniprogram_aes_key"):
            if not _AES_KEY.fullmatch(getattr(self, name)):
                raise ValueError(f"{name} must be 43 characters of a-z, A-Z, 0-9")
        for name in ("wecom_token", "miniprogram_token"):
            if not _TOKEN.fullmatch(getattr(self, name)):
                raise ValueError(f"{name} must be 3 to 32 letters or digits")
        if self.miniprogram_push_mode not in PUSH_MODES:
            raise ValueError(f"miniprogram_push_mode must be one of {', '.join(PUSH_MODES)}")
        if self.miniprogram_push_format not in PUSH_FORMATS:
            raise ValueError(f"miniprogram_push_format must be one of {', '.join(PUSH_FORMATS)}")
