"""Which characters sound or look alike: what an input method offers beside each other, what a tired eye confuses."""

from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

Slip = Literal["sound", "near_sound", "shape", "numeral"]

#: Look-alikes that drawing them does not find, because they are simple or one is a part of the other.
_CONFUSED = (
    "己已巳 日曰 力刀 贸货贷 中申 田由甲电 人入八 戊戌戍戎 冰水永 鸿鸣 宏宋 泰秦春 元无 天夫 木术本 工土 大太 开井 百白 自白 厂广 "
    "干千于 王玉主 午牛 史吏 今令 侯候 辰晨 晶品 金鑫 昌晶 林森 水淼 火炎焱 石磊 土圭 吉洁 青清晴情请 洋样祥详 包抱饱 方访防 "
    "圣怪 圆园 达送 汇江 沪护 折拆析 拔拨 微徽 辩辨辫 免兔 名各 享亨 栗粟 哀衰 斤斥 弛驰 栽裁载 崇祟 冶治 沐沭 傅博 埔浦铺 "
    "纶轮论 佰伯 隆窿 朗郎 俪丽 铭明名 浩皓 鹏朋 瑞端 晟成 盛胜 宇字 科料 商高 旺汪 轩斩 艺芝 华毕 乐东 亿忆 仁任 伟纬 辉晖 建健 "
    "和合 庆厌 丰韭 玛马 丹舟 西酉 兴与 凯剀 正止 生牛 立主 平干 亚业 世也 北比 上土 下卞 万方 云去 友反 欣欢 宝玉 恒垣 诚城成"
)
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


def numeral(char: str) -> int | None:
    """The value of a Chinese or Arabic numeral of one character."""
    return _NUMERALS.get(char)


def look_alikes(char: str) -> frozenset[str]:
    """What a character is taken for at a glance; data: `data/look_alikes.txt`, made by `scripts/look_alikes.py`."""
    return _look_alikes().get(char, frozenset())


@cache
def _look_alikes() -> dict[str, frozenset[str]]:
    alike: dict[str, set[str]] = {}
    for line in files("channel").joinpath("data/look_alikes.txt").read_text(encoding="utf-8").split():
        alike.setdefault(line[0], set()).update(line[1:])
    for group in _CONFUSED.split():
        for char in group:
            alike.setdefault(char, set()).update(group.replace(char, ""))
    return {char: frozenset(others) for char, others in alike.items()}


def _blurred(syllable: str) -> str:
    for exact, near in _NEAR_INITIALS:
        if syllable.startswith(exact):
            syllable = near + syllable.removeprefix(exact)
            break
    for exact, near in _NEAR_FINALS:
        if syllable.endswith(exact):
            return syllable.removesuffix(exact) + near
    return syllable


def _pinyin(char: str) -> list[str]:
    # Imported late: the dictionaries take half a second, and a process that compares no names need not pay.
    from pypinyin import Style, pinyin

    return pinyin(char, style=Style.NORMAL, heteronym=True, v_to_u=False)[0]
