"""The `qudao` command: one subcommand for each process and each thing an operator does."""

import json
import signal
import sys
import threading
from pathlib import Path

import click

import clock as wall_clock
from commands.approvals import approval_template
from commands.authorisations import authorisations
from commands.config import config
from commands.customers import bring_index_up_to_date, reindex
from commands.evaluate import evaluate
from commands.evidence import verify_evidence
from commands.jobs import jobs
from commands.members import members
from commands.reachable import reachable
from commands.surroundings import database_of, with_settings
from settings import Settings


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="qudao", prog_name="qudao")
def main() -> None:
    """渠道 Qudao: a manufacturer's channel desk inside WeChat and WeCom."""


main.add_command(config)
main.add_command(members)
main.add_command(jobs)
main.add_command(reachable)
main.add_command(authorisations)
main.add_command(approval_template)
main.add_command(reindex)
main.add_command(verify_evidence)
main.add_command(evaluate)


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True)
@click.option("--processes", default=1, show_default=True, help="More than one needs REDIS_URL.")
@click.option("--threads", default=4, show_default=True, help="Requests that one process answers at a time.")
@with_settings
def serve(settings: Settings, host: str, port: int, processes: int, threads: int) -> None:
    """Answer callbacks, the API, health and metrics."""
    _warn_without_redis(settings)
    if processes > 1 and not settings.redis_url:
        raise click.ClickException("several processes share tokens and limits through Redis: set REDIS_URL")
    if processes > 1 and not settings.prometheus_multiproc_dir:
        import structlog

        hint = "each scrape of /metrics shows one process; set PROMETHEUS_MULTIPROC_DIR to an empty folder"
        structlog.get_logger("cli").warning("metrics_apart", effect=hint)
    from granian import Granian
    from granian.constants import Interfaces

    Granian(
        "app:application",
        factory=True,
        interface=Interfaces.WSGI,
        address=host,
        port=port,
        workers=processes,
        blocking_threads=threads,
        respawn_failed_workers=True,
        websockets=False,
    ).serve()


@main.command()
@with_settings
def worker(settings: Settings) -> None:
    """Deliver what waits in the outbox. Any number may run."""
    from app import build_dispatcher, build_house

    _warn_without_redis(settings)
    house = build_house(settings)
    try:
        build_dispatcher(house).run(_until_told_to_stop())
    finally:
        house.close()


@main.command()
@with_settings
def clock(settings: Settings) -> None:
    """Run the scheduled jobs. Several may run; one leads."""
    from app import build_house, build_scheduler

    house = build_house(settings)
    try:
        build_scheduler(house).run(_until_told_to_stop())
    finally:
        house.close()


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8100, show_default=True)
@click.option("--with-parent", is_flag=True, hidden=True, help="End when the process that started this one ends.")
@with_settings
def sandbox(settings: Settings, host: str, port: int, with_parent: bool) -> None:
    """Play WeCom and WeChat over HTTP, with phones in a browser. For trying things, never for production."""
    from demo import end_with_parent, sandbox_config
    from sandbox.server import create_server

    server = create_server(sandbox_config(settings, host=host, port=port))
    if with_parent:
        end_with_parent(server.stop)
    server.serve_forever()


@main.command()
@click.option("--port", default=8000, show_default=True, help="Where the product listens.")
@click.option("--sandbox-port", default=8100, show_default=True, help="Where the phones are.")
def demo(port: int, sandbox_port: int) -> None:
    """Start everything on this machine with demo data and print the address of the phones."""
    from demo import run_demo

    run_demo(port, sandbox_port, _until_told_to_stop())


@main.command()
@click.option("--new", metavar="WHAT", help="Write a new migration from the difference between models and database.")
@with_settings
def migrate(settings: Settings, new: str | None) -> None:
    """Bring the database to the newest schema."""
    from models import migrations

    with database_of(settings) as database:
        if new:
            migrations.new_revision(database, new)
        else:
            migrations.upgrade(database)
            bring_index_up_to_date(database)


@main.command()
@with_settings
def rekey(settings: Settings) -> None:
    """Seal all personal data with the first of FIELD_KEYS alone, so that the others can be dropped.

    Stop every other process first. Put the new key in front, run this, then leave only the new key.
    """
    from models import sealing

    with database_of(settings) as old, database_of(settings, settings.field_key_texts[:1]) as new:
        if not sealing.keys_fit(old):
            raise click.ClickException("FIELD_KEYS do not open what is stored")
        click.echo(f"{sealing.rekey(old, new)} rows sealed anew; now leave only the first of FIELD_KEYS")


@main.command()
@with_settings
def seed(settings: Settings) -> None:
    """Write the demo data (an invented manufacturer). Safe to run again."""
    from channel.demo import seed_demo
    from channel.demo_registrations import seed_registrations

    with database_of(settings) as database, database.transaction() as session:
        counts = seed_demo(session, now=wall_clock.now())
        counts["registrations"] = seed_registrations(session, now=wall_clock.now())
    click.echo(", ".join(f"{count} {kind}" for kind, count in counts.items()))


@main.command()
@with_settings
def menus(settings: Settings) -> None:
    """Put the app's menu into WeCom."""
    from app import build_house
    from bot.menu import MENU

    house = build_house(settings)
    try:
        house.wecom.create_menu(MENU)
    finally:
        house.close()
    click.echo(f"{len(MENU)} menu items")


@main.command()
@click.option("--limit", type=click.IntRange(1, 10_000), default=50, show_default=True)
@with_settings
def failed(settings: Settings, limit: int) -> None:
    """List announcements that could not be delivered, newest first."""
    from notifications.failed import list_failed

    with database_of(settings) as database, database.reading() as session:
        for row in list_failed(session, limit=limit):
            click.echo(json.dumps(row._asdict(), ensure_ascii=False, default=str))


@main.command()
@click.argument("ids", nargs=-1, type=click.IntRange(1, 2**63 - 1))
@click.option("--all", "everything", is_flag=True, help="Every failed announcement.")
@with_settings
def retry(settings: Settings, ids: tuple[int, ...], everything: bool) -> None:
    """Queue failed announcements again, by id or all of them."""
    if bool(ids) == everything:
        raise click.UsageError("name ids or --all")
    from notifications.failed import retry_failed

    with database_of(settings) as database, database.transaction() as session:
        count = retry_failed(session, None if everything else ids, now=wall_clock.now())
    click.echo(f"{count} queued again")


@main.command()
def openapi() -> None:
    """Print the API's OpenAPI document, of which the client's types are made. Needs no settings."""
    from miniapp_api.openapi import document_text

    click.echo(document_text())


@main.command(context_settings={"ignore_unknown_options": True})
@click.argument("names", nargs=-1)
def bench(names: tuple[str, ...]) -> None:
    """Print the figures of docs/benchmarks.md, one JSON line each; needs a checkout (`make bench`)."""
    root = Path(__file__).resolve().parent
    if not (root / "tests" / "bench").is_dir():
        raise click.ClickException("the benchmarks are part of the repository: run `make bench` there")
    sys.path.insert(0, str(root))
    from tests.bench.run import run_benchmarks

    run_benchmarks(names)


def _warn_without_redis(settings: Settings) -> None:
    """Say what a deployment of several processes misses without Redis."""
    if not settings.redis_url:
        import structlog

        structlog.get_logger("cli").warning(
            "no_redis", effect="tokens and sending limits are counted by this process alone; set REDIS_URL for several"
        )


def _until_told_to_stop() -> threading.Event:
    """An event that Ctrl-C or a process manager sets."""
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    return stop


if __name__ == "__main__":
    main()
