"""The JSON door `/api/v1` for the mini-program: session → values → one transaction → one `channel` service → JSON.

May import `channel` and `models`; of `platforms` only its errors, because the login asks the platform who somebody is.
The file to imitate is `inbox.py` with `schemas/inbox.py`: a route reads its values, calls one service through `acts`
and frames the answer. A new noun gets a routes file, a schemas file, and a row in `openapi.BLUEPRINTS`; its refusals
come from `channel.errors`, only what concerns HTTP itself is worded in `problems.PROBLEMS`.

For the composition root: `new_app`, `Api` and `register`.
"""

from miniapp_api.api import Api
from miniapp_api.mount import register
from miniapp_api.openapi import new_app

__all__ = ["Api", "new_app", "register"]
