"""The pieces of a company name by which an index finds names like it. Pure.

A name is found when it shares a rare piece with what was typed. Pieces are made of sounds, so that homophones and
the ways to write one character meet. A plain pair of sounds (华信) is shared by thousands, therefore most pieces
combine: the front of the core, where the brand is, with its region or with what follows; one of three characters left
out, so that a slip in any one of them leaves a piece intact; and first characters of words, of which short names
are made. A piece is a number that the text gives on every machine alike; two that fall onto one number cost a
comparison and nothing else.
"""

import zlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise

from channel.matching.latin import brands_heard, places_heard
from channel.matching.names import CompanyName
from channel.matching.places import stem_of
from channel.matching.sounds import readings
from channel.regions import parents

#: The sounds at the front that are combined; of so many the short name takes its first ones.
_FRONT, _ABBREVIATED = 4, 5


def index_pieces(name: CompanyName) -> frozenset[int]:
    """The pieces under which a name is stored, about sixteen; none without a core."""
    sounds = sounds_of(name.core)
    if not sounds:
        return frozenset()
    # A short name takes the first character, and one of those that begin the next words: 攀枝花钢铁 → 攀钢.
    texts = {*_common(sounds, len(name.brand) or len(sounds)), *(f"{sounds[0]} {x}" for x in sounds[2:_ABBREVIATED])}
    for region in name.regions:
        texts.update(_regional(region, sounds))
        place = sounds_of(stem_of(region))
        texts.update(f"{place[0]} {x}" for x in sounds[:2])
        # A brand may look like a place, and a place be written without what shows that it is one (洞口丰源).
        texts.add(f"^ {' '.join((*place[:2], sounds[0]))}")
    texts.update(f"{region}:{_pair(sounds)}" for region in _with_parents(name.regions))
    if is_large(name):
        texts.update((f"$ {_pair(sounds)}", f"$ {_pair(sounds[::2])}"))
    texts.update(_heard(name))
    return frozenset(map(_number, texts))


def lookup_pieces(name: CompanyName) -> frozenset[int]:
    """The pieces that are looked up to find names like this one."""
    sounds = sounds_of(name.core)
    if not sounds:
        return frozenset()
    texts = set(_common(sounds, len(name.brand) or len(sounds)))
    for region in name.regions:
        texts.update(_regional(region, sounds))
    texts.update(f"{region}:{_pair(sounds)}" for region in _with_parents(name.regions))
    if name.body != name.core:
        texts.update(_front(sounds_of(name.body)))
    if is_large(name) or not name.legal_form:
        texts.add(f"$ {_pair(sounds)}")
    texts.update(_heard(name))
    return frozenset(map(_number, texts))


def is_large(name: CompanyName) -> bool:
    """Whether it is a joint-stock company or a group, which people know by a short name."""
    return name.group or "股份" in name.legal_form


def sounds_of(text: str) -> tuple[str, ...]:
    """For each character one of its readings without tone, or itself when it has none."""
    return tuple(map(_sound, text))


def _common(sounds: Sequence[str], telling: int) -> Iterator[str]:
    # Pairs inside the words that a whole trade shares (科技, 发展) would only fill the index.
    yield f"= {' '.join(sounds)}"
    yield f"^ {_pair(sounds)}"
    yield from (f"{one} {other}" for one, other in islice(pairwise(sounds), telling))
    yield from _front(sounds)


def _front(sounds: Sequence[str]) -> Iterator[str]:
    front = sounds[:_FRONT]
    if len(front) == _FRONT:
        yield from (f"^ {' '.join((*front[:gap], *front[gap + 1 :]))}" for gap in range(_FRONT))
    elif len(front) == _FRONT - 1:
        yield f"^ {' '.join(front)}"


def _regional(region: str, sounds: Sequence[str]) -> Iterator[str]:
    if len(sounds) > 2:
        yield f"{region}:{sounds[0]}  {sounds[2]}"
        yield f"{region}:  {sounds[1]} {sounds[2]}"


def _heard(name: CompanyName) -> Iterator[str]:
    """The pieces that a name in Latin letters shares with the Chinese one that sounds like it."""
    places = places_heard(name.tokens) if name.tokens else frozenset()
    for sounds in brands_heard(name.tokens):
        yield f"^ {_pair(sounds)}"
        yield _pair(sounds)
        yield from _front(sounds)
        yield from (f"{place}:{_pair(sounds)}" for place in _with_parents(places))


def _pair(sounds: Sequence[str]) -> str:
    return " ".join(sounds[:2])


@lru_cache(maxsize=4096)
def _with_parents(regions: frozenset[str]) -> frozenset[str]:
    return regions.union(*(parents().get(region, frozenset()) for region in regions))


def _number(piece: str) -> int:
    return zlib.crc32(piece.encode()) - 0x80000000


@lru_cache(maxsize=16384)
def _sound(character: str) -> str:
    return min(readings(character), default=character)
