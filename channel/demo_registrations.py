"""Demo registrations: one in nearly every state, so that whoever tries the product sees what it is for.

They come about by the very acts of dealers, managers and time, in the order in which they happened, ending now.
Safe to run again: nothing happens once anybody has registered anything.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.approvals import checked_verdict
from channel.decisions import decide
from channel.followups.rules import Contacted
from channel.followups.service import record_follow_up
from channel.opportunities.drafts import Draft
from channel.opportunities.ending import win_registration
from channel.opportunities.engagements import record_engagement
from channel.opportunities.submitting import register_opportunity, save_draft
from channel.opportunities.sweep import release_silent, warn_silent
from channel.opportunities.waiting import join_waiting_list
from models import Approval, Contact, Dealer, Member, OutboxMessage, Registration

_DAY = timedelta(days=1)
#: When the oldest of them was submitted: a window of 90 days is nearly over.
_BEGINS = timedelta(days=80)


@dataclass(frozen=True, slots=True)
class _Stage:
    """Who acts, and when it all ends."""

    session: Session
    now: datetime

    def dealer(self, code: str) -> Actor:
        """The first contact of a demo dealer."""
        query = select(Contact).join(Dealer, Dealer.id == Contact.dealer_id).where(Dealer.code == code)
        contact = self.session.scalars(query.order_by(Contact.id).limit(1)).one()
        return Actor("contact", contact.id, contact.name, contact.dealer_id)

    def member(self, userid: str) -> Actor:
        """A demo member."""
        member = self.session.scalars(select(Member).where(Member.userid == userid)).one()
        return Actor("member", member.id, member.name)

    def submit(self, code: str, customer: str, name: str, days_ago: float, **more: Any) -> Registration:
        """A dealer registers."""
        at = self.now - days_ago * _DAY
        expected_on = (self.now + 60 * _DAY).date()
        draft = replace(Draft(customer, name, expected_on=expected_on), **more)
        # Its own look-ups of that day are few, and the past has no limit on what was possible today.
        return register_opportunity(self.session, self.dealer(code), draft, now=at)[0]

    def decide(self, registration: Registration, days_ago: float, decision: Any, reason: str | None = None) -> None:
        """The director decides; any one of those who were asked may."""
        newest = select(func.max(Approval.id)).where(
            Approval.subject == "registration", Approval.subject_id == registration.id
        )
        approval_id = self.session.scalars(newest).one()
        verdict = checked_verdict(decision, reason)
        decide(self.session, self.member("wangfang"), approval_id, verdict, now=self.now - days_ago * _DAY)

    def follow_up(self, code: str, registration: Registration, days_ago: float, text: str) -> None:
        """A dealer follows up."""
        at = self.now - days_ago * _DAY
        record_follow_up(self.session, self.dealer(code), registration.number, Contacted("visit", text), now=at)


def seed_registrations(session: Session, *, now: datetime) -> int:
    """Write the demo registrations; returns how many there are now. The demo's dealers and members must be there."""
    if not session.scalar(select(Registration.id).limit(1)):
        _play(_Stage(session, now))
        # What was told long ago is in the inbox; only what is asked today still goes out.
        session.execute(delete(OutboxMessage).where(OutboxMessage.created_at < now - timedelta(hours=3)))
    return session.scalars(select(func.count()).select_from(Registration)).one()


def _play(stage: _Stage) -> None:
    session, now = stage.session, stage.now
    ending = stage.submit(
        "D0001", "杭州湖滨假日酒店有限公司", "客房智能开关改造", 80, amount=Decimal(380000), product_lines=("switch",)
    )
    stage.decide(ending, 79.5, "approved")
    for days, text in ((60, "与工程部确认了样板间的开关型号和数量"), (35, "样板间安装完成，客户提出两处修改")):
        stage.follow_up("D0001", ending, days, text)
    won = stage.submit("D0001", "绍兴鉴湖医院", "门诊楼照明更新", 70, amount=Decimal(560000))
    stage.decide(won, 69.5, "approved")
    stage.follow_up("D0001", won, 50, "院方招采小组通过了我方方案，等待合同")
    win_registration(session, stage.dealer("D0001"), won.number, "HT-JH-0312", now=now - 40 * _DAY)
    idle = stage.submit("D0003", "苏州平江文化旅游有限公司", "景区夜景照明", 62)
    stage.decide(idle, 61.5, "approved")
    release_silent(session, now - 23 * _DAY)
    quiet = stage.submit("D0003", "昆山高新电子有限公司", "厂房配电改造", 34.5, amount=Decimal(120000))
    stage.decide(quiet, 34, "approved")
    _recent(stage, ending)


def _recent(stage: _Stage, ending: Registration) -> None:
    """What happened in the last weeks."""
    session, now = stage.session, stage.now
    held = stage.submit("D0001", "上海外滩会议中心有限公司", "会议厅灯光控制", 20, amount=Decimal(900000))
    stage.decide(held, 17, "approved")
    stage.follow_up("D0001", ending, 12, "客户内部审批到最后一级，预计下月签约")
    refused = stage.submit("D0002", "上海外滩会议中心", "会议厅灯具", 9)
    join_waiting_list(session, stage.dealer("D0002"), refused.number, now=now - 9 * _DAY)
    rejected = stage.submit("D0001", "义乌国际商贸城股份有限公司", "三期照明", 8)
    stage.decide(rejected, 7.5, "rejected", "incomplete")
    returned = stage.submit("D0002", "舟山海港物流有限公司", "仓储照明改造", 5)
    stage.decide(returned, 4.5, "returned", "incomplete")
    warn_silent(session, now - _DAY)
    draft = Draft("嘉兴南湖学校", "教室护眼灯", product_lines=("light",))
    save_draft(session, stage.dealer("D0001"), draft, now=now - _DAY)
    record_engagement(
        session,
        stage.member("lina"),
        "南京紫金山宾馆有限公司",
        (now - 30 * _DAY).date(),
        "visit",
        "拜访后勤部，了解客房翻新计划",
        now=now - 29 * _DAY,
    )
    hour = 1 / 24
    stage.submit("D0004", "南京紫金山宾馆有限公司", "客房翻新电气配套", 2 * hour, amount=Decimal(260000))
    stage.submit("D0001", "杭州湖滨假日酒店管理有限公司", "餐饮区照明", hour, product_lines=("light",))
    stage.submit("D0003", "杭州湖滨假日大酒店有限公司", "大堂开关", hour, product_lines=("switch",))
