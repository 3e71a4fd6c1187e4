"""Company names: what is the same, what a careful person would ask about, what is different (R-ID-1 … R-ID-6)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channel.matching import Verdict, compare, parse_company_name, similarity

SAME_KEY = [
    ("北京市华信科技有限公司", "华信科技（北京）有限责任公司"),
    ("北京华信科技有限公司", "北京 华信科技 有限公司"),
    ("廣東華信電氣股份有限公司", "广东华信电气股份有限公司"),
    ("广东深圳华信科技有限公司", "深圳市华信科技有限公司"),
    ("ＡＢＢ电气有限公司", "abb电气有限公司"),
    ("华信科技集团有限公司", "华信科技集团"),
]

VERDICTS: list[tuple[str, str | None, str, str | None, Verdict]] = [
    ("华信科技有限公司", None, "北京华信科技有限公司", None, "possible"),
    ("杭州远大机电设备有限公司", None, "杭州远大机电有限公司", None, "possible"),
    ("上海华信科技有限公司", None, "北京华信科技有限公司", None, "different"),
    ("华信有限公司", None, "华星有限公司", None, "different"),
    ("华信有限公司", None, "华欣有限公司", None, "different"),
    ("华信电气有限公司", None, "华欣电气有限公司", None, "possible"),
    ("华信科技有限公司", "91350100M000100Y43", "华信科技有限公司", "91110000802100433B", "different"),
    ("甲公司", "91350100M000100Y43", "全然不同乙有限公司", "91350100M000100Y43", "same"),
]


@pytest.mark.parametrize(("one", "other"), SAME_KEY)
def test_rid1_two_ways_to_write_one_legal_name_have_one_key(one: str, other: str) -> None:
    assert parse_company_name(one).key == parse_company_name(other).key


@pytest.mark.parametrize(("one", "one_code", "other", "other_code", "verdict"), VERDICTS)
def test_rid2_to_rid6_verdicts(
    one: str, one_code: str | None, other: str, other_code: str | None, verdict: Verdict
) -> None:
    assert (
        compare(parse_company_name(one), parse_company_name(other), one_code=one_code, other_code=other_code).verdict
        == verdict
    )


def test_rid1_a_branch_keeps_its_own_marker() -> None:
    branch = parse_company_name("中国移动通信集团广东有限公司深圳分公司")
    assert (branch.core, branch.branch) == ("中国移动通信", "深圳分公司")
    assert branch.key != parse_company_name("中国移动通信集团广东有限公司").key


@pytest.mark.parametrize("name", ["北京有限公司", "上海", "有限公司", "！！！", "😀😀", ""])
def test_a_name_of_nothing_but_place_and_form_has_no_core(name: str) -> None:
    assert parse_company_name(name).core == ""


@given(st.text(max_size=500), st.text(max_size=500))
def test_any_two_texts_can_be_compared_and_the_order_does_not_matter(one: str, other: str) -> None:
    left, right = parse_company_name(one), parse_company_name(other)
    assert 0.0 <= similarity(left, right) <= 1.0
    assert similarity(left, right) == pytest.approx(similarity(right, left))
    assert compare(left, right).verdict == compare(right, left).verdict
    assert len(left.key) <= 240
