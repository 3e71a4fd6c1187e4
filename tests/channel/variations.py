"""Ways in which people write a company's name, and changes that make it another company's."""

import random
from collections.abc import Callable, Mapping
from functools import cache

from opencc import OpenCC

from channel.matching import CompanyName, parse_company_name
from channel.matching.places import known_places
from channel.matching.sounds import look_alikes, readings
from channel.regions import parents, place_names

Variation = Callable[[str, CompanyName, random.Random], str | None]

_COMMON = (
    "鑫华盛达金宏泰兴隆佳顺信诚瑞祥恒昌明德利丰源康美欣嘉中国新天海龙飞翔宇宝来福永安和平春光明阳东方建设程工科技商贸"
    "务服食品业电器机械汽车装饰材料环保文化传媒物流置易实发展投资管理咨询信息网络房地产农林牧渔生态石油化纺织"
    "百佰白柏立利历力理里付富复傅福成城诚程承胜圣盛晟剩园源元远员原圆因音银引印营赢莹盈迎影映应硬"
)
_SLIPPED_FORMS = [
    "有限公词",
    "有限公思",
    "有限公私",
    "友限公司",
    "有线公司",
    "有限公",
    "有限司",
    "限公司",
    "有限公司司",
    "有公限司",
]
_TRADES = ["餐饮管理", "矿业", "服饰", "物流", "医疗器械", "园林绿化", "印刷"]
_BRANCHES = ["杭州分公司", "第一分公司", "西湖营业部", "北京办事处", "人民路店"]
_BRACKETS = ["()", "（）", "[]", "【】", "〔〕", "《》", "<>", "「」"]
_MARKS = {"space": " ", "zero width": "\u200b", "dot": ".", "middle dot": "·", "dash": "-", "quote": '"'}


def _replace(text: str, at: int, new: str) -> str:
    return text[:at] + new + text[at + 1 :]


def _in_core(text: str, name: CompanyName, rng: random.Random) -> int | None:
    start = text.find(name.core)
    return start + rng.randrange(len(name.core)) if start >= 0 and len(name.core) >= 4 else None


def _full_width(text: str, _: CompanyName, __: random.Random) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


@cache
def _converter(variant: str) -> OpenCC:
    return OpenCC(variant)


def _traditional(variant: str) -> Variation:
    def write(text: str, _: CompanyName, __: random.Random) -> str:
        return str(_converter(variant).convert(text))

    return write


def _other_brackets(pair: str) -> Variation:
    def write(text: str, name: CompanyName, __: random.Random) -> str | None:
        place, at = text[: text.find(name.core)], text.find(name.legal_form)
        if not place or name.zone or place not in known_places():
            return None
        return f"{text[len(place) : at]}{pair[0]}{place}{pair[1]}{text[at:]}" if at > len(place) + 2 else None

    return write


def _between(mark: str) -> Variation:
    def write(text: str, _: CompanyName, rng: random.Random) -> str:
        at = rng.randrange(1, len(text))
        return text[:at] + mark + text[at:]

    return write


def _behind(*endings: str) -> Variation:
    def write(text: str, _: CompanyName, rng: random.Random) -> str:
        return text + rng.choice(endings)

    return write


def _before(*beginnings: str) -> Variation:
    def write(text: str, _: CompanyName, rng: random.Random) -> str:
        return rng.choice(beginnings) + text

    return write


def _sound_alike(text: str, name: CompanyName, rng: random.Random) -> str | None:
    at = _in_core(text, name, rng)
    if at is None:
        return None
    others = [c for c in _COMMON if c != text[at] and readings(c) & readings(text[at])]
    return _replace(text, at, rng.choice(others)) if others else None


def _look_alike(text: str, name: CompanyName, rng: random.Random) -> str | None:
    at = _in_core(text, name, rng)
    others = sorted(look_alikes(text[at])) if at is not None else []
    return _replace(text, at, rng.choice(others)) if others and at is not None else None


def _swapped(text: str, name: CompanyName, rng: random.Random) -> str | None:
    at = _in_core(text, name, rng)
    if at is None or at + 1 >= text.find(name.core) + len(name.core) or text[at] == text[at + 1]:
        return None
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def _lost(text: str, name: CompanyName, rng: random.Random) -> str | None:
    at = _in_core(text, name, rng)
    return text[:at] + text[at + 1 :] if at is not None and len(name.core) >= 6 and len(name.brand) >= 3 else None


def _doubled(text: str, name: CompanyName, rng: random.Random) -> str | None:
    at = _in_core(text, name, rng)
    return text[:at] + text[at] + text[at:] if at is not None else None


def _form_slip(text: str, _: CompanyName, rng: random.Random) -> str | None:
    if not text.endswith("有限公司"):
        return None
    return text[:-4] + rng.choice(_SLIPPED_FORMS)


def _ending(*endings: str) -> Variation:
    def write(text: str, name: CompanyName, rng: random.Random) -> str | None:
        if name.legal_form not in ("有限公司", "有限责任公司") or not text.endswith(name.legal_form):
            return None
        return text.removesuffix(name.legal_form) + rng.choice(endings)

    return write


def _without_place(text: str, name: CompanyName, _: random.Random) -> str | None:
    at = text.find(name.core)
    return text[at:] if at > 0 and len(name.core) >= 4 else None


