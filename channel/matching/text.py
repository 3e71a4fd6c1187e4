"""One way to write a character: width, script, brackets, invisible characters, and what was written beside the name."""

import re
import unicodedata
from functools import cache
from importlib.resources import files
from itertools import zip_longest

from opencc import OpenCC

from channel.plain import plain
from channel.regions import place_names

#: Surnames that nine of ten people have.
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方"
    "白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
#: Brackets of every kind become (); so do quotation marks that come in pairs.
_BRACKETS = str.maketrans(
    {**dict.fromkeys("[【〔〖{〈<﹝⦅《「『“", "("), **dict.fromkeys("]】〕〗}〉>﹞⦆》」』”", ")")}
)
#: Variant characters that OpenCC leaves alone, because some text needs them; in a company's name they are a spelling.
_VARIANTS = str.maketrans(
    "昇陞喆堃峯羣裡啓啟衞綉滙傢菸豔佈週恆晉寳甯嶽巖崑崙綵託並煉鍊迴鐡証註鍾祕淨凈冲汙污糰僱彫棲砲籐暱倖剷昐〇○鉅竪堦厰髙凖鑑鎻"
    "臺台檯颱薑乾幹麵後裏嚐閤濶獎迺唸",
    "升升哲坤峰群里启启卫绣汇家烟艳布周恒晋宝宁岳岩昆仑彩托并炼炼回铁证注钟秘净净冲污污团雇雕栖炮藤昵幸铲盼零零巨竖阶厂高准鉴锁"
    "台台台台姜干干面后里尝合阔奖乃念",
)
#: What stands before a name in a form or a message.
_LABEL = re.compile(
    r"^\s*(?:客户|单位|公司|企业|甲方|乙方|买方|购方|抬头|发票抬头)?(?:名称|全称|名字|抬头)?\s*[::]\s*"
    r"|^\s*\(?[0-9]{1,3}[).、]\s*(?=[\u3400-\u9fff])"
)
#: What stands behind it: telephone, address, contact. Nothing of it belongs to the name.
_BEHIND = re.compile(
    r"(?:[\s,;/|-]|(?<=[司厂店社所院行心部]))*(?:联系电话|联系方式|联系人|电话|手机号?|座机|地址|邮编|税号|信用代码|TEL|PHONE|MOB|ADD(?:RESS)?|FAX)\s*[::].*$"
    r"|[\s,;/|(-]*(?<!\d)(?:\+?86[\s-]?)?(?:1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}|0\d{2,3}[\s-]?\d{7,8}|400[\s-]?\d{3}[\s-]?\d{4})(?!\d).*$"
    r"|[\s,;/|(-]+[0-9A-HJ-NP-RTUWXY]{18}\)?\s*$",
    re.DOTALL,
)
_PERSON_BEFORE = re.compile(
    rf"^[{SURNAMES}][\u4e00-\u9fff]{{1,2}}\s*[-–—:/|,]+\s*(?=.{{4,}}(?:公司|厂|店|集团|中心|院|所)$)"
)
_STOCK_MARK = re.compile(
    r"^\*?(?:S\*?)?ST(?=[\u4e00-\u9fff])|(?<=^[\u4e00-\u9fff]{2})[AB]$|(?<=^[\u4e00-\u9fff]{3})[AB]$"
)
_NOT_NAME = re.compile(r"[^\w()]|_")
_MARKS = re.compile(r"[\u0300-\u036f]")


@cache
def _simplifier() -> OpenCC:
    return OpenCC("t2s")


@cache
def _traditional() -> frozenset[str]:
    """The characters without one of which OpenCC changes nothing: it takes a third of the time that a name takes."""
    found = set[str]()
    for file in ("TSCharacters.txt", "TSPhrases.txt"):
        for line in files("opencc").joinpath("dictionary", file).read_text("utf-8").splitlines():
            written, _, simple = line.partition("\t")
            simple = simple.split(" ")[0]
            is_alike = len(written) == len(simple)
            found.update(
                one for one, other in zip_longest(written, simple, fillvalue="") if one != other or not is_alike
            )
    return frozenset(found - {""})


def spelled(text: str) -> str:
    """The text with one spelling per character, upper case, spaces and punctuation still in it (R-ID-1)."""
    simple = unicodedata.normalize("NFKC", plain(text)).translate(_BRACKETS)
    if not simple.isascii():
        simple = simple.translate(_VARIANTS)
        if not _traditional().isdisjoint(simple):
            simple = _simplifier().convert(simple).translate(_VARIANTS)
    return _MARKS.sub("", unicodedata.normalize("NFD", simple.upper())) if _has_accents(simple) else simple.upper()


def without_remarks(text: str) -> str:
    """A spelled text without the label before a name and the telephone, address or contact behind it."""
    shorter = _LABEL.sub("", text, count=1)
    shorter = _STOCK_MARK.sub("", _PERSON_BEFORE.sub(_not_a_place, shorter, count=1))
    cut = _BEHIND.sub("", shorter, count=1)
    return cut if len(squeezed(cut)) >= 2 else shorter


def _not_a_place(match: re.Match[str]) -> str:
    return match[0] if match[0][:2] in place_names() else ""


def squeezed(text: str) -> str:
    """Without spaces and punctuation, parentheses excepted."""
    return _NOT_NAME.sub("", text)


def _has_accents(text: str) -> bool:
    return any("\u00c0" <= char <= "\u024f" for char in text)
