"""The demo's policies: one of each kind, whose figures are those of the demo's rules. None of them rings."""

from collections.abc import Iterator
from datetime import date, datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.calendar import local_day
from channel.policies.drafts import create_policy
from channel.policies.publishing import publish_policy
from channel.policies.values import Audience, Draft, Link
from channel.policy_kinds import POLICY_KINDS
from models import Member, OutboxMessage, Policy

_PROMOTION = """## 活动
- 全单满3000减200，满10000减800。
- 球泡买十送一，同款可混批。

活动期间在小程序下单自动计算，不用另外申请。"""
_REBATE = """## 返利
全年累计满5万返利1%，满20万返利1.5%，满50万返利2%，以返利协议为准。

返利入账后在下单时直接使用，有效期 180 天。"""
_PRICE = """## 价格
A 级经销商按标准价优惠12%供货，以小程序里的价格表为准。"""
_ANNUAL = """## 合作约定
1. 按授权区域和产品线销售。
2. 终端项目先报备再报价。
3. 对账单每月确认一次。

请负责人阅读后签署。"""
_NOTICE = """## 发货
元旦期间仓库休息三天，请提前下单。急单请联系渠道经理。"""


def seed_policies(session: Session, *, now: datetime) -> None:
    """Write them for all dealers; what is there already stays as it is."""
    hq = session.scalars(select(Member).where(Member.role == "hq").order_by(Member.id).limit(1)).first()
    if hq is None or session.scalar(select(Policy.id).limit(1)) is not None:
        return
    actor = Actor("member", hq.id, hq.name)
    for kind, draft in _drafts(local_day(now)):
        policy, row = create_policy(session, actor, kind, draft, now=now)
        publish_policy(session, actor, policy.number, row.revision, now=now)
    # As if they had gone out before: a demo that begins with ringing phones shows nothing.
    told = OutboxMessage.kind.in_(list(POLICY_KINDS))
    session.execute(delete(OutboxMessage).where(told), execution_options={"synchronize_session": False})


def _drafts(today: date) -> Iterator[tuple[str, Draft]]:
    year_end = date(today.year, 12, 31)
    yield "notice", Draft("元旦发货安排", _NOTICE, today, remind_after_hours=None)
    yield (
        "price",
        Draft(
            "A 级供货价",
            _PRICE,
            today,
            audience=Audience(levels=("A",)),
            rules=(Link("price_list", "level_a"),),
            remind_after_hours=None,
        ),
    )
    yield (
        "rebate",
        Draft(
            f"{today.year} 年度返利说明",
            _REBATE,
            today,
            year_end,
            answer="acknowledge",
            rules=(Link("rebate", f"FL{today.year}"),),
            remind_after_hours=None,
        ),
    )
    yield (
        "promotion",
        Draft(
            "年末满减与买赠",
            _PROMOTION,
            today,
            year_end,
            rules=(Link("price_rule", "FULL3000"), Link("price_rule", "BULB10")),
            remind_after_hours=None,
        ),
    )
    yield (
        "annual",
        Draft(f"{today.year} 年度合作协议", _ANNUAL, today, year_end, answer="sign", remind_after_hours=None),
    )
