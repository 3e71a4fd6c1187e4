"""The chat door: what members write and tap in WeCom, and the mini-program's events.

May import `channel`, `models` and `platforms`. `callback.py` lists the steps that every callback takes, `router.py`
is the one ordered list of who handles what, `handlers/` has a file per noun. The handler to imitate is
`handlers/help.py`: `(session, actor, inbound, now) -> Reply | None`, one service call, no rule of business.
"""
