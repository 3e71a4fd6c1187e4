"""Legal forms, branches and departments at the end of a company's name (R-ID-1)."""

import re
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Levenshtein

from channel.matching.text import SURNAMES
from channel.matching.words import trade_words

#: What kind of body a name says it is; "" when it does not say. A company and a works of one name are two customers.
Kind = Literal["", "company", "works", "shop", "partnership", "cooperative"]

#: Kind → the legal forms that say so.
_FORMS_OF: dict[Kind, str] = {
    "company": "股份有限责任公司 股份有限总公司 有限责任总公司 股份有限公司 有限责任公司 责任有限公司 股份合作公司 "
    "有限总公司 有限公司 股份公司 总公司 公司 股份有限 有限责任 有限 股份 INC LLC GMBH",
    "shop": "个体工商户 个人独资企业 经营部 商行 工作室 商店 门市部 经销部 批发部 服务部 加工部 维修部",
    "works": "总厂 工厂 厂",
    "partnership": "合伙企业(有限合伙) 合伙企业(普通合伙) 合伙企业 (有限合伙) (普通合伙) (特殊普通合伙) 有限合伙企业 "
    "有限合伙 普通合伙",
    "cooperative": "农民专业合作社联合社 农民专业合作社 专业合作社 股份合作社 合作社 合作联社",
}
_FORMS: dict[str, Kind] = {form: kind for kind, forms in _FORMS_OF.items() for form in forms.split()}
#: How long they are, the longest first.
_LENGTHS = sorted({len(form) for form in _FORMS}, reverse=True)
#: Forms so long that a slip in them is still plain to see.
_UNMISTAKABLE = ("股份有限公司", "有限责任公司", "有限公司")
#: Forms that a hurried hand writes twice.
_DOUBLED = ("有限公司", "有限", "公司")
_SHORTEST_SHOP = 4
_CUT_SHORT = ("股份有限公", "有限责任公", "有限责任", "有限公", "有限司", "限公司", "股份有", "有限责")
#: In Latin letters, with the punctuation that people put into it.
_LATIN_FORM = re.compile(
    r"(?<![A-Z])(?:(?:JOINT[\s-]*STOCK|SHARE|HOLDINGS?)?[\s,.]*(?:CO(?:MPANY)?|CORP(?:ORATION)?|PTE|PTY|SDN\s*BHD)?[\s,.]*\(?(?:LTD|LIMITED|LLC|INC(?:ORPORATED)?|GMBH|PLC)\)?"
    r"|CO(?:MPANY)?|CORP(?:ORATION)?|S\.?A|A\.?G)[\s,.]*$"
)
#: A company inside the name: what follows it is a part of that company.
_INNER = re.compile(r"^(.{2,}?(?:有限责任公司|股份有限公司|有限公司|集团公司|总公司|(?<!分)(?<!支)公司))(.+)$")
_UNITS = (
    "中心支公司|分公司|支公司|分厂|分店|分行|支行|分社|分院|分所|分校|分部|分局|分理处|储蓄所|营业部|营业厅|营业所|办事处|代表处|联络处|事业部|项目部|"
    "专卖店|直营店|旗舰店|加盟店|门店|工程处"
)
_BRANCH_OF_BRAND = re.compile(rf"^(.{{2,}}?)((?:第?[一二三四五六七八九十0-9]+)?(?:{_UNITS}))$")
_SHOPS = "经营部|门市部|服务部|销售部|加工部|维修部|批发部"
_BRANCH_OF_OTHER = re.compile(rf"^(.{{2,}}(?:集团|厂|店|社|所|院|银行|中心))([^()]{{0,12}}?(?:{_UNITS}|{_SHOPS}))$")
_DEPARTMENT = re.compile(
    r"^(?:采购|财务|人事|行政|人力资源|技术|工程|后勤|市场|销售|研发|生产|质量|品质|质检|设备|信息|IT|法务|业务|基建|仓储|总务|客服|运营|招商|企划|设计|资产|物资|动力|保卫|工会)"
    r"(?:部|部门|科|处|中心|组)?$|^(?:总经办|总经理办公室|办公室|前台|仓库|门卫|食堂|总部|本部|总公司)$"
)
#: Departments that are sometimes registered as a branch of their own.
_HALF_BRANCHES = frozenset({"销售部", "业务部", "工程部", "市场部", "设计部"})
_ADDRESS = re.compile(r"[0-9](?:号|室|楼|层|栋|幢|弄|单元|座)|[路街道巷][0-9]|[0-9]{5,}")
_PART = re.compile(r"[部店厂站所行院处社场局司心室校园堂馆库]$")
_PERSON = re.compile(r"^\D{1,3}(?:总|总经理|经理|主任|先生|女士|小姐|老师|老板|厂长|科长|部长|处长|主管|采购|会计|收)$")


