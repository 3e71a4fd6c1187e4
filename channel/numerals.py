"""Numbers as Chinese people write them: 十五, 两, 半, 一百二, 3千, 1.5万, 二十多 is none. Pure."""

import re
from decimal import Decimal, InvalidOperation

_DIGITS = {char: number for number, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "俩": 2, "仨": 3}
_DIGITS |= {char: number for number, char in enumerate("零壹贰叁肆伍陆柒捌玖")}
_TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_PLAIN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+")
_SCALED = re.compile(rf"({_PLAIN.pattern})([十百千万])")

#: What a numeral is made of, for those who look for one in a text.
NUMERAL = rf"(?:{_PLAIN.pattern})[十百千万]?|半|[{''.join(_DIGITS)}{''.join(_TENS)}万廿卅半]+"


def number_of(text: str) -> Decimal | None:
    """The number that a numeral means, such as 十五, 1,200, 3千 or 半; None when it is none."""
    if text == "半":
        return Decimal("0.5")
    if _PLAIN.fullmatch(text):
        try:
            return Decimal(text.replace(",", ""))
        except InvalidOperation:
            return None
    scaled = _SCALED.fullmatch(text)
    if scaled is not None:
        return Decimal(scaled[1].replace(",", "")) * (10_000 if scaled[2] == "万" else _TENS[scaled[2]])
    return _spoken(text.replace("廿", "二十").replace("卅", "三十"))


def _spoken(text: str) -> Decimal | None:
    """A number in Chinese characters below a hundred million."""
    if not text or any(char not in _DIGITS and char not in _TENS and char != "万" for char in text):
        return None
    if all(char in _DIGITS for char in text):
        # 二零 is 20 as on a telephone; but two digits such as 三五 mean "three to five".
        is_spelled = len(text) == 1 or any(_DIGITS[char] == 0 for char in text)
        return Decimal("".join(str(_DIGITS[char]) for char in text)) if is_spelled else None
    head, wan, tail = text.partition("万")
    if not wan:
        return _below_wan(text)
    above, below = _below_wan(head), _below_wan(tail) if tail else Decimal(0)
    if above is None or below is None:
        return None
    if len(tail) == 1:  # 两万五 is 25,000
        below *= 1_000
    return above * 10_000 + below


def _below_wan(text: str) -> Decimal | None:
    total, digit, last = 0, None, 10_000
    for char in text:
        if char in _DIGITS:
            if digit not in (None, 0):
                return None
            digit = _DIGITS[char]
            continue
        unit = _TENS.get(char)
        if unit is None or unit >= last:
            return None
        total, last, digit = total + (1 if digit is None else digit) * unit, unit, None
    if digit is None:
        return Decimal(total) if text else None
    # 一百二 is 120, 一百零二 is 102.
    is_short = last in (100, 1000) and len(text) > 2 and text[-2] in _TENS
    return Decimal(total + (digit * last // 10 if is_short else digit))
