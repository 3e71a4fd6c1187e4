"""What can be counted here: the composition root hands in an observer and wires it to its metrics.

`METRICS` names everything an observer can be told, so that whoever exports it need not read this room. Labels are
names from tables (kinds, channels, outcomes, endpoints): never ids, so that their number stays small.
"""

from collections.abc import Mapping
from typing import NamedTuple, Protocol


class Metric(NamedTuple):
    """One thing that is counted."""

    help: str
    labels: tuple[str, ...]


METRICS: Mapping[str, Metric] = {
    "deliveries": Metric("Announcements a worker has settled or put off", ("kind", "channel", "outcome")),
    "platform_alerts": Metric("Refusals that a person has to look into", ("api", "errcode")),
    "app_pauses": Metric("Times all calls of one platform were held back", ("app",)),
    "job_runs": Metric("Runs of scheduled jobs", ("job", "outcome")),
    "job_things": Metric("Things that scheduled jobs have done", ("job",)),
}


class Observer(Protocol):
    """Told the name of a row of METRICS, how much to add, and the labels of that row."""

    def __call__(self, metric: str, amount: int, /, **labels: str) -> None:
        """Count."""


def unobserved(_metric: str, _amount: int, /, **_labels: str) -> None:
    """The observer of those who do not count."""
