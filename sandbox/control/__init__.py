"""What a script or the browser page may call: `/sandbox/...`, one file per noun, each with a ROUTES table.

Handlers are `(world, body, **path parameters) -> dict`; they raise `checks.BadInput` to refuse. The
registration, the JSON reading and the lock are in `web.py`. Imitate `control/people.py`.
"""
