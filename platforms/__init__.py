"""WeCom and WeChat on the wire, in both directions; knows no dealer and no order.

Inbound: `callback.py` verifies, decrypts (`crypto.py`) and parses (`markup.py`, `inbound.py`) a push into one
frozen `Inbound`; everything that is wrong with it is one `BadCallback`. `replies.py` holds the passive answers.
Outbound: `wecom/` and `wechat/` are the API clients over `api.py`, `http.py` and `tokens.py`; every refusal
is one `PlatformError` whose reaction stands in the tables of `reactions.py`.

May import: nothing of ours. It is the only room that imports wechatpy and requests.
To imitate: `wecom/media.py` for a group of endpoints, `replies.py` for values that go over the wire.
A new endpoint is a method beside its siblings, a new errcode a row in `reactions.py`, a new event nothing at all
(unknown events parse).
"""
