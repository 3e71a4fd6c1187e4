"""Company names: what is the same, what a careful person would ask about, what is different (R-ID-1 … R-ID-6)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opencc import OpenCC

from channel.errors import FIELD_SENTENCES
from channel.matching import (
    EVIDENCE,
    Comparison,
    Thresholds,
    Verdict,
    code_problem,
    compare,
    name_problem,
    normal_code,
    parse_company_name,
    similarity,
)
from channel.matching.text import spelled

SAME_KEY = [
    ("北京市华信科技有限公司", "华信科技（北京）有限责任公司"),
    ("北京华信科技有限公司", "北京 华信科技 有限公司"),
    ("廣東華信電氣股份有限公司", "广东华信电气股份有限公司"),
    ("广东深圳华信科技有限公司", "深圳市华信科技有限公司"),
    ("ＡＢＢ电气有限公司", "abb电气有限公司"),
    ("华信科技集团有限公司", "华信科技集团"),
    ("华信科技(集团)有限公司", "华信科技集团有限公司"),
    ("杭州【华信】科技有限公司", "杭州华信科技有限公司"),
    ("杭州\u200b华信·科技-有限公司", "杭州华信科技有限公司"),
    ("杭州华信科技 Co., Ltd.", "杭州华信科技有限公司"),
    ("杭州华信科技有限公思", "杭州华信科技有限公司"),
    ("杭州华信科技有限公司（存续）", "杭州华信科技有限公司"),
    ("客户：杭州华信科技有限公司 13800138000", "杭州华信科技有限公司"),
    ("杭州第十二建筑有限公司", "杭州第12建筑有限公司"),
    ("华信科技股分有限公司", "华信科技股份有限公司"),
    ("华信科技集团股分有限公司", "华信科技集团股份有限公司"),
    ("华信科技股分有限责任公司", "华信科技股份有限责任公司"),
    ("华信科技股分有限公司北京分公司", "华信科技股份有限公司北京分公司"),
    ("北京四十中学", "北京市第四十中学"),
    ("北京14中学", "北京市第十四中学"),
    ("杭州二中", "杭州市第二中学"),
    ("成都七中", "成都市第七中学校"),
]
OTHER_KEY = [
    ("华信科技集团有限公司", "华信科技有限公司"),
    ("华信机械厂", "华信机械有限公司"),
    ("华信科技有限公司", "华信科技有限公司杭州分公司"),
    ("华信(北京)科技有限公司", "华信(上海)科技有限公司"),
    ("第一建筑公司", "第二建筑公司"),
    ("北京四十中学", "北京市第十四中学"),
    ("北京八一中学", "北京市第一中学"),
    ("北京十一学校", "北京市第十一中学"),
    ("华信科技股份有限公司", "华信科技股分公司"),
]
PARTS = [
    # text, core, regions, legal form, branch
    ("浙江省杭州市华信电气有限公司", "华信电气", {"杭州"}, "有限公司", ""),
    ("华信电气（杭州）股份有限公司", "华信电气", {"杭州"}, "股份有限公司", ""),
    ("华信电气（深圳南山）有限公司", "华信电气", {"深圳", "南山区"}, "有限公司", ""),
    ("杭州华信投资合伙企业（有限合伙）", "华信投资", {"杭州"}, "合伙企业(有限合伙)", ""),
    ("杭州华信电气有限公司宁波分公司", "华信电气", {"杭州"}, "有限公司", "宁波分公司"),
    ("工行杭州分行", "工行", set(), "", "杭州分行"),
    ("杭州经济技术开发区华信电气有限公司", "华信电气", {"杭州"}, "有限公司", ""),
    ("大连安康特科技有限公司", "安康特科技", {"大连"}, "有限公司", ""),
    ("香港华信有限公司", "华信", {"香港"}, "有限公司", ""),
]
CODE, OTHER_CODE = "91350100M000100Y43", "91110000802100433B"
VERDICTS: list[tuple[str, str, Verdict, str]] = [
    # one, other, verdict, the first reason
    ("华信科技有限公司", "北京华信科技有限公司", "possible", "place_missing"),
    ("杭州远大机电设备有限公司", "杭州远大机电有限公司", "possible", "words_shortened"),
    ("上海华信科技有限公司", "北京华信科技有限公司", "different", "other_place"),
    ("浙江华信科技有限公司", "杭州华信科技有限公司", "possible", "wider_place"),
    ("苏州华信科技有限公司", "宿州华信科技有限公司", "possible", "place_sounds_alike"),
    ("华信科技有限公司", "华信贸易有限公司", "different", "other_words"),
    ("杭州华信电气有限公司", "杭州华信电器有限公司", "possible", "words_alike"),
    ("杭州华信电气有限公司", "杭州华欣电气有限公司", "possible", "sound"),
    ("杭州末来电气有限公司", "杭州未来电气有限公司", "possible", "shape"),
    ("杭州信华电气有限公司", "杭州华信电气有限公司", "possible", "swapped"),
    ("杭州华信设倍有限公司", "杭州华信设备有限公司", "same", "sound"),
    ("杭州诚誉贸易有限公司", "杭州晟宇贸易有限公司", "different", "sound"),
    ("杭州第一建筑有限公司", "杭州第二建筑有限公司", "different", "other_number"),
    ("山东省立医院", "山东省立第三医院", "different", "other_number"),
    ("长汽", "长春第一汽车制造厂", "possible", "short_form"),
    ("华东师范大学", "华东师范大学附属中学", "different", "longer_brand"),
    ("深圳福田区民政局", "深圳南山区民政局", "different", "other_place"),
    ("上海三联软件科技有限公司", "上海3联软件科技有限公司", "same", "numeral"),
    ("中建八局第三建设有限公司", "中建五局第三建设有限公司", "different", "other_number"),
    ("叁壹重工股份有限公司", "三一重工股份有限公司", "possible", "numeral"),
    ("中燃", "中国船舶燃料供应总公司", "possible", "short_form"),
    ("农行", "中国农业银行股份有限公司", "possible", "short_form"),
    ("合康新能", "北京合康新能科技股份有限公司", "possible", "short_form"),
    ("Shanxi Huhua Group", "山西壶化集团股份有限公司", "possible", "foreign_name"),
    ("HUAXIN科技有限公司", "华信科技有限公司", "possible", "foreign_name"),
    ("华信机械厂", "华信机械有限公司", "possible", "other_kind"),
    ("沪华信贸易有限公司", "上海华信贸易有限公司", "same", "same_name"),
    ("呼市恒泰建材有限公司", "呼和浩特市恒泰建材有限公司", "same", "same_name"),
    ("华信科技有限公司宁波分公司", "华信科技有限公司", "related", "branch"),
    ("华信科技有限公司宁波分公司", "华信科技有限公司杭州分公司", "related", "other_branch"),
    ("华信科技集团有限公司", "华信科技有限公司", "related", "group"),
    ("横店集团控股有限公司", "横店集团东磁股份有限公司", "related", "group"),
    ("恒大地产集团有限公司", "恒大冰泉集团有限公司", "different", "longer_brand"),
    ("杭州华信科技有限公司销售部", "杭州华信科技有限公司", "possible", "department"),
    ("华信电气有限公司（原名：华兴科技有限公司）", "华兴科技有限公司", "possible", "same_alias"),
]
SHORT: list[tuple[str, str, Verdict]] = [
    ("华信有限公司", "华星有限公司", "different"),
    ("华信有限公司", "华欣有限公司", "different"),
    ("华信有限公司", "华信有限责任公司", "same"),
]
PROBLEMS = [
    ("北京", "name_only_place"),
    ("上海市浦东新区", "name_only_place"),
    ("北京有限公司", "name_only_place"),
    ("有限公司", "name_without_core"),
    ("甲", "name_without_core"),
    ("科技有限公司", "name_only_trade"),
    ("王小明", "name_like_person"),
    ("王经理", "name_like_person"),
    ("😀😀", "name_unreadable"),
    ("！！！", "name_unreadable"),
    ("", "name_unreadable"),
    ("\x00\x1f", "name_unreadable"),
    ("13800138000", "name_unreadable"),
    ("王小明五金店", None),
    ("三一重工", None),
    ("ABB", None),
    ("甲" * 500, None),
    ("华信有限公司", None),
]


def compared(one: str, other: str, **known: str | bool | None) -> Comparison:
    return compare(parse_company_name(one), parse_company_name(other), **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(("one", "other"), SAME_KEY)
def test_r_id_1_two_ways_to_write_one_legal_name_have_one_key(one: str, other: str) -> None:
    assert parse_company_name(one).key == parse_company_name(other).key
    assert compared(one, other).verdict == "same"


@pytest.mark.parametrize(("one", "other"), OTHER_KEY)
def test_r_id_1_two_legal_names_have_two_keys(one: str, other: str) -> None:
    assert parse_company_name(one).key != parse_company_name(other).key


@pytest.mark.parametrize(("text", "core", "regions", "form", "branch"), PARTS)
def test_r_id_1_a_name_is_taken_apart(text: str, core: str, regions: set[str], form: str, branch: str) -> None:
    name = parse_company_name(text)
    assert (name.core, name.regions, name.legal_form, name.branch) == (core, regions, form, branch)


@pytest.mark.parametrize("name", ["北京有限公司", "上海", "有限公司", "！！！", "😀😀", ""])
def test_r_id_1_a_name_of_nothing_but_place_and_form_has_no_core(name: str) -> None:
    assert parse_company_name(name).core == ""


def test_r_id_2_the_same_brand_in_two_places_is_a_hint_and_never_a_block() -> None:
    found = compared("华信(北京)科技有限公司", "华信(上海)科技有限公司")
    assert found.verdict == "different"
    assert found.evidence[0].sentence == "地区不同：北京 / 上海，可能属于同一集团"


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        ("91350100M000100Y43", None),
        ("91110000802100433B", None),
        ("91440300708461136T", None),
        (" 9135-0100 m000100y43", None),
        ("９１３５０１００Ｍ０００１００Ｙ４３", None),
        ("91350100M000100Y4Z", "bad_credit_code"),
        ("91350100M000100Y34", "bad_credit_code"),
        ("91350100M0O0100Y43", "bad_credit_code"),
        ("91350100M000100Y4", "bad_credit_code"),
        ("", "bad_credit_code"),
        ("九" * 18, "bad_credit_code"),
    ],
)
def test_r_id_3_a_credit_code_carries_its_check_character(code: str, problem: str | None) -> None:
    assert code_problem(normal_code(code)) == problem


def test_r_id_4_a_phone_alone_never_blocks_and_with_a_similar_core_is_strong() -> None:
    assert compared("华信科技有限公司", "远大物流有限公司", same_phone=True).verdict == "different"
    alike = compared("杭州华信电气设备", "杭州华欣电气设备", same_phone=True)
    assert (alike.verdict, alike.evidence[0].code) == ("possible", "same_phone")
    assert alike.score >= Thresholds().strong > compared("杭州华信电气设备", "杭州华欣电气设备").score


@pytest.mark.parametrize(("one", "other", "verdict", "why"), VERDICTS)
def test_r_id_5_verdicts_and_their_first_reason(one: str, other: str, verdict: Verdict, why: str) -> None:
    for found in (compared(one, other), compared(other, one)):
        assert (found.verdict, found.evidence[0].code) == (verdict, why)


@pytest.mark.parametrize(("one", "other", "verdict"), SHORT)
def test_r_id_5_short_cores_need_equality(one: str, other: str, verdict: Verdict) -> None:
    assert compared(one, other).verdict == verdict


def test_r_id_5_the_thresholds_decide_what_a_score_means() -> None:
    one, other = parse_company_name("杭州华信电气有限公司"), parse_company_name("杭州华欣电气有限公司")
    score = compare(one, other).score
    assert compare(one, other, thresholds=Thresholds(possible=score + 0.01)).verdict == "different"
    assert compare(one, other, thresholds=Thresholds(same=score)).verdict == "same"


def test_r_id_5_similarity_is_half_jaro_winkler_and_half_dice_with_the_region_on_top() -> None:
    plain = similarity(parse_company_name("华信电气设备"), parse_company_name("华信电气机电"))
    meeting = similarity(parse_company_name("杭州华信电气设备"), parse_company_name("杭州华信电气机电"))
    apart = similarity(parse_company_name("杭州华信电气设备"), parse_company_name("宁波华信电气机电"))
    assert meeting - plain == pytest.approx(0.05)
    assert apart - plain == pytest.approx(-0.10)


def test_r_id_6_codes_decide_whatever_the_names() -> None:
    assert compared("甲公司", "全然不同乙有限公司", one_code=CODE, other_code=CODE).verdict == "same"
    assert compared("华信科技有限公司", "华信科技有限公司", one_code=CODE, other_code=OTHER_CODE).verdict == "different"
    assert compared("华信科技有限公司", "华信科技有限公司", one_code=CODE).verdict == "same"


@pytest.mark.parametrize(("text", "problem"), PROBLEMS)
def test_bad_input_a_text_that_is_no_company_gets_a_sentence(text: str, problem: str | None) -> None:
    assert name_problem(text) == problem
    assert problem is None or problem in FIELD_SENTENCES


def test_every_reason_has_chinese_words() -> None:
    for one, other, _, _ in VERDICTS:
        for reason in compared(one, other).evidence:
            assert reason.code in EVIDENCE
            assert reason.sentence
            assert "{" not in reason.sentence


@given(st.text(max_size=500), st.text(max_size=500))
def test_any_two_texts_can_be_compared_and_the_order_does_not_matter(one: str, other: str) -> None:
    left, right = parse_company_name(one), parse_company_name(other)
    assert 0.0 <= similarity(left, right) <= 1.0
    assert similarity(left, right) == pytest.approx(similarity(right, left))
    there, back = compare(left, right), compare(right, left)
    assert there.verdict == back.verdict
    assert there.score == pytest.approx(back.score)
    assert 0.0 <= there.score <= 1.0
    assert len(left.key) <= 240
    name_problem(one)


@given(st.text(alphabet="华信杭州市科技设备有限公司集团厂分一二第()（）·aB1 ", max_size=30), st.data())
def test_names_of_common_pieces_compare_alike_both_ways(one: str, data: st.DataObject) -> None:
    other = "".join(data.draw(st.permutations(list(one))))
    left, right = parse_company_name(one), parse_company_name(other)
    assert compare(left, right).verdict == compare(right, left).verdict
    assert compare(left, left).verdict in ("same", "different")
    assert parse_company_name(one).key == left.key


_T2S = OpenCC("t2s")


@given(st.text(st.characters(codec="utf-8", categories=["Lo", "Nd", "Po", "Zs", "Cf"]), max_size=12))
def test_r_id_1_what_needs_no_conversion_of_scripts_is_written_as_the_conversion_would_write_it(text: str) -> None:
    assert spelled(_T2S.convert(spelled(text))) == spelled(text)
