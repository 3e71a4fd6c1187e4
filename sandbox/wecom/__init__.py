"""The WeCom side: endpoints below `/wecom/cgi-bin`, and the encrypted callbacks of the app.

One file per noun, each with a ROUTES tuple that `routes.py` collects; `state.py` holds what they share.
Follows server-apis-wecom.md, events.md 1–3 and callbacks.md 1. Imitate `login.py`.
"""
