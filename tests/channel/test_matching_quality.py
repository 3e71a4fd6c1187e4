"""How good the verdicts are: floors on kept pairs, and variations of invented names."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from channel.evaluation import evaluate_pairs, read_pairs
from channel.matching import compare, parse_company_name
from tests.channel.variations import CHANGED, HARMLESS, vary

#: Invented companies and their variations, and short forms of companies that everybody knows.
PAIRS = Path(__file__).with_name("company_pairs.csv")

BRANDS = ("澜禾", "曜石通", "栖木", "铂远达", "青橡", "盛禾源", "沐阳川", "锐驰星", "云杉里", "海拓联", "TCL澜禾")
PLACES = (
    "杭州",
    "江苏省",
    "成都市",
    "武汉市",
    "青岛",
    "佛山市",
    "昆山市",
    "河北",
    "重庆市",
    "福建省厦门市",
    "宁波市北仑区",
)
TRADES = (
    "电子科技",
    "机电设备销售",
    "建筑装饰工程设计",
    "物流",
    "食品",
    "环保科技",
    "医疗器械",
    "文化传媒",
    "五金制品",
)

names = st.builds("{}{}{}有限公司".format, *map(st.sampled_from, (PLACES, BRANDS, TRADES)))
#: Not every variation can be made of every name.
picky = settings(max_examples=40, suppress_health_check=[HealthCheck.filter_too_much])


def test_quality_does_not_fall_below_what_was_reached() -> None:
    rows = read_pairs(PAIRS)
    _, report = evaluate_pairs(rows)
    figures = report[-1]
    assert len(rows) > 300
    assert float(str(figures["same_right"])) >= 0.99
    assert float(str(figures["same_found"])) >= 0.99
    assert float(str(figures["different_asked"])) <= 0.05
    assert figures["related_called_same"] == 0
    related = next(line for line in report if line.get("label") == "related")
    assert float(str(related["recall"])) >= 0.9


@pytest.mark.parametrize("kind", HARMLESS)
@picky
@given(name=names, seed=st.integers(0, 999))
def test_a_harmless_variation_is_the_same_or_worth_a_question(kind: str, name: str, seed: int) -> None:
    varied = vary(name, kind, seed)
    assume(varied is not None)
    assert compare(parse_company_name(str(varied)), parse_company_name(name)).verdict in ("same", "possible")


@pytest.mark.parametrize("kind", CHANGED)
@picky
@given(name=names, seed=st.integers(0, 999))
def test_another_place_trade_number_or_branch_is_never_the_same(kind: str, name: str, seed: int) -> None:
    varied = vary(name, kind, seed)
    assume(varied is not None)
    assert compare(parse_company_name(str(varied)), parse_company_name(name)).verdict in ("different", "related")
