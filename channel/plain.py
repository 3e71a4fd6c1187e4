"""Text without what nobody can see: format characters, fillers, direction marks, superfluous space."""

import unicodedata

#: Letters and symbols by their category that show nothing: Hangul fillers, the blank Braille pattern.
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")


def plain(text: str) -> str:
    """The text in NFC with single spaces and without invisible characters; "" when nothing is left to see."""
    if text.isprintable() and _BLANK.isdisjoint(text):
        # What is printable has no format characters; that is quick to see, and nearly always so.
        return " ".join(unicodedata.normalize("NFC", text).split())
    shown = (char for char in unicodedata.normalize("NFC", text) if char not in _BLANK and not _is_format(char))
    return " ".join("".join(shown).split())


def _is_format(char: str) -> bool:
    return unicodedata.category(char) == "Cf"
