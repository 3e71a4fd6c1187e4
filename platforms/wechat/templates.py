"""Fitting values into the fields of subscribe messages.

Follows https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html
(server-apis-wechat.md section 5). The prefix of a field's name tells its type; one value too long or of the wrong kind
and the whole message is refused with 47003. Pure: reads and writes nothing.
"""

import re
from collections.abc import Callable, Mapping

from platforms.limits import cut_chars

_TYPE = re.compile(r"([a-z]+(?:_[a-z]+)*)[0-9]*")
_SPACE = re.compile(r"\s+")
_CHINESE = re.compile("[\u3400-\u9fff]")
_AMOUNT = re.compile(r"([^\d\s.,+-]?)(-?\d+(?:\.\d+)?)(元?)")


def _thing(value: str) -> str:
    return cut_chars(value, 20)


def _number(value: str) -> str:
    return re.sub(r"[^0-9.\-]", "", value)[:32]


def _letter(value: str) -> str:
    return re.sub(r"[^A-Za-z]", "", value)[:32]


def _symbol(value: str) -> str:
    return re.sub(r"[\w\s]", "", value)[:5]


def _character_string(value: str) -> str:
    return re.sub(r"[^\x21-\x7e]", "", value)[:32]


def _phrase(value: str) -> str:
    return "".join(_CHINESE.findall(value))[:5]


def _name(value: str) -> str:
    return value[: 10 if _CHINESE.search(value) else 20]


def _phone_number(value: str) -> str:
    return re.sub(r"[^0-9+\-() ]", "", value)[:17]


def _car_number(value: str) -> str:
    return value[:8]


def _amount(value: str) -> str:
    """One currency symbol and at most ten digits: decimals go before digits do, since a wrong amount is worse."""
    match = _AMOUNT.fullmatch(value.replace(",", "").replace(" ", ""))
    if not match:
        return value
    symbol, digits, unit = match.groups()
    whole, _, decimals = digits.partition(".")
    room = 10 - len(whole.removeprefix("-"))
    kept = f"{whole}.{decimals[:room]}" if decimals and room > 0 else whole
    return f"{symbol}{kept}{unit}"


def _unchanged(value: str) -> str:
    return value


#: Type → how to fit, and what stands for an empty value where anything may ("" is refused by the platform).
TYPES: Mapping[str, tuple[Callable[[str], str], str]] = {
    "thing": (_thing, "无"),
    "number": (_number, "0"),
    "letter": (_letter, "N"),
    "symbol": (_symbol, "-"),
    "character_string": (_character_string, "-"),
    "time": (_unchanged, "-"),
    "date": (_unchanged, "-"),
    "amount": (_amount, "0"),
    "phone_number": (_phone_number, "-"),
    "car_number": (_car_number, "-"),
    "name": (_name, "无"),
    "phrase": (_phrase, "无"),
    "const": (_unchanged, "-"),
}


def fit_template_value(key: str, value: str) -> str:
    """The value as the field `key` ("thing1") takes it: white space joined, forbidden characters out, cut, not empty.

    A type that is not in the table is treated as a thing, the strictest of the free texts.
    """
    match = _TYPE.fullmatch(key)
    fit, empty = TYPES.get(match.group(1) if match else "", TYPES["thing"])
    return fit(_SPACE.sub(" ", value).strip()).strip() or empty
