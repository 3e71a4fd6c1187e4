"""Being away, told in the chat (R-APR-5): read, confirmed, done, and taken back."""

from datetime import date

import pytest
from sqlalchemy import func, select

from bot.absences import SpokenAbsence, read_absence
from models import ApprovalTask, Delegation, Member
from tests.bot.test_callbacks import Scene, scene  # noqa: F401 - the fixture

TODAY = date(2026, 11, 23)


def day(month: int, number: int, year: int = 2026) -> date:
    return date(year, month, number)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("委托 王芳 11月25日-11月28日", ("王芳", day(11, 25), day(11, 28))),
        ("委托王芳 11月25日至28日。", ("王芳", day(11, 25), day(11, 28))),
        ("委托给 王芳 到12月1日", ("王芳", TODAY, day(12, 1))),
        ("委托 wangfang 今天", ("wangfang", TODAY, TODAY)),
        ("委托 王芳 明天 - 11/30", ("王芳", day(11, 24), day(11, 30))),
        ("委托　王芳　１１月２５日～１１月２８日", ("王芳", day(11, 25), day(11, 28))),
        ("委托 王芳 12月30日-1月3日", ("王芳", day(12, 30), day(1, 3, 2027))),
        ("委托 王芳 12月30日-3日", ("王芳", day(12, 30), day(1, 3, 2027))),
        ("委托 王芳 11月28日至2号", ("王芳", day(11, 28), day(12, 2))),
        ("委托 王芳 明天到后天", ("王芳", day(11, 24), day(11, 25))),
        ("委托 王芳 2027年2月1日-2月3日", ("王芳", day(2, 1, 2027), day(2, 3, 2027))),
    ],
)
def test_an_absence_is_read_as_people_write_it(text: str, meant: tuple[str, date, date]) -> None:
    assert read_absence(text, today=TODAY) == SpokenAbsence(*meant)


@pytest.mark.parametrize(
    "text",
    [
        "委托",
        "委托 王芳",
        "委托 王芳 2月30日",
        "委托 王芳 下周",
        "委托 11月25日",
        "委" * 500,
        "委托 王芳 9999年12月31日",
    ],
)
def test_what_cannot_be_read_is_nothing(text: str) -> None:
    assert read_absence(text, today=TODAY) is None


def holders(scene: Scene) -> set[str]:  # noqa: F811
    query = select(Member.userid).join(ApprovalTask, ApprovalTask.member_id == Member.id)
    with scene.database.reading() as session:
        return set(session.scalars(query.where(ApprovalTask.state == "open")))


def given(scene: Scene) -> int:  # noqa: F811
    with scene.database.reading() as session:
        return session.scalars(select(func.count()).select_from(Delegation)).one()


def test_r_apr_5_it_is_said_what_would_happen_and_happens_after_a_yes(scene: Scene) -> None:  # noqa: F811
    asked = scene.wire.say("委托 孙伟 今天-11月28日")["Content"]
    assert "11月23日至11月28日期间由 孙伟 代您审批" in asked
    assert (given(scene), holders(scene)) == (0, {"lina", "wangfang"})
    assert "已设置" in scene.wire.say("确认")["Content"]
    assert holders(scene) == {"sunwei", "wangfang"}
    assert "浦江大饭店" in scene.wire.say("待办", who="sunwei")["Content"]
    assert "没有等您审批" in scene.wire.say("待办")["Content"]
    reply = scene.wire.tap(f"approve:{scene.approval_id}", who="sunwei")
    assert "已同意 · 孙伟" in str(reply)
    assert "代李娜审批" in str(reply)


def test_r_apr_5_without_a_yes_nothing_happens(scene: Scene) -> None:  # noqa: F811
    scene.wire.say("委托 孙伟 今天-11月28日")
    assert "没有设置" in scene.wire.say("算了")["Content"]
    assert given(scene) == 0


def test_r_apr_5_taking_it_back_returns_what_waits(scene: Scene) -> None:  # noqa: F811
    scene.wire.say("委托 孙伟 今天-11月28日")
    scene.wire.say("好的")
    assert "· 孙伟：11月23日至11月28日期间" in scene.wire.say("取消委托")["Content"]
    assert "保持不变" in scene.wire.say("再想想")["Content"]
    scene.wire.say("取消委托")
    assert "已取消" in scene.wire.say("确认")["Content"]
    assert holders(scene) == {"lina", "wangfang"}
    assert "没有生效中的委托" in scene.wire.say("取消委托")["Content"]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("委托", "请这样写"),
        ("委托 没有人 今天", "没有找到"),
        ("委托 周琪 今天", "没有找到"),
    ],
)
def test_what_cannot_be_done_is_answered_with_how_to_do_it(scene: Scene, text: str, answer: str) -> None:  # noqa: F811
    assert answer in scene.wire.say(text)["Content"]
    assert given(scene) == 0


def test_an_absence_that_makes_no_sense_is_refused_after_the_yes_and_nothing_is_saved(scene: Scene) -> None:  # noqa: F811
    # Who asks is not among the colleagues to choose from.
    assert "没有找到" in scene.wire.say("委托 李娜 今天")["Content"]
    scene.wire.say("委托 孙伟 11月28日-11月25日")
    assert "180 天" in scene.wire.say("确认")["Content"]
    assert given(scene) == 0


def test_of_two_of_the_same_name_one_is_named_by_his_account(scene: Scene) -> None:  # noqa: F811
    with scene.database.transaction() as session:
        session.add(Member(userid="sunwei2", name="孙伟", role="hq", region=None, is_active=True))
    assert "账号 sunwei2" in scene.wire.say("委托 孙伟 今天")["Content"]
    assert "由 孙伟 代您审批" in scene.wire.say("委托 sunwei2 今天")["Content"]
