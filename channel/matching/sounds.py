"""Which characters sound or look alike: what an input method offers beside each other, what a tired eye confuses."""

from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

Slip = Literal["sound", "near_sound", "shape", "numeral"]

_NUMERALS = {
    **{char: value for value, char in enumerate("零一二三四五六七八九十")},
    **{char: value for value, char in enumerate("零壹贰叁肆伍陆柒捌玖拾")},
    **{char: value for value, char in enumerate("0123456789")},
    "两": 2,
}
#: Initials and finals that speakers of the south, and keyboards set for them, do not tell apart.
_NEAR_INITIALS = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"), ("f", "h"), ("r", "l"))
_NEAR_FINALS = (("ang", "an"), ("eng", "en"), ("ing", "in"), ("uang", "uan"), ("iang", "ian"), ("ong", "on"))


@lru_cache(maxsize=16384)
def readings(char: str) -> frozenset[str]:
    """The syllables a character is read as, without tones: 行 → hang, heng, xing. Empty for what is no character."""
    if not "\u3400" <= char <= "\u9fff":
        return frozenset()
    return frozenset(syllable for syllable in _pinyin(char) if syllable != char)


@lru_cache(maxsize=16384)
def _near_readings(char: str) -> frozenset[str]:
    return frozenset(_blurred(syllable) for syllable in readings(char))


@lru_cache(maxsize=65536)
def slip(one: str, other: str) -> Slip | None:
    """How one character comes to be written for the other; None when there is no ready reason."""
    if one in _NUMERALS and other in _NUMERALS:
        return "numeral" if _NUMERALS[one] == _NUMERALS[other] else None
    if readings(one) & readings(other):
        return "sound"
    if other in look_alikes(one) or one in look_alikes(other):
        return "shape"
    return "near_sound" if _near_readings(one) & _near_readings(other) else None


@lru_cache(maxsize=16384)
def same_tone(one: str, other: str) -> bool:
    """Whether two characters may be read alike with their tones too."""
    return bool(_toned(one) & _toned(other))


def numeral(char: str) -> int | None:
    """The value of a Chinese or Arabic numeral of one character."""
    return _NUMERALS.get(char)


def look_alikes(char: str) -> frozenset[str]:
    """What a character is taken for at a glance.

    Data: `data/look_alikes.txt`, found by drawing (`scripts/look_alikes.py`), and `data/look_alikes_by_hand.txt`,
    groups that drawing does not find, because they are simple or one is a part of the other.
    """
    return _look_alikes().get(char, frozenset())


@cache
def _look_alikes() -> dict[str, frozenset[str]]:
    alike: dict[str, set[str]] = {}
    for line in _lines("look_alikes.txt"):
        alike.setdefault(line[0], set()).update(line[1:])
    for group in _lines("look_alikes_by_hand.txt"):
        for char in group:
            alike.setdefault(char, set()).update(group.replace(char, ""))
    return {char: frozenset(others) for char, others in alike.items()}


def _lines(file: str) -> list[str]:
    return files("channel").joinpath("data", file).read_text(encoding="utf-8").split()


def _blurred(syllable: str) -> str:
    for exact, near in _NEAR_INITIALS:
        if syllable.startswith(exact):
            syllable = near + syllable.removeprefix(exact)
            break
    for exact, near in _NEAR_FINALS:
        if syllable.endswith(exact):
            return syllable.removesuffix(exact) + near
    return syllable


@lru_cache(maxsize=16384)
def _toned(char: str) -> frozenset[str]:
    return frozenset(_pinyin(char, toned=True))


def _pinyin(char: str, *, toned: bool = False) -> list[str]:
    # Imported late: the dictionaries take half a second, and a process that compares no names need not pay.
    from pypinyin import Style, pinyin

    return pinyin(char, style=Style.TONE3 if toned else Style.NORMAL, heteronym=True)[0]
