"""Which customer is meant: normalised company names and how alike two of them are (R-ID-1 … R-ID-6).

Pure. A name is taken apart into core, regions, branch and legal form; the *key* (core, branch and regions) is what
the database holds unique, the score says whether a careful person would ask.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from opencc import OpenCC
from rapidfuzz.distance import JaroWinkler

from channel.plain import plain
from channel.regions import parents, place_names

#: R-ID-5: at least this alike is worth a question.
POSSIBLE_FROM = 0.80

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

Verdict = Literal["same", "possible", "different"]


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


def similarity(one: CompanyName, other: CompanyName) -> float:
    """How alike two names are, 0 to 1 (R-ID-5); short cores count only when equal."""
    if min(len(one.core), len(other.core)) <= 3:
        score = 1.0 if one.core == other.core else 0.0
    else:
        score = 0.5 * JaroWinkler.similarity(one.core, other.core) + 0.5 * _dice(one.grams(), other.grams())
    if score and one.regions and other.regions:
        score += 0.05 if _regions_meet(one, other) else -0.10
    return max(0.0, min(1.0, score))


def compare(one: CompanyName, one_code: str | None, other: CompanyName, other_code: str | None) -> Verdict:
    """Whether two customers are the same, for what a dealer is told (R-ID-2, R-ID-5, R-ID-6)."""
    if one_code and other_code:
        return "same" if one_code == other_code else "different"
    if one.key == other.key:
        return "same"
    if one.regions and other.regions and not _regions_meet(one, other):
        # R-ID-2: the same brand in two places is two legal entities; a hint for the manager, never a block.
        return "different"
    return "possible" if similarity(one, other) >= POSSIBLE_FROM else "different"


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


def _regions_meet(one: CompanyName, other: CompanyName) -> bool:
    return bool(one.regions & _with_parents(other.regions) or other.regions & _with_parents(one.regions))


def _with_parents(regions: frozenset[str]) -> frozenset[str]:
    return regions.union(*(parents().get(region, frozenset()) for region in regions))


def _dice(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    return 2 * len(set(one) & set(other)) / (len(one) + len(other))


@cache
def _simplifier() -> OpenCC:
    return OpenCC("t2s")
