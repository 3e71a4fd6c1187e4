"""`qudao members`: let somebody go, with everything that waits for him."""

import click

import clock as wall_clock
from commands.surroundings import database_of, with_settings
from settings import Settings


@click.group()
def members() -> None:
    """People of the manufacturer."""


@members.command()
@click.argument("userid")
@click.option("--successor", help="Userid of who takes over his dealers, people and approvals; otherwise his leader.")
@with_settings
def deactivate(settings: Settings, userid: str, successor: str | None) -> None:
    """End a member's access; what waits for his decision is asked of somebody else at once (R-APR-6)."""
    from channel.actors import job
    from channel.approvals.leaving import deactivate_member
    from channel.errors import ChannelError

    now = wall_clock.now()
    try:
        with database_of(settings) as database, database.transaction() as session:
            name = deactivate_member(session, job("operator"), userid, now=now, successor=successor).name
    except ChannelError as refusal:
        said = [refusal.sentence, *(f"--{field}: {words}" for field, words in refusal.field_sentences().items())]
        raise click.ClickException(" ".join(said)) from None
    click.echo(f"{name} ({userid}) has no access any more")
