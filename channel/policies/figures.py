"""The figures that a policy's text claims, and whether the rules behind it make them (row 78: text ↔ engine). Pure.

Read are 满3000减200, 九五折 and 9.5折, 优惠5%, 返利3% (with 满50万 before it), 买10送1, 立减50元, 上调5%, 每箱涨2元 and
prices after a word such as 单价 or 调整为. What is only mentioned (由15元, 3 箱起, 上调约5%) claims nothing. A figure
that no linked rule makes stops the publication: dealers would be promised what the engine does not do. 涨价 and 降价
without a number say a direction, which stops it only when the linked prices all go the other way.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from channel.numerals import NUMERAL, number_of

Numbers = tuple[Decimal, ...]
_HUNDRED, _TEN = Decimal(100), Decimal(10)

_N = rf"\s*({NUMERAL})\s*"
_RATE = rf"(?:{_N}%|百分之{_N}|{_N}个点)"
_UNIT = r"(?:[箱件个台只套盒包卷米吨支条袋瓶桶]\s*)?"
_YUAN = rf"(?:¥{_N}|{_N}[元块])"
_PRICE_WORDS = "单价|供货价|到手价|执行价|结算价|批发价|出厂价|特价|一口价|活动价|促销价|标准价|价格"
_CHANGED = "调整为|调整至|调整到|调至|降至|降到|[上下]调[为至到]|上?涨[至到]|提[至到]"
#: Words of a rise, the longest first; 上调 and 下调 stand with a number or alone.
_RISES = "价格上浮|涨价|提价|加价|上调|上涨|上浮|调高|涨幅|涨"
#: Before a word of a direction: what says that there is none, or that something else has it.
_NOT = "".join(f"(?<!{one})" for one in ("不", "未", "不会", "不再", "没有", "避免", "防止", "原料", "材料", "成本"))
_BECOMES = f"为|是|:|仅需|仅|低至|{_CHANGED}"


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure: what it is (a row of SHAPES), its numbers, and how it was written."""

    shape: str
    numbers: Numbers
    words: str


