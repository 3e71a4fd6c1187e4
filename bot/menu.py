"""The app's menu in WeCom (server-apis-wecom.md section 5), put there by `qudao menus`. Keys are rows of the router."""

from typing import Any

#: What a tap on an item sends as EventKey.
PENDING, HELP = "PENDING", "HELP"

MENU: tuple[dict[str, Any], ...] = (
    {"type": "click", "name": "待办", "key": PENDING},
    {"type": "click", "name": "帮助", "key": HELP},
)
