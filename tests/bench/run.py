"""What `qudao bench [names]` runs."""

from collections.abc import Callable, Mapping, Sequence

import click

from tests.bench.callbacks import callbacks
from tests.bench.client import client_first_load, client_scroll
from tests.bench.customer_search import customer_search
from tests.bench.latency import callback_latency
from tests.bench.outbox import outbox
from tests.bench.registrations import registration_race, registration_sweep

#: Name on the command line → what to run.
BENCHMARKS: Mapping[str, Callable[[], None]] = {
    "callbacks": callbacks,
    "callback-latency": callback_latency,
    "customer-search": customer_search,
    "outbox": outbox,
    "registration-race": registration_race,
    "registration-sweep": registration_sweep,
    "client-first-load": client_first_load,
    "client-scroll": client_scroll,
}


def run_benchmarks(names: Sequence[str]) -> None:
    """Print the figures of these benchmarks, of all without names; an unknown name is refused."""
    unknown = sorted(set(names) - BENCHMARKS.keys())
    if unknown:
        raise click.UsageError(f"no benchmark {', '.join(unknown)}; there are {', '.join(BENCHMARKS)}")
    for name in names or BENCHMARKS:
        BENCHMARKS[name]()
