"""Whether two names mean one customer, and why (R-ID-2, R-ID-4 … R-ID-6)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from channel.matching.differences import cost_of, differences
from channel.matching.evidence import Evidence, reason
from channel.matching.foreign import find_foreign_name
from channel.matching.forms import is_half_a_branch
from channel.matching.names import CompanyName, parse_company_name, without_front
from channel.matching.places import county_of, relation, shortest_ways_to_write, stem_of, ways_to_write
from channel.matching.scores import similarity
from channel.matching.short_forms import find_short_form, is_loose
from channel.matching.slips import find_slips
from channel.matching.sounds import readings

Verdict = Literal["same", "possible", "related", "different"]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which score on something counts (R-ID-4, R-ID-5): 0.80 is worth a question, 0.92 strong, 0.97 the same."""

    possible: float = 0.80
    strong: float = 0.92
    same: float = 0.97

    def verdict(self, score: float) -> Verdict:
        """What a score alone says."""
        if score >= self.same:
            return "same"
        return "possible" if score >= self.possible else "different"


#: What holds where nobody configured anything.
USUAL = Thresholds()


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was found about two names: `score` is 0 to 1, `evidence` says why, the weightiest reason first."""

    verdict: Verdict
    score: float
    evidence: tuple[Evidence, ...] = ()


def compare(
    one: CompanyName,
    other: CompanyName,
    *,
    one_code: str | None = None,
    other_code: str | None = None,
    same_phone: bool = False,
    thresholds: Thresholds = USUAL,
) -> Comparison:
    """Whether two customers are the same. Codes decide (R-ID-6); a phone alone never does (R-ID-4)."""
    if one_code and other_code:
        same = one_code == other_code
        why = reason("same_code" if same else "different_codes")
        return Comparison("same" if same else "different", similarity(one, other), (why,))
    found = _best_by_name(one, other, thresholds)
    if same_phone and found.verdict in ("possible", "different"):
        score = max(found.score, similarity(one, other))
        if score >= thresholds.possible:
            return Comparison("possible", max(score, thresholds.strong), (reason("same_phone"), *found.evidence))
    return found


def _best_by_name(one: CompanyName, other: CompanyName, thresholds: Thresholds) -> Comparison:
    found = _by_name(one, other, thresholds)
    if found.verdict == "different":
        for alias, name in ((alias, b) for a, b in ((one, other), (other, one)) for alias in a.aliases):
            by_alias = _by_name(parse_company_name(alias), name, thresholds)
            if by_alias.verdict in ("same", "possible"):
                return Comparison("possible", by_alias.score, (reason("same_alias", 0.0, alias), *by_alias.evidence))
    return found


def _by_name(one: CompanyName, other: CompanyName, thresholds: Thresholds) -> Comparison:
    if one.key == other.key and not (one.department or other.department):
        return Comparison("same", 1.0, (reason("same_name"),)) if one.core or one.regions else _NOTHING
    if not one.core or not other.core:
        one, other = _with_places_for_brand(one), _with_places_for_brand(other)
        if not one.core or not other.core:
            return _NOTHING
    reasons = _cheapest(_explanations(*_with_common_places(one, other)))
    score = max(0.0, 1.0 - cost_of(reasons))
    verdict = thresholds.verdict(round(score, 6))
    kin = _kinship(one, other)
    if verdict == "different" and _is_of_one_group(one, other):
        return Comparison("related", score, (reason("group"), *reasons))
    if kin and verdict != "different":
        verdict = "related" if kin.cost == 0.0 else "possible"
    evidence = sorted((*([kin] if kin else []), *reasons), key=lambda each: -each.cost)
    return Comparison(verdict, score, tuple(evidence) or (reason("same_name"),))


def _explanations(one: CompanyName, other: CompanyName) -> Iterator[Sequence[Evidence]]:
    """Every way to explain how two names differ; a later one is looked at only when those before are not enough."""
    places, bodies, cores = _places(one, other), _bodies(one, other), differences(one, other)
    yield (*places, *bodies, *cores)
    if (one.tokens or other.tokens) and (foreign := find_foreign_name(one, other)):
        yield foreign
    apart = any(each.code == "other_place" for each in places)
    if not apart and (short := find_short_form(one, other)):
        # A short form leaves the place out with the rest.
        yield (short, *(each for each in places if each.code not in ("place_missing", "wider_place")), *bodies)
    if (not apart and one.regions != other.regions) or one.zone != other.zone:
        whole = find_slips(one.body, other.body, (_brand_end(one), _brand_end(other)))
        if whole and all(each.code not in ("letter", "other_number") for each in whole):
            # 张家港保水区大叶: a slip inside a place hides the place.
            yield (*whole, *bodies)


def _cheapest(explanations: Iterator[Sequence[Evidence]]) -> Sequence[Evidence]:
    best = next(explanations)
    for found in () if cost_of(best) <= _GOOD_ENOUGH else explanations:
        best = min((best, found), key=cost_of)
    return best


def _brand_end(name: CompanyName) -> int:
    return len(name.body) - len(name.core) + len(name.brand)


#: A difference so small that no other explanation is looked for.
_GOOD_ENOUGH = 0.10
_NOTHING = Comparison("different", 0.0)


def _with_places_for_brand(name: CompanyName) -> CompanyName:
    """峨眉山旅游: where places are all there is, they are the brand."""
    return name if name.core else replace(name, core=name.body, brand=name.body, regions=frozenset(), zone="")


def _with_common_places(one: CompanyName, other: CompanyName) -> tuple[CompanyName, CompanyName]:
    """万载桂宝 beside 万载县桂宝: what one name calls a place is a place in the other too."""
    left, right = _with_places_of(one, other), _with_places_of(other, one)
    # 杭州金华五金 and 金华杭州五金: when both give way, neither word was a place for sure.
    return (one, other) if left.regions == right.regions and left is not one and right is not other else (left, right)


def _with_places_of(name: CompanyName, other: CompanyName) -> CompanyName:
    before = name.brand.removesuffix(other.brand) if other.brand else ""
    if before != name.brand and (county := county_of(before)):
        # 交城蓝天碧水 beside 蓝天碧水: what stands before the brand that both have is a county.
        return without_front(name, before, county)
    for place in other.regions - name.regions:
        if any(name.core == short + other.core for short in shortest_ways_to_write(place)):
            return without_front(name, name.core.removesuffix(other.core), place)
        for written in ways_to_write(place):
            in_front = name.core.startswith(written) and not other.core.startswith(written)
            if in_front and len(name.core) - len(written) >= 2:
                return without_front(name, written, place)
            at = name.core.find(written, 1)
            if at > 0 and name.core[:at] + name.core[at + len(written) :] == other.core:
                regions = name.regions | {place}
                return replace(name, core=other.core, brand=other.brand, words=other.words, regions=regions)
    return name


def _places(one: CompanyName, other: CompanyName) -> Sequence[Evidence]:
    left, right = "、".join(sorted(one.regions)), "、".join(sorted(other.regions))
    lying = relation(one.regions, other.regions)
    if lying == "apart":
        if _sound_alike(one.regions, other.regions):
            return (reason("place_sounds_alike", 0.10, left, right),)
        return (reason("other_place", 0.40, left, right),)
    found: list[Evidence] = []
    if lying in ("wider", "missing"):
        found.append(reason("wider_place" if lying == "wider" else "place_missing", 0.06, left, right))
    if one.zone != other.zone:
        if one.zone and other.zone:
            found.append(reason("other_zone", 0.15, one.zone, other.zone))
        else:
            found.append(reason("place_missing", 0.04, one.zone, other.zone))
    return found


def _bodies(one: CompanyName, other: CompanyName) -> Sequence[Evidence]:
    if one.kind == other.kind:
        return ()
    kinds = {one.kind, other.kind}
    if "" in kinds:
        return () if "company" in kinds else (reason("no_form", 0.04),)
    return (reason("other_kind", 0.10, one.legal_form, other.legal_form),)


def _kinship(one: CompanyName, other: CompanyName) -> Evidence | None:
    """Parent and branch, two branches, group and member; cost 0 when sure, more when one name does not say."""
    if one.branch != other.branch:
        if one.branch and other.branch:
            return reason("other_branch", 0.0, one.branch, other.branch)
        return reason("branch", 0.0, one.branch, other.branch)
    if one.group != other.group:
        loose = is_loose(one if not one.group else other) or not (one.legal_form and other.legal_form)
        return reason("group", 0.01 if loose else 0.0)
    department = one.department or other.department
    if one.department != other.department and is_half_a_branch(department):
        return reason("department", 0.01, department)
    return None


def _is_of_one_group(one: CompanyName, other: CompanyName) -> bool:
    """横店集团控股 and 横店集团东磁: a group and a member that carries its name. Two members are two customers."""
    return _family(one) == _family(other) != "" and {_head(one), _head(other)} == {True, False}


def _family(name: CompanyName) -> str:
    family = name.core.partition("集团")[0] if "集团" in name.core else name.core if name.group else ""
    return family if len(family) > 1 else ""


def _head(name: CompanyName) -> bool:
    """Whether a member of a group is the group itself."""
    return name.group or name.core.partition("集团")[2] in ("", "控股", "投资", "投资控股")


@cache
def _sound_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a place of one is read like a place of the other: 苏州 and 宿州."""
    return any(
        len(left) == len(right) and all(a == b or readings(a) & readings(b) for a, b in zip(left, right, strict=True))
        for left in map(stem_of, one)
        for right in map(stem_of, other)
    )
