"""`qudao authorisations`: take over who may sell what where from a file."""

from pathlib import Path

import click

import clock as wall_clock
from commands.surroundings import database_of, with_settings
from settings import Settings


@click.group()
def authorisations() -> None:
    """What dealers may sell where and when."""


@authorisations.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Say what would happen, and change nothing.")
@with_settings
def import_(settings: Settings, file: Path, dry_run: bool) -> None:
    """Take over a CSV file or workbook: 经销商编号, 区域, 产品线, 开始日期, 截止日期 (or none), 独家 (是 or 否).

    All that is wrong is said at once, by row; with one wrong row nothing is taken over. The same file again changes
    nothing, and a row with the same dealer, region, line and first day changes the one that is there.
    """
    from channel.actors import job
    from channel.erp.authorisations import AUTHORISATIONS
    from channel.erp.files import rows_of
    from channel.erp.taking import Brought, Result, take
    from channel.erp.words import sentence
    from channel.errors import ChannelError

    try:
        rows, faults = rows_of(AUTHORISATIONS, file.read_bytes())
    except ChannelError as refusal:
        raise click.ClickException(refusal.sentence) from None
    result = Result(len(rows), faulty=len(faults), faults=faults)
    if not faults:
        now, brought = wall_clock.now(), Brought(file=file.name[:100])
        with database_of(settings) as database, database.transaction() as session:
            result = take(session, job("operator"), AUTHORISATIONS, rows, brought, is_trial=dry_run, now=now)
    headings = {column.name: column.heading for column in AUTHORISATIONS.columns}
    for fault in result.faults:
        place = f"row {fault.row}" + (f" {headings.get(fault.column, fault.column)}" if fault.column else "")
        click.echo(f"{place}: {sentence(fault.code, fault.facts)}", err=True)
    if result.faults:
        raise click.ClickException(f"{result.faulty} of {result.rows} rows cannot be taken over; nothing was changed")
    did = "would be taken over" if dry_run else "taken over"
    click.echo(f"{result.taken} {did}, {result.same} as before")
