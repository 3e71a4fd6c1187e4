"""The chat door: what members write and tap in WeCom, and the mini-program's events.

May import `channel`, `models` and `platforms`. `door.py` is where they come in, `callback.py` lists the steps that
every callback takes, `router.py` is the one ordered list of who handles what, `handlers/` has a file per noun. To
imitate: `handlers/help.py`: `(session, turn) -> Reply | None`, calls of services, no rule of business.
"""
