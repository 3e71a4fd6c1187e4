"""What hands and ears do to a text: one character for another, two exchanged, one lost. Pure.

Costs are taken off a score of 1. A slip inside a common word (设倍 for 设备) shows itself and costs little; the same
slip in a brand may as well be another company, and costs enough to ask.
"""

from collections.abc import Sequence

from channel.matching.evidence import Evidence, reason
from channel.matching.sounds import numeral, slip

#: What a slip costs in a brand, and inside a common word.
_IN_BRAND = {"sound": 0.10, "near_sound": 0.13, "shape": 0.10, "numeral": 0.03}
_IN_WORD = {"sound": 0.01, "near_sound": 0.02, "shape": 0.01, "numeral": 0.01}
#: The second slip in one brand; more than two are not believed.
_AGAIN = {"sound": 0.06, "near_sound": 0.10, "shape": 0.08, "numeral": 0.03}
#: One character wholly different, by how long the brand is: of four it may be a slip, of two it is another brand.
_OTHER_LETTER = {4: 0.17, 5: 0.14}
_EXTRA_LETTER = {2: 0.17, 3: 0.15}
_EXTRA_LETTER_LONG = 0.12
_MOST_SLIPS = 3


def find_slips(one: str, other: str, brand_ends: tuple[int, int]) -> Sequence[Evidence] | None:
    """How one text became the other by at most three slips; None when it takes more, or another kind of change.

    `brand_ends` say up to where either text is a brand; behind are common words.
    """
    start = _shared_start(one, other)
    end = _shared_start(one[start:][::-1], other[start:][::-1])
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    in_word = start >= min(brand_ends) > 0 or (start >= min(brand_ends) and max(brand_ends) > 0)
    brand = max(brand_ends)
    if len(left) == len(right):
        if len(left) == 2 and left == right[::-1]:
            return (reason("swapped", 0.01 if in_word else 0.10, left, right),)
        return _exchanged(left, right, start, brand_ends)
    if {len(left), len(right)} == {0, 1}:
        extra = left or right
        if numeral(extra) is not None and not in_word:
            return None
        longer = one if left else other
        doubled = extra in (longer[start - 1 : start], longer[start + 1 : start + 2])
        if in_word:
            cost = 0.01 if doubled else 0.04
        else:
            cost = 0.08 if doubled else _EXTRA_LETTER.get(min(brand - 1, 3) if brand <= 4 else 9, _EXTRA_LETTER_LONG)
        return (reason("extra_letter", cost, extra),)
    return None


def _exchanged(left: str, right: str, start: int, brand_ends: tuple[int, int]) -> Sequence[Evidence] | None:
    found: list[Evidence] = []
    in_brand = 0
    for at, (a, b) in enumerate(zip(left, right, strict=True), start):
        if a == b:
            continue
        kind = slip(a, b)
        if at >= min(brand_ends):
            found.append(reason(kind or "letter", _IN_WORD[kind] if kind else 0.06, a, b))
        elif kind:
            found.append(reason(kind, (_AGAIN if in_brand else _IN_BRAND)[kind], a, b))
            in_brand += 1
        elif max(brand_ends) >= 4 and not in_brand:
            found.append(reason("letter", _OTHER_LETTER[min(max(brand_ends), 5)], a, b))
            in_brand += 2
        else:
            return None
    return found if len(found) <= _MOST_SLIPS and in_brand <= _MOST_SLIPS else None


def _shared_start(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
