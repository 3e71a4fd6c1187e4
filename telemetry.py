"""What an operator sees of a running house: structured logs and Prometheus metrics.

Nothing personal goes here: logs carry ids, kinds and outcomes, metrics carry counts. With
PROMETHEUS_MULTIPROC_DIR the processes of one machine share their metrics through files and /metrics adds them up.
"""

import logging
import sys
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Literal

import structlog
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest, multiprocess
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector
from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from channel.pressure import is_outbox_long
from models import Approval, Database, OutboxMessage
from notifications.observing import METRICS
from notifications.silence import silent_channels

CALLBACKS = Counter("qudao_callbacks_total", "Callbacks answered", ["platform", "method", "status"])
CALLBACK_SECONDS = Histogram(
    "qudao_callback_seconds",
    "Time to answer a callback",
    ["platform"],
    buckets=(0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 1, 5),
)
REQUESTS = Counter("qudao_requests_total", "API requests answered", ["route", "method", "status"])
REQUEST_SECONDS = Histogram("qudao_request_seconds", "Time to answer an API request", ["route"])
#: What the worker and the clock count, as the room that counts it has listed it.
COUNTED = {name: Counter(f"qudao_{name}_total", metric.help, metric.labels) for name, metric in METRICS.items()}


def configure_logging(style: Literal["json", "console"], level: int = logging.INFO) -> None:
    """Send structlog and the standard library's loggers to stderr, as JSON lines or for people."""
    shared: list[structlog.types.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
    ]
    renderer: structlog.types.Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if style == "json"
        # The fancy renderers print local variables, and those are tokens and phones.
        else structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
    )
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    tail: list[structlog.types.Processor] = [structlog.stdlib.ProcessorFormatter.remove_processors_meta]
    if style == "json":
        tail.append(structlog.processors.format_exc_info)
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(foreign_pre_chain=shared, processors=[*tail, renderer]))
    logging.basicConfig(handlers=[handler], level=level, force=True)
    # These two write addresses with tokens in their query, or a line per tick, below WARNING.
    for noisy in ("urllib3", "apscheduler", "alembic", "werkzeug"):
        logging.getLogger(noisy).setLevel(logging.WARNING)


def observe_callback(platform: str, method: str, status: int, seconds: float) -> None:
    """Count one answered callback."""
    CALLBACKS.labels(platform, method, str(status)).inc()
    CALLBACK_SECONDS.labels(platform).observe(seconds)


def observe_request(route: str, method: str, status: int, seconds: float) -> None:
    """Count one answered API request; the route is a pattern, never a path with somebody's number in it."""
    REQUESTS.labels(route, method, str(status)).inc()
    REQUEST_SECONDS.labels(route).observe(seconds)


def observe(metric: str, amount: int, /, **labels: str) -> None:
    """Count what the worker or the clock reports."""
    COUNTED[metric].labels(**labels).inc(amount)


class OutboxCollector(Collector):
    """Gauges that are read from the database at the moment of asking: the same from every process."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def collect(self) -> Iterable[GaugeMetricFamily]:
        """What waits and what failed in the outbox, approvals that wait; without the database only that it is away."""
        gauges: list[GaugeMetricFamily] = []
        try:
            with self._database.reading() as session:
                gauges = list(self._read(session))
        except SQLAlchemyError as error:
            structlog.get_logger(__name__).warning("metrics_without_database", error=type(error).__name__)
        yield GaugeMetricFamily("qudao_database_up", "Whether the database answers", value=bool(gauges))
        yield from gauges

    def _read(self, session: Session) -> Iterable[GaugeMetricFamily]:
        rows = GaugeMetricFamily("qudao_outbox_rows", "Outbox rows that are not done with", labels=["state"])
        for state in ("queued", "inflight", "failed"):  # one by one, each from an index; nobody counts what was sent
            count = select(func.count()).select_from(OutboxMessage).where(OutboxMessage.is_in(state))
            rows.add_metric([state], session.scalars(count).one())
        oldest = session.scalar(select(func.min(OutboxMessage.due_at)).where(OutboxMessage.is_in("queued")))
        pending = session.scalar(select(func.count()).select_from(Approval).where(Approval.state == "pending"))
        age = max((self._now() - oldest).total_seconds(), 0) if oldest else 0
        silent = GaugeMetricFamily("qudao_channel_silent", "Channels with work that send nothing", labels=["channel"])
        for silence in silent_channels(session, self._now()):
            silent.add_metric([silence.channel], 1)
        long = is_outbox_long(session, self._now())
        yield rows
        yield silent
        yield GaugeMetricFamily("qudao_outbox_long", "Whether planning waits for the outbox", value=long)
        yield GaugeMetricFamily("qudao_outbox_oldest_seconds", "How long the oldest queued row is overdue", value=age)
        yield GaugeMetricFamily("qudao_approvals_pending", "Approvals that wait for a decision", value=pending or 0)


def metrics_text(collector: OutboxCollector, multiproc_dir: str) -> bytes:
    """Everything Prometheus asks for, of this process or of all that share `multiproc_dir`."""
    gauges = CollectorRegistry()
    gauges.register(collector)
    if not multiproc_dir:
        return generate_latest() + generate_latest(gauges)
    shared = CollectorRegistry()
    multiprocess.MultiProcessCollector(shared, path=multiproc_dir)  # type: ignore[no-untyped-call]
    return generate_latest(shared) + generate_latest(gauges)
