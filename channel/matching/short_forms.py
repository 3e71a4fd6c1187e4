"""Short forms: how people shorten the name of a company they know (中燃 for 中国船舶燃料). Pure."""

import re

from channel.matching.evidence import Evidence, reason
from channel.matching.names import CompanyName
from channel.matching.places import known_places
from channel.matching.sounds import numeral
from channel.matching.words import is_trade_word

#: Forms in which people speak; a registered name is written out.
_LOOSE_FORMS = frozenset({"", "LTD", "公司", "总公司", "股份", "集团", "集团公司", "集团股份", "厂", "总厂"})

#: One of several of a kind: who writes out the kind does not leave out which one it is.
_COUNTED = re.compile(r"第([0-9])([^0-9]{2})")


def is_loose(name: CompanyName) -> bool:
    """Whether a name is written as people speak: without a form, or with nothing but 公司, 集团, 厂, 股份."""
    return name.legal_form in _LOOSE_FORMS


def find_short_form(one: CompanyName, other: CompanyName) -> Evidence | None:
    """Why one name may be short for the other; None when it is none.

    Only a name without a full legal form is taken for a short one: two registered names are both written out.
    """
    found = [_shortened(short, long) for short, long in ((one, other), (other, one)) if is_loose(short)]
    return min((each for each in found if each), key=lambda each: each.cost, default=None)


def _shortened(short: CompanyName, long: CompanyName) -> Evidence | None:
    # 西安厂 and 拖厂: with next to nothing before it, even the form is part of what people say.
    letters = short.body if short.kind != "works" or len(short.body) > 2 else short.body + short.legal_form
    text = long.body + long.legal_form
    if len(letters) < 2 or len(letters) >= len(text) or _is_another_of_the_house(letters, text):
        return None
    if letters in text and (len(letters) > 2 or _holds_the_brand(letters, short, long)):
        return reason("short_form", 0.10 if len(letters) > 2 else 0.14, letters)
    if not _holds_the_brand(letters, short, long):
        return None
    return reason("short_form", 0.16, letters) if _fits(letters, text, _starts(long), _ends(long)) else None


def _is_another_of_the_house(letters: str, text: str) -> bool:
    """Whether what is missing makes another body: 第3医院 beside 医院, 大学附属中学 beside 大学."""
    head, attached, _ = text.partition("附属")
    if attached and letters in head:
        return True
    said = "".join(str(numeral(char) or char) for char in letters)
    return any(number not in said and kind in letters for number, kind in _COUNTED.findall(text))


def _holds_the_brand(letters: str, short: CompanyName, long: CompanyName) -> bool:
    if letters in known_places():
        return short.legal_form == "股份"
    return not long.brand or is_trade_word(long.brand) or bool(set(letters) & set(long.brand)) or "第" in long.brand


def _starts(name: CompanyName) -> frozenset[int]:
    """Where a word begins in body and form: any place up to the end of the brand, then every common word."""
    at = len(name.body) - len(name.core) + len(name.brand)
    found = set(range(at + 1)) | {len(name.body)}
    for word in name.words:
        found.update(range(at, at + len(word.text), 1 if word.kind == "ordinal" else 2))
        at += len(word.text)
    return frozenset(found)


def _ends(name: CompanyName) -> frozenset[int]:
    """Where a word ends: the last letter of a short form may be one (农行 for 农业银行)."""
    at = len(name.body) - len(name.core) + len(name.brand)
    found = {len(name.body) + len(name.legal_form) - 1, at - 1}
    for word in name.words:
        at += len(word.text)
        found.add(at - 1)
    return frozenset(found)


def _fits(letters: str, text: str, starts: frozenset[int], ends: frozenset[int]) -> bool:
    """Whether the letters stand in the text in order, each where a word begins or right behind the one before."""
    last = len(letters) - 1

    def fits(index: int, after: int) -> bool:
        if index > last:
            return True
        allowed = starts | ends if index == last else starts
        return any(
            _alike(text[at], letters[index])
            and (at in allowed or (at == after and index > 0))
            and fits(index + 1, at + 1)
            for at in range(after, len(text))
        )

    return fits(0, 0)


def _alike(one: str, other: str) -> bool:
    return one == other or (numeral(one) is not None and numeral(one) == numeral(other))
