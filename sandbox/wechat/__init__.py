"""The WeChat side: endpoints below `/wechat`, and the message push of the mini-program.

One file per noun, each with a ROUTES tuple that `routes.py` collects. Follows server-apis-wechat.md,
events.md 9 and callbacks.md 2. Imitate `login.py`.
"""
