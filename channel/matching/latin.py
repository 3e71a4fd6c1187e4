"""A name in Latin letters as the sounds of a Chinese one: HANGZHOU HUAXIN is 杭州 and hua xin. Pure.

For the index alone, where sounds are what names are found by; whether two such names may mean one company is
`foreign.py`.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from channel.matching.places import known_places, stem_of
from channel.matching.sounds import readings

#: A token may be read in several ways (XIAN: xian, xi an); more of them are no better.
_READINGS = 4
_SYLLABLE = re.compile(
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|uai|iao|ian|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|a|o|e|i|u|v)"
)
_LONGEST, _LONGEST_TOKEN = 6, 24
#: What is spelled so that it is not taken for 山西.
_UNLIKE = {"陕西": "shaanxi"}


@lru_cache(maxsize=4096)
def syllables(token: str) -> tuple[tuple[str, ...], ...]:
    """The ways to read a token as pinyin, those of the fewest syllables first; none for what is no pinyin."""
    found = list(_split(token.lower())) if token.isalpha() and len(token) <= _LONGEST_TOKEN else []
    return tuple(sorted(found, key=len)[:_READINGS])


def places_heard(tokens: Sequence[str]) -> frozenset[str]:
    """The places that tokens name in pinyin, canonical."""
    return frozenset(place for token in tokens for place in _places_by_sound().get(token.lower(), ()))


def brands_heard(tokens: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The sounds of each token that may be a brand, and of two that stand together: HUA XIN."""
    for at, token in enumerate(tokens):
        for said in syllables(token):
            if len(said) > 1:
                yield said
            elif at + 1 < len(tokens):
                yield from (said + more for more in syllables(tokens[at + 1]))


def _split(text: str) -> Iterator[tuple[str, ...]]:
    if not text:
        yield ()
        return
    for length in range(min(_LONGEST, len(text)), 0, -1):
        if _SYLLABLE.fullmatch(text[:length]):
            yield from ((text[:length], *rest) for rest in _split(text[length:]))


@cache
def _places_by_sound() -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for place in set(known_places().values()):
        stem = stem_of(place)
        found[_UNLIKE.get(stem) or "".join(min(readings(char), default=char) for char in stem)].add(place)
    return dict(found)
