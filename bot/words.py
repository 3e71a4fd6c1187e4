"""What a member wrote, as it is compared with words: without case, invisible characters and marks at the ends."""

from channel.plain import plain

#: Marks that people put at the end of a word; a lone question mark is a word itself.
_MARKS = " 。.!！~～"


def word(text: str) -> str:
    """The text as one word to compare."""
    return plain(text).strip(_MARKS).casefold()
