"""Unified social credit codes, GB 32100-2015 (R-ID-3, R-ID-6): one spelling, and whether it is a code."""

import unicodedata

from stdnum.cn import uscc


def normal_code(text: str) -> str:
    """A code in capitals without spaces, hyphens and full-width forms; `code_problem` says whether it is one."""
    return "".join(char for char in unicodedata.normalize("NFKC", text).upper() if char.isalnum())


def code_problem(code: str) -> str | None:
    """`bad_credit_code` when length, letters or check character of a normal code are wrong; None when it is right."""
    return None if code.isascii() and uscc.is_valid(code) else "bad_credit_code"