@dataclass(frozen=True, slots=True)
class Made:
    """A figure that an executable rule makes, and which rule, as people call it."""

    shape: str
    numbers: Numbers
    source: str

    @property
    def words(self) -> str:
        """How a text would say it, such as 满3000减200."""
        return SHAPES[self.shape].format(*(plain_number(one) for one in self.numbers))


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A claim that no linked rule makes; `made` is the nearest of its shape, None when there is none at all."""

    claim: Claim
    made: Made | None

    @property
    def sentence(self) -> str:
        """What whoever publishes reads: both figures, and what to do."""
        if self.made is None:
            return f"正文写了“{self.claim.words}”，但关联的规则里没有，请关联对应的规则，或修改正文。"
        return f"正文写了“{self.claim.words}”，但{self.made.source}是“{self.made.words}”，请改成一致再发布。"


#: Shape → its words.
SHAPES = {
    "off_from": "满{0}减{1}",
    "rebate_from": "满{0}返利{1}%",
    "rebate": "返利{0}%",
    "percent_off": "优惠{0}%",
    "amount_off": "立减{0}元",
    "buy_get": "买{0}送{1}",
    "price": "单价{0}元",
    "percent_up": "上调{0}%",
    "amount_up": "上调{0}元",
    "up": "涨价",
    "down": "降价",
}
#: A direction → the other one.
_OPPOSITE = {"up": "down", "down": "up"}


def _plain(numbers: Numbers) -> Numbers:
    return numbers


def _discount(numbers: Numbers) -> Numbers | None:
    """九五折 and 95折 are 9.5折: 5 percent off. What is no discount (0折, 100折) claims nothing."""
    (number,) = numbers
    tenths = number / _TEN if number > _TEN else number
    return (_HUNDRED - tenths * _TEN,) if Decimal(0) < tenths < _TEN else None


def _half(_numbers: Numbers) -> Numbers:
    return (Decimal(50),)


@dataclass(frozen=True, slots=True)
class _Pattern:
    shape: str
    regex: re.Pattern[str]
    read: Callable[[Numbers], Numbers | None] = _plain


def _pattern(shape: str, text: str, read: Callable[[Numbers], Numbers | None] = _plain) -> _Pattern:
    return _Pattern(shape, re.compile(text), read)


#: In this order: what an earlier one has read is not read again.
_PATTERNS = (
    _pattern("off_from", rf"满{_N}(?:[元块]\s*)?(?:[,即可就立直]\s*)*减(?!免){_N}"),
    _pattern(
        "rebate_from",
        rf"(?:满|达到|达|完成|超过){_N}(?:[元块]\s*)?(?:[,(以上含)及部分的可按]\s*)*返(?:利|点|还|现)?(?:为|:|按)?{_RATE}",
    ),
    _pattern("rebate", rf"返(?:利|点|还|现)?(?:比例|率)?\s*(?:为|是|:|按|达)?{_RATE}"),
    _pattern("rebate", rf"{_RATE}\s*的?返(?:利|点)"),
    _pattern("percent_off", r"([一二三四五六七八九][点.][一二三四五六七八九])\s*折", _discount),
    _pattern("percent_off", rf"{_N}折(?![算合旧叠])", _discount),
    _pattern("percent_off", r"(?:半价|对折)", _half),
    _pattern("percent_off", rf"(?:优惠|直降|降价|下调|下降|立减|让利|减免|便宜|降){_RATE}"),
    _pattern("buy_get", rf"[买购]{_N}{_UNIT},?\s*(?:即|可|就)?[送赠]{_N}"),
    _pattern("amount_off", rf"(?:立减|直减|直降|优惠|让利|便宜|降价|下调|每[箱件个台只套盒包卷米吨]减){_YUAN}"),
    _pattern("percent_up", rf"(?:{_RISES})(?:幅度)?(?:为|是|:)?{_RATE}"),
    _pattern("amount_up", rf"(?:{_RISES})(?:幅度)?(?:为|是|:)?{_YUAN}"),
    _pattern("price", rf"(?:{_PRICE_WORDS})\s*(?:{_BECOMES})?{_YUAN}"),
    _pattern("price", rf"(?:{_CHANGED}){_YUAN}"),
    _pattern("up", rf"{_NOT}(?:涨价|提价|价格上[调涨浮]|上调价格)"),
    _pattern("down", rf"{_NOT}(?:降价|价格下[调降]|下调价格)"),
)


def claims_of(text: str) -> list[Claim]:
    """Every figure that a text claims, in its order, each once."""
    rest = unicodedata.normalize("NFKC", text)
    found: list[tuple[int, Claim]] = []
    for pattern in _PATTERNS:
        for match in pattern.regex.finditer(rest):
            claim = _claim(pattern, match)
            if claim is not None:
                found.append((match.start(), claim))
                # Blanked rather than cut, so that the places of the others stay.
                rest = rest[: match.start()] + "\0" * (match.end() - match.start()) + rest[match.end() :]
    seen: dict[tuple[str, Numbers], Claim] = {}
    for _, claim in sorted(found, key=lambda one: one[0]):
        seen.setdefault((claim.shape, claim.numbers), claim)
    return list(seen.values())


def mismatches(claims: Sequence[Claim], made: Sequence[Made]) -> Iterator[Mismatch]:
    """Claims that none of these rules makes."""
    there = {(one.shape, one.numbers) for one in made}
    ways = {shape for shape, numbers in there if not numbers}
    for claim in claims:
        if claim.shape in _OPPOSITE:
            other = _OPPOSITE[claim.shape]
            if other in ways and claim.shape not in ways:
                yield Mismatch(claim, next(one for one in made if one.shape == other))
        elif (claim.shape, claim.numbers) not in there:
            yield Mismatch(claim, _nearest(claim, made))


def plain_number(number: Decimal) -> str:
    """A number without zeros that say nothing: 3000, 12.5."""
    return f"{number:f}".rstrip("0").rstrip(".") if "." in f"{number:f}" else f"{number:f}"


def _claim(pattern: _Pattern, match: re.Match[str]) -> Claim | None:
    numbers = tuple(_number(part) for part in match.groups() if part is not None)
    if any(one is None for one in numbers):
        return None
    read = pattern.read(tuple(one for one in numbers if one is not None))
    return None if read is None else Claim(pattern.shape, read, " ".join(match.group().split()))


def _number(text: str) -> Decimal | None:
    """A numeral; 九五 before 折 and 九点五 are spelled digit by digit, which elsewhere would mean nine to five."""
    number = number_of(text)
    if number is None:
        digits = [number_of(char) for char in text if char not in "点."]
        if len(digits) == 2 and all(one is not None and one < _TEN for one in digits):
            return Decimal(f"{digits[0]}.{digits[1]}")
    return number


def _nearest(claim: Claim, made: Sequence[Made]) -> Made | None:
    """The figure of the same shape that is least far away, of several the one that was linked first."""
    same = [one for one in made if one.shape == claim.shape]
    return min(same, key=lambda one: sum(map(_distance, one.numbers, claim.numbers)), default=None)


def _distance(one: Decimal, other: Decimal) -> Decimal:
    return abs(one - other) / max(abs(one), abs(other), Decimal(1))
