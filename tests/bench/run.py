"""What `qudao bench [names]` runs."""

from collections.abc import Callable, Mapping, Sequence

import click

from tests.bench.callbacks import callbacks
from tests.bench.catalogue_search import catalogue_search
from tests.bench.client import client_first_load, client_scroll
from tests.bench.customer_search import customer_search
from tests.bench.latency import callback_latency
from tests.bench.orders import order_submit
from tests.bench.outbox import outbox
from tests.bench.outbox_drill import outbox_drill, outbox_limits
from tests.bench.outbox_itself import outbox_itself
from tests.bench.policies import policy_publish
from tests.bench.pricing import pricing, pricing_database
from tests.bench.rebates import rebates
from tests.bench.registrations import registration_race, registration_sweep
from tests.bench.reminders import reminders
from tests.bench.workbooks import order_workbook

#: Name on the command line → what to run.
BENCHMARKS: Mapping[str, Callable[[], None]] = {
    "callbacks": callbacks,
    "callback-latency": callback_latency,
    "catalogue-search": catalogue_search,
    "customer-search": customer_search,
    "order-submit": order_submit,
    "order-workbook": order_workbook,
    "outbox": outbox,
    "outbox-itself": outbox_itself,
    "outbox-limits": outbox_limits,
    "outbox-drill": outbox_drill,
    "policy-publish": policy_publish,
    "pricing": pricing,
    "pricing-database": pricing_database,
    "rebates": rebates,
    "reminders": reminders,
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
