"""Where opportunities stand: their rows with what the rules see of them. Reads only, many at once."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from channel.calendar import local_day
from channel.configuration.pipelines import Pipeline, Stage
from channel.errors import Conflict
from channel.pipelines.probability import Win, stagnation_risk, win_probability
from channel.pipelines.qualification import Record, score
from channel.pipelines.qualification import Stakeholder as Side
from channel.pipelines.rules import index_of
from channel.pipelines.versions import stages_of
from models import Opportunity, PipelineVersion, Qualification, Registration, StageMove, Stakeholder

#: States of a registration whose opportunity is being worked on.
OPEN_STATES = ("protected",)


@dataclass(frozen=True, slots=True)
class Standing:
    """An opportunity as it stands."""

    registration: Registration
    opportunity: Opportunity
    version: PipelineVersion
    qualification: Qualification
    stakeholders: Sequence[Stakeholder]

    @property
    def is_open(self) -> bool:
        """Whether it can still be changed."""
        return self.registration.state in OPEN_STATES

    @property
    def pipeline(self) -> Pipeline:
        """The stages that it follows."""
        return stages_of(self.version)

    @property
    def index(self) -> int:
        """Where its stage stands in them, from 0."""
        return index_of(self.pipeline, self.opportunity.stage)

    @property
    def stage(self) -> Stage:
        """The stage that it is in."""
        return self.pipeline.stages[self.index]

    @property
    def record(self) -> Record:
        """What the rules look at."""
        known = self.qualification
        return Record(
            amount=self.opportunity.amount,
            expected_on=self.opportunity.expected_on,
            budget_amount=known.budget_amount,
            budget_status=known.budget_status,
            contacts=tuple(Side(row.role, row.stance) for row in self.stakeholders),
            pain=known.pain,
            value=known.value,
            need_confirmed=known.need_confirmed,
            timeline_reason=known.timeline_reason,
            timeline_confirmed=known.timeline_confirmed,
            competitors=tuple(known.competitors),
            position=known.position,
        )

    def days(self, now: datetime) -> int:
        """Whole local days in the stage."""
        return (local_day(now) - local_day(self.opportunity.stage_since)).days

    def chances(self, now: datetime) -> "Chances":
        """How likely it is won now, and what standing still may cost."""
        row, stage, days = self.opportunity, self.stage, self.days(now)
        computed = win_probability(stage, days, score(self.record, today=local_day(now)))
        percent = Decimal(row.win_percent) if row.win_percent is not None else computed.percent
        risk = None if row.amount is None else stagnation_risk(row.amount, days, stage.max_days, percent)
        return Chances(computed, percent, risk)


@dataclass(frozen=True, slots=True)
class Chances:
    """What follows from the standing at one moment."""

    #: The computed win probability (R-STG-5).
    computed: Win
    #: The percentage that counts: the manager's own where he gave one.
    percent: Decimal
    #: What standing still may cost, in yuan (B12); None while no amount is known.
    risk: Decimal | None


def standing_of(session: Session, registration: Registration) -> Standing:
    """The standing of a registration's opportunity; Conflict("no_opportunity_yet") before it is approved."""
    found = standings(session, select(Opportunity).where(Opportunity.registration_id == registration.id))
    if not found:
        raise Conflict("no_opportunity_yet")
    return found[0]


def open_standing_of(session: Session, registration: Registration) -> Standing:
    """The standing of an opportunity that is about to be changed; Conflict when it is too early or too late."""
    found = standing_of(session, registration)
    if not found.is_open:
        raise Conflict("opportunity_closed")
    return found


def standings(session: Session, query: Select[tuple[Opportunity]]) -> list[Standing]:
    """The standings of the opportunities of a query, by id; three statements, however many they are."""
    ids = query.with_only_columns(Opportunity.id).order_by(None)
    everything = (
        select(Opportunity, Registration, PipelineVersion, Qualification)
        .join(Registration, Registration.id == Opportunity.registration_id)
        .join(PipelineVersion, PipelineVersion.id == Opportunity.pipeline_id)
        .join(Qualification, Qualification.opportunity_id == Opportunity.id)
        .where(Opportunity.id.in_(ids))
        .order_by(Opportunity.id)
    )
    people: defaultdict[int, list[Stakeholder]] = defaultdict(list)
    known = select(Stakeholder).where(Stakeholder.opportunity_id.in_(ids)).order_by(Stakeholder.id)
    for person in session.scalars(known):
        people[person.opportunity_id].append(person)
    return [
        Standing(registration, opportunity, version, qualification, people[opportunity.id])
        for opportunity, registration, version, qualification in session.execute(everything)
    ]


def pending_move(session: Session, opportunity: Opportunity) -> StageMove | None:
    """The move that waits for a decision, if any."""
    mine = (StageMove.opportunity_id == opportunity.id, StageMove.state == "pending")
    return session.scalar(select(StageMove).where(*mine))
