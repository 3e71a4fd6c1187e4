"""A dry run: what a configuration would change, and what that means for whatever is open now. Reads only.

What each area knows about its open things is in `effects.py`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.configuration.differences import Difference, differences
from channel.configuration.effects import AREAS, Effect
from channel.configuration.service import Version, newest_version
from channel.configuration.whole import Configuration


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
