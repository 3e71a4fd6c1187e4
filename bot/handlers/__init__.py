"""One file per noun; a handler is `(session, turn) -> Reply | None` and decides nothing itself."""
