"""Cutting text to the lengths the platforms document.

WeCom counts some fields in bytes of UTF-8 and others in characters (server-apis-wecom.md section 2); what is too
long is cut by the platform in the middle of a character, or refused. We cut first, on a character border.
"""

ELLIPSIS = "…"


def cut_bytes(text: str, limit: int) -> str:
    """At most `limit` bytes of UTF-8, cut on a character border; an ellipsis shows that something is missing."""
    raw = text.encode("utf-8", "replace")
    if len(raw) <= limit:
        return raw.decode()
    room = limit - len(ELLIPSIS.encode())
    if room < 0:
        return raw[:limit].decode("utf-8", "ignore")
    return raw[:room].decode("utf-8", "ignore") + ELLIPSIS


def cut_chars(text: str, limit: int) -> str:
    """At most `limit` characters; an ellipsis shows that something is missing."""
    return text if len(text) <= limit else text[: max(limit - 1, 0)] + ELLIPSIS[: min(limit, 1)]
