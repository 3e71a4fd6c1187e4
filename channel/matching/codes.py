"""Unified social credit codes, GB 32100-2015 (R-ID-3, R-ID-6): one spelling, and what is wrong with one that fails."""

import unicodedata

from stdnum.cn import uscc

_LENGTH = 18
#: Letters that the standard leaves out, because they are taken for 1, 0, 5, V for U, 2.
_NO_LETTERS = frozenset("IOSVZ")


def normal_code(text: str) -> str:
    """A code in capitals without spaces, hyphens and full-width forms; checked by `code_problem`."""
    return "".join(char for char in unicodedata.normalize("NFKC", text).upper() if char.isalnum())


def code_problem(code: str) -> str | None:
    """What is wrong with a normal code, as a code of `channel.errors.FIELD_SENTENCES`; None when nothing is."""
    if len(code) != _LENGTH:
        return f"credit_code_length:{len(code)}"
    if not code.isascii() or _NO_LETTERS & set(code):
        return "credit_code_letter"
    return None if uscc.is_valid(code) else "credit_code_check"
