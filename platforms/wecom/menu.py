"""The menu under the app's chat.

Follows server-apis-wecom.md section 5 (https://developer.work.weixin.qq.com/document/path/90231).
"""

from collections.abc import Mapping, Sequence
from typing import Any

from platforms.errors import PlatformError
from platforms.wecom.app import WeComApp

Button = Mapping[str, Any]

_NO_MENU = 46003

#: Button type → the member it needs besides its name.
_NEEDS: Mapping[str, str] = {
    "click": "key",
    "view": "url",
    "scancode_push": "key",
    "scancode_waitmsg": "key",
    "pic_sysphoto": "key",
    "pic_photo_or_album": "key",
    "pic_weixin": "key",
    "location_select": "key",
    "view_miniprogram": "appid",
}


class MenuCalls(WeComApp):
    """menu/create, menu/get, menu/delete."""

    def create_menu(self, buttons: Sequence[Button]) -> None:
        """Replace the app's menu: 1–3 buttons, each an action or 1–5 `sub_button`s.

        Names have at most 16 bytes on the first level and 40 on the second, keys 128, addresses 1024.
        Raises ValueError for anything else.
        """
        _check(buttons, most=3, name_bytes=16)
        self._api.post("menu/create", {"button": list(buttons)}, params={"agentid": self.agent_id}, again=True)

    def get_menu(self) -> list[dict[str, Any]]:
        """The buttons of the app's menu; none when it has no menu."""
        try:
            answer = self._api.get("menu/get", {"agentid": self.agent_id})
        except PlatformError as error:
            if error.errcode == _NO_MENU:
                return []
            raise
        return list(answer.get("button") or [])

    def delete_menu(self) -> None:
        """Take the app's menu away."""
        self._api.get("menu/delete", {"agentid": self.agent_id})


def _check(buttons: Sequence[Button], *, most: int, name_bytes: int) -> None:
    if not 1 <= len(buttons) <= most:
        raise ValueError(f"a menu has 1 to {most} buttons")
    for button in buttons:
        name = str(button.get("name", ""))
        if not 0 < len(name.encode()) <= name_bytes:
            raise ValueError(f"{name!r}: a name has 1 to {name_bytes} bytes")
        if below := button.get("sub_button"):
            if name_bytes == 40:
                raise ValueError(f"{name!r}: there is no third level")
            _check(below, most=5, name_bytes=40)
            continue
        needed = _NEEDS.get(str(button.get("type", "")))
        if needed is None or not button.get(needed):
            raise ValueError(f"{name!r}: unknown type, or without its {needed}")
        if len(str(button.get("key", "")).encode()) > 128 or len(str(button.get("url", "")).encode()) > 1024:
            raise ValueError(f"{name!r}: key or url too long")
