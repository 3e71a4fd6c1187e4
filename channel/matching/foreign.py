"""Names in Latin letters beside Chinese ones: pinyin for brands and places, English for what a company does. Pure."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from channel.matching.evidence import Evidence, reason
from channel.matching.names import CompanyName
from channel.matching.sounds import readings
from channel.matching.words import english_words, trade_words

_ASCII = re.compile(r"[A-Z0-9]+")
_SILENT = frozenset(
    {"AND", "OF", "THE", "FOR", "NO", "CITY", "PROVINCE", "GROUP", "COMPANY", "STOCK", "JOINT", "FACTORY"}
)
#: Letters of pinyin that a brand needs before its sound says anything: LI is everywhere, HUAXIN is not.
_TELLING = 5
_SURE_WORDS = 2
#: Letters of a word that holds more than a brand: HANGZHOUHUAXIN.
_ALL_IN_ONE = 9
_COST_OF_BRAND, _COST_OF_WORDS, _COST_OF_MISSING = 0.10, 0.15, 0.05
_COST_OF_SPELLING = 0.12


def find_foreign_name(one: CompanyName, other: CompanyName) -> Sequence[Evidence] | None:
    """Why a name in Latin letters may be that of a company with a Chinese one; None when it may not."""
    for latin, chinese in ((one, other), (other, one)):
        if latin.tokens and not chinese.tokens:
            return _read(latin.tokens, chinese)
    return None


def spelled_brand(one: str, other: str) -> Evidence | None:
    """Whether one brand is the pinyin of the other: HUAXIN and 华信, or HX."""
    for latin, chinese in ((one, other), (other, one)):
        if len(chinese) >= 2 and _ASCII.fullmatch(latin) and not _ASCII.search(chinese):
            if latin in set(_pronounced(chinese)):
                return reason("foreign_name", _COST_OF_SPELLING, latin, chinese)
            if len(latin) == len(chinese) and all(_initial(a, b) for a, b in zip(latin, chinese, strict=True)):
                return reason("foreign_name", _COST_OF_SPELLING + 0.06, latin, chinese)
    return None


def _read(tokens: Sequence[str], chinese: CompanyName) -> Sequence[Evidence] | None:
    tokens = [token for token in tokens if token not in _SILENT]
    places = chinese.body[: max(0, len(chinese.body) - len(chinese.core))]
    senses = {word.sense for text, word in trade_words().items() if text in chinese.core}
    heard = [token for token in tokens if _is_heard(token, chinese.core)]
    heard += [
        token for token in tokens if token not in heard and len(token) > _ALL_IN_ONE and _is_heard(token, chinese.body)
    ]
    located = [token for token in tokens if token not in heard and _is_heard(token, places + "".join(chinese.regions))]
    meant = [token for token in tokens if english_words().get(token, frozenset()) & senses and token not in heard]
    missing = len(tokens) - len({*heard, *located, *meant})
    spoken = sum(len(token) for token in heard)
    if spoken >= _TELLING or (spoken >= _TELLING - 1 and (meant or located)):
        cost = _COST_OF_BRAND + _COST_OF_MISSING * missing
    elif (located or heard) and len(set(meant)) >= _SURE_WORDS and not missing:
        cost = _COST_OF_WORDS
    else:
        return None
    return (reason("foreign_name", cost, " ".join((*located, *heard, *meant))),)


def _is_heard(token: str, text: str) -> bool:
    """Whether some characters of a text, one behind the other, are pronounced as the token."""
    return len(token) >= 2 and any(_spells(token, text, at) for at in range(len(text)))


def _spells(token: str, text: str, at: int) -> bool:
    if not token:
        return True
    if at >= len(text):
        return False
    if text[at] == token[0] and not readings(text[at]):
        return _spells(token[1:], text, at + 1)
    return any(_spells(token[len(said) :], text, at + 1) for said in _spellings(text[at]) if token.startswith(said))


@lru_cache(maxsize=8192)
def _spellings(char: str) -> frozenset[str]:
    said = {syllable.upper() for syllable in readings(char)}
    said |= {syllable.replace("V", form) for syllable in said for form in ("U", "YU", "LYU") if "V" in syllable}
    return frozenset({*said, "SHAAN"} if char == "陕" else said)


def _pronounced(text: str) -> Iterator[str]:
    if not text:
        yield ""
        return
    for said in _spellings(text[0]) or {text[0]}:
        yield from (said + rest for rest in _pronounced(text[1:]))


def _initial(letter: str, char: str) -> bool:
    return any(said.startswith(letter) for said in _spellings(char))
