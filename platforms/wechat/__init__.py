"""The server API of WeChat for one mini-program: `WeChat`, and the rules of subscribe-message values beside it.

May import the files beside this folder. To imitate: `WeChat.url_link` for an endpoint. A new endpoint is a method of
`WeChat`; when client.py outgrows 300 lines, split it as `wecom/` is.
"""

from platforms.wechat.client import WeChat, WeChatLogin
from platforms.wechat.templates import fit_template_value

__all__ = ["WeChat", "WeChatLogin", "fit_template_value"]
