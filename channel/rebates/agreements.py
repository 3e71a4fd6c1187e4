"""Publishing and withdrawing rebate agreements (R-REB-1): acts of headquarters. Revising them: `revising.py`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from channel import audit
from channel.access import headquarters
from channel.access.money import agreement_named
from channel.actors import Actor
from channel.configuration.parts import Problem
from channel.errors import Conflict, Invalid
from channel.fields import amount_problem, text_problem
from channel.rebates.accrual import book, turn
from channel.rebates.nightly import recompute
from channel.rebates.sums import ZERO
from channel.rebates.terms import Period, Terms, WrongTerms, problems, terms_of
from channel.rows import insert_once
from models import Dealer, RebateAgreement, RebateAgreementVersion, RebatePosition, RebateSettlement


@dataclass(frozen=True, slots=True)
class Proposal:
    """An agreement as headquarters wrote it."""

    code: str
    name: str
    begins_on: date
    ends_on: date
    #: JSON values of `Terms`.
    terms: Mapping[str, Any]
    #: Whom it is for: dealers by code, or else all of these levels and regions at that moment (both, where both are
    #: given).
    dealers: Sequence[str] = ()
    levels: Sequence[str] = ()
    regions: Sequence[str] = ()
    #: Of agreements on growth over what was agreed: the baseline of each dealer, by his code.
    baselines: Mapping[str, Decimal] = field(default_factory=dict)

    @property
    def period(self) -> Period:
        """Its days."""
        return Period(self.begins_on, self.ends_on)


#: What is wrong with a proposal: sentences by the codes of its problems; others are "bad_value".
PROBLEM_CODES = (
    "missing",
    "bad_range",
    "not_rising",
    "earns_nothing",
    "marginal_growth_on_total",
    "later_pays_more",
    "days_needed",
    "days_not_used",
    "goods_not_used",
    "out_of_scope",
    "repeated",
    "nobody",
    "unknown_dealer",
    "named_already",
    "baseline_needed",
    "baseline_not_used",
    "taken",
)


def publish(session: Session, actor: Actor, proposal: Proposal, *, now: datetime) -> RebateAgreement:
    """Let an agreement count, from its first day on: what happened before is counted at once. For headquarters.

    Raises Invalid("wrong_agreement") with everything that is wrong, by field, and Conflict("code_taken").
    """
    headquarters(session, actor)
    terms, dealers = checked(session, proposal)
    values = {
        "code": proposal.code,
        "name": proposal.name,
        "begins_on": proposal.begins_on,
        "ends_on": proposal.ends_on,
        "terms": terms.model_dump(mode="json"),
        "state": "active",
        "published_by": actor.member(),
        "published_at": now,
    }
    written = session.scalar(insert_once(session, RebateAgreement).values(**values).returning(RebateAgreement))
    if written is None:
        raise Conflict("code_taken", facts={"code": proposal.code})
    write_version(session, actor, written, dealers=len(dealers), joined=len(dealers), now=now)
    for dealer in dealers:
        baseline = proposal.baselines.get(dealer.code)
        session.add(RebatePosition(agreement_id=written.id, dealer_id=dealer.id, baseline=baseline, sums={}))
    recompute(session, written, cause="published", now=now)
    audit.record(session, actor, "agreement_published", "rebate_agreement", written.code, now=now, dealers=len(dealers))
    return written


def withdraw(session: Session, actor: Actor, code: str, reason: str, *, now: datetime) -> RebateAgreement:
    """Let an agreement never have counted: what was booked is taken back. For headquarters.

    Raises NotFound, Invalid for the reason, Conflict("agreement_settled") when something of it was settled, and
    Conflict("already_changed") when it is withdrawn already.
    """
    row = agreement_named(session, actor, code, locks=True)
    problem = text_problem(reason, 4, 300)
    if problem is not None:
        raise Invalid("invalid_fields", fields={"reason": problem})
    if row.state == "withdrawn":
        raise Conflict("already_changed")
    dealers = session.scalars(select(RebatePosition.dealer_id).where(RebatePosition.agreement_id == row.id)).all()
    for dealer_id in sorted(dealers):
        position = turn(session, row.id, dealer_id)
        if position is not None:
            book(session, position, ZERO, ZERO, cause="withdrawn", now=now)
    if session.scalar(select(RebateSettlement.id).where(RebateSettlement.agreement_id == row.id).limit(1)) is not None:
        raise Conflict("agreement_settled")
    row.state, row.reason = "withdrawn", reason
    session.flush()
    audit.record(session, actor, "agreement_withdrawn", "rebate_agreement", code, now=now, reason=reason)
    return row


def checked(
    session: Session, proposal: Proposal, kept: Mapping[int, Decimal | None] | None = None
) -> tuple[Terms, Sequence[Dealer]]:
    """The terms and the dealers, in order; Invalid("wrong_agreement") with every problem at once.

    `kept` is whom it is for until now, by id, with what was agreed with each: they stay when the proposal names nobody.
    """
    found: dict[str, str] = {}
    for name, longest in (("code", 32), ("name", 64)):
        problem = text_problem(getattr(proposal, name), 2, longest)
        if problem is not None:
            found[name] = problem
    terms: Terms | None = None
    try:
        terms = terms_of(proposal.terms)
    except WrongTerms as wrong:
        found |= {problem.path: _code(problem) for problem in wrong.problems}
    else:
        found |= {problem.path: _code(problem) for problem in problems(terms, proposal.period)}
    dealers = _dealers(session, proposal, found, kept or {})
    if terms is not None:
        _check_baselines(terms, proposal, dealers, found, kept or {})
    if found or terms is None:
        raise Invalid("wrong_agreement", fields=found, facts={"count": str(len(found))})
    return terms, dealers


def write_version(
    session: Session,
    actor: Actor,
    row: RebateAgreement,
    *,
    dealers: int,
    joined: int = 0,
    gone: int = 0,
    note: str = "",
    now: datetime,
) -> None:
    """Keep what an agreement says from now on, beside what it said before."""
    session.flush()
    same = {name: getattr(row, name) for name in ("name", "begins_on", "ends_on", "terms")}
    counts = {"dealers": dealers, "joined": joined, "gone": gone}
    session.add(
        RebateAgreementVersion(
            agreement_id=row.id,
            number=row.version,
            note=note,
            published_by=actor.member(),
            published_at=now,
            **same,
            **counts,
        )
    )


def _dealers(
    session: Session, proposal: Proposal, found: dict[str, str], kept: Mapping[int, Decimal | None]
) -> Sequence[Dealer]:
    """Whom it is for, in order; unknown codes are a problem of their field."""
    conditions: list[ColumnElement[bool]] = []
    if proposal.levels:
        conditions.append(Dealer.level.in_(proposal.levels))
    if proposal.regions:
        conditions.append(Dealer.region.in_(proposal.regions))
    if proposal.dealers:
        conditions = [Dealer.code.in_(proposal.dealers)]
        found |= {name: "named_already" for name in ("levels", "regions") if getattr(proposal, name)}
    if not conditions and kept:
        conditions = [Dealer.id.in_(kept)]
    if not conditions:
        found["dealers"] = "nobody"
        return []
    rows = session.scalars(select(Dealer).where(*conditions).order_by(Dealer.id)).all()
    missing = set(proposal.dealers) - {row.code for row in rows}
    found |= {f"dealers[{place}]": "unknown_dealer" for place, code in enumerate(proposal.dealers) if code in missing}
    if not rows and not missing:
        found["dealers"] = "nobody"
    return rows


def _check_baselines(
    terms: Terms,
    proposal: Proposal,
    dealers: Sequence[Dealer],
    found: dict[str, str],
    kept: Mapping[int, Decimal | None],
) -> None:
    is_given = terms.growth is not None and terms.growth.baseline == "given"
    if not is_given and proposal.baselines:
        found["baselines"] = "baseline_not_used"
    if not is_given:
        return
    for dealer in dealers:
        baseline = proposal.baselines.get(dealer.code, kept.get(dealer.id))
        if baseline is None:
            found[f"baselines.{dealer.code}"] = "baseline_needed"
        elif baseline and amount_problem(baseline) is not None:
            found[f"baselines.{dealer.code}"] = "bad_amount"


def _code(problem: Problem) -> str:
    return problem.code if problem.code in PROBLEM_CODES else "bad_value"
