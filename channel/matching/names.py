"""A company name taken apart into core, regions, branch and legal form (R-ID-1).

The *key* (core, kind of body, branch and regions) is what the database holds unique.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from channel.matching.forms import Kind, is_department, take_branch, take_form, take_latin_form
from channel.matching.places import known_places, most_exact, place_at_end, places_in_parentheses, take_front_places
from channel.matching.text import spelled, squeezed, without_remarks
from channel.matching.words import Word, brand_and_words

#: Raised whenever the same text gives another `key` or other pieces than before: what is stored must be computed anew.
MATCHING_VERSION = 5

#: Longer than any registered name; what is longer is not looked at further.
_LONGEST_NAME = 200
_SHORTEST_BEFORE_PLACE = 4
_PARENTHESES = re.compile(r"\(([^()]*)\)")
_ALIAS = re.compile(r"^(?:原名称?|曾用名|前称|简称|又名|别名|俗称|英文名?|品牌|商号|以下简称|下称|即|原)[::]?(.{2,})$")
_STATUS = re.compile(
    r"^(?:筹|筹备|筹建|在营|在业|存续|开业|注销|已注销|吊销|迁出|盖章|公章|个体|个体工商户|个人独资|国有|民营|合资|外资|非自然人投资.*|自然人.*|公司|总部|本部)$"
)
_PARTNERSHIP = re.compile(r"^(?:有限|普通|特殊普通)合伙$")
_ORDINAL = re.compile(r"第([一二三四五六七八九十百]+)(?=.)")
_COUNTED = re.compile(r"[二三四五六七八九]?十[一二三四五六七八九]?(?=[局处院所队厂冶建])")
#: Only where the form goes on: 华信股 has a 分公司.
_STOCK_SLIP = re.compile(r"股分(?=(?:有限|合作|$))")
#: A school goes by its number, however that is written: 四十中学, 第40中, 二小.
_SCHOOL = re.compile(
    r"^第?([0-9]{1,3}|[一二三四五六七八九]|[二三四五六七八九]?十[一二三四五六七八九]?)([中小])(?:学校?|$)"
)
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_LATIN_WORDS = re.compile(r"[A-Z0-9]+(?:-[A-Z]+)*")
_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")}


@dataclass(frozen=True, slots=True)
class CompanyName:
    """A company name taken apart. All parts are simplified, upper-case and without spaces or punctuation."""

    #: What is left without places, legal form and branch: brand and common words.
    core: str
    regions: frozenset[str]
    #: The part of the company that is meant, such as 深圳分公司.
    branch: str
    legal_form: str
    kind: Kind = ""
    group: bool = False
    #: A development zone or township behind the place.
    zone: str = ""
    #: A department or a person, who is nobody beside the company.
    department: str = ""
    #: What was written with 原名, 简称 and the like.
    aliases: tuple[str, ...] = ()
    brand: str = ""
    words: tuple[Word, ...] = ()
    #: The name as written without legal form and branch, places included.
    body: str = ""
    #: The words of a name that is written in Latin letters.
    tokens: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Equal for two ways to write the same legal name; at most 240 characters."""
        kind = "" if self.kind in ("", "company") else f"~{self.kind}"
        parts = (self.core, "~group" if self.group else "", kind, f"#{self.branch}" if self.branch else "")
        return f"{''.join(parts)}|{'+'.join(sorted(self.regions))}{'@' + self.zone if self.zone else ''}"[:240]

    def grams(self) -> tuple[str, ...]:
        """Two-character pieces of the core in order, each once; the core itself when it has one character."""
        return tuple(dict.fromkeys(self.core[i : i + 2] for i in range(max(len(self.core) - 1, 1))))


