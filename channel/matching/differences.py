"""What lies between two cores, in the words of R-ID-5: slips, common words, brands, numbers. Pure.

Every difference has a cost, taken off a score of 1; what nobody does to a name by mistake costs so much that the two
are different customers.
"""

import re
from collections import Counter
from collections.abc import Sequence

from channel.matching.evidence import Evidence, reason
from channel.matching.names import CompanyName
from channel.matching.slips import find_slips
from channel.matching.words import Word

#: So much that nothing can make up for it.
_DECIDES = 0.40
#: Characters of a core that is too short for a slip to be told from another company (R-ID-5).
_SHORT = 3
_NUMBERS = re.compile(r"[0-9]+")
#: Words that stand before a brand and are often left out.
_BEFORE_BRAND = ("中国", "中华", "国家", "国营", "全国", "中")


def differences(one: CompanyName, other: CompanyName) -> Sequence[Evidence]:
    """Everything that lies between two cores; nothing when they are equal."""
    if one.core == other.core:
        return () if one.brand else (reason("no_brand", 0.0),)
    numbers = _NUMBERS.findall(one.core), _NUMBERS.findall(other.core)
    if numbers[0] != numbers[1] and _numbers_matter(*numbers):
        return (reason("other_number", _DECIDES, " ".join(numbers[0]) or "-", " ".join(numbers[1]) or "-"),)
    whole = _slips_of_whole(one, other)
    parts = (*_brands(one, other), *_words(one.words, other.words))
    if not one.words and not other.words and min(len(one.core), len(other.core)) <= _SHORT:
        # R-ID-5: short cores count only when equal, there is nothing beside them to go by.
        return (reason("other_brand", _DECIDES, one.core, other.core),)
    if whole is None:
        return parts
    return min((whole, parts), key=lambda found: sum(each.cost for each in found))


def _numbers_matter(one: list[str], other: list[str]) -> bool:
    return bool(one and other) or any(len(number) < 4 for number in one + other)


def _slips_of_whole(one: CompanyName, other: CompanyName) -> Sequence[Evidence] | None:
    if abs(len(one.core) - len(other.core)) > 1:
        return None
    if one.brand == other.brand and one.words and other.words:
        # Both are words that exist: 电气 and 电器 are no slip but two ways to say what the company does.
        return None
    return find_slips(one.core, other.core, (len(one.brand), len(other.brand)))


def _brands(one: CompanyName, other: CompanyName) -> Sequence[Evidence]:
    left, right = _bare(one.brand), _bare(other.brand)
    prefix = (reason("words_missing", 0.05, "中国"),) if (left == one.brand) != (right == other.brand) else ()
    if left == right:
        return prefix if left else (*prefix, reason("no_brand", 0.10))
    if not left or not right:
        return (reason("other_brand", _DECIDES, one.brand, other.brand),)
    found = find_slips(left, right, (len(left), len(right)))
    if found is not None:
        return (*prefix, *found)
    short, long = sorted((left, right), key=len)
    if len(short) >= 2 and (long.startswith(short) or long.endswith(short)):
        return (*prefix, reason("longer_brand", 0.22, one.brand, other.brand))
    return (reason("other_brand", _DECIDES, one.brand, other.brand),)


def _words(one: Sequence[Word], other: Sequence[Word]) -> Sequence[Evidence]:
    left, right = [word.text for word in one], [word.text for word in other]
    if left == right:
        return ()
    if "".join(left) == "".join(right):
        return ()
    lost, added = list((Counter(left) - Counter(right)).elements()), list((Counter(right) - Counter(left)).elements())
    if not lost and not added:
        return (reason("word_order", 0.05),)
    senses = {word.text: word for word in (*one, *other)}
    if not lost or not added:
        missing = [senses[text] for text in lost or added]
        if any(word.kind == "ordinal" for word in missing):
            return (reason("other_number", 0.25, "".join(lost), "".join(added)),)
        cost = sum(0.04 if word.kind == "filler" else 0.06 for word in missing)
        if len(missing) == max(len(left), len(right)):
            cost += 0.04
        return (reason("words_missing", min(cost, 0.15), "".join(lost or added)),)
    return (_other_words([senses[text] for text in lost], [senses[text] for text in added]),)


def _other_words(one: Sequence[Word], other: Sequence[Word]) -> Evidence:
    lost, added = "".join(word.text for word in one), "".join(word.text for word in other)
    short, long = sorted((lost, added), key=len)
    if any(word.kind == "ordinal" for word in (*one, *other)):
        return reason("other_number", _DECIDES, lost, added)
    slips = find_slips(lost, added, (0, 0)) if abs(len(lost) - len(added)) <= 1 else None
    if slips is not None and len(slips) == 1 and slips[0].code in ("sound", "swapped"):
        return reason("words_alike", 0.10, lost, added)
    if _is_subsequence(short, long) and short[0] == long[0]:
        return reason("words_shortened", 0.08, lost, added)
    if {word.sense for word in one} == {word.sense for word in other} and _alike(lost, added):
        return reason("words_alike", 0.16, lost, added)
    return reason("other_words", _DECIDES, lost, added)


def _alike(lost: str, added: str) -> bool:
    return bool(set(lost) & set(added))


def _is_subsequence(short: str, long: str) -> bool:
    rest = iter(long)
    return all(char in rest for char in short)


def _bare(brand: str) -> str:
    for word in _BEFORE_BRAND:
        if brand.startswith(word) and len(brand) - len(word) >= 2:
            return brand.removeprefix(word)
    return brand
