"""One file per noun; a handler is `(session, turn) -> Reply | None` and makes one service call."""