@lru_cache(maxsize=16384)
def parse_company_name(text: str) -> CompanyName:
    """Take a name apart (R-ID-1). The core is empty when nothing but places and a legal form was written."""
    bare, latin_form = take_latin_form(without_remarks(spelled(text[:_LONGEST_NAME])))
    name = _STOCK_SLIP.sub("股份", _unwrapped(squeezed(bare)))
    name, regions, aliases = _take_parentheses(name)
    company, part = take_branch(_with_digits(name))
    if behind := places_in_parentheses(part):
        # 华信科技有限公司深圳
        regions, part = regions | behind, ""
    branch, department = ("", part) if is_department(part) else (part, "")
    if branch and not company.endswith("公司") and (place := place_at_end(company)):
        # 工行杭州分行
        company, branch = company.removesuffix(place), place + branch
    ending = take_form(company)
    core, front, zone = take_front_places(ending.rest, in_a_place=bool(regions))
    core, back = _take_places_at_end(_SCHOOL.sub(_school, core, count=1))
    again = take_form(core) if back else None
    if again and again.group:
        # 佰亿德企业管理集团宁夏有限公司
        core, ending = again.rest, replace(ending, group=True)
    brand, words = brand_and_words(core)
    return CompanyName(
        core=core,
        regions=most_exact(regions | front | back),
        branch=branch.replace("(", "").replace(")", ""),
        legal_form=ending.form or ("LTD" if latin_form else ""),
        kind=ending.kind or ("company" if latin_form else ""),
        group=ending.group,
        zone=zone,
        department=department,
        aliases=aliases,
        brand=brand,
        words=words,
        body=ending.rest,
        tokens=tuple(_LATIN_WORDS.findall(bare)) if not _CHINESE.search(bare) else (),
    )


def without_front(name: CompanyName, written: str, place: str) -> CompanyName:
    """The name read anew with its first characters as a place, because the other name shows that they are one."""
    core = name.core.removeprefix(written)
    brand, words = brand_and_words(core)
    return replace(name, core=core, brand=brand, words=words, regions=most_exact(name.regions | {place}))


def _unwrapped(name: str) -> str:
    while len(name) > 2 and name[0] == "(" and name[-1] == ")" and "(" not in name[1:] and ")" not in name[:-1]:
        name = name[1:-1]
    return name


def _take_parentheses(name: str) -> tuple[str, frozenset[str], tuple[str, ...]]:
    regions: set[str] = set()
    aliases: list[str] = []

    def read(match: re.Match[str]) -> str:
        content, behind = match[1], name[match.end() :]
        if places := places_in_parentheses(content):
            regions.update(places)
            return ""
        if _PARTNERSHIP.match(content):
            return match[0] if not behind else ""
        if alias := _ALIAS.match(content):
            aliases.append(alias[1])
            return ""
        if _STATUS.match(content):
            return ""
        if not behind and match.start() >= 4 and take_form(name[: match.start()]).form:
            aliases.append(content)
            return ""
        return content

    name = _PARENTHESES.sub(read, name)
    if not name.endswith("合伙)"):
        name = name.replace("(", "").replace(")", "")
    return name, frozenset(regions), tuple(aliases)


def _take_places_at_end(core: str) -> tuple[str, frozenset[str]]:
    """优慕瑞科技廊坊: places behind a common word were in parentheses once."""
    rest, regions = core, set[str]()
    while (written := place_at_end(rest)) and len(rest) - len(written) >= _SHORTEST_BEFORE_PLACE:
        regions.add(known_places()[written])
        rest = rest.removesuffix(written)
    return (rest, frozenset(regions)) if regions and brand_and_words(rest)[1] else (core, frozenset())


def _with_digits(name: str) -> str:
    """第十二 → 第12, 十二局 → 12局; numbers elsewhere may be a brand (三一, 八方) and stay."""
    name = _ORDINAL.sub(lambda match: f"第{_number(match[1])}", name)
    return _COUNTED.sub(lambda match: str(_number(match[0])), name)


def _school(match: re.Match[str]) -> str:
    number = match[1] if match[1].isascii() else str(_number(match[1]))
    return f"第{number}{match[2]}学"


def _number(text: str) -> int:
    total, digit = 0, 0
    for char in text:
        if char in "十百":
            total, digit = total + (digit or 1) * (10 if char == "十" else 100), 0
        else:
            digit = _DIGITS[char]
    return total + digit
