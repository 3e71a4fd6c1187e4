"""By what an article is found: its code, name, aliases and spec, in characters, in full pinyin and in initials. Pure.

The index holds the ends of every such text, so that what somebody types anywhere in it is the beginning of a term, and
a search is a range of the index: the same on both engines, and quick however many articles there are.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pypinyin import lazy_pinyin

#: Characters of a term; longer ends are cut.
LONGEST = 32
#: Words of a search; more are left out.
_MOST_WORDS = 5

#: How good a find is, small first: what begins so before what has it inside, codes before names before aliases.
CODE, NAME, ALIAS, CODE_INSIDE, NAME_INSIDE, ALIAS_INSIDE, SPEC, PINYIN, PINYIN_INSIDE = range(9)


def terms_of(code: str, name: str, spec: str, aliases: Sequence[str]) -> dict[str, int]:
    """Every term of an article with its rank; of equal terms the best."""
    found: dict[str, int] = {}
    for term, rank in _all_terms(code, name, spec, aliases):
        if found.get(term, rank) >= rank:
            found[term] = rank
    return found


def words_of(text: str) -> list[str]:
    """What somebody typed, as beginnings of terms: `BV 2.5平方` → bv, 2.5平方."""
    words = [_compact(word)[:LONGEST] for word in text.split()]
    return [word for word in dict.fromkeys(words) if word][:_MOST_WORDS]


def end_of(word: str) -> str:
    """The first text after all those that begin with a word, in the order of code points."""
    following = ord(word[-1]) + 1
    # No text has a surrogate; the next character after them begins the range's end as well.
    return word[:-1] + chr(0xE000 if 0xD800 <= following <= 0xDFFF else following)


def _all_terms(code: str, name: str, spec: str, aliases: Sequence[str]) -> Iterator[tuple[str, int]]:
    yield from _ends(_compact(code), CODE, CODE_INSIDE)
    for text, first, inside in ((name, NAME, NAME_INSIDE), *((alias, ALIAS, ALIAS_INSIDE) for alias in aliases)):
        written = _compact(text)
        yield from _ends(written, first, inside)
        syllables = _syllables(written)
        for sounds in (syllables, tuple(syllable[:1] if syllable.isalpha() else syllable for syllable in syllables)):
            yield from _sound_ends(sounds)
    yield from _ends(_compact(spec), SPEC, SPEC)


def _ends(text: str, first: int, inside: int) -> Iterator[tuple[str, int]]:
    for start in range(len(text)):
        yield text[start : start + LONGEST], first if start == 0 else inside


def _sound_ends(sounds: Sequence[str]) -> Iterator[tuple[str, int]]:
    for start in range(len(sounds)):
        yield "".join(sounds[start:])[:LONGEST], PINYIN if start == 0 else PINYIN_INSIDE


@lru_cache(maxsize=4096)
def _syllables(text: str) -> tuple[str, ...]:
    """One piece for each character: the syllable of a Chinese one, any other as it is."""
    # A list of pieces is spread, which the stubs do not know.
    return tuple(lazy_pinyin(text, errors=list))  # type: ignore[arg-type]


def _compact(text: str) -> str:
    """Lower case, without width, space and punctuation; a point between digits stays, as in 2.5平方."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    kept = (
        char
        for at, char in enumerate(folded)
        if char.isalnum() or (char == "." and folded[at - 1 : at].isdigit() and folded[at + 1 : at + 2].isdigit())
    )
    return "".join(kept)
