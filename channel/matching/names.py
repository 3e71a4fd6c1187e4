"""A company name taken apart into core, regions, branch and legal form (R-ID-1).

The *key* (core, branch and regions) is what the database holds unique.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from opencc import OpenCC

from channel.plain import plain
from channel.regions import parents, place_names

#: Raised whenever the same text gives another `key` or other pieces than before: what is stored must be computed anew.
MATCHING_VERSION = 1

#: Legal forms at the end of a name, longest first (R-ID-1).
LEGAL_FORMS = (
    "集团股份有限公司",
    "集团有限责任公司",
    "合伙企业(有限合伙)",
    "合伙企业(普通合伙)",
    "股份有限公司",
    "有限责任公司",
    "集团有限公司",
    "有限公司",
    "集团公司",
    "合伙企业",
    "集团",
    "公司",
    "经营部",
    "工作室",
    "商行",
    "厂",
)

_BRANCH = re.compile(r"^(.+(?:公司|集团|厂|店))([^()]{0,12}?(?:分公司|分厂|分店|营业部|办事处))$")
_PARENTHESES = re.compile(r"\(([^()]*)\)")
_NOT_NAME = re.compile(r"[^\w()]|_")


@dataclass(frozen=True, slots=True)
class CompanyName:
    """A company name taken apart. All parts are simplified, upper-case and without spaces or punctuation."""

    core: str
    regions: frozenset[str]
    branch: str
    legal_form: str

    @property
    def key(self) -> str:
        """Equal for two ways to write the same legal name; at most 240 characters."""
        branch = f"#{self.branch}" if self.branch else ""
        return f"{self.core}{branch}|{'+'.join(sorted(self.regions))}"[:240]

    def grams(self) -> tuple[str, ...]:
        """Two-character pieces of the core in order, each once; the core itself when it has one character."""
        return tuple(dict.fromkeys(self.core[i : i + 2] for i in range(max(len(self.core) - 1, 1))))


@lru_cache(maxsize=4096)
def parse_company_name(text: str) -> CompanyName:
    """Take a name apart (R-ID-1). The core is empty when nothing but places and a legal form was written."""
    name = _NOT_NAME.sub("", _simplifier().convert(unicodedata.normalize("NFKC", plain(text))).upper())
    name, regions = _take_parenthesised_places(name)
    name, branch = _take_branch(name)
    legal_form = next((form for form in LEGAL_FORMS if name.endswith(form)), "")
    core = name.removesuffix(legal_form).replace("(", "").replace(")", "")
    core, front = _take_front_places(core)
    return CompanyName(core, _most_exact(regions | front), branch, legal_form)


def _take_parenthesised_places(name: str) -> tuple[str, frozenset[str]]:
    regions: set[str] = set()

    def without_place(match: re.Match[str]) -> str:
        place = place_names().get(match[1])
        if place is None:
            return match[0]
        regions.add(place)
        return ""

    return _PARENTHESES.sub(without_place, name), frozenset(regions)


def _take_branch(name: str) -> tuple[str, str]:
    match = _BRANCH.match(name)
    return (match[1], match[2]) if match else (name, "")


def _take_front_places(core: str) -> tuple[str, frozenset[str]]:
    """Places at the front, as long as a core of two characters stays; a name of nothing but places loses them all."""
    regions: set[str] = set()
    names = place_names()
    while True:
        written = next((core[:n] for n in range(min(len(core), 12), 1, -1) if core[:n] in names), None)
        if written is None or len(core) - len(written) == 1:
            return core, frozenset(regions)
        regions.add(names[written])
        core = core[len(written) :]


def _most_exact(regions: frozenset[str]) -> frozenset[str]:
    """Without the places that contain another of them: 广东 深圳 is 深圳."""
    above = frozenset[str]().union(*(parents().get(region, frozenset()) for region in regions))
    return regions - above


@cache
def _simplifier() -> OpenCC:
    return OpenCC("t2s")
