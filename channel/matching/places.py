"""The places in a company's name, and how the places of two names lie to each other (R-ID-1, R-ID-2)."""

import re
from functools import cache
from typing import Literal

from channel.regions import parents, place_names, possible_parents

#: How the places of two names lie to each other.
Relation = Literal["none", "equal", "wider", "missing", "alike", "apart"]

#: What the statistics of the mainland do not list; a former name stands for the present one.
_MORE_PLACES = {
    **{name: name for name in ("香港", "澳门", "台湾", "台北", "高雄", "新竹", "台中", "台南", "九龙")},
    "香港特别行政区": "香港", "澳门特别行政区": "澳门", "台湾省": "台湾", "台北市": "台北", "新北市": "新北",
    "襄樊": "襄阳", "襄樊市": "襄阳", "浦东": "浦东新区",
}  # fmt: skip
_ABBREVIATED = (
    "北京=京 上海=沪申 天津=津 重庆=渝 河北=冀 山西=晋 内蒙古=蒙 辽宁=辽 吉林=吉 "
    "黑龙江=黑 江苏=苏 浙江=浙 安徽=皖 福建=闽 江西=赣 山东=鲁 河南=豫 湖北=鄂 湖南=湘 "
    "广东=粤 广西=桂 海南=琼 四川=川蜀 贵州=黔贵 云南=滇云 西藏=藏 陕西=陕秦 甘肃=甘陇 "
    "青海=青 宁夏=宁 新疆=新 香港=港 澳门=澳 台湾=台"
)
_ABBREVIATIONS = {place: short for place, _, short in (pair.partition("=") for pair in _ABBREVIATED.split())}
#: Common words that a place and a suffix happen to make.
_NO_PLACES = ("新城市", "城市", "都市")
_LONGEST = 12
_SUFFIX_WRITTEN = re.compile(r"(?:[省市县区盟旗]|自治州)$")
_SUFFIX = re.compile(r"(?:[市县区旗]|自治[县旗])$")
_ZONE_WORDS = (
    r"(?:经济技术|高新技术产业|高新技术|经济|技术|高新|综合|工业|出口加工|国家级)?"
    r"(?:开发区|高新区|经开区|保税港区|保税区|自贸区|自由贸易试验区|工业园区|工业园|产业园区|产业园|示范区|度假区|经济特区|特区)"
)
#: Parts of a town in which a company sits. Their own names are known only behind a place.
_ZONE = re.compile(
    rf"^(?:[\u4e00-\u9fff]{{0,4}}?{_ZONE_WORDS}|[\u4e00-\u9fff]{{2}}新区|[\u4e00-\u9fff]{{2}}街道|[\u4e00-\u9fff]{{1,3}}?[镇乡](?!村))"
)
_NAMELESS_ZONE = re.compile(rf"^(?:中国)?{_ZONE_WORDS}")
_NOT_TOWNS = ("乡镇", "城镇", "村镇", "小镇", "古镇", "重镇", "水镇")


@cache
def known_places() -> dict[str, str]:
    """Every way to write a place → its canonical name; a county that became a district is found by either name."""
    names = dict(place_names()) | _MORE_PLACES
    for name in set(names.values()):
        stem = stem_of(name)
        if len(stem) >= 2 and stem != name:
            for suffix in "市县区":
                names.setdefault(stem + suffix, name)
    for name in [name for name in names.values() if not _SUFFIX.search(name) and len(name) >= 2]:
        for suffix in "市县区省":
            names.setdefault(name + suffix, name)
    for word in _NO_PLACES:
        names.pop(word, None)
    return names


@cache
def stem_of(place: str) -> str:
    """A place without 市, 县, 区; at least two characters stay."""
    stem = _SUFFIX.sub("", place)
    return stem if len(stem) >= 2 else place


def ways_to_write(place: str) -> tuple[str, ...]:
    """A canonical place as it may stand in a name, the longest first."""
    stem = stem_of(place)
    return tuple(
        dict.fromkeys((*(stem + suffix for suffix in "市县区省" if stem + suffix in known_places()), place, stem))
    )


def shortest_ways_to_write(place: str) -> tuple[str, ...]:
    """What a place is called in one or two characters, 沪 or 呼市: too short to be read without the other name."""
    return (*_ABBREVIATIONS.get(place, ""), f"{place[0]}市")


def take_front_places(core: str, *, in_a_place: bool = False) -> tuple[str, frozenset[str], str]:
    """The rest, the places at the front and the zone behind them; at least two characters stay, or nothing does."""
    regions: list[str] = []
    zone = ""
    names = known_places()
    while True:
        written = next((core[:n] for n in range(min(len(core), _LONGEST), 1, -1) if core[:n] in names), None)
        if written is None or len(core) - len(written) == 1:
            break
        if regions and not _SUFFIX_WRITTEN.search(written) and not _nested(names[written], regions[-1]):
            # 大连安康特: behind a place, a short name from elsewhere is a brand.
            break
        regions.append(names[written])
        core = core[len(written) :]
    match = _ZONE.match(core) if regions else _NAMELESS_ZONE.match(core) if in_a_place else None
    if match and len(core) - match.end() >= 2 and not match[0].endswith(_NOT_TOWNS):
        zone, core = match[0], core[match.end() :]
    return core, frozenset(regions), zone


def place_at_end(core: str) -> str | None:
    """The place that a core ends with, as it is written."""
    return next(
        (core[n:] for n in range(max(2, len(core) - _LONGEST), len(core) - 1) if core[n:] in known_places()), None
    )


def most_exact(regions: frozenset[str]) -> frozenset[str]:
    """Without the places that contain another of them: 广东 深圳 is 深圳."""
    above = frozenset[str]().union(*(parents().get(region, frozenset()) for region in regions))
    return regions - above


def relation(one: frozenset[str], other: frozenset[str]) -> Relation:
    """How two sets of places lie to each other; `wider` when one lies in the other, `apart` when neither does."""
    if one == other:
        return "equal" if one else "none"
    if not one or not other:
        return "missing"
    if {stem_of(place) for place in one} == {stem_of(place) for place in other}:
        return "alike"
    if one <= _with_parents(other) or other <= _with_parents(one):
        return "wider"
    return "apart"


def places_in_parentheses(text: str) -> frozenset[str]:
    """The places that parentheses hold, where they hold nothing else; a county may go without its suffix there."""
    if place := known_places().get(text) or county_of(text):
        return frozenset({place})
    front = next((text[:n] for n in range(len(text) - 2, 1, -1) if text[:n] in known_places()), None)
    rest = places_in_parentheses(text.removeprefix(front)) if front else frozenset()
    return rest | {known_places()[front]} if front and rest else frozenset()


def county_of(stem: str) -> str | None:
    """The county or district that people call so: 交城 → 交城县; None when there is none."""
    found = (known_places().get(stem + suffix) for suffix in ("县", "区", "市", "旗"))
    return next((name for name in found if name), None) if len(stem) >= 2 else None


def _nested(one: str, other: str) -> bool:
    return one in parents().get(other, ()) or other in parents().get(one, ())


def _with_parents(regions: frozenset[str]) -> frozenset[str]:
    return regions.union(*(possible_parents().get(region, frozenset()) for region in regions))
