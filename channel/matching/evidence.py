"""What a verdict rests on: stable codes with facts, and the Chinese words for whoever decides (never for a dealer)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

#: Code → what the manager reads beside the two names. Braces are filled from the facts.
EVIDENCE: Mapping[str, str] = {
    "same_code": "统一社会信用代码相同",
    "different_codes": "统一社会信用代码不同",
    "same_name": "名称相同",
    "same_phone": "联系电话相同",
    "other_region": "地区不同：{one} / {other}",
    "alike": "名称相近",
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason, such as `other_region` with the facts one=北京, other=上海."""

    code: str
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def sentence(self) -> str:
        """The reason in Chinese."""
        return EVIDENCE[self.code].format(**self.facts)
