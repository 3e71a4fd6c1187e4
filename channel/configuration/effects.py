"""What a change of the configuration means for whatever is open now: one function for each area. Reads only.

What is open keeps what it was given: a protected registration its end, a request its approvers, an opportunity its
version of the pipeline. The sentences say so, and say what takes effect at once all the same.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from itertools import islice

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from channel.approvals.rules import inputs_of, matching_rule
from channel.approvals.shown import SHOWN
from channel.calendar import local_day
from channel.configuration.registrations import Heartbeat
from channel.configuration.registrations import Registrations as Settings
from channel.configuration.whole import Configuration
from channel.credit.lateness import late_by
from channel.heartbeat import is_silent_since, release_cutoff, warning_cutoff
from channel.opportunities.transitions import HOLDING, UNDECIDED
from channel.pipelines.standing import OPEN_STATES
from models import (
    Approval,
    Dealer,
    Opportunity,
    Order,
    PipelineVersion,
    RebateSettlement,
    RebateUse,
    Receivable,
    Registration,
)

#: How many examples an effect names.
EXAMPLES = 5

#: Kind of an effect → what headquarters read.
EFFECT_TEXTS: Mapping[str, str] = {
    "windows_of_pending": "{count} 条待审批的报备通过后，保护期天数将按新设置计算；已在保护期内的不变。",
    "over_capacity": "{count} 家经销商的有效报备已超过新的上限；现有报备不受影响，降到上限以下前不能再报备。",
    "released_sooner": "{count} 条保护中的报备因久未跟进，将在下次检查时释放。",
    "warned_sooner": "{count} 条保护中的报备因久未跟进，将在下次检查时收到提醒。",
    "released_later": "{count} 条按原设置将因久未跟进而释放的报备，暂不释放。",
    "routed_elsewhere": "{count} 个待审批的申请按新规则会交给其他人；已发出的仍由原审批人处理。",
    "pipeline_kept": "{count} 个进行中的商机仍按原来的阶段推进，迁移到新流程后才会改变。",
    "answers_kept": "{count} 张待确认的返利结算单仍按原来的期限确认；新的结算单按新期限。",
    "overdue_again": "{count} 张已逾期的发票按新的天数会在下次检查时提醒。",
    "cap_kept": "{count} 张已提交的订单已占用的返利不变；新提交的订单按新的上限。",
    "type_removed": "{count} 条有效报备的商机类型已不在设置中；它们照常进行，但不能再按此类型报备。",
}


@dataclass(frozen=True, slots=True)
class Effect:
    """What a configuration would mean for open things of one kind."""

    #: A key of EFFECT_TEXTS.
    kind: str
    count: int
    #: The first few as people know them: numbers of registrations, names of dealers, requests with their number.
    examples: tuple[str, ...]

    @property
    def text(self) -> str:
        """What headquarters read."""
        return EFFECT_TEXTS[self.kind].format(count=self.count)


Area = Callable[[Session, Configuration, Configuration, datetime], Iterator[Effect]]


def _windows(session: Session, before: Configuration, after: Configuration, _now: datetime) -> Iterator[Effect]:
    """Undecided registrations whose window would have other days (R-REG-3)."""
    old, new = before.registrations, after.registrations
    if old.types == new.types and old.default_type == new.default_type:
        return
    query = select(Registration.number, Registration.opportunity_type, Registration.amount)
    rows = session.execute(query.where(Registration.state.in_(UNDECIDED)).order_by(Registration.id))
    found = [
        row.number for row in rows if _days(old, row.opportunity_type, row) != _days(new, row.opportunity_type, row)
    ]
    yield Effect("windows_of_pending", len(found), tuple(found[:EXAMPLES]))


def _types(session: Session, before: Configuration, after: Configuration, _now: datetime) -> Iterator[Effect]:
    """Live registrations of a type that would not be configured any more."""
    gone = {type_.code for type_ in before.registrations.types} - {type_.code for type_ in after.registrations.types}
    if gone:
        yield _counted(
            session, "type_removed", Registration.opportunity_type.in_(gone) & Registration.state.in_(HOLDING)
        )


def _capacity(session: Session, before: Configuration, after: Configuration, _now: datetime) -> Iterator[Effect]:
    """Dealers with more live registrations than the new limit of their level, and not more than the old one."""
    old, new = before.registrations.capacity, after.registrations.capacity
    if old == new:
        return
    query = (
        select(Dealer.name, Dealer.level, func.count())
        .join(Registration, Registration.dealer_id == Dealer.id)
        .where(Registration.state.in_(HOLDING))
        .group_by(Dealer.id)
        .order_by(Dealer.id)
    )
    over = [name for name, level, alive in session.execute(query) if new.of(level) < alive <= old.of(level)]
    yield Effect("over_capacity", len(over), tuple(over[:EXAMPLES]))


def _heartbeat(session: Session, before: Configuration, after: Configuration, now: datetime) -> Iterator[Effect]:
    """Protected registrations that the next sweep would treat otherwise (R-REG-6)."""
    old, new = before.registrations.heartbeat, after.registrations.heartbeat
    if old == new:
        return
    was_over, is_over = _silent(old, release_cutoff(now, old)), _silent(new, release_cutoff(now, new))
    is_warned = _silent(new, warning_cutoff(now, new)) & ~is_over
    was_warned = _silent(old, warning_cutoff(now, old))
    yield _counted(session, "released_sooner", is_over & ~was_over)
    yield _counted(session, "released_later", was_over & ~is_over)
    yield _counted(session, "warned_sooner", is_warned & ~was_warned & Registration.warned_at.is_(None))


def _approvals(session: Session, before: Configuration, after: Configuration, _now: datetime) -> Iterator[Effect]:
    """Pending requests that another rule, or other steps, would decide about (R-APR-1)."""
    if before.approvals.rules == after.approvals.rules:
        return
    rows = session.execute(
        select(Approval.subject, Approval.inputs, Approval.facts)
        .where(Approval.state == "pending")
        .order_by(Approval.id)
    )
    elsewhere = []
    for row in rows:
        inputs = inputs_of(row.inputs)
        old, new = (matching_rule(which.approvals, row.subject, inputs) for which in (before, after))
        if old.steps != new.steps:
            elsewhere.append(f"{SHOWN[row.subject].title} {(row.facts or {}).get('number', '')}".strip())
    yield Effect("routed_elsewhere", len(elsewhere), tuple(elsewhere[:EXAMPLES]))


def _pipelines(session: Session, before: Configuration, after: Configuration, _now: datetime) -> Iterator[Effect]:
    """Live opportunities on a pipeline that would have other stages, or would not be there (R-STG-6)."""
    new = {pipeline.code: pipeline for pipeline in after.pipelines.all}
    changed = {pipeline.code for pipeline in before.pipelines.all if new.get(pipeline.code) != pipeline}
    if not changed:
        return
    on_it = select(Opportunity.registration_id).join(PipelineVersion, PipelineVersion.id == Opportunity.pipeline_id)
    live = Registration.id.in_(on_it.where(PipelineVersion.code.in_(changed))) & (Registration.state.in_(OPEN_STATES))
    yield _counted(session, "pipeline_kept", live)


def _rebates(session: Session, before: Configuration, after: Configuration, _now: datetime) -> Iterator[Effect]:
    """Settlements that wait for their dealers (R-REB-13), and orders that hold rebate (R-REB-10)."""
    old, new = before.rebates, after.rebates
    if old.answer_workdays != new.answer_workdays:
        waiting = select(RebateSettlement.number).where(RebateSettlement.state == "open")
        yield _listed(session, "answers_kept", waiting.order_by(RebateSettlement.id))
    if old.use_cap_percent != new.use_cap_percent:
        holding = select(Order.number).where(
            Order.id.in_(select(RebateUse.order_id).where(RebateUse.reserved > Decimal(0)))
        )
        yield _listed(session, "cap_kept", holding.order_by(Order.id))


def _credit(session: Session, before: Configuration, after: Configuration, now: datetime) -> Iterator[Effect]:
    """Overdue invoices that would be reminded of at once (R-CRD-3)."""
    old, new = before.credit.overdue_steps, after.credit.overdue_steps
    due = late_by(new, local_day(now))
    if old == new or due is None:
        return
    known = late_by(old, local_day(now))
    waiting = select(Receivable.number).where(due)
    yield _listed(
        session, "overdue_again", (waiting if known is None else waiting.where(~known)).order_by(Receivable.id)
    )


#: What each area knows about its open things.
AREAS: tuple[Area, ...] = (_windows, _types, _capacity, _heartbeat, _approvals, _pipelines, _rebates, _credit)


def _counted(session: Session, kind: str, condition: ColumnElement[bool]) -> Effect:
    """How many registrations, with the oldest ones as examples."""
    count = session.scalars(select(func.count()).select_from(Registration).where(condition)).one()
    query = select(Registration.number).where(condition).order_by(Registration.id).limit(EXAMPLES)
    return Effect(kind, count, tuple(islice(session.scalars(query), EXAMPLES)) if count else ())


def _listed(session: Session, kind: str, numbers: Select[tuple[str]]) -> Effect:
    """How many things have these numbers, with the first ones as examples."""
    count = session.scalars(select(func.count()).select_from(numbers.order_by(None).subquery())).one()
    return Effect(kind, count, tuple(session.scalars(numbers.limit(EXAMPLES))))


def _silent(rule: Heartbeat, cutoff: datetime) -> ColumnElement[bool]:
    """The condition that somebody has been silent since a moment, if the rule counts silence at all."""
    return is_silent_since(cutoff) if rule.on else Registration.id.is_(None)


def _days(settings: Settings, code: str, row: object) -> int:
    type_ = settings.type_of(code) or settings.type_of(settings.default_type)
    return type_.protection_days(getattr(row, "amount", None)) if type_ is not None else 0