@dataclass(frozen=True, slots=True)
class Ending:
    """What was at the end of a name: `rest` is the name without it."""

    rest: str
    form: str = ""
    kind: Kind = ""
    group: bool = False


def take_latin_form(text: str) -> tuple[str, bool]:
    """A spelled text without `CO., LTD.` and its like, and whether there was one."""
    shorter = _LATIN_FORM.sub("", text)
    return (shorter, True) if shorter != text and len(shorter.strip()) >= 2 else (text, False)


def take_form(name: str) -> Ending:
    """Take the legal form off; a form with one slip in it counts, and 集团 before it says that this is a group."""
    form = next((name[-length:] for length in _LENGTHS if name[-length:] in _FORMS), "")
    kind: Kind = _FORMS.get(form, "")
    if form in ("", "公司", "有限", "有限责任", "股份") and (slipped := _slipped_form(name)):
        form, kind = slipped, "company"
    rest = name.removesuffix(form)
    if not form and name.endswith("店") and len(name) >= _SHORTEST_SHOP and not _is_shop_word(name):
        rest, form, kind = name[:-1], "店", "shop"
    if form and rest.endswith(_DOUBLED) and len(rest) > _SHORTEST_SHOP:
        rest = next(rest.removesuffix(form) for form in _DOUBLED if rest.endswith(form))
    group = rest.endswith("集团") and len(rest) > 2
    if group:
        rest, form, kind = rest.removesuffix("集团"), f"集团{form}", kind or "company"
    return Ending(rest, form, kind, group)


def _is_shop_word(name: str) -> bool:
    return any(name[-length:] in trade_words() for length in (2, 3, 4))


def take_branch(name: str) -> tuple[str, str]:
    """The company and the part of it that the name means; the part is "" when it means the company."""
    if match := _INNER.match(name):
        return match[1], match[2]
    if match := _BRANCH_OF_OTHER.match(name) or _BRANCH_OF_BRAND.match(name):
        return match[1], match[2]
    return name, ""


def is_department(part: str) -> bool:
    """Whether a part of a company is nobody of its own: a department, a person who works there, an address."""
    if (
        _FORMS.get(part) == "company"
        or _DEPARTMENT.match(part)
        or _PERSON.match(part)
        or _ADDRESS.search(part)
        or len(part) == 1
    ):
        return True
    return 0 < len(part) <= 3 and part[0] in SURNAMES and not _PART.search(part)


def is_half_a_branch(department: str) -> bool:
    """Whether a department of this name may also be a branch with a code of its own."""
    return department in _HALF_BRANCHES


def _slipped_form(name: str) -> str:
    for form in _UNMISTAKABLE:
        for length in (len(form), len(form) + 1):
            tail = name[-length:]
            if len(name) > length + 1 and tail != form and _is_slip(form, tail):
                return tail
    return next((cut for cut in _CUT_SHORT if name.endswith(cut) and len(name) > len(cut) + 1), "")


def _is_slip(form: str, tail: str) -> bool:
    if len(tail) == len(form):
        if sorted(tail) == sorted(form):
            return True
        return (tail[0] in "有股" and sum(a != b for a, b in zip(tail, form, strict=True)) == 1) or (
            tail[1:] == form[1:] and form == "有限公司" and tail[0] in "友由又"
        )
    return tail[0] == form[0] and Levenshtein.distance(tail, form) == 1 and not tail.endswith(form)
