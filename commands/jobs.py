"""`qudao jobs`: what the clock does, when it did it last, and doing one of it now."""

import json
from datetime import datetime

import click

import clock as wall_clock
from commands.surroundings import database_of, with_settings
from settings import Settings


@click.group(invoke_without_command=True)
@click.pass_context
def jobs(context: click.Context) -> None:
    """List every scheduled job with its last run, what came of it, and its next run."""
    if context.invoked_subcommand is None:
        context.invoke(listing)


@jobs.command("list")
@with_settings
def listing(settings: Settings) -> None:
    """One JSON line for each job; times are local (Asia/Shanghai)."""
    from notifications.overview import overview

    with database_of(settings) as database, database.reading() as session:
        for job in overview(session, wall_clock.now()):
            line = {
                "job": job.name,
                "last": _local(job.last_at),
                "for": _local(job.last_for),
                "did": job.did,
                "by_hand": job.by_hand,
                "failed": _local(job.failed_at),
                "error": job.error,
                "next": _local(job.next_at),
            }
            click.echo(json.dumps(line, ensure_ascii=False))


@jobs.command()
@click.argument("name")
@with_settings
def run(settings: Settings, name: str) -> None:
    """Run one job now, to its end. Safe beside a running clock: nothing is announced twice."""
    from app import build_house
    from notifications.jobs import JOBS
    from notifications.overview import run_by_hand

    found = {job.name: job for job in JOBS}.get(name)
    if found is None:
        raise click.ClickException(f"no job {name}; there are {', '.join(job.name for job in JOBS)}")
    house = build_house(settings)
    try:
        count = run_by_hand(house.database, found, wall_clock.now, wecom=house.wecom)
    except Exception as error:
        raise click.ClickException(f"{name} failed ({type(error).__name__}: {error}); nothing is half done") from error
    finally:
        house.close()
    click.echo(f"{name}: {count}")


def _local(moment: datetime | None) -> str | None:
    from channel.calendar import SHANGHAI

    return moment.astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M:%S") if moment is not None else None
