"""What a verdict rests on: stable codes with facts, and the Chinese words for whoever decides (never for a dealer)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

#: Code → what the manager reads beside the two names. Braces are filled from the facts.
EVIDENCE: Mapping[str, str] = {
    "same_code": "统一社会信用代码相同",
    "different_codes": "统一社会信用代码不同",
    "same_name": "名称相同",
    "same_phone": "联系电话相同",
    "same_alias": "曾用名或简称相同：{one}",
    "place_missing": "一方没有写地区：{one}{other}",
    "wider_place": "地区范围不同：{one} / {other}",
    "place_sounds_alike": "地区读音相同，可能写错：{one} / {other}",
    "other_place": "地区不同：{one} / {other}，可能属于同一集团",
    "other_zone": "园区或乡镇不同：{one} / {other}",
    "other_kind": "组织形式不同：{one} / {other}",
    "no_form": "一方没有写组织形式",
    "branch": "总公司与分支机构：{one} / {other}",
    "other_branch": "分支机构不同：{one} / {other}",
    "department": "写的是部门：{one}",
    "group": "集团与成员公司",
    "sound": "同音字：{one} / {other}",
    "near_sound": "近音字：{one} / {other}",
    "shape": "形近字：{one} / {other}",
    "numeral": "数字写法不同：{one} / {other}",
    "letter": "有一个字不同：{one} / {other}",
    "swapped": "两个字颠倒：{one} / {other}",
    "extra_letter": "多或少一个字：{one}",
    "other_number": "编号不同：{one} / {other}",
    "words_missing": "一方少写了：{one}",
    "words_shortened": "用词有简写：{one} / {other}",
    "words_alike": "行业用词相近：{one} / {other}",
    "other_words": "行业不同：{one} / {other}",
    "word_order": "用词顺序不同",
    "longer_brand": "字号一长一短：{one} / {other}",
    "other_brand": "字号不同：{one} / {other}",
    "no_brand": "没有字号，只有行业用词",
    "short_form": "可能是简称：{one}",
    "foreign_name": "英文或拼音对得上：{one}",
    "alike": "名称相近",
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason with what it takes off the score, such as `other_place` with one=北京, other=上海 and 0.3."""

    code: str
    cost: float = 0.0
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def sentence(self) -> str:
        """The reason in Chinese."""
        return EVIDENCE[self.code].format(**self.facts)


def reason(code: str, cost: float = 0.0, one: str = "", other: str = "") -> Evidence:
    """An Evidence about what either name has."""
    return Evidence(code, cost, {"one": one, "other": other} if one or other else {})
