"""A dry run: what a configuration would change, and what that means for whatever is open now. Reads only.

Each area contributes a function to `AREAS`; it gets both configurations and answers with the effects that are not
nothing. What is open keeps what it was given (its window's end, its way of approval, its pipeline) unless the effect
says otherwise: that is what the sentences tell.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.configuration.differences import Difference, differences
from channel.configuration.service import Version, newest_version
from channel.configuration.whole import Configuration
from channel.opportunities.transitions import HOLDING
from channel.pipelines.standing import OPEN_STATES
from models import Dealer, Opportunity, PipelineVersion, Registration

#: How many examples an effect names.
EXAMPLES = 5

#: Kind of an effect → what headquarters read.
EFFECT_TEXTS: Mapping[str, str] = {
    "pipeline_kept": "{count} 个进行中的商机仍按原来的阶段推进，迁移到新流程后才会改变。",
    "over_capacity": "{count} 家经销商的有效报备已超过新的上限；现有报备不受影响，降到上限以下前不能再报备。",
}


@dataclass(frozen=True, slots=True)
class Effect:
    """What a configuration would mean for open things of one kind."""

    #: A key of EFFECT_TEXTS.
    kind: str
    count: int
    #: The first few: numbers of registrations, codes of dealers.
    examples: tuple[str, ...]

    @property
    def text(self) -> str:
        """What headquarters read."""
        return EFFECT_TEXTS[self.kind].format(count=self.count)


@dataclass(frozen=True, slots=True)
class Trial:
    """What would happen if a configuration were applied."""

    #: The version that counts now.
    version: Version
    differences: Sequence[Difference]
    effects: Sequence[Effect]


def try_configuration(session: Session, actor: Actor, configuration: Configuration, *, now: datetime) -> Trial:
    """What would differ and what that would mean; for whoever may apply it. Changes nothing."""
    version = newest_version(session, actor)
    found = differences(version.configuration, configuration)
    effects = [
        effect for area in AREAS for effect in area(session, version.configuration, configuration, now) if effect.count
    ]
    return Trial(version, found, effects)


def _capacity(session: Session, before: Configuration, after: Configuration, _now: datetime) -> Iterator[Effect]:
    """Dealers with more live registrations than the new limit of their level, and not more than the old one."""
    old, new = before.registrations.capacity, after.registrations.capacity
    if old == new:
        return
    query = (
        select(Dealer.code, Dealer.level, func.count())
        .join(Registration, Registration.dealer_id == Dealer.id)
        .where(Registration.state.in_(HOLDING))
        .group_by(Dealer.id)
        .order_by(Dealer.id)
    )
    over = [code for code, level, alive in session.execute(query) if new.of(level) < alive <= old.of(level)]
    yield Effect("over_capacity", len(over), tuple(over[:EXAMPLES]))


def _pipelines(session: Session, before: Configuration, after: Configuration, _now: datetime) -> Iterator[Effect]:
    """Open opportunities whose pipeline is edited or removed; they stay on their version (R-STG-6)."""
    edited = [old.code for old in before.pipelines.all if after.pipelines.pipeline_of(old.code) != old]
    query = (
        select(Registration.number)
        .join(Opportunity, Opportunity.registration_id == Registration.id)
        .join(PipelineVersion, PipelineVersion.id == Opportunity.pipeline_id)
        .where(PipelineVersion.code.in_(edited), Registration.state.in_(OPEN_STATES))
    )
    if edited:
        count = session.scalars(select(func.count()).select_from(query.subquery())).one()
        yield Effect("pipeline_kept", count, tuple(session.scalars(query.order_by(Registration.id).limit(EXAMPLES))))


Area = Callable[[Session, Configuration, Configuration, datetime], Iterator[Effect]]

#: What each area knows about its open things.
AREAS: tuple[Area, ...] = (_capacity, _pipelines)
