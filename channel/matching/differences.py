"""What lies between two cores, in the words of R-ID-5: slips, common words, brands, numbers. Pure.

Every difference has a cost, taken off a score of 1; what nobody does to a name by mistake costs so much that the two
are different customers.
"""

import re
from collections import Counter
from collections.abc import Sequence

from channel.matching.evidence import Evidence, reason
from channel.matching.foreign import spelled_brand
from channel.matching.names import CompanyName
from channel.matching.slips import find_slips
from channel.matching.sounds import numeral
from channel.matching.words import Word, is_trade_word

#: So much that nothing can make up for it.
DECIDES = 0.40
#: Characters of a core that is too short for a slip to be told from another company (R-ID-5).
_SHORT = 3
_NUMBERS = re.compile(r"[0-9]+")
#: Digits of a number that may be a year or a founding date, and is left out as people like.
_LONG_NUMBER = 4
#: Words that stand before a brand and are often left out.
_BEFORE_BRAND = ("中国", "中华", "国家", "国营", "全国")
#: What Taiwan and Hong Kong call what the mainland calls otherwise.
_MAINLAND_WORDS = (
    "资讯科技=信息科技 信息技术=信息科技 资讯=信息 软体=软件 网路=网络 数位=数字 程式=程序 装置=设备 晶片=芯片"
    " 雷射=激光 视讯=视频 速食=快餐 "
    "瓦斯=燃气 计程车=出租车 积体电路=集成电路 行动=移动 专案=项目 伺服器=服务器 萤幕=屏幕 列印=打印 公车=公交"
)
_MAINLAND = tuple(tuple(pair.split("=")) for pair in _MAINLAND_WORDS.split())


def differences(one: CompanyName, other: CompanyName) -> Sequence[Evidence]:
    """Everything that lies between two cores; nothing when they are equal."""
    if one.core == other.core:
        return ()
    numbers = _NUMBERS.findall(one.core), _NUMBERS.findall(other.core)
    if numbers[0] != numbers[1] and _numbers_matter(*numbers) and _in_digits(one.core) != _in_digits(other.core):
        return (reason("other_number", DECIDES, " ".join(numbers[0]) or "-", " ".join(numbers[1]) or "-"),)
    if not one.words and not other.words and min(len(one.core), len(other.core)) <= _SHORT:
        # R-ID-5: short cores count only when equal, there is nothing beside them to go by.
        return (reason("other_brand", DECIDES, one.core, other.core),)
    if _in_mainland_words(one.core) == _in_mainland_words(other.core):
        return (reason("words_alike", 0.04, one.core, other.core),)
    parts = (*_brands(one, other), *_words(one.words, other.words))
    if one.brand == other.brand and one.words and other.words:
        # Both end in words that exist: 电气 and 电器 are no slip but two ways to say what the company does.
        return parts
    slips = find_slips(one.core, other.core, (len(one.brand), len(other.brand)))
    return parts if slips is None else min((slips, parts), key=cost_of)


def cost_of(found: Sequence[Evidence]) -> float:
    """What several reasons take off together."""
    return sum(each.cost for each in found)


def _numbers_matter(one: list[str], other: list[str]) -> bool:
    return bool(one and other) or any(len(number) < _LONG_NUMBER for number in one + other)


def _in_digits(core: str) -> str:
    """三快 as 3快: a numeral is written in one script or the other."""
    return "".join(str(char if (value := numeral(char)) is None else value) for char in core)


def _brands(one: CompanyName, other: CompanyName) -> Sequence[Evidence]:
    left, right = _bare(one.brand), _bare(other.brand)
    prefix = (reason("words_missing", 0.05, "中国"),) if (left == one.brand) != (right == other.brand) else ()
    if left == right:
        return (*prefix, reason("no_brand", 0.10)) if is_trade_word(left) else prefix
    found = find_slips(left, right, (len(left), len(right))) if left and right else None
    if found is None and (spelled := spelled_brand(left, right)):
        return (*prefix, spelled)
    if found is not None:
        return (*prefix, *found)
    short, long = sorted((left, right), key=len)
    if len(short) >= 2 and (long.startswith(short) or long.endswith(short)):
        if long.replace(short, "", 1).isascii():
            # 华信HUAXIN: the same again in other letters.
            return (*prefix, reason("longer_brand", 0.08, left, right))
        return (*prefix, reason("longer_brand", 0.22, left, right))
    return (reason("other_brand", DECIDES, one.brand, other.brand),)


def _words(one: Sequence[Word], other: Sequence[Word]) -> Sequence[Evidence]:
    left, right = [word.text for word in one], [word.text for word in other]
    if "".join(left) == "".join(right):
        return ()
    lost, added = list((Counter(left) - Counter(right)).elements()), list((Counter(right) - Counter(left)).elements())
    if not lost and not added:
        return (reason("word_order", 0.05),)
    known = {word.text: word for word in (*one, *other)}
    if lost and added:
        return (_other_words([known[text] for text in lost], [known[text] for text in added]),)
    missing = [known[text] for text in lost or added]
    if any(word.kind == "ordinal" for word in missing):
        return (reason("other_number", 0.25, "".join(lost) or "-", "".join(added) or "-"),)
    cost = sum(0.04 if word.kind == "filler" else 0.06 for word in missing)
    if not left or not right:
        cost += 0.04
    return (reason("words_missing", min(cost, 0.15), "".join(lost or added)),)


def _other_words(one: Sequence[Word], other: Sequence[Word]) -> Evidence:
    lost, added = "".join(word.text for word in one), "".join(word.text for word in other)
    if any(word.kind == "ordinal" for word in (*one, *other)):
        return reason("other_number", DECIDES, lost, added)
    slips = find_slips(lost, added, (0, 0)) if abs(len(lost) - len(added)) <= 1 else None
    if slips is not None and len(slips) == 1 and slips[0].code in ("sound", "swapped"):
        return reason("words_alike", 0.10, lost, added)
    short, long = sorted((lost, added), key=len)
    if short[0] == long[0] and _is_subsequence(short, long):
        return reason("words_shortened", 0.08, lost, added)
    if {word.sense for word in one} == {word.sense for word in other} and set(lost) & set(added):
        return reason("words_alike", 0.16, lost, added)
    return reason("other_words", DECIDES, lost, added)


def _is_subsequence(short: str, long: str) -> bool:
    rest = iter(long)
    return all(char in rest for char in short)


def _in_mainland_words(core: str) -> str:
    for other, ours in _MAINLAND:
        if other in core:
            core = core.replace(other, ours)
    return core


def _bare(brand: str) -> str:
    for word in _BEFORE_BRAND:
        if brand.startswith(word) and len(brand) - len(word) >= 2:
            return brand.removeprefix(word)
    return brand
