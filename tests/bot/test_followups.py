"""Following up from the chat of a member (R-REG-6)."""

from datetime import date

import pytest
from sqlalchemy import select

from channel.followups.rules import Contacted
from channel.followups.spoken import read_follow_up
from channel.opportunities.drafts import Draft
from channel.opportunities.submitting import register_opportunity
from models import Database, FollowUp, Registration
from tests.bot.wire import Wire, make_wire
from tests.factories import NOW, make_cast
from tests.seeds import Seeds

TODAY = date(2026, 11, 23)
NUMBER = "BB261123-7K3FQ"


@pytest.mark.parametrize(
    ("text", "kind", "words", "next_on"),
    [
        (f"跟进 {NUMBER} 电话 客户同意看样 下次12月1日", "phone", "客户同意看样", date(2026, 12, 1)),
        (f"跟进：{NUMBER}，拜访：看了样板间，下次跟进 2027-01-05。", "visit", "看了样板间", date(2027, 1, 5)),
        (f"跟进 {NUMBER.lower()} 客户要先看样品，下次明天", "other", "客户要先看样品", date(2026, 11, 24)),
        (f"跟进 {NUMBER} 微信 发了报价 下次3月2号", "wechat", "发了报价", date(2027, 3, 2)),
        (f"跟进 {NUMBER} 微信聊了很久 下次13月40日", "other", "微信聊了很久 下次13月40日", None),
        (f"跟进 {NUMBER} 客户说下次再谈", "other", "客户说下次再谈", None),
        (f"跟进 {NUMBER}", "other", "", None),
    ],
)
def test_a_line_is_read_by_its_number_kind_words_and_day(
    text: str, kind: str, words: str, next_on: date | None
) -> None:
    spoken = read_follow_up(text, today=TODAY)
    assert spoken is not None
    assert (spoken.number, spoken.contacted) == (NUMBER, Contacted(kind, words, next_on=next_on))


@pytest.mark.parametrize("text", ["跟进", "跟进 一下", "跟进 BB261123", f"请跟进 {NUMBER} 客户", ""])
def test_what_names_no_registration_is_no_follow_up(text: str) -> None:
    assert read_follow_up(text, today=TODAY) is None


def registered(database: Database) -> str:
    """The number of a registration of the buyer's."""
    with database.transaction() as session:
        cast = make_cast(session)
        draft = Draft(customer="上海浦江大饭店有限公司", name="客房开关改造")
        return register_opportunity(session, cast.actor(cast.buyer), draft, now=NOW)[0].number


@pytest.fixture
def number(seed: Seeds) -> str:
    return seed(registered)


@pytest.fixture
def wire(database: Database, number: str) -> Wire:
    return make_wire(database)


def said(wire: Wire, text: str, who: str = "lina") -> str:
    content: str = wire.say(text, who)["Content"]
    return content


def test_a_member_records_one_in_a_line_and_hears_whether_it_counts(
    database: Database, wire: Wire, number: str
) -> None:
    assert "已记下" in said(wire, f"跟进 {number} 电话 客户同意下周看样品了 下次明天")
    assert "不足 10 个字" in said(wire, f"跟进 {number} 电话 同意")
    assert "下次跟进日期不能早于今天" in said(wire, f"跟进 {number} 客户同意下周看样品了 下次2020-01-01")
    with database.reading() as session:
        rows = session.scalars(select(FollowUp).order_by(FollowUp.id)).all()
    assert [(row.kind, row.shortcoming) for row in rows] == [("phone", None), ("phone", "too_short")]


def test_a_member_asks_what_he_promised(database: Database, wire: Wire, number: str) -> None:
    assert "没有约定" in said(wire, "跟进")
    said(wire, f"跟进 {number} 电话 客户同意下周看样品了 下次明天")
    answer = said(wire, "跟进！")
    assert f"1. 11-24 上海浦江大饭店有限公司 · 客房开关改造（{number}）" in answer


def test_somebody_elses_registration_is_not_found_and_nothing_is_kept(
    database: Database, wire: Wire, number: str
) -> None:
    assert "没有找到" in said(wire, f"跟进 {number} 电话 客户同意下周看样品了", who="sunwei")
    with database.transaction() as session:
        assert session.scalars(select(FollowUp)).all() == []
        session.scalars(select(Registration)).one().state = "released"
    assert "已经结束" in said(wire, f"跟进 {number} 电话 客户同意下周看样品了")
    assert "报备编号" in said(wire, "跟进 BB26 客户同意下周看样品了")
