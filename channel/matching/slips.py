"""What hands and ears do to a text: one character for another, two exchanged, one lost. Pure.

Costs are taken off a score of 1. A slip inside a common word (设倍 for 设备) shows itself and costs little; the same
slip in a brand may as well be another company, and costs enough to ask.
"""

from collections.abc import Sequence

from channel.matching.evidence import Evidence, reason
from channel.matching.sounds import numeral, same_tone, slip

#: What one character for another costs inside a common word, in a brand, and as the second of its kind in a brand.
_IN_WORD = {"sound": 0.01, "near_sound": 0.02, "shape": 0.01, "numeral": 0.01}
_IN_BRAND = {"sound": 0.10, "near_sound": 0.13, "shape": 0.10, "numeral": 0.02}
_AGAIN = {"sound": 0.11, "near_sound": 0.13, "shape": 0.11, "numeral": 0.02}
_AGAIN_SAME_TONE = 0.06
#: A character wholly different: in a long brand it may be a slip, in a short one it is another brand.
_OTHER_IN_WORD = 0.06
_OTHER_IN_LONG, _LONG, _VERY_LONG = (0.17, 0.14), 4, 5
_SWAPPED_IN_WORD, _SWAPPED_IN_BRAND = 0.01, 0.10
_DOUBLED_IN_WORD, _DOUBLED_IN_BRAND = 0.01, 0.08
_LOST_IN_WORD = 0.04
#: By how many characters the longer brand has.
_LOST_IN_BRAND, _LOST_IN_LONG_BRAND = {2: 0.25, 3: 0.17, 4: 0.15}, 0.12
_OTHER_NUMBER = 0.40
_MOST_SLIPS = 3


def find_slips(one: str, other: str, brand_ends: tuple[int, int]) -> Sequence[Evidence] | None:
    """How one text became the other by at most three slips; None when it takes more, or another kind of change.

    `brand_ends` say up to where either text is a brand; behind are common words.
    """
    start = _shared_start(one, other)
    end = _shared_start(one[start:][::-1], other[start:][::-1])
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    if len(left) == len(right):
        if len(left) == 2 and left == right[::-1]:
            cost = _SWAPPED_IN_WORD if start >= min(brand_ends) else _SWAPPED_IN_BRAND
            return (reason("swapped", cost, left, right),)
        return _exchanged(left, right, start, brand_ends)
    if {len(left), len(right)} == {0, 1}:
        longer, brand_end = (one, brand_ends[0]) if left else (other, brand_ends[1])
        return _lost(longer, start, left or right, brand_end)
    return None


def _lost(longer: str, at: int, char: str, brand_end: int) -> Sequence[Evidence] | None:
    in_word = at >= brand_end
    doubled = char in (longer[at - 1 : at], longer[at + 1 : at + 2])
    if numeral(char) is not None and not in_word and not doubled:
        return None
    if in_word:
        cost = _DOUBLED_IN_WORD if doubled else _LOST_IN_WORD
    else:
        cost = _DOUBLED_IN_BRAND if doubled else _LOST_IN_BRAND.get(brand_end, _LOST_IN_LONG_BRAND)
    return (reason("extra_letter", cost, char),)


def _exchanged(left: str, right: str, start: int, brand_ends: tuple[int, int]) -> Sequence[Evidence] | None:
    found: list[Evidence] = []
    in_brand, heard_alike = 0, True
    for at, (a, b) in enumerate(zip(left, right, strict=True), start):
        if a == b:
            continue
        if numeral(a) != numeral(b) and None not in (numeral(a), numeral(b)):
            return (reason("other_number", _OTHER_NUMBER, a, b),)
        kind = slip(a, b)
        if kind and at >= min(brand_ends):
            found.append(reason(kind, _IN_WORD[kind], a, b))
        elif kind:
            cost = (_AGAIN if in_brand else _IN_BRAND)[kind]
            if in_brand and kind == "sound" and heard_alike and same_tone(a, b):
                cost = _AGAIN_SAME_TONE
            found.append(reason(kind, cost, a, b))
            heard_alike = heard_alike and same_tone(a, b)
            in_brand += 1
        elif at >= max(brand_ends):
            found.append(reason("letter", _OTHER_IN_WORD, a, b))
        elif max(brand_ends) >= _LONG and not found:
            found.append(reason("letter", _OTHER_IN_LONG[max(brand_ends) >= _VERY_LONG], a, b))
        else:
            return None
    if len(found) > 1 and any(each.code == "letter" for each in found):
        # 电气 and 科技: more than one character, and not for a reason, is another word.
        return None
    return found if len(found) <= _MOST_SLIPS else None


def _shared_start(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