def _province_added(text: str, name: CompanyName, _: random.Random) -> str | None:
    above = sorted(parents().get(next(iter(name.regions), ""), frozenset()))
    return above[0] + text if above and not text.startswith(above[0]) and len(name.regions) == 1 else None


def _place_behind(text: str, name: CompanyName, _: random.Random) -> str | None:
    at = text.find(name.core)
    if at <= 0 or name.zone:
        return None
    return text[at : at + len(name.core)] + text[:at] + text[at + len(name.core) :]


def _brand_and_first_word(text: str, name: CompanyName, _: random.Random) -> str | None:
    return name.brand + name.words[0].text if len(name.brand) >= 2 and len(name.words) >= 2 else None


def _brand_and_last_word(text: str, name: CompanyName, _: random.Random) -> str | None:
    return name.brand + name.words[-1].text if len(name.brand) >= 2 and len(name.words) >= 2 else None


def _brand_alone(text: str, name: CompanyName, _: random.Random) -> str | None:
    return name.brand if len(name.brand) >= 3 else None


def _place_and_brand(text: str, name: CompanyName, _: random.Random) -> str | None:
    at = text.find(name.core)
    return text[:at] + name.brand if at > 0 and len(name.brand) >= 2 else None


def _all(*variations: Variation) -> Variation:
    def write(text: str, name: CompanyName, rng: random.Random) -> str | None:
        changed: str | None = text
        for variation in variations:
            changed = variation(changed, name, rng) if changed is not None else None
        return changed

    return write


#: What people do to a name: the verdict must be same or possible.
HARMLESS: Mapping[str, Variation] = {
    "full width": _full_width,
    "traditional": _traditional("s2t"),
    "traditional, Taiwan": _traditional("s2tw"),
    "traditional, Taiwan with its words": _traditional("s2twp"),
    "traditional, Hong Kong": _traditional("s2hk"),
    **{f"place in {pair}": _other_brackets(pair) for pair in _BRACKETS},
    **{f"{label} inside": _between(mark) for label, mark in _MARKS.items()},
    "department behind": _behind("采购部", "财务部", " 技术部", "（采购部）", "-采购部"),
    "contact behind": _behind(" 张经理", "，联系人：王先生", " 13800138000", "（电话：0571-88886666）", " 李总"),
    "address behind": _behind(" 地址：中山路1号", "，浙江省杭州市西湖区文三路5号"),
    "label before": _before("客户：", "公司名称：", "单位名称:", "甲方："),
    "former name behind": _behind("（原名：旧名实业有限公司）", "（曾用名 旧名商行）", "(原旧名厂)"),
    "status behind": _behind("（存续）", "(在营)", "（盖章）"),
    "sounds alike": _sound_alike,
    "looks alike": _look_alike,
    "two exchanged": _swapped,
    "one lost": _lost,
    "one doubled": _doubled,
    "slip in the form": _form_slip,
    "other form": _ending("有限责任公司", "有限公司", "股份有限公司", "股份公司", "公司", ""),
    "Latin form": _ending(" Co., Ltd.", " CO.,LTD", " Company Limited", " Ltd", " Inc.", "有限公司 Co., Ltd."),
    "cut short": _ending("有限", "有限公", "有限责任"),
    "without place": _without_place,
    "province added": _province_added,
    "place behind the core": _place_behind,
    "brand and first word": _brand_and_first_word,
    "brand and last word": _brand_and_last_word,
    "brand alone": _brand_alone,
    "place and brand": _place_and_brand,
    "without place and form, traditional": _all(_without_place, _ending("", "公司"), _traditional("s2tw")),
    "sound and form": _all(_sound_alike, _ending("", "公司", "有限责任公司")),
    "looks and no place": _all(_without_place, _look_alike),
    "sound and no place": _all(_without_place, _sound_alike),
    "space and province": _all(_between(" "), _province_added),
}


def _other_place(text: str, name: CompanyName, rng: random.Random) -> str | None:
    at = text.find(name.core)
    places = ("北京", "上海", "广州", "成都", "武汉", "西安", "沈阳", "南宁", "兰州", "贵阳")
    choice = rng.choice([place for place in places if place not in text])
    return choice + text[at:] if at > 0 and not any(place_names().get(choice) in p for p in name.regions) else None


def _other_trade(text: str, name: CompanyName, rng: random.Random) -> str | None:
    if not name.words or len(name.brand) < 2:
        return None
    trade = rng.choice(
        [t for t in ("餐饮管理", "矿业", "服饰", "物流", "医疗器械", "园林绿化", "印刷") if t not in text]
    )
    return text.replace(name.core, name.brand + trade) if name.core in text else None


def _other_number(text: str, name: CompanyName, rng: random.Random) -> str | None:
    return text.replace(name.core, f"{name.core}第{rng.choice('一二三')}") if name.core in text else None


def _branch(text: str, _: CompanyName, rng: random.Random) -> str | None:
    return text + rng.choice(_BRANCHES) if text.endswith("公司") else None


#: What makes it somebody else's name: the verdict must not be same.
CHANGED: Mapping[str, Variation] = {
    "other place": _other_place,
    "other trade": _other_trade,
    "other number": _other_number,
    "branch": _branch,
}


def vary(text: str, kind: str, seed: int) -> str | None:
    """The name varied; None where this variation cannot be made, or makes no difference."""
    variation = {**HARMLESS, **CHANGED}[kind]
    changed = variation(text, parse_company_name(text), random.Random(seed))
    return changed if changed != text else None
