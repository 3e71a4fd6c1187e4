"""The pieces of a company name by which an index finds names like it. Pure.

A piece is a number that the text gives on every machine alike; two pieces that fall onto one number cost a
comparison and nothing else.
"""

import zlib

from channel.matching.names import parse_company_name


def pieces_of(text: str) -> frozenset[int]:
    """The pieces of a name, as signed 32-bit numbers; none for a name without a core."""
    return frozenset(_number(gram) for gram in parse_company_name(text).grams() if gram)


def _number(piece: str) -> int:
    return zlib.crc32(piece.encode()) - 0x80000000
