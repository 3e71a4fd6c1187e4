"""`qudao reindex`: the index of customers' names, when the matching has changed."""

import os
from typing import TYPE_CHECKING

import click

from commands.surroundings import database_of, with_settings
from settings import Settings

if TYPE_CHECKING:
    from models import Database


@click.command()
@with_settings
def reindex(settings: Settings) -> None:
    """Index customers' names anew where the matching has changed since; `migrate` does it too.

    Everything else may run meanwhile. A run that was stopped goes on where it was.
    """
    with database_of(settings) as database:
        bring_index_up_to_date(database)


def bring_index_up_to_date(database: "Database") -> None:
    """Index what is stale, on all cores when there is much of it, and say how much there was."""
    from channel.customers.reindexing import reindex as reindex_names

    if count := reindex_names(database, processes=os.cpu_count() or 1):
        click.echo(f"{count} names of customers indexed anew")
